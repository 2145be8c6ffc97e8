//! `ip completions`: the shell's Tab key, which asks the program itself what fits.

use super::candidates;
use super::context::{COMPLETE, Context, Exit};
use super::help;
use crate::diagnostic::Failure;
use crate::disk::places;
use crate::language::Language;
use crate::text::printable::Printable;
use crate::workspace;
use clap::Command;
use clap::builder::PossibleValuesParser;
use clap_complete::env::{EnvCompleter, Shells};
use std::ffi::OsString;
use std::path::Path;

const SHELLS: Shells<'static> = Shells::builtins();

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "SHELL", value_parser = PossibleValuesParser::new(SHELLS.names()), required_unless_present = "install")]
    shell: Option<String>,
    #[arg(long)]
    install: bool,
}

/// Prints what the shell must read when it starts, or writes it where the shell reads it.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let named = args.shell.clone().or_else(places::shell);
    let Some(shell) = named.filter(|it| SHELLS.completer(it).is_some()) else {
        return Err(Failure::usage("completions-which").with("shells", SHELLS.names().collect::<Vec<_>>().join(", ")));
    };
    let script = registration(&shell, context);
    if !args.install {
        context.print(Printable::drawn(script));
        return Ok(Exit::Done);
    }
    let paths = workspace::shell::install(&shell, &script)?;
    let paths = paths.iter().map(|it| it.display().to_string());
    context.print(Printable::joined(paths, "\n"));
    context.remark("completions-installed", &[("shell", shell.into())]);
    Ok(Exit::Done)
}

/// Returns the script by which a shell asks this program.
fn registration(shell: &str, context: &Context) -> String {
    let mut script = Vec::new();
    let written = SHELLS
        .completer(shell)
        .map(|it| it.write_registration(COMPLETE, "ip", "ip", &context.program(), &mut script));
    // Writing into memory can't fail, and the shell is one of the list.
    debug_assert!(matches!(written, Some(Ok(()))));
    String::from_utf8_lossy(&script).into_owned()
}

/// Answers a shell that asks what fits; `words` are those after `--`.
pub(super) fn answer(command: Command, shell: &str, words: &[OsString], language: Language) -> Option<Printable> {
    let completer: &dyn EnvCompleter = SHELLS.completer(Path::new(shell).file_stem()?.to_str()?)?;
    let start = words.iter().position(|it| it == "--")? + 1;
    let words = words[start..].to_vec();
    let mut command = candidates::add(help::localised(command, language), &candidates::directory(&words));
    let mut answer = Vec::new();
    completer.write_complete(&mut command, words, None, &mut answer).ok()?;
    String::from_utf8(answer).ok().map(Printable::drawn)
}
