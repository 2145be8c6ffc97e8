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
    /// A file lies where a folder should be, or a folder where a file should.
    InTheWay,
    /// The machine takes no such name: it is too long, or has a sign that it does not know.
    Name,
    /// The disk is full.
    Full,
    /// Our list of unfinished work can't be read.
    Journal,
    /// The machine failed in a way that the catalogues have words for.
    Machine(&'static str),
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

    /// Returns why the machine did not do something with a path.
    pub fn io(path: &str, error: &io::Error) -> Self {
        let why = match error.kind() {
            ErrorKind::AlreadyExists => Why::Exists,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Why::Closed,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Why::Full,
            ErrorKind::NotADirectory | ErrorKind::IsADirectory => Why::InTheWay,
            ErrorKind::InvalidFilename => Why::Name,
            ErrorKind::NotFound => Why::Machine("machine-gone"),
            ErrorKind::CrossesDevices => Why::Machine("machine-elsewhere"),
            ErrorKind::Interrupted | ErrorKind::TimedOut => Why::Machine("machine-interrupted"),
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => Why::Machine("machine-busy"),
            ErrorKind::OutOfMemory => Why::Machine("machine-memory"),
            ErrorKind::NetworkDown
            | ErrorKind::NetworkUnreachable
            | ErrorKind::HostUnreachable
            | ErrorKind::StaleNetworkFileHandle => Why::Machine("machine-network"),
            _ => Why::Failed(error.to_string()),
        };
        Self::new(path, why)
    }
}
