//! What somebody took back: what follows from it, and taking it out of every place that is ours to change.

use super::leftovers::{self, Cleared};
use super::sent::{self, Gone, SentVersion};
use super::snapshot::Snapshot;
use crate::diagnostic::Failure;
use crate::disk::journal::{Change, FileState};
use crate::disk::write::Writer;
use crate::edit::forgotten::{Going, forgotten};
use crate::edit::withdrawal::{Remainder, Withdrawal};
use crate::evidence::resting::Resting;
use crate::project::texts::Texts;
use crate::record::Record;
use crate::record::note::Note;
use crate::record::reviewed::PATH;
use crate::record::vocabulary::{Method, Right};
use crate::text::phrase::Phrases;
use std::path::Path;

/// What files a withdrawal is planned by: what they name must not be overlooked.
const READ: &[&str] = &["interviews", "policy"];

/// What is to be taken out.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The note.
    pub record: &'a Record,
    /// The passages of one participant; none where it is all of the note.
    pub passages: &'a [String],
    /// How many participants the note has fewer then.
    pub participants: Option<u32>,
    /// The day, the right and the reason.
    pub withdrawal: Withdrawal<'a>,
}

/// What becomes of a note that somebody took back, or a part of it, and of what rests on it.
#[derive(Debug)]
pub struct Plan<'a> {
    /// The note.
    pub record: &'a Record,
    /// What is left of it.
    pub remainder: Remainder,
    /// How many participants it has, and will have; nothing where all of it goes, or it does not say.
    pub participants: Option<(u32, u32)>,
    /// What rests on what goes.
    pub resting: Resting<'a>,
    /// The versions that were sent and rest on it.
    pub versions: Vec<SentVersion<'a>>,
    /// Whether all of the note goes.
    pub is_whole: bool,
    /// By which right.
    pub right: Right,
    /// How many statements leave the list of what was reviewed.
    pub reviewed: usize,
    /// How many approvals of quotations leave it.
    pub approvals: usize,
    command: String,
    /// The path of the note.
    path: String,
    changes: Vec<Change>,
    words: Phrases,
}

/// Returns what becomes of it, or why it can't be done.
pub fn plan<'a>(snapshot: &'a Snapshot, asked: Asked<'a>) -> Result<Plan<'a>, Failure> {
    let (project, record) = (&snapshot.project, asked.record);
    snapshot.refuse_unread(READ)?;
    let path = project.path(record.file);
    let strange = || Failure::project("withdraw-strange").with("path", path);
    let note = record.note().ok_or_else(strange)?;
    let body = record.body;
    refuse(record, note, asked, body.is_empty())?;
    let names: Vec<&str> = asked.passages.iter().map(String::as_str).collect();
    let leaving = if names.is_empty() {
        0
    } else {
        leaving(record, note, asked.participants)?
    };
    snapshot.with_texts(|texts| {
        let source = texts.source(project, record.file).ok_or_else(strange)?;
        let remainder = if names.is_empty() {
            asked.withdrawal.of_all(&source, record)
        } else {
            asked.withdrawal.of_part(&source, record, &names, leaving)
        };
        let remainder = remainder.ok_or_else(strange)?;
        let resting = if names.is_empty() {
            Resting::on_note(project, record)
        } else {
            Resting::on_passages(project, record, &said(snapshot, texts, record, &remainder))
        };
        let own_names = || remainder.passages.iter().filter_map(|it| own_name(record, it));
        let gone = Gone {
            note: record,
            passages: (!names.is_empty()).then(|| own_names().collect()),
            day: Some(asked.withdrawal.date.last()),
        };
        let versions = sent::resting(&snapshot.files, project, &gone);
        let mut changes = vec![change(path, &source.text, &remainder.text)];
        let going = Going {
            record,
            passages: Some(&*remainder.passages).filter(|_| !names.is_empty()),
            quotations: &resting.quotations,
        };
        let forgotten = forgotten(project, texts, going)?;
        changes.extend(forgotten.iter().map(|it| change(PATH, &it.old, &it.new)));
        Ok(Plan {
            record,
            participants: note
                .participants
                .filter(|_| !names.is_empty())
                .map(|it| (it, it - leaving)),
            resting,
            versions,
            is_whole: names.is_empty(),
            right: asked.withdrawal.right,
            reviewed: forgotten.as_ref().map_or(0, |it| it.statements),
            approvals: forgotten.as_ref().map_or(0, |it| it.quotations),
            command: command(&record.id),
            path: path.to_owned(),
            changes,
            words: words(snapshot, texts, record, &remainder),
            remainder,
        })
    })?
}

