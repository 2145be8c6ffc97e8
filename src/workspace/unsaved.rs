//! What lies in a project's folder and is in no version yet, found by reading alone.

use super::files::Mark;
use super::guard::LIST;
use super::saves::{Became, RecordChange};
use super::snapshot::Snapshot;
use crate::diagnostic::Failure;
use crate::disk::git::changed::FileChange;
use crate::disk::git::history::{History, HistoryError};
use crate::disk::git::snapshot::Snapshot as Tree;
use crate::disk::read;
use crate::project;
use crate::project::fingerprint::Fingerprint;
use crate::record::draft_files::{self, is_of_draft};
use crate::record::kind::FOLDERS;
use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};
use std::path::Path;

/// How a project stands in its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The day on which something of it was last saved; nothing where nothing was.
    pub day: Option<NaiveDate>,
    /// What is in no version yet, record by record.
    pub unsaved: Vec<RecordChange>,
    /// How many versions are not sent; nothing where there is nobody to send them to.
    pub not_sent: Option<usize>,
}

impl Standing {
    /// Returns whether the draft is saved as it is now, whatever was changed beside it.
    pub fn is_draft_saved(&self) -> bool {
        self.unsaved.iter().all(|it| !is_of_draft(&it.path))
    }
}

/// Returns how a project stands in its history; nothing where there is none that can be read.
pub fn standing(snapshot: &Snapshot) -> Option<Standing> {
    let root = snapshot.files.root()?;
    let history = History::open(root, FOLDERS).ok()?;
    standing_in(root, &history, &mut |before, path| is_changed(root, before, path)).ok()
}

/// Tells whether a file is another one than in a commit.
type Compare<'a> = &'a mut dyn FnMut(&Tree, &str) -> bool;

fn standing_in(root: &Path, history: &History, compare: Compare<'_>) -> Result<Standing, HistoryError> {
    Ok(Standing {
        day: history.last()?.map(|it| it.day),
        unsaved: unsaved_in(root, history, compare)?,
        not_sent: history.not_sent()?,
    })
}

/// How a project that stays open stands in its history; found anew only where the project or the repository changed, and then only
/// files are compared that are others than they were.
#[derive(Debug, Default)]
pub struct Following {
    known: Option<Known>,
    compared: FxHashMap<String, Compared>,
}

/// How it stood, and as of when.
#[derive(Debug)]
struct Known {
    /// What tells whether the repository is another one.
    history: History,
    state: String,
    revision: String,
    list: Option<Mark>,
    standing: Standing,
}

/// Whether a text is another one than what was saved under a name of git's.
#[derive(Debug)]
struct Compared {
    object: String,
    text: Fingerprint,
    is_changed: bool,
}

impl Following {
    /// Returns how the project stands, which is another one where `revision` is; nothing where it has no history that can be read.
    pub fn standing(&mut self, snapshot: &Snapshot, revision: &str) -> Option<&Standing> {
        let root = snapshot.files.root()?;
        let list = snapshot.files.mark(LIST);
        let is_same = self.known.as_ref().is_some_and(|it| {
            it.revision == revision && it.list == list && it.history.state().is_ok_and(|state| state == it.state)
        });
        if !is_same {
            self.known = None;
            // One is kept that never looked into a file, so that no program stays open for it.
            let history = History::open(root, FOLDERS).ok()?;
            let state = history.state().ok()?;
            let standing = {
                let history = History::open(root, FOLDERS).ok()?;
                let places: FxHashMap<&str, usize> =
                    (0..).zip(&snapshot.project.paths).map(|it| (&**it.1, it.0)).collect();
                let compared = &mut self.compared;
                standing_in(root, &history, &mut |before, path| {
                    let text = places
                        .get(path)
                        .map(|at| snapshot.project.fingerprint(project::file_id(*at)));
                    is_changed_since(root, before, path, text, compared)
                })
            };
            self.known = Some(Known {
                history,
                state,
                revision: revision.to_owned(),
                list,
                standing: standing.ok()?,
            });
        }
        self.known.as_ref().map(|it| &it.standing)
    }
}

/// Tells whether a file is another one than it was, by what was found when its text was the same.
fn is_changed_since(
    root: &Path,
    before: &Tree,
    path: &str,
    text: Option<Fingerprint>,
    compared: &mut FxHashMap<String, Compared>,
) -> bool {
    let object = before.object(path).unwrap_or_default();
    let text = text.filter(|it| *it != Fingerprint::NONE);
    let known = compared
        .get(path)
        .filter(|it| it.object == object && Some(it.text) == text);
    if let Some(known) = known {
        return known.is_changed;
    }
    let is_changed = is_changed(root, before, path);
    // A file that was written in between is compared again.
    let here = read::text(root, path).ok().map(|it| Fingerprint::of(&it));
    if let Some(text) = text.filter(|it| Some(*it) == here) {
        let object = object.to_owned();
        compared.insert(
            path.to_owned(),
            Compared {
                object,
                text,
                is_changed,
            },
        );
    }
    is_changed
}

