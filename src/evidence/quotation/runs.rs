//! Words of a note that may not be quoted, standing in a chapter that cites it, in quotation marks or not.

use super::word;
use crate::project::Project;
use crate::record::Record;
use crate::record::disclosure::Disclosure;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::source::{FileId, Span};
use crate::syntax::markdown::outline::{Form, Text};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::Hasher;

/// How many words in a row are no coincidence.
pub(super) const LENGTH: usize = 8;

/// Words that stand in a note which may not be quoted.
#[derive(Debug, Clone, Copy)]
pub struct Run<'a> {
    /// The chapter.
    pub chapter: &'a Record,
    /// Where they stand there.
    pub span: Span,
    /// The note.
    pub note: &'a Record,
    /// Whether the note's terms keep them out of every document; else they are the interviewer's, who may be retold.
    pub withheld: bool,
}

/// The words of a note, by every eight in a row.
#[derive(Debug, Default)]
struct Shingles {
    withheld: FxHashSet<u64>,
    retold: FxHashSet<u64>,
}

/// Returns the first such run of each block and note.
pub fn runs(project: &Project) -> Vec<Run<'_>> {
    let mut notes: FxHashMap<FileId, Shingles> = FxHashMap::default();
    let mut runs = Vec::new();
    for chapter in project.quoting() {
        let outline = &chapter.outline;
        let texts = outline
            .passages
            .iter()
            .filter_map(|it| it.text.as_deref())
            .chain(&outline.details().asides)
            .chain(&outline.details().cited_words);
        for text in texts.filter(|it| it.cites()) {
            let mut cited: Vec<&Record> = Vec::new();
            for item in text.cited().flat_map(|it| &outline.citations[it as usize].items) {
                cited.extend(
                    project
                        .find(Kind::Note, &item.record.value)
                        .filter(|it| is_withheld(it)),
                );
            }
            cited.sort_by_key(|it| it.file);
            cited.dedup_by_key(|it| it.file);
            if cited.is_empty() {
                continue;
            }
            let words = digests(text);
            for note in cited {
                let shingles = notes.entry(note.file).or_insert_with(|| Shingles::of(note));
                runs.extend(first(chapter, note, text, &words, shingles));
            }
        }
    }
    runs
}

/// Tells whether a note's words are at hand because they may not be quoted.
fn is_withheld(record: &Record) -> bool {
    record.note().is_some_and(Note::is_withheld)
}

fn first<'a>(
    chapter: &'a Record,
    note: &'a Record,
    text: &Text,
    words: &[Word],
    shingles: &Shingles,
) -> Option<Run<'a>> {
    let is_in = |at: usize, set: &FxHashSet<u64>| set.contains(&digest(&words[at..at + LENGTH]));
    let last = words.len().checked_sub(LENGTH)?;
    let find = |set: &FxHashSet<u64>| {
        let start = (0..=last).find(|it| is_in(*it, set))?;
        let end = (start..=last).take_while(|it| is_in(*it, set)).last()?;
        Some(text.place(words[start].1.start..words[end + LENGTH - 1].1.end))
    };
    let (span, withheld) = match find(&shingles.withheld) {
        Some(span) => (span, true),
        None => (find(&shingles.retold)?, false),
    };
    Some(Run {
        chapter,
        span,
        note,
        withheld,
    })
}

impl Shingles {
    fn of(note: &Record) -> Self {
        let retold = note.note().is_some_and(|it| it.disclosure() == Disclosure::Retold);
        let mut shingles = Self::default();
        for passage in &note.outline.passages {
            let set = if retold && passage.form != Form::Quote {
                &mut shingles.retold
            } else {
                &mut shingles.withheld
            };
            let words = passage.text.as_deref().map(digests).unwrap_or_default();
            set.extend(words.windows(LENGTH).map(digest));
        }
        shingles
    }
}

/// A word's digest, and where it stands.
pub(super) type Word = (u64, std::ops::Range<usize>);

/// Returns the words of a text; a citation does not part them.
pub(super) fn digests(text: &Text) -> Vec<Word> {
    word::digests(&text.words).collect()
}

/// Returns the digest of words in a row.
pub(super) fn digest(words: &[Word]) -> u64 {
    let mut hasher = FxHasher::default();
    for (word, _) in words {
        hasher.write_u64(*word);
    }
    hasher.finish()
}
