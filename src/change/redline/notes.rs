//! The notes at the foot of both versions, gathered anew in the order in which the one document refers to them.

use crate::document::{Block, Document, Inline, Table};
use rustc_hash::FxHashMap;

/// One of the two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Side {
    /// The one before.
    Old,
    /// The one after.
    New,
}

/// The notes of both versions, and those that the one document has so far.
#[derive(Debug)]
pub(super) struct Notes<'d> {
    old: &'d [Vec<Block>],
    new: &'d [Vec<Block>],
    /// Where a note stands now.
    places: FxHashMap<(Side, usize), usize>,
    gathered: Vec<Vec<Block>>,
}

impl<'d> Notes<'d> {
    pub(super) fn new(old: &'d Document, new: &'d Document) -> Self {
        Self {
            old: &old.footnotes,
            new: &new.footnotes,
            places: FxHashMap::default(),
            gathered: Vec::new(),
        }
    }

    /// Returns the notes of the one document.
    pub(super) fn finish(self) -> Vec<Vec<Block>> {
        self.gathered
    }

    /// Returns what a note of a version says.
    pub(super) fn content(&self, side: Side, index: usize) -> &'d [Block] {
        let notes = match side {
            Side::Old => self.old,
            Side::New => self.new,
        };
        notes.get(index).map_or(&[], Vec::as_slice)
    }

    /// Returns the place of a note that both versions have, if it was gathered before.
    pub(super) fn place(&self, side: Side, index: usize) -> Option<usize> {
        self.places.get(&(side, index)).copied()
    }

    /// Keeps a place for a note that both versions have.
    pub(super) fn reserve(&mut self, old: usize, new: usize) -> usize {
        let place = self.gathered.len();
        self.gathered.push(Vec::new());
        self.places.insert((Side::Old, old), place);
        self.places.insert((Side::New, new), place);
        place
    }

    /// Says what a note at a reserved place holds.
    pub(super) fn fill(&mut self, place: usize, content: Vec<Block>) {
        self.gathered[place] = content;
    }

    /// Returns where a note of one version stands now.
    pub(super) fn gather(&mut self, side: Side, index: usize) -> usize {
        if let Some(place) = self.place(side, index) {
            return place;
        }
        let place = self.gathered.len();
        self.gathered.push(Vec::new());
        self.places.insert((side, index), place);
        self.gathered[place] = self.blocks(side, self.content(side, index));
        place
    }

    /// Returns blocks of one version, their notes gathered.
    pub(super) fn blocks(&mut self, side: Side, blocks: &[Block]) -> Vec<Block> {
        blocks.iter().map(|it| self.block(side, it)).collect()
    }

    /// Returns a block of one version, its notes gathered.
    pub(super) fn block(&mut self, side: Side, block: &Block) -> Block {
        match block {
            Block::Heading {
                level,
                id,
                number,
                content,
            } => Block::Heading {
                level: *level,
                id: id.clone(),
                number: number.clone(),
                content: self.line(side, content),
            },
            Block::Paragraph(content) => Block::Paragraph(self.line(side, content)),
            Block::List { start, tight, items } => Block::List {
                start: *start,
                tight: *tight,
                items: items.iter().map(|it| self.blocks(side, it)).collect(),
            },
            Block::Quote(content) => Block::Quote(self.blocks(side, content)),
            Block::Notice(content) => Block::Notice(self.blocks(side, content)),
            Block::Table(table) => Block::Table(Table {
                caption: self.line(side, &table.caption),
                header: self.row(side, &table.header),
                rows: table.rows.iter().map(|it| self.row(side, it)).collect(),
                ..table.clone()
            }),
            Block::Figure { picture, caption } => Block::Figure {
                picture: picture.clone(),
                caption: self.line(side, caption),
            },
            Block::Statement {
                id,
                number,
                content,
                summary,
                details,
            } => Block::Statement {
                id: id.clone(),
                number: number.clone(),
                content: self.blocks(side, content),
                summary: self.line(side, summary),
                details: self.blocks(side, details),
            },
            Block::Insert(content) => Block::Insert(self.blocks(side, content)),
            Block::Annex(content) => Block::Annex(self.blocks(side, content)),
            Block::Code { .. } | Block::Drawing(_) | Block::Rule => block.clone(),
            Block::Inserted(content) => Block::Inserted(self.blocks(side, content)),
            Block::Deleted(content) => Block::Deleted(self.blocks(side, content)),
            Block::Remark(content) => Block::Remark(self.blocks(side, content)),
        }
    }

    fn row(&mut self, side: Side, row: &[Vec<Inline>]) -> Vec<Vec<Inline>> {
        row.iter().map(|it| self.line(side, it)).collect()
    }

    /// Returns a line of one version, its notes gathered.
    pub(super) fn line(&mut self, side: Side, content: &[Inline]) -> Vec<Inline> {
        content.iter().map(|it| self.inline(side, it)).collect()
    }

    fn inline(&mut self, side: Side, inline: &Inline) -> Inline {
        match inline {
            Inline::Emphasis(it) => Inline::Emphasis(self.line(side, it)),
            Inline::Strong(it) => Inline::Strong(self.line(side, it)),
            Inline::Foreign { language, content } => Inline::Foreign {
                language: language.clone(),
                content: self.line(side, content),
            },
            Inline::Link { target, title, content } => Inline::Link {
                target: target.clone(),
                title: title.clone(),
                content: self.line(side, content),
            },
            Inline::Footnote(index) => Inline::Footnote(self.gather(side, *index)),
            Inline::Inserted(it) => Inline::Inserted(self.line(side, it)),
            Inline::Deleted(it) => Inline::Deleted(self.line(side, it)),
            Inline::Text(_) | Inline::Code(_) | Inline::Picture(_) | Inline::LineBreak | Inline::SoftBreak => {
                inline.clone()
            }
        }
    }
}
