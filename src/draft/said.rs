//! What was said in a note, as far as the note allows that it is told.

use super::Assembly;
use crate::language::Language;
use crate::record::Record;
use crate::record::note::Note;
use crate::record::words::Publish;
use crate::syntax::markdown::marker::Markers;
use crate::syntax::markdown::outline::{Form, Passage};
use crate::syntax::markdown::words;
use crate::text::marks::quoted;
use std::sync::Arc;

/// A note whose words may be told; its text is read again from the file.
pub(super) struct Said {
    language: Language,
    may: May,
    text: Option<Arc<str>>,
}

impl Said {
    /// Reads a note.
    pub(super) fn of(assembly: &Assembly<'_>, record: &Record) -> Self {
        let may = record.note().map_or(May::Nothing, may);
        let text = (may != May::Nothing)
            .then(|| assembly.texts.of(assembly.project, record.file))
            .flatten();
        Self {
            language: assembly.language,
            may,
            text,
        }
    }

    /// Returns the words of a passage, in quotation marks where they are somebody's own; nothing where they may not be told.
    pub(super) fn words(&self, passage: &Passage) -> Option<String> {
        if passage.form == Form::Quote && self.may == May::Tell {
            return None;
        }
        let block = self.text.as_deref()?.get(passage.span.range())?;
        let words = words::words(block, passage.form, Markers::Note);
        match passage.form {
            _ if words.is_empty() => None,
            Form::Quote => Some(quoted(&words, self.language)),
            _ => Some(words),
        }
    }
}

/// What may be done with the words of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum May {
    /// Nothing of it is told.
    Nothing,
    /// It is told in the interviewer's words.
    Tell,
    /// It is quoted.
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
