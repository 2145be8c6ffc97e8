//! The commands with their helps in the reader's language, one line a flag where it fits.

use crate::language::Language;
use crate::text::printable::{Printable, printable};
use clap::builder::StyledStr;
use clap::{Arg, ArgAction, Command};
use std::ffi::OsString;

/// The arguments of every command, in the order in which they are shown.
const SHARED: [&str; 6] = ["project", "lang", "color", "quiet", "help", "version"];

/// The commands in the order in which people come to need them.
const ORDER: &[&str] = &[
    "init",
    "open",
    "add-interview",
    "add-theme",
    "add-goal",
    "add-stakeholder",
    "add-chapter",
    "add-answer",
    "add-group",
    "add-phase",
    "add-milestone",
    "import",
    "search",
    "cite",
    "list",
    "show",
    "check",
    "explain",
    "coverage",
    "build",
    "status",
    "trace",
    "review",
    "serve",
    "save",
    "history",
    "undo",
    "report",
    "prepare",
    "form",
    "mark",
    "diff",
    "comments",
    "rename",
    "export",
    "privacy",
    "hook",
    "sync",
    "doctor",
    "lsp",
    "schema",
    "completions",
    "man",
];

/// Returns the help of the command that the words name, of all that there are.
pub(super) fn page(command: Command, language: Language, words: &[OsString], width: usize) -> Printable {
    let mut command = localised(command, language).term_width(width);
    command.build();
    let mut current = &mut command;
    for word in words.iter().skip(1).filter_map(|it| it.to_str()) {
        if current.find_subcommand(word).is_some() {
            current = current.find_subcommand_mut(word).expect("found just above");
        }
    }
    render(current)
}

/// Returns the help of a command that is built.
pub(super) fn render(command: &mut Command) -> Printable {
    if let Some(long) = command.get_long_about().cloned() {
        *command = std::mem::take(command).about(long);
    }
    let text = command.render_help().to_string();
    // Only what this program knows stands in a help.
    text.lines().map(|it| printable!("{}\n", it.trim_end())).collect()
}

/// Returns the whole command with its helps in a language.
pub(super) fn localised(command: Command, language: Language) -> Command {
    describe(command, language, "cli", "ip", true)
}

/// Returns an argument as clap names it, such as `--format <FORMAT>` or `<DIR>`, as people should read it.
pub(super) fn spoken(argument: &str, language: Language) -> String {
    let spoken = |name: &str| match name.split_once(" <") {
        Some((flag, _)) => flag.to_owned(),
        None => match name.strip_prefix('<').and_then(|it| it.split_once('>')) {
            Some((name, _)) => value(name, language),
            None => name.to_owned(),
        },
    };
    argument.split(", ").map(spoken).collect::<Vec<_>>().join(", ")
}

fn describe(command: Command, language: Language, key: &str, path: &str, is_root: bool) -> Command {
    let word = |name: &str| language.word(name);
    let mut command = command
        .about(word(key))
        .help_template(word("help-template"))
        .subcommand_help_heading(word("help-commands"))
        .subcommand_value_name(value("COMMAND", language))
        .disable_help_flag(true)
        .disable_version_flag(true);
    if let Some(long) = language.find(&format!("{key}.long"), &[]) {
        // Line breaks of the catalogue are none of the reader's; empty lines part paragraphs.
        let paragraphs: Vec<String> = long.split("\n\n").map(|it| it.replace('\n', " ")).collect();
        command = command.long_about(format!("{}\n\n{}", word(key), paragraphs.join("\n\n")));
    }
    let ids: Vec<String> = command.get_arguments().map(|it| it.get_id().to_string()).collect();
    for id in ids {
        let own = language.find(&format!("{key}.{id}"), &[]);
        let help_text = own.or_else(|| language.find(&format!("cli.{id}"), &[]));
        command = command.mut_arg(id, |it| argument(it, help_text.unwrap_or_default(), language));
    }
    let flag = |id: &'static str, short, action| Arg::new(id).short(short).long(id).action(action);
    let help = flag("help", 'h', ArgAction::HelpLong);
    command = command.arg(argument(help, word("help-help"), language));
    if is_root {
        let version = flag("version", 'V', ArgAction::Version);
        command = command.arg(argument(version, word("help-version"), language));
    }
    let usage = usage(&command, path, language);
    command = command.override_usage(usage);
    let names: Vec<String> = command.get_subcommands().map(|it| it.get_name().to_owned()).collect();
    for name in names {
        let (key, path) = (format!("{key}-{name}"), format!("{path} {name}"));
        let order = ORDER.iter().position(|it| *it == name).unwrap_or(ORDER.len());
        command = command.mut_subcommand(name, |it| {
            let described = describe(it, language, &key, &path, false);
            if is_root {
                described.display_order(order)
            } else {
                described
            }
        });
    }
    command
}

/// Returns an argument with its help, the words it may have, and the one that it has otherwise.
fn argument(argument: Arg, help_text: String, language: Language) -> Arg {
    let shared = SHARED.iter().position(|it| argument.get_id() == it);
    let heading = match shared {
        Some(_) => "help-shared",
        None if argument.is_positional() => "help-arguments",
        None => "help-options",
    };
    let mut help_text = help_text;
    let choices = choices(&argument, &help_text, language);
    if !choices.is_empty() {
        help_text.push_str(&format!(" ({})", choices.join("; ")));
    }
    let names: Vec<String> = argument
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(|it| value(it, language))
        .collect();
    let mut argument = argument.help(help_text).help_heading(language.word(heading));
    if argument.get_action().takes_values() {
        argument = argument.hide_possible_values(true).hide_default_value(true);
    }
    if !names.is_empty() {
        argument = argument.value_names(names);
    }
    match shared {
        Some(at) => argument.display_order(1000 + at),
        None => argument,
    }
}

