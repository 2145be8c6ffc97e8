//! A project in a folder of its own, and the program run in it: nothing of the machine gets in.
//!
//! ```ignore
//! let project = TestProject::new("//- stakeholders/politiet.yaml\nname: Politiet\nkind: police\n");
//! project.run(["check"]).code(0).stdout(str![]).stderr(str![]);
//! ```
//!
//! Snapshots are written anew with `SNAPSHOTS=overwrite cargo test`. What a path of the machine would stand in for is
//! `[ROOT]` (the project's folder).

use snapbox::IntoData;
use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A clean project, the same that the rules' tests start from.
const BASE: &str = include_str!("../../src/check/fixture/base.txt");
/// The folders of this repository's own project.
const OWN: [&str; 4] = ["policy", "stakeholders", "interviews", "templates"];

/// A project in a temporary folder.
pub(crate) struct TestProject {
    folder: TempDir,
    root: PathBuf,
    today: &'static str,
}

impl TestProject {
    /// Returns an empty folder.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap().join("project");
        std::fs::create_dir(&root).unwrap();
        Self {
            folder,
            root,
            today: "2018-06-01",
        }
    }

    /// Returns a clean project with some files laid over it; each begins with a line `//- path`.
    pub(crate) fn new(sections: &str) -> Self {
        let project = Self::empty();
        project.lay(BASE);
        project.lay(sections);
        project
    }

    /// Returns a copy of this repository's own project, on a day when all its notes are in.
    pub(crate) fn own() -> Self {
        let mut project = Self::empty();
        project.today = "2018-12-01";
        let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
        for folder in OWN.iter().map(|it| repository.join(it)).filter(|it| it.is_dir()) {
            copy(&folder, repository, &project.root);
        }
        project
    }

    /// Returns the project's folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the day on which the program runs.
    #[cfg(feature = "serve")]
    pub(crate) fn today(&self) -> &'static str {
        self.today
    }

    /// Writes files; each begins with a line `//- path`.
    pub(crate) fn lay(&self, sections: &str) {
        for section in format!("\n{sections}").split("\n//- ").skip(1) {
            let (path, text) = section.split_once('\n').unwrap_or((section, ""));
            let end = if text.is_empty() || text.ends_with('\n') {
                ""
            } else {
                "\n"
            };
            self.write(path.trim(), format!("{text}{end}"));
        }
    }

    /// Writes one file, byte for byte.
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    /// Returns the text of a file.
    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Returns a file, byte for byte.
    pub(crate) fn bytes(&self, path: &str) -> Vec<u8> {
        std::fs::read(self.root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Returns the paths of all files in the project, with `/`, sorted.
    pub(crate) fn files(&self) -> Vec<String> {
        let mut paths: Vec<String> = walkdir::WalkDir::new(&self.root)
            .into_iter()
            .map(Result::unwrap)
            .filter(|it| !it.file_type().is_dir())
            .map(|it| {
                it.path()
                    .strip_prefix(&self.root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .replace('\\', "/")
            })
            .collect();
        paths.sort();
        paths
    }

    /// Runs git in the project's folder on a day, and returns what it prints; nobody's configuration counts.
    pub(crate) fn git(&self, day: &str, words: &[&str]) -> String {
        let moment = format!("{day}T12:00:00+0200");
        let mut command = Command::new("git");
        for (name, _) in std::env::vars_os().filter(|it| it.0.to_string_lossy().starts_with("GIT_")) {
            command.env_remove(name);
        }
        let output = command
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_AUTHOR_DATE", &moment)
            .env("GIT_COMMITTER_DATE", &moment)
            .current_dir(&self.root)
            .args(["-c", "user.name=Arbejdsgruppen", "-c", "user.email=gruppen@example.org"])
            .args(words)
            .output()
            .unwrap();
        let expected = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "git {words:?}: {expected}");
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    /// Saves the project as it is in a history, which begins where there is none; returns the commit.
    pub(crate) fn save(&self, day: &str) -> String {
        if !self.root.join(".git").exists() {
            self.git(day, &["init", "-q", "-b", "main"]);
        }
        self.git(day, &["add", "-A"]);
        self.git(day, &["commit", "-q", "-m", day]);
        self.git(day, &["rev-parse", "HEAD"])
    }

    /// Runs `ip` in the project's folder: in Danish, 80 columns wide, on 1 June 2018 (our own project on 1 December), at
    /// no terminal.
    #[must_use = "check its exit code or what it printed"]
    pub(crate) fn run<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Run {
        self.command(arguments).run()
    }

    /// Returns `ip` with arguments, to be given an environment or an input before it runs.
    pub(crate) fn command<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Invocation<'_> {
        Invocation {
            project: self,
            arguments: arguments.into_iter().map(|it| it.as_ref().to_owned()).collect(),
            environment: Vec::new(),
            folder: self.root.clone(),
            input: None,
        }
    }
}

fn copy(from: &Path, base: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().map(Result::unwrap) {
        let target = to.join(entry.path().strip_prefix(base).unwrap());
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(target).unwrap();
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// `ip` with arguments, not yet run.
#[must_use = "run it"]
pub(crate) struct Invocation<'a> {
    project: &'a TestProject,
    arguments: Vec<OsString>,
    environment: Vec<(&'static str, OsString)>,
    folder: PathBuf,
    input: Option<Vec<u8>>,
}

impl Invocation<'_> {
    /// Sets a variable of the environment.
    pub(crate) fn env(mut self, name: &'static str, value: impl AsRef<OsStr>) -> Self {
        self.environment.push((name, value.as_ref().to_owned()));
        self
    }

    /// Runs in a folder of the project instead of its root.
    pub(crate) fn inside(mut self, folder: &str) -> Self {
        self.folder.push(folder);
        self
    }

    /// Hands something in on standard input.
    pub(crate) fn input(mut self, bytes: impl AsRef<[u8]>) -> Self {
        self.input = Some(bytes.as_ref().to_vec());
        self
    }

    /// Runs it and waits.
    #[must_use = "check its exit code or what it printed"]
    pub(crate) fn run(self) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ip"));
        command
            .args(&self.arguments)
            .current_dir(&self.folder)
            .env_clear()
            .env("IP_TODAY", self.project.today)
            .env("IP_LANG", "da")
            .env("COLUMNS", "80")
            .env("HOME", self.project.folder.path())
            .envs(self.environment)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(root) = std::env::var_os("SystemRoot") {
            // Windows starts no program without it.
            command.env("SystemRoot", root);
        }
        let mut child = command.spawn().unwrap();
        let mut pipe = child.stdin.take().unwrap();
        let input = self.input.unwrap_or_default();
        let writer = std::thread::spawn(move || {
            // A program that does not read its input may be gone by now.
            let _ = pipe.write_all(&input);
        });
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        Run {
            root: self.project.root.clone(),
            arguments: self.arguments,
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// What a run gave.
pub(crate) struct Run {
    root: PathBuf,
    arguments: Vec<OsString>,
    code: Option<i32>,
    /// What was asked for, as it is.
    pub(crate) stdout: String,
    /// What was said on the side, as it is.
    pub(crate) stderr: String,
}

impl Run {
    /// Checks the exit code.
    #[track_caller]
    pub(crate) fn code(self, expected: i32) -> Self {
        assert_eq!(
            self.code,
            Some(expected),
            "exit code of ip {:?}\n--- stdout\n{}\n--- stderr\n{}",
            self.arguments,
            self.stdout,
            self.stderr
        );
        self
    }

    /// Returns the exit code.
    pub(crate) fn exit(&self) -> Option<i32> {
        self.code
    }

    /// Returns what it printed on standard output.
    pub(crate) fn text(&self) -> &str {
        &self.stdout
    }

    /// Checks what was asked for against a snapshot.
    #[track_caller]
    pub(crate) fn stdout(self, expected: impl IntoData) -> Self {
        self.assert().eq(&self.stdout, expected);
        self
    }

    /// Checks what was said on the side against a snapshot.
    #[track_caller]
    pub(crate) fn stderr(self, expected: impl IntoData) -> Self {
        self.assert().eq(&self.stderr, expected);
        self
    }

    fn assert(&self) -> snapbox::Assert {
        let mut redactions = snapbox::Redactions::new();
        redactions.insert("[ROOT]", self.root.clone()).unwrap();
        snapbox::Assert::new()
            .action_env(snapbox::assert::DEFAULT_ACTION_ENV)
            .redact_with(redactions)
    }
}

#[test]
fn a_project_is_laid_run_in_and_read() {
    let project = TestProject::new("//- stakeholders/politiet.yaml\nname: Politiet\nkind: police");
    project.write("policy/pictures/a.bin", [0, 1]);
    assert!(project.read("stakeholders/politiet.yaml").ends_with("police\n"));
    assert!(project.files().contains(&"policy/pictures/a.bin".to_owned()));
    let run = project
        .command(["check"])
        .env("IP_LANG", "en")
        .inside("policy/goals")
        .input("nothing reads this")
        .run();
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    assert_eq!(
        run.stdout,
        "No errors in 6 files.\n\nPLEASE NOTE: There is no list of participants’ names to look for. Make it with:\n  ip privacy names\n"
    );
}
