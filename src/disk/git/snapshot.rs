//! The files of a project as they were at a commit.

use super::objects::{Objects, TOGETHER};
use crate::disk::read;
use crate::source::Unreadable;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The most bytes that are kept of files which were read ahead and nobody has wanted yet.
const AHEAD: usize = 1024 * 1024;

/// The files of a project at a commit.
#[derive(Debug)]
pub struct Snapshot {
    files: BTreeMap<String, Listed>,
    objects: Arc<Objects>,
    ahead: Mutex<Ahead>,
}

#[derive(Debug)]
struct Listed {
    object: String,
    is_file: bool,
    /// Whether it was read, or read ahead.
    is_asked: AtomicBool,
}

/// The contents of files that were read ahead, by their names in git.
#[derive(Debug, Default)]
struct Ahead {
    contents: FxHashMap<String, Vec<u8>>,
    bytes: usize,
}

impl Snapshot {
    /// Reads what `git ls-tree -r -z` lists: `MODE TYPE OBJECT TAB PATH`.
    pub(super) fn new(listing: &[u8], prefix: &str, objects: Arc<Objects>) -> Self {
        let mut files = BTreeMap::new();
        for line in listing.split(|it| *it == 0) {
            // A name that is no text or has control characters is none of ours, as on disk.
            let Ok(line) = str::from_utf8(line) else { continue };
            let Some((head, path)) = line.split_once('\t') else {
                continue;
            };
            let words: Vec<&str> = head.split(' ').collect();
            if let ([mode, _, object], Some(path)) = (&words[..], path.strip_prefix(prefix))
                && !path.contains(char::is_control)
            {
                let file = Listed {
                    object: (*object).to_owned(),
                    is_file: mode.starts_with("100"),
                    is_asked: AtomicBool::new(false),
                };
                files.insert(path.to_owned(), file);
            }
        }
        Self {
            files,
            objects,
            ahead: Mutex::default(),
        }
    }

    /// Returns the paths from the project's root, with `/`, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Returns whether the project was there at all.
    pub fn is_project(&self) -> bool {
        self.files.contains_key(read::MANIFEST)
    }

    /// Returns by which name git keeps the contents of a file; files that have the same have the same contents.
    pub fn object(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(|it| it.object.as_str())
    }

    /// Reads a file; a link is none, since what it led to may not be in the history.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, Unreadable> {
        self.bytes_up_to(path, read::LARGEST)
    }

    /// Reads a file that may have so many bytes.
    pub fn bytes_up_to(&self, path: &str, most: u64) -> Result<Vec<u8>, Unreadable> {
        let file = self.files.get(path).ok_or(Unreadable::Denied)?;
        if !file.is_file {
            return Err(Unreadable::Link);
        }
        if let Some(contents) = self.ahead().take(&file.object) {
            let fits = contents.len() as u64 <= most;
            return Some(contents).filter(|_| fits).ok_or(Unreadable::TooLarge);
        }
        let together = self.together(path, file);
        let mut answers = self.objects.contents_of(&together, most).into_iter();
        let own = answers.next().unwrap_or(Err(Unreadable::Denied));
        let others = together[1..].iter().zip(answers);
        self.ahead().keep(others.filter_map(|it| Some((*it.0, it.1.ok()?))));
        own
    }

    /// Returns what git is asked for when a file is wanted: with it those behind it in its folder, where the one before it was wanted too.
    ///
    /// Whoever reads a whole folder would wait for git at each file otherwise, and whoever reads a file here and there gets only that.
    fn together<'a>(&'a self, path: &str, file: &'a Listed) -> Vec<&'a str> {
        let mut together = vec![file.object.as_str()];
        let folder = path.rfind('/').map_or("", |it| &path[..=it]);
        let mut before = self
            .files
            .range::<str, _>((Bound::Unbounded, Bound::Excluded(path)))
            .rev();
        let is_next = before
            .next()
            .is_some_and(|it| it.0.starts_with(folder) && it.1.is_asked());
        if !file.ask() || !is_next {
            return together;
        }
        let behind = self.files.range::<str, _>((Bound::Excluded(path), Bound::Unbounded));
        let behind = behind.take_while(|it| it.0.starts_with(folder)).map(|it| it.1);
        let unread = behind.filter(|it| it.is_file).take_while(|it| it.ask());
        together.extend(unread.take(TOGETHER - 1).map(|it| it.object.as_str()));
        together
    }

    fn ahead(&self) -> MutexGuard<'_, Ahead> {
        self.ahead.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads a file as text.
    pub fn text(&self, path: &str) -> Result<String, Unreadable> {
        read::decode(self.bytes(path)?)
    }
}