/// Returns what the next save would have, record by record; everything where nothing was saved yet.
pub fn unsaved(root: &Path) -> Result<Vec<RecordChange>, Failure> {
    match History::open(root, FOLDERS) {
        Ok(history) => Ok(unsaved_in(root, &history, &mut |before, path| {
            is_changed(root, before, path)
        })?),
        Err(HistoryError::NoRepository) => {
            let changes = paths(root).into_iter().map(|it| change(Became::Added, it));
            Ok(changes.collect())
        }
        Err(trouble) => Err(trouble.into()),
    }
}

fn unsaved_in(root: &Path, history: &History, compare: Compare<'_>) -> Result<Vec<RecordChange>, HistoryError> {
    let before = match history.head()? {
        Some(head) => Some(history.whole(&head)?),
        None => None,
    };
    let here = paths(root);
    let known: FxHashSet<&str> = here.iter().map(String::as_str).collect();
    let mut changes = Vec::new();
    let (mut kept, mut new) = (Vec::new(), Vec::new());
    for path in &here {
        let is_known = before.as_ref().is_some_and(|it| it.object(path).is_some());
        let list = if is_known { &mut kept } else { &mut new };
        list.push(path);
    }
    if let Some(before) = &before {
        let changed = kept.into_iter().filter(|it| compare(before, it));
        changes.extend(changed.map(|it| change(Became::Changed, it.clone())));
        let is_ours = |it: &&str| *it == LIST || FOLDERS.contains(&it.split('/').next().unwrap_or_default());
        let gone = before.paths().filter(is_ours).filter(|it| !known.contains(it));
        let gone = gone.filter(|it| !read::is_there(root, it));
        changes.extend(gone.map(|it| change(Became::Removed, it.to_owned())));
    }
    if !new.is_empty() {
        let mut places: Vec<&str> = FOLDERS.to_vec();
        places.push(LIST);
        let ignored = history.ignored(&places)?;
        let new = new.into_iter().filter(|it| !ignored.contains(*it));
        changes.extend(new.map(|it| change(Became::Added, it.clone())));
    }
    changes.sort_unstable_by(|one, other| one.path.cmp(&other.path));
    Ok(changes)
}

fn change(became: Became, path: String) -> RecordChange {
    RecordChange::of(FileChange {
        became,
        path,
        old_path: None,
    })
}

/// Returns the paths of what is the project's.
fn paths(root: &Path) -> Vec<String> {
    let mut paths = read::list(root, FOLDERS).paths;
    paths.extend(read::is_there(root, LIST).then(|| LIST.to_owned()));
    paths
}

/// Tells whether a file is another one than it was; line ends that git puts in make no difference.
fn is_changed(root: &Path, before: &Tree, path: &str) -> bool {
    let contents = |bytes: Vec<u8>| draft_files::contents(&bytes);
    let (here, there) = (read::bytes(root, path), before.bytes(path));
    match (here, there) {
        (Ok(here), Ok(there)) => contents(here) != contents(there),
        // What is too large to be read, or a link, is not looked into.
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::fixture;
    use std::fs;

    const CHAPTER: &str = "policy/chapters/10-a.md";

    /// Returns how it stands, found anew, and by somebody who followed it.
    fn both(following: &mut Following, snapshot: &Snapshot, revision: &str) -> Vec<String> {
        let paths = |it: &Standing| it.unsaved.iter().map(|it| it.path.clone()).collect::<Vec<_>>();
        let anew = standing(snapshot).unwrap();
        let followed = following.standing(snapshot, revision).unwrap();
        assert_eq!(followed, &anew);
        paths(followed)
    }

    #[test]
    fn who_follows_a_project_sees_each_change_and_each_save_and_compares_only_what_changed() {
        let repository = fixture::repository("//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\nEt.\n");
        let mut following = Following::default();
        let mut see = |revision: &str| both(&mut following, &fixture::snapshot(&repository), revision);
        assert!(see("0").len() > 1);
        repository.git("2018-03-01", &["add", "."]);
        repository.git("2018-03-01", &["commit", "-q", "-m", "a"]);
        // Nothing in the files is another thing, but the repository is.
        assert_eq!(see("0"), [""; 0]);
        let first = fs::read_to_string(repository.root().join(CHAPTER)).unwrap();
        repository.write(CHAPTER, &first.replace("Et.", "To."));
        assert_eq!(see("1"), [CHAPTER]);
        repository.write(CHAPTER, &first);
        assert_eq!(see("2"), [""; 0]);
        repository.write(CHAPTER, &first.replace("Et.", "To."));
        repository.git("2018-03-02", &["commit", "-q", "-a", "-m", "b"]);
        assert_eq!(see("3"), [""; 0]);
        repository.write(CHAPTER, &first);
        assert_eq!(see("4"), [CHAPTER]);
        // The list of what is not saved is no file of the project.
        repository.write("policy/pictures/a.txt", "x");
        assert_eq!(see("5").len(), 2);
        repository.write(".gitignore", "*.txt\n");
        assert_eq!(see("5"), [".gitignore", CHAPTER]);
    }

    #[test]
    fn what_has_no_history_stands_nowhere() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("policy")).unwrap();
        fs::write(folder.path().join("policy/policy.yaml"), "title: T\n").unwrap();
        let files = super::super::files::Files::Disk(folder.path().canonicalize().unwrap());
        let snapshot = Snapshot::load(files, crate::check::fixture::today(), &|| {}).unwrap();
        assert_eq!(Following::default().standing(&snapshot, "0"), None);
    }
}
