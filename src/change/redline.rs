//! Two versions of a document as one, in which everything that is inserted and deleted can be accepted or rejected.
//!
//! Accepting all of it gives the new version, rejecting all of it the words of the old one; remarks stand in neither. Only what
//! people wrote is held against each other: numbers, inserts and what is said of evidence are those of the new version.

mod align;
mod lines;
mod notes;
mod relocation;
mod remarks;
mod signature;

use super::Changes;
use crate::document::{Block, Changes as Author, Document, Inline, Table};
use align::Step;
use notes::{Notes, Side};
use relocation::Relocations;

/// How the changes are annotated.
#[derive(Debug, Clone, Default)]
pub struct Annotation {
    /// What the changes are; part of neither version.
    pub remark: Vec<Block>,
    /// Whose the changes are, and of which day.
    pub author: Author,
}

/// Returns one document that shows how an old version became a new one; `changes` says what was moved and what rests
/// on something else.
pub fn redline(old: &Document, new: &Document, changes: &Changes, annotation: Annotation) -> Document {
    let remarks = remarks::Remarks::of(old, new, changes);
    let (mut blocks, mut footnotes) = merged(old, new, Relocations::default());
    // What was moved is known only when it is known what stayed.
    let names = remarks.moved(&blocks);
    if !names.is_empty() {
        (blocks, footnotes) = merged(old, new, relocation::statements(old, &names));
    }
    let remark = (!annotation.remark.is_empty()).then_some(Block::Remark(annotation.remark));
    Document {
        front: new.front.clone(),
        blocks: remark.into_iter().chain(remarks.add(blocks)).collect(),
        footnotes,
        changes: Some(Author {
            front: Some(old.front.clone()),
            ..annotation.author
        }),
        // What comes back of both versions in one is no version of the draft.
        origin: None,
    }
}

/// Returns the blocks and the notes in which both versions stand.
fn merged<'d>(old: &'d Document, new: &'d Document, moved: Relocations<'d>) -> (Vec<Block>, Vec<Vec<Block>>) {
    let mut redline = Redline {
        notes: Notes::new(old, new),
        moved,
        is_moving: false,
    };
    let blocks = redline.blocks(&old.blocks, &new.blocks);
    (blocks, redline.notes.finish())
}

struct Redline<'d> {
    notes: Notes<'d>,
    moved: Relocations<'d>,
    /// Whether a statement is being written that stands in the old version too, elsewhere.
    is_moving: bool,
}

impl<'d> Redline<'d> {
    /// Returns blocks in which both versions of some blocks stand.
    fn blocks(&mut self, old: &'d [Block], new: &'d [Block]) -> Vec<Block> {
        let mut out = Vec::new();
        for step in align::blocks(&self.notes, old, new) {
            match step {
                Step::Same(_, at) => out.push(self.notes.block(Side::New, &new[at])),
                Step::Like(before, at) => out.extend(self.merged(&old[before], &new[at])),
                // What the program makes is made anew, and is no change that somebody made.
                Step::Gone(before) if matches!(old[before], Block::Insert(_)) => {}
                Step::New(at) if matches!(new[at], Block::Insert(_)) => {
                    out.push(self.notes.block(Side::New, &new[at]));
                }
                Step::Gone(before) => deleted(&mut out, self.notes.block(Side::Old, &old[before])),
                Step::New(at) => {
                    let block = self.new_block(&new[at]);
                    inserted(&mut out, block);
                }
            }
        }
        out
    }

    /// Returns both versions of a block; where they can't be one, the old and the new one.
    fn merged(&mut self, old: &'d Block, new: &'d Block) -> Vec<Block> {
        let merged = match (old, new) {
            (Block::Paragraph(old), Block::Paragraph(new)) => Block::Paragraph(self.line(old, new)),
            (
                Block::Heading { content: old, .. },
                Block::Heading {
                    level,
                    id,
                    number,
                    content,
                },
            ) => Block::Heading {
                level: *level,
                id: id.clone(),
                number: number.clone(),
                content: self.line(old, content),
            },
            (Block::List { items: old, .. }, Block::List { start, tight, items }) => Block::List {
                start: *start,
                tight: *tight,
                items: self.items(old, items),
            },
            (Block::Quote(old), Block::Quote(new)) => Block::Quote(self.blocks(old, new)),
            (Block::Insert(_), Block::Insert(new)) => Block::Insert(self.notes.blocks(Side::New, new)),
            (Block::Notice(old), Block::Notice(new)) => Block::Notice(self.blocks(old, new)),
            (Block::Table(old), Block::Table(new)) if old.header.len() == new.header.len() => {
                Block::Table(self.table(old, new))
            }
            (
                Block::Figure {
                    picture: before,
                    caption: old,
                },
                Block::Figure { picture, caption },
            ) if before == picture => Block::Figure {
                picture: picture.clone(),
                caption: self.line(old, caption),
            },
            (Block::Statement { content: old, .. }, Block::Statement { .. }) => self.statement(old, new),
            _ => {
                let (old, new) = (self.notes.block(Side::Old, old), self.notes.block(Side::New, new));
                return vec![Block::Deleted(vec![old]), Block::Inserted(vec![new])];
            }
        };
        vec![merged]
    }

