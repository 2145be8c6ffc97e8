//! Taking away what a git that was stopped left behind, and by which it keeps everybody out.

use crate::diagnostic::Failure;
use crate::disk::git::history::History;
use crate::disk::git::locks::Lock;
use crate::disk::write::Writer;
use crate::record::kind::FOLDERS;
use std::path::Path;
use std::time::Duration;

/// What became of the locks of a repository.
#[derive(Debug, Default)]
pub struct Unlocked {
    /// Where those lay that are gone, and how old they were.
    pub removed: Vec<(String, Duration)>,
    /// Where those lie that stay: somebody may be saving.
    pub kept: Vec<(String, Duration)>,
}

/// Takes away the locks that were surely left behind; `_writer` is the right to write in the project.
pub fn unlock(root: &Path, _writer: &Writer) -> Result<Unlocked, Failure> {
    let history = History::open(root, FOLDERS)?;
    let locks = history.locks();
    let left = history.left(locks.clone());
    let mut unlocked = Unlocked::default();
    for lock in locks {
        let is_gone = left.contains(&lock) && lock.remove();
        let list = if is_gone {
            &mut unlocked.removed
        } else {
            &mut unlocked.kept
        };
        list.push((shown(root, &lock), lock.age));
    }
    Ok(unlocked)
}

/// Returns a lock's path as people are shown it.
fn shown(root: &Path, lock: &Lock) -> String {
    let path = lock.path.strip_prefix(root).unwrap_or(&lock.path);
    path.display().to_string().replace('\\', "/")
}
