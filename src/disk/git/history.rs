//! The history of a project: which commits there are, and which of them a word or a day means.

use super::objects::Objects;
use super::snapshot::Snapshot;
use super::{own_variables, quiet};
use chrono::NaiveDate;
use std::ffi::OsString;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

/// Why the history can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HistoryError {
    /// There is no program `git`.
    NoGit,
    /// The project lies in no repository.
    NoRepository,
    /// The repository belongs to somebody else, and git reads it only if the user says so.
    Foreign(String),
    /// Git was stopped before it said anything.
    Stopped,
    /// Git failed, as it says itself.
    Failed(String),
}

/// A state of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Its name, in hexadecimal numbers.
    pub id: String,
    /// The day on which it was made, where it was made.
    pub day: NaiveDate,
}

/// What a commit is recognised by where its name is another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitMark {
    /// Its name.
    pub id: String,
    /// When it was written and saved, in seconds.
    pub moments: String,
    /// The name of its files together.
    pub tree: String,
    /// The first line of its message.
    pub subject: String,
}

/// The history of the project in a folder, which may lie within a larger repository.
#[derive(Debug)]
pub struct History {
    folder: PathBuf,
    trusted: Option<String>,
    /// The folder as seen from the top of the repository, with a `/` at its end; empty where it is the top.
    prefix: String,
    /// The folders that hold the project, as seen from its own folder, where git runs.
    folders: Vec<String>,
    objects: Arc<Objects>,
    /// Where objects that nobody has saved yet lie beside those of the repository.
    surroundings: Vec<(&'static str, OsString)>,
}

impl History {
    /// Opens the history of the project in a folder, which some folders below it hold.
    pub fn open(folder: &Path, folders: &[&str]) -> Result<Self, HistoryError> {
        let asked = |trusted: Option<&str>| {
            let mut command = quiet(folder, trusted);
            command.args(["rev-parse", "--show-prefix"]);
            run(command)
        };
        let mut trusted = None;
        let mut prefix = asked(None);
        if let Err(HistoryError::Foreign(repository)) = &prefix
            && is_declared_safe(folder, repository)
        {
            trusted = Some(repository.clone());
            prefix = asked(trusted.as_deref());
        }
        let prefix = prefix?.trim_end_matches(['\r', '\n']).to_owned();
        Ok(Self {
            folder: folder.to_owned(),
            folders: folders.iter().map(|it| (*it).to_owned()).collect(),
            objects: Arc::new(Objects::new(quiet(folder, trusted.as_deref()))),
            trusted,
            prefix,
            surroundings: Vec::new(),
        })
    }

