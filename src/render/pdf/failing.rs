//! Finds the place in a document that can't be laid out: Typst names one in its values, a writer needs one in the text.

use crate::diagnostic::Message;
use crate::document::{Block, Document, plain_text};
use crate::language::Value;
use crate::text::shortened::shortened;

/// How many letters of the place are shown.
const LONGEST: usize = 100;

/// Returns that a document can't be laid out: where, if one place alone is to blame, and why.
pub(super) fn failure(document: &Document, reason: &str, is_laid_out: impl Fn(&Document) -> bool) -> Message {
    // What machine the program was built on says nothing to anybody.
    let reason = reason.split(" (occurred at").next().unwrap_or_default();
    let reason = ("reason", Value::from(reason));
    let fails = |blocks: &[Block]| {
        let part = Document {
            blocks: blocks.to_vec(),
            ..document.clone()
        };
        !is_laid_out(&part)
    };
    let Some(at) = place(&document.blocks, fails) else {
        return Message {
            key: "render-pdf-failed",
            arguments: vec![reason],
        };
    };
    let heading = document.blocks[..=at].iter().rev().find_map(|it| match it {
        Block::Heading { content, .. } => Some(plain_text(content)),
        _ => None,
    });
    Message {
        key: "render-pdf-failed-at",
        arguments: vec![
            ("heading", Value::from(named(&heading.unwrap_or_default()))),
            ("words", Value::from(named(&words(&document.blocks[at])))),
            reason,
        ],
    }
}

/// Returns the number of the block that fails by itself, by halves.
fn place(blocks: &[Block], fails: impl Fn(&[Block]) -> bool) -> Option<usize> {
    let (mut start, mut end) = (0, blocks.len());
    while end - start > 1 {
        let middle = usize::midpoint(start, end);
        if fails(&blocks[start..middle]) {
            end = middle;
        } else if fails(&blocks[middle..end]) {
            start = middle;
        } else {
            return None;
        }
    }
    (start < end && fails(&blocks[start..end])).then_some(start)
}

/// Returns the first words of a block.
fn words(block: &Block) -> String {
    match block {
        Block::Heading { content, .. } | Block::Paragraph(content) => plain_text(content),
        Block::List { items, .. } => first(items.iter().flatten()),
        Block::Quote(content)
        | Block::Notice(content)
        | Block::Insert(content)
        | Block::Annex(content)
        | Block::Inserted(content)
        | Block::Deleted(content)
        | Block::Remark(content)
        | Block::Statement { content, .. } => first(content),
        Block::Code { text, .. } => text.clone(),
        Block::Table(table) => table.header.iter().map(|it| plain_text(it) + " ").collect(),
        Block::Figure { picture, .. } => picture.alternative.clone(),
        Block::Drawing(drawing) => drawing.alternative.clone(),
        Block::Rule => String::new(),
    }
}

fn first<'d>(blocks: impl IntoIterator<Item = &'d Block>) -> String {
    let words = blocks.into_iter().map(words);
    words.into_iter().find(|it| !it.trim().is_empty()).unwrap_or_default()
}

/// Returns the first words of a text; a word that no line holds may be to blame, and is cut.
fn named(text: &str) -> String {
    let short = shortened(text);
    match short.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &short[..end]),
        None => short,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Inline;

    #[test]
    fn the_place_is_found_by_halves_and_only_where_one_block_is_to_blame() {
        let block = |text: &str| Block::Paragraph(vec![Inline::text(text)]);
        let blocks: Vec<_> = (0..9).map(|it| block(&it.to_string())).collect();
        for bad in 0..9 {
            let fails = |part: &[Block]| part.contains(&blocks[bad]);
            assert_eq!(place(&blocks, fails), Some(bad));
        }
        assert_eq!(place(&blocks, |_| false), None);
        assert_eq!(place(&blocks, |part| part.len() == 9), None);
        assert_eq!(place(&[], |_| true), None);
    }
}
