//! What the shell offers for an argument: what the project has of what the argument names.

use crate::disk::read;
use crate::query::candidates::{self, EVERY, Named};
use crate::record::kind::Kind;
use crate::text::visible::is_unseen;
use crate::workspace::files::Files;
use clap::{Arg, Command};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Returns what an argument of a command names, mostly by what it is called in every one.
fn named(command: &Command, argument: &Arg) -> Option<Named> {
    use Kind::{Chapter, Goal, Note, Sources, Stakeholder, Theme};
    Some(match argument.get_id().as_str() {
        "stakeholder" | "stakeholders" | "part_of" => Named::Records(&[Stakeholder]),
        "theme" | "themes" => Named::Records(&[Theme]),
        "goal" | "goals" => Named::Records(&[Goal]),
        "note" | "notes" | "qualified_by" => Named::Records(&[Note]),
        "passages" => Named::Parts(&[Note]),
        "chapter" => Named::Records(&[Chapter]),
        "source" => Named::Records(&[Sources]),
        "statement" | "statements" | "concerns" | "changed" => Named::Parts(&[Chapter]),
        "id" if !argument.is_positional() => Named::New,
        "id" if command.get_name() == "show" => Named::Things,
        "id" if command.get_name() == "prepare" => Named::Records(&[Note, Stakeholder]),
        "id" | "ids" => Named::Parts(EVERY),
        "to" if command.get_name() == "report" => Named::Records(&[Note]),
        "to" => Named::Subjects,
        "memo" | "document" => Named::Memos,
        "vision" => Named::Within(Kind::Policy),
        "group" | "reports_to" => Named::Within(Kind::Organisation),
        "milestone" | "after" | "requires" => Named::Within(Kind::Process),
        "phase" => Named::Phases,
        "request" => Named::Within(Kind::Requests),
        "earlier" | "later" => Named::Within(Kind::Versions),
        // In a list it is a day and nothing else.
        "since" if command.get_name() == "report" => Named::Within(Kind::Versions),
        "name" if argument.is_positional() => Named::Within(Kind::Versions),
        "rule" => Named::Rules,
        _ => return None,
    })
}

/// Returns the command with the ids of the project that `directory` lies in.
pub(super) fn add(mut command: Command, directory: &Path) -> Command {
    let known: Vec<(String, Named)> = command
        .get_arguments()
        .filter(|it| it.get_possible_values().is_empty() && it.get_action().takes_values())
        .filter_map(|it| Some((it.get_id().to_string(), named(&command, it)?)))
        .collect();
    for (id, named) in known {
        let directory = directory.to_owned();
        let completer = ArgValueCompleter::new(move |word: &OsStr| offered(named, &directory, word));
        command = command.mut_arg(id, |it| it.add(completer));
    }
    let names: Vec<String> = command.get_subcommands().map(|it| it.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(name, |it| add(it, directory));
    }
    command
}

fn offered(named: Named, directory: &Path, word: &OsStr) -> Vec<CompletionCandidate> {
    let Some(word) = word.to_str() else { return Vec::new() };
    let files = read::find_root(directory).map(Files::Disk);
    // A name that a terminal would obey is offered to none.
    let fits = |it: &String| it.starts_with(word) && !it.contains(is_unseen);
    let found = candidates::of(named, files.as_ref(), word);
    found.into_iter().filter(fits).map(CompletionCandidate::new).collect()
}

