//! Undoing: an older state is put back as a new version on top; what people took back stays away.

use super::files::Files;
use super::leaving::CONFLICT;
use super::recall::{self, GONE};
use super::saves::{self, Became, RecordChange, Save};
use super::snapshot::{Checked, Snapshot};
use crate::diagnostic::{Diagnostic, Failure, Severity};
use crate::disk::git::changed::FileChange;
use crate::disk::git::history::{Commit, History, HistoryError};
use crate::disk::git::snapshot::Snapshot as Tree;
use crate::disk::git::user::{Author, Git, Manner};
use crate::disk::journal::{Change, FileState, is_plain};
use crate::disk::read::{self, LARGEST_KEPT};
use crate::disk::write::Writer;
use crate::project::Project;
use crate::record::draft_files;
use crate::record::kind::{FOLDERS, Kind, OURS, id_of};
use crate::record::kinds::{Role, role};
use crate::record::note::Note;
use crate::syntax::spoken_date;
use crate::text::personal::Kind as Personal;
use crate::text::phrase::Phrases;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

/// What journals call it.
pub const COMMAND: &str = "ip undo";

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The path of a record, which alone is put back; the whole project where there is none.
    pub path: Option<&'a str>,
    /// The save that is gone back to: its name, a mark or a day; else the one before the last.
    pub to: Option<&'a str>,
}

/// What becomes of a project when an older state is put back.
#[derive(Debug)]
pub struct Plan {
    /// What becomes of records.
    pub changes: Vec<RecordChange>,
    /// The files whose words are in no version and would be lost, so that copies of them are kept.
    pub unsaved: Vec<String>,
    /// The files that stay as they are, since an older state has words that people took back.
    pub silenced: Vec<String>,
    /// How many files of it stand nowhere today, so that not even their names are said.
    pub nameless: usize,
    /// The lists of what people did that stay as they are: what was sent, read or asked is not undone.
    pub lists: Vec<String>,
    /// The files that stay as they are, since they are too large or have no name of ours.
    pub left: Vec<String>,
    writes: Vec<Change>,
    kept: Vec<FileState>,
}

/// Where an older state comes from, and which files are put back.
struct Target {
    commit: Commit,
    /// The paths of the files, here and there.
    paths: Vec<(String, String)>,
}

/// Returns what becomes of the project, or why nothing can.
pub fn plan(snapshot: &Snapshot, all: &[Save], asked: Asked<'_>) -> Result<Plan, Failure> {
    let root = snapshot.files.root().ok_or(HistoryError::NoRepository)?;
    let history = History::open(root, FOLDERS)?;
    let head = history.head()?.ok_or_else(|| Failure::usage("undo-nothing-saved"))?;
    let head_tree = history.whole(&head)?;
    let target = target(&history, snapshot, all, asked, &head_tree)?;
    let there = Arc::new(history.whole(&target.commit)?);
    if !there.is_project() {
        return Err(Failure::usage("undo-first"));
    }
    let silence = Silence::of(snapshot, &history, all, &there, &head_tree)?;
    let mut plan = Plan {
        changes: Vec::new(),
        unsaved: Vec::new(),
        silenced: Vec::new(),
        nameless: 0,
        lists: Vec::new(),
        left: Vec::new(),
        writes: Vec::new(),
        kept: Vec::new(),
    };
    for (path, old_path) in &target.paths {
        plan.add(root, path, old_path, &there, &head_tree, &silence);
    }
    plan.changes.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(plan)
}

impl Plan {
    /// Returns whether nothing would become another thing.
    pub fn is_nothing(&self) -> bool {
        self.writes.is_empty()
    }

