//! Versions of the draft: what a name, a day or a revision means, and the project as it was then.

use super::files::Files;
use super::recall;
use super::snapshot::Snapshot;
use crate::diagnostic::Failure;
use crate::disk::git::history::{Commit, History, HistoryError};
use crate::disk::git::snapshot::Snapshot as Tree;
use crate::language::Language;
use crate::project::Project;
use crate::record::Data;
use crate::record::draft_files;
use crate::record::kind::FOLDERS;
use crate::record::version::Version as Marked;
use crate::source::Unreadable;
use crate::syntax::date::Date;
use crate::syntax::spoken_date;
use crate::text::nearest::nearest;
use crate::text::visible::visible;
use chrono::NaiveDate;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// How many states of the history are looked through for a draft that is known by its digest only.
const MOST: usize = 5_000;

/// What a version was asked for by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VersionName {
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
pub struct Version {
    /// What it was asked for by.
    pub called: VersionName,
    /// The day as of which it is read.
    pub day: NaiveDate,
    /// The project.
    pub snapshot: Snapshot,
    commit: Option<Commit>,
}

impl Version {
    /// Returns the project as it lies in its folder.
    pub fn now(snapshot: Snapshot) -> Self {
        Self {
            called: VersionName::Now,
            day: snapshot.project.today,
            snapshot,
            commit: None,
        }
    }

    /// Returns the project.
    pub fn project(&self) -> &Project {
        &self.snapshot.project
    }

    /// Returns where it stands in the history; nothing for what lies in the folder.
    pub fn commit_id(&self) -> Option<&str> {
        self.commit.as_ref().map(|it| it.id.as_str())
    }

    /// Returns what people call it: `»hoering-1« (1. maj 2018)`.
    pub fn label(&self, language: Language) -> String {
        let (key, name) = match &self.called {
            VersionName::Now => ("version-now", ""),
            VersionName::Name(name) => ("version-named", &**name),
            VersionName::Day => ("version-on", ""),
            VersionName::Revision(name) => ("version-commit", &**name),
        };
        language.say(
            key,
            &[("name", visible(name).into_owned().into()), ("day", self.day.into())],
        )
    }

    /// Returns what it is called in the names of files.
    pub fn stem(&self, language: Language) -> String {
        match (&self.called, &self.commit) {
            (VersionName::Name(name), _) => name.clone(),
            (VersionName::Day, _) => self.day.to_string(),
            (VersionName::Revision(_), Some(commit)) => commit.id.chars().take(8).collect(),
            _ => language.word("version-file-now"),
        }
    }

    /// Returns the paths of the records that could not be read.
    pub fn unread(&self) -> Vec<&str> {
        let project = self.project();
        let records = project.all().iter();
        let unread = records.filter(|it| matches!(it.data, Data::Unreadable) && it.outline.passages.is_empty());
        unread.map(|it| project.path(it.file)).collect()
    }
}

/// What is known of the time before now: the marked versions, and the history.
#[derive(Debug)]
pub struct Past<'a> {
    now: &'a Snapshot,
    marked: &'a [Marked],
    today: NaiveDate,
    history: History,
}

impl<'a> Past<'a> {
    /// Opens the past of a project that lies in a folder.
    pub fn open(snapshot: &'a Snapshot) -> Result<Self, Failure> {
        let root = snapshot.files.root().ok_or(HistoryError::NoRepository)?;
        Ok(Self {
            now: snapshot,
            marked: &snapshot.project.versions,
            today: snapshot.project.today,
            history: History::open(root, FOLDERS)?,
        })
    }

    /// Returns the version that a word means: a marked name, a day or what git knows.
    pub fn version(&self, asked: &str) -> Result<Version, Failure> {
        if self.history.head()?.is_none() {
            return Err(Failure::usage("version-no-history"));
        }
        if let Some(marked) = self.marked.iter().find(|it| *it.name.value == *asked) {
            let commit = self.marked_commit(marked)?;
            let day = marked.date.map_or(commit.day, Date::last);
            return self.load(VersionName::Name(asked.to_owned()), commit, day);
        }
        if let Some(date) = spoken_date::read(asked, self.today) {
            let day = date.last();
            let commit = self.history.on(day)?.ok_or_else(|| self.too_early(day))?;
            return self.load(VersionName::Day, commit, day);
        }
        match self.history.commit(asked)? {
            Some(commit) => {
                let day = commit.day;
                self.load(VersionName::Revision(asked.to_owned()), commit, day)
            }
            None => Err(self.unknown(asked)),
        }
    }

