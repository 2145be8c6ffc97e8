//! What is short is kept on one page, what is long may break across pages.

use crate::document::{Block, Document, Inline, Table};
use crate::render::extent::{LINE, NARROW, PAGE, lines_of, lines_of_line};

/// How many lines a row, an item or a statement's evidence may have that stays in one piece.
const WHOLE: usize = 12;

/// How many lines a paragraph has that no page parts without a line that stands alone.
const PARAGRAPH: usize = 3;

/// Returns about how many pages a document has.
pub(super) fn pages(document: &Document) -> usize {
    let notes: usize = document.footnotes.iter().map(|it| lines_of(it)).sum();
    (lines_of(&document.blocks) + notes) / PAGE + 1
}

/// Tells whether blocks are short enough to stand on one page.
pub(super) fn is_short(blocks: &[Block]) -> bool {
    lines_of(blocks) <= WHOLE
}

/// Tells whether a paragraph is short and has notes, for which Typst would leave a single line alone.
pub(super) fn is_parted_by_notes(content: &[Inline]) -> bool {
    content.iter().any(|it| matches!(it, Inline::Footnote(_))) && lines_of_line(content, LINE) <= PARAGRAPH
}

/// Tells whether what is said of something that is looked up stays in one piece.
pub(super) fn is_entry(blocks: &[Block]) -> bool {
    lines_of(blocks) <= WHOLE / 2
}

/// Tells whether no row of a table has to be cut.
pub(super) fn has_short_rows(table: &Table) -> bool {
    std::iter::once(&table.header)
        .chain(&table.rows)
        .all(|row| row.iter().all(|it| lines_of_line(it, NARROW) <= 3 * WHOLE))
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
        let noted = |text: &str| vec![Inline::text(text), Inline::Footnote(0)];
        assert!(is_parted_by_notes(&noted(&"a".repeat(200))));
        assert!(!is_parted_by_notes(&noted(&"a".repeat(300))));
        assert!(!is_parted_by_notes(&[Inline::text("uden noter")]));
        let breaks = vec![Inline::LineBreak; 50];
        assert!(!is_short(&[Block::Paragraph(breaks.clone())]));
        let table = |cell: &[Inline]| Table {
            header: vec![cell.to_vec()],
            ..Table::default()
        };
        assert!(has_short_rows(&table(&[Inline::text("a")])));
        assert!(!has_short_rows(&table(&breaks)));
    }
}
