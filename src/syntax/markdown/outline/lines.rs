//! The lines of running text of a chapter, in their order, and what parts them.

use std::ops::Range;

/// Where a line's words are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Home {
    /// In a passage.
    Passage(usize),
    /// In a text beside the passages.
    Aside(usize),
}

/// What kind of line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A paragraph, or a paragraph of a list item.
    Text,
    /// A whole block quote.
    Quote,
    /// A cell of a table.
    Cell,
    /// A heading, by its level.
    Heading(u8),
    /// A paragraph of a footnote, by the footnote's number in the order of their texts.
    Footnote(usize),
    /// Nothing before it stands beside what is after it: a line across the page, code, an insert, a piece of HTML.
    Border,
}

/// One line of running text.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) kind: Kind,
    pub(super) home: Home,
    /// The list item that it stands in, by its place among the passages.
    pub(super) item: Option<usize>,
    /// In how many list items.
    pub(super) depth: usize,
    /// Its words, in the text of its home.
    pub(super) words: Range<usize>,
    /// What it cites, by its place among the body's citations.
    pub(super) cites: Range<u32>,
}

/// The lines of a chapter while they are read.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) all: Vec<Line>,
    /// How many citations the lines before have.
    pub(super) cited: usize,
    /// For each footnote that a line refers to, its label in small letters, and which line that is.
    pub(super) references: Vec<(String, usize)>,
    /// The labels of the footnotes, in the order of their texts.
    pub(super) labels: Vec<String>,
}
