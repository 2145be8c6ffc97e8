//! The closer look at things in which all that is asked for may stand: which are hits, and what is shown of each.

use super::hit::{Hit, Look, Texts};
use super::texts::{self, Searched, Unit, cited};

use crate::project::thing::{Thing, ThingKind};
use crate::query::describe::Describer;
use crate::text::personal::Names;
use crate::text::search::{Excerpt, Found, Matcher, Query, Spots, distance};
use std::borrow::Cow;
use std::cmp::Reverse;

/// The closer look at a text.
pub(super) struct Looking<'a, 't> {
    pub(super) describer: &'t Describer<'a>,
    pub(super) matcher: Matcher<'t>,
    pub(super) names: &'t Names,
    /// Whether only one kind is asked for, so that a note stands for all of its passages.
    pub(super) is_one_kind: bool,
}

impl<'a> Looking<'a, '_> {
    /// Returns the hits of one record or entry that are of some kinds.
    pub(super) fn hits(&self, whole: Thing<'a>, kinds: &[ThingKind], at: usize) -> Vec<Hit<'a>> {
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

    /// Returns the same of one whose words are remembered.
    pub(super) fn remembered(
        &self,
        whole: Thing<'a>,
        kinds: &[ThingKind],
        at: usize,
        (query, spots): (&Query, &Spots<'_>),
    ) -> Vec<Hit<'a>> {
        let mut hits = Vec::new();
        if spots.distance(query, 0..spots.texts()).is_none() {
            return hits;
        }
        let parts: Vec<Thing<'a>> = match whole {
            Thing::Record(record) => cited(record).map(|it| Thing::Part(record, it)).collect(),
            _ => Vec::new(),
        };
        for (text, part) in parts.iter().enumerate().filter(|it| kinds.contains(&it.1.kind())) {
            let distance = spots.distance(query, [text]);
            hits.extend(distance.map(|it| hit_of(*part, Texts::Own, it, at)));
        }
        let is_spread = hits.is_empty() || self.is_one_kind;
        if !kinds.contains(&whole.kind()) {
            return hits;
        }
        let found = spots.distance(query, parts.len()..spots.texts());
        let found = found.map(|it| hit_of(whole, Texts::Own, it, at));
        let spread = || {
            let distance = spots.distance(query, 0..spots.texts())?;
            Some(hit_of(whole, Texts::All, distance, at))
        };
        hits.extend(found.or_else(|| is_spread.then(spread).flatten()));
        hits
    }

    fn hit(&self, thing: Thing<'a>, texts: Texts, units: &[&Unit<'_>], at: usize) -> Option<Hit<'a>> {
        let (_, found) = self.found(units)?;
        let distance = distance(found.iter().flat_map(|it| &it.marks));
        Some(hit_of(thing, texts, distance, at))
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
    pub(super) fn look(&self, hit: &Hit<'a>) -> Option<Look> {
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

/// Returns a hit, so far from what was asked for, of what stands at a place among all.
fn hit_of(thing: Thing<'_>, texts: Texts, distance: usize, at: usize) -> Hit<'_> {
    let record = thing.record();
    let date = record.note().and_then(|it| it.date);
    let date = date.or_else(|| record.answer().and_then(|it| it.date));
    Hit {
        kind: thing.kind(),
        id: thing.id(),
        is_unnamed: matches!(thing, Thing::Part(..)) && thing.name().is_none(),
        record,
        thing,
        texts,
        distance,
        order: (Reverse(date.map(|it| it.value)), at),
    }
}
