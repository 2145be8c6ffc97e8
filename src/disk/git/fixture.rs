//! A repository made by git itself, for tests.

use super::own_variables;
use std::path::PathBuf;
use std::process::{Command, Output};
use tempfile::TempDir;

/// A repository in a temporary folder.
#[derive(Debug)]
pub struct Repository {
    folder: TempDir,
}

impl Repository {
    /// Returns an empty repository.
    pub fn empty() -> Self {
        let repository = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        repository.git("2018-01-01", &["init", "-q", "-b", "main"]);
        repository
    }

    /// Returns its folder.
    pub fn root(&self) -> PathBuf {
        self.folder.path().canonicalize().unwrap()
    }

    /// Runs git as its user would, on a day, with no configuration but the repository's.
    pub fn git(&self, day: &str, words: &[&str]) -> String {
        let output = self.try_git(day, words);
        let printed = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "git {words:?}: {printed}");
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    /// Runs git, which may fail.
    pub fn try_git(&self, day: &str, words: &[&str]) -> Output {
        let mut command = Command::new("git");
        for name in own_variables() {
            command.env_remove(name);
        }
        let moment = format!("{day}T12:00:00+0200");
        let names = ["-c", "user.name=Arbejdsgruppen", "-c", "user.email=x@example.org"];
        command
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_AUTHOR_DATE", &moment)
            .env("GIT_COMMITTER_DATE", &moment)
            .current_dir(self.root())
            .args(names)
            .args(words);
        command.output().unwrap()
    }

    /// Writes a file.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.root().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// Saves everything on a day, and returns the commit's id.
    pub fn save(&self, day: &str) -> String {
        self.git(day, &["add", "-A"]);
        self.git(day, &["commit", "-q", "-m", day]);
        self.git(day, &["rev-parse", "HEAD"])
    }
}
