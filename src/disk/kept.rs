//! What would be lost, kept in our own folder: copies of files, each time in a folder of its own.

use super::error::Error;
use super::journal::FileState;
use super::write::Writer;
use super::{lock, machine};
use std::path::PathBuf;

/// The folder in our own folder.
const KEPT: &str = "kept";
/// How many times one moment may keep something.
const MOST: usize = 10_000;

impl Writer {
    /// Keeps copies of files under a name, which gets a number where it is taken; returns the folder's path from the root.
    pub fn keep(&self, name: &str, files: &[FileState]) -> Result<String, Error> {
        let root = self.root();
        let names = (1..MOST).map(|at| {
            if at == 1 {
                name.to_owned()
            } else {
                format!("{name}-{at}")
            }
        });
        let path = |name: String| format!("{}/{KEPT}/{name}", lock::FOLDER);
        let free = names.map(path).find(|it| root.join(it).symlink_metadata().is_err());
        let folder = free.unwrap_or_else(|| path(name.to_owned()));
        let failed = |error| Error::io(&folder, &error);
        let mut laid: Vec<PathBuf> = Vec::new();
        for file in files {
            let target = root.join(&folder).join(&file.path);
            machine::make_folder(target.parent().unwrap_or(root)).map_err(failed)?;
            machine::new_file(&target, &file.bytes, None).map_err(failed)?;
            laid.push(target);
        }
        machine::sync_files(&laid).map_err(failed)?;
        Ok(folder)
    }
}
