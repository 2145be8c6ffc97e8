//! The project's folder: whether it can be read, who else keeps it, and what others left in it.

use super::check::{Check, State};
use crate::diagnostic::{Failure, Severity};
use crate::disk::git::history::History;
use crate::disk::{read, synced};
use crate::record::kind::FOLDERS;
use crate::record::kinds::is_leftover;
use crate::workspace::guard;
use crate::workspace::names::{ListState, NameList};
use crate::workspace::notes;
use crate::workspace::snapshot::Checked;
use std::path::Path;

pub(super) fn project(folder: &Path, root: Option<&Path>, checked: Option<&Result<Checked, Failure>>) -> Check {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let shown = root.unwrap_or(&whole).display().to_string();
    match checked {
        None => Check::warn("project", "doctor-project-none").with("folder", shown),
        Some(Err(failure)) => Check::new("project", State::Fail, failure.message.clone()),
        Some(Ok(checked)) => match checked.count(Severity::Error) {
            0 => Check::ok("project", "doctor-project").with("folder", shown),
            errors => {
                let check = Check::warn("project", "doctor-project-errors").with("folder", shown);
                check.with("errors", errors)
            }
        },
    }
}

pub(super) fn cloud(place: &Path) -> Check {
    match synced::program(place) {
        None => Check::ok("cloud", "doctor-cloud"),
        Some(program) if guard::has_private(place) => {
            Check::fail("cloud", "doctor-cloud-private").with("program", program)
        }
        Some(program) => Check::warn("cloud", "doctor-cloud-in").with("program", program),
    }
}

/// Looks for what programs lay beside the files, and among those that are git's own.
pub(super) fn leftovers(root: &Path) -> Vec<Check> {
    let mut checks = Vec::new();
    let shown = |path: &Path| path.strip_prefix(root).unwrap_or(path).display().to_string();
    let folders = History::open(root, FOLDERS)
        .map(|it| it.own_folders())
        .unwrap_or_default();
    let own: Vec<String> = folders
        .iter()
        .flat_map(|it| read::below(it))
        .filter(|it| is_leftover(&it.to_string_lossy().replace('\\', "/")))
        .map(|it| shown(&it))
        .collect();
    if let Some(first) = own.first() {
        let check = Check::fail("leftovers", "doctor-leftovers-git").with("count", own.len());
        checks.push(check.with("path", first.as_str()));
    }
    let mut beside = read::list(root, FOLDERS).paths;
    beside.retain(|it| is_leftover(it));
    if let Some(first) = beside.first() {
        let check = Check::warn("leftovers", "doctor-leftovers").with("count", beside.len());
        checks.push(check.with("path", first.as_str()));
    }
    if checks.is_empty() {
        checks.push(Check::ok("leftovers", "doctor-leftovers-none"));
    }
    checks
}

pub(super) fn names(root: &Path, checked: Option<&Checked>) -> Check {
    match NameList::read(root).state {
        ListState::Known => Check::ok("names", "doctor-names"),
        ListState::Broken => Check::fail("names", "doctor-names-broken"),
        ListState::Missing => match checked.map(Checked::project) {
            Some(project) if notes::has_conversations(project) => Check::warn("names", "doctor-names-none"),
            Some(project) if notes::has_examples(project) => Check::ok("names", "doctor-names-examples"),
            Some(_) => Check::ok("names", "doctor-names-unneeded"),
            None => Check::warn("names", "doctor-names-none"),
        },
    }
}
