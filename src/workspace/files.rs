//! Where the texts of a project come from: its folder, the folder with unsaved texts laid over it, or a commit.

use crate::disk::git::snapshot::Snapshot as Commit;
use crate::disk::read::{self, Listing, Stamp};
use crate::project::fingerprint::Fingerprint;
use crate::record::kind::FOLDERS;
use crate::source::Unreadable;
use crate::text::nearest::nearest;
use crate::text::slug::slug;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where the files of a project are; cheap to clone.
#[derive(Debug, Clone)]
pub enum Files {
    /// In a folder.
    Disk(PathBuf),
    /// In a folder, but for texts that are not saved yet, by their paths from the root.
    Overlay(PathBuf, Arc<BTreeMap<String, String>>),
    /// In a commit of the history.
    Commit(Arc<Commit>),
    /// As git is about to save or to send them, for a project in this folder.
    Leaving(PathBuf, Arc<Commit>),
    /// In a commit, but for texts that may not be shown as they stood, by their paths from the root.
    Recalled(Arc<Commit>, Arc<BTreeMap<String, String>>),
}

/// By what it is seen that a file did not change, without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// What the disk knows of a file.
    Saved(Stamp),
    /// The text that somebody is writing.
    Unsaved(Fingerprint),
}

/// What people call the project's folders in Danish.
const DANISH: [(&str, &str); 8] = [
    ("interviewnoter", "interviews"),
    ("notater", "interviews"),
    ("noter", "interviews"),
    ("samtaler", "interviews"),
    ("politik", "policy"),
    ("aktoerer", "stakeholders"),
    ("interessenter", "stakeholders"),
    ("skabeloner", "templates"),
];
/// How many letters a folder's name may have more or fewer than the one that it was meant to have.
const SLIP: usize = 2;
/// How many files of a folder are looked at for one that could be a record.
const LOOKED_AT: usize = 200;

/// Returns the folders of a project's root that hold what could be records, and were most likely meant to be read.
fn misnamed(root: &Path) -> Vec<(String, &'static str)> {
    let names = read::names(root);
    let meant = |name: &String| {
        let folder = meant(name)?;
        // A disk that takes capitals and small letters for the same finds it by its right name.
        let is_read =
            !names.iter().any(|it| it == folder) && root.join(folder).exists() && name.to_lowercase() == folder;
        let could_be_record = |it: &PathBuf| it.extension().is_some_and(|it| it == "md" || it == "yaml");
        let holds = || {
            read::below(&root.join(name))
                .iter()
                .take(LOOKED_AT)
                .any(could_be_record)
        };
        (!is_read && holds()).then(|| (name.clone(), folder))
    };
    names.iter().filter_map(meant).collect()
}

/// Returns the folder of the project that a folder of this name was most likely meant to be.
fn meant(name: &str) -> Option<&'static str> {
    let plain = slug(name);
    if FOLDERS.contains(&name) || plain.is_empty() || name.starts_with('.') {
        return None;
    }
    let danish = DANISH.iter().find(|it| it.0 == plain).map(|it| it.1);
    let near = || nearest(&plain, FOLDERS.iter().copied()).filter(|it| it.len().abs_diff(plain.len()) <= SLIP);
    let near = danish.or_else(near)?;
    FOLDERS.iter().copied().find(|it| *it == near)
}

impl Files {
    /// Returns the paths of every file of the project, and what can't be one.
    pub fn list(&self) -> Listing {
        match self {
            Self::Commit(commit) => Listing {
                paths: commit.paths().map(str::to_owned).collect(),
                ..Listing::default()
            },
            _ => Listing {
                misnamed: self.root().map(misnamed).unwrap_or_default(),
                ..self.list_within(FOLDERS)
            },
        }
    }

    /// Returns the paths of every file in some of the project's folders, and what can't be one.
    pub fn list_within(&self, folders: &[&str]) -> Listing {
        let is_within = |it: &str| folders.iter().any(|folder| it.split('/').next() == Some(folder));
        match self {
            Self::Disk(root) => read::list(root, folders),
            Self::Overlay(root, texts) => {
                let mut listing = read::list(root, folders);
                listing.paths.extend(texts.keys().filter(|it| is_within(it)).cloned());
                listing.paths.sort_unstable();
                listing.paths.dedup();
                listing
            }
            Self::Commit(commit) | Self::Leaving(_, commit) | Self::Recalled(commit, _) => Listing {
                paths: commit.paths().filter(|it| is_within(it)).map(str::to_owned).collect(),
                ..Listing::default()
            },
        }
    }

