//! What git must leave alone, and whether the lists that tell it so are there.

use super::files::Files;
use crate::diagnostic::Diagnostic;
use crate::disk::read;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::source::Span;
use std::path::Path;

/// What git must not see: originals and keys, locks and journals, outputs.
pub const UNSHARED: [&str; 3] = [PRIVATE, ".ip/", "build/"];
/// The list of what git must not see.
pub const LIST: &str = ".gitignore";

/// The folder of what must never be shared.
const PRIVATE: &str = "private/";

/// Tells whether a list names a folder.
pub fn names(list: &str, folder: &str) -> bool {
    let plain = |it: &str| it.trim().trim_start_matches("**").trim_matches('/').to_owned();
    list.lines().any(|it| plain(it) == plain(folder))
}

/// Finds that the folder of what must never be shared is there, and that nothing tells git to leave it alone.
pub(super) fn defects(files: &Files, project: &Project) -> Option<Diagnostic> {
    let root = files.root().filter(|it| read::is_there(it, PRIVATE))?;
    if is_guarded(root) {
        return None;
    }
    let manifest = project.records(Kind::Policy).first()?;
    Some(Diagnostic::new("unguarded-private", manifest.file, Span::default()).with("folder", PRIVATE))
}

fn is_guarded(root: &Path) -> bool {
    let list = |path: &str| read::text(root, path).unwrap_or_default();
    let own = list(&format!("{PRIVATE}{LIST}"));
    names(&list(LIST), PRIVATE) || own.lines().any(|it| matches!(it.trim(), "*" | "/*" | "**"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_names_a_folder_with_slashes_or_without() {
        for line in ["private", "private/", "/private/", "**/private", " private/ \r"] {
            assert!(names(&format!("*.tmp\n{line}\n"), PRIVATE), "{line}");
        }
        for line in ["", "# private/", "private/navne.txt", "privately", "!private/"] {
            assert!(!names(line, PRIVATE), "{line}");
        }
    }
}
