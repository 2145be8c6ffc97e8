//! Why something could not be written.

use std::io::{self, ErrorKind};

/// Why nothing was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// The path from the project's root.
    pub path: String,
    /// Why.
    pub why: Why,
    /// Whether work on several files is left half-way; the next writer finishes it.
    pub unfinished: bool,
}

/// What stands in the way of writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// A file is there already.
    Exists,
    /// The file is not as it was read.
    Changed,
    /// Another process has been writing for too long.
    Busy,
    /// The file or its folder may not be written in.
    Closed,
    /// The path leads out of the project, or to something that is no file.
    Outside,
    /// The disk is full.
    Full,
    /// Our list of unfinished work can't be read.
    Journal,
    /// The machine failed, as it says itself.
    Failed(String),
}

impl Error {
    pub(super) fn new(path: &str, why: Why) -> Self {
        Self {
            path: path.to_owned(),
            why,
            unfinished: false,
        }
    }

    pub(super) fn io(path: &str, error: &io::Error) -> Self {
        let why = match error.kind() {
            ErrorKind::AlreadyExists => Why::Exists,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Why::Closed,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Why::Full,
            _ => Why::Failed(error.to_string()),
        };
        Self::new(path, why)
    }
}
