//! `ip privacy report`: what is kept about people in figures, and whether an impact assessment is needed.

use crate::cli::build::{self, Output};
use crate::cli::context::{Context, Exit};
use crate::compile::accounts;
use crate::diagnostic::Failure;
use crate::record::vocabulary::Edition;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    output: Output,
}

/// Writes the account.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let checked = build::checked(&args.output, Edition::Internal, context)?;
    let (document, stem) = accounts::register(&checked.snapshot);
    build::write_one(document, &stem, &args.output, checked.look(), context)
}
