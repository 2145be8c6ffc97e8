//! How a note stands: whether it was held, whether documents say that there was one, and whether it is open.

use crate::project::Project;
use crate::record::Record;
use crate::record::note::Note;

/// Tells whether a note was held and is there to be counted.
pub(super) fn is_held(project: &Project, note: &Note) -> bool {
    !note.is_out() && !note.is_planned(project.today)
}

/// Tells whether a note was held and documents say that there was one.
pub(in crate::evidence) fn is_shown(project: &Project, record: &Record) -> bool {
    record
        .note()
        .is_some_and(|it| is_held(project, it) && it.disclosure().is_shown())
}

/// Tells whether a note is open, and was not deleted.
pub(super) fn is_open(record: &Record) -> bool {
    record.note().is_some_and(Note::is_open)
}
