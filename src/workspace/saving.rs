//! Saving: everything that is the project's becomes a version, unless it holds what must not be kept for good.

use super::guard;
use super::leaving::{self, CONFLICT, Looked};
use super::saves::RecordChange;
use super::snapshot::{Checked, Progress};
use super::start;
use crate::check::levels;
use crate::check::rule::Level;
use crate::diagnostic::{Diagnostic, Failure, Severity};
use crate::disk::git::commit::Stage;
use crate::disk::git::user::Git;
pub use crate::disk::git::user::{Author, Manner};
use crate::disk::write::Writer;
use crate::project;
use crate::record::kind::FOLDERS;
use crate::text::personal::Kind;
use chrono::NaiveDate;
use rustc_hash::FxHashSet;
use std::path::Path;

/// What is the project's beside its folders.
const BESIDE: &str = guard::LIST;

/// A project as it is about to be saved.
#[derive(Debug)]
pub struct Saving {
    git: Git,
    stage: Stage,
    /// What became of its records since the last save.
    pub changes: Vec<RecordChange>,
    /// What the checks find in it; nothing where there is nothing to save.
    pub checked: Option<Checked>,
    /// Whether nothing was saved before.
    pub is_first: bool,
    /// What the project's own list says must not be saved.
    pub ignored: Vec<String>,
}

impl Saving {
    /// Takes up everything that is the project's as it lies in its folder; `_writer` is the right to write in it.
    pub fn of(
        root: &Path,
        writer: &Writer,
        manner: Manner,
        day: NaiveDate,
        progress: Progress<'_>,
    ) -> Result<Self, Failure> {
        let (git, _) = Git::open_or_begin(root, manner)?;
        git.refuse_midway()?;
        start::write_lists(writer, &start::lists(root)?)?;
        let stage = git.stage(&paths())?;
        let changes: Vec<RecordChange> = stage.changes()?.into_iter().map(RecordChange::of).collect();
        let checked = if changes.is_empty() {
            stage.settle(&git)?;
            None
        } else {
            leaving::waiting(root, &stage, day, progress)?
        };
        Ok(Self {
            is_first: git.head()?.is_none(),
            ignored: stage.ignored.clone(),
            changes,
            checked,
            stage,
            git,
        })
    }

    /// Returns what keeps it from being saved: personal data, recordings and raw notes, and two versions that were not joined;
    /// what was saved before stays a finding like others.
    pub fn refused(&self) -> Vec<Diagnostic> {
        let changed: FxHashSet<&str> = self.changes.iter().map(|it| it.path.as_str()).collect();
        self.checked
            .as_ref()
            .map_or(Vec::new(), |it| refused(it, &|path| changed.contains(path)))
    }

    /// Looks through a message that somebody wrote; `label` is what it is called.
    pub fn look_at(&self, message: &str, label: String) -> Looked {
        leaving::message(self.git.folder(), label, message, false)
    }

    /// Returns who saves, as far as git knows.
    pub fn author(&self) -> Result<Option<Author>, Failure> {
        Ok(self.git.author()?)
    }

    /// Writes down who saves here from now on.
    pub fn remember(&self, author: &Author) -> Result<(), Failure> {
        Ok(self.git.keep_author(author)?)
    }

    /// Saves it with a message. Who says who they are is remembered where nobody was known.
    pub fn carry_out(self, message: &str, author: Option<&Author>) -> Result<String, Failure> {
        let git = match author {
            Some(author) => {
                if self.git.author()?.is_none() {
                    self.git.keep_author(author)?;
                }
                self.git.by(author)
            }
            None => self.git,
        };
        Ok(self.stage.commit(&git, message)?)
    }
}

/// Returns who saves in a folder, as far as git knows.
pub fn author(root: &Path, manner: Manner) -> Result<Option<Author>, Failure> {
    Ok(Git::new(root, manner).author()?)
}

/// Returns what is the project's, as it is given to git.
fn paths() -> Vec<&'static str> {
    FOLDERS.iter().copied().chain([BESIDE]).collect()
}

/// Returns those findings that keep files from being saved.
pub fn refused(checked: &Checked, is_saved: &dyn Fn(&str) -> bool) -> Vec<Diagnostic> {
    let project = checked.project();
    let refuses = |it: &&Diagnostic| {
        let is_kind = Kind::of_rule(it.rule).is_some() || it.rule == CONFLICT;
        let path = project.paths.get(it.place.file.0 as usize);
        let is_here = path.is_some_and(|it| is_saved(it));
        it.severity == Severity::Error && is_kind && is_here
    };
    let found = checked.diagnostics.iter().filter(refuses).cloned();
    let is_guarded = matches!(levels::level(project, guard::RULE), Level::Deny | Level::Forbid);
    let saved = project
        .paths
        .iter()
        .enumerate()
        .filter(|it| is_guarded && is_saved(it.1));
    let raw = saved.filter_map(|(at, path)| guard::saved(project::file_id(at), path));
    found.chain(raw).collect()
}
