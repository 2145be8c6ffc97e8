//! What a new project is made of on disk: its first files, its templates, and the lists of what git must not see.

use super::guard::{self, LIST, UNSHARED};
use crate::diagnostic::Failure;
use crate::disk::journal::{Change, FileState};
use crate::disk::read;
use crate::disk::write::Writer;
use crate::draft::account::{INFORMATION, INFORMATION_TEXTS};
use crate::draft::memo::MEMOS;
use crate::edit::new::first::NewFile;
use crate::edit::new::recipes::RECIPES;
use crate::language::Language;
use crate::record::kind::Kind;
use crate::record::vocabulary::Edition;
use crate::record::{self, Data};
use crate::render::look::PARTS;
use crate::source::{FileId, Source};
use std::path::Path;

/// What making a project is called where it was interrupted.
pub const INIT: &str = "ip init";

const PRIVATE: &str = "private/.gitignore";

/// Returns the language that a project's documents are in, where its manifest says it.
pub fn document_language(folder: &Path) -> Option<Language> {
    let source = Source {
        file: FileId(0),
        path: read::MANIFEST.to_owned(),
        text: read::text(folder, read::MANIFEST).ok()?,
    };
    match record::read(&source, Kind::Policy, false).0.data {
        Data::Manifest(manifest) => Some(manifest.language),
        _ => None,
    }
}

/// Returns the templates: those of new records, of memos, of the text for those who are asked, and of how documents look.
pub fn templates(language: Language) -> Vec<NewFile> {
    let records = RECIPES.iter().filter_map(|it| it.template());
    let records = records.map(|it| NewFile::new(it.path, it.text));
    let looks = PARTS
        .iter()
        .filter_map(|it| Some(NewFile::new(it.path, (it.own)(language)?)));
    let memos = MEMOS
        .iter()
        .map(|it| NewFile::new(it.path(), it.text(language, Edition::Internal)));
    let information = NewFile::new(INFORMATION, INFORMATION_TEXTS[language as usize]);
    records.chain(memos).chain([information]).chain(looks).collect()
}

/// Returns the new files, none of which may be there already.
pub fn changes(folder: &Path, files: Vec<NewFile>) -> Result<Vec<Change>, Failure> {
    if let Some(file) = files.iter().find(|it| read::is_there(folder, &it.path)) {
        return Err(Failure::usage("init-in-the-way").with("path", file.path.as_str()));
    }
    let change = |it: NewFile| Change {
        old: None,
        new: Some(FileState::new(it.path, it.bytes)),
    };
    Ok(files.into_iter().map(change).collect())
}

/// Writes the lists of what git must not see first, so that nothing private is ever in sight, then all else as one.
pub fn write(folder: &Path, lists: &[Change], changes: &[Change]) -> Result<(), Failure> {
    let writer = Writer::open(folder)?;
    write_lists(&writer, lists)?;
    writer.many(INIT, changes)?;
    Ok(())
}

/// Writes the lists of what git must not see.
pub fn write_lists(writer: &Writer, lists: &[Change]) -> Result<(), Failure> {
    for list in lists {
        match (&list.old, &list.new) {
            (Some(old), Some(new)) => writer.replace(&new.path, &old.bytes, &new.bytes)?,
            (None, Some(new)) => writer.create(&new.path, &new.bytes)?,
            _ => {}
        }
    }
    Ok(())
}

/// Returns what the lists of what git must not see lack; what stands in them already stays.
pub fn lists(folder: &Path) -> Result<Vec<Change>, Failure> {
    let mut lists = Vec::new();
    if !read::is_there(folder, PRIVATE) {
        lists.push(Change {
            old: None,
            new: Some(FileState::new(PRIVATE, *b"*\n")),
        });
    }
    let old = if read::is_there(folder, LIST) {
        let failed = |_| Failure::usage("init-in-the-way").with("path", LIST);
        Some(read::bytes(folder, LIST).map_err(failed)?)
    } else {
        None
    };
    let mut text = old.clone().unwrap_or_default();
    let lines = String::from_utf8_lossy(old.as_deref().unwrap_or_default()).into_owned();
    let missing: Vec<&str> = UNSHARED.into_iter().filter(|it| !guard::names(&lines, it)).collect();
    if missing.is_empty() {
        return Ok(lists);
    }
    if !text.is_empty() && !text.ends_with(b"\n") {
        text.push(b'\n');
    }
    text.extend(missing.iter().flat_map(|it| it.bytes().chain([b'\n'])));
    lists.push(Change {
        old: old.map(|it| FileState::new(LIST, it)),
        new: Some(FileState::new(LIST, text)),
    });
    Ok(lists)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(list: &str) -> Option<String> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(LIST), list).unwrap();
        let lists = lists(folder.path()).unwrap();
        let own = lists.into_iter().filter_map(|it| it.new).find(|it| it.path == LIST);
        own.map(|it| String::from_utf8(it.bytes).unwrap())
    }

    #[test]
    fn a_list_keeps_what_it_says_and_gets_what_it_lacks() {
        assert_eq!(lines("*.tmp"), Some("*.tmp\nprivate/\n.ip/\nbuild/\n".to_owned()));
        assert_eq!(lines("/build\nprivate/\n"), Some("/build\nprivate/\n.ip/\n".to_owned()));
        assert_eq!(lines("private\n.ip\nbuild\n"), None);
    }

    #[test]
    fn nothing_that_is_there_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let files = || vec![NewFile::new("a.md", "ny\n")];
        write(folder.path(), &[], &changes(folder.path(), files()).unwrap()).unwrap();
        let failure = changes(folder.path(), files()).unwrap_err();
        assert_eq!(failure.message.key, "init-in-the-way");
    }

    #[test]
    fn the_language_is_the_manifests() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(document_language(folder.path()), None);
        let first = NewFile::new(read::MANIFEST, "title: T\nauthority: E\nlanguage: en\n");
        write(folder.path(), &[], &changes(folder.path(), vec![first]).unwrap()).unwrap();
        assert_eq!(document_language(folder.path()), Some(Language::English));
    }
}
