//! Versions of the draft: what a name, a day or a revision means, and the project as it was then.

use super::context::{Exit, Failure};
use crate::disk::git::history::{Commit, History, Trouble};
use crate::disk::git::snapshot::Snapshot;
use crate::disk::read;
use crate::language::{Language, Value};
use crate::project::{self, Loaded, Project};
use crate::record::Data;
use crate::record::kind::FOLDERS;
use crate::record::version::{self, Version as Marked};
use crate::syntax::date::Date;
use crate::syntax::spoken_date;
use crate::text::nearest::nearest;
use crate::text::visible::visible;
use chrono::NaiveDate;
use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};

/// How many states of the history are looked through for a draft that is known by its digest only.
const MOST: usize = 300;

/// What a version was asked for by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Called {
    /// The draft as it lies in the folder.
    Now,
    /// A marked name.
    Name(String),
    /// A day.
    Day,
    /// What git knows.
    Revision(String),
}

/// The project as it was, or as it is.
#[derive(Debug)]
pub(super) struct Version {
    /// What it was asked for by.
    pub(super) called: Called,
    /// The day as of which it is read.
    pub(super) day: NaiveDate,
    /// The project, and what reading it found.
    pub(super) loaded: Loaded,
    commit: Option<Commit>,
    files: Files,
}

#[derive(Debug)]
enum Files {
    Here(PathBuf),
    There(Snapshot),
}

impl Version {
    /// Returns the project as it lies in its folder.
    pub(super) fn now(root: &Path, loaded: Loaded) -> Self {
        Self {
            called: Called::Now,
            day: loaded.project.today,
            loaded,
            commit: None,
            files: Files::Here(root.to_owned()),
        }
    }

    /// Returns a file's text; nothing where it can't be read.
    pub(super) fn text(&self, path: &str) -> Option<String> {
        match &self.files {
            Files::Here(root) => read::text(root, path).ok(),
            Files::There(snapshot) => snapshot.text(path).ok(),
        }
    }

    /// Returns a file's bytes; nothing where it can't be read.
    pub(super) fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        match &self.files {
            Files::Here(root) => read::bytes(root, path).ok(),
            Files::There(snapshot) => snapshot.bytes(path).ok(),
        }
    }

    /// Returns where it stands in the history; nothing for what lies in the folder.
    pub(super) fn commit_id(&self) -> Option<&str> {
        self.commit.as_ref().map(|it| it.id.as_str())
    }

    /// Returns what people call it: `»hoering-1« (1. maj 2018)`.
    pub(super) fn label(&self, language: Language) -> String {
        let (key, name) = match &self.called {
            Called::Now => ("version-now", ""),
            Called::Name(name) => ("version-named", &**name),
            Called::Day => ("version-on", ""),
            Called::Revision(name) => ("version-commit", &**name),
        };
        language.say(
            key,
            &[("name", visible(name).into_owned().into()), ("day", self.day.into())],
        )
    }

    /// Returns what it is called in the names of files.
    pub(super) fn stem(&self, language: Language) -> String {
        match (&self.called, &self.commit) {
            (Called::Name(name), _) => name.clone(),
            (Called::Day, _) => self.day.to_string(),
            (Called::Revision(_), Some(commit)) => commit.id.chars().take(8).collect(),
            _ => language.word("version-file-now"),
        }
    }

    /// Returns the paths of the records that could not be read.
    pub(super) fn unread(&self) -> Vec<&str> {
        let project = &self.loaded.project;
        let records = project.all().iter();
        let unread = records.filter(|it| matches!(it.data, Data::Unreadable) && it.outline.passages.is_empty());
        unread.map(|it| project.path(it.file)).collect()
    }
}

/// What is known of the time before now: the marked versions, and the history.
#[derive(Debug)]
pub(super) struct Past<'a> {
    marked: &'a [Marked],
    today: NaiveDate,
    history: History,
}

impl<'a> Past<'a> {
    /// Opens the past of the project in a folder.
    pub(super) fn open(root: &Path, project: &'a Project) -> Result<Self, Failure> {
        Ok(Self {
            marked: &project.versions,
            today: project.today,
            history: History::open(root, FOLDERS)?,
        })
    }

    /// Returns the version that a word means: a marked name, a day or what git knows.
    pub(super) fn version(&self, asked: &str) -> Result<Version, Failure> {
        if self.history.head()?.is_none() {
            return Err(Failure::new(Exit::Usage, "version-no-history"));
        }
        if let Some(marked) = self.marked.iter().find(|it| *it.name.value == *asked) {
            let commit = self.marked_commit(marked)?;
            let day = marked.date.map_or(commit.day, Date::last);
            return self.load(Called::Name(asked.to_owned()), commit, day);
        }
        if let Some(date) = spoken_date::read(asked, self.today) {
            let day = date.last();
            let commit = self.history.on(day)?.ok_or_else(|| self.too_early(day))?;
            return self.load(Called::Day, commit, day);
        }
        match self.history.commit(asked)? {
            Some(commit) => {
                let day = commit.day;
                self.load(Called::Revision(asked.to_owned()), commit, day)
            }
            None => Err(self.unknown(asked)),
        }
    }