    /// Adds a file that is put back, or that must stay as it is.
    fn add(&mut self, root: &Path, path: &str, old_path: &str, there: &Tree, head: &Tree, silence: &Silence) {
        let here = read::is_there(root, path).then(|| read::bytes_up_to(root, path, LARGEST_KEPT));
        let back = there
            .object(old_path)
            .map(|_| there.bytes_up_to(old_path, LARGEST_KEPT));
        let is_readable = here.as_ref().is_none_or(Result::is_ok) && back.as_ref().is_none_or(Result::is_ok);
        let (here, back) = (here.and_then(Result::ok), back.and_then(Result::ok));
        let contents = |bytes: &Option<Vec<u8>>| bytes.as_deref().map(draft_files::contents);
        if is_readable && contents(&here) == contents(&back) {
            return;
        }
        if OURS.contains(&path) {
            return self.lists.push(path.to_owned());
        }
        if !is_readable || !is_plain(path) {
            return self.left.push(path.to_owned());
        }
        if silence.covers(path, back.as_deref(), here.as_deref()) {
            match here {
                Some(_) => self.silenced.push(path.to_owned()),
                None => self.nameless += 1,
            }
            return;
        }
        let saved = head
            .object(path)
            .and_then(|_| head.bytes_up_to(path, LARGEST_KEPT).ok());
        if let Some(bytes) = here.as_ref().filter(|_| contents(&here) != contents(&saved)) {
            self.unsaved.push(path.to_owned());
            self.kept.push(FileState::new(path, bytes.clone()));
        }
        let became = match (&here, &back) {
            (None, _) => Became::Added,
            (_, None) => Became::Removed,
            _ => Became::Changed,
        };
        self.changes.push(RecordChange::of(FileChange {
            became,
            path: path.to_owned(),
            old_path: None,
        }));
        let back = back.map(|it| with_line_ends(it, here.as_deref()));
        self.writes.push(Change {
            old: here.map(|it| FileState::new(path, it)),
            new: back.map(|it| FileState::new(path, it)),
        });
    }

    /// Returns what keeps the older state from being saved: personal data, and versions that were not joined.
    pub fn refused(&self, snapshot: &Snapshot) -> Result<Option<(Checked, Vec<Diagnostic>)>, Failure> {
        let new = self.writes.iter().filter_map(|it| it.new.as_ref());
        let text = |it: &FileState| Some((it.path.clone(), String::from_utf8(it.bytes.clone()).ok()?));
        let texts: BTreeMap<String, String> = new.filter_map(text).collect();
        let files = snapshot.files.with(texts.clone());
        let checked = Checked::load_records(files, snapshot.project.today, &|| {})?;
        let refuses = |it: &&Diagnostic| {
            let path = checked.project().paths.get(it.place.file.0 as usize);
            let is_kind = Personal::of_rule(it.rule).is_some() || it.rule == CONFLICT;
            is_kind && it.severity == Severity::Error && path.is_some_and(|it| texts.contains_key(it))
        };
        let refused: Vec<Diagnostic> = checked.diagnostics.iter().filter(refuses).cloned().collect();
        Ok((!refused.is_empty()).then_some((checked, refused)))
    }

    /// Keeps what would be lost under a name, puts the older state back and saves it with a message; returns where copies are
    /// kept. `writer` is the right to write.
    pub fn carry_out(&self, writer: &Writer, git: &Git, name: &str, message: &str) -> Result<Option<String>, Failure> {
        let kept = if self.kept.is_empty() {
            None
        } else {
            Some(writer.keep(name, &self.kept)?)
        };
        writer.many(COMMAND, &self.writes)?;
        let files = self.writes.iter().filter_map(|it| it.new.as_ref().or(it.old.as_ref()));
        let paths: Vec<&str> = files.map(|it| it.path.as_str()).collect();
        let stage = git.stage(&paths)?;
        if !stage.changes()?.is_empty() {
            stage.commit(git, message)?;
        }
        Ok(kept)
    }
}

/// Returns git for whoever undoes something, or why nothing can be saved now; `author` is told who git thinks they are, and says who
/// they are instead.
pub fn git(
    root: &Path,
    manner: Manner,
    author: impl FnOnce(Option<&Author>) -> Result<Option<Author>, Failure>,
) -> Result<Git, Failure> {
    let git = Git::open(root, manner)?;
    git.refuse_midway()?;
    let known = git.author()?;
    let Some(author) = author(known.as_ref())? else {
        return Ok(git);
    };
    if known.is_none() {
        git.keep_author(&author)?;
    }
    Ok(git.by(&author))
}

