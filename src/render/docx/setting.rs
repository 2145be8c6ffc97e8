//! Where a paragraph stands, how it is set there, and what stands at its beginning.

use crate::document::Change;

/// Which part of the file is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Body,
    Note,
    Comment,
}

/// How paragraphs are set.
#[derive(Debug, Clone, Copy, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing of where a paragraph stands, and any of them may hold together"
)]
pub(super) struct Setting {
    /// The style of plain paragraphs, where it is not that of running text.
    pub(super) style: Option<&'static str>,
    /// How far in everything stands that is not a list's own doing.
    pub(super) inset: usize,
    /// How many lists there are around.
    pub(super) depth: usize,
    /// Whether a list's paragraphs stand close.
    pub(super) tight: bool,
    /// The number of the list whose item begins with the next paragraph.
    pub(super) item: Option<usize>,
    pub(super) in_cell: bool,
    /// How a cell's paragraphs stand.
    pub(super) alignment: Option<&'static str>,
    /// Whether a table stands right before, and in which versions one does.
    pub(super) after_table: bool,
    pub(super) tables_before: Versions,
    /// Whether a close list inside an item that is not close stands right before.
    pub(super) after_list: bool,
    pub(super) on_new_page: bool,
    /// Whether it is looked up, in small letters, and not read through.
    pub(super) is_small: bool,
    /// Whether the next paragraph stays with what follows it.
    pub(super) keeps_next: bool,
}

/// What stands at the beginning of a paragraph.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    /// A bookmark begins: its number and its name.
    Bookmark(usize, String),
    /// What a comment is on begins.
    Comment(usize),
    /// The note's own number.
    Note,
    /// The sign of a comment's own text.
    Annotation,
}

/// Which versions of the document something stands in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Versions {
    pub(super) old: bool,
    pub(super) new: bool,
}

impl Versions {
    pub(super) fn of(change: Option<Change>) -> Self {
        Self {
            old: change != Some(Change::Inserted),
            new: change != Some(Change::Deleted),
        }
    }

    /// Returns the versions without those of another.
    pub(super) fn without(self, other: Self) -> Self {
        Self {
            old: self.old && !other.old,
            new: self.new && !other.new,
        }
    }
}
