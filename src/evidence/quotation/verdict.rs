//! The result of comparing a quotation with its source.

use super::omission::Omission;
use crate::record::Record;
use crate::record::note::Note;
use crate::syntax::markdown::outline::{Form, Passage};

/// What comparing a quotation with its source gave.
#[derive(Debug, Clone)]
pub enum Verdict<'a> {
    /// It stands word for word in a note.
    Faithful(Faithful<'a>),
    /// It does not.
    Unfaithful(Unfaithful<'a>),
    /// Nothing is cited for it.
    Uncited,
    /// It can't be compared: a source's words are not checked, and what does not exist is another rule's matter.
    Unchecked,
}

/// A quotation that is its source's words.
#[derive(Debug, Clone)]
pub struct Faithful<'a> {
    /// The note.
    pub record: &'a Record,
    /// What is wrong with what it leaves out.
    pub omission: Option<Omission>,
}

/// A quotation that is not its source's words.
#[derive(Debug, Clone)]
pub struct Unfaithful<'a> {
    /// The note; where several are cited the first of those that may be quoted.
    pub record: &'a Record,
    /// In which way.
    pub why: Why,
    /// What it was held against word for word.
    pub(super) candidates: Vec<Candidate<'a>>,
}

/// In which way a quotation is not its source's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The words differ.
    Words,
    /// The passage is the interviewer's summary, and nobody's own words.
    Summary,
    /// The note has no block quote.
    NoQuote,
    /// The note's text was deleted.
    Erased,
}

/// What an item cites, where quotations can be held against it.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    pub(super) record: &'a Record,
    /// The passage; nothing where the whole note is cited.
    pub(super) passage: Option<&'a Passage>,
}

/// Tells whether a note's terms allow that it is quoted; they hold for words that are gone, too.
pub(super) fn may_quote(note: &Note) -> bool {
    note.is_erased() || note.disclosure().allows(Form::Quote)
}
