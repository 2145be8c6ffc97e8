//! Files by which git says that it is writing, and whether one was left behind by a git that was stopped.

use super::history::History;
use crate::disk::{output, read};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How old a lock must be that no git holds any more, where it is seen which programs run.
const LEFT: Duration = Duration::from_mins(5);
/// How old it must be where that is not seen.
const LONG_LEFT: Duration = Duration::from_hours(1);

/// A file by which a program says that it is writing; it stays where the program was stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    /// Where it lies.
    pub path: PathBuf,
    /// How long it has been there.
    pub age: Duration,
}

impl History {
    /// Returns the locks that lie in git's own folders.
    pub fn locks(&self) -> Vec<Lock> {
        let now = read::now();
        let age = |path: &Path| {
            let changed = path.symlink_metadata().and_then(|it| it.modified()).ok()?;
            Some(now.duration_since(changed).unwrap_or_default())
        };
        let files = self.own_files().into_iter();
        let locks = files.filter(|it| it.extension().is_some_and(|it| it == "lock"));
        locks
            .filter_map(|path| {
                let age = age(&path)?;
                Some(Lock { path, age })
            })
            .collect()
    }

    /// Tells which of some locks were surely left behind: they are old, and no git works in the repository.
    pub fn left(&self, locks: Vec<Lock>) -> Vec<Lock> {
        let mut places = self.own_folders();
        places.extend(self.top());
        let least = match is_git_at_work(&places) {
            Some(true) => return Vec::new(),
            Some(false) => LEFT,
            None => LONG_LEFT,
        };
        locks.into_iter().filter(|it| it.age >= least).collect()
    }
}

impl Lock {
    /// Takes it away; tells whether it is gone.
    pub fn remove(&self) -> bool {
        output::remove(&self.path).is_ok()
    }
}

/// Tells whether a git works in one of some folders; nothing where it can't be seen which programs run.
fn is_git_at_work(places: &[PathBuf]) -> Option<bool> {
    let places: Vec<PathBuf> = places.iter().filter_map(|it| it.canonicalize().ok()).collect();
    let is_here = |path: &Path| places.iter().any(|it| path.starts_with(it));
    let processes = std::fs::read_dir("/proc").ok()?;
    let mut was_seen = false;
    for process in processes.flatten().map(|it| it.path()) {
        let Ok(name) = std::fs::read_to_string(process.join("comm")) else {
            continue;
        };
        was_seen = true;
        if !name.starts_with("git") {
            continue;
        }
        let line = std::fs::read(process.join("cmdline")).unwrap_or_default();
        let names_it = places.iter().any(|it| {
            let place = it.to_string_lossy();
            memchr::memmem::find(&line, place.as_bytes()).is_some()
        });
        // Where another user's git works is not seen: it may be here. One that ended works nowhere.
        let works_here = match process.join("cwd").read_link() {
            Ok(folder) => is_here(&folder),
            Err(error) => error.kind() == ErrorKind::PermissionDenied,
        };
        if names_it || works_here {
            return Some(true);
        }
    }
    was_seen.then_some(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::git::fixture::Repository;
    use std::process::{Command, Stdio};

    /// Lays a lock down that is so many minutes old.
    fn lock(repository: &Repository, name: &str, minutes: u64) {
        repository.write(name, "");
        let file = std::fs::File::options()
            .append(true)
            .open(repository.root().join(name))
            .unwrap();
        file.set_modified(read::now() - Duration::from_secs(60 * minutes))
            .unwrap();
    }

    #[test]
    fn a_lock_was_left_where_it_is_old_and_no_git_works_there() {
        let repository = Repository::empty();
        repository.write("interviews/a.md", "et\n");
        repository.save("2018-05-01");
        let history = History::open(&repository.root(), &["interviews"]).unwrap();
        lock(&repository, ".git/index.lock", 90);
        lock(&repository, ".git/refs/heads/main.lock", 1);
        let locks = history.locks();
        assert_eq!(locks.len(), 2);
        let left = history.left(locks.clone());
        assert_eq!(left.len(), 1);
        assert!(left[0].path.ends_with("index.lock"));
        if cfg!(target_os = "linux") {
            // It waits for what it is asked, and works as long.
            let mut git = Command::new("git")
                .args(["cat-file", "--batch"])
                .current_dir(repository.root())
                .stdin(Stdio::piped())
                .stdout(Stdio::null())
                .spawn()
                .unwrap();
            let mut told = git.stdin.take().unwrap();
            std::io::Write::write_all(&mut told, b"HEAD\n").unwrap();
            while std::fs::read_to_string(format!("/proc/{}/comm", git.id())).unwrap() != "git\n" {
                std::thread::yield_now();
            }
            assert_eq!(history.left(locks), []);
            drop(told);
            git.wait().unwrap();
        }
        assert!(left[0].remove() && history.locks().len() == 1);
    }
}
