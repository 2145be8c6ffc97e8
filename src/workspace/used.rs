//! The projects that a person has worked with on this machine: a list of their own, outside every project.

use crate::disk::{output, places, read};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// How many projects are remembered.
const MOST: usize = 20;

/// A project that was worked with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Used {
    /// Its folder.
    pub folder: PathBuf,
    /// The title of its document.
    pub title: String,
}

/// The list as it stands in its file.
#[derive(Debug, Default, Serialize, Deserialize)]
struct List {
    version: u32,
    projects: Vec<Used>,
}

/// Returns the projects that are there still, the last one used first.
pub fn all() -> Vec<Used> {
    file().map(|it| listed(&it)).unwrap_or_default()
}

/// Puts a project first in the list. That no list can be kept is no reason to stop what somebody wants to do.
pub fn remember(folder: &Path, title: &str) {
    if let Some(file) = file() {
        put_first(&file, folder, title);
    }
}

fn file() -> Option<PathBuf> {
    places::state().map(|it| it.join("projects.json"))
}

fn listed(file: &Path) -> Vec<Used> {
    let list: List = read::any(file)
        .and_then(|it| serde_json::from_slice(&it).ok())
        .unwrap_or_default();
    let mut projects = list.projects;
    projects.retain(|it| read::is_there(&it.folder, read::MANIFEST));
    projects
}

fn put_first(file: &Path, folder: &Path, title: &str) {
    let folder = output::resolve(folder);
    let mut projects = listed(file);
    projects.retain(|it| it.folder != folder);
    let title = title.to_owned();
    projects.insert(0, Used { folder, title });
    projects.truncate(MOST);
    let list = List { version: 1, projects };
    if let Ok(text) = serde_json::to_vec_pretty(&list) {
        let _ = output::write(file, &text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(at: &Path, name: &str) -> PathBuf {
        let folder = at.join(name);
        std::fs::create_dir_all(folder.join("policy")).unwrap();
        std::fs::write(folder.join(read::MANIFEST), "title: T\n").unwrap();
        folder
    }

    fn titles(file: &Path) -> Vec<String> {
        listed(file).into_iter().map(|it| it.title).collect()
    }

    #[test]
    fn the_last_one_used_is_first_and_each_is_there_once() {
        let at = tempfile::tempdir().unwrap();
        let file = at.path().join("ip/projects.json");
        let (a, b) = (project(at.path(), "å b"), project(at.path(), "b"));
        for (folder, title) in [(&a, "A"), (&b, "B"), (&a, "A, igen")] {
            put_first(&file, folder, title);
        }
        assert_eq!(titles(&file), ["A, igen", "B"]);
        put_first(&file, &b.join("../b/."), "B, samme");
        assert_eq!(titles(&file), ["B, samme", "A, igen"]);
        std::fs::remove_dir_all(&a).unwrap();
        assert_eq!(titles(&file), ["B, samme"]);
    }

    #[test]
    fn a_list_that_is_none_is_as_good_as_empty_and_is_written_anew() {
        let at = tempfile::tempdir().unwrap();
        let file = at.path().join("projects.json");
        assert_eq!(titles(&file), Vec::<String>::new());
        std::fs::write(&file, "{").unwrap();
        assert_eq!(titles(&file), Vec::<String>::new());
        for number in 0..30 {
            put_first(&file, &project(at.path(), &number.to_string()), &number.to_string());
        }
        assert_eq!(titles(&file).len(), MOST);
        assert_eq!(titles(&file)[0], "29");
    }
}
