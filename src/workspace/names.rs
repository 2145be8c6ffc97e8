//! The project's own list of names, as digests in the folder of what must never be shared.

use super::files::Files;
use super::guard;
use crate::diagnostic::Failure;
use crate::disk::read;
use crate::disk::write::Writer;
use crate::source::Unreadable;
use crate::text::personal::Names;
use std::path::Path;

/// Where the list is.
pub const PATH: &str = "private/name-digests.txt";

/// The list of names, as far as it can be read.
#[derive(Debug, Default, PartialEq)]
pub struct NameList {
    /// The names; none where there is no list.
    pub names: Names,
    /// Whether there is one.
    pub state: ListState,
}

/// Whether there is a list of names.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum ListState {
    /// There is none.
    #[default]
    Missing,
    /// What stands there can't be read.
    Broken,
    /// It is there.
    Known,
}

impl NameList {
    /// Reads the list that belongs to some files.
    pub fn of(files: &Files) -> Self {
        files.folder().map(Self::read).unwrap_or_default()
    }

    /// Reads the list of a project in a folder.
    pub fn read(root: &Path) -> Self {
        if !read::is_there(root, PATH) {
            return Self::default();
        }
        let names = read::text(root, PATH).ok().and_then(|it| Names::parse(&it));
        let state = if names.is_some() {
            ListState::Known
        } else {
            ListState::Broken
        };
        Self {
            names: names.unwrap_or_default(),
            state,
        }
    }
}

/// Writes the list anew; refuses where git would share it.
pub fn write(root: &Path, names: &Names, header: &str, writer: &Writer) -> Result<(), Failure> {
    guard::refuse_unguarded(root)?;
    let text = format!("# {header}\n{}", names.text());
    match read::bytes(root, PATH) {
        Ok(old) => writer.replace(PATH, &old, text.as_bytes())?,
        Err(Unreadable::Denied) if !read::is_there(root, PATH) => writer.create(PATH, text.as_bytes())?,
        Err(_) => return Err(Failure::machine("names-closed").with("path", PATH)),
    }
    Ok(())
}
