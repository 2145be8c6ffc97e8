//! Blocks that hold blocks while they are open: quotes, lists, items and footnotes.

use super::Reader;
use super::frame::{Frame, Kind};
use crate::document::Block;
use std::ops::Range;

/// How deep quotes and lists may nest before they are flattened; deeper is an attack, not a text.
const DEEPEST: usize = 24;

impl Reader<'_, '_> {
    pub(super) fn add(&mut self, blocks: Vec<Block>) {
        if let Some(frame) = self.frames.last_mut() {
            frame.add(blocks);
        }
    }

    /// Adds blocks that a marker alone may not name: they have a name, or take none.
    pub(super) fn add_final(&mut self, blocks: Vec<Block>) {
        if let Some(frame) = self.frames.last_mut() {
            frame.add(blocks);
            frame.last = None;
        }
    }

    pub(super) fn push(&mut self, kind: Kind, range: Range<usize>) {
        let depth = self.frames.len();
        let Some(top) = self.frames.last_mut() else { return };
        let is_list = matches!(top.kind, Kind::List { .. });
        let flattens = top.flattened > 0 || depth >= DEEPEST && !is_list;
        if flattens {
            top.flattened += 1;
        } else {
            self.frames.push(Frame::new(kind, range));
        }
    }

    pub(super) fn pop(&mut self) {
        if let Some(top) = self.frames.last_mut().filter(|it| it.flattened > 0) {
            top.flattened -= 1;
            return;
        }
        let Some(Frame {
            kind,
            span,
            blocks,
            name,
            ..
        }) = self.frames.pop()
        else {
            return;
        };
        let (blocks, rest) = match kind {
            Kind::Root => return,
            Kind::Quote => (vec![Block::Quote(blocks)], Vec::new()),
            Kind::List { start, tight, items } => (vec![Block::List { start, tight, items }], Vec::new()),
            Kind::Item => split_item(blocks),
            Kind::Footnote(label) => {
                self.definitions.entry(label).or_insert(blocks);
                return;
            }
        };
        let is_named = name.is_some();
        let mut blocks = match name {
            Some(name) if !blocks.is_empty() => self.resolve.statement(span, &name, blocks),
            _ => blocks,
        };
        blocks.extend(rest);
        match self.frames.last_mut() {
            Some(Frame {
                kind: Kind::List { items, .. },
                ..
            }) => items.push(blocks),
            _ if is_named => self.add_final(blocks),
            _ => self.add(blocks),
        }
    }
}

/// Parts an item's own blocks from its sub-lists and what follows them.
fn split_item(mut blocks: Vec<Block>) -> (Vec<Block>, Vec<Block>) {
    let sub_list = blocks.iter().skip(1).position(|it| matches!(it, Block::List { .. }));
    let rest = sub_list.map_or_else(Vec::new, |at| blocks.split_off(at + 1));
    (blocks, rest)
}
