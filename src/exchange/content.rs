//! What a file from outside says, before it is Markdown: blocks in order, each with the comments at it.

use std::rc::Rc;

/// How many signs are enough to find words again.
const BEGINNING: usize = 100;

/// The content of a file.
#[derive(Debug, Default)]
pub(super) struct Content {
    /// Its blocks.
    pub(super) blocks: Vec<Block>,
    /// Its footnotes and endnotes, in the order in which they are referred to.
    pub(super) notes: Vec<Vec<Block>>,
    /// The words of its comments.
    pub(super) remarks: Vec<String>,
}

/// A block.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Block {
    /// Running text.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
}

/// Running text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Paragraph {
    /// What it is.
    pub(super) form: Form,
    /// Its parts.
    pub(super) pieces: Vec<Piece>,
    /// The comments at it, by their place in the content.
    pub(super) remarks: Vec<usize>,
    /// Whether it stands in a text box beside the text; only where changes are kept apart.
    pub(super) is_beside: bool,
}

/// Where a paragraph ended at some time: how many pieces it had, and how long the last of them was.
#[derive(Debug, Clone, Copy)]
pub(super) struct End(usize, usize);

/// What a paragraph is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Form {
    /// Nothing in particular.
    #[default]
    Plain,
    /// A heading of a level, from 1.
    Heading(u8),
    /// Somebody's own words.
    Quote,
    /// An item of a list of a level, from 0.
    Item {
        /// The level.
        level: u8,
        /// Whether it is numbered.
        ordered: bool,
    },
    /// More of the item before it at a level; no item where none is there.
    More(u8),
}

/// A part of running text.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece {
    /// Words that look the same.
    Words(String, Look),
    /// A line break.
    Break,
    /// The mark of a note, by its place in the content.
    Note(usize),
    /// A sign that nobody reads; only where changes are kept apart.
    Sign(Sign),
}

/// A sign in running text that nobody reads.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Sign {
    /// What a comment is on begins, by the comment's place in the content.
    Begins(usize),
    /// It ends.
    Ends(usize),
    /// A comment stands here.
    Stands(usize),
    /// A bookmark begins.
    Bookmark(Rc<str>),
    /// The end of the paragraph was inserted or deleted.
    End(Rc<Revision>),
    /// Something looks otherwise than it did.
    Formatted(Rc<Revision>),
}

/// A tracked change: what it is, whose and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Revision {
    /// What became of the words.
    pub(super) fate: Fate,
    /// Who did it, by their place among all.
    pub(super) author: usize,
    /// When, as the file says it.
    pub(super) date: String,
}

/// What became of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// They were inserted.
    Inserted,
    /// They were deleted.
    Deleted,
    /// They came from elsewhere.
    Arrived,
    /// They went elsewhere.
    Left,
    /// They were inserted and deleted again.
    Neither,
    /// They look otherwise.
    Formatted,
}

/// How words look, as far as Markdown can say it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Look {
    /// Bold.
    pub(super) bold: bool,
    /// Italic.
    pub(super) italic: bool,
    /// Where a link leads.
    pub(super) link: Option<Rc<str>>,
    /// The tracked change that they are; only where changes are kept apart.
    pub(super) change: Option<Rc<Revision>>,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Table {
    /// Its rows, the first of which stands above the others.
    pub(super) rows: Vec<Vec<Cell>>,
}

/// A cell of a table: the blocks in it.
pub(super) type Cell = Vec<Block>;

