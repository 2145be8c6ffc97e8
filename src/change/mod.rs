//! What changed between two versions of the draft, by statement and by paragraph.

mod changes;
mod comparison;
mod draft;
mod evidence;
mod matching;
mod parts;
pub mod redline;

pub use changes::{Changes, ChapterChange, Counts, PartChange, Relocated, State};
pub use draft::Draft;
pub use evidence::EvidenceChange;
pub use parts::Form;

use comparison::Comparison;
use evidence::Notes;
use matching::Matching;
use parts::Side;

/// Compares two versions of a draft.
pub fn compare(old: Draft<'_>, new: Draft<'_>) -> Changes {
    let (old_side, new_side) = (Side::read(old), Side::read(new));
    let matching = Matching::of(&old_side, &new_side);
    let mut comparison = Comparison {
        old: &old_side,
        new: &new_side,
        matching: &matching,
        notes: Notes::new(old, new),
    };
    Changes {
        chapters: comparison.chapters(),
    }
}

#[cfg(test)]
mod tests;
