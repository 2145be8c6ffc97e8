//! What can be seen of a repository's health without changing it: what was left half-way, who saves, how lines end.

use super::history::{History, HistoryError, output};
use super::own_variables;
use super::trouble::Operation;
use crate::disk::read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What is worked on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Head {
    /// A branch, by its name.
    Branch(String),
    /// An older save, which no branch holds on to.
    Detached,
}

/// Another repository that this one knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remote {
    /// What it is called here.
    pub name: String,
    /// Where it is.
    pub address: String,
}

/// Returns which git there is; nothing where there is none.
pub fn version() -> Option<String> {
    let printed = Command::new("git")
        .arg("--version")
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&printed.stdout).trim().to_owned();
    Some(text.strip_prefix("git version ").unwrap_or(&text).to_owned())
}

/// Returns by which name and address somebody saves in a folder; nothing where git does not know.
pub fn author(folder: &Path) -> Option<String> {
    let printed = as_set_up(folder, &["var", "GIT_AUTHOR_IDENT"])?;
    // The moment stands behind it.
    let end = printed.rfind('>')? + 1;
    Some(printed[..end].to_owned())
}

/// Returns what git is set up to do with the ends of lines in a folder.
pub fn line_ends(folder: &Path) -> Option<String> {
    as_set_up(folder, &["config", "--get", "core.autocrlf"]).filter(|it| !it.is_empty())
}

/// Asks git something that only reads its configuration, the user's too.
fn as_set_up(folder: &Path, words: &[&str]) -> Option<String> {
    let mut command = Command::new("git");
    let is_place = |it: &std::ffi::OsString| {
        let name = it.to_string_lossy();
        !name.starts_with("GIT_AUTHOR") && !name.starts_with("GIT_COMMITTER") && !name.starts_with("GIT_CONFIG")
    };
    for name in own_variables().filter(is_place) {
        command.env_remove(name);
    }
    command.args(words).current_dir(folder);
    command.stdin(Stdio::null()).stderr(Stdio::null());
    let printed = command.output().ok().filter(|it| it.status.success())?;
    Some(String::from_utf8_lossy(&printed.stdout).trim().to_owned())
}

impl History {
    /// Returns the folders in which git keeps what is its own; one, or two where the work tree is one of several.
    pub fn own_folders(&self) -> Vec<PathBuf> {
        let mut command = self.git();
        command.args(["rev-parse", "--git-dir", "--git-common-dir"]);
        let printed = output(command).unwrap_or_default();
        let printed = String::from_utf8_lossy(&printed).into_owned();
        let mut folders: Vec<PathBuf> = printed.lines().map(|it| self.folder().join(it)).collect();
        folders.dedup();
        folders
    }

    /// Returns work that somebody began and did not end.
    pub fn interrupted(&self) -> Option<Operation> {
        let folders = self.own_folders();
        let own = folders.first()?;
        let found = Operation::MARKS.into_iter().find(|it| read::is_there(own, it.0));
        found.map(|it| it.1)
    }

    /// Returns what is worked on.
    pub fn worked_on(&self) -> Result<Head, HistoryError> {
        let mut command = self.git();
        command.args(["symbolic-ref", "--quiet", "HEAD"]);
        match output(command) {
            Ok(name) => {
                let name = String::from_utf8_lossy(&name).trim().to_owned();
                let short = name.strip_prefix("refs/heads/").unwrap_or(&name);
                Ok(Head::Branch(short.to_owned()))
            }
            Err(HistoryError::Failed(_)) => Ok(Head::Detached),
            Err(error) => Err(error),
        }
    }

    /// Returns the other repositories that this one knows, with the address that it is sent to.
    pub fn other_repositories(&self) -> Vec<Remote> {
        let address = |name: &str, key: &str| {
            let mut command = self.git();
            command.args(["config", "--local", "--get", &format!("remote.{name}.{key}")]);
            let printed = output(command).ok()?;
            Some(
                String::from_utf8_lossy(&printed)
                    .trim_end_matches(['\r', '\n'])
                    .to_owned(),
            )
        };
        let remote = |name: String| {
            let address = address(&name, "pushurl").or_else(|| address(&name, "url"))?;
            Some(Remote { name, address })
        };
        self.remote_names().into_iter().filter_map(remote).collect()
    }

