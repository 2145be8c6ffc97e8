//! `ip privacy close`: what must be done when the project ends, in every format.

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

/// Writes the list.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let checked = build::checked(&args.output, Edition::Internal, context)?;
    let (document, stem) = accounts::closing(&checked.snapshot);
    build::write_one(document, &stem, &args.output, checked.look(), context)
}
