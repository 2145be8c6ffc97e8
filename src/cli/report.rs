//! `ip report`: a memo to the steering group, to those who were consulted or to those who took part, in every format.

use super::build::{self, Output};
use super::context::{Checked, Context, Exit, Failure};
use super::versions::Past;
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
    #[arg(long, value_name = "SINCE")]
    since: Option<String>,
    #[command(flatten)]
    output: Output,
}

/// Writes the memo into `build/` or the folder that is asked for, and prints each path.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let checked = build::sound(&args.output, context)?;
    let since = since(args, &checked, context)?;
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

/// Returns since when the memo tells: since a version that got a name, since a day, or since what git knows.
fn since(args: &Args, checked: &Checked, context: &Context) -> Result<Option<Since>, Failure> {
    let Some(asked) = &args.since else {
        return Ok(None);
    };
    let project = &checked.project;
    let wrong = |key| Failure::new(Exit::Usage, key).with("value", visible(asked).into_owned());
    let marked = project.versions.iter().find(|it| *it.name.value == **asked);
    let day = marked.map_or_else(|| spoken_date::read(asked, project.today), |it| it.date);
    let day = match day {
        Some(date) => date.last(),
        None => {
            let past = Past::open(&checked.root, project).map_err(|_| wrong("report-bad-since"))?;
            past.version(asked)?.day
        }
    };
    if day > context.today {
        return Err(wrong("report-future-since"));
    }
    let version = marked.map(|it| visible(&it.name.value).into_owned());
    Ok(Some(Since { day, version }))
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
