//! What may come at a place, as it is written and as a person reads it.

use crate::source::Span;

/// Something that may come at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What a person reads.
    pub label: String,
    /// What else they read beside it.
    pub detail: String,
    /// What is written.
    pub new: String,
    /// What kind of thing it is.
    pub sort: Sort,
}

/// What kind of thing may come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A key of a head, or an option of an insert.
    Key,
    /// A word of a list.
    Word,
    /// Something that has an id.
    Thing,
}

/// What may come at a place.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Suggestions {
    /// What it replaces: what was typed of it.
    pub span: Span,
    /// The suggestions, the likeliest first.
    pub all: Vec<Suggestion>,
    /// Whether there are more than these.
    pub is_cut: bool,
}

impl Suggestion {
    /// Returns what it is found by.
    pub fn searched(&self) -> String {
        format!("{} {} {}", self.new, self.label, self.detail)
    }
}
