//! A project that stays open: looked at again, it reads and checks anew only what changed since the last time.

use super::files::{Files, Mark};
use super::look;
use super::snapshot::{Checked, Snapshot};
use crate::check;
use crate::diagnostic::{Diagnostic, Failure};
use crate::disk::read;
use crate::project::texts::Fingerprint;
use crate::project::{self, Earlier, Loaded};
use chrono::NaiveDate;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::time::SystemTime;

/// A project that stays open.
#[derive(Debug)]
pub struct Workspace {
    day: NaiveDate,
    checked: Checked,
    /// What reading and each record alone gave, before the project's levels.
    own: Vec<Diagnostic>,
    marks: Marks,
}

/// By what it is seen that files did not change since a moment.
#[derive(Debug)]
struct Marks {
    of: FxHashMap<String, Mark>,
    taken: SystemTime,
}

impl Workspace {
    /// Opens a project as on a day.
    pub fn open(files: Files, day: NaiveDate) -> Result<Self, Failure> {
        // Taken first, so that what changes while it is read is seen the next time.
        let marks = Marks::take(&files, &files.list().paths);
        let mut snapshot = Snapshot::read(files, &|| {}, &check::record, |paths, read, inspect| {
            project::load(paths, day, read, inspect)
        })?;
        let tried = look::read(&snapshot.files, &snapshot.project);
        let own = std::mem::take(&mut snapshot.diagnostics);
        Ok(Self {
            day,
            checked: Checked::of(snapshot, own.clone(), tried),
            own,
            marks,
        })
    }

    /// Returns the project as it was when it was looked at last.
    pub fn checked(&self) -> &Checked {
        &self.checked
    }

    /// Looks at the project again, on disk or with other unsaved texts laid over it; another day reads all of it anew.
    pub fn refreshed(self, files: Files, day: NaiveDate) -> Result<Self, Failure> {
        if day != self.day {
            return Self::open(files, day);
        }
        let paths = files.list().paths;
        let marks = Marks::take(&files, &paths);
        let same = self.same(&files, &marks);
        let project = &self.checked.snapshot.project;
        if paths.len() == same.len() && paths.len() == project.paths.len() {
            return Ok(Self { marks, ..self });
        }
        let Self { checked, own, .. } = self;
        let Checked { snapshot, tried, .. } = checked;
        let loaded = Loaded {
            project: snapshot.project,
            diagnostics: own,
        };
        let earlier = Earlier::of(loaded, |path| same.contains(path));
        let mut snapshot = Snapshot::read(files, &|| {}, &check::record, |paths, read, inspect| {
            project::reload(earlier, paths, read, inspect)
        })?;
        let tried = look::again(&snapshot.files, &snapshot.project, tried);
        let own = std::mem::take(&mut snapshot.diagnostics);
        Ok(Self {
            day,
            checked: Checked::of(snapshot, own.clone(), tried),
            own,
            marks,
        })
    }

    /// Returns the paths of the files that are as they were; one that could have changed without showing it is read.
    fn same(&self, files: &Files, now: &Marks) -> FxHashSet<String> {
        let project = &self.checked.snapshot.project;
        let is_same = |(at, path): &(usize, &String)| {
            let fingerprint = project.fingerprint(project::file_id(*at));
            let is_marked = match (self.marks.of.get(*path), now.of.get(*path)) {
                (Some(Mark::Saved(then)), Some(Mark::Saved(now))) => then == now && !then.is_recent(self.marks.taken),
                (Some(then), Some(now)) => then == now,
                _ => false,
            };
            // What could not be read may be readable now, which no mark shows.
            let has_text = fingerprint != Fingerprint::NONE;
            is_marked && (has_text || project::is_only_listed(path))
                || has_text && files.text(path).is_ok_and(|it| Fingerprint::of(&it) == fingerprint)
        };
        let paths = project.paths.par_iter().enumerate().with_min_len(64);
        paths.filter(is_same).map(|it| it.1.clone()).collect()
    }
}

impl Marks {
    fn take(files: &Files, paths: &[String]) -> Self {
        let taken = read::now();
        let mark = |path: &String| Some((path.clone(), files.mark(path)?));
        Self {
            of: paths.par_iter().with_min_len(64).filter_map(mark).collect(),
            taken,
        }
    }
}