/// Returns the folder that the words of a command line name with `-C`, else where the program runs.
pub(super) fn directory(words: &[std::ffi::OsString]) -> PathBuf {
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let text = word.to_string_lossy();
        if matches!(&*text, "-C" | "--project") {
            return words.next().map_or_else(|| PathBuf::from("."), PathBuf::from);
        }
        if let Some(path) = text.strip_prefix("--project=").or_else(|| text.strip_prefix("-C")) {
            return PathBuf::from(path);
        }
    }
    PathBuf::from(".")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::{described, help};
    use crate::language::Language;
    use clap_complete::engine::complete;

    fn fits(words: &[&str]) -> Vec<String> {
        fits_in(Path::new(env!("CARGO_MANIFEST_DIR")), words)
    }

    fn fits_in(root: &Path, words: &[&str]) -> Vec<String> {
        let mut command = add(help::localised(described(), Language::Danish), root);
        let words: Vec<std::ffi::OsString> = std::iter::once("ip")
            .chain(words.iter().copied())
            .map(Into::into)
            .collect();
        let last = words.len() - 1;
        let found = complete(&mut command, words, last, None).unwrap();
        found
            .iter()
            .map(|it| it.get_value().to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn ids_come_from_the_names_of_files() {
        assert_eq!(
            fits(&["list", "note", "--stakeholder", "polit"]),
            ["politiet", "politikere"]
        );
        assert_eq!(fits(&["list", "note", "--theme", "s"]), ["sundhed"]);
        assert_eq!(fits(&["list", "note", "--goal", "sund"]), ["sundt-liv"]);
        assert_eq!(fits(&["list", "stat"]), ["statement"]);
        assert_eq!(fits(&["explain", "dangling-c"]), ["dangling-citation"]);
        assert!(fits(&["show", ""]).len() > 50);
        assert_eq!(fits(&["show", "guest-2006"]), ["guest-2006"]);
        assert_eq!(fits(&["show", "styreg"]), ["styregruppe"]);
        assert_eq!(fits(&["show", "group/sty"]), ["group/styregruppe"]);
        assert_eq!(fits(&["show", "borgerm"]), ["borgermoede"]);
        assert_eq!(
            fits(&["show", "phase/"]),
            ["phase/skrivefase", "phase/undersoegende-fase"]
        );
        assert_eq!(fits(&["show", "styregruppe#"]), Vec::<String>::new());
        assert_eq!(fits(&["add-goal", "--vision", "gr"]), ["groen-by"]);
        assert_eq!(fits(&["add-goal", "--id", ""]), Vec::<String>::new());
        assert_eq!(fits(&["add-answer", "--by", "sty"]), ["styregruppe"]);
    }

    #[test]
    fn memos_are_the_programs_and_the_projects_own() {
        let own = fits(&["report", ""]);
        let own: Vec<&str> = own
            .iter()
            .map(String::as_str)
            .filter(|it| !it.starts_with('-'))
            .collect();
        assert_eq!(own, ["analysis", "consultation", "dagsorden", "feedback", "steering"]);
    }

    #[test]
    fn an_answer_is_about_what_was_said_or_written_and_not_about_who_said_it() {
        assert_eq!(fits(&["add-answer", "--to", "medb"]), ["medborgerskab"]);
        assert_eq!(fits(&["add-answer", "--to", "politi"]), Vec::<String>::new());
        assert_eq!(fits(&["add-answer", "--to", "sundhed#to"]), ["sundhed#tolk"]);
        assert_eq!(fits(&["add-answer", "--changed", "sundhed#to"]), ["sundhed#tolk"]);
        assert_eq!(
            fits(&["review", "sundhed#tolk", "sundhed#f"]),
            ["sundhed#foelges-til-laegen"]
        );
        assert_eq!(fits(&["add-answer", "--to", "borgerm"]), ["borgermoede"]);
    }

    #[test]
    fn after_a_hash_one_file_is_looked_into() {
        assert_eq!(
            fits(&["show", "2018-03-14-venligboerne-k3f#f"]),
            [
                "2018-03-14-venligboerne-k3f#foelges-med",
                "2018-03-14-venligboerne-k3f#fuldmagt"
            ]
        );
        assert_eq!(fits(&["show", "45-sundhed#to"]), ["45-sundhed#tolk"]);
    }

    #[test]
    fn versions_are_known_by_the_names_they_were_given() {
        let folder = tempfile::tempdir().unwrap();
        let policy = folder.path().join("policy");
        std::fs::create_dir(&policy).unwrap();
        std::fs::write(policy.join("policy.yaml"), "title: T\n").unwrap();
        let digest = "0".repeat(64);
        let line = |name: &str| format!("{name}: {{date: 2018-05-01, digest: {digest}}}\n");
        let versions = line("hoering-1") + &line("udkast");
        std::fs::write(policy.join("versions.yaml"), versions).unwrap();
        let fits = |words: &[&str]| fits_in(folder.path(), words);
        assert_eq!(fits(&["diff", ""])[..2], ["hoering-1", "udkast"]);
        assert_eq!(fits(&["diff", "udkast", "h"]), ["hoering-1"]);
        assert_eq!(fits(&["report", "steering", "--since", "u"]), ["udkast"]);
        assert_eq!(fits(&["mark", "h"]), ["hoering-1"]);
        assert_eq!(fits(&["show", "h"]), ["hoering-1"]);
        assert_eq!(fits(&["show", "version/u"]), ["version/udkast"]);
        assert_eq!(fits(&["list", "note", "--since", "h"]), Vec::<String>::new());
    }

    #[test]
    fn outside_a_project_there_are_none() {
        let word = |it: &str| offered(Named::Records(EVERY), Path::new(it), OsStr::new("")).len();
        assert_eq!((word("/"), word("/nowhere")), (0, 0));
    }

    #[test]
    fn the_folder_is_the_one_that_is_named() {
        let of = |words: &[&str]| directory(&words.iter().map(Into::into).collect::<Vec<_>>());
        assert_eq!(of(&["ip", "-C", "a", "show"]), PathBuf::from("a"));
        assert_eq!(of(&["ip", "show", "--project=b"]), PathBuf::from("b"));
        assert_eq!(of(&["ip", "-Cc"]), PathBuf::from("c"));
        assert_eq!(of(&["ip", "show"]), PathBuf::from("."));
    }

    #[test]
    fn every_argument_that_takes_an_id_knows_the_projects_ids() {
        fn walk(command: &Command, unknown: &mut Vec<String>) {
            for argument in command.get_arguments() {
                let names = argument.get_value_names().unwrap_or_default();
                if names
                    .iter()
                    .any(|it| it.starts_with("ID") || matches!(it.as_str(), "STATEMENT" | "MEMO"))
                    && named(command, argument).is_none()
                {
                    unknown.push(format!("{} {}", command.get_name(), argument.get_id()));
                }
            }
            command.get_subcommands().for_each(|it| walk(it, unknown));
        }
        let mut unknown = Vec::new();
        walk(&described(), &mut unknown);
        assert_eq!(unknown, Vec::<String>::new());
    }
}
