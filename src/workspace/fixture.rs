//! Projects on disk, in a repository of their own, for tests: the rules' base project and what is laid over it.

use super::files::Files;
use super::snapshot::{Checked, Snapshot};
use crate::check::fixture;
use crate::disk::git::fixture::Repository;
use crate::edit::reviewed;
use crate::evidence::{review, statements};
use crate::record::reviewed::PATH;
use chrono::NaiveDate;

/// Writes a project of `//- path` sections into a new repository.
pub fn repository(sections: &str) -> Repository {
    let repository = Repository::empty();
    for (path, text) in fixture::load(sections).texts {
        repository.write(&path, &text);
    }
    repository
}

/// Loads what lies in a repository.
pub fn snapshot(repository: &Repository) -> Snapshot {
    Snapshot::load(Files::Disk(repository.root()), fixture::today(), &|| {}).unwrap()
}

/// Loads and checks what lies in a repository.
pub fn checked(repository: &Repository, day: NaiveDate) -> Checked {
    Checked::load(Files::Disk(repository.root()), day, &|| {}).unwrap()
}

/// Writes down that every statement was reviewed as it stands.
pub fn review(repository: &Repository) {
    let snapshot = snapshot(repository);
    let all: Vec<_> = statements(&snapshot.project).collect();
    let readings = snapshot.with_texts(|texts| review::readings(&snapshot.project, texts, &all));
    let entries = readings.unwrap().into_iter().collect();
    repository.write(PATH, &reviewed::text(None, "", &entries, &[]));
}
