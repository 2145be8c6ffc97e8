//! What others took back leaves this machine's outputs and kept copies too, as it did theirs.

use crate::diagnostic::Failure;
use crate::disk::git::user::Git;
use crate::edit::joining;
use crate::text::phrase::Phrases;
use crate::workspace::leftovers;
use crate::workspace::saves::spoken;
use std::path::Path;

/// The folder of the notes.
const NOTES: &str = "interviews/";

/// A note that another commit has otherwise: its path from the project's folder, and its text before and after; empty where it is not.
struct Changed {
    path: String,
    old: String,
    new: String,
}

/// Takes out of `build/` and `.ip/` what notes said that are taken back or erased in `to`, and were not in `from`. Nothing is lost by
/// it where the files do not get there in the end: it was taken back all the same.
pub(super) fn clear(git: &Git, root: &Path, from: &str, to: &str) -> Result<(), Failure> {
    let prefix = git.ask(&["rev-parse", "--show-prefix"])?;
    let mut notes = Vec::new();
    for (path, old, new) in git.differing(from, to)? {
        let Some(own) = path.strip_prefix(prefix.as_str()).filter(|it| it.starts_with(NOTES)) else {
            continue;
        };
        notes.push(Changed {
            path: own.to_owned(),
            old: text(git, &old)?,
            new: text(git, &new)?,
        });
    }
    let erases = notes
        .iter()
        .any(|it| it.old.is_empty() && joining::is_erased(&it.path, &it.new));
    for note in notes.iter().filter(|it| !it.old.is_empty()) {
        let went = note.new.is_empty() && erases;
        if went || joining::has_less(&note.path, &note.old, &note.new) {
            let (old, new) = (spoken(&note.old), spoken(&note.new));
            let words = Phrases::of("", old.iter().map(String::as_str), new.iter().map(String::as_str));
            leftovers::clear(root, &words, &note.path);
        }
    }
    Ok(())
}

fn text(git: &Git, object: &str) -> Result<String, Failure> {
    if object.bytes().all(|it| it == b'0') {
        return Ok(String::new());
    }
    Ok(String::from_utf8_lossy(&git.contents(object)?).into_owned())
}
