//! Two people with a clone each, copied from a template, and what both send to.

use super::Chance;
use super::ledger::Ledger;
use super::mishaps::Mishap;
use crate::sync::{Person, Said, Shared};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// The names of the two.
const NAMES: [&str; 2] = ["Sekretariatet", "C-SS"];
/// Their folders.
const FOLDERS: [&str; 2] = ["en", "to"];

/// Two clones that every sequence begins with a copy of.
pub(super) struct Template(Shared);

impl Template {
    pub(super) fn new() -> Self {
        Self(Shared::two().0)
    }
}

/// The two, and where they send to.
pub(super) struct Team {
    folder: Option<tempfile::TempDir>,
    root: PathBuf,
    pub(super) people: [Person; 2],
    /// What was done, for whoever looks for a fault.
    pub(super) trail: Vec<String>,
}

impl Drop for Team {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            return;
        }
        eprintln!("{}", self.trail.join("\n"));
        if std::env::var_os("IP_SEED").is_some() {
            let kept = self.folder.take().map(tempfile::TempDir::keep);
            eprintln!("its folder: {kept:?}");
        }
    }
}

impl Team {
    pub(super) fn of(template: &Template, chance: &mut Chance) -> Self {
        let team = Self::within(template, tempfile::tempdir().unwrap());
        if chance.one_in(6) {
            team.people[1].git(&["config", "core.autocrlf", "true"]);
        }
        team
    }

    pub(super) fn within(template: &Template, folder: tempfile::TempDir) -> Self {
        let root = folder.path().canonicalize().unwrap();
        let old = template.0.folder.path().canonicalize().unwrap();
        copy(&old, &root);
        for name in FOLDERS {
            let config = root.join(name).join(".git/config");
            let text = std::fs::read_to_string(&config).unwrap();
            let text = text.replace(old.to_str().unwrap(), root.to_str().unwrap());
            std::fs::write(config, text).unwrap();
        }
        let person = |at: usize| Person {
            root: root.join(FOLDERS[at]),
            name: NAMES[at],
        };
        let people = [person(0), person(1)];
        Self {
            folder: Some(folder),
            root,
            people,
            trail: Vec::new(),
        }
    }

    pub(super) fn remote(&self) -> PathBuf {
        self.root.join("faelles.git")
    }

    /// Asks git about the place that is sent to.
    pub(super) fn there(&self, words: &[&str]) -> String {
        let remote = self.remote();
        let words = [&["--git-dir", remote.to_str().unwrap()], words].concat();
        self.people[0].git(&words)
    }

    /// Runs a command while something befalls it. A program that fails says so in words.
    pub(super) fn run(&mut self, at: usize, words: &[&str], mishap: &Mishap) -> Said {
        let remote = self.remote();
        let said = mishap.befall(&self.people[at], &remote, words);
        let told = format!("{words:?} {mishap:?}: {:?}\n{}\n{}", said.code, said.out, said.aside);
        self.trail.push(format!("    {}", told.replace('\n', "\n    ")));
        assert!(!said.aside.contains("panicked") && said.code != Some(101), "{told}");
        assert!(said.code.is_none_or(|it| it < 4), "{told}");
        self.people[at].has_no_marks();
        if mishap.kills_git() {
            self.unlock(at);
        }
        said
    }

    /// Takes away what a git that was killed left, as `ip doctor` says.
    fn unlock(&self, at: usize) {
        let folders = [self.people[at].root.join(".git"), self.remote()];
        for folder in &folders {
            let files = walkdir::WalkDir::new(folder).into_iter().flatten();
            for lock in files.filter(|it| it.path().extension().is_some_and(|it| it == "lock")) {
                let long_ago = SystemTime::UNIX_EPOCH + Duration::from_hours(400_000);
                let file = std::fs::File::options().append(true).open(lock.path()).unwrap();
                file.set_modified(long_ago).unwrap();
                if folder.ends_with("faelles.git") {
                    std::fs::remove_file(lock.path()).unwrap();
                }
            }
        }
        let said = self.people[at].ip(&["doctor", "--unlock"]);
        let left = walkdir::WalkDir::new(&folders[0]).into_iter().flatten();
        let is_lock = |it: &walkdir::DirEntry| it.path().extension().is_some_and(|it| it == "lock");
        let left: Vec<_> = left.filter(is_lock).collect();
        assert!(left.is_empty(), "{left:?} {} {}", said.out, said.aside);
    }

    /// Shares until all is sent, whatever stands in the way, and chooses both where that can be, else one's own.
    pub(super) fn share(&mut self, at: usize, ledger: &mut Ledger) {
        // Of each file that both changed: what was asked for already, and could not be had.
        let mut chosen: BTreeMap<String, &str> = BTreeMap::new();
        for _ in 0..12 {
            let words: Vec<&str> = chosen.iter().flat_map(|(file, flag)| [*flag, file]).collect();
            let words = [&["sync"], &words[..]].concat();
            let said = self.watched(at, &words, &Mishap::Nothing, ledger);
            if said.code == Some(0) {
                return;
            }
            if said.out.contains("du ikke har gemt") {
                let said = self.watched(at, &["save"], &Mishap::Nothing, ledger);
                assert_eq!(said.code, Some(0), "{} {}", said.out, said.aside);
                continue;
            }
            let is_file = |it: &&str| {
                ["policy/", "interviews/", "stakeholders/"]
                    .iter()
                    .any(|own| it.starts_with(own))
            };
            let clashes: Vec<&str> = said.out.lines().filter(is_file).collect();
            assert!(
                said.code == Some(1) && !clashes.is_empty(),
                "{} {}",
                said.out,
                said.aside
            );
            for file in clashes {
                let flag = if chosen.contains_key(file) { "--mine" } else { "--both" };
                chosen.insert(file.to_owned(), flag);
            }
        }
        panic!("{} can't share", self.people[at].name);
    }

    /// Runs a command, and looks whether all that was written is found after it.
    pub(super) fn watched(&mut self, at: usize, words: &[&str], mishap: &Mishap, ledger: &mut Ledger) -> Said {
        let before = ledger.before(self, at);
        let said = self.run(at, words, mishap);
        ledger.after(self, at, words, mishap, &said, &before);
        said
    }

    /// Saves and shares what is left.
    pub(super) fn finish(&mut self, at: usize, ledger: &mut Ledger) {
        let said = self.watched(at, &["save"], &Mishap::Nothing, ledger);
        assert_eq!(said.code, Some(0), "{} {}", said.out, said.aside);
        self.share(at, ledger);
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().map(Result::unwrap) {
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(target).unwrap();
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
