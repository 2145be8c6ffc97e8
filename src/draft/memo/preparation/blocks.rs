//! Lists and lines that stand out.

use crate::document::{Block, Inline};
use crate::draft::assembly::paragraph;

/// Returns a line that stands out.
pub(super) fn strong(words: &str) -> Block {
    Block::Paragraph(vec![Inline::Strong(vec![Inline::text(words)])])
}

/// Returns a list of lines.
pub(super) fn list(lines: Vec<String>) -> Block {
    Block::List {
        start: None,
        tight: true,
        items: lines.into_iter().map(|it| vec![paragraph(it)]).collect(),
    }
}