impl Paragraph {
    /// Returns the words on one line, as they look to a reader.
    pub(super) fn words(&self) -> String {
        let pieces = self.pieces.iter().map(|it| match it {
            Piece::Words(text, _) => text,
            Piece::Break => " ",
            Piece::Note(_) | Piece::Sign(_) => "",
        });
        let words: String = pieces.collect();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Returns the first words, by which the paragraph is found again.
    pub(super) fn beginning(&self) -> String {
        let mut words = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Words(text, _) => words.extend(text.chars().take(BEGINNING)),
                Piece::Break => words.push(' '),
                Piece::Note(_) | Piece::Sign(_) => {}
            }
            if words.len() > BEGINNING && !words.trim().is_empty() {
                break;
            }
        }
        words.trim().to_owned()
    }

    /// Adds words; those that look like the ones before join them.
    pub(super) fn push(&mut self, text: &str, look: &Look) {
        match self.pieces.last_mut() {
            Some(Piece::Words(last, same)) if same == look => last.push_str(text),
            _ => self.pieces.push(Piece::Words(text.to_owned(), look.clone())),
        }
    }

    /// Returns where it ends so far.
    pub(super) fn end(&self) -> End {
        let text = self.pieces.last().map_or(0, |it| match it {
            Piece::Words(text, _) => text.len(),
            _ => 0,
        });
        End(self.pieces.len(), text)
    }

    /// Tells whether words stand in it behind where it ended before.
    pub(super) fn has_words_behind(&self, End(pieces, text): End) -> bool {
        let is_word = |text: &str| !text.trim().is_empty();
        let last = pieces.checked_sub(1).map(|it| self.pieces.get(it));
        let has_grown = last.is_some_and(|it| match it {
            Some(Piece::Words(own, _)) => own.get(text..).is_none_or(is_word),
            it => it.is_none(),
        });
        let mut new = self.pieces.iter().skip(pieces);
        has_grown || new.any(|it| matches!(it, Piece::Words(text, _) if is_word(text)))
    }

    /// Tells whether nothing stands in it that could be read.
    pub(super) fn is_empty(&self) -> bool {
        self.pieces.iter().all(|it| match it {
            Piece::Words(text, _) => text.trim().is_empty(),
            Piece::Break => true,
            Piece::Note(_) | Piece::Sign(_) => false,
        })
    }
}

impl Block {
    /// Returns the words of the block on one line.
    pub(super) fn words(&self) -> String {
        match self {
            Self::Paragraph(it) => it.words(),
            Self::Table(it) => {
                let blocks = it.rows.iter().flatten().flatten();
                let words: Vec<String> = blocks.map(Self::words).filter(|it| !it.is_empty()).collect();
                words.join(" ")
            }
        }
    }

    /// Returns the first words of the block.
    pub(super) fn beginning(&self) -> String {
        match self {
            Self::Paragraph(it) => it.beginning(),
            Self::Table(it) => {
                let mut words = String::new();
                for block in it.rows.iter().flatten().flatten() {
                    words += &(block.beginning() + " ");
                    if words.len() > BEGINNING {
                        break;
                    }
                }
                words.trim().to_owned()
            }
        }
    }

    /// Says that it stands beside the text.
    pub(super) fn set_beside(&mut self) {
        match self {
            Self::Paragraph(it) => it.is_beside = true,
            Self::Table(it) => it.rows.iter_mut().flatten().flatten().for_each(Self::set_beside),
        }
    }

    /// Adds the comments at the block and within it, and at the notes that it refers to.
    pub(super) fn gather(&self, notes: &[Vec<Self>], found: &mut Vec<usize>) {
        match self {
            Self::Paragraph(it) => {
                found.extend(&it.remarks);
                for piece in &it.pieces {
                    if let Piece::Note(at) = piece {
                        let note = notes.get(*at).into_iter().flatten();
                        // A note can't refer to a note, so that this ends.
                        note.for_each(|it| it.gather(&[], found));
                    }
                }
            }
            Self::Table(it) => it
                .rows
                .iter()
                .flatten()
                .flatten()
                .for_each(|it| it.gather(notes, found)),
        }
    }
}

impl Table {
    /// Tells whether a cell of Markdown can hold what each of its cells does: one paragraph at the most.
    pub(super) fn is_plain(&self) -> bool {
        let holds = |block: &Block| matches!(block, Block::Paragraph(it) if it.form == Form::Plain);
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        columns > 1
            && self
                .rows
                .iter()
                .flatten()
                .all(|it| it.len() <= 1 && it.iter().all(holds))
    }
}
