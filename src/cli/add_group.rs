//! `ip add-group`: a new group of the organisation.

use super::adding::{self, Flags};
use super::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::edit::new::recipes::group;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_name = "ID")]
    reports_to: Option<String>,
    #[arg(long, value_name = "UNIT")]
    member: Vec<String>,
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

/// Adds the group.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let flags = Flags {
        given: &[
            ("title", args.title.as_slice()),
            ("reports-to", args.reports_to.as_slice()),
            ("members.unit", &args.member),
        ],
        id: args.id.as_deref(),
        dry_run: args.dry_run,
        ..Flags::default()
    };
    adding::run(&group::RECIPE, &flags, context)
}
