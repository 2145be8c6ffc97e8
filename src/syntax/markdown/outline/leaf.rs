//! One line of running text while it is read: a paragraph, a heading, an item's own words or a cell.

use crate::source::{Span, Spanned};
use crate::syntax::markdown::marker::Marker;

/// A line of running text.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is seen by itself while a line is read"
)]
pub(super) struct Leaf {
    /// Words or other content than markers stand in it.
    pub(super) words: bool,
    pub(super) names: Vec<Spanned<Box<str>>>,
    pub(super) markers: Vec<Marker>,
    /// White space or the leaf's start is before the next text.
    pub(super) free: bool,
    /// Nothing stands in its last line yet.
    pub(super) fresh: bool,
    /// How many of the names have words after them.
    pub(super) passed: usize,
    /// Whether its first words were kept.
    pub(super) begun: bool,
    /// Whether a name in it was reported as malformed.
    pub(super) malformed: bool,
    /// Where texts with `^` stand.
    pub(super) carets: Vec<Span>,
    /// Where its last text stands, unless something else comes after it.
    pub(super) last: Span,
    /// Whether a marker may stand in that.
    pub(super) signed: bool,
}

impl Leaf {
    pub(super) fn new() -> Self {
        Self {
            words: false,
            names: Vec::new(),
            markers: Vec::new(),
            free: true,
            fresh: true,
            passed: 0,
            begun: false,
            malformed: false,
            carets: Vec::new(),
            last: Span::default(),
            signed: false,
        }
    }

    /// Tells whether nothing was read yet.
    pub(super) fn is_untouched(&self) -> bool {
        !self.words && !self.begun && self.is_bare()
    }

    /// Tells whether it holds markers and nothing else.
    pub(super) fn is_markers_alone(&self) -> bool {
        !self.words && !self.is_bare()
    }

    fn is_bare(&self) -> bool {
        self.names.is_empty() && self.markers.is_empty()
    }

    /// Words or other content come: a name before them is not at the block's end.
    pub(super) fn content(&mut self) {
        self.words = true;
        self.passed = self.names.len();
    }
}
