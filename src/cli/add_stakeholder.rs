//! `ip add-stakeholder`: a new actor or group of actors.

use super::adding;
use super::context::{Context, Exit};
use super::form::Form;
use crate::diagnostic::Failure;
use crate::record::kind::Kind;
use crate::record::words::{Degree, StakeholderKind};
use clap::builder::PossibleValuesParser;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    #[arg(long, value_name = "WORD", value_parser = PossibleValuesParser::new(StakeholderKind::WORDS))]
    kind: Option<String>,
    #[arg(long, value_name = "ID")]
    part_of: Option<String>,
    #[arg(long, value_name = "WORD", value_parser = PossibleValuesParser::new(Degree::WORDS))]
    influence: Option<String>,
    #[arg(long, value_name = "WORD", value_parser = PossibleValuesParser::new(Degree::WORDS))]
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

/// Asks for what is missing, writes the stakeholder, and prints its path.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    context.recover(args.dry_run)?;
    let (root, snapshot) = (context.root()?, context.load()?);
    let project = &snapshot.project;
    let mut form = Form::new(Kind::Stakeholder, project, context.language(), context.asker());
    form.given("name", "--name", &args.name)?;
    form.given("kind", "--kind", &args.kind)?;
    form.given("part-of", "--part-of", &args.part_of)?;
    form.given("influence", "--influence", &args.influence)?;
    form.given("affected", "--affected", &args.affected)?;
    form.given("approach", "--approach", &args.approach)?;
    form.given("declined.date", "--declined", &args.declined)?;
    form.given("declined.reason", "--declined-reason", &args.declined_reason)?;
    form.require("name", "--name")?;
    let id = adding::id(&form, "name", args.id.as_deref())?;
    form.require("kind", "--kind")?;
    for path in ["part-of", "influence", "affected", "approach"] {
        form.offer(path)?;
    }
    let scaffold = adding::scaffold(Kind::Stakeholder, &id, form.done()?, String::new());
    adding::add(context, &root, project, &scaffold, args.dry_run)
}
