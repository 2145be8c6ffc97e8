//! Words of a protected note that everyone would read as the working group's own: no marks, no approval.

use super::approved::Approved;
use super::runs::{LENGTH, Word, digest, digests};
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::source::{FileId, Place, Span};
use crate::syntax::markdown::outline::{self, Form, Outline, Text};
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

/// A text that everyone may read.
struct Printed<'a> {
    file: FileId,
    text: &'a Text,
    words: Vec<Word>,
    /// What of its words is somebody's by its marks, and left out.
    marked: Vec<Range<usize>>,
}

/// Which note has words of the printed texts, by so many in a row; of several the last.
#[derive(Debug, Default)]
struct Shingles {
    spoken: FxHashMap<u64, Option<FileId>>,
    written: FxHashMap<u64, Option<FileId>>,
}

/// Returns the first words of each text and note that stand in a protected note and are no quotation.
pub fn copied(project: &Project, texts: &Texts, approved: &Approved<'_>) -> Vec<Copied> {
    let records = PRINTED.iter().flat_map(|it| project.records(*it));
    let read: Vec<(&Record, Outline)> = records
        .filter_map(|it| Some((it, outline(project, it, texts)?)))
        .collect();
    let printed: Vec<Printed<'_>> = read.iter().flat_map(|(record, it)| printed(record, it)).collect();
    let shingles = Shingles::of(project, texts, &printed);
    let mut quoted: FxHashMap<FileId, Vec<Span>> = FxHashMap::default();
    for it in approved.used() {
        quoted.entry(it.place.file).or_default().push(it.place.span);
    }
    let mut all = Vec::new();
    for it in &printed {
        let quoted = quoted.get(&it.file).map_or(&[][..], Vec::as_slice);
        let is_free = |range: &Range<usize>| {
            let span = it.text.place(range.clone());
            let is_within = |it: &Span| it.start < span.end && span.start < it.end;
            !quoted.iter().any(is_within) && !it.marked.iter().any(|it| it.start < range.end && range.start < it.end)
        };
        for (range, note) in shingles.found(&it.words, &is_free) {
            let place = Place {
                file: it.file,
                span: it.text.place(range),
            };
            all.push(Copied { place, note });
        }
    }
    all.sort_by_key(|it| it.place);
    all
}

/// Returns what the public edition prints of a record's body.
fn printed<'a>(record: &Record, outline: &'a Outline) -> impl Iterator<Item = Printed<'a>> {
    let (file, is_own) = (record.file, record.kind == Kind::Answer);
    // What an answer quotes, the public edition leaves out where it is to a protected note.
    let passages = outline
        .passages
        .iter()
        .filter(move |it| !(is_own && it.form == Form::Quote));
    let passages = passages.filter_map(|it| it.text.as_deref());
    let details = outline.details();
    let texts = passages.chain(&details.asides).chain(&details.cited_words);
    texts.map(move |text| Printed {
        file,
        text,
        words: digests(text),
        marked: text
            .marked()
            .into_iter()
            .filter(|_| is_own)
            .map(|it| it.outer)
            .collect(),
    })
}

/// Reads a record's body again, with its words.
fn outline(project: &Project, record: &Record, texts: &Texts) -> Option<Outline> {
    let text = texts.of(project, record.file)?;
    let markers = record.kind.row().markers;
    Some(outline::read(&text, record.body, record.file, markers, true).0)
}

impl Shingles {
    fn of(project: &Project, texts: &Texts, printed: &[Printed<'_>]) -> Self {
        let of = |length: usize| {
            let runs = printed.iter().flat_map(move |it| it.words.windows(length));
            runs.map(|it| (digest(it), None)).collect()
        };
        let mut shingles = Self {
            spoken: of(SPOKEN),
            written: of(LENGTH),
        };
        let is_protected = |note: &Note| !note.is_out() && !note.is_open();
        let notes = project.records(Kind::Note).iter();
        for note in notes.filter(|it| it.note().is_some_and(is_protected)) {
            let passages = outline(project, note, texts).map(|it| it.passages);
            for passage in passages.into_iter().flatten() {
                let (runs, length) = match passage.form {
                    Form::Quote => (&mut shingles.spoken, SPOKEN),
                    _ => (&mut shingles.written, LENGTH),
                };
                let words = passage.text.as_deref().map(digests).unwrap_or_default();
                for run in words.windows(length) {
                    if let Some(it) = runs.get_mut(&digest(run)) {
                        *it = Some(note.file);
                    }
                }
            }
        }
        shingles
    }

    /// Returns the first run of each note in a text, and where it stands in its words.
    fn found(&self, words: &[Word], is_free: &dyn Fn(&Range<usize>) -> bool) -> Vec<(Range<usize>, FileId)> {
        let mut found: Vec<(Range<usize>, FileId)> = Vec::new();
        for (runs, length) in [(&self.spoken, SPOKEN), (&self.written, LENGTH)] {
            let notes: Vec<Option<FileId>> = words
                .windows(length)
                .map(|it| runs.get(&digest(it)).copied().flatten())
                .collect();
            let mut at = 0;
            while at < notes.len() {
                let Some(own) = notes[at] else {
                    at += 1;
                    continue;
                };
                let last = at + notes[at..].iter().take_while(|it| **it == Some(own)).count() - 1;
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
