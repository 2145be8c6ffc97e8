//! Whether what a statement rests on still is what it was when somebody last read the two together.

use super::{Statement, citations, statements, statements_in};
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::Record;
use crate::record::digests::Digests;
use crate::record::kind::{Kind, id_of};
use crate::record::reviewed::{Entry, Reading};
use crate::source::{FileId, Place};
use crate::syntax::citation::Item;
use crate::text::digest::Digest;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// Gives the digests of a record's words; nothing where they were not asked for when it was read.
pub type DigestsOf<'a> = &'a dyn Fn(&Record) -> Option<Digests>;

/// A note, a passage of one or a source that a statement cites, with the present digest of its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cited<'a> {
    /// The note's id, or the source's key.
    pub key: &'a str,
    /// The passage; nothing for the whole.
    pub passage: Option<&'a str>,
    /// Whether it speaks against the statement.
    pub against: bool,
    /// The digest of its words.
    pub digest: Digest,
    /// Where it stands.
    pub place: Place,
}

/// What has moved since a statement was reviewed.
#[derive(Debug, Clone)]
pub struct Outdated<'a> {
    /// The statement.
    pub statement: Statement<'a>,
    /// Its digests when it was reviewed.
    pub entry: &'a Entry,
    /// Whether its own words were changed.
    pub words: bool,
    /// What it cites that it did not cite then, or not with these words, or not on this side.
    pub added: Vec<Cited<'a>>,
    /// What it cited then and does not cite now, or not with these words, or not on this side.
    pub removed: Vec<Digest>,
}

/// Whether a statement was read against its evidence.
#[derive(Debug, Clone)]
pub enum State<'a> {
    /// Never.
    Never,
    /// As it stands now.
    Current,
    /// When it was not as it stands now.
    Outdated(Box<Outdated<'a>>),
}

impl State<'_> {
    /// Returns the word for it that programs know.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Current => "current",
            Self::Outdated(_) => "outdated",
        }
    }
}

/// Returns everything that a statement cites, each once on each side.
///
/// What does not exist or was withdrawn is as if it were not cited. The day makes no difference, so that nothing moves
/// only because time passes.
pub fn cited<'a>(project: &'a Project, statement: Statement<'a>, digests_of: DigestsOf<'_>) -> Vec<Cited<'a>> {
    let mut cited: Vec<Cited<'a>> = Vec::new();
    for item in citations(statement.chapter, statement.passage).flat_map(|it| &it.items) {
        let own = match project.find(Kind::Note, &item.record.value) {
            Some(record) => heard(record, item, digests_of),
            None => written(project, item),
        };
        let is_new = |new: &Cited<'_>| {
            cited
                .iter()
                .all(|it| (it.place, it.against) != (new.place, new.against))
        };
        cited.extend(own.filter(is_new));
    }
    cited
}

fn heard<'a>(record: &'a Record, item: &'a Item, digests_of: DigestsOf<'_>) -> Option<Cited<'a>> {
    record.note().filter(|it| !it.is_out())?;
    let digests = digests_of(record)?;
    let name = item.name.as_ref().map(|it| &*it.value);
    let (digest, span) = match name {
        Some(name) => (digests.part(&record.outline, name)?, record.passage(name)?.span),
        None => (digests.whole, record.head),
    };
    Some(Cited {
        key: &record.id,
        passage: name,
        against: item.against,
        digest,
        place: Place {
            file: record.file,
            span,
        },
    })
}

fn written<'a>(project: &'a Project, item: &'a Item) -> Option<Cited<'a>> {
    let (record, key) = project.sources().find(|it| it.1.value == item.record.value)?;
    Some(Cited {
        key: &key.value,
        passage: None,
        against: item.against,
        digest: project.source_digest(&key.value)?,
        place: Place {
            file: record.file,
            span: key.span,
        },
    })
}

/// Returns the digests of a statement and its evidence as they stand; nothing where the chapter's digests are not known.
pub fn reading(project: &Project, statement: Statement<'_>, digests_of: DigestsOf<'_>) -> Option<Reading> {
    let words = digests_of(statement.chapter)?.part(&statement.chapter.outline, statement.name)?;
    let cited = cited(project, statement, digests_of);
    let side = |against| {
        let own = cited.iter().filter(|it| it.against == against);
        let mut digests: Vec<Digest> = own.map(|it| it.digest).collect();
        digests.sort_unstable();
        digests
    };
    Some(Reading {
        words,
        favour: side(false),
        against: side(true),
    })
}

