//! A chapter of the draft.

use super::vocabulary::ChapterStatus;
use crate::source::Spanned;
use crate::syntax::fields::{Fields, Key, Shape};

/// The keys of a chapter.
pub const KEYS: &[Key] = &[
    Key {
        name: "title",
        required: true,
        shape: Shape::Text,
    },
    Key {
        name: "theme",
        required: false,
        shape: Shape::Reference(&["theme"]),
    },
    Key {
        name: "goals",
        required: false,
        shape: Shape::List(&Shape::Reference(&["goal"])),
    },
    Key {
        name: "status",
        required: true,
        shape: Shape::Choice(ChapterStatus::WORDS),
    },
    Key {
        name: "owner",
        required: false,
        shape: Shape::Text,
    },
];

/// A chapter.
#[derive(Debug)]
pub struct Chapter {
    /// The theme that it is about.
    pub theme: Option<Spanned<Box<str>>>,
    /// The goals that it serves.
    pub goals: Vec<Spanned<Box<str>>>,
    /// How far it is.
    pub status: Option<ChapterStatus>,
    /// The unit that writes it.
    pub owner: Option<Box<str>>,
}

impl Chapter {
    /// Returns the chapter that checked fields say.
    pub fn of(fields: &Fields<'_>) -> Self {
        Self {
            theme: fields.text("theme").map(|it| it.map(Box::from)),
            goals: fields.list("goals"),
            status: fields.text("status").and_then(|it| ChapterStatus::of(it.value)),
            owner: fields.owned("owner"),
        }
    }
}
