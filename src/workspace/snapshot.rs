//! A project as it was at one moment: loaded, maybe checked, with the texts that its spans point into.

use super::failure::refuse_unfinished;
use super::files::Files;
use super::guard;
use super::look::{self, Tried};
use super::names::NameList;
use super::pictures;
use super::sent;
use crate::check;
use crate::check::levels::Purpose;
use crate::check::rule::Published;
use crate::diagnostic::{Diagnostic, Failure, Severity};
use crate::disk::read::Listing;
use crate::project::fingerprint::Fingerprint;
use crate::project::texts::Texts;
use crate::project::whole;
use crate::project::{self, Inspect, Loaded, Project};
use crate::record::vocabulary::Edition;
use crate::render::look::Look;
use crate::source::{FileId, Span};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Is called for each file that is read, from several threads.
pub type Progress<'a> = &'a (dyn Fn() + Sync);

/// A loaded project.
#[derive(Debug)]
pub struct Snapshot {
    /// Where its files are.
    pub files: Files,
    /// The project.
    pub project: Project,
    /// What reading its files found; a checked one has it among all its findings.
    pub diagnostics: Vec<Diagnostic>,
    /// The notes of an older version whose words it may not print as they stood.
    pub recalled: BTreeSet<String>,
    /// Those of them that stand nowhere today, so that not even their ids are said.
    pub nameless: BTreeSet<String>,
    texts: Texts,
}

impl Snapshot {
    /// Loads the project as on a day, without running the checks.
    pub fn load(files: Files, day: NaiveDate, progress: Progress<'_>) -> Result<Self, Failure> {
        Self::read(files, progress, &|_, _| {}, |paths, read, inspect| {
            project::load(paths, day, read, inspect)
        })
    }

    pub(super) fn read(
        files: Files,
        progress: Progress<'_>,
        inspect: Inspect<'_>,
        load: impl FnOnce(Vec<String>, project::Read<'_>, Inspect<'_>) -> Loaded,
    ) -> Result<Self, Failure> {
        if let Some(root) = files.root() {
            refuse_unfinished(root)?;
        }
        let mut listing = files.list();
        let read = |path: &str| {
            progress();
            files.text(path)
        };
        let paths = std::mem::take(&mut listing.paths);
        let Loaded {
            mut project,
            mut diagnostics,
        } = load(paths, &read, inspect);
        diagnostics.extend(nameless(&listing, &mut project));
        let own = files.clone();
        Ok(Self {
            texts: Texts::new(move |path| own.text(path)),
            files,
            project,
            diagnostics,
            recalled: BTreeSet::new(),
            nameless: BTreeSet::new(),
        })
    }

    /// Does work that needs the texts; what comes of it is refused where a file is no longer as it was loaded, since
    /// places in it would show the wrong words.
    pub fn with_texts<T>(&self, work: impl FnOnce(&Texts) -> T) -> Result<T, Failure> {
        let done = work(&self.texts);
        self.unchanged().map(|()| done)
    }

    /// Returns a file as its findings are shown; what is no text is shown as such.
    pub fn shown(&self, file: FileId) -> Option<String> {
        if self.project.fingerprint(file) == Fingerprint::NONE {
            return self.files.shown(self.project.path(file));
        }
        self.texts.of(&self.project, file).map(|it| it.to_string())
    }

    /// Refuses to write by what was read where a file in one of these folders could not be read to its end: what stands in it
    /// would be taken for gone.
    pub fn refuse_unread(&self, folders: &[&str]) -> Result<(), Failure> {
        let paths = whole::not_read(&self.project, &self.diagnostics).into_iter();
        let mut paths = paths.map(|it| self.project.path(it));
        match paths.find(|path| folders.iter().any(|it| path.starts_with(it))) {
            Some(path) => Err(Failure::project("write-unread").with("path", path)),
            None => Ok(()),
        }
    }

    /// Fails where a file was asked for that is no longer as it was loaded.
    pub fn unchanged(&self) -> Result<(), Failure> {
        match &self.texts.changed()[..] {
            [] => Ok(()),
            paths => {
                let failure = Failure::machine("files-changed").with("paths", paths.join(", "));
                Err(failure.with("files", paths.len()))
            }
        }
    }
}

