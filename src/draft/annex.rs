//! What the draft has a list of, so that a link can lead there.

use crate::evidence::answers::{Answers, ResolvedAnswer};
use crate::evidence::uses::Uses;
use crate::project::Project;
use crate::project::thing::Thing;
use crate::record::kind::Kind;
use crate::record::vocabulary::Edition;
use rustc_hash::{FxHashMap, FxHashSet};

/// The lists of the draft.
#[derive(Debug, Default)]
pub(super) struct Annex<'a> {
    /// The notes and sources, where they are listed.
    pub(super) sources: Option<Listed<'a>>,
    /// Whether every answer has one.
    pub(super) answers: bool,
}

impl<'a> Annex<'a> {
    /// Returns what the chapters list in full; in the public edition nothing leads to a note, whose id would name the place.
    pub(super) fn of(project: &'a Project, answers: &'a Answers<'a>, edition: Edition) -> Self {
        let has = |name: &str| {
            let inserts = project
                .records(Kind::Chapter)
                .iter()
                .flat_map(|it| &it.outline.details().inserts);
            inserts
                .filter(|it| *it.name.value == *name)
                .any(|it| it.options.is_empty())
        };
        Self {
            sources: (edition == Edition::Internal && has("sources")).then(|| Listed::of(project, answers)),
            answers: has("answers"),
        }
    }

    /// Tells whether a note or a source has an entry.
    pub(super) fn lists(&self, key: &str) -> bool {
        self.sources.as_ref().is_some_and(|it| it.has(key))
    }
}

/// What the draft cites and what an answer names: everything that has an entry.
#[derive(Debug)]
pub(super) struct Listed<'a> {
    pub(super) uses: Uses<'a>,
    /// The answers to a note or to a part of it, by the note's id.
    pub(super) answers: FxHashMap<&'a str, Vec<&'a ResolvedAnswer<'a>>>,
    /// The notes that no document shows.
    hidden: FxHashSet<&'a str>,
}

impl<'a> Listed<'a> {
    /// Reads what a project's draft and its answers name.
    pub(super) fn of(project: &'a Project, answers: &'a Answers<'a>) -> Self {
        let hidden = project.records(Kind::Note).iter().filter(|it| !it.is_shown());
        let mut listed = Self {
            uses: Uses::of(project),
            answers: FxHashMap::default(),
            hidden: hidden.map(|it| &*it.id).collect(),
        };
        for given in answers.all() {
            for note in given.to.iter().filter_map(Thing::note) {
                let own = listed.answers.entry(&note.id).or_default();
                if own.last().is_none_or(|it| it.record.file != given.record.file) {
                    own.push(given);
                }
            }
        }
        listed
    }

    /// Tells whether a note or a source has an entry.
    pub(super) fn has(&self, key: &str) -> bool {
        !self.hidden.contains(key) && (!self.uses.of_record(key).is_empty() || self.answers.contains_key(key))
    }
}
