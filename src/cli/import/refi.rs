//! `ip import refi`: the documents, codes and codings of a project of REFI-QDA, or the codes of a codebook.

use super::coded;
use super::keys::Keys;
use crate::cli::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::disk::read;
use crate::exchange::{self, refi};
use crate::source::Unreadable;
use std::path::PathBuf;

/// The flags.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    keys: Keys,
    #[arg(long)]
    dry_run: bool,
}

/// Reads the file, and brings in what of it is new.
pub(in crate::cli) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let file = args.file.display().to_string();
    let path = context.directory().join(&args.file);
    let bytes = read::named_up_to(&path, exchange::LARGEST).map_err(|why| unreadable(&why, &file))?;
    let incoming = refi::read(&bytes).ok_or_else(|| Failure::usage("coded-not-refi").with("file", file.as_str()))?;
    let incoming = incoming.map_err(|it| it.failure(&file))?;
    coded::take(incoming, &file, &args.keys, args.dry_run, context)
}

/// Returns the failure that a file can't be read.
pub(super) fn unreadable(why: &Unreadable, file: &str) -> Failure {
    let key = match why {
        Unreadable::TooLarge => "coded-large",
        _ => "coded-closed",
    };
    Failure::usage(key).with("file", file)
}
