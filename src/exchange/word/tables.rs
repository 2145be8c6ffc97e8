//! Tables of a Word file.

use super::reader::{Reader, Run};
use crate::exchange::content::Block;
use crate::exchange::xml::Node;

impl Reader<'_> {
    /// Reads a table.
    pub(super) fn table(&mut self, node: &Node) {
        self.story.begin_table();
        self.each(node, &Run::default());
        self.story.end_table();
    }

    /// Reads a row, unless it was deleted.
    pub(super) fn row(&mut self, node: &Node, run: &Run) {
        let properties = node.child("w:trPr");
        let has = |name| properties.is_some_and(|it| it.child(name).is_some());
        self.story.has_changes |= has("w:ins") || has("w:del") || has("w:trPrChange");
        if has("w:del") && self.authors.is_none() {
            return;
        }
        let value = |name| properties.and_then(|it| it.child(name)?.get("w:val")?.parse::<usize>().ok());
        let (before, after) = (value("w:gridBefore"), value("w:gridAfter"));
        self.story.begin_row();
        self.story.pad(before.unwrap_or(0));
        self.each(node, run);
        self.story.pad(after.unwrap_or(0));
    }

    /// Reads a cell, unless it was deleted.
    pub(super) fn cell(&mut self, node: &Node, run: &Run) {
        let properties = node.child("w:tcPr");
        let has = |name| properties.is_some_and(|it| it.child(name).is_some());
        let changes = ["w:cellIns", "w:cellDel", "w:cellMerge", "w:tcPrChange"];
        self.story.has_changes |= changes.iter().any(|it| has(it));
        if has("w:cellDel") && self.authors.is_none() {
            return;
        }
        let span = properties.and_then(|it| it.child("w:gridSpan")?.get("w:val")?.parse::<usize>().ok());
        let blocks = self.aside(|it| it.each(node, run));
        self.story.cell(blocks, 1);
        self.story.pad(span.unwrap_or(1).saturating_sub(1));
    }

    /// Reads something whose blocks stand by themselves, and returns these.
    pub(super) fn aside(&mut self, read: impl FnOnce(&mut Self)) -> Vec<Block> {
        let waiting = self.story.step_in();
        read(self);
        self.story.step_out(waiting)
    }
}
