//! `ip add-goal`: a new overall goal.

use super::adding::{self, Flags};
use super::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::edit::new::recipes::goal;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_name = "ID")]
    vision: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    indicator: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

/// Adds the goal.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let flags = Flags {
        given: &[
            ("title", args.title.as_slice()),
            ("vision", &args.vision),
            ("indicators.title", &args.indicator),
        ],
        text: args.text.as_deref(),
        id: args.id.as_deref(),
        dry_run: args.dry_run,
        ..Flags::default()
    };
    adding::run(&goal::RECIPE, &flags, context)
}