    /// Returns what is broken in the repository, as git says itself; nothing where all that is saved can be read.
    pub fn damage(&self) -> Option<String> {
        let mut command = self.git();
        command.args(["fsck", "--connectivity-only", "--no-dangling", "--no-progress"]);
        match output(command) {
            Err(HistoryError::Failed(why)) => Some(why),
            _ => None,
        }
    }

    /// Returns how many files are saved with the ends of lines that Windows has.
    pub fn saved_with_windows_ends(&self) -> usize {
        let mut command = self.git();
        command.args(["ls-files", "--eol", "-z"]);
        let listing = output(command).unwrap_or_default();
        let listing = String::from_utf8_lossy(&listing).into_owned();
        let lines = listing.split_terminator('\0');
        lines
            .filter(|it| it.starts_with("i/crlf") || it.starts_with("i/mixed"))
            .count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::git::fixture::Repository;

    fn opened(repository: &Repository) -> History {
        History::open(&repository.root(), &["interviews"]).unwrap()
    }

    #[test]
    fn what_was_left_half_way_is_seen_and_nothing_where_all_is_well() {
        let repository = Repository::empty();
        repository.write("interviews/a.md", "et\n");
        let first = repository.save("2018-05-01");
        let history = opened(&repository);
        assert_eq!(history.worked_on(), Ok(Head::Branch("main".to_owned())));
        assert_eq!((history.interrupted(), history.locks()), (None, Vec::new()));
        assert_eq!(history.damage(), None);
        repository.write(".git/refs/heads/main.lock", "");
        assert!(history.locks()[0].path.ends_with("refs/heads/main.lock"));
        std::fs::remove_file(repository.root().join(".git/refs/heads/main.lock")).unwrap();
        repository.git("2018-05-02", &["checkout", "-q", "-b", "other"]);
        repository.write("interviews/a.md", "to\n");
        repository.save("2018-05-02");
        repository.git("2018-05-02", &["checkout", "-q", "main"]);
        repository.write("interviews/a.md", "tre\n");
        repository.save("2018-05-03");
        assert!(
            !repository
                .try_git("2018-05-04", &["merge", "-q", "other"])
                .status
                .success()
        );
        assert_eq!(history.interrupted(), Some(Operation::Merge));
        repository.git("2018-05-04", &["merge", "--abort"]);
        assert!(
            !repository
                .try_git("2018-05-04", &["rebase", "-q", "other"])
                .status
                .success()
        );
        assert_eq!(history.interrupted(), Some(Operation::Rebase));
        repository.git("2018-05-04", &["rebase", "--abort"]);
        repository.git("2018-05-04", &["checkout", "-q", &first]);
        assert_eq!(history.worked_on(), Ok(Head::Detached));
    }

    #[test]
    fn an_object_that_is_gone_and_lines_as_windows_ends_them_are_seen() {
        let repository = Repository::empty();
        repository.write("interviews/a.md", "et\r\n");
        repository.write("interviews/b.md", "et\n");
        repository.save("2018-05-01");
        let history = opened(&repository);
        assert_eq!(history.saved_with_windows_ends(), 1);
        let object = repository.git("2018-05-01", &["rev-parse", "HEAD:interviews/a.md"]);
        let path = format!(".git/objects/{}/{}", &object[..2], &object[2..]);
        std::fs::remove_file(repository.root().join(path)).unwrap();
        assert!(history.damage().is_some());
    }

    #[test]
    fn other_repositories_are_known_with_where_they_are_sent_to() {
        let repository = Repository::empty();
        assert_eq!(opened(&repository).other_repositories(), []);
        repository.git(
            "2018-05-01",
            &["remote", "add", "origin", "https://git.example.org/a b"],
        );
        repository.git("2018-05-01", &["config", "remote.origin.pushurl", "/srv/b"]);
        let expected = Remote {
            name: "origin".to_owned(),
            address: "/srv/b".to_owned(),
        };
        assert_eq!(opened(&repository).other_repositories(), [expected]);
    }

    #[test]
    fn who_saves_is_read_as_git_would_and_without_the_moment() {
        let repository = Repository::empty();
        repository.git("2018-05-01", &["config", "user.name", "Sekretariatet"]);
        repository.git("2018-05-01", &["config", "user.email", "s@example.org"]);
        let author = author(&repository.root());
        assert!(author.is_some_and(|it| it.ends_with('>') && it.contains('<')));
        assert!(version().is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit())));
    }
}
