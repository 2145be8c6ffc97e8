//! Taking words out of a project, a withdrawal or an erasure: what goes, what rests on it, and carrying it out.

use super::erasure;
use super::leftovers::Cleared;
use super::sent::SentVersion;
use super::withdrawal;
use crate::diagnostic::Failure;
use crate::disk::write::Writer;
use crate::evidence::resting::Resting;
use crate::record::Record;
use std::path::Path;

/// What becomes of a note, and of what rests on it.
#[derive(Debug)]
pub enum Plan<'a> {
    /// Somebody took back what they said.
    Withdrawal(withdrawal::Plan<'a>),
    /// It is erased.
    Erasure(erasure::Plan<'a>),
}

impl<'a> Plan<'a> {
    /// Returns the note.
    pub fn record(&self) -> &'a Record {
        match self {
            Self::Withdrawal(it) => it.record,
            Self::Erasure(it) => it.record,
        }
    }

    /// Returns what rests on what goes, and the versions that were sent and do.
    pub fn resting(&self) -> (&Resting<'a>, &[SentVersion<'a>]) {
        match self {
            Self::Withdrawal(it) => (&it.resting, &it.versions),
            Self::Erasure(it) => (&it.resting, &[]),
        }
    }

    /// Takes the words out of the outputs and of what an undo keeps, and then out of every file, as one.
    pub fn carry_out(&self, writer: &Writer, root: &Path) -> Result<Cleared, Failure> {
        match self {
            Self::Withdrawal(it) => it.carry_out(writer, root),
            Self::Erasure(it) => it.carry_out(writer, root),
        }
    }
}

/// Tells whether the writer finished the same thing, which an earlier process had left half-way. Which note it was of nobody may be
/// able to say any more, so it is not begun again.
pub fn was_finished(writer: &Writer, command: &str) -> bool {
    writer.recovered().is_some_and(|it| it.command == command && !it.undone)
}
