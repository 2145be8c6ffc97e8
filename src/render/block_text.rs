//! What blocks say, on one line: for places that hold no blocks.

use crate::document::{Block, plain_text};

/// Returns what blocks say, on one line.
pub(super) fn block_text(blocks: &[Block]) -> String {
    let mut words = Vec::new();
    for block in blocks {
        words.push(match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => plain_text(content),
            Block::List { items, .. } => items.iter().map(|it| block_text(it)).collect::<Vec<_>>().join("; "),
            Block::Quote(content)
            | Block::Insert(content)
            | Block::Annex(content)
            | Block::Notice(content)
            | Block::Inserted(content)
            | Block::Statement { content, .. } => block_text(content),
            Block::Code { text, .. } => text.clone(),
            Block::Table(table) => {
                let rows: Vec<_> = table
                    .rows
                    .iter()
                    .map(|row| row.iter().map(|it| plain_text(it)).collect::<Vec<_>>().join(", "))
                    .collect();
                rows.join("; ")
            }
            Block::Figure { picture, .. } => picture.alternative.clone(),
            Block::Rule | Block::Deleted(_) | Block::Remark(_) => String::new(),
            Block::Drawing(drawing) => drawing.alternative.clone(),
        });
    }
    words.retain(|it| !it.trim().is_empty());
    words.join(" ")
}
