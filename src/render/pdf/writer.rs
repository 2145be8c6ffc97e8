//! The writer that turns the document into values: what it keeps from one block to the next.

use crate::document::{Block, Change, Document};
use crate::render::extent::openers;
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;
use typst::foundations::Dict;

/// Turns a document into values; footnotes are numbered as they are met.
pub(super) struct Writer<'d> {
    pub(super) document: &'d Document,
    /// What the fonts can't write.
    pub(super) missing: BTreeSet<char>,
    /// Whether pictures are shown or described in words, and how many were described.
    pub(super) with_pictures: bool,
    pub(super) described: usize,
    /// The names that stand somewhere, and those that links lead to.
    pub(super) placed: FxHashSet<String>,
    pub(super) linked: FxHashSet<String>,
    /// The names that links may lead to, where that is known.
    pub(super) known: Option<FxHashSet<String>>,
    /// Whether each footnote stands somewhere already.
    pub(super) noted: Vec<bool>,
    /// How deep we are in blocks that hold blocks.
    pub(super) depth: usize,
    /// What became of the blocks that we are in.
    pub(super) change: Option<Change>,
    /// The chapters that open on a page of their own, and whether the one that begins does.
    pub(super) openers: Vec<&'d Block>,
    pub(super) opens: bool,
    /// The level of the heading before.
    pub(super) level: u8,
}

impl<'d> Writer<'d> {
    /// Returns a writer that has written a document, and the values it wrote.
    pub(super) fn written(document: &'d Document, with_pictures: bool) -> (Self, Dict) {
        let mut writer = Self::new(document, with_pictures, None);
        let mut values = writer.document();
        if !writer.linked.is_subset(&writer.placed) {
            // Typst refuses a link that leads nowhere, so it becomes mere words.
            writer = Self::new(document, with_pictures, Some(writer.placed));
            values = writer.document();
        }
        (writer, values)
    }

    fn new(document: &'d Document, with_pictures: bool, known: Option<FxHashSet<String>>) -> Self {
        Self {
            document,
            missing: BTreeSet::new(),
            with_pictures,
            described: 0,
            placed: FxHashSet::default(),
            linked: FxHashSet::default(),
            known,
            noted: vec![false; document.footnotes.len()],
            depth: 0,
            change: None,
            openers: openers(document),
            opens: false,
            level: 0,
        }
    }
}
