//! What a save changes, record by record.

pub use crate::disk::git::changed::Became;
use crate::disk::git::changed::FileChange;
use crate::record::kind::{Kind, id_of};
use crate::record::kinds::{Role, role};

/// What became of a record, or of a file beside the records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordChange {
    /// Its kind; nothing for a file that is no record.
    pub kind: Option<Kind>,
    /// Its id; of what is no record its path.
    pub id: String,
    /// What became of it.
    pub became: Became,
    /// Its path.
    pub path: String,
    /// Its path before, where that was another one.
    pub old_path: Option<String>,
}

impl RecordChange {
    /// Returns what a file's change is to the record in it.
    pub fn of(change: FileChange) -> Self {
        let kind = match role(&change.path) {
            Role::Record(kind) => Some(kind),
            _ => None,
        };
        let id = kind.map_or(&*change.path, |it| id_of(it, &change.path)).to_owned();
        let is_same = |old: &String| kind.is_some_and(|it| id_of(it, old) == id) && role(old) == role(&change.path);
        // A chapter that only has another number is the same one.
        let became = match change.became {
            Became::Renamed if change.old_path.as_ref().is_some_and(is_same) => Became::Changed,
            it => it,
        };
        Self {
            kind,
            id,
            became,
            path: change.path,
            old_path: change.old_path,
        }
    }
}
