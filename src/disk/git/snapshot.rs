//! The files of a project as they were at a commit.

use super::objects::Objects;
use crate::disk::read;
use crate::source::Unreadable;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The files of a project at a commit.
#[derive(Debug)]
pub struct Snapshot {
    files: BTreeMap<String, File>,
    objects: Arc<Objects>,
}

#[derive(Debug)]
struct File {
    object: String,
    is_file: bool,
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
                let file = File {
                    object: (*object).to_owned(),
                    is_file: mode.starts_with("100"),
                };
                files.insert(path.to_owned(), file);
            }
        }
        Self { files, objects }
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
        self.objects.contents_up_to(&file.object, most)
    }

    /// Reads a file as text.
    pub fn text(&self, path: &str) -> Result<String, Unreadable> {
        read::decode(self.bytes(path)?)
    }
}
