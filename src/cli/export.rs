//! `ip export`: the project as other programs take it in, a command for each.

mod refi;

use super::context::{Context, Exit};
use crate::diagnostic::Failure;

/// The commands.
#[derive(Debug, clap::Args)]
#[command(
    disable_help_subcommand = true,
    subcommand_required = true,
    arg_required_else_help = true
)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    Refi(refi::Args),
}

/// Runs one of the commands.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    match &args.command {
        Command::Refi(args) => refi::run(args, context),
    }
}
