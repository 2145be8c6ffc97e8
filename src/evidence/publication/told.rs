//! Which answers everyone may read: those that stand without any one of the protected notes that they are to.

use super::{Publication, is_open, is_shown};
use crate::evidence::answers::{Answers, ResolvedAnswer};
use crate::project::Project;
use crate::record::Record;
use crate::source::FileId;
use rustc_hash::FxHashSet;

impl<'a> Publication<'a> {
    /// Tells whether everyone may read an answer: it is to something that nobody can take back, a theme, a statement, a milestone
    /// or an open note, or to so many people that it would stand without any one of their notes.
    ///
    /// An answer to few alone goes when they take back what they said, and its words would tell what that was.
    pub fn tells(&self, given: &ResolvedAnswer<'_>) -> bool {
        let mut protected: Vec<&Record> = Vec::new();
        for thing in &given.to {
            match thing.note().filter(|it| !is_told_of(self.project, it)) {
                None => return true,
                Some(note) => protected.push(note),
            }
        }
        let mut seen: FxHashSet<FileId> = FxHashSet::default();
        protected.retain(|it| is_shown(self.project, it) && seen.insert(it.file));
        self.is_many(&protected)
    }

    /// Returns the answers that everyone may read.
    pub fn answers(&self) -> Answers<'a> {
        Answers::of_those(self.project, |it| self.tells(it))
    }
}

/// Tells whether everyone may know that something was said in a note.
fn is_told_of(project: &Project, note: &Record) -> bool {
    is_open(note) && is_shown(project, note)
}
