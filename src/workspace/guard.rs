//! What git must leave alone, and whether the lists that tell it so are there.

use super::files::Files;
use crate::diagnostic::{Diagnostic, Failure};
use crate::disk::{git, read, synced};
use crate::project::Project;
use crate::record::kind::Kind;
use crate::source::{FileId, Span};
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

/// Finds that git keeps something of the folder of what must never be shared, or that nothing tells it to leave that alone.
pub(super) fn defects(files: &Files, project: &Project) -> Option<Diagnostic> {
    let root = files.folder().filter(|it| read::is_there(it, PRIVATE))?;
    let manifest = project.records(Kind::Policy).first()?;
    let finding = Diagnostic::new("unguarded-private", manifest.file, Span::default()).with("folder", PRIVATE);
    // The list that guards the folder says nothing itself.
    let mut kept = git::kept(root, PRIVATE);
    kept.retain(|it| is_private(it));
    if let Some(first) = kept.first() {
        let finding = finding.message("unguarded-private-kept");
        return Some(finding.with("path", first.as_str()).with("files", kept.len()));
    }
    // What is empty can't be shared.
    if !has_private(root) {
        return None;
    }
    if let Some(program) = synced::program(root) {
        let finding = finding.message("unguarded-private-synced");
        return Some(finding.with("program", program));
    }
    (!is_guarded(root)).then_some(finding)
}

/// Tells whether something lies in the folder of what must never be shared.
pub fn has_private(root: &Path) -> bool {
    !read::list(root, &[PRIVATE]).paths.iter().all(|it| it.ends_with(LIST))
}

/// Tells whether a path lies in the folder of what must never be shared; the list that guards it says nothing itself.
pub fn is_private(path: &str) -> bool {
    path.starts_with(PRIVATE) && !path.ends_with(LIST)
}

/// Returns the finding that a file of that folder is about to be shared.
pub fn shared(file: FileId, path: &str) -> Diagnostic {
    let finding = Diagnostic::new("unguarded-private", file, Span::default()).message("unguarded-private-sent");
    finding.with("path", path)
}

/// Refuses to write into the folder where git would share it, or has something of it already.
pub fn refuse_unguarded(root: &Path) -> Result<(), Failure> {
    let mut kept = git::kept(root, PRIVATE);
    kept.retain(|it| is_private(it));
    match kept.first() {
        Some(path) => Err(Failure::project("private-kept").with("path", path.as_str())),
        None if is_guarded(root) => Ok(()),
        None => Err(Failure::project("private-unguarded")),
    }
}

pub(super) fn is_guarded(root: &Path) -> bool {
    let list = |path: &str| read::text(root, path).unwrap_or_default();
    let own = list(&format!("{PRIVATE}{LIST}"));
    names(&list(LIST), PRIVATE) || own.lines().any(|it| matches!(it.trim(), "*" | "/*" | "**"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_git_keeps_of_the_folder_is_found_however_it_came_there() {
        use crate::workspace::fixture::{checked, repository};
        let repository = repository("");
        let found = |repository: &git::fixture::Repository| {
            let checked = checked(repository, crate::check::fixture::today());
            let own = checked.diagnostics.iter().find(|it| it.rule == "unguarded-private");
            own.map(|it| (it.message.key, it.severity))
        };
        repository.write("private/.gitignore", "*\n");
        repository.write("private/navne.txt", "nøgle");
        assert_eq!(found(&repository), None);
        repository.git("2018-05-01", &["add", "-f", "private/navne.txt"]);
        let kept = Some(("unguarded-private-kept", crate::diagnostic::Severity::Error));
        assert_eq!(found(&repository), kept);
        repository.save("2018-05-01");
        assert_eq!(found(&repository), kept);
        repository.git("2018-05-02", &["rm", "-q", "--cached", "private/navne.txt"]);
        assert_eq!(found(&repository), None);
    }

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
