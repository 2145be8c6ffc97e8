//! A theme: what the inquiry asks about and the policy is about.

use super::vocabulary::{Origin, ThemeStatus};
use crate::source::Spanned;
use crate::syntax::fields::{Fields, Findings, Key, Shape};

/// The keys of a theme.
pub const KEYS: &[Key] = &[
    Key {
        name: "title",
        required: true,
        shape: Shape::Text,
    },
    Key {
        name: "goals",
        required: false,
        shape: Shape::List(&Shape::Reference(&["goal"])),
    },
    Key {
        name: "status",
        required: true,
        shape: Shape::Choice(ThemeStatus::WORDS),
    },
    Key {
        name: "origin",
        required: true,
        shape: Shape::Choice(Origin::WORDS),
    },
    Key {
        name: "qualified-by",
        required: false,
        shape: Shape::List(&Shape::Reference(&["note"])),
    },
    Key {
        name: "questions",
        required: false,
        shape: Shape::List(&Shape::Text),
    },
];

/// A theme.
#[derive(Debug)]
pub struct Theme {
    /// The goals that it serves.
    pub goals: Vec<Spanned<Box<str>>>,
    /// How far it is.
    pub status: ThemeStatus,
    /// Who named it.
    pub origin: Origin,
    /// The notes of the meetings that qualified it.
    pub qualified_by: Vec<Spanned<Box<str>>>,
    /// What an interviewer asks.
    pub questions: Vec<Spanned<Box<str>>>,
}

impl Theme {
    /// Returns the theme that checked fields say; from `qualified` on it must say by which notes.
    pub fn of(fields: &Fields<'_>, findings: &mut Findings) -> Self {
        let status = fields
            .text("status")
            .and_then(|it| ThemeStatus::of(it.value))
            .unwrap_or(ThemeStatus::Proposed);
        let qualified_by = fields.list("qualified-by");
        if matches!(status, ThemeStatus::Qualified | ThemeStatus::Adopted) && qualified_by.is_empty() {
            findings.missing("qualified-by", fields.place("status"));
        }
        Self {
            goals: fields.list("goals"),
            status,
            origin: fields
                .text("origin")
                .and_then(|it| Origin::of(it.value))
                .unwrap_or(Origin::Inquiry),
            qualified_by,
            questions: fields.list("questions"),
        }
    }
}
