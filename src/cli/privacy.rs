//! `ip privacy`: what the project owes to those who spoke, a command for each duty.

mod access;
mod account;
mod consequences;
pub(super) mod due;
mod erase;
mod extend;
mod information;
pub(in crate::cli) mod input;
mod names;
mod purge;
mod request;
mod special;
mod taking;
mod withdraw;

use super::context::{Context, Exit};
use crate::compile::accounts;
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
    Access(access::Args),
    Close(account::Args),
    Documents(account::Args),
    Due(due::Args),
    Extend(extend::Args),
    Information(information::Args),
    Names(names::Args),
    Report(account::Args),
    Request(request::Args),
    Special(special::Args),
    Withdraw(withdraw::Args),
    Erase(erase::Args),
    Purge(purge::Args),
}

/// Runs one of the commands.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    match &args.command {
        Command::Access(args) => access::run(args, context),
        Command::Close(args) => account::run(args, accounts::closing, context),
        Command::Documents(args) => account::run(args, accounts::documents, context),
        Command::Due(args) => due::run(args, context),
        Command::Extend(args) => extend::run(args, context),
        Command::Information(args) => information::run(args, context),
        Command::Names(args) => names::run(args, context),
        Command::Report(args) => account::run(args, accounts::register, context),
        Command::Request(args) => request::run(args, context),
        Command::Special(args) => special::run(args, context),
        Command::Withdraw(args) => withdraw::run(args, context),
        Command::Erase(args) => erase::run(args, context),
        Command::Purge(args) => purge::run(args, context),
    }
}
