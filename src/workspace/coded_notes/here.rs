//! The notes that are here already, and the codings that they get from a file that has their words.

use super::planned::Plan;
use crate::diagnostic::Failure;
use crate::disk::journal::{Change, FileState};
use crate::edit::blocks;
use crate::exchange::coded::notes::Note;
use crate::exchange::coded::{Left, LeftKind};
use crate::record;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::{FileId, Source};
use crate::syntax::markdown::running_text;
use crate::text::digest::Digest;
use crate::workspace::snapshot::Snapshot;
use rustc_hash::{FxHashMap, FxHashSet};

/// How many bytes may be read again while codings are put in: a note is read anew for each, and few long ones would take hours.
const MOST: usize = 2_000_000_000;

/// The notes that are here.
pub(super) struct Here<'s> {
    snapshot: &'s Snapshot,
    by_words: FxHashMap<Digest, usize>,
    by_id: FxHashMap<&'s str, usize>,
    /// What came in during this run, which has no place among the notes.
    new: FxHashSet<Digest>,
    /// What codings a note has already got from this file.
    coded: FxHashSet<usize>,
    read: usize,
}

/// A note that is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// By its place among the notes.
    Note(usize),
    /// It stands in the same file twice.
    Twice,
}

impl<'s> Here<'s> {
    /// Returns all notes, those that rest too, so that no second copy of their words comes in.
    pub(super) fn of(snapshot: &'s Snapshot) -> Result<Self, Failure> {
        let notes = snapshot.project.records(Kind::Note);
        let by_words = snapshot.with_texts(|texts| {
            let text = |it: &Record| texts.of(&snapshot.project, it.file);
            let each = notes.iter().enumerate();
            each.filter_map(|(at, it)| Some((words(&text(it)?)?, at))).collect()
        })?;
        Ok(Self {
            snapshot,
            by_words,
            by_id: notes.iter().enumerate().map(|(at, it)| (&*it.id, at)).collect(),
            new: FxHashSet::default(),
            coded: FxHashSet::default(),
            read: 0,
        })
    }

    /// Returns the note that a document is: it is called as that, or has its words.
    pub(super) fn find(&mut self, note: &Note, body: &str) -> Option<Known> {
        let name = note.name.strip_suffix(".txt").unwrap_or(&note.name);
        let words = words(&format!("---\n---\n{body}"));
        let at = self.by_id.get(name).copied();
        let at = at.or_else(|| words.and_then(|it| self.by_words.get(&it)).copied());
        match at {
            Some(at) => Some(Known::Note(at)),
            None => words.filter(|it| !self.new.insert(*it)).map(|_| Known::Twice),
        }
    }

    /// Puts the codings of a document into the note that it is; none is taken away, and whoever took back their words is left alone.
    pub(super) fn code(&mut self, known: Known, note: &Note, plan: &mut Plan) -> Result<(), Failure> {
        let project = &self.snapshot.project;
        let Known::Note(at) = known else {
            return Ok(());
        };
        let record = &project.records(Kind::Note)[at];
        if record.in_place_of_words().is_some() || !self.coded.insert(at) {
            return Ok(());
        }
        let text = self.snapshot.with_texts(|texts| texts.of(project, record.file))?;
        let Some(text) = text else { return Ok(()) };
        let mut places = places(&text);
        let (mut new, mut added) = (text.to_string(), 0);
        let left = |kind| Left::new(kind, &note.name);
        for block in &note.blocks {
            let place = places.get_mut(&Digest::of(&block.words)).and_then(Vec::pop);
            // What was handed out had its title as a remark.
            let remarks = block.comments.iter().filter(|it| **it != *record.title);
            plan.left.extend(remarks.map(|_| left(LeftKind::Remark)));
            for marker in &block.markers {
                match place.map(|it| self.put(&new, it, marker)) {
                    Some(Put::There) => {}
                    Some(Put::New(coded)) => (new, added) = (coded, added + 1),
                    Some(Put::Refused) | None => plan.left.push(left(LeftKind::Changed)),
                }
            }
        }
        if added > 0 {
            let path = project.path(record.file);
            plan.changes.push(Change {
                old: Some(FileState::new(path, text.to_string())),
                new: Some(FileState::new(path, new)),
            });
            plan.recoded.push(path.to_owned());
            plan.added += added;
        }
        Ok(())
    }

    /// Codes the block at a place among the blocks of a text.
    fn put(&mut self, text: &str, at: usize, marker: &str) -> Put {
        let blocks = blocks::blocks(text);
        let Some(block) = blocks.get(at) else {
            return Put::Refused;
        };
        if block
            .codes
            .iter()
            .chain(&block.inherited)
            .any(|it| it.written() == marker)
        {
            return Put::There;
        }
        self.read += text.len();
        if self.read > MOST {
            return Put::Refused;
        }
        let name = marker.trim_start_matches('#');
        let (theme, aspect) = name.split_once('/').map_or((name, None), |it| (it.0, Some(it.1)));
        blocks::coded(text, block, theme, aspect, None).map_or(Put::Refused, Put::New)
    }
}

/// What came of a coding.
enum Put {
    /// The block has it.
    There,
    /// The text in which it has it.
    New(String),
    /// The block can't bear it.
    Refused,
}

/// Returns where blocks stand among those of a text, by what their words are recognised; the first of the same words last.
fn places(text: &str) -> FxHashMap<Digest, Vec<usize>> {
    let mut places: FxHashMap<Digest, Vec<usize>> = FxHashMap::default();
    for (at, passage) in read(text).outline.passages.iter().enumerate().rev() {
        let slice = text.get(passage.span.range()).unwrap_or_default();
        let words = running_text::words(slice, passage.form, Kind::Note.row().markers);
        places.entry(Digest::of(&words)).or_default().push(at);
    }
    places
}

/// Returns by what the words of a note's file are recognised; nothing where it has none.
fn words(text: &str) -> Option<Digest> {
    let note = read(text);
    let texts = note.outline.passages.iter().filter_map(|it| it.text.as_ref());
    let words: Vec<String> = texts.map(|it| it.running()).collect();
    let says = words.iter().any(|it| it.contains(char::is_alphanumeric));
    says.then(|| Digest::of(&words.join("\n")))
}

fn read(text: &str) -> Record {
    let source = Source {
        file: FileId(0),
        path: "interviews/note.md".to_owned(),
        text: text.to_owned(),
    };
    record::read(&source, Kind::Note, true).0
}
