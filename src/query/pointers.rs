//! What points to a thing, with the line where it does.

use super::describe::Teller;
use super::lookup::Thing;
use crate::project::backlink::Link;
use crate::source::position;
use serde_json::{Value, json};

/// One place that points to a thing.
#[derive(Debug)]
pub struct Pointer {
    /// The path of the file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What it stands in: a record, a passage or a statement.
    pub kind: &'static str,
    /// The id of that.
    pub id: String,
}

impl Pointer {
    /// Returns the place as JSON has it.
    pub fn json(&self) -> Value {
        json!({"path": self.path, "line": self.line, "column": self.column, "kind": self.kind, "id": self.id})
    }
}

/// Returns everything that points to a thing, by file and place.
pub fn to(teller: &Teller<'_>, thing: &Thing<'_>) -> Vec<Pointer> {
    let links = teller.project.backlinks(thing.kind(), &thing.id());
    let point = |link: &Link<'_>| {
        let record = link.from;
        let text = teller.texts.of(teller.project, record.file);
        let at = position(text.as_deref().unwrap_or_default(), link.id.span.start as usize);
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
