//! Words of a protected note that everyone would read as the working group's own: no marks, no approval.

use super::approved::Approved;
use super::runs::{LENGTH, digest, words};
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::source::{FileId, Place, Span};
use crate::syntax::markdown::outline::{Form, Text};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// How many words in a row of what somebody said are no coincidence; of the interviewer's it takes more.
const SPOKEN: usize = 6;
/// What the public edition prints the bodies of.
const PRINTED: [Kind; 5] = [Kind::Goal, Kind::Theme, Kind::Chapter, Kind::Answer, Kind::Memo];

/// Words of a note in a text that everyone may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copied {
    /// Where they stand.
    pub place: Place,
    /// The note, by its file.
    pub note: FileId,
}

/// The words of the protected notes, by so many in a row.
#[derive(Debug, Default)]
struct Shingles {
    spoken: FxHashMap<u64, FileId>,
    written: FxHashMap<u64, FileId>,
}

/// Returns the first words of each text and note that stand in a protected note and are no quotation.
pub fn copied(project: &Project, texts: &Texts, approved: &Approved<'_>) -> Vec<Copied> {
    let shingles = Shingles::of(project, texts);
    let mut all = Vec::new();
    for record in PRINTED.iter().flat_map(|it| project.records(*it)) {
        let Some(source) = texts.source(project, record.file) else {
            continue;
        };
        let (read, _) = record::read(&source, record.kind, true);
        let quoted: Vec<Span> = approved
            .used()
            .iter()
            .filter(|it| it.place.file == record.file)
            .map(|it| it.place.span)
            .collect();
        let passages = read.outline.passages.iter();
        let passages = passages.filter_map(|it| Some((it.text.as_deref()?, it.form == Form::Quote)));
        let details = read.outline.details();
        let others = details.asides.iter().chain(&details.cited_words).map(|it| (it, false));
        for (text, is_quote) in passages.chain(others) {
            // What an answer quotes, the public edition leaves out where it is to a protected note.
            let is_own = record.kind == Kind::Answer;
            if is_own && is_quote {
                continue;
            }
            let marked: Vec<Range<usize>> = text
                .marked()
                .into_iter()
                .map(|it| it.outer)
                .filter(|_| is_own)
                .collect();
            let is_free = |range: &Range<usize>| {
                let span = text.place(range.clone());
                let is_within = |it: &Span| it.start < span.end && span.start < it.end;
                !quoted.iter().any(is_within) && !marked.iter().any(|it| it.start < range.end && range.start < it.end)
            };
            for (range, note) in shingles.found(text, &is_free) {
                let place = Place {
                    file: record.file,
                    span: text.place(range),
                };
                all.push(Copied { place, note });
            }
        }
    }
    all.sort_by_key(|it| it.place);
    all
}

impl Shingles {
    fn of(project: &Project, texts: &Texts) -> Self {
        let mut shingles = Self::default();
        let is_protected = |note: &Note| !note.is_out() && !note.is_open();
        let notes = project.records(Kind::Note).iter();
        for note in notes.filter(|it| it.note().is_some_and(is_protected)) {
            let Some(source) = texts.source(project, note.file) else {
                continue;
            };
            let (read, _) = record::read(&source, Kind::Note, true);
            for passage in &read.outline.passages {
                let (set, length) = match passage.form {
                    Form::Quote => (&mut shingles.spoken, SPOKEN),
                    _ => (&mut shingles.written, LENGTH),
                };
                let words = passage.text.as_deref().map(words).unwrap_or_default();
                set.extend(words.windows(length).map(|it| (digest(it), note.file)));
            }
        }
        shingles
    }

    /// Returns the first run of each note in a text, and where it stands in its words.
    fn found(&self, text: &Text, is_free: &dyn Fn(&Range<usize>) -> bool) -> Vec<(Range<usize>, FileId)> {
        let words = words(text);
        let mut found: Vec<(Range<usize>, FileId)> = Vec::new();
        for (set, length) in [(&self.spoken, SPOKEN), (&self.written, LENGTH)] {
            let mut at = 0;
            while at + length <= words.len() {
                let note = |at: usize| set.get(&digest(&words[at..at + length])).copied();
                let Some(own) = note(at) else {
                    at += 1;
                    continue;
                };
                let last = (at..=words.len() - length)
                    .take_while(|it| note(*it) == Some(own))
                    .last();
                let last = last.unwrap_or(at);
                let range = words[at].1.start..words[last + length - 1].1.end;
                if is_free(&range) && found.iter().all(|it| it.1 != own) {
                    found.push((range, own));
                }
                at = last + 1;
            }
        }
        found
    }
}
