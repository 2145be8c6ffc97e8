//! Looking for what should be gone: in every object, in git's own files, in the project's and in what lies beside them.

use super::contents::Contents;
use super::wanted::Purge;
use crate::diagnostic::Failure;
use crate::disk::git::everything::{Object, ObjectKind};
use crate::disk::read;
use crate::edit::erasure;
use crate::record::kind::FOLDERS as RECORDS;
use crate::workspace::leftovers::FOLDERS as BESIDE;
use std::path::Path;

/// Where something is that should be gone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remnant {
    /// In a file of the project, or beside it.
    File(String),
    /// In git's own files.
    Own(String),
    /// In a file's older contents, where a branch or a tag leads: the object and the path.
    Reachable(String, String),
    /// In contents that nothing leads to any more.
    Unreachable(String),
    /// In the name of a file of the history.
    Name(String),
    /// In the message of a commit or a tag.
    Message(String),
}

impl Remnant {
    /// Returns the catalogue's key of what it is.
    pub fn key(&self) -> &'static str {
        match self {
            Self::File(_) => "purge-in-file",
            Self::Own(_) => "purge-in-own",
            Self::Reachable(..) => "purge-in-history",
            Self::Unreachable(_) => "purge-in-unreachable",
            Self::Name(_) => "purge-in-name",
            Self::Message(_) => "purge-in-message",
        }
    }

    /// Returns where: a path, or the beginning of an object's name.
    pub fn place(&self) -> String {
        let short = |id: &str| id.chars().take(12).collect::<String>();
        match self {
            Self::File(path) | Self::Own(path) => path.clone(),
            Self::Reachable(object, path) => format!("{path} ({})", short(object)),
            Self::Unreachable(object) | Self::Name(object) | Self::Message(object) => short(object),
        }
    }
}

/// What is left of what should be gone.
#[derive(Debug, Default)]
pub struct Remains {
    /// Where, each once, in order.
    pub found: Vec<Remnant>,
    /// What can't be looked into, by its path.
    pub closed: Vec<String>,
    /// How many objects were looked through.
    pub objects: usize,
}

impl Purge<'_> {
    /// Looks through everything.
    pub fn search(&self) -> Result<Remains, Failure> {
        let mut remains = Remains::default();
        self.history.objects(|object| {
            remains.objects += 1;
            self.look(object, &mut remains);
        })?;
        let beside = BESIDE.iter().flat_map(|it| read::below(&self.root.join(it)));
        let records = RECORDS.iter().flat_map(|it| read::below(&self.root.join(it)));
        for path in records.chain(beside) {
            self.look_into(&path, false, &mut remains);
        }
        for path in self.history.own_files() {
            self.look_into(&path, true, &mut remains);
        }
        remains.found.sort_unstable();
        remains.found.dedup();
        remains.closed.sort_unstable();
        remains.closed.dedup();
        Ok(remains)
    }

    fn look(&self, object: &Object<'_>, remains: &mut Remains) {
        let id = object.id.to_owned();
        match object.kind {
            ObjectKind::Tree => {
                let names = object.entries();
                if self.is_id_gone() && names.iter().any(|it| it.name.contains(&self.id)) {
                    remains.found.push(Remnant::Name(id));
                }
            }
            ObjectKind::Commit | ObjectKind::Tag => {
                if object.bytes.is_some_and(|it| self.is_in(&String::from_utf8_lossy(it))) {
                    remains.found.push(Remnant::Message(id));
                }
            }
            ObjectKind::Blob => {
                let path = self.places.get(object.id);
                let contents = object.bytes.map_or(Contents::Closed, Contents::of);
                if self.own.contains(object.id) || contents.texts().iter().any(|it| self.is_in(it)) {
                    remains.found.push(match path {
                        Some(path) => Remnant::Reachable(id, path.clone()),
                        None => Remnant::Unreachable(id),
                    });
                } else if contents == Contents::Closed {
                    let known = path.cloned().unwrap_or(id);
                    remains.closed.push(known);
                }
            }
        }
    }

    /// Tells whether a text holds words that should be gone, their digests, or the id where that should.
    pub(super) fn is_in(&self, text: &str) -> bool {
        self.is_id_gone() && !erasure::places(text, &self.id).is_empty()
            || self.digests.iter().any(|it| text.contains(&**it))
            || !self.words.find(text).is_empty()
    }

    fn look_into(&self, path: &Path, is_own: bool, remains: &mut Remains) {
        let shown = path.strip_prefix(self.root).unwrap_or(path).display().to_string();
        let Some(bytes) = read::any(path) else { return };
        let contents = Contents::of(&bytes);
        let is_found = if is_own && contents == Contents::Closed {
            // The list of what is set down, and the like, have names and no texts.
            self.is_id_gone() && memchr::memmem::find(&bytes, self.id.as_bytes()).is_some()
        } else {
            contents.texts().iter().any(|it| self.is_in(it))
        };
        if is_found || self.is_id_gone() && shown.contains(&self.id) {
            remains.found.push(if is_own {
                Remnant::Own(shown)
            } else {
                Remnant::File(shown)
            });
        } else if contents == Contents::Closed && !is_own {
            remains.closed.push(shown);
        }
    }
}
