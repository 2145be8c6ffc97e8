//! A block that holds blocks, while it is open.

use crate::document::Block;
use crate::source::Span;
use std::ops::Range;

/// An open block.
pub(super) struct Frame {
    pub(super) kind: Kind,
    pub(super) span: Span,
    pub(super) blocks: Vec<Block>,
    /// Where the blocks begin that were added last, if a marker alone may name them.
    pub(super) last: Option<usize>,
    /// The name that a marker inside gave to the whole.
    pub(super) name: Option<String>,
    /// How many deeper ones were flattened into this one.
    pub(super) flattened: usize,
}

#[derive(PartialEq)]
pub(super) enum Kind {
    Root,
    Quote,
    List {
        start: Option<u64>,
        tight: bool,
        items: Vec<Vec<Block>>,
    },
    Item,
    Footnote(String),
}

impl Frame {
    pub(super) fn new(kind: Kind, range: Range<usize>) -> Self {
        Self {
            kind,
            span: range.into(),
            blocks: Vec::new(),
            last: None,
            name: None,
            flattened: 0,
        }
    }

    pub(super) fn add(&mut self, blocks: Vec<Block>) {
        self.last = Some(self.blocks.len());
        self.blocks.extend(blocks);
    }
}
