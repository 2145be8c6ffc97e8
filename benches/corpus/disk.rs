//! Writes files and folders, and names those where that fails.

use std::path::{Path, PathBuf};

/// Writes one file, and names it where that fails.
pub fn put(path: &Path, text: &str) -> anyhow::Result<()> {
    std::fs::write(path, text).map_err(|error| anyhow::anyhow!("{}: {error}", path.display()))
}

/// Makes a folder with those above it, and hands it back.
pub fn folder(path: PathBuf) -> anyhow::Result<PathBuf> {
    match std::fs::create_dir_all(&path) {
        Ok(()) => Ok(path),
        Err(error) => anyhow::bail!("{}: {error}", path.display()),
    }
}
