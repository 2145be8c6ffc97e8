//! Which quotations of notes the public edition prints: those of open notes, and those that were approved.

use crate::draft::assembly::Assembly;
use crate::evidence::quotation::digest;
use crate::record::Record;
use crate::record::note::Note;

/// Tells whether the public edition prints a quotation of a note.
pub(in crate::draft) fn is_printed(assembly: &Assembly<'_>, record: &Record, words: &str) -> bool {
    let is_open = record.note().is_some_and(Note::is_open);
    is_open || assembly.approved().is_printed(digest(&record.id, words))
}
