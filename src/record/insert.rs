//! The names of the inserts and their options, which checks and the draft both need.

use super::words::{DIMENSIONS, Outcome, ThemeStatus};
use crate::source::Source;
use crate::syntax::fields::{self, Findings, Key, Reference, Shape};
use crate::syntax::markdown::outline;
use crate::syntax::yaml;

/// One insert: its name in a chapter, and the options of its body.
#[derive(Debug)]
pub struct Insert {
    /// The name after `ip`.
    pub name: &'static str,
    /// The options.
    pub options: &'static [Key],
}

const fn option(name: &'static str, shape: Shape) -> Key {
    Key {
        name,
        required: false,
        shape,
    }
}

const THEME: Key = option("theme", Shape::Reference(&["theme"]));
const STAKEHOLDER: Key = option("stakeholder", Shape::Reference(&["stakeholder"]));
const COUNTS: &[&str] = &["notes", "passages", "participants"];

/// Every insert.
pub const INSERTS: &[Insert] = &[
    Insert {
        name: "goals",
        options: &[
            option("order", Shape::List(&Shape::Reference(&["goal"]))),
            option("vision", Shape::Flag),
            option("indicators", Shape::Flag),
        ],
    },
    Insert {
        name: "themes",
        options: &[
            option("order", Shape::List(&Shape::Reference(&["theme"]))),
            option("status", Shape::Choice(ThemeStatus::WORDS)),
            option("goals", Shape::Flag),
        ],
    },
    Insert {
        name: "stakeholders",
        options: &[option("approach", Shape::Flag)],
    },
    Insert {
        name: "organisation",
        options: &[option("group", Shape::Reference(&["group"]))],
    },
    Insert {
        name: "timeline",
        options: &[option("phase", Shape::Reference(&["phase"]))],
    },
    Insert {
        name: "coverage",
        options: &[
            option("rows", Shape::Choice(DIMENSIONS)),
            option("columns", Shape::Choice(DIMENSIONS)),
            option("count", Shape::Choice(COUNTS)),
        ],
    },
    Insert {
        name: "quotes",
        options: &[
            THEME,
            STAKEHOLDER,
            option("aspect", Shape::Text),
            option("limit", Shape::Number),
        ],
    },
    Insert {
        name: "evidence",
        options: &[option("chapter", Shape::Reference(&["chapter"]))],
    },
    Insert {
        name: "answers",
        options: &[
            option("outcome", Shape::Choice(Outcome::WORDS)),
            THEME,
            option(
                "to",
                Shape::Reference(&["note", "passage", "statement", "theme", "milestone"]),
            ),
        ],
    },
    Insert {
        name: "method",
        options: &[],
    },
];

/// Returns the insert of a name.
pub fn find(name: &str) -> Option<&'static Insert> {
    INSERTS.iter().find(|it| it.name == name)
}

/// Returns what the options of an insert name; what is wrong with them is a rule's to say.
pub fn references(source: &Source, written: &outline::Insert) -> Vec<Reference> {
    let mut findings = Findings::new(source.file);
    if let Some(insert) = find(&written.name.value) {
        let text = &source.text[written.options.range()];
        let (node, _) = yaml::parse(text, written.options.start as usize, source.file);
        if let Some(node) = node {
            fields::check(insert.options, &node, &mut findings);
        }
    }
    findings.references
}
