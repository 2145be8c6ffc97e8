//! `ip import`: what others collected or coded comes in, a command for each kind of file.

mod coded;
mod refi;
mod register;
mod responses;
mod taguette;

use super::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::record::kind::Kind;

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
    Responses(Box<responses::Args>),
    Stakeholders(register::Args),
    Themes(register::Args),
    Goals(register::Args),
    Refi(Box<refi::Args>),
    Taguette(Box<taguette::Args>),
}

/// Runs one of the commands.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    match &args.command {
        Command::Responses(args) => responses::run(args, context),
        Command::Stakeholders(args) => register::run(args, Kind::Stakeholder, context),
        Command::Themes(args) => register::run(args, Kind::Theme, context),
        Command::Goals(args) => register::run(args, Kind::Goal, context),
        Command::Refi(args) => refi::run(args, context),
        Command::Taguette(args) => taguette::run(args, context),
    }
}
