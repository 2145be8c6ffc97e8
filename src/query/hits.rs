//! What words are found in: which things, in which sentences, and why.

pub mod asking;
mod hit;
mod looking;
mod remembered;
mod texts;

use super::describe::Describer;
use super::filter::{Asked, Filters};
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::project::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::record::disclosure::Disclosure;
use crate::record::kind::Kind;
use crate::text::order::Natural;
use crate::text::personal::Names;
use crate::text::search::{Lexicon, Mark, Matcher, Query};
pub use hit::{Hit, Look};
use looking::Looking;
use rayon::prelude::*;
pub use remembered::Remembered;
use rustc_hash::FxHashSet;
use serde_json::{Value, json};
use std::cmp::Ordering;
use std::fmt;
use texts::Searched;
pub use texts::may_be_shown;

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

/// What a search comes to.
pub struct Search<'a, 't> {
    /// By kind, and within it the nearest to what was asked for first.
    pub hits: Vec<Hit<'a>>,
    /// How many hits kinds have that were not asked for.
    pub beside: Vec<(ThingKind, usize)>,
    /// Words that stand nowhere, each with those that may have been meant.
    pub missing: Missing,
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
    /// The words of the project as they were read for an earlier search, where somebody keeps them.
    pub remembered: Option<&'a Remembered>,
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
    let (found, missing, looking) = found(describer, wanted, &all, &searched);
    let fits = |thing: &Thing<'_>| {
        let at = kinds.iter().position(|it| *it == thing.kind());
        at.is_some_and(|it| filters[it].fits(describer.project, &describer.heard, &|_| false, thing))
    };
    let judged = |hit: Hit<'a>| {
        let fits = fits(&hit.thing);
        (hit, fits)
    };
    let mut hits: Vec<(Hit<'a>, bool)> = found.into_par_iter().map(judged).collect();
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

/// Words that stand nowhere, each with those that may have been meant.
pub type Missing = Vec<(String, Vec<String>)>;

/// Returns the hits of some kinds, in no order: by the words that are remembered, or by reading all texts.
fn found<'a, 't>(
    describer: &'t Describer<'a>,
    wanted: &Wanted<'t>,
    all: &[Searched<'a>],
    kinds: &[ThingKind],
) -> (Vec<Hit<'a>>, Missing, Looking<'a, 't>) {
    let looking = |matcher: Matcher<'t>| Looking {
        describer,
        matcher,
        names: wanted.names,
        is_one_kind: ThingKind::of(wanted.asked.kind).is_some(),
    };
    if let Some(remembered) = wanted.remembered {
        let mut remembered = remembered.of(describer, all, wanted.names);
        let (matcher, slots) = remembered.words.matcher(wanted.query);
        let missing = matcher.missing(|| remembered.words.counts());
        let looking = looking(matcher);
        let hits = all
            .iter()
            .enumerate()
            .zip(&remembered.rows)
            .flat_map(|((at, it), row)| {
                let spots = row.texts.spots(&slots);
                looking.remembered(it.thing, kinds, at, (wanted.query, &spots))
            });
        return (hits.collect(), missing, looking);
    }
    let (lexicon, near) = scan(describer, wanted.query, all);
    let matcher = Matcher::new(wanted.query, &lexicon);
    let missing = matcher.missing(|| lexicon.counts());
    let looking = looking(matcher);
    let hits = near
        .into_par_iter()
        .flat_map_iter(|at| looking.hits(all[at].thing, kinds, at))
        .collect();
    (hits, missing, looking)
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

#[cfg(test)]
mod tests;
