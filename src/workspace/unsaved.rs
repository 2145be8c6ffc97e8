//! What lies in a project's folder and is in no version yet, found by reading alone.

use super::guard::LIST;
use super::saves::{Became, RecordChange};
use super::snapshot::Snapshot;
use crate::diagnostic::Failure;
use crate::disk::git::changed::FileChange;
use crate::disk::git::history::{History, HistoryError};
use crate::disk::git::snapshot::Snapshot as Tree;
use crate::disk::read;
use crate::record::draft_files::{self, is_of_draft};
use crate::record::kind::FOLDERS;
use chrono::NaiveDate;
use rustc_hash::FxHashSet;
use std::path::Path;

/// How a project stands in its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The day on which something of it was last saved; nothing where nothing was.
    pub day: Option<NaiveDate>,
    /// What is in no version yet, record by record.
    pub unsaved: Vec<RecordChange>,
    /// How many versions are not sent; nothing where there is nobody to send them to.
    pub not_sent: Option<usize>,
}

impl Standing {
    /// Returns whether the draft is saved as it is now, whatever was changed beside it.
    pub fn is_draft_saved(&self) -> bool {
        self.unsaved.iter().all(|it| !is_of_draft(&it.path))
    }
}

/// Returns how a project stands in its history; nothing where there is none that can be read.
pub fn standing(snapshot: &Snapshot) -> Option<Standing> {
    let root = snapshot.files.root()?;
    let history = History::open(root, FOLDERS).ok()?;
    Some(Standing {
        day: history.last().ok()?.map(|it| it.day),
        unsaved: unsaved_in(root, &history).ok()?,
        not_sent: history.not_sent().ok()?,
    })
}

/// Returns what the next save would have, record by record; everything where nothing was saved yet.
pub fn unsaved(root: &Path) -> Result<Vec<RecordChange>, Failure> {
    match History::open(root, FOLDERS) {
        Ok(history) => Ok(unsaved_in(root, &history)?),
        Err(HistoryError::NoRepository) => {
            let changes = paths(root).into_iter().map(|it| change(Became::Added, it));
            Ok(changes.collect())
        }
        Err(trouble) => Err(trouble.into()),
    }
}

fn unsaved_in(root: &Path, history: &History) -> Result<Vec<RecordChange>, HistoryError> {
    let before = match history.head()? {
        Some(head) => Some(history.whole(&head)?),
        None => None,
    };
    let here = paths(root);
    let known: FxHashSet<&str> = here.iter().map(String::as_str).collect();
    let mut changes = Vec::new();
    let (mut kept, mut new) = (Vec::new(), Vec::new());
    for path in &here {
        let is_known = before.as_ref().is_some_and(|it| it.object(path).is_some());
        let list = if is_known { &mut kept } else { &mut new };
        list.push(path);
    }
    if let Some(before) = &before {
        let changed = kept.into_iter().filter(|it| is_changed(root, before, it));
        changes.extend(changed.map(|it| change(Became::Changed, it.clone())));
        let is_ours = |it: &&str| *it == LIST || FOLDERS.contains(&it.split('/').next().unwrap_or_default());
        let gone = before.paths().filter(is_ours).filter(|it| !known.contains(it));
        let gone = gone.filter(|it| !read::is_there(root, it));
        changes.extend(gone.map(|it| change(Became::Removed, it.to_owned())));
    }
    if !new.is_empty() {
        let mut places: Vec<&str> = FOLDERS.to_vec();
        places.push(LIST);
        let ignored = history.ignored(&places)?;
        let new = new.into_iter().filter(|it| !ignored.contains(*it));
        changes.extend(new.map(|it| change(Became::Added, it.clone())));
    }
    changes.sort_unstable_by(|one, other| one.path.cmp(&other.path));
    Ok(changes)
}

fn change(became: Became, path: String) -> RecordChange {
    RecordChange::of(FileChange {
        became,
        path,
        old_path: None,
    })
}

/// Returns the paths of what is the project's.
fn paths(root: &Path) -> Vec<String> {
    let mut paths = read::list(root, FOLDERS).paths;
    paths.extend(read::is_there(root, LIST).then(|| LIST.to_owned()));
    paths
}

/// Tells whether a file is another one than it was; line ends that git puts in make no difference.
fn is_changed(root: &Path, before: &Tree, path: &str) -> bool {
    let contents = |bytes: Vec<u8>| draft_files::contents(&bytes);
    let (here, there) = (read::bytes(root, path), before.bytes(path));
    match (here, there) {
        (Ok(here), Ok(there)) => contents(here) != contents(there),
        // What is too large to be read, or a link, is not looked into.
        _ => false,
    }
}
