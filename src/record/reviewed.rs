//! Which statements were read against their evidence, and the digests of both at that time.

use crate::source::Spanned;
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

/// Returns the entries that checked fields say; what is no digest is left out, and is then as if it had changed.
pub fn entries(fields: &Fields<'_>) -> Vec<Entry> {
    let all = fields.named().into_iter();
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