/// Returns the words that an argument may have, unless its help names them, and the one that it has otherwise.
fn choices(argument: &Arg, help_text: &str, language: Language) -> Vec<String> {
    let mut choices = Vec::new();
    if !argument.get_action().takes_values() {
        return choices;
    }
    let values: Vec<String> = argument
        .get_possible_values()
        .iter()
        .map(|it| it.get_name().to_owned())
        .collect();
    let named = argument.is_hide_possible_values_set() || values.iter().all(|it| help_text.contains(it.as_str()));
    if !named {
        choices.push(values.join(", "));
    }
    let default: Vec<String> = argument
        .get_default_values()
        .iter()
        .map(|it| it.to_string_lossy().into_owned())
        .collect();
    if !default.is_empty() && !argument.is_hide_default_value_set() {
        choices.push(language.say("help-default", &[("value", default.join(", ").into())]));
    }
    choices
}

/// Returns how a command is written: its name, what it must have, and what stands in which order.
fn usage(command: &Command, path: &str, language: Language) -> StyledStr {
    let mut usage = format!("{path} [{}]", value("OPTIONS", language));
    for it in command
        .get_arguments()
        .filter(|it| !it.is_positional() && it.is_required_set())
    {
        usage.push_str(&format!(" --{}", it.get_long().unwrap_or_default()));
        for name in it.get_value_names().unwrap_or_default() {
            usage.push_str(&format!(" <{name}>"));
        }
    }
    for it in command.get_positionals() {
        let name = it
            .get_value_names()
            .and_then(<[_]>::first)
            .map_or_else(|| it.get_id().to_string(), ToString::to_string);
        let several = if matches!(it.get_action(), ArgAction::Append) {
            "…"
        } else {
            ""
        };
        usage.push_str(&if it.is_required_set() {
            format!(" <{name}>{several}")
        } else {
            format!(" [{name}]{several}")
        });
    }
    if command.has_subcommands() {
        usage.push_str(&format!(" <{}>", value("COMMAND", language)));
    }
    usage.into()
}

/// Returns what stands for a value in the reader's language: `MAPPE` for `DIR`.
fn value(name: &str, language: Language) -> String {
    let plain = name.chars().all(|it| it.is_ascii_uppercase() || it == '-' || it == '_');
    let help_text = plain
        .then(|| language.find(&format!("value-{}", name.to_lowercase()), &[]))
        .flatten();
    help_text.unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::described;

    fn every(command: &Command, path: &[String], see: &mut dyn FnMut(&[String], &Command)) {
        see(path, command);
        for inner in command.get_subcommands() {
            let mut path = path.to_vec();
            path.push(inner.get_name().to_owned());
            every(inner, &path, see);
        }
    }

    #[test]
    fn every_command_and_flag_has_a_help_in_both_languages() {
        let mut missing = Vec::new();
        every(&described(), &["cli".to_owned()], &mut |path, command| {
            let key = path.join("-");
            for language in Language::ALL {
                if language.find(&key, &[]).is_none() {
                    missing.push(key.clone());
                }
                for argument in command.get_arguments() {
                    let own = format!("{key}.{}", argument.get_id());
                    let shared = format!("cli.{}", argument.get_id());
                    if language.find(&own, &[]).is_none() && language.find(&shared, &[]).is_none() {
                        missing.push(own);
                    }
                }
            }
        });
        assert_eq!(missing, Vec::<String>::new());
    }

    #[test]
    fn no_help_is_wider_than_the_screen_or_has_words_of_another_language() {
        every(&described(), &["ip".to_owned()], &mut |path, _| {
            let words: Vec<OsString> = path.iter().map(Into::into).collect();
            for language in Language::ALL {
                let page = page(described(), language, &words, 80).into_string();
                for line in page.lines() {
                    assert!(unicode_width::UnicodeWidthStr::width(line) <= 80, "{path:?}: {line}");
                }
                for alien in ["[default", "[possible", "[aliases"] {
                    assert!(!page.contains(alien), "{path:?}: {alien}");
                }
                let danish = ["OPTIONS", "COMMAND", "Usage"].iter().all(|it| !page.contains(it));
                assert!(danish || language == Language::English, "{path:?}: {page}");
            }
        });
    }

    #[test]
    fn every_command_has_its_place_in_the_list() {
        let command = described();
        let placed = |it: &&Command| !ORDER.contains(&it.get_name());
        let missing: Vec<&str> = command
            .get_subcommands()
            .filter(placed)
            .map(Command::get_name)
            .collect();
        assert_eq!(missing, Vec::<&str>::new());
    }

    #[test]
    fn arguments_are_named_as_people_read_them() {
        assert_eq!(spoken("--project <DIR>", Language::Danish), "--project");
        assert_eq!(spoken("<DIR>", Language::Danish), "MAPPE");
        assert_eq!(spoken("<DIR>, --x <Y>", Language::English), "DIR, --x");
    }
}
