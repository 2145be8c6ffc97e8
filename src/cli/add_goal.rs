//! `ip add-goal`: a new overall goal.

use super::adding;
use super::context::{Context, Exit};
use super::form::Form;
use crate::diagnostic::Failure;
use crate::record::kind::Kind;

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

/// Asks for what is missing, writes the goal, and prints its path.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    context.recover(args.dry_run)?;
    let (root, snapshot) = (context.root()?, context.load()?);
    let project = &snapshot.project;
    let mut form = Form::new(Kind::Goal, project, context.language(), context.asker());
    form.given("title", "--title", &args.title)?;
    form.given("vision", "--vision", &args.vision)?;
    form.given("indicators.title", "--indicator", &args.indicator)?;
    form.require("title", "--title")?;
    let id = adding::id(&form, "title", args.id.as_deref())?;
    let text = form.free("text", "--text", args.text.as_deref())?;
    form.offer("vision")?;
    form.offer("indicators.title")?;
    let scaffold = adding::scaffold(Kind::Goal, &id, form.done()?, text);
    adding::add(context, &root, project, &scaffold, args.dry_run)
}
