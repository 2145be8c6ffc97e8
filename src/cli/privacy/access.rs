//! `ip privacy access`: a copy for a person of what is kept of what they said, in every format.

use crate::cli::build::{self, Output};
use crate::cli::context::{Context, Exit};
use crate::cli::which;
use crate::compile::accounts;
use crate::diagnostic::Failure;
use crate::record::kind::Kind;
use crate::record::vocabulary::Edition;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID", required = true)]
    note: Vec<String>,
    #[command(flatten)]
    output: Output,
}

/// Writes the copy.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let checked = build::checked(&args.output, Edition::Internal, context)?;
    let project = checked.project();
    let one = |id: &String| which::find(project, id, &[Kind::Note.into()], context).map(|it| it.record());
    let notes = args.note.iter().map(one).collect::<Result<Vec<_>, Failure>>()?;
    let (document, stem) = accounts::access(&checked.snapshot, &notes)?;
    let done = build::write_one(document, &stem, &args.output, checked.look(), context)?;
    context.remark("access-check", &[]);
    Ok(done)
}
