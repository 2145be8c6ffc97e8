//! What words are found in: which things, in which sentences, and why.

pub mod asking;
mod texts;

use super::describe::Describer;
use super::filter::{Asked, Filters};
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::project::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::record::disclosure::Disclosure;
use crate::record::kind::Kind;
use crate::syntax::date::Date;
use crate::text::order::Natural;
use crate::text::personal::Names;
use crate::text::search::{Excerpt, Found, Lexicon, Mark, Matcher, Query, distance};
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use serde_json::{Value, json};
use std::borrow::Cow;
use std::cmp::{Ordering, Reverse};
use std::fmt;
pub use texts::may_be_shown;
use texts::{Searched, Unit};

/// The kinds that are searched where none is asked for, in the order in which their hits are shown.
pub const USUAL: [ThingKind; 5] = [
    ThingKind::Passage,
    ThingKind::Record(Kind::Note),
    ThingKind::Statement,
    ThingKind::Record(Kind::Answer),
    ThingKind::Record(Kind::Theme),
];
/// The kinds of which it is only said that they hold the words too.
const BESIDE: [ThingKind; 4] = [
    ThingKind::Record(Kind::Chapter),
    ThingKind::Record(Kind::Goal),
    ThingKind::Record(Kind::Stakeholder),
    ThingKind::Source,
];

/// Something in which all words stand that were asked for.
#[derive(Debug)]
pub struct Hit<'a> {
    /// What it is.
    pub kind: ThingKind,
    /// Its id; of a passage without a name its note's.
    pub id: String,
    /// Whether it is a passage without a name, which nothing can cite.
    pub is_unnamed: bool,
    /// The record that it is or stands in.
    pub record: &'a Record,
    thing: Thing<'a>,
    texts: Texts,
    /// How far it is from what was asked for.
    distance: usize,
    /// Its place among its own: the later day first, then as the files have it.
    order: (Reverse<Option<Date>>, usize),
}

/// In which of its texts the words of a hit stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Texts {
    /// In what belongs to no passage and no statement of it; a passage has nothing else.
    Own,
    /// In these and its passages together.
    All,
}

/// What is shown of a hit.
#[derive(Debug, Default)]
pub struct Look {
    /// What it is called: its record's title, or a source's.
    pub title: String,
    /// The line of its file in which what is shown stands.
    pub line: usize,
    /// Whether it is somebody's own words.
    pub is_quote: bool,
    /// The sentences in which the words stand.
    pub excerpt: Excerpt,
}

/// What a search comes to.
pub struct Search<'a, 't> {
    /// By kind, and within it the nearest to what was asked for first.
    pub hits: Vec<Hit<'a>>,
    /// How many hits kinds have that were not asked for.
    pub beside: Vec<(ThingKind, usize)>,
    /// Words that stand nowhere, each with those that may have been meant.
    pub missing: Vec<(String, Vec<String>)>,
    /// How many notes rest, so that nothing of them is shown.
    pub resting: usize,
    looking: Looking<'a, 't>,
}

impl fmt::Debug for Search<'_, '_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Search")
            .field("hits", &self.hits)
            .finish_non_exhaustive()
    }
}

impl<'a> Hit<'a> {
    /// Returns the thing in which the words stand.
    pub fn thing(&self) -> Thing<'a> {
        self.thing
    }
}

impl<'a> Search<'a, '_> {
    /// Returns what is shown of a hit, which costs much more than to find it.
    pub fn look(&self, hit: &Hit<'a>) -> Look {
        self.looking.look(hit).unwrap_or_default()
    }

    /// Returns all hits as programs read them.
    pub fn json(&self, query: &Query) -> Vec<Value> {
        self.hits.par_iter().map(|it| self.one(it, query)).collect()
    }

    fn one(&self, hit: &Hit<'a>, query: &Query) -> Value {
        let Look {
            title, line, excerpt, ..
        } = self.look(hit);
        let typed: Vec<&str> = query.typed().collect();
        let text = |mark: &Mark| excerpt.text.get(mark.range.clone()).unwrap_or_default().to_owned();
        let why = |it: &Mark| json!({"word": text(it), "asked": typed.get(it.term), "way": it.way.word()});
        let mut matched: Vec<String> = excerpt.marks.iter().map(text).collect();
        let mut seen = FxHashSet::default();
        matched.retain(|it| seen.insert(it.clone()));
        json!({
            "kind": hit.kind.word(),
            "id": hit.id,
            "path": self.looking.describer.project.path(hit.record.file),
            "line": line,
            "title": title,
            "text": excerpt.text,
            "matched": matched,
            "why": excerpt.marks.iter().map(why).collect::<Vec<_>>(),
        })
    }
}

/// What is searched, and by which filters.
#[derive(Debug)]
pub struct Wanted<'a> {
    /// The words.
    pub query: &'a Query,
    /// The filters; of a kind only where one was asked for.
    pub asked: Asked<'a>,
    /// The names that are covered wherever they stand.
    pub names: &'a Names,
}

