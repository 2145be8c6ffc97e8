//! About how many lines something takes on paper, and which chapters are long enough for a page of their own.

use crate::document::{Block, Document, Inline, Table};

/// How many letters a line of text holds, and a line of a narrow column.
pub(super) const LINE: usize = 75;
pub(super) const NARROW: usize = 14;

/// How many lines something takes of which nobody knows how high it is.
const HIGH: usize = 60;

/// How many lines a page has.
pub(super) const PAGE: usize = 45;

/// How many lines a table may have that stays on one page.
const TOGETHER: usize = 15;

/// From how many lines on a chapter is a part of its own and opens on a new page; a shorter one runs on below the one before.
const OWN_PAGE: usize = 8 * PAGE;

/// Returns the headings of the chapters that open on a page of their own: they are long, or something is looked up in them.
pub(super) fn openers(document: &Document) -> Vec<&Block> {
    let mut chapters = Vec::new();
    measure_chapters(&document.blocks, &mut chapters);
    chapters.retain(|it| it.has_annex || it.lines >= OWN_PAGE);
    chapters.into_iter().map(|it| it.heading).collect()
}

/// A chapter: its heading, about how many lines it takes, and whether something is looked up in it.
struct Chapter<'d> {
    heading: &'d Block,
    lines: usize,
    has_annex: bool,
}

fn measure_chapters<'d>(blocks: &'d [Block], chapters: &mut Vec<Chapter<'d>>) {
    for block in blocks {
        match block {
            Block::Heading { level: 0 | 1, .. } => chapters.push(Chapter {
                heading: block,
                lines: 0,
                has_annex: false,
            }),
            Block::Insert(content) | Block::Inserted(content) | Block::Deleted(content) => {
                measure_chapters(content, chapters);
                continue;
            }
            _ => {}
        }
        if let Some(chapter) = chapters.last_mut() {
            chapter.lines += lines_of_block(block);
            chapter.has_annex |= matches!(block, Block::Annex(_));
        }
    }
}

/// Returns how many lines some blocks take.
pub(super) fn lines_of(blocks: &[Block]) -> usize {
    blocks.iter().map(lines_of_block).sum()
}

fn lines_of_block(block: &Block) -> usize {
    match block {
        Block::Heading { content, .. } | Block::Paragraph(content) => lines_of_line(content, LINE),
        Block::Insert(content) | Block::Annex(content) => lines_of(content),
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
        Block::Figure { .. } | Block::Drawing(_) => HIGH,
    }
}

/// Tells whether a table is short enough to stand on one page.
pub(super) fn is_short_table(table: &Table) -> bool {
    lines_of_table(table) <= TOGETHER
}

/// Returns how many lines a table takes.
fn lines_of_table(table: &Table) -> usize {
    let letters = LINE / table.header.len().max(1);
    let rows = std::iter::once(&table.header).chain(&table.rows);
    let row = |row: &Vec<Vec<Inline>>| row.iter().map(|it| lines_of_line(it, letters.max(NARROW))).max();
    rows.filter_map(row).sum::<usize>() + 2
}

/// Returns how many lines some words take in lines of so many letters.
pub(super) fn lines_of_line(content: &[Inline], letters: usize) -> usize {
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
            | Inline::Foreign { content: it, .. }
            | Inline::Link { content: it, .. } => measure(it, lines, length),
            Inline::Picture(_) => *lines += HIGH,
            Inline::LineBreak => *lines += 1,
            Inline::Footnote(_) | Inline::SoftBreak => *length += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::plain_text;

    fn title(heading: &Block) -> String {
        match heading {
            Block::Heading { content, .. } => plain_text(content),
            _ => String::new(),
        }
    }

    fn heading(level: u8, title: &str) -> Block {
        Block::Heading {
            level,
            id: String::new(),
            number: String::new(),
            content: vec![Inline::text(title)],
        }
    }

    fn lines(count: usize) -> Vec<Block> {
        vec![Block::Paragraph(vec![Inline::text("a")]); count]
    }

    #[test]
    fn a_table_of_few_lines_stands_on_one_page() {
        let table = |rows: usize| Table {
            header: vec![vec![Inline::text("a")]],
            rows: vec![vec![vec![Inline::text("b")]]; rows],
            ..Table::default()
        };
        assert!(is_short_table(&table(0)) && is_short_table(&table(12)));
        assert!(!is_short_table(&table(13)));
    }

    #[test]
    fn a_chapter_opens_a_page_where_it_is_long_or_something_is_looked_up_in_it() {
        let blocks = [
            lines(500),
            vec![heading(1, "a")],
            lines(20),
            vec![heading(2, "")],
            lines(20),
            vec![Block::Inserted([vec![heading(1, "b")], lines(400)].concat())],
            vec![heading(1, "c"), Block::Insert(vec![Block::Annex(lines(2))])],
            vec![Block::Insert([vec![heading(1, "d")], lines(3)].concat())],
        ];
        let document = Document {
            blocks: blocks.concat(),
            ..Document::default()
        };
        let titles: Vec<String> = openers(&document).into_iter().map(title).collect();
        assert_eq!(titles, ["b", "c"]);
        assert!(openers(&Document::default()).is_empty());
    }
}
