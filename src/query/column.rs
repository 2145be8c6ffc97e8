//! A column of a list: its heading, and what it holds.

/// One column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The key of its heading in the catalogue.
    pub heading: &'static str,
    /// What it holds.
    pub holds: ColumnContent,
}

/// What a column holds, which says how it is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnContent {
    /// Running text, broken at spaces.
    Text,
    /// Ids and words that are there to be copied, never broken.
    Ids,
    /// Numbers, to the right.
    Numbers,
}
