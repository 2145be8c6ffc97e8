//! Git as its user runs it: with their name, hooks, credentials, proxies and signing; it opens no editor and no pager.

use super::trouble::{GitError, Operation, meaning};
use std::ffi::OsString;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Who saves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
}

/// How git is run.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// Whether a person sits at a terminal, whom git may ask for a password.
    pub is_interactive: bool,
    /// The code of the language in which the program's own hooks speak.
    pub language: &'static str,
}

/// Git in the folder of a project.
#[derive(Debug, Clone)]
pub struct Git {
    folder: PathBuf,
    surroundings: Vec<(&'static str, OsString)>,
}

/// The variable by which the program's own hooks know that it is the program that saves.
pub const SAVING: &str = "IP_SAVING";

/// What the surroundings may say of another repository, of editors and of what is shown; all else is the user's own.
const FOREIGN: [&str; 17] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
    "GIT_GRAFT_FILE",
    "GIT_SHALLOW_FILE",
    "GIT_REPLACE_REF_BASE",
    "GIT_EXTERNAL_DIFF",
    "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
    "GIT_REFLOG_ACTION",
    "LANGUAGE",
];

/// What holds whatever is configured: nothing watches the folder, and nothing is shown a page at a time.
const SETTINGS: [&str; 4] = [
    "core.fsmonitor=false",
    "core.pager=cat",
    "core.quotePath=false",
    "color.ui=false",
];

impl Git {
    /// Opens the repository that a project lies in.
    pub fn open(folder: &Path, manner: Manner) -> Result<Self, GitError> {
        let git = Self::new(folder, manner);
        git.ask(&["rev-parse", "--git-dir"])?;
        Ok(git)
    }

    /// Opens the repository that a project lies in, and makes one where there is none; tells whether it was made.
    pub fn open_or_begin(folder: &Path, manner: Manner) -> Result<(Self, bool), GitError> {
        match Self::open(folder, manner) {
            Err(GitError::NoRepository) => {
                let git = Self::new(folder, manner);
                git.output(&["init", "-q"])?;
                Ok((git, true))
            }
            opened => opened.map(|it| (it, false)),
        }
    }

    /// Returns git in a folder, whether or not it lies in a repository.
    pub fn new(folder: &Path, manner: Manner) -> Self {
        let mut surroundings: Vec<(&'static str, OsString)> = vec![
            ("GIT_EDITOR", ":".into()),
            ("GIT_SEQUENCE_EDITOR", ":".into()),
            ("GIT_MERGE_AUTOEDIT", "no".into()),
            ("GIT_PAGER", "cat".into()),
            ("LC_ALL", "C".into()),
            ("IP_LANG", manner.language.into()),
            (SAVING, "1".into()),
        ];
        if !manner.is_interactive {
            surroundings.push(("GIT_TERMINAL_PROMPT", "0".into()));
        }
        Self {
            folder: folder.to_owned(),
            surroundings,
        }
    }

    /// Returns the folder of the project.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns the same git with a variable more in its surroundings.
    #[must_use]
    pub fn with(&self, name: &'static str, value: impl Into<OsString>) -> Self {
        let mut git = self.clone();
        git.surroundings.push((name, value.into()));
        git
    }

    /// Returns the same git for somebody who says who they are, whatever is configured.
    #[must_use]
    pub fn by(&self, author: &Author) -> Self {
        self.with("GIT_AUTHOR_NAME", &author.name)
            .with("GIT_COMMITTER_NAME", &author.name)
            .with("GIT_AUTHOR_EMAIL", &author.email)
            .with("GIT_COMMITTER_EMAIL", &author.email)
    }

    /// Returns git with some words, not yet run; paths among them mean what they say.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new("git");
        let traces = std::env::vars_os().map(|it| it.0);
        for name in traces.filter(|it| it.to_string_lossy().starts_with("GIT_TRACE")) {
            command.env_remove(name);
        }
        for name in FOREIGN {
            command.env_remove(name);
        }
        command
            .envs(self.surroundings.iter().map(|it| (it.0, &it.1)))
            .current_dir(&self.folder)
            .args(["--no-pager", "--literal-pathspecs"]);
        for setting in SETTINGS {
            command.args(["-c", setting]);
        }
        command
            .args(words)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs git, and returns what it prints.
    pub fn output(&self, words: &[&str]) -> Result<Vec<u8>, GitError> {
        judged(self.command(words).output())
    }

    /// Runs git, and returns the line that it answers.
    pub fn ask(&self, words: &[&str]) -> Result<String, GitError> {
        let printed = self.output(words)?;
        let line = String::from_utf8_lossy(&printed);
        Ok(line.trim_end_matches(['\r', '\n']).to_owned())
    }

