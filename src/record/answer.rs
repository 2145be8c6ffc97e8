//! An answer: what was done with an input, by whom and why.

use super::vocabulary::Outcome;
use crate::source::Spanned;
use crate::syntax::date::Date;
use crate::syntax::fields::{Fields, Key, Shape};
use chrono::NaiveDate;

/// The keys of an answer.
pub const KEYS: &[Key] = &[
    Key {
        name: "to",
        required: true,
        shape: Shape::List(&Shape::Reference(&[
            "note",
            "passage",
            "statement",
            "theme",
            "milestone",
        ])),
    },
    Key {
        name: "outcome",
        required: true,
        shape: Shape::Choice(Outcome::WORDS),
    },
    Key {
        name: "by",
        required: true,
        shape: Shape::Reference(&["group"]),
    },
    Key {
        name: "date",
        required: true,
        shape: Shape::Happened,
    },
    Key {
        name: "changed",
        required: false,
        shape: Shape::List(&Shape::Reference(&["statement"])),
    },
];

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// What came of it.
    pub outcome: Option<Spanned<Outcome>>,
    /// The group that decided it.
    pub by: Option<Box<str>>,
    /// When it was decided.
    pub date: Option<Spanned<Date>>,
}

impl Answer {
    /// Returns the answer that checked fields say.
    pub fn of(fields: &Fields<'_>) -> Self {
        let outcome = fields.text("outcome");
        Self {
            outcome: outcome.and_then(|it| Outcome::of(it.value).map(|value| Spanned::new(value, it.span))),
            by: fields.owned("by"),
            date: fields.date("date"),
        }
    }

    /// Returns whether it is given on a day: an answer counts from its date.
    pub fn is_given(&self, today: NaiveDate) -> bool {
        self.date.is_none_or(|it| it.value.last() <= today)
    }
}
