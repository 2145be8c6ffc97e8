//! What was said in a note, as far as the note allows that it is told.

use super::Assembly;
use crate::language::Language;
use crate::record::Record;
use crate::record::disclosure::Disclosure;
use crate::record::note::Note;
use crate::syntax::markdown::marker::Markers;
use crate::syntax::markdown::outline::{Form, Passage};
use crate::syntax::markdown::words;
use crate::text::marks::quoted;
use std::sync::Arc;

/// A note whose words may be told; its text is read again from the file.
pub(super) struct Said {
    language: Language,
    /// What the note allows; nothing for what is no note.
    disclosure: Option<Disclosure>,
    text: Option<Arc<str>>,
}

impl Said {
    /// Reads a note.
    pub(super) fn of(assembly: &Assembly<'_>, record: &Record) -> Self {
        let disclosure = record.note().map(Note::disclosure);
        let text = disclosure
            .filter(|it| it.is_printed())
            .and_then(|_| assembly.texts.of(assembly.project, record.file));
        Self {
            language: assembly.language,
            disclosure,
            text,
        }
    }

    /// Returns the words of a passage, in quotation marks where they are somebody's own; nothing where they may not be told.
    pub(super) fn words(&self, passage: &Passage) -> Option<String> {
        self.disclosure.filter(|it| it.allows(passage.form))?;
        let block = self.text.as_deref()?.get(passage.span.range())?;
        let words = words::words(block, passage.form, Markers::Note);
        match passage.form {
            _ if words.is_empty() => None,
            Form::Quote => Some(quoted(&words, self.language)),
            _ => Some(words),
        }
    }
}
