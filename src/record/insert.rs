//! The names of the inserts and their options, which checks and the draft both need.

use super::kind::Kind;
use super::vocabulary::{DIMENSIONS, Outcome, ThemeStatus};
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
/// Whether the figures are drawn too.
const PICTURE: Key = option("picture", Shape::Flag);
const VOICES: &[&str] = &["stakeholder", "method"];
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
        options: &[option("phase", Shape::Reference(&["phase"])), PICTURE],
    },
    Insert {
        name: "coverage",
        options: &[
            option("rows", Shape::Choice(DIMENSIONS)),
            option("columns", Shape::Choice(DIMENSIONS)),
            option("count", Shape::Choice(COUNTS)),
            PICTURE,
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
        options: &[option("chapter", Shape::Reference(&["chapter"])), PICTURE],
    },
    Insert {
        name: "sources",
        options: &[],
    },
    Insert {
        name: "voices",
        options: &[option("by", Shape::Choice(VOICES))],
    },
    Insert {
        name: "depth",
        options: &[THEME, STAKEHOLDER],
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

/// The inserts that only a memo may have, since they are about a day and not about the policy.
pub const MEMO_INSERTS: &[Insert] = &[
    Insert {
        name: "heard",
        options: &[],
    },
    Insert {
        name: "gaps",
        options: &[option("plan", Shape::Flag)],
    },
    Insert {
        name: "process",
        options: &[],
    },
    Insert {
        name: "chapters",
        options: &[],
    },
    Insert {
        name: "changes",
        options: &[],
    },
    Insert {
        name: "asked",
        options: &[],
    },
    Insert {
        name: "questions",
        options: &[THEME],
    },
    Insert {
        name: "analysis",
        options: &[THEME, option("limit", Shape::Number)],
    },
    Insert {
        name: "unforeseen",
        options: &[],
    },
    Insert {
        name: "responses",
        options: &[],
    },
    Insert {
        name: "points",
        options: &[],
    },
    Insert {
        name: "revised",
        options: &[],
    },
    Insert {
        name: "unanswered",
        options: &[],
    },
    Insert {
        name: "feedback",
        options: &[option("by", Shape::Choice(&["meeting", "group"]))],
    },
];

/// Returns the inserts that a record of a kind may have.
pub fn of(kind: Kind) -> impl Iterator<Item = &'static Insert> {
    let (all, own): (&[Insert], &[Insert]) = match kind {
        Kind::Chapter => (INSERTS, &[]),
        Kind::Memo => (INSERTS, MEMO_INSERTS),
        _ => (&[], &[]),
    };
    all.iter().chain(own)
}

/// Returns what the options of an insert name; what is wrong with them is a rule's to say.
pub fn references(source: &Source, written: &outline::Insert) -> Vec<Reference> {
    let mut findings = Findings::new(source.file);
    if let Some(insert) = of(Kind::Memo).find(|it| it.name == &*written.name.value) {
        let text = &source.text[written.options.range()];
        let (node, _) = yaml::parse(text, written.options.start as usize, source.file);
        if let Some(node) = node {
            fields::check(insert.options, &node, &mut findings);
        }
    }
    findings.references
}