    /// Reads a file as text.
    pub fn text(&self, path: &str) -> Result<String, Unreadable> {
        match self {
            Self::Disk(root) => read::text(root, path),
            Self::Overlay(root, texts) => match texts.get(path) {
                // What would be too large once it is saved is too large already.
                Some(text) if text.len() as u64 > read::LARGEST => Err(Unreadable::TooLarge),
                Some(text) => Ok(text.clone()),
                None => read::text(root, path),
            },
            Self::Commit(commit) | Self::Leaving(_, commit) => commit.text(path),
            Self::Recalled(commit, texts) => texts.get(path).map_or_else(|| commit.text(path), |it| Ok(it.clone())),
        }
    }

    /// Reads a file.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, Unreadable> {
        match self {
            Self::Disk(root) => read::bytes(root, path),
            Self::Overlay(root, texts) => match texts.get(path) {
                Some(text) => Ok(text.clone().into_bytes()),
                None => read::bytes(root, path),
            },
            Self::Commit(commit) | Self::Leaving(_, commit) => commit.bytes(path),
            Self::Recalled(commit, texts) => match texts.get(path) {
                Some(text) => Ok(text.clone().into_bytes()),
                None => commit.bytes(path),
            },
        }
    }

    /// Reads a file as it can be shown: bytes that are no text are `\u{fffd}`; nothing where nothing can be shown.
    pub fn shown(&self, path: &str) -> Option<String> {
        self.bytes(path).ok().and_then(read::lossy)
    }

    /// Returns by what it is seen that a file did not change; nothing where only reading it can say so.
    pub fn mark(&self, path: &str) -> Option<Mark> {
        match self {
            Self::Disk(root) => read::stamp(root, path).map(Mark::Saved),
            Self::Overlay(root, texts) => match texts.get(path) {
                Some(text) => Some(Mark::Unsaved(Fingerprint::of(text))),
                None => read::stamp(root, path).map(Mark::Saved),
            },
            Self::Commit(_) | Self::Leaving(..) | Self::Recalled(..) => None,
        }
    }

    /// Returns the same files with some texts laid over them, by their paths from the root.
    #[must_use]
    pub fn with(&self, texts: BTreeMap<String, String>) -> Self {
        let over = |laid: &BTreeMap<String, String>| {
            let mut all = laid.clone();
            all.extend(texts.clone());
            Arc::new(all)
        };
        match self {
            Self::Disk(root) => Self::Overlay(root.clone(), Arc::new(texts)),
            Self::Overlay(root, laid) => Self::Overlay(root.clone(), over(laid)),
            Self::Commit(commit) | Self::Leaving(_, commit) => Self::Recalled(Arc::clone(commit), Arc::new(texts)),
            Self::Recalled(commit, laid) => Self::Recalled(Arc::clone(commit), over(laid)),
        }
    }

    /// Returns the project's folder; nothing for what is not on disk.
    pub fn root(&self) -> Option<&Path> {
        match self {
            Self::Disk(root) | Self::Overlay(root, _) => Some(root),
            Self::Commit(_) | Self::Leaving(..) | Self::Recalled(..) => None,
        }
    }

    /// Returns the folder in which what git must not see lies beside these files; nothing for what was long ago.
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Self::Leaving(root, _) => Some(root),
            _ => self.root(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_folder_is_known_by_nearly_its_name_and_by_what_it_is_called_in_danish() {
        for (name, folder) in [
            ("Interviews", "interviews"),
            ("interview", "interviews"),
            ("interviewer", "interviews"),
            ("Noter", "interviews"),
            ("polícy", "policy"),
            ("Politik", "policy"),
            ("stakeholder", "stakeholders"),
            ("stake holders", "stakeholders"),
            ("Aktører", "stakeholders"),
            ("template", "templates"),
        ] {
            assert_eq!(meant(name), Some(folder), "{name}");
        }
        for name in [
            "interviews",
            "private",
            "build",
            "docs",
            "tests",
            "src",
            ".git",
            "møder",
            "æøå",
            "…",
            "",
        ] {
            assert_eq!(meant(name), None, "{name}");
        }
    }
}