/// Gives what has no name to be opened by a place at the end of the project's paths, and says what is wrong with it.
fn nameless(listing: &Listing, project: &mut Project) -> Vec<Diagnostic> {
    let signs = ("malformed-file-name", "malformed-file-name-signs");
    let link = ("unreadable-file", "unreadable-file-link");
    let folder = ("unreadable-file", "unreadable-file-folder");
    let mut diagnostics = Vec::new();
    let mut place = |name: &String| {
        let file = FileId(u32::try_from(project.paths.len()).unwrap_or(u32::MAX));
        project.paths.push(name.clone());
        file
    };
    for ((rule, message), names) in [
        (signs, &listing.unspeakable),
        (link, &listing.links),
        (folder, &listing.closed),
    ] {
        for name in names {
            diagnostics.push(Diagnostic::new(rule, place(name), Span::default()).message(message));
        }
    }
    for (name, right) in &listing.misnamed {
        let finding = Diagnostic::new("unexpected-file", place(name), Span::default());
        diagnostics.push(finding.message("unexpected-file-folder").with("right", *right));
    }
    diagnostics
}

/// A project that was loaded and checked.
#[derive(Debug)]
pub struct Checked {
    /// The project and its texts.
    pub snapshot: Snapshot,
    pub(super) tried: Tried,
    /// The names that were looked for.
    pub names: NameList,
    /// What was found, at the levels that hold in the project, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// What it was checked for.
    pub purpose: Purpose,
}

impl Checked {
    /// Loads a project as on a day, and checks it and how its documents look, for the internal edition.
    pub fn load(files: Files, day: NaiveDate, progress: Progress<'_>) -> Result<Self, Failure> {
        Self::load_for(files, day, Purpose::INTERNAL, progress)
    }

    /// Loads a project as on a day, and checks it and how its documents look; for the public edition with what that would
    /// leave out.
    pub fn load_for(files: Files, day: NaiveDate, purpose: Purpose, progress: Progress<'_>) -> Result<Self, Failure> {
        Self::load_with(files, day, purpose, progress, look::read)
    }

    /// Loads a project as on a day, and checks its records alone: trying a look makes documents, which takes time.
    pub fn load_records(files: Files, day: NaiveDate, progress: Progress<'_>) -> Result<Self, Failure> {
        Self::load_with(files, day, Purpose::INTERNAL, progress, |_, _| Tried::default())
    }

    fn load_with(
        files: Files,
        day: NaiveDate,
        purpose: Purpose,
        progress: Progress<'_>,
        look: fn(&Files, &Project) -> Tried,
    ) -> Result<Self, Failure> {
        let names = NameList::of(&files);
        let mut snapshot = {
            let inspect = check::record_with_names(&names.names);
            Snapshot::read(files, progress, &inspect, |paths, read, inspect| {
                project::load(paths, day, read, inspect)
            })?
        };
        let tried = look(&snapshot.files, &snapshot.project);
        let own = std::mem::take(&mut snapshot.diagnostics);
        Ok(Self::of(snapshot, own, tried, names, purpose))
    }

    /// Runs the rules on a whole project of which each record was checked alone; `own` is what that found.
    pub(super) fn of(
        snapshot: Snapshot,
        own: Vec<Diagnostic>,
        tried: Tried,
        names: NameList,
        purpose: Purpose,
    ) -> Self {
        let project = &snapshot.project;
        let mut diagnostics = own;
        diagnostics.extend(check::project(project));
        if purpose.edition == Edition::Public {
            let texts = &snapshot.texts;
            diagnostics.extend(check::published(&Published { project, texts }, purpose));
        }
        diagnostics.extend(tried.defects.iter().cloned());
        diagnostics.extend(guard::defects(&snapshot.files, project));
        diagnostics.extend(pictures::unusable(&snapshot.files, project));
        diagnostics.extend(sent::defects(&snapshot.files, project));
        let text_at = |file: FileId, span: Span| {
            let text = snapshot.texts.of(project, file)?;
            text.get(span.range()).map(str::to_owned)
        };
        let diagnostics = check::levels::settle(project, diagnostics, &text_at, purpose);
        Self {
            snapshot,
            tried,
            names,
            diagnostics,
            purpose,
        }
    }

