//! Facts about bullets, quotations and footnotes that are settled only when the block, the quotation or the body ends.

use crate::source::Span;
use rustc_hash::{FxHashMap, FxHashSet};

/// The bullets of the block that is open, and whether the blocks before it had some.
#[derive(Debug, Default)]
pub(super) struct Bullets {
    pub(super) first: Option<Span>,
    pub(super) count: u32,
    /// Whether the block's first line begins with one.
    pub(super) leads: bool,
    /// Whether the block before had some, so that a list with empty lines is reported once.
    pub(super) goes_on: bool,
}

/// The lines without `>` of the outermost quotation that is open.
#[derive(Debug, Default)]
pub(super) struct Lazy {
    /// The line that began without `>`, and the one above it.
    pub(super) line: Option<[Span; 2]>,
    /// Whether one was reported: the rest of the quotation goes the same way.
    pub(super) reported: bool,
}

/// The footnotes of a body, by their labels in small letters.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    /// Where the text of each begins.
    pub(super) defined: FxHashMap<String, Span>,
    pub(super) referred: FxHashSet<String>,
    /// How many texts of footnotes are open.
    pub(super) open: u32,
}
