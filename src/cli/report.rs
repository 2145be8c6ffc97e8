//! `ip report`: a memo to the steering group, to those who were consulted or to those who took part, in every format.

use super::build::{self, Output};
use super::context::{Context, Exit, Failure};
use crate::disk::read;
use crate::draft::memo::{self, Facts, Since};
use crate::syntax::spoken_date;
use crate::text::nearest::nearest;
use crate::text::visible::visible;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "MEMO")]
    memo: String,
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    #[command(flatten)]
    output: Output,
}

/// Writes the memo into `build/` or the folder that is asked for, and prints each path.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let since = since(args, context)?;
    let checked = build::sound(&args.output, context)?;
    let text_of = |path: &str| read::text(&checked.root, path).ok();
    let bytes_of = |path: &str| read::bytes(&checked.root, path).ok();
    let project = &checked.project;
    let Some(source) = memo::text(project, &args.memo, &text_of) else {
        return Err(unknown(&args.memo, &memo::names(project)));
    };
    let facts = Facts { since, changes: None };
    let document = memo::assemble(project, &source, facts, &text_of, &bytes_of);
    let stem = memo::file_stem(project, &document);
    build::write(&document, &stem, &args.output, &checked.root, context)
}

/// Returns since when the memo tells.
fn since(args: &Args, context: &Context) -> Result<Option<Since>, Failure> {
    let Some(asked) = &args.since else {
        return Ok(None);
    };
    let wrong = |key| Failure::new(Exit::Usage, key).with("value", visible(asked).into_owned());
    let day = spoken_date::read(asked, context.today).ok_or_else(|| wrong("report-bad-since"))?;
    let since = Since {
        day: day.last(),
        version: None,
    };
    if since.day > context.today {
        return Err(wrong("report-future-since"));
    }
    Ok(Some(since))
}

fn unknown(name: &str, names: &[String]) -> Failure {
    let key = match nearest(name, names.iter().map(String::as_str)) {
        Some(_) => "report-unknown-near",
        None => "report-unknown",
    };
    let near = nearest(name, names.iter().map(String::as_str)).unwrap_or_default();
    Failure::new(Exit::Usage, key)
        .with("name", visible(name).into_owned())
        .with("near", visible(near).into_owned())
        .with("names", visible(&names.join(", ")).into_owned())
}
