//! `ip import refi`: the documents, codes and codings of a project of REFI-QDA, or the codes of a codebook.

use super::coded;
use crate::cli::context::{Context, Exit};
use crate::cli::note_keys::NoteKeys;
use crate::diagnostic::Failure;
use crate::exchange::refi;
use std::path::PathBuf;

/// The flags.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    keys: NoteKeys,
    #[arg(long)]
    dry_run: bool,
}

/// Reads the file, and brings in what of it is new.
pub(in crate::cli) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let file = args.file.display().to_string();
    let bytes = coded::bytes(&args.file, &file, context)?;
    let incoming = refi::read(&bytes).ok_or_else(|| Failure::usage("coded-not-refi").with("file", file.as_str()))?;
    let incoming = incoming.map_err(|it| it.failure(&file))?;
    coded::take(incoming, &file, &args.keys, args.dry_run, context)
}