    /// Returns a statement with both versions of its words; its number, and what is said of what it rests on, are made anew.
    fn statement(&mut self, old: &'d [Block], new: &'d Block) -> Block {
        let Block::Statement {
            id,
            number,
            content,
            summary,
            details,
        } = new
        else {
            return self.notes.block(Side::New, new);
        };
        Block::Statement {
            id: id.clone(),
            number: number.clone(),
            content: self.blocks(old, content),
            summary: self.notes.line(Side::New, summary),
            details: self.notes.blocks(Side::New, details),
        }
    }

    /// Returns a block that only this place of the new version has; a statement that was moved here has marks of its own.
    fn new_block(&mut self, new: &'d Block) -> Block {
        let Block::Statement { id, .. } = new else {
            return self.notes.block(Side::New, new);
        };
        let Some(Block::Statement { content: old, .. }) = self.moved.get(&**id).copied() else {
            return self.notes.block(Side::New, new);
        };
        let outside = std::mem::replace(&mut self.is_moving, true);
        let statement = self.statement(old, new);
        self.is_moving = outside;
        statement
    }

    fn items(&mut self, old: &'d [Vec<Block>], new: &'d [Vec<Block>]) -> Vec<Vec<Block>> {
        let mut out = Vec::new();
        for step in align::items(&self.notes, old, new) {
            out.push(match step {
                Step::Same(_, at) => self.notes.blocks(Side::New, &new[at]),
                Step::Like(before, at) => self.blocks(&old[before], &new[at]),
                Step::Gone(before) => vec![Block::Deleted(self.notes.blocks(Side::Old, &old[before]))],
                Step::New(at) => vec![Block::Inserted(new[at].iter().map(|it| self.new_block(it)).collect())],
            });
        }
        out
    }

    fn table(&mut self, old: &'d Table, new: &'d Table) -> Table {
        let mut rows = Vec::new();
        for step in align::rows(&self.notes, &old.rows, &new.rows) {
            rows.push(match step {
                Step::Same(_, at) => self.row(Side::New, &new.rows[at], |it| it),
                Step::Like(before, at) => self.cells(&old.rows[before], &new.rows[at]),
                Step::Gone(before) => self.row(Side::Old, &old.rows[before], |it| vec![Inline::Deleted(it)]),
                Step::New(at) => self.row(Side::New, &new.rows[at], |it| vec![Inline::Inserted(it)]),
            });
        }
        Table {
            caption: self.line(&old.caption, &new.caption),
            header: self.cells(&old.header, &new.header),
            alignments: new.alignments.clone(),
            rows,
            row_headers: new.row_headers,
        }
    }

    fn cells(&mut self, old: &'d [Vec<Inline>], new: &'d [Vec<Inline>]) -> Vec<Vec<Inline>> {
        old.iter().zip(new).map(|(old, new)| self.line(old, new)).collect()
    }

    /// Returns a row of one version, each cell that says something with its mark.
    fn row(&mut self, side: Side, row: &[Vec<Inline>], mark: impl Fn(Vec<Inline>) -> Vec<Inline>) -> Vec<Vec<Inline>> {
        let mut cell = |it: &[Inline]| {
            if it.is_empty() {
                Vec::new()
            } else {
                mark(self.notes.line(side, it))
            }
        };
        row.iter().map(|it| cell(it)).collect()
    }
}

/// Adds a block that is gone, beside others that are.
fn deleted(out: &mut Vec<Block>, block: Block) {
    match out.last_mut() {
        Some(Block::Deleted(content)) => content.push(block),
        _ => out.push(Block::Deleted(vec![block])),
    }
}

/// Adds a block that is new, beside others that are.
fn inserted(out: &mut Vec<Block>, block: Block) {
    match out.last_mut() {
        Some(Block::Inserted(content)) => content.push(block),
        _ => out.push(Block::Inserted(vec![block])),
    }
}

#[cfg(test)]
mod tests;
