//! `ip add-theme`: a new theme.

use super::adding::{self, Flags};
use super::called::Called;
use super::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::edit::new::recipes::theme;
use crate::record::vocabulary::{Origin, ThemeStatus};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_name = "ID")]
    goal: Vec<String>,
    #[arg(long, value_name = "WORD", value_parser = Called::Words(ThemeStatus::WORDS))]
    status: Option<String>,
    #[arg(long, value_name = "WORD", value_parser = Called::Words(Origin::WORDS))]
    origin: Option<String>,
    #[arg(long, value_name = "ID")]
    qualified_by: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    question: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

/// Adds the theme.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let flags = Flags {
        given: &[
            ("title", args.title.as_slice()),
            ("goals", &args.goal),
            ("status", args.status.as_slice()),
            ("origin", args.origin.as_slice()),
            ("qualified-by", &args.qualified_by),
            ("questions", &args.question),
        ],
        text: args.text.as_deref(),
        id: args.id.as_deref(),
        dry_run: args.dry_run,
        ..Flags::default()
    };
    adding::run(&theme::RECIPE, &flags, context)
}
