//! The corpora on disk: one folder a size, in it one a layout.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::Context as _;

const LAYOUTS: [&str; 5] = ["ip", "journal", "links", "text", "draft"];

#[derive(Clone, Copy)]
pub struct Size {
    pub notes: usize,
    pub actors: usize,
}

impl Size {
    pub const fn new(notes: usize, actors: usize) -> Self {
        Self { notes, actors }
    }

    pub fn folder(self) -> PathBuf {
        PathBuf::from(self.notes.to_string())
    }
}

/// A program that cargo built beside this one.
pub fn sibling(name: &str) -> anyhow::Result<PathBuf> {
    let path = std::env::current_exe()?.with_file_name(name);
    anyhow::ensure!(path.exists(), "{} is missing: build the whole package", path.display());
    Ok(path)
}

/// Makes what is missing or older than the generator. The stamp comes last, so a run that was cut short is no corpus.
pub fn make(corpora: &Path, size: Size) -> anyhow::Result<()> {
    let generator = sibling("corpus")?;
    let folder = corpora.join(size.folder());
    let stamp = folder.join("made");
    if changed(&stamp) > changed(&generator) {
        return Ok(());
    }
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
    }
    for layout in LAYOUTS {
        let mut command = Command::new(&generator);
        command.args([
            "--notes",
            &size.notes.to_string(),
            "--actors",
            &size.actors.to_string(),
            "--layout",
            layout,
        ]);
        let status = command.arg("--out").arg(folder.join(layout)).status()?;
        anyhow::ensure!(status.success(), "{command:?} ended with {status}");
    }
    fs::write(&stamp, "").with_context(|| stamp.display().to_string())
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|it| it.modified()).ok()
}
