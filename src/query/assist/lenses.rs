//! What stands above statements and passages while somebody writes: what they rest on, and where they are used.

use super::Assist;
use super::card::used_by;
use crate::evidence::support::Support;
use crate::evidence::uses::Uses;
use crate::evidence::{Statement, statements_in};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::{FileId, Span};

/// A line above a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lens {
    /// The place.
    pub span: Span,
    /// The line.
    pub title: String,
}

/// Returns the lines above the statements of a chapter, or the named passages of a note.
pub fn of(assist: &Assist<'_>, file: FileId) -> Vec<Lens> {
    match assist.project().record_in(file) {
        Some(record) if record.kind == Kind::Chapter => {
            let lens = |statement: Statement<'_>| Lens {
                span: statement.passage.span,
                title: rests(assist, statement),
            };
            statements_in(record).map(lens).collect()
        }
        Some(record) if record.kind == Kind::Note => passages(assist, record),
        _ => Vec::new(),
    }
}

fn passages(assist: &Assist<'_>, record: &Record) -> Vec<Lens> {
    let uses = Uses::of(assist.project());
    let named = record.outline.passages.iter().filter(|it| it.name.is_some());
    named
        .map(|passage| Lens {
            span: passage.span,
            title: used_by(&uses, record, passage, assist.language),
        })
        .collect()
}

/// Returns what a statement rests on: `hviler på 3 notater fra 2 aktører`.
fn rests(assist: &Assist<'_>, statement: Statement<'_>) -> String {
    let support = Support::of(assist.project(), statement);
    let arguments = [
        ("notes", support.favour.notes.into()),
        ("groups", support.favour.groups.len().into()),
        ("sources", support.unread(false).into()),
        ("against", support.voices(true).into()),
    ];
    assist.language.say("assist-rests", &arguments)
}
