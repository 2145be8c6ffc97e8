//! The `git` program: reading history without running what a repository names, and saving as the user would.

pub mod changed;
pub mod commit;
pub mod everything;
pub mod fetched;
#[cfg(test)]
pub mod fixture;
pub mod health;
pub mod history;
pub mod hook;
pub mod locks;
pub mod log;
pub mod network;
mod objects;
pub mod outgoing;
pub mod sharing;
pub mod snapshot;
pub mod trouble;
pub mod user;

use super::real;
use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Stdio};

/// What became of starting git.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Started {
    /// The folder is a repository now.
    Yes,
    /// The folder is in a repository already.
    Already,
    /// There is no git, or it did not want to.
    No,
}

/// Makes a folder a repository, unless it lies in one; never fails.
pub fn start(folder: &Path) -> Started {
    let Ok(real) = real::path(folder) else {
        return Started::No;
    };
    if is_in_repository(&real) {
        return Started::Already;
    }
    let mut command = Command::new("git");
    // Another repository that the surroundings point to is not meant.
    for name in own_variables() {
        command.env_remove(name);
    }
    command.args(["init", "-q"]).current_dir(real);
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    match quiet.status() {
        Ok(status) if status.success() => Started::Yes,
        _ => Started::No,
    }
}

/// Tells whether a folder looks as if it lay in a repository, without asking git.
pub fn is_in_repository(folder: &Path) -> bool {
    folder.ancestors().any(|it| it.join(".git").exists())
}

/// Returns the files of a folder of a project that git keeps, saved or only set down to be; none where there is no git.
pub fn kept(root: &Path, folder: &str) -> Vec<String> {
    if !is_in_repository(root) {
        return Vec::new();
    }
    let output = quiet(root, None)
        .args(["ls-files", "-z", "--", folder])
        .stderr(Stdio::null())
        .output();
    let listed = output.map(|it| it.stdout).unwrap_or_default();
    let names = listed.split(|it| *it == 0).filter(|it| !it.is_empty());
    names.map(|it| String::from_utf8_lossy(it).into_owned()).collect()
}

/// What git is given in place of any configuration: nothing is run, nothing is fetched, nothing is made up.
const SETTINGS: [&str; 8] = [
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.pager=cat",
    "core.askPass=",
    "credential.helper=",
    "log.showSignature=false",
    "protocol.allow=never",
    // A folder that only looks like a repository could name commands of its own.
    "safe.bareRepository=explicit",
];

/// Returns git, to be run in a folder: it reads this repository's objects and nobody's configuration can make it run a
/// program or ask another machine.
///
/// Only plumbing may follow: `rev-parse`, `rev-list`, `ls-tree`, `ls-files` and `cat-file` know no filters, text conversions, external
/// differences or aliases. `trusted` is a folder of another owner that the user has declared safe.
fn quiet(folder: &Path, trusted: Option<&str>) -> Command {
    let mut command = Command::new("git");
    for name in own_variables() {
        command.env_remove(name);
    }
    // Older versions of git know no other way to pass over the user's own configuration.
    for name in ["HOME", "XDG_CONFIG_HOME", "SSH_ASKPASS", "PAGER"] {
        command.env_remove(name);
    }
    command
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_ATTR_NOSYSTEM", "1")
        .env("GIT_ALLOW_PROTOCOL", "")
        .env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_NO_REPLACE_OBJECTS", "1")
        .env("GIT_GRAFT_FILE", "/dev/null")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("LC_ALL", "C")
        .current_dir(folder)
        .args(["--no-pager", "--no-replace-objects", "--literal-pathspecs"]);
    for setting in SETTINGS {
        command.args(["-c", setting]);
    }
    if let Some(folder) = trusted {
        command.args(["-c", &format!("safe.directory={folder}")]);
    }
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Returns the variables by which the surroundings tell git what to do, such as those that a hook is run with.
fn own_variables() -> impl Iterator<Item = OsString> {
    let names = std::env::vars_os().map(|it| it.0);
    names.filter(|it| it.to_string_lossy().starts_with("GIT_"))
}
