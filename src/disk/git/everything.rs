//! Everything that a repository holds: each object, reachable or not, and git's own files beside them.

use super::history::{History, HistoryError, output};
use crate::disk::read;
use rustc_hash::FxHashMap;
use std::io::{self, BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::Stdio;

/// The most bytes of an object that are looked at.
const LARGEST: u64 = 64 * 1024 * 1024;

/// An object of a repository.
#[derive(Debug)]
pub struct Object<'a> {
    /// Its name.
    pub id: &'a str,
    /// What it is.
    pub kind: ObjectKind,
    /// Its contents; nothing where it is too large.
    pub bytes: Option<&'a [u8]>,
}

/// What an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObjectKind {
    /// A file's contents.
    Blob,
    /// A folder: names, and what they lead to.
    Tree,
    /// A commit with its message.
    Commit,
    /// A tag with its message.
    Tag,
}

/// A name in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeEntry {
    /// The name.
    pub name: String,
    /// The object that it leads to.
    pub object: String,
}

impl Object<'_> {
    /// Returns the names of a folder; none of what is no folder.
    pub fn entries(&self) -> Vec<TreeEntry> {
        let size = self.id.len() / 2;
        let mut entries = Vec::new();
        let mut rest = self.bytes.filter(|_| self.kind == ObjectKind::Tree).unwrap_or_default();
        // `MODE NAME NUL OBJECT`, the object in bytes.
        while let Some(end) = rest.iter().position(|it| *it == 0) {
            let (head, tail) = (&rest[..end], &rest[end + 1..]);
            if tail.len() < size {
                break;
            }
            let name = head
                .iter()
                .position(|it| *it == b' ')
                .map_or(head, |it| &head[it + 1..]);
            entries.push(TreeEntry {
                name: String::from_utf8_lossy(name).into_owned(),
                object: crate::text::hexadecimal::hexadecimal(&tail[..size]),
            });
            rest = &tail[size..];
        }
        entries
    }
}

impl History {
    /// Reads every object of the repository, those that nothing leads to among them.
    pub fn objects(&self, mut visit: impl FnMut(&Object<'_>)) -> Result<(), HistoryError> {
        let mut command = self.git();
        command.args(["cat-file", "--batch-all-objects", "--unordered", "--buffer", "--batch"]);
        command.stderr(Stdio::null());
        let failed = |error: io::Error| HistoryError::Failed(error.to_string());
        let mut child = command.spawn().map_err(failed)?;
        let answers = child.stdout.take();
        let read = answers.map_or(Ok(()), |it| each(BufReader::new(it), &mut visit));
        let status = child.wait().map_err(failed)?;
        read.map_err(failed)?;
        if status.success() {
            Ok(())
        } else {
            Err(HistoryError::Failed("cat-file".to_owned()))
        }
    }

    /// Returns under which paths of the repository the objects stand that a branch or a tag leads to, one of each.
    pub fn places(&self) -> Result<FxHashMap<String, String>, HistoryError> {
        let mut command = self.git();
        command.args(["rev-list", "--objects", "--all", "--"]);
        let listing = output(command)?;
        let listing = String::from_utf8_lossy(&listing);
        let line = |it: &str| {
            let (object, path) = it.split_once(' ')?;
            (!path.is_empty()).then(|| (object.to_owned(), path.to_owned()))
        };
        Ok(listing.lines().filter_map(line).collect())
    }

    /// Returns git's own files, but for the objects: logs, messages, the list of what is set down, names of branches.
    pub fn own_files(&self) -> Vec<PathBuf> {
        let asked = |word: &str| {
            let mut command = self.git();
            command.args(["rev-parse", word]);
            let printed = output(command).unwrap_or_default();
            self.folder()
                .join(String::from_utf8_lossy(&printed).trim_end_matches(['\r', '\n']))
        };
        let (common, own) = (asked("--git-common-dir"), asked("--git-dir"));
        let objects = common.join("objects");
        let mut files = read::below(&common);
        files.extend(read::below(&own));
        files.retain(|it| !it.starts_with(&objects));
        files.sort_unstable();
        files.dedup();
        files
    }

    /// Returns the top of the repository's folder, where it has one.
    pub fn top(&self) -> Option<PathBuf> {
        let mut command = self.git();
        command.args(["rev-parse", "--show-toplevel"]);
        let printed = String::from_utf8(output(command).ok()?).ok()?;
        let path = printed.trim_end_matches(['\r', '\n']);
        (!path.is_empty()).then(|| PathBuf::from(path))
    }
}

fn each(mut answers: impl BufRead, visit: &mut impl FnMut(&Object<'_>)) -> io::Result<()> {
    let mut head = String::new();
    loop {
        head.clear();
        if answers.read_line(&mut head)? == 0 {
            return Ok(());
        }
        let mut words = head.split_whitespace();
        let (Some(id), Some(kind), Some(size)) = (words.next(), words.next(), words.next()) else {
            continue;
        };
        let Ok(size) = size.parse::<u64>() else { continue };
        let kind = match kind {
            "tree" => ObjectKind::Tree,
            "commit" => ObjectKind::Commit,
            "tag" => ObjectKind::Tag,
            _ => ObjectKind::Blob,
        };
        let mut answer = (&mut answers).take(size.saturating_add(1));
        if size > LARGEST {
            io::copy(&mut answer, &mut io::sink())?;
            let bytes = None;
            visit(&Object { id, kind, bytes });
            continue;
        }
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
        answer.read_to_end(&mut bytes)?;
        bytes.pop();
        let bytes = Some(&*bytes);
        visit(&Object { id, kind, bytes });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::git::fixture::Repository;

    #[test]
    fn every_object_is_seen_also_one_that_nothing_leads_to() {
        let repository = Repository::empty();
        repository.write("interviews/a.md", "først");
        repository.save("2018-05-01");
        repository.write("interviews/a.md", "siden");
        repository.git("2018-05-02", &["commit", "-q", "-a", "--amend", "-m", "siden"]);
        let history = History::open(&repository.root(), &["interviews"]).unwrap();
        let (mut texts, mut names, mut messages) = (Vec::new(), Vec::new(), Vec::new());
        history
            .objects(|it| {
                let text = String::from_utf8_lossy(it.bytes.unwrap()).into_owned();
                match it.kind {
                    ObjectKind::Blob => texts.push(text),
                    ObjectKind::Tree => names.extend(it.entries()),
                    ObjectKind::Commit | ObjectKind::Tag => messages.push(text),
                }
            })
            .unwrap();
        texts.sort();
        assert_eq!(texts, ["først", "siden"]);
        assert!(
            names.iter().any(|it| it.name == "a.md" && it.object.len() == 40),
            "{names:?}"
        );
        assert_eq!(messages.len(), 2);
        let places = history.places().unwrap();
        assert_eq!(places.values().filter(|it| *it == "interviews/a.md").count(), 1);
        let own = history.own_files();
        assert!(own.iter().any(|it| it.ends_with("COMMIT_EDITMSG")), "{own:?}");
        assert!(
            own.iter().all(|it| !it.to_string_lossy().contains("/objects/")),
            "{own:?}"
        );
        assert_eq!(history.top(), Some(repository.root()));
    }
}
