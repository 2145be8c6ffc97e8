//! Several files changed as one: what shall be done is written down first, so that whoever comes next can finish it.
//!
//! New texts wait in `.ip/staged`, each a file; `.ip/journal` says where they go and what must be there before, by
//! digest. Until the journal stands there whole, nothing has happened; from then on everything will.

use super::error::{Error, Why};
use super::files::{Files, STAGING};
use super::{lock, machine, read, real};
use crate::text::hexadecimal::hexadecimal;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

const VERSION: u32 = 1;

/// One file's part in a change of several files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The file as it was read; nothing where it is made.
    pub old: Option<FileState>,
    /// The file as it shall be; nothing where it is removed.
    pub new: Option<FileState>,
}

/// A file at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileState {
    /// Its path from the root.
    pub path: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

impl FileState {
    /// Returns a file that has these bytes.
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            path: path.into(),
            bytes: bytes.into(),
        }
    }
}

/// Work that an earlier process left half-way, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovered {
    /// The command, as its process named it.
    pub command: String,
    /// Whether it was undone instead of finished.
    pub undone: bool,
    /// Files that somebody changed meanwhile; they were left as they are.
    pub left: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Journal {
    version: u32,
    command: String,
    undone: bool,
    steps: Vec<Step>,
}

/// What becomes of one file; its new text waits under `staged`.
#[derive(Debug, Serialize, Deserialize)]
struct Step {
    old: Option<FileDigest>,
    new: Option<FileDigest>,
    staged: usize,
}

/// A file and the digest of its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct FileDigest {
    path: String,
    digest: String,
}

/// How one step went.
#[derive(Debug, PartialEq, Eq)]
enum StepResult {
    Done,
    /// Somebody changed this file meanwhile.
    Changed(String),
}

/// Tells whether work was left half-way, or is being done.
pub(super) fn exists(root: &Path) -> bool {
    path(root).symlink_metadata().is_ok()
}

/// Returns the command that left its work half-way.
pub(super) fn command(root: &Path) -> Result<String, Error> {
    parse(root).map(|it| it.command)
}

/// Does all changes, or nothing.
pub(super) fn run(files: &Files, command: &str, changes: &[Change]) -> Result<(), Error> {
    let changes: Vec<&Change> = changes.iter().filter(|it| it.old != it.new).collect();
    let mut journal = Journal {
        version: VERSION,
        command: command.to_owned(),
        undone: false,
        steps: Vec::new(),
    };
    let staged = prepare(files, &changes, &mut journal).and_then(|()| save(&files.root, &journal));
    if let Err(error) = staged {
        return Err(forget(files, error));
    }
    let failure = match apply_all(files, &journal) {
        Ok(left) if left.is_empty() => return finish(files, &journal),
        Ok(mut left) => Error::new(&left.remove(0), Why::Changed),
        Err(error) => error,
    };
    let undone = undo(files, &journal, &changes);
    Err(Error {
        unfinished: undone.is_err(),
        ..failure
    })
}

/// Finishes what a process before this one left half-way.
pub(super) fn recover(files: &Files) -> Result<Option<Recovered>, Error> {
    if !exists(&files.root) {
        let swept = machine::remove_folder(&files.staging());
        return swept.map(|()| None).map_err(|it| Error::io(lock::FOLDER, &it));
    }
    let journal = parse(&files.root)?;
    let unfinished = |error| Error {
        unfinished: true,
        ..error
    };
    let left = apply_all(files, &journal).map_err(unfinished)?;
    finish(files, &journal).map_err(unfinished)?;
    Ok(Some(Recovered {
        command: journal.command,
        undone: journal.undone,
        left,
    }))
}

/// Takes back what was written before anything was changed.
fn forget(files: &Files, error: Error) -> Error {
    let _ = machine::remove(&path(&files.root));
    // The journal may stand there all the same; then what it lists must stay too.
    let unfinished = exists(&files.root);
    if !unfinished {
        let _ = machine::remove_folder(&files.staging());
    }
    Error { unfinished, ..error }
}