impl Listed {
    fn is_asked(&self) -> bool {
        self.is_asked.load(Ordering::Relaxed)
    }

    /// Notes that it is read; tells whether it is for the first time.
    fn ask(&self) -> bool {
        !self.is_asked.swap(true, Ordering::Relaxed)
    }
}

impl Ahead {
    fn take(&mut self, object: &str) -> Option<Vec<u8>> {
        let contents = self.contents.remove(object)?;
        self.bytes -= contents.len();
        Some(contents)
    }

    /// Keeps files as far as there is room; the others are read when they are wanted.
    fn keep<'a>(&mut self, files: impl Iterator<Item = (&'a str, Vec<u8>)>) {
        for (object, contents) in files {
            if self.bytes + contents.len() <= AHEAD {
                self.bytes += contents.len();
                let before = self.contents.insert(object.to_owned(), contents);
                self.bytes -= before.map_or(0, |it| it.len());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::disk::git::fixture::Repository;
    use crate::disk::git::history::History;
    use crate::disk::git::objects::TOGETHER;
    use crate::source::Unreadable;

    /// Returns how many files git is asked for when one is wanted.
    fn together(snapshot: &super::Snapshot, path: &str) -> usize {
        snapshot.together(path, &snapshot.files[path]).len()
    }

    fn path(number: usize) -> String {
        format!("interviews/{number:03}.md")
    }

    /// Returns a project of many notes, and its files; each note says its own number.
    fn project(change: impl Fn(&Repository)) -> (Repository, super::Snapshot) {
        let repository = Repository::empty();
        repository.write("policy/policy.yaml", "title: Æ\n");
        for number in 0..100 {
            repository.write(&path(number), &format!("{number}\n"));
        }
        change(&repository);
        repository.save("2018-05-01");
        let history = History::open(&repository.root(), &["interviews", "policy"]).unwrap();
        let snapshot = history.snapshot(&history.head().unwrap().unwrap()).unwrap();
        (repository, snapshot)
    }

    #[test]
    fn whoever_reads_a_folder_is_given_many_files_at_once_and_whoever_reads_one_only_that() {
        let (_repository, snapshot) = project(|_| {});
        for (number, expected) in [
            (50, 1),
            (0, 1),
            (1, TOGETHER),
            (2, 1),
            (TOGETHER + 1, 50 - TOGETHER - 1),
            (51, TOGETHER),
            (99, 1),
        ] {
            assert_eq!(together(&snapshot, &path(number)), expected, "{number}");
        }
        assert_eq!(together(&snapshot, "policy/policy.yaml"), 1);
    }

    #[test]
    fn every_file_has_its_own_contents_in_whatever_order_and_by_how_many_they_are_read() {
        let (_repository, snapshot) = project(|repository| {
            // Files with the same contents have one name in git.
            repository.write(&path(20), "7\n");
            repository.write(&path(21), "7\n");
        });
        let read = |number: usize| {
            let expected = if matches!(number, 20 | 21) { 7 } else { number };
            assert_eq!(snapshot.text(&path(number)).unwrap(), format!("{expected}\n"));
        };
        std::thread::scope(|scope| {
            scope.spawn(|| (0..70).for_each(read));
            scope.spawn(|| (40..100).for_each(read));
        });
        (0..100).rev().for_each(read);
        let ahead = snapshot.ahead();
        assert_eq!(ahead.bytes, ahead.contents.values().map(Vec::len).sum::<usize>());
    }

    #[test]
    fn a_file_that_is_gone_or_too_large_hides_no_other_and_little_is_kept_ahead() {
        let large = "a".repeat(usize::try_from(crate::disk::read::LARGEST).unwrap() + 1);
        let (repository, snapshot) = project(|repository| {
            repository.write(&path(4), &large);
            (10..30).for_each(|it| repository.write(&path(it), &format!("{it}{}", &large[..200_000])));
        });
        let gone = repository.git("2018-05-01", &["rev-parse", &format!("HEAD:{}", path(3))]);
        std::fs::remove_file(
            repository
                .root()
                .join(format!(".git/objects/{}/{}", &gone[..2], &gone[2..])),
        )
        .unwrap();
        for number in 0..100 {
            let text = snapshot.text(&path(number));
            match number {
                3 => assert_eq!(text, Err(Unreadable::Denied)),
                4 => assert_eq!(text, Err(Unreadable::TooLarge)),
                _ => assert!(text.unwrap().starts_with(&number.to_string()), "{number}"),
            }
            assert!(snapshot.ahead().bytes <= super::AHEAD);
        }
    }
}
