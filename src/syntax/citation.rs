//! Citations in pandoc's form: `[@a#x; imod @b#y, s. 3]`.

mod item;
pub mod mention;
mod part;
mod piece;
mod prefix;

pub use item::{Fault, Item, Slip};

use crate::source::Span;

/// One bracket of citations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The bracket, with its brackets.
    pub span: Span,
    /// What it cites.
    pub items: Vec<Item>,
}

/// Tells whether the inside of a bracket is meant as a citation: a part that has `@` before a key.
pub fn is_citation(inner: &str) -> bool {
    inner.split(';').any(|part| part::key_start(part).is_some())
}

/// Tells whether words are those that say, before a key, that it speaks against the statement.
pub fn says_against(words: &str) -> bool {
    let prefix = prefix::read(words);
    prefix.against && prefix.is_known
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