    /// Returns how the project's documents look.
    pub fn look(&self) -> &Look {
        &self.tried.look
    }

    /// Returns the project.
    pub fn project(&self) -> &Project {
        &self.snapshot.project
    }

    /// Returns how many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|it| it.severity == severity).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile;
    use crate::query::describe::Describer;
    use crate::query::lookup;
    use crate::query::trace::Traced;
    use crate::record::vocabulary::EvidenceStyle;
    use std::fs;
    use tempfile::TempDir;

    const NOTE: &str = "interviews/2018-03-07-borgere-w9d.md";
    const CHAPTER: &str = "policy/chapters/45-sundhed.md";

    /// Copies this repository's project, loads the copy, and then changes a file of it as somebody else may.
    fn changed(path: &str, change: impl Fn(&str) -> Option<String>) -> (TempDir, Snapshot) {
        let folder = tempfile::tempdir().unwrap();
        let own = Files::Disk(env!("CARGO_MANIFEST_DIR").into());
        for path in own.list().paths {
            let file = folder.path().join(&path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, own.bytes(&path).unwrap()).unwrap();
        }
        let files = Files::Disk(folder.path().canonicalize().unwrap());
        let day = NaiveDate::from_ymd_opt(2018, 12, 31).unwrap();
        let snapshot = Snapshot::load(files, day, &|| {}).unwrap();
        let file = folder.path().join(path);
        match change(&fs::read_to_string(&file).unwrap()) {
            Some(text) => fs::write(file, text).unwrap(),
            None => fs::remove_file(file).unwrap(),
        }
        (folder, snapshot)
    }

    /// Returns the paths that a failure names.
    fn named<T>(done: Result<T, Failure>) -> String {
        let failure = done.err().expect("a failure");
        assert_eq!(failure.message.key, "files-changed");
        crate::language::Language::English.say(failure.message.key, &failure.message.arguments)
    }

    /// What somebody may do to a file: put a word before the rest, replace letters by as many others, take it away.
    const CHANGES: [fn(&str) -> Option<String>; 3] = [
        |text| Some(text.replacen("---\n", "---\n# et ord mere\n", 1)),
        |text| Some(text.replace("læge", "LÆGE")),
        |_| None,
    ];

    #[test]
    fn a_draft_of_a_chapter_or_a_note_that_changed_meanwhile_is_refused() {
        for path in [CHAPTER, NOTE] {
            for change in CHANGES {
                let (_folder, snapshot) = changed(path, change);
                assert!(named(compile::draft(&snapshot, EvidenceStyle::Box)).contains(path));
            }
        }
    }

    #[test]
    fn a_trace_and_a_list_of_what_changed_meanwhile_are_refused() {
        for change in CHANGES {
            let (_folder, snapshot) = changed(NOTE, change);
            let project = &snapshot.project;
            let passage = lookup::find(project, "2018-03-07-borgere-w9d#gratis", lookup::EVERY).unwrap();
            let listed = snapshot.with_texts(|texts| Describer::new(project, texts).line(&passage));
            assert!(named(listed).contains(NOTE));
        }
        for change in CHANGES {
            let (_folder, snapshot) = changed(NOTE, change);
            let project = &snapshot.project;
            let theme = lookup::find(project, "theme/sundhed", lookup::EVERY).unwrap();
            let traced = snapshot.with_texts(|texts| Traced::of(project, texts, theme).trace.grounds.len());
            assert!(named(traced).contains(NOTE));
        }
    }

    #[test]
    fn a_memo_and_a_comparison_of_what_changed_meanwhile_are_refused() {
        let (_folder, snapshot) = changed(NOTE, CHANGES[1]);
        assert!(named(compile::memo(&snapshot, "analysis", (Edition::Internal, None))).contains(NOTE));
        let (_folder, snapshot) = changed(CHAPTER, CHANGES[1]);
        assert!(named(compile::memo(&snapshot, "steering", (Edition::Internal, None))).contains(CHAPTER));
    }

    #[test]
    fn what_nobody_asked_for_may_change() {
        let (_folder, snapshot) = changed("stakeholders/politiet.yaml", |text| Some(format!("{text}\n")));
        assert!(compile::draft(&snapshot, EvidenceStyle::Box).is_ok());
    }
}
