//! What commands left beside the project's own files: outputs that can be made anew, and what waits in `.ip/`.

use crate::disk::{output, read};
use crate::document::GENERATOR;
use crate::text::phrase::Phrases;
use std::path::Path;

/// The folder of the outputs, and that of locks, journals and what an undo keeps.
pub const FOLDERS: [&str; 2] = ["build", ".ip"];

/// What became of them.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Cleared {
    /// The paths of the files that were removed.
    pub removed: Vec<String>,
    /// The paths of the files that stay: others wrote them, or they can't be removed.
    pub left: Vec<String>,
}

/// Removes every output of ours, since each may hold words that are to go, and what in `.ip/` holds them. Outputs of others stay
/// and are named.
///
/// `own` is the path of the note that the words stand in: of what an undo kept of it nothing stays, however short it is.
pub fn clear(root: &Path, words: &Phrases, own: &str) -> Cleared {
    let mut cleared = Cleared::default();
    for path in read::below(&root.join(FOLDERS[0])) {
        if path.file_name().is_some_and(|it| it == ".gitignore") {
            continue;
        }
        let is_ours = output::may_write(&path, GENERATOR).is_ok();
        note(root, &path, is_ours && output::remove(&path).is_ok(), &mut cleared);
    }
    for path in read::below(&root.join(FOLDERS[1])) {
        let holds = |bytes: Vec<u8>| !words.find(&String::from_utf8_lossy(&bytes)).is_empty();
        if path.ends_with(own) || read::any(&path).is_some_and(holds) {
            note(root, &path, output::remove(&path).is_ok(), &mut cleared);
        }
    }
    cleared
}

fn note(root: &Path, path: &Path, is_removed: bool, cleared: &mut Cleared) {
    let path = path.strip_prefix(root).unwrap_or(path).display().to_string();
    let list = if is_removed {
        &mut cleared.removed
    } else {
        &mut cleared.left
    };
    list.push(path.replace('\\', "/"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_outputs_go_and_what_an_undo_keeps_of_the_words_and_nothing_of_anybody_else() {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        write("build/.gitignore", "*\n");
        write("build/a.md", &format!("---\ngenerator: {GENERATOR}\n---\n"));
        write("build/line/b.html", &format!("<!-- {GENERATOR} -->"));
        write("build/mine.txt", "Egne ord");
        write(".ip/kept/note.md", "Jeg turde ikke ringe til nogen.");
        write(".ip/kept/2018-05-01-1200/interviews/n.md", "Kort.");
        write(".ip/lock", "");
        let cleared = clear(
            folder.path(),
            &Phrases::of("", ["jeg turde ikke ringe"], []),
            "interviews/n.md",
        );
        let kept = ".ip/kept/2018-05-01-1200/interviews/n.md";
        assert_eq!(
            cleared.removed,
            ["build/a.md", "build/line/b.html", kept, ".ip/kept/note.md"]
        );
        assert_eq!(cleared.left, ["build/mine.txt"]);
        assert!(folder.path().join(".ip/lock").exists() && folder.path().join("build/.gitignore").exists());
        assert!(!folder.path().join(".ip/kept/note.md").exists());
    }
}
