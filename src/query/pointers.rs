//! What points to a thing, with the line where it does.

use super::describe::Describer;
use crate::project::backlink::Link;
use crate::project::thing::{Thing, ThingKind};
use crate::source::{Position, positions};
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
    pub kind: ThingKind,
    /// The id of that.
    pub id: String,
}

impl Pointer {
    /// Returns the place as JSON has it.
    pub fn json(&self) -> Value {
        json!({"path": self.path, "line": self.line, "column": self.column, "kind": self.kind.word(), "id": self.id})
    }
}

/// Returns everything that points to a thing, by file and place.
pub fn to(describer: &Describer<'_>, thing: &Thing<'_>) -> Vec<Pointer> {
    let links = describer.project.backlinks(thing.kind(), &thing.id());
    let of_files = links.chunk_by(|a, b| a.from.file == b.from.file);
    of_files.flat_map(|it| in_file(describer, it)).collect()
}

/// Returns the places of links that stand in one file, in order.
fn in_file(describer: &Describer<'_>, links: &[Link<'_>]) -> Vec<Pointer> {
    let file = links.first().map(|it| it.from.file);
    let text = file.and_then(|it| describer.texts.of(describer.project, it));
    let offsets: Vec<usize> = links.iter().map(|it| it.id.span.start as usize).collect();
    let positions = positions(text.as_deref().unwrap_or_default(), &offsets);
    let point = |(link, at): (&Link<'_>, Position)| {
        let from = link.source();
        Pointer {
            path: describer.project.path(link.from.file).to_owned(),
            line: at.line,
            column: at.column,
            kind: from.kind(),
            id: from.id(),
        }
    };
    links.iter().zip(positions).map(point).collect()
}
