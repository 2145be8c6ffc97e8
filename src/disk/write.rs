//! Writing: a file is there whole or not at all, and what somebody else changed meanwhile is never overwritten.

use super::{journal, lock, machine, read};
use std::fs::{File, Permissions};
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

/// How long a writer waits for another.
const PATIENCE: Duration = Duration::from_secs(30);
/// Where new texts wait to be put in place.
pub(super) const STAGING: &str = ".ip/staged";

/// Why nothing was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// The path from the project's root.
    pub path: String,
    /// Why.
    pub why: Why,
    /// Whether work on several files is left half-way; the next writer finishes it.
    pub unfinished: bool,
}

/// What stands in the way of writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// A file is there already.
    Exists,
    /// The file is not as it was read.
    Changed,
    /// Another process has been writing for too long.
    Busy,
    /// The file or its folder may not be written in.
    Closed,
    /// The path leads out of the project, or to something that is no file.
    Outside,
    /// The disk is full.
    Full,
    /// Our list of unfinished work can't be read.
    Journal,
    /// The machine failed, as it says itself.
    Failed(String),
}

impl Error {
    pub(super) fn new(path: &str, why: Why) -> Self {
        Self {
            path: path.to_owned(),
            why,
            unfinished: false,
        }
    }

    pub(super) fn io(path: &str, error: &io::Error) -> Self {
        let why = match error.kind() {
            ErrorKind::AlreadyExists => Why::Exists,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Why::Closed,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Why::Full,
            _ => Why::Failed(error.to_string()),
        };
        Self::new(path, why)
    }
}

/// One file's part in a change of several files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The path and the bytes that were read; nothing where a file is made.
    pub old: Option<(String, Vec<u8>)>,
    /// The path and the bytes that it shall have; nothing where a file is removed.
    pub new: Option<(String, Vec<u8>)>,
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

/// The right to write in a project: while it lives, no other process writes.
#[derive(Debug)]
pub struct Writer {
    pub(super) root: PathBuf,
    recovered: Option<Recovered>,
    _lock: File,
}

impl Writer {
    /// Waits for its turn, and finishes what a process before it left half-way; makes the folder where it is not there.
    pub fn open(root: &Path) -> Result<Self, Error> {
        Self::open_within(root, PATIENCE)
    }

    pub(super) fn open_within(root: &Path, patience: Duration) -> Result<Self, Error> {
        let lock = lock::take(root, patience)?;
        let root = root.canonicalize().map_err(|it| Error::io(".", &it))?;
        let mut writer = Self {
            root,
            recovered: None,
            _lock: lock,
        };
        writer.recovered = journal::recover(&writer)?;
        Ok(writer)
    }

    /// Returns what was left half-way by a process before this one.
    pub fn recovered(&self) -> Option<&Recovered> {
        self.recovered.as_ref()
    }

    /// Makes a file and the folders above it; a file that is there is never overwritten.
    pub fn create(&self, path: &str, bytes: &[u8]) -> Result<(), Error> {
        let target = self.free(path)?;
        let done = self
            .stage(0, bytes, None)
            .and_then(|staged| self.folder_of(&target).map(|()| staged))
            .and_then(|staged| machine::place(&staged, &target))
            .map_err(|error| Error::io(path, &error));
        self.sweep(&target);
        done
    }

    /// Gives a file a new text, if it is still as it was read; its rights stay, and a link stays a link.
    pub fn replace(&self, path: &str, old: &[u8], new: &[u8]) -> Result<(), Error> {
        let target = self.unchanged(path, old)?;
        let failed = |error: io::Error| Error::io(path, &error);
        let rights = target.metadata().map_err(failed)?.permissions();
        let staged = self.stage(0, new, Some(rights)).map_err(failed);
        // Somebody may have saved the file while the new text was on its way to the disk.
        let done = staged
            .and_then(|staged| self.unchanged(path, old).map(|_| staged))
            .and_then(|staged| machine::replace(&staged, &target).map_err(failed));
        self.sweep(&target);
        done
    }

    /// Changes several files as one: all of it is done, or nothing, also if the process is killed on the way.
    ///
    /// `command` is what people are told if it is, so it may hold ids and no words of a note.
    pub fn many(&self, command: &str, changes: &[Change]) -> Result<(), Error> {
        journal::run(self, command, changes)
    }

    /// Tidies up after one file. Whether that works or not, the file is there whole, or as it was before.
    fn sweep(&self, target: &Path) {
        let _ = machine::sync_folder(target.parent().unwrap_or(&self.root));
        let _ = machine::remove_folder(&self.staging());
    }

    pub(super) fn staging(&self) -> PathBuf {
        self.root.join(STAGING)
    }

    /// Writes a text beside the project's files, where it waits to be put in place.
    fn stage(&self, number: usize, bytes: &[u8], rights: Option<Permissions>) -> io::Result<PathBuf> {
        let staged = self.lay(number, bytes, rights)?;
        machine::sync_files(std::slice::from_ref(&staged))?;
        Ok(staged)
    }

    /// Does the same without waiting for the disk.
    pub(super) fn lay(&self, number: usize, bytes: &[u8], rights: Option<Permissions>) -> io::Result<PathBuf> {
        let folder = self.staging();
        machine::make_folder(&folder)?;
        let path = folder.join(number.to_string());
        machine::new_file(&path, bytes, rights)?;
        Ok(path)
    }

    pub(super) fn folder_of(&self, target: &Path) -> io::Result<()> {
        machine::make_folder(target.parent().unwrap_or(&self.root))
    }

    /// Returns where a new file goes, if it may be made there.
    pub(super) fn free(&self, path: &str) -> Result<PathBuf, Error> {
        let target = self.inside(path)?;
        if target.symlink_metadata().is_ok() {
            return Err(Error::new(path, Why::Exists));
        }
        Ok(target)
    }

    /// Returns where a file really is, if it may be changed and is as it was read.
    pub(super) fn unchanged(&self, path: &str, old: &[u8]) -> Result<PathBuf, Error> {
        self.inside(path)?;
        let changed = |_| Error::new(path, Why::Changed);
        let bytes = read::bytes(&self.root, path).map_err(changed)?;
        if bytes != old {
            return Err(Error::new(path, Why::Changed));
        }
        let target = self.root.join(path).canonicalize().map_err(|it| Error::io(path, &it))?;
        if target.metadata().is_ok_and(|it| it.permissions().readonly()) {
            return Err(Error::new(path, Why::Closed));
        }
        Ok(target)
    }

    /// Returns the place of a path, if no part of it leads out of the project and its folder may be written in.
    pub(super) fn inside(&self, path: &str) -> Result<PathBuf, Error> {
        let outside = || Error::new(path, Why::Outside);
        let plain = |it: Component<'_>| matches!(it, Component::Normal(_));
        if path.is_empty() || path.contains('\\') || !Path::new(path).components().all(plain) {
            return Err(outside());
        }
        let target = self.root.join(path);
        let nearest = target.ancestors().skip(1).find(|it| it.symlink_metadata().is_ok());
        let real = nearest.unwrap_or(&self.root).canonicalize().map_err(|_| outside())?;
        if !real.starts_with(&self.root) || !real.is_dir() {
            return Err(outside());
        }
        // On Windows this sign on a folder means something else.
        if cfg!(unix) && real.metadata().is_ok_and(|it| it.permissions().readonly()) {
            return Err(Error::new(path, Why::Closed));
        }
        Ok(target)
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