    fn load(&self, called: VersionName, commit: Commit, day: NaiveDate) -> Result<Version, Failure> {
        let tree = self.history.snapshot(&commit)?;
        if !tree.is_project() {
            return Err(Failure::usage("version-no-project").with("day", commit.day));
        }
        let tree = Arc::new(tree);
        let snapshot = Snapshot::load(Files::Commit(Arc::clone(&tree)), day, &|| {})?;
        let snapshot = recall::recalled(self.now, &snapshot, &tree)?.unwrap_or(snapshot);
        Ok(Version {
            called,
            day,
            snapshot,
            commit: Some(commit),
        })
    }

    /// Returns where a marked version stands: by its commit, else wherever its files were just so.
    fn marked_commit(&self, marked: &Marked) -> Result<Commit, Failure> {
        let known = match &marked.commit {
            Some(id) => self.history.commit(id)?,
            None => None,
        };
        let unsaved = || Failure::usage("version-unsaved").with("name", &*marked.name.value);
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
        for commit in self.history.around(first)?.into_iter().take(MOST) {
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
        Failure::usage(key).with("day", day)
    }

    fn unknown(&self, asked: &str) -> Failure {
        let names = self.marked.iter().map(|it| &*it.name.value);
        let failure = match nearest(asked, names) {
            Some(near) => Failure::usage("version-unknown-near").with("near", near),
            None => Failure::usage("version-unknown"),
        };
        failure.with("name", asked)
    }
}

/// Returns the digest of a draft in the history; contents that were seen before are not read again.
pub(super) fn digest(snapshot: &Tree, known: &mut FxHashMap<String, Option<[u8; 32]>>) -> String {
    let files = snapshot.paths().filter(|it| draft_files::is_of_draft(it)).map(|path| {
        let object = snapshot.object(path).unwrap_or_default();
        let contents = known
            .entry(object.to_owned())
            .or_insert_with(|| snapshot.bytes(path).ok().map(|it| draft_files::contents(&it)));
        (path, *contents)
    });
    draft_files::digest(files)
}

/// The draft as it lies in its folder: its digest, and whether the history has it.
#[derive(Debug)]
pub struct WorkingDraft {
    /// Its digest.
    pub digest: String,
    /// The commit that holds it, or why none does.
    pub saved: Result<Commit, Unsaved>,
    /// The files of it that can't be read: a digest without them is no draft's.
    pub unread: Vec<String>,
}

/// Why the history does not have the draft as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaved {
    /// Something was changed since.
    Changed,
    /// There is no history.
    NoHistory,
    /// It can't be read.
    Closed,
}

impl Unsaved {
    /// Returns the end of the catalogue's key that says so.
    pub fn word(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::NoHistory => "no-history",
            Self::Closed => "closed",
        }
    }
}

/// Looks how the draft stands.
pub fn working_draft(snapshot: &Snapshot) -> WorkingDraft {
    let mut unread = Vec::new();
    let files = snapshot.project.paths.iter().filter(|it| draft_files::is_of_draft(it));
    let digest_here = draft_files::digest(files.map(|path| {
        let bytes = snapshot.files.bytes(path);
        // What is too large is in no version's digest either.
        if bytes.as_ref().is_err_and(|it| *it != Unreadable::TooLarge) {
            unread.push(path.clone());
        }
        (path.as_str(), bytes.ok().map(|it| draft_files::contents(&it)))
    }));
    unread.extend(snapshot.files.list().closed);
    let history = snapshot.files.root().map(|it| History::open(it, FOLDERS));
    let saved = match history {
        Some(Ok(history)) => saved(&history, &digest_here).unwrap_or(Err(Unsaved::Closed)),
        None | Some(Err(HistoryError::NoGit | HistoryError::NoRepository)) => Err(Unsaved::NoHistory),
        Some(Err(_)) => Err(Unsaved::Closed),
    };
    WorkingDraft {
        digest: digest_here,
        saved,
        unread,
    }
}