    fn load(&self, called: Called, commit: Commit, day: NaiveDate) -> Result<Version, Failure> {
        let snapshot = self.history.snapshot(&commit)?;
        if !snapshot.is_project() {
            return Err(Failure::new(Exit::Usage, "version-no-project").with("day", commit.day));
        }
        let read = |path: &str| snapshot.text(path);
        let paths = snapshot.paths().map(str::to_owned).collect();
        Ok(Version {
            called,
            day,
            loaded: project::load(paths, day, &read, &|_, _| {}),
            commit: Some(commit),
            files: Files::There(snapshot),
        })
    }

    /// Returns where a marked version stands: by its commit, else wherever its files were just so.
    fn marked_commit(&self, marked: &Marked) -> Result<Commit, Failure> {
        let known = match &marked.commit {
            Some(id) => self.history.commit(id)?,
            None => None,
        };
        let unsaved = || Failure::new(Exit::Usage, "version-unsaved").with("name", &*marked.name.value);
        match known {
            Some(commit) => Ok(commit),
            None => self.with_digest(marked)?.ok_or_else(unsaved),
        }
    }

    fn with_digest(&self, marked: &Marked) -> Result<Option<Commit>, Failure> {
        let Some(date) = marked.date else { return Ok(None) };
        // Whoever saves it elsewhere may live a day earlier.
        let first = date.first().pred_opt().unwrap_or(date.first());
        let mut known = FxHashMap::default();
        for commit in self.history.since(first)?.into_iter().take(MOST) {
            let snapshot = self.history.snapshot(&commit)?;
            if digest(&snapshot, &mut known) == *marked.digest {
                return Ok(Some(commit));
            }
        }
        Ok(None)
    }

    fn too_early(&self, day: NaiveDate) -> Failure {
        let key = if self.history.is_shallow() {
            "version-too-early-here"
        } else {
            "version-too-early"
        };
        Failure::new(Exit::Usage, key).with("day", day)
    }

    fn unknown(&self, asked: &str) -> Failure {
        let names = self.marked.iter().map(|it| &*it.name.value);
        let failure = match nearest(asked, names) {
            Some(near) => Failure::new(Exit::Usage, "version-unknown-near").with("near", near),
            None => Failure::new(Exit::Usage, "version-unknown"),
        };
        failure.with("name", visible(asked).into_owned())
    }
}

/// Returns by what a draft in the history is known; contents that were seen before are not read again.
fn digest(snapshot: &Snapshot, known: &mut FxHashMap<String, Option<[u8; 32]>>) -> String {
    let files = snapshot.paths().filter(|it| version::is_of_draft(it)).map(|path| {
        let object = snapshot.object(path).unwrap_or_default();
        let contents = known
            .entry(object.to_owned())
            .or_insert_with(|| snapshot.bytes(path).ok().map(|it| version::contents(&it)));
        (path, *contents)
    });
    version::digest(files)
}

/// The draft as it lies in its folder: by what it is known, and whether the history has it.
#[derive(Debug)]
pub(super) struct Standing {
    /// By what it is known.
    pub(super) digest: String,
    /// The commit that holds it, or why none does.
    pub(super) saved: Result<Commit, Unsaved>,
}

/// Why the history does not have the draft as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unsaved {
    /// Something was changed since.
    Changed,
    /// There is no history.
    NoHistory,
    /// It can't be read.
    Closed,
}

impl Unsaved {
    /// Returns the end of the catalogue's key that says so.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::NoHistory => "no-history",
            Self::Closed => "closed",
        }
    }
}

/// Looks how the draft stands.
pub(super) fn standing(root: &Path, project: &Project) -> Standing {
    let files = project.paths.iter().filter(|it| version::is_of_draft(it));
    let digest_here = version::digest(files.map(|path| {
        let bytes = read::bytes(root, path).ok();
        (path.as_str(), bytes.map(|it| version::contents(&it)))
    }));
    let saved = match History::open(root, FOLDERS) {
        Ok(history) => saved(&history, &digest_here).unwrap_or(Err(Unsaved::Closed)),
        Err(Trouble::NoGit | Trouble::NoRepository) => Err(Unsaved::NoHistory),
        Err(_) => Err(Unsaved::Closed),
    };
    Standing {
        digest: digest_here,
        saved,
    }
}

fn saved(history: &History, digest_here: &str) -> Result<Result<Commit, Unsaved>, Trouble> {
    let Some(head) = history.head()? else {
        return Ok(Err(Unsaved::Changed));
    };
    let snapshot = history.snapshot(&head)?;
    let is_same = digest(&snapshot, &mut FxHashMap::default()) == digest_here;
    Ok(if is_same { Ok(head) } else { Err(Unsaved::Changed) })
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::NoGit => Self::new(Exit::Usage, "history-no-git"),
            Trouble::NoRepository => Self::new(Exit::Usage, "history-none"),
            Trouble::Foreign(path) => Self::new(Exit::Usage, "history-foreign").with("path", path),
            Trouble::Failed(why) => Self::new(Exit::Machine, "history-failed").with("why", Value::Text(why)),
        }
    }
}
