//! `ip` alone: the front door, where somebody says what they want, and the command that does it is shown and run.

use super::ask::{Ask, Choice, Prompt};
use super::context::{Context, Exit};
use super::doors::Doors;
use super::status;
use crate::findings::color::{FAINT, paint};
use crate::text::printable::{Printable, printable};
use crate::workspace::used;
use clap::Command;
use std::ffi::OsString;
use std::path::Path;

/// Something that somebody may want to do.
struct Row {
    /// The end of the key of what it is called.
    name: &'static str,
    /// The command that does it; empty for leaving.
    command: &'static [&'static str],
    /// The key of what must be asked before.
    ask: Option<&'static str>,
}

const fn row(name: &'static str, command: &'static [&'static str]) -> Row {
    Row {
        name,
        command,
        ask: None,
    }
}

/// What somebody may want to do, in the order in which it is shown.
const ROWS: [Row; 9] = [
    row("note", &["add-interview"]),
    row("stakeholder", &["add-stakeholder"]),
    row("draft", &["build", "--open"]),
    row("check", &["check"]),
    Row {
        ask: Some("front-search"),
        ..row("search", &["search"])
    },
    row("save", &["save"]),
    row("sync", &["sync"]),
    row("serve", &["serve"]),
    row("stop", &[]),
];

/// The program that the door opens to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Program {
    /// Its commands.
    pub(super) commands: fn() -> Command,
    /// Runs it on its words.
    pub(super) run: fn(Vec<OsString>, Doors) -> Exit,
    /// The doors that it leads to.
    pub(super) doors: Doors,
}

/// Shows a project and what is urgent, and runs what somebody wants, until they stop.
pub(super) fn in_project(root: &Path, program: Program, context: &mut Context) -> Exit {
    show(root, context);
    let commands = (program.commands)();
    let rows: Vec<&Row> = ROWS.iter().filter(|it| is_there(&commands, it)).collect();
    while let Some(mut asker) = context.asker() {
        let language = context.language();
        let choices = rows
            .iter()
            .map(|it| Choice::new(language.word(&format!("front-{}", it.name)), ""));
        let choices: Vec<Choice> = choices.collect();
        let Ok(at) = asker.one(&language.word("front-ask"), &choices) else {
            break;
        };
        let Some(words) = words(rows[at], &mut *asker, context) else {
            continue;
        };
        if words.is_empty() {
            break;
        }
        drop(asker);
        call(root, &words, program, context);
    }
    Exit::Done
}

/// Runs a command in a folder as if it had been typed, and shows first how it is typed; returns how it ended.
pub(super) fn call(folder: &Path, words: &[String], program: Program, context: &mut Context) -> Exit {
    let command = printable!("ip {}", words.iter().map(|it| quoted(it)).collect::<Vec<_>>().join(" "));
    let line = Printable::say(
        context.language(),
        "front-command",
        &[("command", command.as_str().into())],
    );
    context.complain(&paint(line, FAINT, context.color()));
    let exit = (program.run)(context.typed(folder, words), program.doors);
    context.complain(&Printable::default());
    exit
}

/// Shows how a command is typed.
pub(super) fn show_command(words: &[String], context: &mut Context) {
    let words: Vec<String> = words.iter().map(|it| quoted(it)).collect();
    let command = format!("ip {}", words.join(" "));
    let line = Printable::say(context.language(), "front-command", &[("command", command.into())]);
    context.complain(&paint(line, FAINT, context.color()));
}

/// Shows the project's name and day, and what is urgent; what stands in the way of that is said, and the door opens all the same.
fn show(root: &Path, context: &mut Context) {
    let brief = context.check().and_then(|checked| {
        let (language, width, color) = (context.language(), context.width(), context.color());
        let title = checked.project().manifest.title.to_string();
        let text = status::brief(&checked, context.today, language, width, color)?;
        Ok((title, text))
    });
    match brief {
        Ok((title, text)) => {
            used::remember(root, &title);
            context.print(&text);
            context.print(printable!("\n"));
        }
        Err(failure) => {
            context.finish(Err(failure));
        }
    }
}

/// Tells whether the command of a row exists.
fn is_there(commands: &Command, row: &Row) -> bool {
    row.command
        .first()
        .is_none_or(|it| commands.find_subcommand(it).is_some())
}

/// Returns the command of a row with what is asked for; nothing where somebody thought better of it.
fn words(row: &Row, asker: &mut dyn Ask, context: &Context) -> Option<Vec<String>> {
    let mut words: Vec<String> = row.command.iter().map(|it| (*it).to_owned()).collect();
    if let Some(key) = row.ask {
        let language = context.language();
        let prompt = Prompt {
            question: &language.word(&format!("{key}.ask")),
            ..Prompt::default()
        };
        let judge = |text: &str| match text.trim() {
            "" => Err(language.word("form-empty")),
            text => Ok(text.to_owned()),
        };
        let text = asker.text(&prompt, &judge).ok()?;
        words.extend(text.split_whitespace().map(str::to_owned));
    }
    Some(words)
}

/// Returns a word as a shell takes it for one.
fn quoted(word: &str) -> String {
    let is_plain = |it: char| it.is_alphanumeric() || "-_./:@#=".contains(it);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("\"{word}\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Arguments;
    use crate::language::Language;
    use clap::CommandFactory;

    #[test]
    fn every_row_has_a_name_in_both_languages_and_those_of_today_have_their_command() {
        let commands = Arguments::command();
        for row in &ROWS {
            for language in Language::ALL {
                assert!(
                    language.find(&format!("front-{}", row.name), &[]).is_some(),
                    "{}",
                    row.name
                );
            }
        }
        let rows: Vec<&str> = ROWS
            .iter()
            .filter(|it| is_there(&commands, it))
            .map(|it| it.name)
            .collect();
        assert!(rows.starts_with(&["note", "stakeholder", "draft", "check"]), "{rows:?}");
        assert_eq!(rows.last(), Some(&"stop"));
    }

    #[test]
    fn a_command_is_shown_as_it_can_be_typed() {
        assert_eq!(quoted("build"), "build");
        assert_eq!(quoted("Børn og unge"), "\"Børn og unge\"");
        assert_eq!(quoted(""), "\"\"");
    }
}
