//! The saves of a project, newest first: who, when, which records, and what must not be said of them any more.

use super::guard::LIST;
use super::snapshot::Snapshot;
use super::version;
use crate::diagnostic::Failure;
pub use crate::disk::git::changed::Became;
use crate::disk::git::changed::FileChange;
use crate::disk::git::history::{Commit, History, HistoryError};
use crate::disk::git::log::Logged;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::{FOLDERS, Kind, id_of};
use crate::record::kinds::{Role, role};
use crate::record::version::Version;
use crate::syntax::date::Date;
use crate::text::phrase::Phrases;
use chrono::{DateTime, FixedOffset};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// In how many saves a version is looked for whose place in the history was not noted.
const NEAR: usize = 50;
/// How many older texts of a note are read for what must not be said any more.
const OLDER: usize = 200;

/// What became of a record, or of a file beside the records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordChange {
    /// Its kind; nothing for a file that is no record.
    pub kind: Option<Kind>,
    /// Its id; of what is no record its path.
    pub id: String,
    /// What became of it.
    pub became: Became,
    /// Its path.
    pub path: String,
    /// Its path before, where that was another one.
    pub old_path: Option<String>,
    /// Its path today, as far as it can be followed.
    pub today: String,
    /// Whether not even its id may be said: it is a note that stands nowhere today.
    pub is_nameless: bool,
}

impl RecordChange {
    /// Returns what a file's change is to the record in it.
    pub fn of(change: FileChange) -> Self {
        let kind = match role(&change.path) {
            Role::Record(kind) => Some(kind),
            _ => None,
        };
        let id = kind.map_or(&*change.path, |it| id_of(it, &change.path)).to_owned();
        let is_same = |old: &String| kind.is_some_and(|it| id_of(it, old) == id) && role(old) == role(&change.path);
        // A chapter that only has another number is the same one.
        let became = match change.became {
            Became::Renamed if change.old_path.as_ref().is_some_and(is_same) => Became::Changed,
            it => it,
        };
        Self {
            kind,
            id,
            became,
            today: change.path.clone(),
            path: change.path,
            old_path: change.old_path,
            is_nameless: false,
        }
    }
}

/// A version of the project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Save {
    /// Its name, in hexadecimal numbers.
    pub id: String,
    /// When it was saved, where it was saved.
    pub moment: DateTime<FixedOffset>,
    /// Who saved it.
    pub by: String,
    /// What they said, without what must not be said any more.
    pub message: String,
    /// Whether it joins what two people saved.
    pub is_join: bool,
    /// What became of records; of one that joins those alone of which both were joined.
    pub records: Vec<RecordChange>,
    /// The names that the draft got as it was then.
    pub marks: Vec<String>,
}

/// Returns every save of a project, newest first; `gone` stands in messages in the place of what must not be said any more.
pub fn saves(snapshot: &Snapshot, gone: &str) -> Result<Vec<Save>, Failure> {
    let root = snapshot.files.root().ok_or(HistoryError::NoRepository)?;
    let history = History::open(root, FOLDERS)?;
    let log = history.log(&places())?;
    let records = followed(&log, &snapshot.project);
    let unsayable = Unsayable::of(snapshot, &history, &log, &records)?;
    let mut marks = marks(&history, &log, &snapshot.project.versions)?;
    let save = |(it, records): (Logged, Vec<RecordChange>)| Save {
        message: unsayable.without(&it.message, gone),
        marks: marks.remove(&it.id).unwrap_or_default(),
        moment: it.moment,
        by: it.by,
        id: it.id,
        is_join: it.is_join,
        records,
    };
    Ok(log.into_iter().zip(records).map(save).collect())
}

/// Returns the path today of a record that stands nowhere today, by its id or its path; nothing where no save has it.
pub fn path_of(all: &[Save], asked: &str) -> Option<String> {
    let (word, id) = asked.split_once('/').unwrap_or(("", asked));
    let is_meant = |it: &&RecordChange| {
        let Some(kind) = it.kind else { return false };
        let own = id_of(kind, &it.path);
        it.path == asked || own == asked || word == kind.row().name && own == id
    };
    let records = all.iter().flat_map(|it| &it.records);
    records.into_iter().find(is_meant).map(|it| it.today.clone())
}

/// Returns what is the project's, as seen from its folder.
fn places() -> Vec<&'static str> {
    FOLDERS.iter().copied().chain([LIST]).collect()
}

/// Returns what became of records in each save, each followed to where it lies today.
fn followed(log: &[Logged], project: &Project) -> Vec<Vec<RecordChange>> {
    let stands = |path: &str| project.paths.iter().any(|it| it == path);
    let mut today: FxHashMap<String, String> = FxHashMap::default();
    let mut all = Vec::new();
    for save in log {
        let mut records = Vec::new();
        let mut older = Vec::new();
        for change in &save.changes {
            let mut record = RecordChange::of(change.clone());
            if let Some(path) = today.get(&record.path) {
                record.today.clone_from(path);
            }
            record.is_nameless = record.kind == Some(Kind::Note) && !stands(&record.today);
            if let (Some(kind), false) = (record.kind, record.is_nameless) {
                id_of(kind, &record.today).clone_into(&mut record.id);
            }
            older.extend(record.old_path.clone().map(|it| (it, record.today.clone())));
            records.push(record);
        }
        today.extend(older);
        all.push(records);
    }
    all
}

