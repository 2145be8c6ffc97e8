//! What stands in a bracket that cites: the things that are cited, and what is wrong.

use crate::source::{Span, Spanned};

/// One thing that is cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The note or source.
    pub record: Spanned<Box<str>>,
    /// The passage of the note.
    pub name: Option<Spanned<Box<str>>>,
    /// Whether it speaks against the statement.
    pub against: bool,
    /// The words before the key, without those that say against.
    pub prefix: Box<str>,
    /// The words after the key, such as a page.
    pub suffix: Box<str>,
}

impl Item {
    /// Returns the place of the whole key, passage included.
    pub fn span(&self) -> Span {
        Span {
            start: self.record.span.start,
            end: self.name.as_ref().map_or(self.record.span.end, |it| it.span.end),
        }
    }
}

/// What is wrong in a bracket that cites.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// A part has no key.
    NoKey,
    /// The words before a key are not known.
    Prefix {
        /// What they were most likely meant to be.
        meant: Option<&'static str>,
    },
    /// A second key stands in a part, and no semicolon before it.
    Second,
    /// A passage stands apart from its note.
    Apart,
    /// The word that says against stands after the key.
    AgainstAfter,
    /// A key has signs that no key has.
    Key,
}

/// Where something is wrong in a bracket that cites, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub span: Span,
    /// What.
    pub slip: Slip,
    /// How the part is written rightly, as far as that can be known; the whole bracket where it has one part.
    pub right: String,
}
