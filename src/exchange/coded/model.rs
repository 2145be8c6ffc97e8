//! What is read of coded documents, and how much of it.

use super::left::Left;

/// How many bytes the text of a document may have.
pub const LARGEST_TEXT: usize = 5_000_000;

/// How many documents are read.
pub const MOST_DOCUMENTS: usize = 5_000;
/// How many codes are read.
pub const MOST_CODES: usize = 5_000;
/// How often blocks may be coded, all in all.
pub const MOST_MARKERS: usize = 500_000;

/// A project of coded documents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coded {
    /// What it is called.
    pub title: String,
    /// Its codes, each after its parent.
    pub codes: Vec<Code>,
    /// Its documents.
    pub documents: Vec<Document>,
}

/// A code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Code {
    /// Its name.
    pub name: String,
    /// The place of its parent among the codes.
    pub parent: Option<usize>,
    /// What it means.
    pub memo: String,
}

/// A document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// Its name.
    pub name: String,
    /// What is remarked on it as a whole.
    pub memo: String,
    /// The day that it is of, as `2018-03-14`; empty where that is not known to the day.
    pub day: String,
    /// What is known of it, by the name of each variable.
    pub facts: Vec<(String, String)>,
    /// Its text; lines end in `\n`.
    pub text: String,
    /// Its codings, in the order of the text.
    pub codings: Vec<Coding>,
}

/// A coding of a part of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coding {
    /// Where the part begins, in Unicode code points from the start of the text.
    pub start: usize,
    /// Where it ends: the code point after it.
    pub end: usize,
    /// The places of its codes among the codes of the project; none where only something is remarked on the part.
    pub codes: Vec<usize>,
    /// What is remarked on it.
    pub memo: String,
}

impl Code {
    /// Returns a code without a memo.
    pub fn new(name: impl Into<String>, parent: Option<usize>) -> Self {
        let (name, memo) = (name.into(), String::new());
        Self { name, parent, memo }
    }
}

/// What was read of a file.
#[derive(Debug, Default)]
pub struct Incoming {
    /// What it holds.
    pub coded: Coded,
    /// What of it was not taken.
    pub left: Vec<Left>,
    /// How many people are named in it, which is dropped.
    pub people: usize,
    /// How many codings were found at another place than the file says, by their excerpts.
    pub relocated: usize,
    /// How many codings have nothing to be compared with.
    pub uncompared: usize,
    /// Whether this program wrote it, so that signs of Markdown are what they are with us.
    pub is_ours: bool,
}
