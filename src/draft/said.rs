//! What was said in a note, as far as the note allows that it is told.

use super::Assembly;
use crate::record::Record;
use crate::record::note::Note;
use crate::record::words::Publish;
use crate::source::Span;
use crate::syntax::markdown::marker::Markers;
use crate::syntax::markdown::outline::{self, Form, Passage};
use crate::text::marks::quoted;

/// The words of a note's passages; they are read again from the file.
pub(super) struct Said {
    /// Where each passage stands, and its words where they may be told.
    words: Vec<(Span, Option<String>)>,
}

impl Said {
    /// Reads a note.
    pub(super) fn of(assembly: &Assembly<'_>, record: &Record) -> Self {
        let may = record.note().map_or(May::Nothing, may);
        let text = (assembly.text_of)(assembly.project.path(record.file)).filter(|_| may != May::Nothing);
        let Some(text) = text else {
            return Self { words: Vec::new() };
        };
        let (outline, _) = outline::read(&text, record.body, record.file, Markers::Note, true);
        let told = |it: Passage| {
            let words = it.text.map_or_else(String::new, |it| it.words);
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let told = match (it.form, may) {
                _ if words.is_empty() => None,
                (Form::Quote, May::Tell) => None,
                (Form::Quote, _) => Some(quoted(&words, assembly.language)),
                _ => Some(words),
            };
            (it.span, told)
        };
        Self {
            words: outline.passages.into_iter().map(told).collect(),
        }
    }

    /// Returns the words of a passage, in quotation marks where they are somebody's own; nothing where they may not be told.
    pub(super) fn words(&self, passage: &Passage) -> Option<&str> {
        let own = self.words.iter().find(|it| it.0 == passage.span);
        own.and_then(|it| it.1.as_deref())
    }
}

/// What may be done with the words of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum May {
    Nothing,
    Tell,
    Quote,
}

fn may(note: &Note) -> May {
    if note.is_withdrawn() || note.erased.is_some() {
        return May::Nothing;
    }
    match note.publish.map(|it| it.value) {
        Some(Publish::Quote | Publish::Named) => May::Quote,
        Some(Publish::Summary) => May::Tell,
        Some(Publish::None) | None => May::Nothing,
    }
}
