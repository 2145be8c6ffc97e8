//! `ip privacy information`: what those who are asked are told beforehand, in every format.

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
    #[arg(value_name = "ID")]
    note: Option<String>,
    #[command(flatten)]
    output: Output,
}

/// Writes the text that is handed out.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let checked = build::checked(&args.output, Edition::Internal, context)?;
    let project = checked.project();
    let one = |id: &String| which::find(project, id, &[Kind::Note.into()], context).map(|it| it.record());
    let note = args.note.as_ref().map(one).transpose()?;
    let (document, stem) = accounts::information(&checked.snapshot, note)?;
    build::write_one(document, &stem, &args.output, checked.look(), context)
}
