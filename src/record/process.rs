//! The process: phases, milestones, and what must hold before what.

use crate::source::Spanned;
use crate::syntax::date::Date;
use crate::syntax::fields::{Fields, Key, Shape};

/// What a milestone may require beside other milestones.
pub const CONDITIONS: &[&str] = &["coverage", "themes", "checks"];

/// The keys of `process.yaml`.
pub const KEYS: &[Key] = &[
    Key {
        name: "phases",
        required: true,
        shape: Shape::List(&Shape::Map(PHASE)),
    },
    Key {
        name: "milestones",
        required: true,
        shape: Shape::List(&Shape::Map(MILESTONE)),
    },
];

const PHASE: &[Key] = &[
    Key {
        name: "id",
        required: true,
        shape: Shape::Id,
    },
    Key {
        name: "title",
        required: true,
        shape: Shape::Text,
    },
    Key {
        name: "start",
        required: true,
        shape: Shape::Date,
    },
    Key {
        name: "end",
        required: true,
        shape: Shape::Date,
    },
    Key {
        name: "after",
        required: false,
        shape: Shape::List(&Shape::Reference(&["milestone"])),
    },
];

const MILESTONE: &[Key] = &[
    Key {
        name: "id",
        required: true,
        shape: Shape::Id,
    },
    Key {
        name: "title",
        required: true,
        shape: Shape::Text,
    },
    Key {
        name: "due",
        required: true,
        shape: Shape::Date,
    },
    Key {
        name: "done",
        required: false,
        shape: Shape::Happened,
    },
    Key {
        name: "phase",
        required: false,
        shape: Shape::Reference(&["phase"]),
    },
    Key {
        name: "unit",
        required: false,
        shape: Shape::Text,
    },
    Key {
        name: "note",
        required: false,
        shape: Shape::Reference(&["note"]),
    },
    Key {
        name: "requires",
        required: false,
        shape: Shape::List(&Shape::Reference(&["condition", "milestone"])),
    },
];

/// The process.
#[derive(Debug, Default)]
pub struct Process {
    /// The phases, in their order.
    pub phases: Vec<Phase>,
    /// The milestones, in their order.
    pub milestones: Vec<Milestone>,
}

/// A phase.
#[derive(Debug)]
pub struct Phase {
    /// Its id.
    pub id: Spanned<Box<str>>,
    /// Its title.
    pub title: Box<str>,
    /// When it begins.
    pub start: Option<Date>,
    /// When it ends.
    pub end: Option<Date>,
    /// The milestones that must be reached first.
    pub after: Vec<Spanned<Box<str>>>,
}

/// A milestone.
#[derive(Debug, Clone)]
pub struct Milestone {
    /// Its id.
    pub id: Spanned<Box<str>>,
    /// Its title.
    pub title: Box<str>,
    /// When it should be reached.
    pub due: Option<Date>,
    /// When it was reached.
    pub done: Option<Spanned<Date>>,
    /// The phase that it belongs to.
    pub phase: Option<Spanned<Box<str>>>,
    /// The unit that sees to it.
    pub unit: Option<Box<str>>,
    /// The note of the meeting that it is.
    pub note: Option<Spanned<Box<str>>>,
    /// What must hold: milestones, or a word of `CONDITIONS`.
    pub requires: Vec<Spanned<Box<str>>>,
}

impl Process {
    /// Returns the process that checked fields say.
    pub fn of(fields: &Fields<'_>) -> Self {
        Self {
            phases: fields.maps("phases").iter().filter_map(phase).collect(),
            milestones: fields.maps("milestones").iter().filter_map(milestone).collect(),
        }
    }
}

fn phase(fields: &Fields<'_>) -> Option<Phase> {
    Some(Phase {
        id: fields.text("id")?.map(Box::from),
        title: fields.owned("title").unwrap_or_default(),
        start: fields.date("start").map(|it| it.value),
        end: fields.date("end").map(|it| it.value),
        after: fields.list("after"),
    })
}

fn milestone(fields: &Fields<'_>) -> Option<Milestone> {
    Some(Milestone {
        id: fields.text("id")?.map(Box::from),
        title: fields.owned("title").unwrap_or_default(),
        due: fields.date("due").map(|it| it.value),
        done: fields.date("done"),
        phase: fields.text("phase").map(|it| it.map(Box::from)),
        unit: fields.owned("unit"),
        note: fields.text("note").map(|it| it.map(Box::from)),
        requires: fields.list("requires"),
    })
}
