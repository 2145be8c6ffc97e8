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
    /// Whether the public edition has it; what says nothing of it is left out there.
    pub is_public: bool,
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
        is_public: true,
    },
    Insert {
        name: "themes",
        options: &[
            option("order", Shape::List(&Shape::Reference(&["theme"]))),
            option("status", Shape::Choice(ThemeStatus::WORDS)),
            option("goals", Shape::Flag),
        ],
        is_public: true,
    },
    Insert {
        name: "stakeholders",
        options: &[option("approach", Shape::Flag)],
        is_public: true,
    },
    Insert {
        name: "organisation",
        options: &[option("group", Shape::Reference(&["group"]))],
        is_public: true,
    },
    Insert {
        name: "timeline",
        options: &[option("phase", Shape::Reference(&["phase"])), PICTURE],
        is_public: true,
    },
    Insert {
        name: "coverage",
        options: &[
            option("rows", Shape::Choice(DIMENSIONS)),
            option("columns", Shape::Choice(DIMENSIONS)),
            option("count", Shape::Choice(COUNTS)),
            PICTURE,
        ],
        is_public: true,
    },
    Insert {
        name: "quotes",
        options: &[
            THEME,
            STAKEHOLDER,
            option("aspect", Shape::Text),
            option("limit", Shape::Number),
        ],
        is_public: true,
    },
    Insert {
        name: "evidence",
        options: &[option("chapter", Shape::Reference(&["chapter"])), PICTURE],
        is_public: true,
    },
    Insert {
        name: "sources",
        options: &[],
        is_public: true,
    },
    Insert {
        name: "voices",
        options: &[option("by", Shape::Choice(VOICES))],
        is_public: false,
    },
    Insert {
        name: "depth",
        options: &[THEME, STAKEHOLDER],
        is_public: false,
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
        is_public: true,
    },
    Insert {
        name: "method",
        options: &[],
        is_public: true,
    },
];

/// The inserts that only a memo may have, since they are about a day and not about the policy.
pub const MEMO_INSERTS: &[Insert] = &[
    Insert {
        name: "heard",
        options: &[],
        is_public: false,
    },
    Insert {
        name: "gaps",
        options: &[option("plan", Shape::Flag)],
        is_public: false,
    },
    Insert {
        name: "process",
        options: &[],
        is_public: false,
    },
    Insert {
        name: "chapters",
        options: &[],
        is_public: false,
    },
    Insert {
        name: "changes",
        options: &[],
        is_public: false,
    },
    Insert {
        name: "asked",
        options: &[],
        is_public: false,
    },
    Insert {
        name: "questions",
        options: &[THEME],
        is_public: false,
    },
    Insert {
        name: "analysis",
        options: &[THEME, option("limit", Shape::Number)],
        is_public: false,
    },
    Insert {
        name: "unforeseen",
        options: &[],
        is_public: false,
    },
    Insert {
        name: "responses",
        options: &[],
        is_public: true,
    },
    Insert {
        name: "points",
        options: &[],
        is_public: true,
    },
    Insert {
        name: "revised",
        options: &[],
        is_public: true,
    },
    Insert {
        name: "unanswered",
        options: &[],
        is_public: true,
    },
    Insert {
        name: "feedback",
        options: &[option("by", Shape::Choice(&["meeting", "group"]))],
        is_public: true,
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
