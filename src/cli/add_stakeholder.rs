//! `ip add-stakeholder`: a new actor or group of actors.

use super::adding::{self, Flags};
use super::called::Called;
use super::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::edit::new::recipes::stakeholder;
use crate::record::vocabulary::{Degree, StakeholderKind};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    #[arg(long, value_name = "WORD", value_parser = Called::Words(StakeholderKind::WORDS))]
    kind: Option<String>,
    #[arg(long, value_name = "ID")]
    part_of: Option<String>,
    #[arg(long, value_name = "WORD", value_parser = Called::Words(Degree::WORDS))]
    influence: Option<String>,
    #[arg(long, value_name = "WORD", value_parser = Called::Words(Degree::WORDS))]
    affected: Option<String>,
    #[arg(long, value_name = "TEXT")]
    approach: Option<String>,
    #[arg(long, value_name = "DATE", requires = "declined_reason")]
    declined: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "declined")]
    declined_reason: Option<String>,
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

/// Adds the stakeholder.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let flags = Flags {
        given: &[
            ("name", args.name.as_slice()),
            ("kind", args.kind.as_slice()),
            ("part-of", args.part_of.as_slice()),
            ("influence", args.influence.as_slice()),
            ("affected", args.affected.as_slice()),
            ("approach", args.approach.as_slice()),
            ("declined.date", args.declined.as_slice()),
            ("declined.reason", args.declined_reason.as_slice()),
        ],
        id: args.id.as_deref(),
        dry_run: args.dry_run,
        ..Flags::default()
    };
    adding::run(&stakeholder::RECIPE, &flags, context)
}
