//! Where a new project is made.

use crate::cli::ask::{Ask, Choice, Prompt};
use crate::cli::context::{Context, in_full};
use crate::diagnostic::Failure;
use crate::disk::read;
use crate::edit::new::first;
use crate::language::Language;
use std::path::{Component, Path, PathBuf};

/// How many of the things that lie in a folder are named.
const SHOWN: usize = 3;

/// Where the project is made.
pub(super) struct Destination {
    pub(super) folder: PathBuf,
    /// Whether it was named, and so is not the one that we stand in.
    pub(super) is_named: bool,
    /// How it is told.
    pub(super) shown: String,
}

impl Destination {
    fn named(folder: PathBuf) -> Self {
        Self {
            shown: folder.display().to_string(),
            folder,
            is_named: true,
        }
    }

    fn here(folder: &Path) -> Self {
        Self {
            shown: in_full(folder),
            folder: folder.to_owned(),
            is_named: false,
        }
    }
}

/// Returns the folder that is named, else the one that we stand in; where other things lie there a person is asked.
pub(super) fn place(dir: Option<&Path>, context: &Context) -> Result<Destination, Failure> {
    let here = context.directory();
    if let Some(dir) = dir {
        let is_here = dir.components().all(|it| it == Component::CurDir);
        return Ok(if is_here {
            Destination::here(here)
        } else {
            Destination::named(here.join(dir))
        });
    }
    let others = if read::is_there(here, read::MANIFEST) {
        Vec::new()
    } else {
        foreign(read::names(here))
    };
    let stay = Destination::here(here);
    let failure = || {
        let failure = Failure::usage("init-full").with("folder", in_full(here));
        failure.with("names", listed(&others, context.language()))
    };
    match (others.is_empty(), context.asker()) {
        (true, _) => Ok(stay),
        (false, None) => Err(failure()),
        (false, Some(mut ask)) => asked(&others, stay, context.language(), &mut *ask),
    }
}

/// Asks whether the project gets a folder of its own, and which.
fn asked(others: &[String], stay: Destination, language: Language, ask: &mut dyn Ask) -> Result<Destination, Failure> {
    let names = listed(others, language);
    let choices = ["init-full-own", "init-full-here"].map(|it| Choice::new(language.word(it), ""));
    let question = language.say("init-full-ask", &[("names", names.into())]);
    if ask.one(&question, &choices)? == 1 {
        return Ok(stay);
    }
    let otherwise = language.word("init-folder");
    let judge = |text: &str| first::line(text, language);
    let prompt = Prompt {
        question: &language.word("init-folder-ask"),
        default: &otherwise,
        ..Prompt::default()
    };
    let name = ask.text(&prompt, &judge)?;
    let name = if name.trim().is_empty() {
        &otherwise
    } else {
        name.trim()
    };
    Ok(Destination::named(stay.folder.join(name)))
}

/// Returns what in a folder neither belongs to a project nor stands beside one by custom.
fn foreign(names: Vec<String>) -> Vec<String> {
    let own = ["policy", "stakeholders", "interviews", "templates", "private", "build"];
    let is_customary = |it: &str| {
        let it = it.to_lowercase();
        it.starts_with(['.', '~']) || it.starts_with("readme") || it.starts_with("licen") || own.contains(&&*it)
    };
    names.into_iter().filter(|it| !is_customary(it)).collect()
}

/// Returns the first names, and how many more there are.
fn listed(names: &[String], language: Language) -> String {
    let mut first: Vec<String> = names.iter().take(SHOWN).cloned().collect();
    if names.len() > SHOWN {
        first.push(language.say("init-full-more", &[("number", (names.len() - SHOWN).into())]));
    }
    language.list(&first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::ask::script::Script;

    fn placed(answers: &[&'static str]) -> (PathBuf, bool, String) {
        let mut person = Script::new(answers);
        let stay = Destination::here(Path::new("hjem"));
        let others = ["Billeder", "Dokumenter", "Musik", "a.txt", "b.txt"].map(str::to_owned);
        let placed = asked(&others, stay, Language::Danish, &mut person).unwrap();
        let transcript = person.transcript.borrow().clone();
        (placed.folder, placed.is_named, transcript)
    }

    #[test]
    fn in_a_folder_with_other_things_a_person_says_where_the_project_goes() {
        let (folder, is_named, transcript) = placed(&["I sin egen mappe", "politik"]);
        assert_eq!((folder, is_named), (PathBuf::from("hjem").join("politik"), true));
        assert!(
            transcript.contains("Billeder, Dokumenter, Musik og 2 til"),
            "{transcript}"
        );
        let (folder, is_named, _) = placed(&["Her, ved siden af det andet"]);
        assert_eq!((folder, is_named), (PathBuf::from("hjem"), false));
    }

    #[test]
    fn what_belongs_to_a_project_or_stands_beside_one_is_not_in_the_way() {
        let names = [
            ".git",
            ".gitignore",
            "README.md",
            "LICENSE",
            "Interviews",
            "~$noter.docx",
            "noter",
            "policyer",
        ];
        assert_eq!(foreign(names.map(str::to_owned).into()), ["noter", "policyer"]);
    }
}
