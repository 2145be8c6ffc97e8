//! The files of a project for a writer: which may be made or changed, and where a new text waits.

use super::error::{Error, Why};
use super::{machine, read, real};
use std::fs::Permissions;
use std::io;
use std::path::{Component, Path, PathBuf};

/// Where new texts wait to be put in place.
pub(super) const STAGING: &str = ".ip/staged";

/// A project's files, by its root.
#[derive(Debug)]
pub(super) struct Files {
    pub(super) root: PathBuf,
}

impl Files {
    /// Tidies up after one file. Whether that works or not, the file is there whole, or as it was before.
    pub(super) fn sweep(&self, target: &Path) {
        let _ = machine::sync_folder(target.parent().unwrap_or(&self.root));
        let _ = machine::remove_folder(&self.staging());
    }

    pub(super) fn staging(&self) -> PathBuf {
        self.root.join(STAGING)
    }

    /// Writes a text beside the project's files, where it waits to be put in place.
    pub(super) fn stage(&self, number: usize, bytes: &[u8], rights: Option<Permissions>) -> io::Result<PathBuf> {
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
        let bytes = read::bytes_up_to(&self.root, path, read::LARGEST_KEPT).map_err(changed)?;
        if bytes != old {
            return Err(Error::new(path, Why::Changed));
        }
        let target = real::path(&self.root.join(path)).map_err(|it| Error::io(path, &it))?;
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
        let real = real::path(nearest.unwrap_or(&self.root)).map_err(|_| outside())?;
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
