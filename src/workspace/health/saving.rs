//! What has to do with saving and sending: what is saved, what was left half-way, the shared copy, and the hooks.

use super::check::{Check, State};
use crate::diagnostic::Failure;
use crate::disk::git::health::{self, Head, Remote};
use crate::disk::git::history::{History, HistoryError};
use crate::disk::git::hook;
use crate::disk::git::network::{self, Unanswered};
use crate::disk::git::trouble::{GitError, Operation};
use crate::record::kind::FOLDERS;
use crate::text::host::{LOCAL, host};
use crate::workspace::snapshot::Checked;
use std::path::Path;
use std::time::Duration;

/// How long another repository has to answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// How many other repositories are asked.
const MOST: usize = 3;
/// How long a program may hold a lock while it works.
const WORKING: Duration = Duration::from_mins(2);

pub(super) fn look(place: &Path, is_project: bool, checked: Option<&Checked>) -> Vec<Check> {
    let history = match History::open(place, FOLDERS) {
        Ok(history) => history,
        // The program was looked for already, and outside a project nobody expects a history.
        Err(HistoryError::NoGit) => return Vec::new(),
        Err(HistoryError::NoRepository) if is_project => return vec![Check::warn("saved", "doctor-saved-none")],
        Err(HistoryError::NoRepository) => return Vec::new(),
        Err(other) => return vec![Check::new("saved", State::Fail, Failure::from(other).message)],
    };
    let mut checks = vec![saved(&history)];
    checks.extend(interrupted(&history));
    checks.push(line_ends(&history));
    checks.extend(remotes(&history, checked));
    if is_project {
        checks.push(hooks(place));
    }
    checks
}

fn saved(history: &History) -> Check {
    match history.head() {
        Ok(None) => Check::warn("saved", "doctor-saved-nothing"),
        Err(error) => Check::new("saved", State::Fail, Failure::from(error).message),
        Ok(Some(_)) => match history.damage() {
            Some(why) => Check::fail("saved", "doctor-saved-damaged").with("why", why),
            None if history.is_shallow() => Check::warn("saved", "doctor-saved-shallow"),
            None => Check::ok("saved", "doctor-saved"),
        },
    }
}

/// Returns each thing that keeps others from saving; one line where there is nothing.
fn interrupted(history: &History) -> Vec<Check> {
    let mut checks = Vec::new();
    if let Some(work) = history.interrupted() {
        let check = Check::fail("unfinished", "doctor-unfinished-work");
        let end = if work == Operation::Bisect { "reset" } else { "--abort" };
        checks.push(check.with("command", format!("git {} {end}", work.word())));
    } else if matches!(history.worked_on(), Ok(Head::Detached)) {
        checks.push(Check::fail("unfinished", "doctor-unfinished-detached"));
    }
    for lock in history.locks() {
        let is_working = lock.age < WORKING;
        let check = if is_working {
            Check::warn("unfinished", "doctor-unfinished-busy")
        } else {
            Check::fail("unfinished", "doctor-unfinished-lock")
        };
        let minutes = usize::try_from(lock.age.as_secs() / 60).unwrap_or(usize::MAX);
        let check = check.with("path", lock.path.display().to_string());
        checks.push(check.with("minutes", minutes));
    }
    if checks.is_empty() {
        checks.push(Check::ok("unfinished", "doctor-unfinished"));
    }
    checks
}

fn line_ends(history: &History) -> Check {
    let setting = health::line_ends(history.folder());
    let changes = setting.as_deref().is_some_and(|it| it == "true");
    match history.saved_with_windows_ends() {
        0 if changes && !cfg!(windows) => Check::warn("line-ends", "doctor-line-ends-changed"),
        0 => Check::ok("line-ends", "doctor-line-ends"),
        count => Check::warn("line-ends", "doctor-line-ends-windows").with("count", count),
    }
}

fn remotes(history: &History, checked: Option<&Checked>) -> Vec<Check> {
    let remotes = history.other_repositories();
    if remotes.is_empty() {
        return vec![Check::warn("remote", "doctor-remote-none")];
    }
    let mut checks = Vec::new();
    for remote in remotes.iter().take(MOST) {
        checks.push(answer(history, remote));
        checks.extend(checked.and_then(|it| refused_host(it, remote)));
    }
    checks
}

fn answer(history: &History, remote: &Remote) -> Check {
    let top = history.top().unwrap_or_else(|| history.folder().to_owned());
    let check = match network::ask(&top, &remote.address, PATIENCE) {
        Ok(()) => Check::ok("remote", "doctor-remote"),
        Err(Unanswered::Silent) => Check::fail("remote", "doctor-remote-silent"),
        Err(Unanswered::Git(GitError::Password)) => Check::fail("remote", "doctor-remote-denied"),
        Err(Unanswered::Git(GitError::UnknownHost)) => Check::fail("remote", "doctor-remote-unknown"),
        Err(Unanswered::Git(GitError::Gone)) => Check::fail("remote", "doctor-remote-missing"),
        Err(Unanswered::Git(GitError::Unreachable(_))) => Check::fail("remote", "doctor-remote-unreached"),
        Err(Unanswered::Git(GitError::Foreign(path))) => {
            Check::fail("remote", "doctor-remote-foreign").with("path", path)
        }
        Err(Unanswered::Git(GitError::Failed(why))) => Check::fail("remote", "doctor-remote-failed").with("why", why),
        Err(Unanswered::Git(other)) => Check::new("remote", State::Fail, Failure::from(other).message),
    };
    check.with("place", place(&remote.address))
}

/// Returns how people know an address: a path as it is, else the host alone, since an address may hold a password.
fn place(address: &str) -> String {
    let host = host(address);
    if host == LOCAL { address.to_owned() } else { host }
}

/// Finds that the project may not be sent to where it would be.
fn refused_host(checked: &Checked, remote: &Remote) -> Option<Check> {
    let hosts = &checked.project().manifest.hosts;
    let host = host(&remote.address);
    let is_named = hosts.is_empty() || hosts.iter().any(|it| it.eq_ignore_ascii_case(&host));
    (!is_named).then(|| {
        let check = Check::fail("remote", "doctor-remote-host").with("place", place(&remote.address));
        check.with("hosts", hosts.join(", "))
    })
}

fn hooks(root: &Path) -> Check {
    if let Some(path) = hook::gone(root) {
        let path = path.display().to_string();
        return Check::fail("hooks", "doctor-hooks-gone").with("path", path);
    }
    match hook::missing(root) {
        Some(missing) if missing.is_empty() => Check::ok("hooks", "doctor-hooks"),
        missing => {
            let missing = missing.unwrap_or_default().join(", ");
            Check::warn("hooks", "doctor-hooks-none").with("hooks", missing)
        }
    }
}
