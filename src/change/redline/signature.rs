//! Signatures of parts of documents: equal where two parts say the same.

use super::notes::{Notes, Side};
use crate::document::{Block, Inline, Picture, Table};
use std::hash::{DefaultHasher, Hash, Hasher};

/// How deep notes at the foot may refer to each other; no text does so more than once.
const DEEPEST: usize = 4;

/// Returns what stands for some blocks; footnotes count by what they say, wherever they stand.
pub(super) fn blocks(notes: &Notes<'_>, side: Side, blocks: &[Block]) -> u64 {
    Signature::of(notes, side, |it| it.blocks(blocks))
}

/// Returns what stands for a table's row.
pub(super) fn row(notes: &Notes<'_>, side: Side, row: &[Vec<Inline>]) -> u64 {
    Signature::of(notes, side, |it| row.iter().for_each(|cell| it.line(cell)))
}

/// Returns what stands for a picture.
pub(super) fn picture(picture: &Picture) -> u64 {
    let mut hasher = DefaultHasher::new();
    (&picture.alternative, &picture.bytes, &picture.path).hash(&mut hasher);
    hasher.finish()
}

struct Signature<'a, 'd> {
    notes: &'a Notes<'d>,
    side: Side,
    hasher: DefaultHasher,
    depth: usize,
}

impl<'a, 'd> Signature<'a, 'd> {
    fn of(notes: &'a Notes<'d>, side: Side, write: impl FnOnce(&mut Self)) -> u64 {
        let mut signature = Self {
            notes,
            side,
            hasher: DefaultHasher::new(),
            depth: 0,
        };
        write(&mut signature);
        signature.hasher.finish()
    }

    fn add(&mut self, what: impl Hash) {
        what.hash(&mut self.hasher);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        self.add(blocks.len());
        for block in blocks {
            self.add(std::mem::discriminant(block));
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, id, content, .. } => {
                self.add((level, id));
                self.line(content);
            }
            Block::Paragraph(content) => self.line(content),
            Block::List { start, tight, items } => {
                self.add((start, tight, items.len()));
                for item in items {
                    self.blocks(item);
                }
            }
            Block::Quote(it) | Block::Notice(it) | Block::Inserted(it) | Block::Deleted(it) | Block::Remark(it) => {
                self.blocks(it);
            }
            Block::Code { language, text } => self.add((language, text)),
            Block::Table(table) => self.table(table),
            Block::Figure { picture, caption } => {
                self.add(self::picture(picture));
                self.line(caption);
            }
            // A drawing's shapes follow from the figures that it says and that stand in its tables.
            Block::Drawing(it) => {
                self.add((&it.alternative, it.width, it.height, format!("{:?}", it.shapes)));
                self.line(&it.caption);
                self.blocks(&it.details);
            }
            // Its number, and what is said of what it rests on, are made anew for each version.
            Block::Statement { id, content, .. } => {
                self.add(id);
                self.blocks(content);
            }
            // Whatever it holds now was made for this version.
            Block::Insert(_) | Block::Annex(_) | Block::Rule => {}
        }
    }

    fn table(&mut self, table: &Table) {
        let alignments: Vec<_> = table.alignments.iter().map(std::mem::discriminant).collect();
        self.add((alignments, table.row_headers, table.rows.len()));
        self.line(&table.caption);
        for row in std::iter::once(&table.header).chain(&table.rows) {
            self.add(row.len());
            for cell in row {
                self.line(cell);
            }
        }
    }

    fn line(&mut self, content: &[Inline]) {
        self.add(content.len());
        for inline in content {
            self.add(std::mem::discriminant(inline));
            match inline {
                Inline::Text(it) | Inline::Code(it) => self.add(it),
                Inline::Emphasis(it) | Inline::Strong(it) | Inline::Inserted(it) | Inline::Deleted(it) => self.line(it),
                Inline::Foreign { language, content } => {
                    self.add(language);
                    self.line(content);
                }
                Inline::Link { target, title, content } => {
                    self.add((target, title));
                    self.line(content);
                }
                Inline::Picture(it) => self.add(picture(it)),
                Inline::Footnote(index) if self.depth < DEEPEST => {
                    self.depth += 1;
                    self.blocks(self.notes.content(self.side, *index));
                    self.depth -= 1;
                }
                Inline::Footnote(_) | Inline::LineBreak | Inline::SoftBreak => {}
            }
        }
    }
}

/// Returns the words of some blocks; of a statement its own, without what it rests on.
pub(super) fn words(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        let own = match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => line_words(content),
            Block::List { items, .. } => items.iter().map(|it| words(it)).collect::<Vec<_>>().join(" "),
            Block::Quote(it)
            | Block::Notice(it)
            | Block::Inserted(it)
            | Block::Deleted(it)
            | Block::Remark(it)
            | Block::Statement { content: it, .. } => words(it),
            Block::Code { text, .. } => text.clone(),
            Block::Table(table) => {
                let rows = std::iter::once(&table.header).chain(&table.rows);
                let rows: Vec<String> = rows.map(|it| row_words(it)).collect();
                format!("{} {}", line_words(&table.caption), rows.join(" "))
            }
            Block::Figure { caption, .. } => line_words(caption),
            Block::Drawing(it) => line_words(&it.caption),
            Block::Insert(_) | Block::Annex(_) | Block::Rule => String::new(),
        };
        text.push_str(&own);
        text.push(' ');
    }
    text
}

/// Returns the words of a table's row.
pub(super) fn row_words(row: &[Vec<Inline>]) -> String {
    row.iter().map(|it| line_words(it)).collect::<Vec<_>>().join(" ")
}

/// Returns the words of a line.
pub(super) fn line_words(content: &[Inline]) -> String {
    crate::document::plain_text(content)
}