/// Returns the text of an older state with the line ends that the file has here.
fn with_line_ends(back: Vec<u8>, here: Option<&[u8]>) -> Vec<u8> {
    let has = |bytes: &[u8]| memchr::memmem::find(bytes, b"\r\n").is_some();
    match String::from_utf8(back) {
        Ok(text) if here.is_some_and(has) && !has(text.as_bytes()) => text.replace('\n', "\r\n").into_bytes(),
        Ok(text) => text.into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

fn target(
    history: &History,
    snapshot: &Snapshot,
    all: &[Save],
    asked: Asked<'_>,
    head: &Tree,
) -> Result<Target, Failure> {
    let before = |save: &Save| -> Result<Commit, Failure> {
        let commit = history.commit(&format!("{}^", save.id))?;
        commit.ok_or_else(|| Failure::usage("undo-first"))
    };
    match (asked.path, asked.to) {
        (None, None) => {
            // What a join made is undone record by record alone: all of it is what several people saved.
            let last = all.iter().find(|it| !it.records.is_empty() && !it.is_join);
            let last = last.ok_or_else(|| Failure::usage("undo-nothing-saved"))?;
            let paths = last.records.iter().flat_map(|it| it.old_path.iter().chain([&it.path]));
            let paths: BTreeSet<&String> = paths.filter(|it| is_ours(it)).collect();
            Ok(Target {
                commit: before(last)?,
                paths: paths.into_iter().map(|it| (it.clone(), it.clone())).collect(),
            })
        }
        (None, Some(to)) => {
            let commit = commit(history, snapshot, all, to)?;
            let there = history.whole(&commit)?;
            let paths: BTreeSet<&str> = head.paths().chain(there.paths()).filter(|it| is_ours(it)).collect();
            let paths = paths.into_iter().map(|it| (it.to_owned(), it.to_owned())).collect();
            Ok(Target { commit, paths })
        }
        (Some(path), None) => {
            let own = |save: &&Save| save.records.iter().any(|it| it.today == path);
            let last = all
                .iter()
                .find(own)
                .ok_or_else(|| Failure::usage("undo-never").with("path", path))?;
            let change = last.records.iter().find(|it| it.today == path);
            let old = change.and_then(|it| it.old_path.clone());
            if let Some(old) = old
                .as_ref()
                .filter(|_| change.is_some_and(|it| it.became == Became::Renamed))
            {
                return Err(renamed(path, old));
            }
            let there = old.unwrap_or_else(|| path.to_owned());
            let paths = vec![(path.to_owned(), there)];
            Ok(Target {
                commit: before(last)?,
                paths,
            })
        }
        (Some(path), Some(to)) => {
            let commit = commit(history, snapshot, all, to)?;
            let since = all.iter().take_while(|it| it.id != commit.id);
            let mut there = path.to_owned();
            for change in since.flat_map(|it| &it.records) {
                if let Some(old) = change.old_path.as_ref().filter(|_| change.path == there) {
                    there.clone_from(old);
                }
            }
            let paths = vec![(path.to_owned(), there)];
            Ok(Target { commit, paths })
        }
    }
}

fn renamed(path: &str, old: &str) -> Failure {
    let id = |path: &str| match role(path) {
        Role::Record(kind) => id_of(kind, path).to_owned(),
        _ => path.to_owned(),
    };
    Failure::usage("undo-renamed").with("id", id(path)).with("old", id(old))
}

/// Tells whether a path is one of the project's own; its lists of what must not be seen stay as they are.
fn is_ours(path: &str) -> bool {
    FOLDERS.contains(&path.split('/').next().unwrap_or_default())
}

/// Returns the state that a word means: a save's name, a mark, a day.
fn commit(history: &History, snapshot: &Snapshot, all: &[Save], asked: &str) -> Result<Commit, Failure> {
    let is_meant = |it: &&Save| it.marks.iter().any(|own| own == asked) || asked.len() >= 4 && it.id.starts_with(asked);
    if let Some(save) = all.iter().find(is_meant) {
        return Ok(Commit {
            id: save.id.clone(),
            day: save.moment.date_naive(),
        });
    }
    let unknown = || Failure::usage("undo-unknown").with("name", asked);
    let date = spoken_date::read(asked, snapshot.project.today).ok_or_else(unknown)?;
    history.on(date.last())?.ok_or_else(unknown)
}

/// What must not come back: notes that people took back, rest or were erased, and their words wherever they stand.
struct Silence {
    paths: BTreeSet<String>,
    words: Phrases,
}

impl Silence {
    fn of(
        snapshot: &Snapshot,
        history: &History,
        all: &[Save],
        there: &Arc<Tree>,
        head: &Tree,
    ) -> Result<Self, Failure> {
        let project = &snapshot.project;
        let notes = project.records(Kind::Note).iter().filter(|it| saves::is_silenced(it));
        let today: BTreeSet<String> = notes.map(|it| project.path(it.file).to_owned()).collect();
        let mut paths = erased(project, all, head);
        paths.extend(today.iter().cloned());
        // By whatever name they had.
        let records = all.iter().flat_map(|it| &it.records);
        for record in records
            .filter(|it| paths.contains(&it.today) || paths.contains(&it.path))
            .collect::<Vec<_>>()
        {
            paths.extend(record.old_path.iter().chain([&record.path]).cloned());
        }
        if paths.is_empty() {
            let words = Phrases::default();
            return Ok(Self { paths, words });
        }
        let words = words(snapshot, history, all, &paths)?;
        paths.extend(quoting(snapshot, there, &paths)?);
        Ok(Self { paths, words })
    }

    /// Tells whether a file must stay as it is: it is such a note, quotes one, or would get words of one that it does not have.
    fn covers(&self, path: &str, back: Option<&[u8]>, here: Option<&[u8]>) -> bool {
        if self.paths.contains(path) {
            return true;
        }
        let found = |bytes: Option<&[u8]>| -> BTreeSet<String> {
            // Nobody writes in what is no text.
            let bytes = bytes.filter(|it| memchr::memchr(0, it).is_none());
            let text = String::from_utf8_lossy(bytes.unwrap_or_default()).to_lowercase();
            self.words
                .find(&text)
                .into_iter()
                .map(|it| text[it].to_owned())
                .collect()
        };
        !found(back).is_subset(&found(here))
    }
}

/// Returns the paths of notes that were erased: what went in the same save, or since the last, in which an erased note came. Which note an
/// erased one was nobody can say any more, so all of them count.
fn erased(project: &Project, all: &[Save], head: &Tree) -> BTreeSet<String> {
    let is_erased = |path: &str| {
        let mut notes = project.records(Kind::Note).iter();
        notes.any(|it| project.path(it.file) == path && it.note().is_some_and(Note::is_erased))
    };
    let is_note = |it: &&RecordChange| it.kind == Some(Kind::Note);
    let mut paths = BTreeSet::new();
    for save in all {
        let came = save.records.iter().filter(is_note);
        if came
            .filter(|it| it.became != Became::Removed)
            .any(|it| is_erased(&it.today))
        {
            let went = save
                .records
                .iter()
                .filter(is_note)
                .filter(|it| it.became == Became::Removed);
            paths.extend(went.map(|it| it.path.clone()));
        }
    }
    let here = |path: &str| project.paths.iter().any(|it| it == path);
    let is_new = |path: &str| head.object(path).is_none();
    if project.paths.iter().any(|it| is_new(it) && is_erased(it)) {
        let notes = head.paths().filter(|it| role(it) == Role::Record(Kind::Note));
        paths.extend(notes.filter(|it| !here(it)).map(str::to_owned));
    }
    paths
}

/// Returns the words of such notes, of every version that has them, without those that still stand in the note of today and are not
/// at rest, and without what themes ask.
fn words(snapshot: &Snapshot, history: &History, all: &[Save], paths: &BTreeSet<String>) -> Result<Phrases, Failure> {
    let project = &snapshot.project;
    let mut texts = Vec::new();
    for save in all {
        let own = save
            .records
            .iter()
            .filter(|it| it.became != Became::Removed && paths.contains(&it.path));
        let own: Vec<&RecordChange> = own.filter(|it| it.kind == Some(Kind::Note)).collect();
        if own.is_empty() {
            continue;
        }
        let commit = Commit {
            id: save.id.clone(),
            day: save.moment.date_naive(),
        };
        let tree = history.snapshot(&commit)?;
        texts.extend(own.iter().filter_map(|it| tree.text(&it.path).ok()));
    }
    let is_asked = |it: &&crate::record::Record| {
        it.kind == Kind::Theme
            || it.note().is_some_and(|note| !note.is_restricted()) && paths.contains(project.path(it.file))
    };
    let others = project.all().iter().filter(is_asked);
    let others: Vec<String> = others
        .filter_map(|it| snapshot.files.text(project.path(it.file)).ok())
        .collect();
    let lines: Vec<String> = texts.iter().flat_map(|it| saves::spoken(it)).collect();
    let others: Vec<String> = others.iter().flat_map(|it| saves::spoken(it)).collect();
    Ok(Phrases::of(
        "",
        lines.iter().map(String::as_str),
        others.iter().map(String::as_str),
    ))
}

/// Returns the chapters of an older state that quote such notes.
fn quoting(snapshot: &Snapshot, there: &Arc<Tree>, paths: &BTreeSet<String>) -> Result<Vec<String>, Failure> {
    let instead = |path: &String| {
        let today = snapshot.files.text(path).unwrap_or_else(|_| GONE.to_owned());
        there.object(path).map(|_| (path.clone(), today))
    };
    let texts: BTreeMap<String, String> = paths.iter().filter_map(instead).collect();
    let files = Files::Recalled(Arc::clone(there), Arc::new(texts));
    let older = Snapshot::load(files, snapshot.project.today, &|| {})?;
    let ids = paths.iter().filter(|it| role(it) == Role::Record(Kind::Note));
    let places = ids
        .map(|it| (id_of(Kind::Note, it).to_owned(), "voice-withdrawn"))
        .collect();
    Ok(recall::without_quotations(&older, &places)?.into_keys().collect())
}
