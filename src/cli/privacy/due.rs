//! `ip privacy due`: which notes must be deleted soon or should have been, and what keeps them.

use crate::cli::context::{Context, Exit};
use crate::cli::table::{self, Column, ColumnContent};
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::process::deletions::{Deletion, deletions, undated};
use crate::project::Project;
use crate::query::duties;
use crate::record::Record;
use crate::text::printable::Printable;
use crate::text::spreadsheet::{self, Field};
use crate::text::visible::visible;
use serde_json::{Value, json};

/// The columns on the screen.
const COLUMNS: [Column; 3] = [
    Column {
        heading: "due-note",
        holds: ColumnContent::Ids,
    },
    Column {
        heading: "due-day",
        holds: ColumnContent::Text,
    },
    Column {
        heading: "due-waits",
        holds: ColumnContent::Text,
    },
];

/// The flags.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {
    #[arg(long)]
    fail: bool,
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = ["table", "json", "csv"])]
    format: String,
}

/// Prints the notes; with `--fail` one that should be gone is a failure.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let snapshot = context.load()?;
    let (project, language) = (&snapshot.project, context.language());
    let (all, undated) = (deletions(project), undated(project));
    let text = match &*args.format {
        "json" => Printable::json(format!("{:#}\n", document(&all, &undated, project))),
        "csv" if !all.is_empty() => csv(&all, language),
        "table" if !all.is_empty() => screen(&all, context),
        _ => Printable::default(),
    };
    context.print(&text);
    if let Some(it) = duties::beside(&all, &undated, project) {
        context.remark(it.key, &it.arguments);
    }
    // What can't be read may be overdue, and whoever asks for a failure wants to be sure.
    let is_overdue = all.iter().any(Deletion::is_overdue) || !undated.is_empty();
    Ok(if args.fail && is_overdue {
        Exit::Project
    } else {
        Exit::Done
    })
}

fn document(all: &[Deletion<'_>], undated: &[&Record], project: &Project) -> Value {
    let deletions: Vec<Value> = all.iter().map(|it| json(it, project)).collect();
    let undated: Vec<&str> = undated.iter().map(|it| &*it.id).collect();
    json!({ "version": 1, "date": project.today.to_string(), "deletions": deletions, "undated": undated })
}

/// Returns a deletion as JSON has it, in the status too.
pub(in crate::cli) fn json(it: &Deletion<'_>, project: &Project) -> Value {
    json!({
        "note": &*it.note.id,
        "path": project.path(it.note.file),
        "delete_after": it.day.to_string(),
        "days": it.days,
        "state": it.urgency.word(),
        "overdue": it.days < 0,
        "hold": it.hold,
        "extended": it.extended,
        "requests": ids(it),
    })
}

fn ids<'a>(it: &Deletion<'a>) -> Vec<&'a str> {
    it.requests.iter().map(|it| &*it.id.value).collect()
}

fn screen(all: &[Deletion<'_>], context: &Context) -> Printable {
    let language = context.language();
    let row = |it: &Deletion<'_>| {
        vec![
            it.note.id.to_string(),
            format!("{}\n{}", language.day(it.day), duties::time(it, language)),
            duties::waits(it, language).join("\n"),
        ]
    };
    let rows: Vec<Vec<String>> = all.iter().map(row).collect();
    table::lay(&COLUMNS, language, &rows, context.width(), context.color())
}

fn csv(all: &[Deletion<'_>], language: Language) -> Printable {
    let headings = ["due-note", "due-day", "due-days", "due-waits"];
    let mut rows: Vec<Vec<Field>> = vec![headings.iter().map(|it| language.word(it).into()).collect()];
    rows.extend(all.iter().map(|it| {
        vec![
            Field::Text(visible(&it.note.id).into_owned()),
            Field::Text(it.day.to_string()),
            Field::Number(it.days),
            Field::Text(visible(&duties::waits(it, language).join(", ")).into_owned()),
        ]
    }));
    Printable::drawn(spreadsheet::csv(language, rows))
}
