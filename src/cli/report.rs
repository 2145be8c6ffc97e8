//! `ip report`: a memo to the steering group, to those who were consulted or to those who took part, in every format.

mod before;
mod changes;

use super::build::{self, Output};
use super::context::{Checked, Context, Exit, Failure};
use super::versions::{Past, Version};
use crate::change::{self, Changes, Draft};
use crate::disk::read;
use crate::draft::memo::{self, Facts, Since};
use crate::source::Source;
use crate::syntax::date::Date;
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
    let text_of = |path: &str| read::text(&checked.root, path).ok();
    let bytes_of = |path: &str| read::bytes(&checked.root, path).ok();
    let project = &checked.project;
    let Some(source) = memo::text(project, &args.memo, &text_of) else {
        return Err(unknown(&args.memo, &memo::names(project)));
    };
    let facts = facts(args, &checked, &source, context)?;
    let document = memo::assemble(project, &source, facts, &text_of, &bytes_of);
    let stem = memo::file_stem(project, &document);
    build::write(&document, &stem, &args.output, (&checked.root, &checked.look), context)
}

/// Returns what the memo tells beside the project: since when, and what changed in the draft where its text asks for it.
fn facts(args: &Args, checked: &Checked, source: &Source, context: &Context) -> Result<Facts, Failure> {
    let Some(asked) = &args.since else {
        return Ok(Facts::default());
    };
    let project = &checked.project;
    let wrong = |key| Failure::new(Exit::Usage, key).with("value", visible(asked).into_owned());
    let marked = project.versions.iter().find(|it| *it.name.value == **asked);
    let day = marked.map_or_else(|| spoken_date::read(asked, project.today), |it| it.date);
    let day = day.map(Date::last);
    let mut version = None;
    // A day says enough of itself; only what is no day must be in the history.
    let told = ["changes", "points", "revised"];
    if day.is_none() || told.iter().any(|it| memo::asks_for(source, it)) {
        let found = Past::open(&checked.root, project).and_then(|it| it.version(asked));
        match (found, day) {
            (Ok(it), _) => version = Some(it),
            (Err(_), Some(_)) => {}
            (Err(why), None) if why.message.key.starts_with("version-") => return Err(why),
            (Err(_), None) => return Err(wrong("report-bad-since")),
        }
    }
    let day = day.or(version.as_ref().map(|it| it.day)).unwrap_or(context.today);
    if day > context.today {
        return Err(wrong("report-future-since"));
    }
    let changes = version.as_ref().map(|it| changed(it, checked));
    // What could not be read then is not known to have been the same.
    let readable = version.is_some_and(|it| it.unread().is_empty());
    let before = changes
        .as_ref()
        .filter(|_| readable)
        .map(|it| before::words(project, it));
    Ok(Facts {
        since: Some(Since {
            day,
            version: marked.map(|it| visible(&it.name.value).into_owned()),
        }),
        changes: changes
            .as_ref()
            .map(|it| changes::blocks(it, project.manifest.language)),
        before,
    })
}

/// Returns what changed in the draft since a version.
fn changed(old: &Version, checked: &Checked) -> Changes {
    let (old_text, new_text) = (
        |path: &str| old.text(path),
        |path: &str| read::text(&checked.root, path).ok(),
    );
    change::compare(
        Draft {
            project: &old.loaded.project,
            text_of: &old_text,
        },
        Draft {
            project: &checked.project,
            text_of: &new_text,
        },
    )
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
