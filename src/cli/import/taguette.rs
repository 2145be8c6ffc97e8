//! `ip import taguette`: the documents, tags and highlights of a database of Taguette.

use super::coded;
use crate::cli::context::{Context, Exit};
use crate::cli::note_keys::NoteKeys;
use crate::diagnostic::Failure;
use crate::exchange::Refused;
use crate::exchange::coded::Incoming;
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

/// What reads a file; nothing where it is none of the kind.
type Read = fn(&[u8]) -> Option<Result<Incoming, Refused>>;

#[cfg(feature = "taguette")]
const READ: Option<Read> = Some(crate::exchange::taguette::read);
#[cfg(not(feature = "taguette"))]
const READ: Option<Read> = None;

/// Reads the file, and brings in what of it is new; a program without the reader says how to get one with it.
pub(in crate::cli) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let read = READ.ok_or_else(|| Failure::usage("coded-without-taguette"))?;
    let file = args.file.display().to_string();
    let bytes = coded::bytes(&args.file, &file, context)?;
    let incoming = read(&bytes).ok_or_else(|| Failure::usage("coded-not-taguette").with("file", file.as_str()))?;
    let incoming = incoming.map_err(|it| it.failure(&file))?;
    coded::take(incoming, &file, &args.keys, args.dry_run, context)
}
