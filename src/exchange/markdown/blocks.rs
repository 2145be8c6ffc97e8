//! Blocks in a row, as Markdown can say them: tables that it can't are unfolded, comments stand at blocks with words.

use crate::exchange::content::{Block, Content};
use crate::exchange::incoming::{Left, LeftKind};

/// Returns the blocks that have words.
pub(super) fn flat(content: &Content, left: &mut Vec<Left>) -> Vec<Block> {
    let mut blocks = Vec::new();
    content.blocks.iter().for_each(|it| unfold(it, &mut blocks, left));
    let mut flat: Vec<Block> = Vec::new();
    let mut waiting: Vec<usize> = Vec::new();
    for mut block in blocks {
        if is_empty(&block) {
            let mut found = Vec::new();
            block.gather(&content.notes, &mut found);
            match flat.last_mut() {
                Some(last) => take(last, &found),
                None => waiting.extend(found),
            }
        } else {
            take(&mut block, &std::mem::take(&mut waiting));
            flat.push(block);
        }
    }
    flat
}

/// Returns the blocks of a cell or a note, without tables.
pub(super) fn within(blocks: &[Block]) -> Vec<Block> {
    let mut flat = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(it) if it.is_empty() => {}
            Block::Paragraph(_) => flat.push(block.clone()),
            Block::Table(it) => it.rows.iter().flatten().for_each(|it| flat.extend(within(it))),
        }
    }
    flat
}

/// Gives comments to a block.
fn take(block: &mut Block, found: &[usize]) {
    match block {
        Block::Paragraph(it) => it.remarks.extend(found),
        Block::Table(it) => {
            let mut paragraphs = it.rows.iter_mut().flatten().flatten().filter_map(|it| match it {
                Block::Paragraph(it) => Some(it),
                Block::Table(_) => None,
            });
            if let Some(first) = paragraphs.next() {
                first.remarks.extend(found);
            }
        }
    }
}

fn unfold(block: &Block, blocks: &mut Vec<Block>, left: &mut Vec<Left>) {
    match block {
        Block::Table(table) if !table.is_plain() => {
            let columns = table.rows.iter().map(Vec::len).max().unwrap_or(0);
            // A frame around one text is no table to whoever made it.
            if columns > 1 {
                left.push(Left::new(LeftKind::Table, "", &block.beginning()));
            }
            let inner = table.rows.iter().flatten().flatten();
            inner.for_each(|it| unfold(it, blocks, left));
        }
        block => blocks.push(block.clone()),
    }
}

fn is_empty(block: &Block) -> bool {
    match block {
        Block::Paragraph(it) => it.is_empty(),
        Block::Table(it) => it.rows.iter().flatten().flatten().all(is_empty),
    }
}