/// Returns what journals call the withdrawal of a note, or of a part of it.
pub fn command(note: &str) -> String {
    format!("ip privacy withdraw {note}")
}

impl Plan<'_> {
    /// Takes the words out of the outputs and of what an undo keeps, and then out of the note; all of its files change as one.
    pub fn carry_out(&self, writer: &Writer, root: &Path) -> Result<Cleared, Failure> {
        let cleared = leftovers::clear(root, &self.words, &self.path);
        writer.many(&self.command, &self.changes)?;
        Ok(cleared)
    }
}

fn refuse(record: &Record, note: &Note, asked: Asked<'_>, is_empty: bool) -> Result<(), Failure> {
    let refused = |key| Err(Failure::usage(key).with("note", &*record.id));
    if note.example {
        return refused("withdraw-example");
    }
    if note.is_erased() {
        return refused("withdraw-erased");
    }
    if note.is_withdrawn() && (is_empty || !asked.passages.is_empty()) {
        return refused("withdraw-already");
    }
    if note.rare().hold {
        return refused("withdraw-hold");
    }
    let first = note.date.map(|it| it.value.first());
    if first.is_some_and(|it| asked.withdrawal.date.last() < it) {
        return Err(Failure::usage("withdraw-early")
            .with("note", &*record.id)
            .with("day", asked.withdrawal.date.last()));
    }
    Ok(())
}

/// Returns how many participants leave; where nobody would be left, it is the whole note.
fn leaving(record: &Record, note: &Note, participants: Option<u32>) -> Result<u32, Failure> {
    let leaving = participants.unwrap_or(1);
    let alone = note.method == Some(Method::Interview);
    let known = note.participants.or(alone.then_some(1));
    match known {
        Some(known) if leaving >= known && leaving > 0 => {
            let key = if leaving > known {
                "withdraw-too-many"
            } else {
                "withdraw-nobody-left"
            };
            let number = |it: u32| usize::try_from(it).unwrap_or(usize::MAX);
            Err(Failure::usage(key)
                .with("note", &*record.id)
                .with("participants", number(known)))
        }
        _ => Ok(leaving),
    }
}

fn own_name<'a>(record: &'a Record, name: &str) -> Option<&'a str> {
    record.names().find(|it| *it == name)
}

/// Returns the passages that go, each with its words.
fn said<'a>(snapshot: &Snapshot, texts: &Texts, record: &'a Record, remainder: &Remainder) -> Vec<(&'a str, String)> {
    let names = remainder.passages.iter().filter_map(|it| own_name(record, it));
    names
        .filter_map(|it| Some((it, texts.words(&snapshot.project, record, record.passage(it)?))))
        .collect()
}

/// Returns what the words that go are known by: those of every passage that does not stay.
fn words(snapshot: &Snapshot, texts: &Texts, record: &Record, remainder: &Remainder) -> Phrases {
    let all = record.outline.passages.iter();
    let all: Vec<String> = all.map(|it| texts.words(&snapshot.project, record, it)).collect();
    Phrases::of("", all.iter().map(String::as_str), [&*remainder.text])
}

fn change(path: &str, old: &str, new: &str) -> Change {
    Change {
        old: Some(FileState::new(path, old)),
        new: Some(FileState::new(path, new)),
    }
}
