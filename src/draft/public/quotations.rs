//! Which quotations of notes the public edition prints: those that somebody approved.

use crate::draft::assembly::Assembly;
use crate::evidence::quotation::digest;
use crate::record::Record;

/// Tells whether the public edition prints a quotation of a note.
pub(in crate::draft) fn is_printed(assembly: &Assembly<'_>, record: &Record, words: &str) -> bool {
    assembly.approved().is_printed(digest(&record.id, words))
}
