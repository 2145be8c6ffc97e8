//! The words of a note, as far as the note allows that they are printed.

use super::assembly::Assembly;
use super::public;
use crate::evidence::quotation::without_speaker;
use crate::language::Language;
use crate::record::Record;
use crate::record::disclosure::Disclosure;
use crate::record::note::Note;
use crate::source::Span;
use crate::syntax::markdown::marker::Markers;
use crate::syntax::markdown::outline::{self, Form, Passage};
use crate::syntax::markdown::running_text;
use crate::text::quotation_marks::quoted;
use std::sync::Arc;

/// How many words a passage is known again by.
const FIRST: usize = 4;

/// A note whose words may be printed; its text is read again from the file.
pub(super) struct Wording {
    language: Language,
    /// What the note allows; nothing for what is no note.
    disclosure: Option<Disclosure>,
    text: Option<Arc<str>>,
    /// Where somebody's own words stand that are not printed: the note may only be retold, or nobody approved them.
    withheld: Vec<Span>,
}

impl Wording {
    /// Reads a note; in a letter to those who spoke in it, they are told what they said.
    pub(super) fn of(assembly: &Assembly<'_>, record: &Record) -> Self {
        let disclosure = if assembly.letter_to() == Some(record.file) {
            record.note().map(Note::disclosure_to_those_who_spoke)
        } else {
            record.disclosure()
        };
        let text = disclosure
            .filter(|it| it.is_printed())
            .and_then(|_| assembly.texts.of(assembly.project, record.file));
        let own = || quotations(text.as_deref().unwrap_or_default(), record);
        let withheld = match disclosure {
            Some(Disclosure::Retold) => own(),
            // A memo of a hearing prints what open senders wrote; the draft quotes nobody whose words nobody read for it.
            Some(_) if assembly.is_public() && assembly.facts.is_none() => {
                let is_approved = |it: &Span| {
                    let block = text.as_deref().and_then(|text| text.get(it.range()));
                    block.is_some_and(|it| public::quotations::is_printed(assembly, record, &own_words(it)))
                };
                own().into_iter().filter(|it| !is_approved(it)).collect()
            }
            _ => Vec::new(),
        };
        Self {
            language: assembly.language,
            disclosure,
            text,
            withheld,
        }
    }

    /// Returns the words of a passage, in quotation marks where they are somebody's own; nothing where they may not be printed.
    pub(super) fn words(&self, passage: &Passage) -> Option<String> {
        self.disclosure.filter(|it| it.allows(passage.form))?;
        // A list may hold a block quote, and so may an item.
        if self.withheld.iter().any(|it| passage.span.contains(*it)) {
            return None;
        }
        self.marked(passage, str::to_owned)
    }

    /// Returns the first words of a passage whose words may be printed, by which it is known again.
    pub(super) fn first_words(&self, passage: &Passage) -> Option<String> {
        self.words(passage)?;
        self.marked(passage, |words| {
            let all: Vec<&str> = words.split_whitespace().collect();
            let first = all.get(..FIRST).filter(|_| all.len() > FIRST + 1);
            first.map_or_else(|| words.to_owned(), |it| format!("{} …", it.join(" ")))
        })
    }

    /// Returns some of a passage's words, in quotation marks where they are somebody's own.
    fn marked(&self, passage: &Passage, some: impl Fn(&str) -> String) -> Option<String> {
        let block = self.text.as_deref()?.get(passage.span.range())?;
        let words = match passage.form {
            Form::Quote => own_words(block),
            form => running_text::words(block, form, Markers::Note),
        };
        match passage.form {
            _ if words.is_empty() => None,
            Form::Quote => Some(quoted(&some(&words), self.language)),
            Form::Whole => Some(self.table(block).unwrap_or_else(|| some(&words))),
            _ => Some(some(&words)),
        }
    }

    /// Returns what a table is about, whose cells one after another nobody can read; nothing where a block is none.
    fn table(&self, block: &str) -> Option<String> {
        let head = running_text::head_of_table(block, Markers::Note).filter(|it| !it.is_empty())?;
        Some(self.language.say("told-table", &[("head", head.into())]))
    }
}

/// Returns what somebody said in a block quote of a note.
fn own_words(block: &str) -> String {
    running_text::words(without_speaker(block), Form::Quote, Markers::Note)
}

/// Returns where the block quotes of a note stand.
fn quotations(text: &str, record: &Record) -> Vec<Span> {
    if text.get(record.body.range()).is_none() {
        return Vec::new();
    }
    let (outline, _) = outline::read(text, record.body, record.file, Markers::Note, true);
    let quotations = outline.passages.iter().filter(|it| it.form == Form::Quote);
    quotations.map(|it| it.span).collect()
}