/// Holds everything against the disk and writes the new texts beside it, so that little can fail later.
fn prepare(files: &Files, changes: &[&Change], journal: &mut Journal) -> Result<(), Error> {
    let mut laid = Vec::new();
    for change in changes {
        let mut rights = None;
        if let Some(FileState { path, bytes }) = &change.old {
            own_path(path)?;
            let target = files.unchanged(path, bytes)?;
            rights = target.metadata().ok().map(|it| it.permissions());
        }
        let staged = journal.steps.len();
        if let Some(FileState { path, bytes }) = &change.new {
            own_path(path)?;
            if change.old.as_ref().is_none_or(|it| it.path != *path) {
                files.free(path)?;
            }
            let failed = |error| Error::io(path, &error);
            laid.push(files.lay(staged, bytes, rights).map_err(failed)?);
        }
        journal.steps.push(Step {
            old: known(change.old.as_ref()),
            new: known(change.new.as_ref()),
            staged,
        });
    }
    machine::sync_files(&laid).map_err(|error| Error::io(STAGING, &error))
}

/// Does every step that is not done yet; returns the files that somebody changed meanwhile.
fn apply_all(files: &Files, journal: &Journal) -> Result<Vec<String>, Error> {
    let mut left = Vec::new();
    for step in &journal.steps {
        if let StepResult::Changed(path) = apply(files, step)? {
            left.push(path);
        }
    }
    Ok(left)
}

fn apply(files: &Files, step: &Step) -> Result<StepResult, Error> {
    if let Some(new) = &step.new {
        let target = files.inside(&new.path)?;
        let failed = |error| Error::io(&new.path, &error);
        let before = step.old.as_ref().filter(|it| it.path == new.path).map(|it| &*it.digest);
        match digest_of(files, &new.path) {
            Some(now) if now == new.digest => {}
            now if now.as_deref() == before && is_staged(files, step.staged, &new.digest) => {
                let staged = files.staging().join(step.staged.to_string());
                if before.is_some() {
                    let real = real::path(&target).map_err(failed)?;
                    machine::replace(&staged, &real).map_err(failed)?;
                } else {
                    files.folder_of(&target).map_err(failed)?;
                    machine::place(&staged, &target).map_err(failed)?;
                }
            }
            _ => return Ok(StepResult::Changed(new.path.clone())),
        }
    }
    let stays = |old: &&FileDigest| step.new.as_ref().is_some_and(|new| new.path == old.path);
    if let Some(old) = step.old.as_ref().filter(|it| !stays(it)) {
        let target = files.inside(&old.path)?;
        match digest_of(files, &old.path) {
            Some(now) if now == old.digest => machine::remove(&target).map_err(|it| Error::io(&old.path, &it))?,
            Some(_) => return Ok(StepResult::Changed(old.path.clone())),
            None => {}
        }
    }
    Ok(StepResult::Done)
}

fn is_staged(files: &Files, number: usize, digest: &str) -> bool {
    let path = format!("{STAGING}/{number}");
    digest_of(files, &path).as_deref() == Some(digest)
}

/// Turns a change round that could not be done; the journal says so first, in case this is killed too.
fn undo(files: &Files, journal: &Journal, changes: &[&Change]) -> Result<(), Error> {
    let first = journal.steps.len();
    let (mut steps, mut laid) = (Vec::new(), Vec::new());
    for (number, (step, change)) in journal.steps.iter().zip(changes).enumerate().rev() {
        if let Some(FileState { path, bytes }) = &change.old {
            let rights = step
                .new
                .as_ref()
                .and_then(|it| files.root.join(&it.path).metadata().ok());
            let laying = files.lay(first + number, bytes, rights.map(|it| it.permissions()));
            laid.push(laying.map_err(|error| Error::io(path, &error))?);
        }
        steps.push(Step {
            old: step.new.clone(),
            new: step.old.clone(),
            staged: first + number,
        });
    }
    machine::sync_files(&laid).map_err(|error| Error::io(STAGING, &error))?;
    let back = Journal {
        version: VERSION,
        command: journal.command.clone(),
        undone: true,
        steps,
    };
    save(&files.root, &back)?;
    apply_all(files, &back)?;
    finish(files, &back)
}

