//! What words are found in: which things, in which sentences, and why.

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
use crate::text::search::{Excerpt, Lexicon, Mark, Matcher, Query, distance};
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use serde_json::{Value, json};
use std::borrow::Cow;
use std::cmp::Ordering;
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
    /// What it is called: its record's title, or a source's.
    pub title: String,
    /// The line of its file in which what is shown stands.
    pub line: usize,
    /// Whether it is somebody's own words.
    pub is_quote: bool,
    /// The sentences in which the words stand.
    pub excerpt: Excerpt,
    /// How far it is from what was asked for.
    distance: usize,
    /// Its place among its own: the later day first, then as the files have it.
    order: (std::cmp::Reverse<Option<Date>>, usize),
}

impl Hit<'_> {
    /// Returns it as programs read it; `path` is its file's.
    pub fn json(&self, path: &str, query: &Query) -> Value {
        let typed: Vec<&str> = query.typed().collect();
        let text = |mark: &Mark| self.excerpt.text.get(mark.range.clone()).unwrap_or_default().to_owned();
        let why = |it: &Mark| json!({"word": text(it), "asked": typed.get(it.term), "way": it.way.word()});
        let mut matched: Vec<String> = self.excerpt.marks.iter().map(text).collect();
        let mut seen = FxHashSet::default();
        matched.retain(|it| seen.insert(it.clone()));
        json!({
            "kind": self.kind.word(),
            "id": self.id,
            "path": path,
            "line": self.line,
            "title": self.title,
            "text": self.excerpt.text,
            "matched": matched,
            "why": self.excerpt.marks.iter().map(why).collect::<Vec<_>>(),
        })
    }
}

/// What a search comes to.
#[derive(Debug, Default)]
pub struct Search<'a> {
    /// By kind, and within it the nearest to what was asked for first.
    pub hits: Vec<Hit<'a>>,
    /// How many hits kinds have that were not asked for.
    pub beside: Vec<(ThingKind, usize)>,
    /// Words that stand nowhere, each with those that may have been meant.
    pub missing: Vec<(String, Vec<String>)>,
    /// How many notes rest, so that nothing of them is shown.
    pub resting: usize,
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

/// Searches a project: one pass over all texts, then a closer look at those in which all words may stand.
///
/// Fails where a filter can't be about a kind that was asked for, or names nothing.
pub fn search<'a>(describer: &Describer<'a>, wanted: &Wanted<'_>, language: Language) -> Result<Search<'a>, Failure> {
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
    let looking = Looking {
        describer,
        matcher: &matcher,
        names: wanted.names,
        kinds: &searched,
        is_one_kind: asked.is_some(),
    };
    let mut hits: Vec<(Hit<'a>, bool)> = near
        .into_par_iter()
        .flat_map_iter(|at| looking.hits(&all[at], &kinds, &filters, at))
        .collect();
    hits.sort_by(|a, b| order(&a.0, &b.0, &searched));
    let beside = beside
        .into_iter()
        .map(|kind| (kind, hits.iter().filter(|it| it.0.kind == kind).count()));
    Ok(Search {
        beside: beside.filter(|it| it.1 > 0).collect(),
        hits: hits.into_iter().filter(|it| it.1).map(|it| it.0).collect(),
        missing: owned(matcher.missing(&lexicon)),
        resting: resting(describer, &searched),
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
        .then_with(|| (one.order.1, one.line).cmp(&(other.order.1, other.line)))
}

/// The closer look at a text.
struct Looking<'a, 't> {
    describer: &'t Describer<'a>,
    matcher: &'t Matcher<'t>,
    names: &'t Names,
    kinds: &'t [ThingKind],
    /// Whether only one kind is asked for, so that a note stands for all of its passages.
    is_one_kind: bool,
}

impl<'a> Looking<'a, '_> {
    /// Returns the hits of one record or entry, each with whether its kind was asked for and the filters take it.
    fn hits(
        &self,
        searched: &Searched<'a>,
        kinds: &[ThingKind],
        filters: &[Filters<'_>],
        at: usize,
    ) -> Vec<(Hit<'a>, bool)> {
        let project = self.describer.project;
        let fits = |thing: &Thing<'_>| {
            let at = kinds.iter().position(|it| *it == thing.kind());
            at.is_some_and(|it| filters[it].fits(project, &self.describer.heard, &|_| false, thing))
        };
        let parts = searched.parts(self.describer);
        let mut hits = Vec::new();
        for unit in &parts {
            let thing = unit.part.unwrap_or(searched.thing);
            if self.kinds.contains(&thing.kind())
                && let Some(hit) = self.hit(searched, thing, &[unit], at)
            {
                hits.push((hit, fits(&thing)));
            }
        }
        let whole = searched.thing;
        let is_spread = hits.is_empty() || self.is_one_kind;
        if !self.kinds.contains(&whole.kind()) || !is_spread && !self.may_stand_beside(searched) {
            return hits;
        }
        let own = searched.own(self.describer);
        let own: Vec<&Unit<'_>> = own.iter().collect();
        let all: Vec<&Unit<'_>> = own.iter().copied().chain(&parts).collect();
        let found = self.hit(searched, whole, &own, at);
        let found = found.or_else(|| is_spread.then(|| self.hit(searched, whole, &all, at)).flatten());
        hits.extend(found.map(|it| (it, fits(&whole))));
        hits
    }

    /// Tells whether all that is asked for may stand outside of the passages, before its blocks are read for it.
    fn may_stand_beside(&self, searched: &Searched<'a>) -> bool {
        let remainder = searched.remainder(self.describer);
        remainder.is_none_or(|it| self.matcher.find(&[&it]).is_some())
    }

    /// Returns the hit of a thing, where all that is asked for stands in its texts.
    fn hit(&self, searched: &Searched<'a>, thing: Thing<'_>, units: &[&Unit<'_>], at: usize) -> Option<Hit<'a>> {
        let texts: Vec<&str> = units.iter().map(|it| it.text.as_str()).collect();
        self.matcher.find(&texts)?;
        // What is covered is not found, and covering costs more than finding.
        let texts: Vec<Cow<'_, str>> = units.iter().map(|it| it.covered(self.names)).collect();
        let texts: Vec<&str> = texts.iter().map(|it| &**it).collect();
        let found = self.matcher.find(&texts)?;
        let (first, excerpt) = Excerpt::of(&texts, &found);
        let shown = units.get(first)?;
        let record = searched.thing.record();
        let distance = distance(found.iter().flat_map(|it| &it.marks));
        let date = record
            .note()
            .and_then(|it| it.date)
            .or_else(|| record.answer().and_then(|it| it.date));
        Some(Hit {
            kind: thing.kind(),
            id: thing.id(),
            is_unnamed: matches!(thing, Thing::Part(..)) && thing.name().is_none(),
            record,
            title: self.describer.title(&searched.thing),
            line: self.describer.line_at(record, shown.span).unwrap_or(1),
            is_quote: shown.is_quote && texts.len() == 1,
            excerpt,
            distance,
            order: (std::cmp::Reverse(date.map(|it| it.value)), at),
        })
    }
}
