//! Failures to read or write the disk, and to read history, as people are told of them.

use crate::diagnostic::{Cause, Failure, Message};
use crate::disk::error::{Error, Why};
use crate::disk::git::history::HistoryError;
use crate::disk::git::trouble::{GitError, Operation};
use crate::disk::journal::Recovered;
use crate::disk::write;
use crate::language::Value;
use std::path::Path;

/// Refuses to read a project in which work was left half-way; costs one look at the disk.
pub fn refuse_unfinished(root: &Path) -> Result<(), Failure> {
    match write::is_unfinished(root)? {
        Some(command) => Err(Failure::project("unfinished").with("command", command)),
        None => Ok(()),
    }
}

/// Returns what is said of work that an earlier process left half-way.
pub fn recovered(recovered: &Recovered) -> Vec<Message> {
    let key = if recovered.undone {
        "recovered-undone"
    } else {
        "recovered-done"
    };
    let first = Message::new(key).with("command", recovered.command.as_str());
    let left = recovered.left.iter();
    let left = left.map(|it| Message::new("recovered-left").with("path", it.as_str()));
    std::iter::once(first).chain(left).collect()
}

impl From<HistoryError> for Failure {
    fn from(trouble: HistoryError) -> Self {
        match trouble {
            HistoryError::NoGit => Self::usage("history-no-git"),
            HistoryError::NoRepository => Self::usage("history-none"),
            HistoryError::Foreign(path) => Self::usage("history-foreign").with("path", path),
            HistoryError::Stopped => Self::machine("git-stopped"),
            HistoryError::Failed(why) => Self::machine("history-failed").with("why", Value::Text(why)),
        }
    }
}

impl From<GitError> for Failure {
    fn from(trouble: GitError) -> Self {
        let why = |failure: Self, why: String| failure.with("why", Value::Text(why));
        match trouble {
            GitError::NoGit => Self::machine("git-none"),
            GitError::NoRepository => Self::usage("git-no-repository"),
            GitError::Foreign(path) => Self::usage("git-foreign").with("path", path),
            GitError::Locked(path) => Self::machine("git-locked").with("path", path),
            GitError::Detached => Self::project("git-detached"),
            GitError::Midway(operation) => {
                let end = if operation == Operation::Bisect {
                    "reset"
                } else {
                    "--abort"
                };
                let failure = Self::project("git-midway").with("operation", operation.word());
                failure.with("end", end)
            }
            GitError::Nameless => Self::usage("git-nameless"),
            GitError::Refused { hook, words } => why(Self::project("git-refused").with("hook", hook), words),
            GitError::Unsigned(words) => why(Self::machine("git-unsigned"), words),
            GitError::Full => Self::machine("git-full"),
            GitError::Closed => Self::machine("git-closed"),
            GitError::Broken(words) => why(Self::machine("git-broken"), words),
            GitError::Ignored(paths) => Self::project("git-ignored").with("paths", paths.join(", ")),
            GitError::Changed => Self::machine("git-changed"),
            GitError::Gone => Self::machine("git-gone"),
            GitError::Unreachable(words) => why(Self::machine("git-unreachable"), words),
            GitError::Password => Self::machine("git-password"),
            GitError::UnknownHost => Self::machine("git-unknown-host"),
            GitError::Newer => Self::project("git-newer"),
            GitError::Declined(words) => why(Self::project("git-declined"), words),
            GitError::Stopped => Self::machine("git-stopped"),
            GitError::Failed(words) => why(Self::machine("git-failed"), words),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        if error.unfinished {
            let why = match error.why {
                Why::Full => Value::word("write-unfinished-full"),
                Why::Changed => Value::word("write-unfinished-changed"),
                Why::Failed(_) | Why::Machine(_) => reason(error.why),
                _ => Value::word("write-unfinished-closed"),
            };
            return Self::machine("write-unfinished")
                .with("path", error.path)
                .with("why", why);
        }
        let (cause, key) = match &error.why {
            Why::Exists => (Cause::Usage, "write-exists"),
            Why::Changed => (Cause::Usage, "write-changed"),
            Why::Busy => (Cause::Usage, "write-busy"),
            Why::Closed => (Cause::Usage, "write-closed"),
            Why::Outside => (Cause::Usage, "write-outside"),
            Why::InTheWay => (Cause::Usage, "write-in-the-way"),
            Why::Name => (Cause::Usage, "write-name"),
            Why::Full => (Cause::Machine, "write-full"),
            Why::Journal => (Cause::Machine, "write-journal"),
            Why::Machine(_) | Why::Failed(_) => (Cause::Machine, "write-failed"),
        };
        Self::new(cause, key)
            .with("path", error.path)
            .with("why", reason(error.why))
    }
}

/// Returns what the machine says of itself, in the reader's words where there are any.
fn reason(why: Why) -> Value {
    match why {
        Why::Machine(key) => Value::word(key),
        Why::Failed(words) => Value::Text(words),
        _ => Value::Text(String::new()),
    }
}

/// Returns that what was asked for did not reach where it was to be printed.
pub fn unprinted(error: &std::io::Error) -> Failure {
    match Error::io("", error).why {
        Why::Full => Failure::machine("print-full"),
        why @ (Why::Machine(_) | Why::Failed(_)) => Failure::machine("print-failed").with("why", reason(why)),
        _ => Failure::machine("print-failed").with("why", Value::word("write-unfinished-closed")),
    }
}
