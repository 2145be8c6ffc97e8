//! `ip lsp`: the project in an editor, by the protocol that editors speak.

use super::context::{Context, Exit};
use super::doors::Doors;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Editors hand it over by habit; there is no other way.
    #[arg(long)]
    stdio: bool,
}

/// Answers an editor on standard input and output, until it says goodbye; else the exit code is 1, as the protocol has it.
pub(super) fn run(args: &Args, doors: Doors, context: &Context) -> Exit {
    let Args { stdio: _ } = args;
    if (doors.edit)(context.editing()) {
        Exit::Done
    } else {
        Exit::Project
    }
}
