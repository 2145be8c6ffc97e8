//! Which statements were read against their evidence, by digests of both, and which quotations may be published.

use crate::source::Spanned;
use crate::syntax::date::Date;
use crate::syntax::fields::{Fields, Key, Shape};
use crate::text::digest::Digest;

/// The list of the statements.
pub const PATH: &str = "policy/reviewed.yaml";

/// The keys of an entry, which stands under the statement's id.
pub const KEYS: &[Key] = &[
    Key {
        name: "words",
        required: true,
        shape: Shape::Digest,
    },
    Key {
        name: "for",
        required: false,
        shape: Shape::List(&Shape::Digest),
    },
    Key {
        name: "against",
        required: false,
        shape: Shape::List(&Shape::Digest),
    },
];

/// What stands among the statements and is none.
pub const BESIDE: &[Key] = &[Key {
    name: QUOTES,
    required: false,
    shape: Shape::Entries(&Shape::Digest, APPROVAL),
}];

/// The key under which the quotations stand that may be published.
pub const QUOTES: &str = "quotes";

/// The keys of a quotation that may be published, which stands under its digest.
const APPROVAL: &[Key] = &[
    Key {
        name: "by",
        required: true,
        shape: Shape::Text,
    },
    Key {
        name: "date",
        required: true,
        shape: Shape::Happened,
    },
];

/// What the list says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reviewed {
    /// The statements that were reviewed, in their order.
    pub statements: Vec<Entry>,
    /// The quotations that may be published, in their order.
    pub quotes: Vec<Approval>,
}

/// A quotation that somebody approved for publication.
#[derive(Debug, Clone, PartialEq)]
pub struct Approval {
    /// What it is recognised by: the digest of the note's id and the words.
    pub digest: Digest,
    /// The unit that approved it.
    pub by: Box<str>,
    /// When.
    pub date: Date,
}

/// A statement that was reviewed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id, `chapter#statement`.
    pub statement: Spanned<Box<str>>,
    /// Its digests then.
    pub reading: Reading,
}

/// The digests of a statement's words and of everything that it cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Its own words.
    pub words: Digest,
    /// What it cites as speaking for it, sorted.
    pub favour: Vec<Digest>,
    /// What it cites as speaking against it, sorted.
    pub against: Vec<Digest>,
}

impl Reviewed {
    /// Returns what checked fields say; what is no digest is left out, and is then as if it had changed.
    pub fn of(fields: &Fields<'_>) -> Self {
        Self {
            statements: entries(fields),
            quotes: approvals(fields),
        }
    }
}

/// Returns the quotations that were approved; nobody approved one of which it is not said who, and when.
fn approvals(fields: &Fields<'_>) -> Vec<Approval> {
    let all = fields.map(QUOTES).map(|it| it.named()).unwrap_or_default().into_iter();
    all.filter_map(|(digest, fields)| {
        Some(Approval {
            digest: Digest::parse(digest.value)?,
            by: fields.owned("by")?,
            date: fields.date("date")?.value,
        })
    })
    .collect()
}

fn entries(fields: &Fields<'_>) -> Vec<Entry> {
    let all = fields.named().into_iter().filter(|it| it.0.value != QUOTES);
    all.filter_map(|(name, fields)| {
        Some(Entry {
            statement: name.map(Box::from),
            reading: Reading {
                words: Digest::parse(fields.text("words")?.value)?,
                favour: digests(&fields, "for"),
                against: digests(&fields, "against"),
            },
        })
    })
    .collect()
}

fn digests(fields: &Fields<'_>, key: &str) -> Vec<Digest> {
    let list = fields.list(key);
    let mut digests: Vec<Digest> = list.iter().filter_map(|it| Digest::parse(&it.value)).collect();
    digests.sort_unstable();
    digests
}

/// Returns the line of an entry.
pub fn line(statement: &str, reading: &Reading) -> String {
    let mut parts = vec![format!("words: {}", reading.words)];
    for (key, digests) in [("for", &reading.favour), ("against", &reading.against)] {
        if !digests.is_empty() {
            let all: Vec<String> = digests.iter().map(ToString::to_string).collect();
            parts.push(format!("{key}: [{}]", all.join(", ")));
        }
    }
    format!("{statement}: {{{}}}", parts.join(", "))
}