    /// Runs git, and returns the line that it answers; nothing where it says by ending with 1, and by no word, that there is none.
    pub(super) fn ask_whether(&self, words: &[&str]) -> Result<Option<String>, GitError> {
        let run = self.command(words).output();
        if let Ok(output) = &run
            && output.status.code() == Some(1)
            && output.stderr.is_empty()
        {
            return Ok(None);
        }
        let printed = judged(run)?;
        let line = String::from_utf8_lossy(&printed);
        Ok(Some(line.trim_end_matches(['\r', '\n']).to_owned()))
    }

    /// Runs git with a text on its standard input, and returns what became of it.
    pub fn fed(&self, words: &[&str], text: &[u8]) -> Result<Output, GitError> {
        let mut command = self.command(words);
        let mut child = command.stdin(Stdio::piped()).spawn().map_err(|it| unstarted(&it))?;
        let (pipe, text) = (child.stdin.take(), text.to_owned());
        // Git may say something while it is still being told, so somebody else does the telling.
        let writer = std::thread::spawn(move || pipe.map(|mut it| it.write_all(&text)));
        let output = child.wait_with_output();
        let _ = writer.join();
        output.map_err(|it| GitError::Failed(it.to_string()))
    }

    /// Returns who the user is to git; nobody where git would not save by what it knows.
    pub fn author(&self) -> Result<Option<Author>, GitError> {
        match (
            self.ask(&["var", "GIT_AUTHOR_IDENT"]),
            self.ask(&["var", "GIT_COMMITTER_IDENT"]),
        ) {
            (Ok(line), Ok(_)) => Ok(author_of(&line)),
            (Err(trouble @ (GitError::NoGit | GitError::Stopped)), _) | (_, Err(trouble @ GitError::Stopped)) => {
                Err(trouble)
            }
            // Whatever git lacks, it has no name to save by.
            _ => Ok(None),
        }
    }

    /// Writes down in this repository who its user is.
    pub fn keep_author(&self, author: &Author) -> Result<(), GitError> {
        self.ask(&["config", "--local", "user.name", &author.name])?;
        self.ask(&["config", "--local", "user.email", &author.email])?;
        Ok(())
    }

    /// Refuses where what is saved now would belong to no branch, or where work of the user's own stands half-way.
    pub fn refuse_midway(&self) -> Result<(), GitError> {
        if let Some(operation) = self.midway()? {
            return Err(GitError::Midway(operation));
        }
        match self.branch()? {
            Some(_) => Ok(()),
            None => Err(GitError::Detached),
        }
    }

    /// Returns what stands half-way.
    pub fn midway(&self) -> Result<Option<Operation>, GitError> {
        for (mark, operation) in Operation::MARKS {
            if self.own_path(mark)?.exists() {
                return Ok(Some(operation));
            }
        }
        Ok(None)
    }

    /// Returns the branch that is worked on, which may have no commit yet; nothing where it is none.
    pub fn branch(&self) -> Result<Option<String>, GitError> {
        self.ask_whether(&["symbolic-ref", "--quiet", "--short", "HEAD"])
    }

    /// Returns the commit that is checked out; nothing where there is none yet.
    pub fn head(&self) -> Result<Option<String>, GitError> {
        self.ask_whether(&["rev-parse", "--verify", "--quiet", "HEAD^{commit}"])
    }

    /// Returns where a file of git's own lies, such as `index.lock` or `hooks/pre-commit`.
    pub fn own_path(&self, name: &str) -> Result<PathBuf, GitError> {
        let path = self.ask(&["rev-parse", "--git-path", name])?;
        Ok(self.folder.join(path))
    }

    /// Tells whether git would run one of its hooks.
    pub fn has_hook(&self, name: &str) -> bool {
        self.own_path(&format!("hooks/{name}")).is_ok_and(|it| is_runnable(&it))
    }
}

/// Returns what git printed, or what its complaint means.
pub(super) fn judged(run: std::io::Result<Output>) -> Result<Vec<u8>, GitError> {
    match run {
        Ok(output) if output.status.success() => Ok(output.stdout),
        Ok(output) => Err(meaning(&String::from_utf8_lossy(&output.stderr))),
        Err(error) => Err(unstarted(&error)),
    }
}

fn unstarted(error: &std::io::Error) -> GitError {
    match error.kind() {
        ErrorKind::NotFound => GitError::NoGit,
        _ => GitError::Failed(error.to_string()),
    }
}

/// Reads `NAME <EMAIL> SECONDS ZONE`.
fn author_of(line: &str) -> Option<Author> {
    let (name, rest) = line.split_once(" <")?;
    let (email, _) = rest.split_once('>')?;
    Some(Author {
        name: name.to_owned(),
        email: email.to_owned(),
    })
}

#[cfg(unix)]
fn is_runnable(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata()
        .is_ok_and(|it| it.is_file() && it.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_runnable(path: &Path) -> bool {
    path.is_file()
}
