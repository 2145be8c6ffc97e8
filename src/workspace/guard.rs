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
    let finding = Diagnostic::new(RULE, manifest.file, Span::default()).with("folder", PRIVATE);
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

/// The rule that what must never be shared is not.
pub const RULE: &str = "unguarded-private";

/// What sound, pictures that move, and their transcripts end in.
const RECORDINGS: [&str; 26] = [
    "3gp", "aac", "aif", "aiff", "amr", "avi", "caf", "dss", "flac", "m4a", "m4b", "m4v", "mkv", "mov", "mp3", "mp4",
    "mpeg", "mpg", "oga", "ogg", "opus", "srt", "vtt", "wav", "webm", "wma",
];

/// What people write their own notes in, or get them in, before they become a note here.
const PAPERS: [&str; 15] = [
    "doc", "docm", "docx", "eml", "htm", "html", "msg", "odt", "one", "pages", "pdf", "qdpx", "rtf", "xls", "xlsx",
];

/// Tells whether a file is what a conversation left behind: a recording or a transcript wherever it lies, or beside the notes a paper.
pub fn is_raw(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |it| it.1).to_ascii_lowercase();
    let is_beside_notes = path.split('/').next() == Some(Kind::Note.row().path) && path.contains('/');
    RECORDINGS.contains(&&*ending) || is_beside_notes && PAPERS.contains(&&*ending)
}

/// Returns the finding that a file which must never be shared is about to be saved; nothing where any file may.
pub fn saved(file: FileId, path: &str) -> Option<Diagnostic> {
    let finding = || Diagnostic::new(RULE, file, Span::default()).with("path", path);
    is_raw(path).then(|| finding().message("unguarded-private-raw"))
}

/// Returns the finding that a file which must never be shared is about to be sent; nothing where any file may.
pub fn shared(file: FileId, path: &str) -> Option<Diagnostic> {
    let finding = || Diagnostic::new(RULE, file, Span::default()).with("path", path);
    let raw = || is_raw(path).then(|| finding().message("unguarded-private-raw-sent"));
    let private = is_private(path).then(|| finding().message("unguarded-private-sent"));
    private.or_else(raw)
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
    fn recordings_are_raw_wherever_they_lie_and_papers_beside_the_notes() {
        for path in [
            "optagelse.mp3",
            "interviews/Møde 14.3.M4A",
            "policy/pictures/film.mp4",
            "raa/samtale.vtt",
            "interviews/referat.docx",
            "interviews/2018/svar.EML",
            "interviews/svar.pdf",
        ] {
            assert!(is_raw(path), "{path}");
        }
        for path in [
            "interviews/2018-03-14-borgere-k3f.md",
            "interviews/README.md",
            "policy/kommissorium.docx",
            "kommissorium.pdf",
            "interviews-plan.docx",
            "policy/pictures/kort.svg",
            "mp3",
            "interviews/docx",
            "",
        ] {
            assert!(!is_raw(path), "{path}");
        }
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
