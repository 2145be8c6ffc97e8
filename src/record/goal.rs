//! A goal: what the policy is for, in the commission's words.

use crate::source::Spanned;
use crate::syntax::fields::{Fields, Key, Shape};

/// The keys of a goal.
pub const KEYS: &[Key] = &[
    Key {
        name: "title",
        required: true,
        shape: Shape::Text,
    },
    Key {
        name: "vision",
        required: false,
        shape: Shape::List(&Shape::Reference(&["part"])),
    },
    Key {
        name: "indicators",
        required: false,
        shape: Shape::List(&Shape::Map(INDICATOR)),
    },
];

const INDICATOR: &[Key] = &[
    Key {
        name: "title",
        required: true,
        shape: Shape::Text,
    },
    Key {
        name: "source",
        required: false,
        shape: Shape::Text,
    },
    Key {
        name: "target",
        required: false,
        shape: Shape::Text,
    },
];

/// A goal.
#[derive(Debug, Default)]
pub struct Goal {
    /// The parts of the vision that it serves.
    pub vision: Vec<Spanned<Box<str>>>,
    /// How one will see whether it is reached.
    pub indicators: Vec<Indicator>,
}

/// How one will see whether a goal is reached.
#[derive(Debug)]
pub struct Indicator {
    /// What is measured.
    pub title: Box<str>,
    /// Where the figure comes from.
    pub source: Option<Box<str>>,
    /// What it should become.
    pub target: Option<Box<str>>,
}

impl Goal {
    /// Returns the goal that checked fields say.
    pub fn of(fields: &Fields<'_>) -> Self {
        let indicator = |it: Fields<'_>| {
            Some(Indicator {
                title: it.owned("title")?,
                source: it.owned("source"),
                target: it.owned("target"),
            })
        };
        Self {
            vision: fields.list("vision"),
            indicators: fields.maps("indicators").into_iter().filter_map(indicator).collect(),
        }
    }
}
