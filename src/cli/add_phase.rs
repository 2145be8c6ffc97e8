//! `ip add-phase`: a new phase of the process.

use super::adding::{self, Flags};
use super::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::edit::new::recipes::phase;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_name = "DATE")]
    start: Option<String>,
    #[arg(long, value_name = "DATE")]
    end: Option<String>,
    #[arg(long, value_name = "ID")]
    after: Vec<String>,
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

/// Adds the phase.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let flags = Flags {
        given: &[
            ("title", args.title.as_slice()),
            ("start", args.start.as_slice()),
            ("end", args.end.as_slice()),
            ("after", &args.after),
        ],
        id: args.id.as_deref(),
        dry_run: args.dry_run,
        ..Flags::default()
    };
    adding::run(&phase::RECIPE, &flags, context)
}
