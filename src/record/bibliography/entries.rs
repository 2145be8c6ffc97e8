//! What was read of a list of sources so far.

use super::completed;
use super::defect::{Defect, DefectKind};
use crate::source::Span;
use hayagriva::{Entry, Library};

/// What a list of sources holds.
#[derive(Debug, Default)]
pub struct Bibliography {
    /// The entries that can be written in a reference list.
    pub library: Library,
    /// What is wrong, in the order of the file.
    pub defects: Vec<Defect>,
}

impl Bibliography {
    pub(super) fn report(&mut self, at: Span, kind: DefectKind) {
        self.defects.push(Defect { at, kind });
    }

    pub(super) fn put(&mut self, mut entry: Entry) {
        completed::complete(&mut entry);
        self.library.push(&entry);
    }
}

/// Tells whether an address is one that is shown as a link.
pub(super) fn is_web_address(address: &str) -> bool {
    let address = address.trim().to_ascii_lowercase();
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|it| address.starts_with(it))
}