/// Searches a project: one pass over all texts, then a closer look at those in which all words may stand. The sentences of what is found are
/// cut when they are shown ([`Search::look`]).
///
/// Fails where a filter can't be about a kind that was asked for, or names nothing.
pub fn search<'a, 't>(
    describer: &'t Describer<'a>,
    wanted: &Wanted<'t>,
    language: Language,
) -> Result<Search<'a, 't>, Failure> {
    let asked = ThingKind::of(wanted.asked.kind);
    let kinds: Vec<ThingKind> = match asked {
        Some(kind) => vec![kind],
        None => USUAL
            .into_iter()
            .filter(|it| wanted.asked.can_be_about(it.word()))
            .collect(),
    };
    let beside = BESIDE.iter().filter(|_| asked.is_none() && !wanted.asked.is_filtered());
    let beside: Vec<ThingKind> = beside.copied().collect();
    let filters = kinds.iter().map(|kind| {
        let asked = Asked {
            kind: kind.word(),
            ..wanted.asked
        };
        Filters::of(&asked, describer.project)
    });
    // Each is asked, so that one that names nothing is refused whatever is found.
    let filters = filters.collect::<Result<Vec<_>, _>>()?;
    let searched: Vec<ThingKind> = kinds.iter().chain(&beside).copied().collect();
    // Whatever is asked for, all words of the project say what compounds are made of.
    let every: Vec<ThingKind> = USUAL.iter().chain(&BESIDE).chain(&kinds).copied().collect();
    let all = texts::searched(describer, &every, language);
    let (lexicon, near) = scan(describer, wanted.query, &all);
    let matcher = Matcher::new(wanted.query, &lexicon);
    let missing = owned(matcher.missing(&lexicon));
    let looking = Looking {
        describer,
        matcher,
        names: wanted.names,
        is_one_kind: asked.is_some(),
    };
    let fits = |thing: &Thing<'_>| {
        let at = kinds.iter().position(|it| *it == thing.kind());
        at.is_some_and(|it| filters[it].fits(describer.project, &describer.heard, &|_| false, thing))
    };
    let hits = near
        .into_par_iter()
        .flat_map_iter(|at| looking.hits(all[at].thing, &searched, at));
    let judged = |hit: Hit<'a>| {
        let fits = fits(&hit.thing);
        (hit, fits)
    };
    let mut hits: Vec<(Hit<'a>, bool)> = hits.map(judged).collect();
    hits.sort_by(|a, b| order(&a.0, &b.0, &searched));
    let beside = beside
        .into_iter()
        .map(|kind| (kind, hits.iter().filter(|it| it.0.kind == kind).count()));
    Ok(Search {
        beside: beside.filter(|it| it.1 > 0).collect(),
        hits: hits.into_iter().filter(|it| it.1).map(|it| it.0).collect(),
        missing,
        resting: resting(describer, &searched),
        looking,
    })
}

fn owned(missing: Vec<(&str, Vec<&str>)>) -> Vec<(String, Vec<String>)> {
    let word = |(word, near): (&str, Vec<&str>)| (word.to_owned(), near.into_iter().map(str::to_owned).collect());
    missing.into_iter().map(word).collect()
}

/// Returns how many notes nothing is shown of while they rest.
fn resting(describer: &Describer<'_>, kinds: &[ThingKind]) -> usize {
    if !kinds.iter().any(|it| it.home() == Kind::Note) {
        return 0;
    }
    let notes = describer.project.records(Kind::Note).iter();
    let rests = |it: &&Record| it.note().is_some_and(|it| it.disclosure() == Disclosure::Restricted);
    notes.filter(rests).count()
}

/// Goes through all texts; returns their words, and the places of those in which all that is asked for may stand.
fn scan<'q>(describer: &Describer<'_>, query: &'q Query, all: &[Searched<'_>]) -> (Lexicon<'q>, Vec<usize>) {
    let begin = || (Lexicon::new(query), Vec::new());
    let (lexicon, mut near) = all
        .par_iter()
        .enumerate()
        .fold(begin, |(mut lexicon, mut near), (at, searched)| {
            if searched.is_near(describer, &mut lexicon) {
                near.push(at);
            }
            (lexicon, near)
        })
        .reduce(begin, |(lexicon, mut near), (other, more)| {
            near.extend(more);
            (lexicon.add(other), near)
        });
    near.sort_unstable();
    (lexicon, near)
}

/// Orders hits as they are shown.
fn order(one: &Hit<'_>, other: &Hit<'_>, kinds: &[ThingKind]) -> Ordering {
    let key = |it: &Hit<'_>| (kinds.iter().position(|kind| *kind == it.kind), it.distance);
    let own = key(one).cmp(&key(other)).then_with(|| one.order.0.cmp(&other.order.0));
    own.then_with(|| Natural(&one.record.id).cmp(&Natural(&other.record.id)))
        .then_with(|| (one.order.1, one.thing.place()).cmp(&(other.order.1, other.thing.place())))
}