/// What must not be said any more of notes that were taken back, rest, were erased or stand nowhere today.
#[derive(Debug, Default)]
struct Unsayable {
    ids: BTreeSet<String>,
    words: Phrases,
}

impl Unsayable {
    fn of(
        snapshot: &Snapshot,
        history: &History,
        log: &[Logged],
        records: &[Vec<RecordChange>],
    ) -> Result<Self, Failure> {
        let project = &snapshot.project;
        let mut unsayable = Self::default();
        let mut older: Vec<(usize, &str)> = Vec::new();
        for (at, record) in records
            .iter()
            .enumerate()
            .flat_map(|(at, all)| all.iter().map(move |it| (at, it)))
        {
            if record.kind != Some(Kind::Note) {
                continue;
            }
            for path in record.old_path.iter().chain([&record.path]) {
                let id = id_of(Kind::Note, path);
                if project.find(Kind::Note, id).is_none() {
                    unsayable.ids.insert(id.to_owned());
                }
            }
            let now = project
                .records(Kind::Note)
                .iter()
                .find(|it| project.path(it.file) == record.today);
            if record.became != Became::Removed && now.is_none_or(is_silenced) {
                older.push((at, &record.path));
            }
        }
        for (at, path) in older.into_iter().take(OLDER) {
            let commit = Commit {
                id: log[at].id.clone(),
                day: log[at].moment.date_naive(),
            };
            let text = history.snapshot(&commit)?.text(path).unwrap_or_default();
            let lines = spoken(&text);
            unsayable
                .words
                .extend(Phrases::of("", lines.iter().map(String::as_str), []));
        }
        Ok(unsayable)
    }

    /// Returns a message with something else in the place of what must not be said.
    fn without(&self, message: &str, gone: &str) -> String {
        let mut places = self.words.find(message);
        for id in &self.ids {
            places.extend(message.match_indices(id.as_str()).map(|it| it.0..it.0 + id.len()));
        }
        places.sort_by_key(|it| it.start);
        let (mut text, mut from) = (String::new(), 0);
        for place in places {
            if place.start >= from {
                text.push_str(&message[from..place.start]);
                text.push_str(gone);
            }
            from = from.max(place.end);
        }
        text.push_str(&message[from..]);
        text
    }
}

/// Returns the lines of a note without its markers, as somebody would copy them.
pub(super) fn spoken(text: &str) -> Vec<String> {
    let is_said = |it: &&str| !it.starts_with(['#', '^']);
    let words = |it: &str| it.split_whitespace().filter(is_said).collect::<Vec<_>>().join(" ");
    text.lines().map(words).collect()
}

/// Tells whether words of a note must not be said: all of it, or a part, was taken back, rests or was erased.
pub(super) fn is_silenced(record: &Record) -> bool {
    record.note().is_none_or(|it| {
        it.is_withdrawn() || it.is_restricted() || it.is_erased() || !it.rare().withdrawn_parts.is_empty()
    })
}

/// Returns which names the draft got, by the save that it stands in.
fn marks(
    history: &History,
    log: &[Logged],
    versions: &[Version],
) -> Result<FxHashMap<String, Vec<String>>, HistoryError> {
    let mut marks: FxHashMap<String, Vec<String>> = FxHashMap::default();
    let mut known = FxHashMap::default();
    for version in versions {
        let commit = match &version.commit {
            Some(id) => history.commit(id)?.map(|it| it.id),
            None => None,
        };
        let id = match commit {
            Some(id) => Some(id),
            None => with_digest(history, log, version, &mut known)?,
        };
        if let Some(id) = id {
            marks.entry(id).or_default().push(version.name.value.to_string());
        }
    }
    Ok(marks)
}

/// Returns the save in which a draft stands that is known by its digest alone.
fn with_digest(
    history: &History,
    log: &[Logged],
    version: &Version,
    known: &mut FxHashMap<String, Option<[u8; 32]>>,
) -> Result<Option<String>, HistoryError> {
    let Some(day) = version.date.map(Date::first) else {
        return Ok(None);
    };
    let first = day.pred_opt().unwrap_or(day);
    let since = log.iter().rev().filter(|it| it.moment.date_naive() >= first);
    for save in since.take(NEAR) {
        let commit = Commit {
            id: save.id.clone(),
            day: save.moment.date_naive(),
        };
        if version::digest(&history.snapshot(&commit)?, known) == *version.digest {
            return Ok(Some(save.id.clone()));
        }
    }
    Ok(None)
}
