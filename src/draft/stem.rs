//! What the files of internal documents are called.

use crate::project::Project;
use crate::text::slug::slug;

/// Returns the stem of the file names of an internal document with a title.
pub(super) fn internal(project: &Project, title: &str) -> String {
    let stem = slug(title);
    let mark = project.manifest.language.word("draft-file-internal");
    format!("{}-{mark}", if stem.is_empty() { "draft" } else { &stem })
}
