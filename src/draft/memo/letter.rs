//! A letter to those who spoke in one note: what they said, and what came of it; nothing of anybody else.
//!
//! It is made of a project in which no other note has words (`src/workspace/letter.rs`), and its text is the program's own, so that no
//! insert of a project's template says what others are counted among.

use super::{Facts, source};
use crate::diagnostic::Failure;
use crate::document::Document;
use crate::draft::assembly::BytesOf;
use crate::draft::stem::Stem;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::Record;
use crate::record::disclosure::Disclosure;
use crate::record::vocabulary::{Edition, Method};

/// Its text in Danish and in English.
const TEXTS: [&str; 2] = [include_str!("letter.da.md"), include_str!("letter.en.md")];

/// Refuses where there is nobody to write to, or nothing that they may be told.
pub fn refuse(project: &Project, note: &Record) -> Result<(), Failure> {
    let refused = |key| Err(Failure::usage(key).with("note", &*note.id));
    let Some(own) = note.note() else {
        return refused("letter-unreadable");
    };
    match own.disclosure() {
        Disclosure::Withdrawn => refused("letter-withdrawn"),
        Disclosure::Erased => refused("letter-erased"),
        Disclosure::Restricted => refused("letter-restricted"),
        _ if own.is_planned(project.today) => refused("letter-planned"),
        _ if own.method == Some(Method::Study) => refused("letter-study"),
        _ => Ok(()),
    }
}

/// Assembles the letter to those who spoke in a note, of a project in which nobody else has words.
pub fn assemble(project: &Project, note: &Record, texts: &Texts, bytes_of: BytesOf<'_>) -> Document {
    let language = project.manifest.language;
    let text = source("letter.md", TEXTS[language as usize].to_owned());
    let facts = Facts {
        to: Some(note.file),
        ..Facts::default()
    };
    let mut letter = super::assemble(project, &text, (facts, Edition::Internal), texts, bytes_of);
    letter.front.banner = language.word("letter-banner");
    letter.front.is_short = true;
    // What the project says of all its notes counts the others.
    let is_example = note.note().is_some_and(|it| it.example);
    letter.front.notices = is_example
        .then(|| language.word("letter-example"))
        .into_iter()
        .collect();
    letter
}

/// Returns the name of a letter's files: for whom it is, by the note's id.
pub fn file_stem(project: &Project, note: &Record) -> Stem {
    Stem::letter(project, &note.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::record::{self, kind::Kind};

    #[test]
    fn its_text_says_in_either_language_only_what_came_of_the_one_note() {
        for language in Language::ALL {
            let text = source("letter.md", TEXTS[language as usize].to_owned());
            let (record, findings) = record::read(&text, Kind::Memo, false);
            assert!(findings.is_empty(), "{findings:?}");
            let inserts: Vec<&str> = record
                .outline
                .details()
                .inserts
                .iter()
                .map(|it| &*it.name.value)
                .collect();
            assert_eq!(inserts, ["feedback"]);
        }
    }
}
