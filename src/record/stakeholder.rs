//! A stakeholder: an organisation or a group that should be heard, never a private person.

use super::vocabulary::{Degree, StakeholderKind};
use crate::source::Spanned;
use crate::syntax::date::Date;
use crate::syntax::fields::{Fields, Key, Shape};

/// The keys of a stakeholder.
pub const KEYS: &[Key] = &[
    Key {
        name: "name",
        required: true,
        shape: Shape::Text,
    },
    Key {
        name: "part-of",
        required: false,
        shape: Shape::Reference(&["stakeholder"]),
    },
    Key {
        name: "kind",
        required: true,
        shape: Shape::Choice(StakeholderKind::WORDS),
    },
    Key {
        name: "influence",
        required: false,
        shape: Shape::Choice(Degree::WORDS),
    },
    Key {
        name: "affected",
        required: false,
        shape: Shape::Choice(Degree::WORDS),
    },
    Key {
        name: "approach",
        required: false,
        shape: Shape::Text,
    },
    Key {
        name: "declined",
        required: false,
        shape: Shape::Map(DECLINED),
    },
];

const DECLINED: &[Key] = &[
    Key {
        name: "date",
        required: true,
        shape: Shape::Happened,
    },
    Key {
        name: "reason",
        required: true,
        shape: Shape::Text,
    },
];

/// A stakeholder.
#[derive(Debug)]
pub struct Stakeholder {
    /// The stakeholder that it is part of; coverage rolls up.
    pub part_of: Option<Spanned<Box<str>>>,
    /// What kind of actor it is.
    pub kind: Option<StakeholderKind>,
    /// How much it can do.
    pub influence: Option<Degree>,
    /// How much it is touched.
    pub affected: Option<Degree>,
    /// How it is reached.
    pub approach: Option<Box<str>>,
    /// That it would not take part, and why.
    pub declined: Option<Declined>,
}

/// That a stakeholder would not take part.
#[derive(Debug)]
pub struct Declined {
    /// When.
    pub date: Option<Spanned<Date>>,
    /// Why.
    pub reason: Box<str>,
}

impl Stakeholder {
    /// Returns the stakeholder that checked fields say.
    pub fn of(fields: &Fields<'_>) -> Self {
        let degree = |key| fields.text(key).and_then(|it| Degree::of(it.value));
        Self {
            part_of: fields.text("part-of").map(|it| it.map(Box::from)),
            kind: fields.text("kind").and_then(|it| StakeholderKind::of(it.value)),
            influence: degree("influence"),
            affected: degree("affected"),
            approach: fields.owned("approach"),
            declined: fields.map("declined").map(|it| Declined {
                date: it.date("date"),
                reason: it.owned("reason").unwrap_or_default(),
            }),
        }
    }
}