/// The closer look at a text.
struct Looking<'a, 't> {
    describer: &'t Describer<'a>,
    matcher: Matcher<'t>,
    names: &'t Names,
    /// Whether only one kind is asked for, so that a note stands for all of its passages.
    is_one_kind: bool,
}

impl<'a> Looking<'a, '_> {
    /// Returns the hits of one record or entry that are of some kinds.
    fn hits(&self, whole: Thing<'a>, kinds: &[ThingKind], at: usize) -> Vec<Hit<'a>> {
        let searched = Searched { thing: whole };
        let mut hits = Vec::new();
        // All that is asked for must stand in one passage; what else is on the page is not even read.
        let parts = searched.parts(self.describer, |it| self.matcher.may_have_all([it]));
        for unit in &parts {
            let thing = unit.part.filter(|it| kinds.contains(&it.kind()));
            hits.extend(thing.and_then(|it| self.hit(it, Texts::Own, &[unit], at)));
        }
        let is_spread = hits.is_empty() || self.is_one_kind;
        if !kinds.contains(&whole.kind()) || !is_spread && !searched.own_may_have(self.describer, &self.matcher) {
            return hits;
        }
        let own = self.own(&searched);
        let own: Vec<&Unit<'_>> = own.iter().collect();
        let found = self.hit(whole, Texts::Own, &own, at);
        let spread = || {
            let parts = self.parts(&searched);
            let all: Vec<&Unit<'_>> = own.iter().copied().chain(&parts).collect();
            self.hit(whole, Texts::All, &all, at)
        };
        hits.extend(found.or_else(|| is_spread.then(spread).flatten()));
        hits
    }

    fn hit(&self, thing: Thing<'a>, texts: Texts, units: &[&Unit<'_>], at: usize) -> Option<Hit<'a>> {
        let (_, found) = self.found(units)?;
        let record = thing.record();
        let date = record.note().and_then(|it| it.date);
        let date = date.or_else(|| record.answer().and_then(|it| it.date));
        Some(Hit {
            kind: thing.kind(),
            id: thing.id(),
            is_unnamed: matches!(thing, Thing::Part(..)) && thing.name().is_none(),
            record,
            thing,
            texts,
            distance: distance(found.iter().flat_map(|it| &it.marks)),
            order: (Reverse(date.map(|it| it.value)), at),
        })
    }

    /// Returns the texts of a thing's own in which something stands that is asked for.
    fn own(&self, searched: &Searched<'a>) -> Vec<Unit<'a>> {
        searched.own(self.describer, |it| self.matcher.may_have_any(it))
    }

    /// Returns the passages or statements of a thing in which something stands that is asked for.
    fn parts(&self, searched: &Searched<'a>) -> Vec<Unit<'a>> {
        searched.parts(self.describer, |it| self.matcher.may_have_any(it))
    }

    /// Returns some texts as they may be shown, and what stands in them, where it is all that is asked for.
    fn found<'u>(&self, units: &[&'u Unit<'_>]) -> Option<(Vec<Cow<'u, str>>, Vec<Found>)> {
        let texts: Vec<&str> = units.iter().map(|it| it.text.as_str()).collect();
        let found = self.matcher.find(&texts)?;
        // What is covered is not found, and covering costs more than finding.
        let mut covered: Vec<Cow<'u, str>> = Vec::with_capacity(units.len());
        for (unit, found) in units.iter().zip(&found) {
            covered.push(if found.marks.is_empty() {
                Cow::Borrowed(unit.text.as_str())
            } else {
                unit.covered(self.names)
            });
        }
        if covered.iter().all(|it| matches!(it, Cow::Borrowed(_))) {
            return Some((covered, found));
        }
        let texts: Vec<&str> = covered.iter().map(|it| &**it).collect();
        let found = self.matcher.find(&texts)?;
        Some((covered, found))
    }

    /// Returns what is shown of a hit; nothing where its file changed meanwhile.
    fn look(&self, hit: &Hit<'a>) -> Option<Look> {
        let whole = match hit.thing {
            Thing::Part(record, _) => Thing::Record(record),
            thing => thing,
        };
        let searched = Searched { thing: whole };
        let units = match (hit.thing, hit.texts) {
            (Thing::Part(record, passage), _) => {
                let text = self.describer.texts.of(self.describer.project, record.file)?;
                vec![texts::part(&text, record, passage)]
            }
            (_, Texts::Own) => self.own(&searched),
            (_, Texts::All) => {
                let mut all = self.own(&searched);
                all.extend(self.parts(&searched));
                all
            }
        };
        let units: Vec<&Unit<'_>> = units.iter().collect();
        let (texts, found) = self.found(&units)?;
        let texts: Vec<&str> = texts.iter().map(|it| &**it).collect();
        let (first, excerpt) = Excerpt::of(&texts, &found);
        let shown = units.get(first)?;
        Some(Look {
            title: self.describer.title(&whole),
            line: self.describer.line_at(hit.record, shown.span).unwrap_or(1),
            is_quote: shown.is_quote && units.len() == 1,
            excerpt,
        })
    }
}
