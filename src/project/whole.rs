//! Whether everything could be read; whoever writes from what was read asks here first.

use super::Project;
use crate::diagnostic::Diagnostic;
use crate::record::Data;
use crate::source::FileId;

/// What reading finds where something that has a name, or names something, may have been overlooked.
const HIDING: &[&str] = &[
    "control-character",
    "duplicate-key",
    "malformed-citation",
    "malformed-marker",
    "merge-conflict",
    "misplaced-marker",
    "missing-front-matter",
    "unknown-insert",
    "unknown-insert-option",
    "unknown-key",
    "unreadable-file",
    "wrong-type",
    "yaml-feature",
    "yaml-syntax",
];

/// Returns the files that could not be read to their end, by what reading the project found, each once.
pub fn not_read(project: &Project, found: &[Diagnostic]) -> Vec<FileId> {
    // A file whose name can't be written has no text either.
    let hides = |it: &&Diagnostic| HIDING.contains(&it.rule) || it.message.key == "malformed-file-name-signs";
    let broken = found.iter().filter(hides).map(|it| it.place.file);
    let unread = project.all().iter().filter(|it| matches!(it.data, Data::Unreadable));
    let mut files: Vec<FileId> = unread.map(|it| it.file).chain(broken).collect();
    files.sort();
    files.dedup();
    files
}
