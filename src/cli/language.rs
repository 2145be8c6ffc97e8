//! Helps and complaints about arguments in the reader's language.

use super::Arguments;
use super::context::{Context, Exit};
use crate::language::Language;
use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::OsString;

/// Says what is wrong with the arguments, or gives the help that was asked for.
pub(super) fn complain(error: &clap::Error, words: &[OsString]) -> Exit {
    let language = asked(words);
    let mut context = Context::new(None, Some(language.code()), color(words), false);
    match error.kind() {
        ErrorKind::DisplayVersion => {
            context.print(&error.to_string());
            Exit::Done
        }
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let is_wrong = error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
            let text = help(language, words, context.width());
            if is_wrong {
                context.complain(&text)
            } else {
                context.print(&text)
            }
            if is_wrong { Exit::Usage } else { Exit::Done }
        }
        _ => {
            context.complain(&sentence(error, language));
            Exit::Usage
        }
    }
}

/// Returns the language before any project is known: `--lang`, `IP_LANG`, the system's, else Danish.
fn asked(words: &[OsString]) -> Language {
    let words: Vec<&str> = words.iter().filter_map(|it| it.to_str()).collect();
    let flag = words.iter().find_map(|it| it.strip_prefix("--lang=")).or_else(|| {
        let at = words.iter().position(|it| *it == "--lang")?;
        words.get(at + 1).copied()
    });
    flag.and_then(Language::from_code)
        .or_else(super::context::surroundings_language)
        .unwrap_or_default()
}

fn color(words: &[OsString]) -> &str {
    if words.iter().any(|it| it == "--color=never") {
        "never"
    } else {
        "auto"
    }
}

/// Returns the help of the command that the words name.
fn help(language: Language, words: &[OsString], width: usize) -> String {
    let mut command = localised(language).term_width(width);
    command.build();
    let mut current = &mut command;
    for word in words.iter().skip(1).filter_map(|it| it.to_str()) {
        if current.find_subcommand(word).is_some() {
            current = current.find_subcommand_mut(word).expect("found just above");
        }
    }
    current.render_long_help().to_string()
}

/// Returns the whole command with its helps in a language.
pub(super) fn localised(language: Language) -> clap::Command {
    describe(Arguments::command(), language, "cli", true)
}

fn describe(command: clap::Command, language: Language, key: &str, is_root: bool) -> clap::Command {
    let word = |name: &str| language.word(name);
    let mut command = command
        .about(word(key))
        .help_template(word("help-template"))
        .subcommand_help_heading(word("help-commands"))
        .disable_help_flag(true)
        .disable_version_flag(true);
    if let Some(long) = language.find(&format!("{key}.long"), &[]) {
        command = command.long_about(format!("{}\n\n{long}", word(key)));
    }
    let ids: Vec<String> = command.get_arguments().map(|it| it.get_id().to_string()).collect();
    for id in ids {
        let own = language
            .find(&format!("{key}.{id}"), &[])
            .or_else(|| language.find(&format!("cli.{id}"), &[]));
        command = command.mut_arg(id, |it| {
            let heading = if it.is_positional() {
                "help-arguments"
            } else {
                "help-options"
            };
            it.help(own.unwrap_or_default()).help_heading(word(heading))
        });
    }
    let flag = |id: &'static str, short, action| clap::Arg::new(id).short(short).long(id).action(action);
    let help = flag("help", 'h', clap::ArgAction::HelpLong);
    command = command.arg(help.help(word("help-help")).help_heading(word("help-options")));
    if is_root {
        let version = flag("version", 'V', clap::ArgAction::Version);
        command = command.arg(version.help(word("help-version")).help_heading(word("help-options")));
    }
    let names: Vec<String> = command.get_subcommands().map(|it| it.get_name().to_owned()).collect();
    for name in names {
        let key = format!("{key}-{name}");
        command = command.mut_subcommand(name, |it| describe(it, language, &key, false));
    }
    command
}

/// Returns clap's complaint in the reader's language.
fn sentence(error: &clap::Error, language: Language) -> String {
    let get = |kind| error.get(kind).map(text).unwrap_or_default();
    let (argument, value) = (get(ContextKind::InvalidArg), get(ContextKind::InvalidValue));
    let near = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .map(get);
    let near = near.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ");
    let key = match error.kind() {
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::InvalidValue if value.is_empty() => "usage-missing-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-bad-value",
        ErrorKind::MissingRequiredArgument => "usage-missing-argument",
        ErrorKind::MissingSubcommand => "usage-missing-command",
        ErrorKind::ArgumentConflict => "usage-conflict",
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => "usage-number-of-values",
        _ => "usage-other",
    };
    let command = get(ContextKind::InvalidSubcommand);
    let arguments = [
        ("argument", argument.into()),
        ("value", value.into()),
        ("command", command.into()),
        ("other", get(ContextKind::PriorArg).into()),
        ("values", get(ContextKind::ValidValue).into()),
        ("near", near.clone().into()),
    ];
    let mut said = language.say(key, &arguments);
    if !near.is_empty() {
        said.push('\n');
        said.push_str(&language.say("usage-near", &arguments));
    }
    said.push('\n');
    said.push_str(&language.say("usage-more", &[]));
    said
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::String(it) => it.clone(),
        ContextValue::Strings(all) => all.join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_flag_has_a_help_in_both_languages() {
        fn walk(command: &clap::Command, key: &str, missing: &mut Vec<String>) {
            for language in Language::ALL {
                if language.find(key, &[]).is_none() {
                    missing.push(key.to_owned());
                }
                for argument in command.get_arguments() {
                    let own = format!("{key}.{}", argument.get_id());
                    let shared = format!("cli.{}", argument.get_id());
                    if language.find(&own, &[]).is_none() && language.find(&shared, &[]).is_none() {
                        missing.push(own);
                    }
                }
            }
            for inner in command.get_subcommands() {
                walk(inner, &format!("{key}-{}", inner.get_name()), missing);
            }
        }
        let mut missing = Vec::new();
        walk(&Arguments::command(), "cli", &mut missing);
        assert_eq!(missing, Vec::<String>::new());
    }
}
