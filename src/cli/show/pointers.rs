//! What points to a thing, with the line where it does.

use crate::cli::list::fields::Teller;
use crate::cli::lookup::Thing;
use crate::project::backlink::Link;
use crate::source::{FileId, position};
use rustc_hash::FxHashMap;
use serde_json::{Value, json};

/// One place that points to a thing.
#[derive(Debug)]
pub(super) struct Pointer {
    /// The path of the file.
    pub(super) path: String,
    /// The line, from 1.
    pub(super) line: usize,
    /// The column, from 1.
    pub(super) column: usize,
    /// What it stands in: a record, a passage or a statement.
    pub(super) kind: &'static str,
    /// The id of that.
    pub(super) id: String,
}

impl Pointer {
    /// Returns the place as JSON has it.
    pub(super) fn json(&self) -> Value {
        json!({"path": self.path, "line": self.line, "column": self.column, "kind": self.kind, "id": self.id})
    }
}

/// Returns everything that points to a thing, by file and place.
pub(super) fn to(teller: &Teller<'_>, thing: &Thing<'_>) -> Vec<Pointer> {
    let mut texts: FxHashMap<FileId, String> = FxHashMap::default();
    let links = teller.project.backlinks(thing.kind(), &thing.id());
    let point = |link: &Link<'_>| {
        let record = link.from;
        let text = texts
            .entry(record.file)
            .or_insert_with(|| teller.source(record).map(|it| it.text).unwrap_or_default());
        let at = position(text, link.id.span.start as usize);
        let from = match link.within.and_then(|it| record.passage(it)) {
            Some(passage) => Thing::Part(record, passage),
            None => Thing::Record(record),
        };
        Pointer {
            path: teller.project.path(record.file).to_owned(),
            line: at.line,
            column: at.column,
            kind: from.kind(),
            id: from.id(),
        }
    };
    links.iter().map(point).collect()
}
