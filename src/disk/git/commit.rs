//! A commit of some files as they lie in the folder; whatever else the user has set down to be saved stays as it is.

use super::changed::{FileChange, changes};
use super::trouble::{GitError, meaning};
use super::user::{Git, judged};
use crate::disk::lock;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

/// Where files wait to be saved, in our own folder: the list of them, and their contents.
const WAITING: &str = "save";
/// The hooks that may refuse a commit, in their order.
const HOOKS: [&str; 3] = ["pre-commit", "prepare-commit-msg", "commit-msg"];

/// Some files as they lay in the folder at one moment, on top of the commit that is checked out.
///
/// Until they are saved the repository has nothing of them, so that of what is refused nothing is left in it.
#[derive(Debug)]
pub struct Stage {
    git: Git,
    folder: PathBuf,
    surroundings: Vec<(&'static str, OsString)>,
    paths: Vec<String>,
    /// The paths that a list of what git must not see names, so that they are not among the files.
    pub ignored: Vec<String>,
}

impl Git {
    /// Takes up files and folders of the project as they lie in it, those that are gone among them; the caller holds the
    /// project's lock.
    pub fn stage(&self, paths: &[&str]) -> Result<Stage, GitError> {
        let folder = self.folder().join(lock::FOLDER).join(WAITING);
        let objects = self.own_path("objects")?;
        let surroundings = vec![
            ("GIT_OBJECT_DIRECTORY", folder.join("objects").into_os_string()),
            ("GIT_ALTERNATE_OBJECT_DIRECTORIES", listed(&objects)),
        ];
        let mut git = self.with("GIT_INDEX_FILE", folder.join("index"));
        for (name, value) in &surroundings {
            git = git.with(name, value);
        }
        let mut stage = Stage {
            git,
            folder,
            surroundings,
            paths: paths.iter().map(|it| (*it).to_owned()).collect(),
            ignored: Vec::new(),
        };
        // One that was killed may have left its own behind.
        stage.forget();
        fs::create_dir_all(stage.folder.join("objects")).map_err(|it| GitError::Failed(it.to_string()))?;
        if self.head()?.is_some() {
            // What git knows of files that did not change saves reading them again.
            let _ = copied(&self.own_path("index")?, &stage.index());
            stage.git.output(&["read-tree", "--reset", "HEAD"])?;
        }
        stage.fill()?;
        Ok(stage)
    }

    /// Sets files down to be saved in the user's own list, as they lie in the folder.
    fn set_down(&self, paths: &[String]) -> Result<(), GitError> {
        let known = self.known(paths)?;
        if known.is_empty() {
            return Ok(());
        }
        // There may be more of them than a command line can hold.
        let words = ["add", "--all", "--pathspec-from-file=-", "--pathspec-file-nul"];
        let done = self.fed(&words, known.join("\0").as_bytes())?;
        judged(Ok(done)).map(drop)
    }

    /// Returns those of some paths that lie in the folder, or that git has: of others it would complain.
    fn known<'a>(&self, paths: &'a [String]) -> Result<Vec<&'a str>, GitError> {
        let mut known = Vec::new();
        for path in paths {
            let is_there = self.folder().join(path).symlink_metadata().is_ok();
            if is_there || !self.output(&["ls-files", "-z", "--", path])?.is_empty() {
                known.push(path.as_str());
            }
        }
        Ok(known)
    }
}

impl Stage {
    /// Fills the list; what must not be seen is left out and named.
    fn fill(&mut self) -> Result<(), GitError> {
        match self.git.set_down(&self.paths) {
            Err(GitError::Ignored(ignored)) => {
                // Git names them from the top of the repository.
                let is_ignored = |it: &String| {
                    let end = format!("/{it}");
                    ignored.iter().any(|path| path == it || path.ends_with(&end))
                };
                let (left, kept): (Vec<_>, Vec<_>) = self.paths.drain(..).partition(is_ignored);
                self.paths = kept;
                if left.is_empty() {
                    return Err(GitError::Ignored(ignored));
                }
                self.ignored.extend(left);
                self.fill()
            }
            done => done,
        }
    }

    /// Returns the list, as git reads it.
    pub fn index(&self) -> PathBuf {
        self.folder.join("index")
    }

    /// Returns by which surroundings git finds the files' contents.
    pub fn surroundings(&self) -> &[(&'static str, OsString)] {
        &self.surroundings
    }

    /// Returns what the files change of the commit that is checked out, by paths from the project's folder.
    pub fn changes(&self) -> Result<Vec<FileChange>, GitError> {
        let before = match self.git.head()? {
            Some(head) => head,
            // A folder with nothing in it.
            None => {
                let printed = self.git.fed(&["hash-object", "-w", "-t", "tree", "--stdin"], b"")?;
                String::from_utf8_lossy(&judged(Ok(printed))?).trim().to_owned()
            }
        };
        let words = ["diff-index", "--cached", "-z", "-M", "--relative", "--name-status"];
        let words = [&words[..], &["--no-ext-diff", &before, "--"]].concat();
        Ok(changes(&self.git.output(&words)?))
    }

    /// Says in the user's own list that nothing is to be saved: one that was killed may have set down what was changed back since.
    pub fn settle(&self, git: &Git) -> Result<(), GitError> {
        git.set_down(&self.paths)
    }

    /// Saves the files with a message, and returns the commit's name; `git` says by whom.
    pub fn commit(self, git: &Git, message: &str) -> Result<String, GitError> {
        // Before anything is saved the user's own list has it too: were this killed in between, a list without it would take
        // it back with the next save.
        git.set_down(&self.paths)?;
        let own = git.with("GIT_INDEX_FILE", self.index());
        let words = ["commit", "-q", "--cleanup=whitespace", "-F", "-"];
        let done = own.fed(&words, message.as_bytes())?;
        if !done.status.success() {
            return Err(refusal(git, &done));
        }
        // A hook may have changed the files on the way.
        let _ = git.set_down(&self.paths);
        git.ask(&["rev-parse", "HEAD"])
    }

    fn forget(&self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.forget();
    }
}

/// Copies a list with the time at which it was written: by that git tells a file that was changed in the same moment from one that was not.
fn copied(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::copy(from, to)?;
    let written = from.metadata()?.modified()?;
    fs::File::options().write(true).open(to)?.set_modified(written)
}

/// Returns a folder as it stands in a list of folders; signs that part the list are quoted.
fn listed(folder: &Path) -> OsString {
    match folder.to_str() {
        Some(text) if text.contains([':', ';', '"']) && cfg!(unix) => {
            format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")).into()
        }
        _ => folder.as_os_str().to_owned(),
    }
}

/// Returns why git did not save; where a hook refuses, git says nothing itself and ends with 1.
fn refusal(git: &Git, done: &Output) -> GitError {
    let said = String::from_utf8_lossy(&done.stderr);
    let hook = HOOKS.into_iter().find(|it| git.has_hook(it));
    match hook.filter(|_| done.status.code() == Some(1)) {
        Some(hook) => {
            let words = String::from_utf8_lossy(&done.stdout) + said;
            let words = words.trim().to_owned();
            GitError::Refused { hook, words }
        }
        None => meaning(&said),
    }
}

#[cfg(test)]
mod tests;
