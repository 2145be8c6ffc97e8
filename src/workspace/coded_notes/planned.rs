//! What is to be written of a file of coded documents.

use crate::diagnostic::Message;
use crate::disk::journal::Change;
use crate::edit::new::answers::Made;
use crate::exchange::coded::Left;

/// What is to be written.
#[derive(Debug, Default)]
pub struct Plan {
    /// What becomes of the files.
    pub changes: Vec<Change>,
    /// The paths of the new notes.
    pub notes: Vec<String>,
    /// The new themes.
    pub themes: Vec<Made>,
    /// How many codings the new notes have.
    pub codings: usize,
    /// How many of them are of other words than whole blocks.
    pub narrower: usize,
    /// How many documents are notes already.
    pub known: usize,
    /// The paths of those of them that get codings.
    pub recoded: Vec<String>,
    /// How many codings these get.
    pub added: usize,
    /// What of documents that are notes already was not taken.
    pub left: Vec<Left>,
    /// What is remarked on the notes, each once.
    pub remarks: Vec<Message>,
}
