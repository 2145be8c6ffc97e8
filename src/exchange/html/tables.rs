//! Tables of a page.

use super::reader::{Reader, Run};
use crate::exchange::xml::{Child, Node};

/// How many rows and columns a cell is taken to reach over at the most.
const FURTHEST: usize = 10_001;

impl Reader {
    /// Reads a table.
    pub(super) fn table(&mut self, node: &Node, run: &Run) {
        self.end_paragraph();
        for caption in node.nodes().filter(|it| &*it.name == "caption") {
            self.block(caption, run);
        }
        self.story.begin_table();
        self.taken.push(Vec::new());
        for child in &node.children {
            match child {
                Child::Node(node) if &*node.name == "caption" => {}
                child => self.child(child, run),
            }
        }
        self.taken.pop();
        self.end_paragraph();
        self.story.end_table();
    }

    /// Reads a row, with empty cells where one from above reaches into it.
    pub(super) fn row(&mut self, node: &Node, run: &Run) {
        if self.story.refused.is_some() {
            return;
        }
        self.story.begin_row();
        let mut before = self.taken.last().cloned().unwrap_or_default();
        let mut column = 0;
        for child in &node.children {
            let Child::Node(cell) = child else {
                self.child(child, run);
                continue;
            };
            while before.get(column).is_some_and(|it| *it > 0) {
                self.story.pad(1);
                column += 1;
            }
            self.element(cell, run);
            if matches!(&*cell.name, "td" | "th") {
                let (across, down) = (reach(cell, "colspan"), reach(cell, "rowspan"));
                self.story.pad(across - 1);
                let end = (column + across).min(FURTHEST);
                before.resize(before.len().max(end), 0);
                for it in &mut before[column.min(end)..end] {
                    *it = down;
                }
                column = end;
            }
        }
        let trailing = before.iter().skip(column).filter(|it| **it > 0).count();
        self.story.pad(trailing);
        if let Some(taken) = self.taken.last_mut() {
            *taken = before.into_iter().map(|it| it.saturating_sub(1)).collect();
        }
    }

    /// Reads a cell.
    pub(super) fn cell(&mut self, node: &Node, run: &Run) {
        let blocks = self.aside(|it| it.block(node, run));
        self.story.cell(blocks, 1);
    }
}

fn reach(node: &Node, name: &str) -> usize {
    let reach = node.get(name).and_then(|it| it.trim().parse::<usize>().ok());
    reach.unwrap_or(1).clamp(1, FURTHEST)
}
