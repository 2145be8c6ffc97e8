//! A note that is erased: its words, its coding and its id leave every file, all at once or not at all.

use super::leftovers::{self, Cleared};
use super::snapshot::Snapshot;
use crate::diagnostic::Failure;
use crate::disk::journal::{Change, FileState};
use crate::disk::write::Writer;
use crate::edit::erasure::{Changed, Erased, Erasure};
use crate::edit::new::id;
use crate::evidence::publication::Publication;
use crate::evidence::resting::Resting;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::record::vocabulary::RequestKind;
use crate::syntax::date::Date;
use crate::text::phrase::Phrases;
use std::path::Path;

/// What journals call it: the id is to go, too.
pub const COMMAND: &str = "ip privacy erase";
/// What files it is planned by: what they name must not be overlooked.
const READ: &[&str] = &["interviews", "policy", "stakeholders", "templates"];
/// What the new id begins with, in every language: it is a part of the format.
const BEGINNING: &str = "slettet-";
/// How often a new id is drawn.
const DRAWS: usize = 100;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The note.
    pub record: &'a Record,
    /// The day.
    pub date: Date,
    /// Why.
    pub reason: &'a str,
}

/// What becomes of a note that is erased, and of what rests on it.
#[derive(Debug)]
pub struct Plan<'a> {
    /// The note.
    pub record: &'a Record,
    /// Its new id.
    pub id: String,
    /// What rests on it; its quotations are taken out.
    pub resting: Resting<'a>,
    /// What becomes of the files.
    pub erased: Erased,
    words: Phrases,
}

/// Returns what becomes of it, or why it can't be done; `numbers` gives random ones.
pub fn plan<'a>(snapshot: &'a Snapshot, asked: Asked<'a>, numbers: id::Numbers<'_>) -> Result<Plan<'a>, Failure> {
    let (project, record) = (&snapshot.project, asked.record);
    snapshot.refuse_unread(READ)?;
    let note = record.note();
    let note = note.ok_or_else(|| Failure::project("erase-strange").with("path", project.path(record.file)))?;
    refuse(project, record, note)?;
    let id = new_id(project, numbers).ok_or_else(|| Failure::machine("request-no-id"))?;
    let resting = Resting::on_note(project, record);
    let stakeholders = Publication::of(project).groups(record);
    let instead = project.manifest.language.word("erase-quotation");
    let erasure = Erasure {
        record,
        id: &id,
        stakeholders: &stakeholders,
        date: asked.date,
        reason: asked.reason,
        instead: &instead,
    };
    let (erased, words) = snapshot.with_texts(|texts| {
        let erased = erasure.plan(project, texts, &resting.quotations)?;
        let all = record.outline.passages.iter();
        let all: Vec<String> = all.map(|it| texts.words(project, record, it)).collect();
        Ok::<_, Failure>((erased, Phrases::of("", all.iter().map(String::as_str), [])))
    })??;
    Ok(Plan {
        record,
        id,
        resting,
        erased,
        words,
    })
}

impl Plan<'_> {
    /// Takes the words out of the outputs and of what an undo keeps, and then out of every file, as one.
    pub fn carry_out(&self, writer: &Writer, root: &Path) -> Result<Cleared, Failure> {
        let cleared = leftovers::clear(root, &self.words, self.erased.files.first().map_or("", |it| &it.path));
        let changes: Vec<Change> = self.erased.files.iter().map(change).collect();
        writer.many(COMMAND, &changes)?;
        Ok(cleared)
    }

    /// Returns the path that the note gets.
    pub fn path(&self) -> &str {
        self.erased.files.first().map_or("", |it| &it.new_path)
    }
}

fn change(file: &Changed) -> Change {
    Change {
        old: Some(FileState::new(&file.path, &*file.old)),
        new: Some(FileState::new(&file.new_path, &*file.new)),
    }
}

fn refuse(project: &Project, record: &Record, note: &Note) -> Result<(), Failure> {
    let refused = |key| Err(Failure::usage(key).with("note", &*record.id));
    if note.is_erased() {
        return refused("erase-already");
    }
    if note.rare().hold {
        return refused("erase-hold");
    }
    if note.is_restricted() && !note.is_withdrawn() {
        return refused("erase-restricted");
    }
    if note.is_planned(project.today) {
        return refused("erase-planned");
    }
    let is_about = |it: &&crate::record::request::Request| {
        *it.note == *record.id && it.kind == Some(RequestKind::Access) && it.is_open(project.today)
    };
    if let Some(request) = project.requests.iter().find(is_about) {
        return Err(Failure::usage("erase-request")
            .with("note", &*record.id)
            .with("id", &*request.id.value));
    }
    Ok(())
}

fn new_id(project: &Project, numbers: id::Numbers<'_>) -> Option<String> {
    (0..DRAWS).find_map(|_| {
        let drawn = id::random(project, Kind::Note.into(), numbers)?;
        id::free(project, Kind::Note, format!("{BEGINNING}{drawn}")).ok()
    })
}
