//! Tables of a Word file.

use super::reader::{Reader, Rows, Run};
use crate::exchange::content::{Block, Cell, Table};
use crate::exchange::incoming::Refused;
use crate::exchange::xml::Node;

/// How many columns a table may have, and how many cells.
const COLUMNS: usize = 10_000;
const CELLS: usize = 1_000_000;

impl Reader<'_> {
    /// Reads a table.
    pub(super) fn table(&mut self, node: &Node) {
        self.flush();
        self.tables.push(Rows::new());
        self.each(node, &Run::default());
        let rows = self.tables.pop().unwrap_or_default();
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        if columns > COLUMNS || columns.saturating_mul(rows.len()) > CELLS {
            self.refused = Some(Refused::Columns);
        } else if columns > 0 {
            self.blocks.push(Block::Table(Table { rows }));
        }
    }

    /// Reads a row, unless it was deleted.
    pub(super) fn row(&mut self, node: &Node, run: &Run) {
        let properties = node.child("w:trPr");
        let has = |name| properties.is_some_and(|it| it.child(name).is_some());
        self.has_changes |= has("w:ins") || has("w:del") || has("w:trPrChange");
        if has("w:del") {
            return;
        }
        let value = |name| properties.and_then(|it| it.child(name)?.get("w:val")?.parse::<usize>().ok());
        let (before, after) = (value("w:gridBefore"), value("w:gridAfter"));
        if let Some(rows) = self.tables.last_mut() {
            rows.push(Vec::new());
        }
        self.pad(before.unwrap_or(0));
        self.each(node, run);
        self.pad(after.unwrap_or(0));
    }

    /// Reads a cell, unless it was deleted.
    pub(super) fn cell(&mut self, node: &Node, run: &Run) {
        let properties = node.child("w:tcPr");
        let has = |name| properties.is_some_and(|it| it.child(name).is_some());
        self.has_changes |= has("w:cellIns") || has("w:cellDel") || has("w:cellMerge") || has("w:tcPrChange");
        if has("w:cellDel") {
            return;
        }
        let span = properties.and_then(|it| it.child("w:gridSpan")?.get("w:val")?.parse::<usize>().ok());
        let blocks = self.aside(|it| it.each(node, run));
        let has_words = |it: &Block| !matches!(it, Block::Paragraph(it) if it.is_empty() && it.remarks.is_empty());
        let cell: Cell = blocks.into_iter().filter(has_words).collect();
        match self.tables.last_mut() {
            Some(rows) => {
                if rows.is_empty() {
                    rows.push(Vec::new());
                }
                rows.last_mut().into_iter().for_each(|it| it.push(cell.clone()));
            }
            None => self.blocks.extend(cell),
        }
        self.pad(span.unwrap_or(1).saturating_sub(1));
    }

    /// Adds empty cells to the row that is open.
    fn pad(&mut self, count: usize) {
        if count > COLUMNS {
            self.refused = Some(Refused::Columns);
        } else if let Some(row) = self.tables.last_mut().and_then(|it| it.last_mut()) {
            row.extend((0..count).map(|_| Cell::new()));
        }
    }

    /// Reads something whose blocks stand by themselves, and returns these.
    pub(super) fn aside(&mut self, read: impl FnOnce(&mut Self)) -> Vec<Block> {
        let blocks = std::mem::take(&mut self.blocks);
        let (line, joins) = (self.line.take(), std::mem::take(&mut self.joins));
        let (boxes, quoted) = (std::mem::take(&mut self.boxes), std::mem::take(&mut self.quoted));
        let fresh = std::mem::take(&mut self.fresh);
        let tables = std::mem::take(&mut self.tables);
        read(self);
        self.flush();
        (self.line, self.joins, self.boxes, self.quoted) = (line, joins, boxes, quoted);
        (self.fresh, self.tables) = (fresh, tables);
        std::mem::replace(&mut self.blocks, blocks)
    }
}
