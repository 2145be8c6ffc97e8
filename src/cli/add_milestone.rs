//! `ip add-milestone`: a new milestone of the process.

use super::adding::{self, Flags};
use super::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::edit::new::recipes::milestone;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_name = "DATE")]
    due: Option<String>,
    #[arg(long, value_name = "ID")]
    phase: Option<String>,
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,
    #[arg(long, value_name = "ID")]
    requires: Vec<String>,
    #[arg(long, value_name = "ID")]
    note: Option<String>,
    #[arg(long, value_name = "DATE")]
    done: Option<String>,
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

/// Adds the milestone.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let flags = Flags {
        given: &[
            ("title", args.title.as_slice()),
            ("due", args.due.as_slice()),
            ("phase", args.phase.as_slice()),
            ("unit", args.unit.as_slice()),
            ("requires", &args.requires),
            ("note", args.note.as_slice()),
            ("done", args.done.as_slice()),
        ],
        id: args.id.as_deref(),
        dry_run: args.dry_run,
        ..Flags::default()
    };
    adding::run(&milestone::RECIPE, &flags, context)
}
