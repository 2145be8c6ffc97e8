//! A project that stays open: looked at again, it reads and checks anew only what changed since the last time.

use super::files::{Files, Mark};
use super::look;
use super::names::NameList;
use super::outdated;
use super::snapshot::{Checked, Snapshot};
use crate::check;
use crate::check::levels::Purpose;
use crate::diagnostic::{Diagnostic, Failure};
use crate::disk::read;
use crate::project::fingerprint::Fingerprint;
use crate::project::{self, Earlier, Loaded, Project};
use chrono::NaiveDate;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use std::time::SystemTime;

/// A project that stays open.
#[derive(Debug)]
pub struct Workspace {
    day: NaiveDate,
    checked: Checked,
    /// What reading and each record alone gave, before the project's levels.
    own: Vec<Diagnostic>,
    marks: Marks,
    revision: u64,
    /// Whether the history was asked about what the findings say changed.
    is_explained: bool,
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
        let names = NameList::of(&files);
        let mut snapshot = {
            let inspect = check::record_with_names(&names.names);
            Snapshot::read(files, &|| {}, &inspect, |paths, read, inspect| {
                project::load(paths, day, read, inspect)
            })?
        };
        let tried = look::read(&snapshot.files, &snapshot.project);
        let own = std::mem::take(&mut snapshot.diagnostics);
        Ok(Self {
            day,
            checked: Checked::of(snapshot, own.clone(), tried, names, Purpose::INTERNAL),
            own,
            marks,
            revision: 0,
            is_explained: false,
        })
    }

    /// Returns how many times something was found changed since the project was opened.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Returns the project as it was when it was looked at last.
    pub fn checked(&self) -> &Checked {
        &self.checked
    }

    /// Says in the findings which words changed, as `ip check` does, once for each state of the project.
    pub fn explain(&mut self) -> Result<(), Failure> {
        if !std::mem::replace(&mut self.is_explained, true) {
            outdated::explain(&mut self.checked)?;
        }
        Ok(())
    }

    /// Looks at the project again, on disk or with other unsaved texts laid over it; another day or another list of names reads all of it anew.
    pub fn refreshed(self, files: Files, day: NaiveDate) -> Result<Self, Failure> {
        let names = NameList::of(&files);
        let revision = self.revision + 1;
        if day != self.day || names != self.checked.names {
            return Ok(Self {
                revision,
                ..Self::open(files, day)?
            });
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
        let mut snapshot = {
            let inspect = check::record_with_names(&names.names);
            Snapshot::read(files, &|| {}, &inspect, |paths, read, inspect| {
                project::reload(earlier, paths, read, inspect)
            })?
        };
        let tried = look::again(&snapshot.files, &snapshot.project, tried);
        let own = std::mem::take(&mut snapshot.diagnostics);
        Ok(Self {
            day,
            checked: Checked::of(snapshot, own.clone(), tried, names, Purpose::INTERNAL),
            own,
            marks,
            revision,
            is_explained: false,
        })
    }

    /// Looks at the project with other texts laid over it, and puts it back as it was before.
    pub fn aside<T>(
        self,
        texts: BTreeMap<String, String>,
        look: impl FnOnce(&Checked) -> T,
    ) -> Result<(Self, T), Failure> {
        let (files, day, revision) = (self.checked.snapshot.files.clone(), self.day, self.revision);
        let texts_of = |project: &Project| (project.paths.clone(), project.fingerprints().to_vec());
        let before = texts_of(self.checked.project());
        let laid = self.refreshed(files.with(texts), day)?;
        let seen = look(&laid.checked);
        let mut back = laid.refreshed(files, day)?;
        if texts_of(back.checked.project()) == before {
            back.revision = revision;
        }
        Ok((back, seen))
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

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;
    use std::fs::{self, File};
    use std::path::Path;
    use std::sync::Arc;
    use std::time::Duration;
    use tempfile::TempDir;

    /// A copy of this repository's project that tests may change.
    struct Copy(TempDir);

    impl Copy {
        fn new() -> Self {
            let copy = Self(tempfile::tempdir().unwrap());
            let own = Files::Disk(env!("CARGO_MANIFEST_DIR").into());
            for path in own.list().paths {
                copy.write(&path, &own.bytes(&path).unwrap());
            }
            copy
        }

        fn root(&self) -> &Path {
            self.0.path()
        }

        fn files(&self) -> Files {
            Files::Disk(self.root().canonicalize().unwrap())
        }

        fn text(&self, path: &str) -> String {
            fs::read_to_string(self.root().join(path)).unwrap()
        }

        fn write(&self, path: &str, bytes: &[u8]) {
            let file = self.root().join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, bytes).unwrap();
        }

        fn replace(&self, path: &str, from: &str, to: &str) {
            let text = self.text(path);
            assert!(text.contains(from), "{path}: {from}");
            self.write(path, text.replace(from, to).as_bytes());
        }

        /// Makes every file as old as if nobody had written for a minute.
        fn age(&self) {
            for path in self.files().list().paths {
                self.age_of(&path, 60);
            }
        }

        fn age_of(&self, path: &str, seconds: u64) {
            let file = File::options().write(true).open(self.root().join(path)).unwrap();
            file.set_modified(read::now() - Duration::from_secs(seconds)).unwrap();
        }
    }

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2018, 12, 31).unwrap()
    }

    /// Everything that is known of a project, as text.
    fn everything(checked: &Checked) -> String {
        let project = checked.project();
        format!(
            "{:#?}\n{:#?}\n{:#?}\n{:#?}\n{:#?}",
            project.paths,
            project.all(),
            (&project.manifest, &project.process, &project.organisation),
            (
                &project.versions,
                &project.reviewed,
                &project.approvals,
                &project.requests
            ),
            checked.diagnostics,
        )
    }

    /// Looks again, and holds what is known then against what is known of a project that is opened for the first time.
    #[track_caller]
    fn looks_again(workspace: Workspace, files: &Files, after: &str) -> Workspace {
        let workspace = workspace.refreshed(files.clone(), day()).unwrap();
        let fresh = Checked::load(files.clone(), day(), &|| {}).unwrap();
        let (again, anew) = (everything(workspace.checked()), everything(&fresh));
        if let Some((left, right)) = again.lines().zip(anew.lines()).find(|it| it.0 != it.1) {
            panic!("after {after}\nagain: {left}\nanew:  {right}");
        }
        assert_eq!(again.len(), anew.len(), "after {after}");
        workspace
    }

    const NOTE: &str = "interviews/2018-03-07-borgere-w9d.md";
    const CHAPTER: &str = "policy/chapters/45-sundhed.md";

    #[test]
    fn a_project_looked_at_again_is_as_if_opened_for_the_first_time() {
        let copy = Copy::new();
        copy.age();
        let own = [CHAPTER, NOTE].map(|it| (it, copy.text(it)));
        let steps: [(&str, &dyn Fn()); 14] = [
            ("nothing", &|| {}),
            ("a word of a note", &|| copy.replace(NOTE, "lægen", "en læge")),
            ("a note that sorts first", &|| {
                copy.write("interviews/2018-01-01-borgere-aaa.md", own[1].1.as_bytes())
            }),
            ("a citation of it", &|| {
                copy.replace(CHAPTER, "[@", "[@2018-01-01-borgere-aaa; @")
            }),
            ("a quotation of it", &|| {
                copy.write(
                    CHAPTER,
                    format!("{}\n\n> Ord. [@2018-01-01-borgere-aaa#gratis]\n", own[0].1).as_bytes(),
                );
            }),
            ("the quotation is gone", &|| copy.write(CHAPTER, own[0].1.as_bytes())),
            ("a list of what was reviewed", &|| {
                copy.write("policy/reviewed.yaml", b"sundhed#x: {date: 2018-06-01}\n")
            }),
            ("no such list", &|| {
                fs::remove_file(copy.root().join("policy/reviewed.yaml")).unwrap()
            }),
            ("a note that is no text", &|| copy.write(NOTE, b"---\n\xff\xfe\xfd\n")),
            ("a note that is one again", &|| copy.write(NOTE, own[1].1.as_bytes())),
            ("a note under another name", &|| {
                fs::rename(
                    copy.root().join(NOTE),
                    copy.root().join("interviews/2018-03-07-borgere-zzz.md"),
                )
                .unwrap();
            }),
            ("another level for a rule", &|| {
                let text = copy.text("policy/policy.yaml");
                copy.write(
                    "policy/policy.yaml",
                    format!("{text}\nchecks: {{unsupported-statement: deny}}\n").as_bytes(),
                );
            }),
            ("a look and a drawing that can't be used", &|| {
                copy.write("templates/style.css", b"@import url(http://example.org/x.css);");
                copy.write("policy/pictures/x.svg", b"<svg><script/></svg>");
            }),
            ("a file that belongs nowhere", &|| {
                copy.write("policy/goals/x.txt", b"x")
            }),
        ];
        let mut workspace = Workspace::open(copy.files(), day()).unwrap();
        for (what, step) in steps {
            step();
            workspace = looks_again(workspace, &copy.files(), what);
        }
        copy.age();
        looks_again(workspace, &copy.files(), "a minute");
    }

    #[test]
    fn a_text_that_is_not_saved_stands_in_place_of_the_file_until_it_is_taken_away() {
        let copy = Copy::new();
        copy.age();
        let overlay = |path: &str, text: String| {
            let texts = Arc::new(BTreeMap::from([(path.to_owned(), text)]));
            Files::Overlay(copy.root().canonicalize().unwrap(), texts)
        };
        let mut workspace = Workspace::open(copy.files(), day()).unwrap();
        let saved = everything(workspace.checked());
        let unsaved = copy.text(CHAPTER).replace("^foelges-til-laegen", "^foelges-med");
        for files in [
            overlay(CHAPTER, unsaved),
            overlay("interviews/2018-01-01-borgere-aaa.md", copy.text(NOTE)),
        ] {
            workspace = looks_again(workspace, &files, "writing");
            assert_ne!(everything(workspace.checked()), saved);
        }
        workspace = looks_again(workspace, &copy.files(), "leaving it");
        assert_eq!(everything(workspace.checked()), saved);
    }

    #[test]
    fn a_text_that_is_looked_at_aside_leaves_no_trace_and_hides_no_change() {
        let copy = Copy::new();
        copy.age();
        let workspace = Workspace::open(copy.files(), day()).unwrap();
        let saved = everything(workspace.checked());
        let unsaved = || BTreeMap::from([(NOTE.to_owned(), copy.text(NOTE).replace("^gratis", "^uden-betaling"))]);
        let names = |checked: &Checked| {
            let note = |it: &&crate::record::Record| checked.project().path(it.file) == NOTE;
            let note = checked.project().all().iter().find(note).unwrap();
            note.names().map(str::to_owned).collect::<Vec<_>>()
        };
        let (workspace, seen) = workspace.aside(unsaved(), names).unwrap();
        assert!(seen.contains(&"uden-betaling".to_owned()), "{seen:?}");
        assert_eq!((everything(workspace.checked()), workspace.revision()), (saved, 0));
        let change = |_: &Checked| copy.replace(CHAPTER, "[@", "\u{e6} [@");
        let (workspace, ()) = workspace.aside(unsaved(), change).unwrap();
        assert_ne!(workspace.revision(), 0);
        looks_again(workspace, &copy.files(), "after it");
    }

    #[test]
    fn what_did_not_change_is_not_read_and_what_may_have_changed_just_now_is() {
        let copy = Copy::new();
        copy.age();
        let workspace = Workspace::open(copy.files(), day()).unwrap();
        let note = |workspace: &Workspace| {
            let project = workspace.checked().project();
            let note = project.all().iter().find(|it| project.path(it.file) == NOTE).unwrap();
            format!("{note:?}")
        };
        let before = note(&workspace);
        // As long and as old as before: only a test can tell, and that it does not read.
        copy.replace(NOTE, "^gratis", "^gratos");
        copy.age_of(NOTE, 60);
        let times = fs::metadata(copy.root().join(NOTE)).unwrap().modified().unwrap();
        let Some(Mark::Saved(stamp)) = workspace.marks.of.get(NOTE).copied() else {
            panic!("a file has a stamp");
        };
        File::options()
            .write(true)
            .open(copy.root().join(NOTE))
            .unwrap()
            .set_modified(stamp.modified())
            .unwrap();
        assert_ne!(times, stamp.modified());
        let workspace = workspace.refreshed(copy.files(), day()).unwrap();
        assert_eq!(note(&workspace), before);

        // Written at the moment of looking: its time proves nothing.
        copy.replace(NOTE, "^gratos", "^gratus");
        let workspace = workspace.refreshed(copy.files(), day()).unwrap();
        let now = note(&workspace);
        let time = fs::metadata(copy.root().join(NOTE)).unwrap().modified().unwrap();
        copy.replace(NOTE, "^gratus", "^gratis");
        let file = File::options().write(true).open(copy.root().join(NOTE)).unwrap();
        file.set_modified(time).unwrap();
        let workspace = workspace.refreshed(copy.files(), day()).unwrap();
        assert_ne!(note(&workspace), now);
        assert_eq!(note(&workspace), before);
    }

    #[test]
    fn what_changed_since_a_statement_was_reviewed_is_said_once_and_as_check_says_it() {
        let note = "interviews/2018-03-14-boligselskaber-k3f.md";
        let repository = fixture::repository(
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             En tolk inden en uge. [@2018-03-14-boligselskaber-k3f#tolk] ^uge\n",
        );
        fixture::review(&repository);
        repository.save("2018-05-01");
        let text = read::text(&repository.root(), note).unwrap();
        repository.write(note, &text.replace("tre uger", "fem uger"));
        let (files, today) = (Files::Disk(repository.root()), check::fixture::today());
        let mut checked = Checked::load(files.clone(), today, &|| {}).unwrap();
        outdated::explain(&mut checked).unwrap();
        let mut workspace = Workspace::open(files.clone(), today).unwrap();
        assert_ne!(workspace.checked().diagnostics, checked.diagnostics);
        for _ in 0..2 {
            workspace.explain().unwrap();
            assert_eq!(workspace.checked().diagnostics, checked.diagnostics);
            workspace = workspace.refreshed(files.clone(), today).unwrap();
        }
    }

    #[test]
    fn another_day_reads_everything_anew() {
        let copy = Copy::new();
        let workspace = Workspace::open(copy.files(), day()).unwrap();
        let earlier = NaiveDate::from_ymd_opt(2018, 3, 1).unwrap();
        let workspace = workspace.refreshed(copy.files(), earlier).unwrap();
        let fresh = Checked::load(copy.files(), earlier, &|| {}).unwrap();
        assert_eq!(everything(workspace.checked()), everything(&fresh));
    }
}
