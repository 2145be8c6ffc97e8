//! Finds the files of a folder, and reads them.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

/// Every file, in order: findings that come in another order each time are of no use to anyone.
pub fn walk(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            paths.push(entry.into_path());
        }
    }
    paths.sort_unstable();
    Ok(paths)
}

pub fn bytes(path: &Path) -> anyhow::Result<Vec<u8>> {
    std::fs::read(path).with_context(|| path.display().to_string())
}