    /// Returns the same history, which also sees objects that lie elsewhere and are not saved yet.
    #[must_use]
    pub fn with(mut self, surroundings: &[(&'static str, OsString)]) -> Self {
        self.surroundings.extend_from_slice(surroundings);
        self.objects = Arc::new(Objects::new(self.git()));
        self
    }

    /// Returns what is another text once something was saved, sent or fetched: each name of a commit, with the commit.
    pub fn state(&self) -> Result<String, HistoryError> {
        match self.ask(&["show-ref", "--head"]) {
            // There is no commit yet.
            Err(HistoryError::Failed(_) | HistoryError::Stopped) => Ok(String::new()),
            state => state,
        }
    }

    /// Returns whether only the newest part of the history is on this machine.
    pub fn is_shallow(&self) -> bool {
        self.ask(&["rev-parse", "--is-shallow-repository"])
            .is_ok_and(|it| it.trim() == "true")
    }

    /// Returns the commit that is checked out; nothing where there is none yet.
    pub fn head(&self) -> Result<Option<Commit>, HistoryError> {
        self.commit("HEAD")
    }

    /// Returns the last commit that changed files of the project; nothing where there is none.
    pub fn last(&self) -> Result<Option<Commit>, HistoryError> {
        if self.head()?.is_none() {
            return Ok(None);
        }
        let mut words = vec!["--max-count=1", "HEAD", "--"];
        words.extend(self.folders.iter().map(String::as_str));
        Ok(self.commits(&words)?.into_iter().next())
    }

    /// Returns the commit that a word means to git; nothing where it means none.
    pub fn commit(&self, revision: &str) -> Result<Option<Commit>, HistoryError> {
        // What begins with a hyphen would be a flag.
        if revision.is_empty() || revision.starts_with('-') || revision.contains(char::is_control) {
            return Ok(None);
        }
        let known = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision];
        let commits = self.ask(&known).and_then(|it| {
            // A tag leads to its commit here; what leads to a file has none.
            self.commits(&["--max-count=1", it.trim(), "--"])
        });
        match commits {
            Ok(commits) => Ok(commits.into_iter().next()),
            Err(HistoryError::Failed(_)) => Ok(None),
            Err(trouble) => Err(trouble),
        }
    }

    /// Returns the last commit on or before a day, of those that the one that is checked out rests on.
    pub fn on(&self, day: NaiveDate) -> Result<Option<Commit>, HistoryError> {
        if self.head()?.is_none() {
            return Ok(None);
        }
        let commits = self.commits(&["HEAD", "--"])?;
        Ok(commits.into_iter().find(|it| it.day <= day))
    }

    /// Returns the commits of every branch that changed files of the draft: first those from a day on, oldest first, then those
    /// before it, newest first. Whoever rewrote the history may have kept the days or not.
    pub fn around(&self, day: NaiveDate) -> Result<Vec<Commit>, HistoryError> {
        let mut words = vec!["--all", "--"];
        words.extend(self.folders.iter().map(String::as_str));
        let (mut since, before): (Vec<_>, Vec<_>) = self.commits(&words)?.into_iter().partition(|it| it.day >= day);
        since.reverse();
        since.extend(before);
        Ok(since)
    }

    /// Returns the last commits that changed some files of the project, of those that the one that is checked out rests
    /// on, newest first.
    pub fn of(&self, paths: &[&str], most: usize) -> Result<Vec<Commit>, HistoryError> {
        if paths.is_empty() || self.head()?.is_none() {
            return Ok(Vec::new());
        }
        let most = format!("--max-count={most}");
        let mut words = vec![&*most, "HEAD", "--"];
        words.extend(paths);
        self.commits(&words)
    }

    /// Returns what every commit that a branch or a tag rests on is recognised by.
    pub fn marks(&self) -> Result<Vec<CommitMark>, HistoryError> {
        let head = self.head()?.is_some();
        let mut words = vec!["--branches", "--tags"];
        words.extend(head.then_some("HEAD"));
        words.push("--");
        self.marks_of(&words)
    }

    /// Returns what a commit is recognised by, also where no branch rests on it any more; nothing where it is gone.
    pub fn mark(&self, id: &str) -> Result<Option<CommitMark>, HistoryError> {
        match self.marks_of(&["--no-walk", id, "--"]) {
            Ok(marks) => Ok(marks.into_iter().next()),
            Err(HistoryError::Failed(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn marks_of(&self, words: &[&str]) -> Result<Vec<CommitMark>, HistoryError> {
        let mut all = vec!["rev-list", "--format=%at %ct %T %s"];
        all.extend(words);
        let listing = self.ask(&all)?;
        let mut lines = listing.lines();
        let mut marks = Vec::new();
        while let (Some(first), Some(second)) = (lines.next(), lines.next()) {
            let mut words = second.splitn(4, ' ');
            if let (Some(written), Some(saved), Some(tree)) = (words.next(), words.next(), words.next()) {
                marks.push(CommitMark {
                    id: first.strip_prefix("commit ").unwrap_or(first).to_owned(),
                    moments: format!("{written} {saved}"),
                    tree: tree.to_owned(),
                    subject: words.next().unwrap_or_default().to_owned(),
                });
            }
        }
        Ok(marks)
    }

    /// Returns the commits that `git filter-repo` wrote anew, old and new, as it notes them itself; none where it was not run.
    pub fn rewritten(&self) -> Vec<(String, String)> {
        let folder = self.ask(&["rev-parse", "--git-common-dir"]).unwrap_or_default();
        let map = self.folder.join(folder.trim()).join("filter-repo/commit-map");
        let text = std::fs::read_to_string(map).unwrap_or_default();
        let pair = |line: &str| {
            let (old, new) = line.split_once(' ')?;
            Some((old.to_owned(), new.to_owned()))
        };
        text.lines().filter_map(pair).collect()
    }

    /// Returns the project's files as they were.
    pub fn snapshot(&self, commit: &Commit) -> Result<Snapshot, HistoryError> {
        let folders: Vec<String> = self.folders.iter().map(|it| format!("{}{it}", self.prefix)).collect();
        let mut words = vec!["ls-tree", "-r", "-z", "--full-tree", &commit.id, "--"];
        words.extend(folders.iter().map(String::as_str));
        let listing = self.output(&words)?;
        Ok(Snapshot::new(&listing, &self.prefix, Arc::clone(&self.objects)))
    }

    /// Returns whatever lies in the project's folder as it was, beside its records too.
    pub fn whole(&self, commit: &Commit) -> Result<Snapshot, HistoryError> {
        let mut words = vec!["ls-tree", "-r", "-z", "--full-tree", &commit.id];
        if !self.prefix.is_empty() {
            words.extend(["--", &self.prefix]);
        }
        let listing = self.output(&words)?;
        Ok(Snapshot::new(&listing, &self.prefix, Arc::clone(&self.objects)))
    }

    /// Returns where the project lies as seen from the top of its repository: empty at the top, else with `/` at its end.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// Returns what lies in the project's folder as it is set down to be saved next, beside its records too.
    pub fn staged(&self) -> Result<Snapshot, HistoryError> {
        // Whoever saves some files only has git make a list of those, and name it to the hook.
        let list = std::env::var_os("GIT_INDEX_FILE");
        self.staged_in(list.map(|it| std::path::absolute(&it).unwrap_or_else(|_| it.into())))
    }

    /// Does the same for another list than the repository's own.
    pub fn staged_in(&self, list: Option<PathBuf>) -> Result<Snapshot, HistoryError> {
        let mut command = self.git();
        command.envs(list.map(|it| ("GIT_INDEX_FILE", it)));
        // The folder of the project, with what lies beside its records.
        command.args(["ls-files", "--stage", "-z", "--full-name"]);
        let listing = output(command)?;
        // `MODE OBJECT STAGE TAB PATH`, which is a tree's `MODE TYPE OBJECT TAB PATH` but for the order.
        let lines = listing.split(|it| *it == 0).map(|line| {
            let line = String::from_utf8_lossy(line);
            let (head, path) = line.split_once('\t')?;
            let [mode, object, "0"] = head.split(' ').collect::<Vec<_>>()[..] else {
                return None;
            };
            Some(format!("{mode} blob {object}\t{path}\0"))
        });
        let tree: String = lines.flatten().collect();
        Ok(Snapshot::new(tree.as_bytes(), &self.prefix, Arc::clone(&self.objects)))
    }

    /// Returns the folders that hold the project, as seen from its own.
    pub(super) fn folders(&self) -> impl Iterator<Item = &str> {
        self.folders.iter().map(String::as_str)
    }

    /// Returns git, which only reads.
    pub(super) fn git(&self) -> Command {
        let mut command = quiet(&self.folder, self.trusted.as_deref());
        command.envs(self.surroundings.iter().map(|it| (it.0, &it.1)));
        command
    }

    /// Returns the folder of the project.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn commits(&self, words: &[&str]) -> Result<Vec<Commit>, HistoryError> {
        let mut all = vec!["rev-list", "--format=%cs"];
        all.extend(words);
        let listing = self.ask(&all)?;
        let mut lines = listing.lines();
        let mut commits = Vec::new();
        while let (Some(first), Some(day)) = (lines.next(), lines.next()) {
            let id = first.strip_prefix("commit ").unwrap_or(first).to_owned();
            commits.extend(day.parse().ok().map(|day| Commit { id, day }));
        }
        Ok(commits)
    }

    fn ask(&self, words: &[&str]) -> Result<String, HistoryError> {
        self.output(words).map(|it| String::from_utf8_lossy(&it).into_owned())
    }

    pub(super) fn store(&self) -> &Objects {
        &self.objects
    }

    /// Runs git with something on its standard input.
    pub(super) fn fed(&self, words: &[&str], input: String) -> Result<Vec<u8>, HistoryError> {
        let mut command = self.git();
        command.args(words).stdin(Stdio::piped());
        let mut child = command.spawn().map_err(|it| HistoryError::Failed(it.to_string()))?;
        let pipe = child.stdin.take();
        // Git answers while it is asked, so somebody else does the asking.
        let writer = std::thread::spawn(move || pipe.map(|mut it| it.write_all(input.as_bytes())));
        let output = child.wait_with_output();
        let _ = writer.join();
        let output = output.map_err(|it| HistoryError::Failed(it.to_string()))?;
        if output.status.success() {
            Ok(output.stdout)
        } else {
            Err(complaint(&output))
        }
    }

    pub(super) fn output(&self, words: &[&str]) -> Result<Vec<u8>, HistoryError> {
        let mut command = self.git();
        command.args(words);
        output(command)
    }
}

fn run(command: Command) -> Result<String, HistoryError> {
    output(command).map(|it| String::from_utf8_lossy(&it).into_owned())
}

pub(super) fn output(mut command: Command) -> Result<Vec<u8>, HistoryError> {
    match command.output() {
        Ok(output) if output.status.success() => Ok(output.stdout),
        Ok(output) => Err(complaint(&output)),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(HistoryError::NoGit),
        Err(error) => Err(HistoryError::Failed(error.to_string())),
    }
}

/// Returns what git complains of; its words are English here, whatever the machine speaks.
fn complaint(output: &Output) -> HistoryError {
    let words = String::from_utf8_lossy(&output.stderr);
    if words.contains("not a git repository") {
        return HistoryError::NoRepository;
    }
    if let Some((_, rest)) = words.split_once("dubious ownership in repository at '") {
        let folder = rest.split("'\n").next().unwrap_or(rest);
        return HistoryError::Foreign(folder.to_owned());
    }
    let mut lines = words.lines().filter(|it| !it.starts_with("hint: "));
    let first = lines.next().unwrap_or_default();
    // Whatever it is asked, and knows nothing of, it ends with 1.
    if first.is_empty() && output.status.code() != Some(1) {
        return HistoryError::Stopped;
    }
    HistoryError::Failed(first.trim_start_matches("fatal: ").to_owned())
}

/// Tells whether the user or the machine's owner has told git that a repository of another owner is safe to read.
///
/// Their list is only read for this; nothing else that they have set is followed.
fn is_declared_safe(folder: &Path, repository: &str) -> bool {
    let mut command = Command::new("git");
    for name in own_variables() {
        command.env_remove(name);
    }
    // Outside the repository, so that its own configuration has no say.
    let outside = folder.ancestors().last().unwrap_or(folder);
    command
        .current_dir(outside)
        .args(["--no-pager", "config", "-z", "--get-all", "safe.directory"]);
    let printed = run(command).unwrap_or_default();
    // An empty line takes back what stands before it.
    printed.split_terminator('\0').fold(false, |safe, it| match it {
        "" => false,
        "*" => true,
        it => safe || is_same(it, repository),
    })
}

fn is_same(declared: &str, repository: &str) -> bool {
    let within = declared
        .strip_suffix("/*")
        .and_then(|it| repository.strip_prefix(it))
        .is_some_and(|rest| rest.starts_with('/'));
    within || declared.trim_end_matches('/') == repository
}

#[cfg(test)]
mod tests;
