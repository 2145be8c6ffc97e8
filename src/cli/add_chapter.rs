//! `ip add-chapter`: a new chapter of the draft.

use super::adding;
use super::context::{Context, Exit};
use super::form::Form;
use crate::diagnostic::Failure;
use crate::edit::head::Value;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::words::ChapterStatus;
use clap::builder::PossibleValuesParser;

/// How far a new chapter's number lies from the last, so that there is room between them.
const STEP: u32 = 10;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_name = "ID")]
    theme: Option<String>,
    #[arg(long, value_name = "ID")]
    goal: Vec<String>,
    #[arg(long, value_name = "WORD", value_parser = PossibleValuesParser::new(ChapterStatus::WORDS))]
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

/// Asks for what is missing, writes the chapter, and prints its path.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    context.recover(args.dry_run)?;
    let (root, snapshot) = (context.root()?, context.load()?);
    let project = &snapshot.project;
    let mut form = Form::new(Kind::Chapter, project, context.language(), context.asker());
    form.given("title", "--title", &args.title)?;
    form.given("theme", "--theme", &args.theme)?;
    form.given("goals", "--goal", &args.goal)?;
    form.given("status", "--status", &args.status)?;
    form.given("owner", "--owner", &args.owner)?;
    form.require("title", "--title")?;
    let id = adding::id(&form, "title", args.id.as_deref())?;
    form.offer("theme")?;
    form.offer("goals")?;
    form.offer("owner")?;
    form.otherwise("status", Value::Plain(ChapterStatus::Outline.word().to_owned()));
    let values = form.done()?;
    let number = number(project, args.number)?;
    let scaffold = adding::scaffold(Kind::Chapter, &format!("{number}-{id}"), values, String::new());
    adding::add(context, &root, project, &scaffold, args.dry_run)
}

/// Returns the number in front of a chapter's file name: the chosen one, else one after the last chapter.
fn number(project: &Project, chosen: Option<u32>) -> Result<String, Failure> {
    let chapters = project.chapters();
    let digits = chapters.iter().map(|it| {
        let name = project.path(it.file).rsplit('/').next().unwrap_or_default();
        name.split('-')
            .next()
            .filter(|it| it.bytes().all(|it| it.is_ascii_digit()))
            .unwrap_or_default()
    });
    let digits: Vec<&str> = digits.collect();
    // The draft has its chapters in the order of the files' names, so that numbers are of one length.
    let width = digits.iter().map(|it| it.len()).max().unwrap_or_default().max(2);
    let largest = digits
        .iter()
        .filter_map(|it| it.parse::<u32>().ok())
        .max()
        .unwrap_or_default();
    let end = 10_u32.pow(u32::try_from(width).unwrap_or(2).min(9));
    let number = chosen.unwrap_or_else(|| {
        let next = (largest / STEP + 1) * STEP;
        if next < end { next } else { largest + 1 }
    });
    if number < end {
        Ok(format!("{number:0width$}"))
    } else {
        Err(Failure::usage("add-chapter-full").with("largest", (end - 1).to_string()))
    }
}