/// Waits until the disk has everything, and forgets the journal.
fn finish(files: &Files, journal: &Journal) -> Result<(), Error> {
    let paths = journal.steps.iter().flat_map(|it| [&it.old, &it.new]).flatten();
    let mut folders: Vec<PathBuf> = paths
        .filter_map(|it| files.root.join(&it.path).parent().map(Path::to_owned))
        .filter(|it| it.is_dir())
        .collect();
    folders.sort();
    folders.dedup();
    folders
        .iter()
        .try_for_each(|it| machine::sync_folder(it))
        .and_then(|()| machine::remove(&path(&files.root)))
        .map_err(|error| Error {
            unfinished: true,
            ..Error::io(JOURNAL, &error)
        })?;
    // A journal that came back with the power would find everything done.
    let _ = machine::sync_folder(&files.root.join(lock::FOLDER));
    let _ = machine::remove_folder(&files.staging());
    Ok(())
}

const JOURNAL: &str = ".ip/journal";
/// It is among what waits, so that a half-written one is swept away.
const NEXT: &str = ".ip/staged/journal";

fn path(root: &Path) -> PathBuf {
    root.join(JOURNAL)
}

fn save(root: &Path, journal: &Journal) -> Result<(), Error> {
    let (path, next) = (path(root), root.join(NEXT));
    let text = serde_json::to_vec_pretty(journal).map_err(|it| Error::new(JOURNAL, Why::Failed(it.to_string())))?;
    machine::make_folder(&root.join(STAGING))
        .and_then(|()| machine::remove(&next))
        .and_then(|()| machine::new_file(&next, &text, None))
        .and_then(|()| machine::sync_files(std::slice::from_ref(&next)))
        .and_then(|()| machine::sync_folder(&root.join(STAGING)))
        .and_then(|()| machine::replace(&next, &path))
        .and_then(|()| machine::sync_folder(&root.join(lock::FOLDER)))
        .map_err(|error| Error::io(JOURNAL, &error))
}

fn parse(root: &Path) -> Result<Journal, Error> {
    let broken = || Error::new(JOURNAL, Why::Journal);
    let path = path(root);
    let staging = root.join(STAGING).symlink_metadata();
    if !path.symlink_metadata().is_ok_and(|it| it.is_file()) || staging.is_ok_and(|it| !it.is_dir()) {
        return Err(broken());
    }
    let bytes = std::fs::read(&path).map_err(|error| Error::io(JOURNAL, &error))?;
    let journal: Journal = serde_json::from_slice(&bytes).map_err(|_| broken())?;
    let paths = journal.steps.iter().flat_map(|it| [&it.old, &it.new]).flatten();
    if journal.version != VERSION || paths.map(|it| own_path(&it.path)).any(|it| it.is_err()) {
        return Err(broken());
    }
    Ok(journal)
}

/// A journal may have come with the project from elsewhere: it can reach no file but plain ones inside.
fn own_path(path: &str) -> Result<(), Error> {
    if is_plain(path) {
        Ok(())
    } else {
        Err(Error::new(path, Why::Outside))
    }
}

/// Tells whether a change of several files may reach a path.
pub fn is_plain(path: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '~']);
    path.split('/').all(plain)
}

fn known(file: Option<&FileState>) -> Option<FileDigest> {
    file.map(|it| FileDigest {
        path: it.path.clone(),
        digest: digest(&it.bytes),
    })
}

/// Returns the digest of a file; nothing where there is none, and no digest at all where it can't be read.
fn digest_of(files: &Files, path: &str) -> Option<String> {
    files.root.join(path).symlink_metadata().ok()?;
    Some(read::bytes_up_to(&files.root, path, read::LARGEST_KEPT).map_or_else(|_| String::new(), |it| digest(&it)))
}

fn digest(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}
