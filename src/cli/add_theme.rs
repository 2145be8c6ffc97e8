//! `ip add-theme`: a new theme.

use super::adding;
use super::context::{Context, Exit};
use super::form::Form;
use crate::diagnostic::Failure;
use crate::edit::head::Value;
use crate::record::kind::Kind;
use crate::record::words::{Origin, ThemeStatus};
use clap::builder::PossibleValuesParser;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_name = "ID")]
    goal: Vec<String>,
    #[arg(long, value_name = "WORD", value_parser = PossibleValuesParser::new(ThemeStatus::WORDS))]
    status: Option<String>,
    #[arg(long, value_name = "WORD", value_parser = PossibleValuesParser::new(Origin::WORDS))]
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

/// Asks for what is missing, writes the theme, and prints its path.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    context.recover(args.dry_run)?;
    let (root, snapshot) = (context.root()?, context.load()?);
    let project = &snapshot.project;
    let mut form = Form::new(Kind::Theme, project, context.language(), context.asker());
    form.given("title", "--title", &args.title)?;
    form.given("goals", "--goal", &args.goal)?;
    form.given("status", "--status", &args.status)?;
    form.given("origin", "--origin", &args.origin)?;
    form.given("qualified-by", "--qualified-by", &args.qualified_by)?;
    form.given("questions", "--question", &args.question)?;
    form.require("title", "--title")?;
    let id = adding::id(&form, "title", args.id.as_deref())?;
    let text = form.free("text", "--text", args.text.as_deref())?;
    form.offer("goals")?;
    form.offer("questions")?;
    form.offer("origin")?;
    // A theme that is added on the way comes from the inquiry, and somebody must qualify it first.
    form.otherwise("origin", Value::Plain(Origin::Inquiry.word().to_owned()));
    form.otherwise("status", Value::Plain(ThemeStatus::Proposed.word().to_owned()));
    if matches!(form.text("status"), Some("qualified" | "adopted")) {
        form.require("qualified-by", "--qualified-by")?;
    }
    let scaffold = adding::scaffold(Kind::Theme, &id, form.done()?, text);
    adding::add(context, &root, project, &scaffold, args.dry_run)
}