fn saved(history: &History, digest_here: &str) -> Result<Result<Commit, Unsaved>, HistoryError> {
    let Some(head) = history.head()? else {
        return Ok(Err(Unsaved::Changed));
    };
    let snapshot = history.snapshot(&head)?;
    let is_same = digest(&snapshot, &mut FxHashMap::default()) == digest_here;
    Ok(if is_same { Ok(head) } else { Err(Unsaved::Changed) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::git::fixture::Repository;
    use crate::workspace::fixture::{repository, snapshot};

    const CHAPTER: &str = "policy/chapters/10-a.md";

    /// A draft that was saved as `En` on 1 May and as `To` on 1 June, the first of which is called hoering-1 in the list.
    fn drafts() -> (Repository, [String; 2]) {
        let repository = repository("");
        let write = |title: &str| {
            let text = format!("---\ntitle: {title}\nstatus: draft\n---\nVi vil. ^vil\n");
            repository.write(CHAPTER, &text);
        };
        write("En");
        let digest = working_draft(&snapshot(&repository)).digest;
        let first = repository.save("2018-05-01");
        write("To");
        let line = format!("hoering-1: {{date: 2018-05-01, digest: {digest}}}\n");
        repository.write("policy/versions.yaml", &line);
        let second = repository.save("2018-06-01");
        (repository, [first, second])
    }

    /// Returns the chapter's title in a version, and the version's label.
    fn read(repository: &Repository, asked: &str) -> String {
        let snapshot = snapshot(repository);
        let version = Past::open(&snapshot).and_then(|it| it.version(asked));
        match version {
            Ok(it) => format!("{} {}", it.project().chapters()[0].title, it.label(Language::English)),
            Err(failure) => failure.message.key.to_owned(),
        }
    }

    #[test]
    fn a_version_is_meant_by_a_name_a_day_or_a_revision() {
        let (repository, [first, second]) = drafts();
        let asked = ["hoering-1", "2018-05-15", "1/6 2018", &first, &second[..8]];
        let read = asked.map(|it| read(&repository, it));
        assert_eq!(read[0], "En “hoering-1” (1 May 2018)");
        assert_eq!(read[1], "En 15 May 2018");
        assert_eq!(read[2], "To 1 June 2018");
        assert!(
            read[3].starts_with("En ") && read[3].contains(&first[..8]),
            "{}",
            read[3]
        );
        assert!(read[4].starts_with("To "), "{}", read[4]);
    }

    #[test]
    fn what_is_no_version_is_refused_with_what_it_may_have_been() {
        let (repository, _) = drafts();
        assert_eq!(read(&repository, "hoering-2"), "version-unknown-near");
        assert_eq!(read(&repository, "noget-andet"), "version-unknown");
        assert_eq!(read(&repository, "2018-04-01"), "version-too-early");
        assert_eq!(read(&Repository::empty(), "hoering-1"), "version-no-history");
    }

    #[test]
    fn a_draft_stands_in_the_history_or_it_is_known_why_not() {
        let (repository, [_, second]) = drafts();
        let working_draft = |repository| working_draft(&snapshot(repository)).saved;
        assert_eq!(working_draft(&repository).map(|it| it.id), Ok(second));
        repository.write(CHAPTER, "---\ntitle: Tre\n---\n");
        assert_eq!(working_draft(&repository), Err(Unsaved::Changed));
        let alone = tempfile::tempdir().unwrap();
        let files = Files::Disk(alone.path().canonicalize().unwrap());
        let today = crate::check::fixture::today();
        let snapshot = Snapshot::load(files, today, &|| {}).unwrap();
        assert_eq!(super::working_draft(&snapshot).saved, Err(Unsaved::NoHistory));
    }

    #[test]
    fn a_version_is_read_from_the_history_whatever_becomes_of_the_folder() {
        let (repository, _) = drafts();
        let snapshot = snapshot(&repository);
        let version = Past::open(&snapshot).unwrap().version("hoering-1").unwrap();
        repository.write(CHAPTER, "---\ntitle: Tre\n---\n");
        let project = version.project();
        let chapter = project.chapters()[0];
        let body = version
            .snapshot
            .with_texts(|texts| texts.at(project, chapter.file, chapter.body));
        assert_eq!(body.unwrap().trim(), "Vi vil. ^vil");
        assert_eq!(version.unread(), Vec::<&str>::new());
    }
}
