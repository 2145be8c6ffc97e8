//! `ip privacy documents`, `report` and `close`: an account of the whole project, in every format.

use crate::cli::build::{self, Output};
use crate::cli::context::{Context, Exit};
use crate::compile::accounts::Account;
use crate::diagnostic::Failure;
use crate::record::vocabulary::Edition;
use crate::workspace::snapshot::Snapshot;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    output: Output,
}

/// Writes the account that is made of the project.
pub(super) fn run(args: &Args, make: fn(&Snapshot) -> Account, context: &mut Context) -> Result<Exit, Failure> {
    let checked = build::checked(&args.output, Edition::Internal, context)?;
    let (document, stem) = make(&checked.snapshot);
    build::write_one(document, &stem, &args.output, checked.look(), context)
}
