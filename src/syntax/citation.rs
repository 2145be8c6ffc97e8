//! Citations in pandoc's form: `[@a#x; imod @b#y, s. 3]`.

pub mod mention;
mod part;
mod piece;
mod prefix;

use crate::source::{Span, Spanned};

/// One bracket of citations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The bracket, with its brackets.
    pub span: Span,
    /// What it cites.
    pub items: Vec<Item>,
}

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

/// Tells whether the inside of a bracket is meant as a citation: a part that has `@` before a key.
pub fn is_citation(inner: &str) -> bool {
    inner.split(';').any(|part| part::key_start(part).is_some())
}

/// Reads a bracket whose first byte stands at `span.start`; what is wrong in it still cites what it most likely means.
pub fn parse(bracket: &str, span: Span) -> (Citation, Vec<Fault>) {
    let inner = bracket
        .strip_prefix('[')
        .and_then(|it| it.strip_suffix(']'))
        .unwrap_or(bracket);
    let (mut items, mut faults) = (Vec::new(), Vec::new());
    let mut at = span.start as usize + 1;
    for part in inner.split(';') {
        part::read(part, at, &mut items, &mut faults);
        at += part.len() + 1;
    }
    if !inner.contains(';') {
        for fault in &mut faults {
            fault.right = format!("[{}]", fault.right);
        }
    }
    (Citation { span, items }, faults)
}

#[cfg(test)]
mod tests;
