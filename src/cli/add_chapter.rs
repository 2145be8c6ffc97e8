//! `ip add-chapter`: a new chapter of the draft.

use super::adding::{self, Flags};
use super::called::Called;
use super::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::edit::new::recipes::chapter;
use crate::record::vocabulary::ChapterStatus;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_name = "ID")]
    theme: Option<String>,
    #[arg(long, value_name = "ID")]
    goal: Vec<String>,
    #[arg(long, value_name = "WORD", value_parser = Called::Words(ChapterStatus::WORDS))]
    status: Option<String>,
    #[arg(long, value_name = "UNIT")]
    owner: Option<String>,
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(0..=9999))]
    number: Option<u32>,
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

/// Adds the chapter.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let flags = Flags {
        given: &[
            ("title", args.title.as_slice()),
            ("theme", args.theme.as_slice()),
            ("goals", &args.goal),
            ("status", args.status.as_slice()),
            ("owner", args.owner.as_slice()),
        ],
        id: args.id.as_deref(),
        number: args.number,
        dry_run: args.dry_run,
        ..Flags::default()
    };
    adding::run(&chapter::RECIPE, &flags, context)
}