/// Returns whether a statement was read against its evidence as it stands now.
pub fn state<'a>(project: &'a Project, statement: Statement<'a>) -> State<'a> {
    let is_own = |it: &&Entry| is_of(&it.statement.value, statement);
    match project.reviewed.iter().find(is_own) {
        None => State::Never,
        Some(entry) => match compare(project, statement, entry) {
            Some(outdated) => State::Outdated(Box::new(outdated)),
            None => State::Current,
        },
    }
}

/// Returns every statement that was reviewed and is not as it was then, in the order of the list.
pub fn outdated(project: &Project) -> impl Iterator<Item = Outdated<'_>> {
    project.reviewed.iter().filter_map(|entry| {
        let (chapter, name) = entry.statement.value.split_once('#')?;
        let chapter = project.find(Kind::Chapter, id_of(Kind::Chapter, chapter))?;
        let statement = statements_in(chapter).find(|it| it.name == name)?;
        compare(project, statement, entry)
    })
}

/// Tells whether an id is a statement's; the chapter may be named with its number.
pub fn is_of(id: &str, statement: Statement<'_>) -> bool {
    let parts = id.split_once('#');
    parts.is_some_and(|(chapter, name)| {
        name == statement.name && id_of(Kind::Chapter, chapter) == &*statement.chapter.id
    })
}

fn compare<'a>(project: &'a Project, statement: Statement<'a>, entry: &'a Entry) -> Option<Outdated<'a>> {
    let digests_of = |it: &Record| it.digests.as_deref().cloned();
    let now = reading(project, statement, &digests_of)?;
    if now == entry.reading {
        return None;
    }
    let (mut added, mut removed) = (cited(project, statement, &digests_of), Vec::new());
    for (against, then) in [(false, &entry.reading.favour), (true, &entry.reading.against)] {
        for digest in then {
            match added
                .iter()
                .position(|it| it.against == against && it.digest == *digest)
            {
                Some(at) => drop(added.remove(at)),
                None => removed.push(*digest),
            }
        }
    }
    Some(Outdated {
        statement,
        entry,
        words: now.words != entry.reading.words,
        added,
        removed,
    })
}
/// What becomes of a line of the list of what was reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The statement was not in it.
    New,
    /// The statement was reviewed when it, or what it rests on, was another.
    Changed,
    /// The statement exists no more.
    Gone,
}

/// Returns what the list has of statements that still exist.
pub fn kept(project: &Project) -> BTreeMap<String, Reading> {
    let own = |it: Statement<'_>| {
        let mut entries = project.reviewed.iter();
        let entry = entries.find(|entry| is_of(&entry.statement.value, it))?;
        Some((it.id(), entry.reading.clone()))
    };
    statements(project).filter_map(own).collect()
}

/// Returns digests of some statements and of what they rest on, as they are now.
pub fn readings(project: &Project, texts: &Texts, chosen: &[Statement<'_>]) -> Vec<(String, Reading)> {
    let mut known: FxHashMap<FileId, Digests> = FxHashMap::default();
    let mut readings = Vec::new();
    for statement in chosen {
        let items = citations(statement.chapter, statement.passage).flat_map(|it| &it.items);
        let notes = items.filter_map(|it| project.find(Kind::Note, &it.record.value));
        for record in notes.chain([statement.chapter]) {
            if let (false, Some(text)) = (known.contains_key(&record.file), texts.of(project, record.file)) {
                known.insert(record.file, record.digest(&text));
            }
        }
        let digests_of = |it: &Record| known.get(&it.file).cloned();
        readings.extend(reading(project, *statement, &digests_of).map(|it| (statement.id(), it)));
    }
    readings
}

/// What becomes of an entry of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryChange {
    /// The statement's id.
    pub statement: String,
    /// What becomes of it.
    pub change: Change,
}

/// Returns what a list says after that it did not say before, and which of its statements exist no more.
pub fn changes(
    project: &Project,
    before: &BTreeMap<String, Reading>,
    after: &BTreeMap<String, Reading>,
) -> Vec<EntryChange> {
    let of = |id: &str, change| EntryChange {
        statement: id.to_owned(),
        change,
    };
    let change = |(id, reading): (&String, &Reading)| match before.get(id) {
        None => Some(of(id, Change::New)),
        Some(old) if old != reading => Some(of(id, Change::Changed)),
        Some(_) => None,
    };
    let is_there = |id: &str| statements(project).any(|it| is_of(id, it));
    let removed = project.reviewed.iter().map(|it| &*it.statement.value);
    let removed = removed.filter(|it| !is_there(it)).map(|it| of(it, Change::Gone));
    after.iter().filter_map(change).chain(removed).collect()
}
