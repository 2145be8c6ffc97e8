//! About how many lines something takes: what is short is kept on one page, what is long may break across pages.

use crate::document::{Block, Document, Inline, Table};

/// How many letters a line of text holds, and a line of a narrow column.
const LINE: usize = 75;
const NARROW: usize = 14;

/// How many lines a row, an item or a statement's evidence may have that stays in one piece.
const WHOLE: usize = 12;

/// How many lines a table may have that stays on one page.
const TOGETHER: usize = 30;

/// How many lines a page has.
const PAGE: usize = 45;

/// Returns about how many pages a document has.
pub(super) fn pages(document: &Document) -> usize {
    let notes: usize = document.footnotes.iter().map(|it| lines_of(it)).sum();
    (lines_of(&document.blocks) + notes) / PAGE + 1
}

/// Tells whether blocks are short enough to stand on one page.
pub(super) fn is_short(blocks: &[Block]) -> bool {
    lines_of(blocks) <= WHOLE
}

/// Tells whether no row of a table has to be cut.
pub(super) fn has_short_rows(table: &Table) -> bool {
    std::iter::once(&table.header)
        .chain(&table.rows)
        .all(|row| row.iter().all(|it| lines_of_line(it, NARROW) <= 3 * WHOLE))
}

/// Tells whether a whole table can stand on one page.
pub(super) fn is_short_table(table: &Table) -> bool {
    lines_of_table(table) <= TOGETHER
}

fn lines_of(blocks: &[Block]) -> usize {
    blocks.iter().map(lines_of_block).sum()
}

fn lines_of_block(block: &Block) -> usize {
    match block {
        Block::Heading { content, .. } | Block::Paragraph(content) => lines_of_line(content, LINE),
        Block::Insert(content) => lines_of(content),
        Block::List { items, .. } => items.iter().map(|it| lines_of(it)).sum(),
        Block::Quote(content)
        | Block::Notice(content)
        | Block::Inserted(content)
        | Block::Deleted(content)
        | Block::Remark(content) => 1 + lines_of(content),
        Block::Code { text, .. } => text.lines().map(|it| 1 + it.len() / LINE).sum::<usize>() + 1,
        Block::Table(table) => lines_of_table(table),
        Block::Statement { content, details, .. } => 2 + lines_of(content) + lines_of(details),
        Block::Rule => 2,
        // As high as it likes.
        Block::Figure { .. } | Block::Drawing(_) => 2 * TOGETHER,
    }
}

fn lines_of_table(table: &Table) -> usize {
    let letters = LINE / table.header.len().max(1);
    let rows = std::iter::once(&table.header).chain(&table.rows);
    let row = |row: &Vec<Vec<Inline>>| row.iter().map(|it| lines_of_line(it, letters.max(NARROW))).max();
    rows.filter_map(row).sum::<usize>() + 2
}

fn lines_of_line(content: &[Inline], letters: usize) -> usize {
    let (mut lines, mut length) = (1, 0);
    measure(content, &mut lines, &mut length);
    lines + length / letters
}

fn measure(content: &[Inline], lines: &mut usize, length: &mut usize) {
    for inline in content {
        match inline {
            Inline::Text(it) | Inline::Code(it) => *length += it.chars().count(),
            Inline::Emphasis(it)
            | Inline::Strong(it)
            | Inline::Inserted(it)
            | Inline::Deleted(it)
            | Inline::Link { content: it, .. } => measure(it, lines, length),
            Inline::Picture(_) => *lines += 2 * TOGETHER,
            Inline::LineBreak => *lines += 1,
            Inline::Footnote(_) | Inline::SoftBreak => *length += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_short_stays_whole_and_what_is_long_does_not() {
        let paragraph = |text: &str| Block::Paragraph(vec![Inline::text(text)]);
        assert!(is_short(&[paragraph("kort")]));
        assert!(!is_short(&[paragraph(&"langt ".repeat(400))]));
        let items: Vec<_> = (0..30).map(|_| vec![paragraph("a")]).collect();
        let list = Block::List {
            start: None,
            tight: true,
            items,
        };
        assert!(!is_short(&[list]), "thirty short lines are as high as a long text");
        let breaks = vec![Inline::LineBreak; 50];
        assert!(!is_short(&[Block::Paragraph(breaks.clone())]));
        let table = |cell: &[Inline]| Table {
            header: vec![cell.to_vec()],
            ..Table::default()
        };
        assert!(has_short_rows(&table(&[Inline::text("a")])));
        assert!(!has_short_rows(&table(&breaks)));
        assert!(is_short_table(&table(&[])));
    }
}
