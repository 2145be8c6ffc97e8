//! Writing: a file is there whole or not at all, and what somebody else changed meanwhile is never overwritten.

use super::error::Error;
use super::files::Files;
use super::journal::{Change, FileState, Recovered};
use super::{journal, lock, machine, real};
use std::cell::RefCell;
use std::fs::File;
use std::io;
use std::path::Path;
use std::time::Duration;

/// How long a writer waits for another.
const PATIENCE: Duration = Duration::from_secs(30);

/// The right to write in a project: while it lives, no other process writes.
#[derive(Debug)]
pub struct Writer {
    files: Files,
    recovered: Option<Recovered>,
    /// What was changed so far, a file at a time: as it was, and as it is.
    changes: RefCell<Vec<Change>>,
    _lock: File,
}

impl Writer {
    /// Waits for its turn, and finishes what a process before it left half-way; makes the folder where it is not there.
    pub fn open(root: &Path) -> Result<Self, Error> {
        Self::open_within(root, PATIENCE)
    }

    pub(super) fn open_within(root: &Path, patience: Duration) -> Result<Self, Error> {
        let lock = lock::take(root, patience)?;
        let root = real::path(root).map_err(|it| Error::io(".", &it))?;
        let files = Files { root };
        Ok(Self {
            recovered: journal::recover(&files)?,
            files,
            changes: RefCell::default(),
            _lock: lock,
        })
    }

    /// Returns the project's folder.
    pub(super) fn root(&self) -> &Path {
        &self.files.root
    }

    /// Returns what was left half-way by a process before this one.
    pub fn recovered(&self) -> Option<&Recovered> {
        self.recovered.as_ref()
    }

    /// Makes a file and the folders above it; a file that is there is never overwritten.
    pub fn create(&self, path: &str, bytes: &[u8]) -> Result<(), Error> {
        let target = self.files.free(path)?;
        let done = self
            .files
            .stage(0, bytes, None)
            .and_then(|staged| self.files.folder_of(&target).map(|()| staged))
            .and_then(|staged| machine::place(&staged, &target))
            .map_err(|error| Error::io(path, &error));
        self.files.sweep(&target);
        done?;
        self.note(None, Some(FileState::new(path, bytes)));
        Ok(())
    }

    /// Gives a file a new text, if it is still as it was read; its rights stay, and a link stays a link.
    pub fn replace(&self, path: &str, old: &[u8], new: &[u8]) -> Result<(), Error> {
        let target = self.files.unchanged(path, old)?;
        let failed = |error: io::Error| Error::io(path, &error);
        let rights = target.metadata().map_err(failed)?.permissions();
        let staged = self.files.stage(0, new, Some(rights)).map_err(failed);
        // Somebody may have saved the file while the new text was on its way to the disk.
        let done = staged
            .and_then(|staged| self.files.unchanged(path, old).map(|_| staged))
            .and_then(|staged| machine::replace(&staged, &target).map_err(failed));
        self.files.sweep(&target);
        done?;
        self.note(Some(FileState::new(path, old)), Some(FileState::new(path, new)));
        Ok(())
    }

    /// Changes several files as one: all of it is done, or nothing, also if the process is killed on the way.
    ///
    /// `command` is what people are told if it is, so it may hold ids and no words of a note.
    pub fn many(&self, command: &str, changes: &[Change]) -> Result<(), Error> {
        journal::run(&self.files, command, changes)?;
        for change in changes.iter().filter(|it| it.old != it.new) {
            self.note(change.old.clone(), change.new.clone());
        }
        Ok(())
    }

    /// Ends the writing, and returns what it changed: each file as it was before the first change and as it is after the last.
    pub fn done(self) -> Vec<Change> {
        let mut changes = self.changes.into_inner();
        changes.retain(|it| it.old != it.new);
        changes
    }

    /// Keeps what was changed; a file that was changed before is kept as it was before that.
    fn note(&self, old: Option<FileState>, new: Option<FileState>) {
        let mut changes = self.changes.borrow_mut();
        let before = changes.iter().position(|it| it.new.is_some() && it.new == old);
        let old = match before {
            Some(at) => changes.remove(at).old,
            None => old,
        };
        changes.push(Change { old, new });
    }
}

/// Tells whether a project holds work that was left half-way; waits for a process that is at it now.
pub fn is_unfinished(root: &Path) -> Result<Option<String>, Error> {
    if !journal::exists(root) {
        return Ok(None);
    }
    lock::wait_for_others(root, PATIENCE)?;
    if journal::exists(root) {
        journal::command(root).map(Some)
    } else {
        Ok(None)
    }
}

#[cfg(test)]
mod tests;
