//! Complaints about arguments in the reader's language.

use super::context::{Context, Exit};
use super::{completions, help, instead};
use crate::language::Language;
use crate::text::printable::Printable;
use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::OsString;

/// Says what is wrong with the arguments, or gives the help that was asked for; `command` describes the whole program.
pub(super) fn complain(command: fn() -> Command, error: &clap::Error, words: &[OsString]) -> Exit {
    let language = asked(words);
    let mut context = Context::new(None, Some(language.code()), color(words), false);
    match error.kind() {
        ErrorKind::DisplayVersion => {
            context.print(Printable::drawn(error.to_string()));
            context.finish(Ok(Exit::Done))
        }
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let is_wrong = error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
            let text = help::page(command(), language, words, context.width());
            if is_wrong {
                context.complain(&text)
            } else {
                context.print(&text)
            }
            context.finish(Ok(if is_wrong { Exit::Usage } else { Exit::Done }))
        }
        _ if asks_for_help(error) => {
            context.print(help::page(command(), language, words, context.width()));
            Exit::Done
        }
        _ => {
            let lines = sentence(error, language);
            let width = context.width();
            let wrapped = lines.each_line().map(|it| Printable::wrap(it, width, "", "  "));
            context.complain(&wrapped.collect());
            Exit::Usage
        }
    }
}

/// Answers a shell that asks what may stand on its command line.
pub(super) fn answer(command: Command, shell: &str, words: &[OsString]) -> Exit {
    let language = asked(words);
    match completions::answer(command, shell, words, language) {
        Some(answer) => {
            Context::new(None, Some(language.code()), "never", true).print(&answer);
            Exit::Done
        }
        None => Exit::Usage,
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

/// Tells whether the word that nobody understood asks for the help.
fn asks_for_help(error: &clap::Error) -> bool {
    let kinds = [ContextKind::InvalidSubcommand, ContextKind::InvalidArg];
    kinds
        .iter()
        .any(|kind| error.get(*kind).is_some_and(|it| instead::is_help(&text(it))))
}

/// Returns clap's complaint in the reader's language.
fn sentence(error: &clap::Error, language: Language) -> Printable {
    let get = |kind| error.get(kind).map(text).unwrap_or_default();
    let argument = |kind| help::spoken(&get(kind), language);
    let value = get(ContextKind::InvalidValue);
    let near = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .map(get);
    let near = near.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ");
    let key = match error.kind() {
        ErrorKind::UnknownArgument if get(ContextKind::InvalidArg).starts_with('-') => "usage-unknown-argument",
        ErrorKind::UnknownArgument => "usage-unknown-word",
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
    let instead = instead::key(&command);
    let near = if instead.is_some() { String::new() } else { near };
    let values = get(ContextKind::ValidValue);
    let arguments = [
        ("argument", argument(ContextKind::InvalidArg).into()),
        ("value", value.into()),
        ("command", command.into()),
        ("other", argument(ContextKind::PriorArg).into()),
        ("values", values.clone().into()),
        ("near", near.clone().into()),
    ];
    let say = |key: &str| Printable::say(language, key, &arguments);
    let mut message = vec![say(key)];
    if !near.is_empty() {
        message.push(say("usage-near"));
    }
    if near.is_empty() && !values.is_empty() {
        message.push(say("usage-values"));
    }
    if let Some(instead) = instead {
        message.push(say(&instead));
    }
    message.push(say("usage-more"));
    Printable::joined(message, "\n")
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::String(it) => it.clone(),
        ContextValue::Strings(all) => all.join(", "),
        other => other.to_string(),
    }
}
