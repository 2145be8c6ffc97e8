//! `ip list`: everything of a kind, or what fits the filters, for the screen and for other programs.

mod sheet;
pub(super) mod workbook;

use super::called::Called;
use super::context::{Context, Exit};
use super::filters::Filters;
use super::{table, which};
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::project::thing::Thing;
use crate::query::describe::{Describer, readability};
use crate::query::{self, Asked, columns, listed};
use crate::record::cells::Writing;
use crate::text::printable::{Printable, printable};
use crate::text::workbook::Workbook;
use rayon::prelude::*;
use serde_json::{Map, Value};
use std::path::PathBuf;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "KIND", value_parser = Called::Kind)]
    kind: Option<String>,
    #[command(flatten)]
    filters: Filters,
    #[arg(long, value_name = "WORDS")]
    text: Option<String>,
    #[arg(long)]
    unused: bool,
    #[arg(long)]
    unsupported: bool,
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = ["table", "json", "csv", "ids", "xlsx"])]
    format: String,
    #[arg(long)]
    codes: bool,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Args {
    fn asked<'a>(&'a self, kind: &'a str, filters: &'a Filters) -> Asked<'a> {
        Asked {
            text: self.text.as_deref(),
            unused: self.unused,
            unsupported: self.unsupported,
            ..filters.asked(kind)
        }
    }

    fn writing(&self, language: Language) -> Writing {
        if self.codes {
            Writing::Codes
        } else {
            Writing::Words(language)
        }
    }
}

/// What comes of a list.
enum Shown {
    Text(Printable),
    Workbook(Workbook),
}

/// Prints what fits; that nothing does is no failure, and is reported on standard error.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let snapshot = context.load()?;
    let language = context.language();
    let kind = &*which::kind(args.kind.as_deref(), &snapshot, context)?;
    let filters = args.filters.resolved(&snapshot.project, context)?;
    workbook::refuse_elsewhere(&args.format, args.out.as_deref())?;
    if args.codes && args.format != "csv" {
        return Err(Failure::usage("list-codes").with("format", args.format.as_str()));
    }
    let (shown, is_empty) = snapshot.with_texts(|texts| {
        let describer = Describer::new(&snapshot.project, texts);
        let notes = query::fresh_notes(&describer, kind);
        // What is the same in every language has an order of its own.
        let order = if args.codes {
            snapshot.project.manifest.language
        } else {
            language
        };
        let things = query::matching(&describer, &notes, &args.asked(kind, &filters), order)?;
        let shown = if args.format == "xlsx" {
            Shown::Workbook(listed::workbook(
                &describer,
                &records(&describer, &things),
                kind,
                language,
            ))
        } else {
            Shown::Text(show(&describer, &things, kind, args, context))
        };
        Ok::<_, Failure>((shown, things.is_empty()))
    })??;
    match shown {
        Shown::Text(text) => context.print(&text),
        Shown::Workbook(book) => workbook::write(&book, &snapshot.project, args.out.as_deref(), context)?,
    }
    if is_empty {
        context.remark(
            "list-nothing",
            &[("kind", crate::language::Value::word(format!("kind-{kind}.many")))],
        );
    }
    Ok(Exit::Done)
}

fn show(describer: &Describer<'_>, things: &[Thing<'_>], kind: &str, args: &Args, context: &Context) -> Printable {
    match &*args.format {
        "json" => Printable::json(json(describer, things, kind)),
        "csv" if !things.is_empty() => sheet::csv(&records(describer, things), kind, args.writing(context.language())),
        "ids" => ids(things),
        "table" if !things.is_empty() => screen(describer, things, kind, context),
        _ => Printable::default(),
    }
}

fn records(describer: &Describer<'_>, things: &[Thing<'_>]) -> Vec<Map<String, Value>> {
    things.par_iter().map(|it| describer.record(it)).collect()
}

/// Returns the list as JSON; each record becomes text at once, since trees of all of them would fill the memory.
fn json(describer: &Describer<'_>, things: &[Thing<'_>], kind: &str) -> String {
    let one = |it: &Thing<'_>| format!("\n{:#}", Value::Object(describer.record(it))).replace('\n', "\n    ");
    let records: Vec<String> = things.par_iter().map(one).collect();
    let end = if records.is_empty() { "]" } else { "\n  ]" };
    let start = format!("{{\n  \"version\": 1,\n  \"kind\": {},\n", Value::from(kind));
    let mut list = format!("{start}  \"records\": [{}{end}", records.join(","));
    if kind == "chapter" {
        for (key, value) in readability(things.iter().map(|it| describer.lix(it.record())).sum()) {
            list.push_str(&format!(",\n  {}: {value}", Value::from(key)));
        }
    }
    list + "\n}"
}

fn ids(things: &[Thing<'_>]) -> Printable {
    let mut ids: Vec<String> = things.iter().map(Thing::id).collect();
    ids.dedup();
    ids.iter().map(|it| printable!("{}\n", it)).collect()
}

fn screen(describer: &Describer<'_>, things: &[Thing<'_>], kind: &str, context: &Context) -> Printable {
    let language = context.language();
    let columns = columns::of(kind);
    let rows: Vec<Vec<String>> = things
        .par_iter()
        .map(|it| columns::cells(describer, it, language))
        .collect();
    let mut text = table::lay(&columns, language, &rows, context.width(), context.color());
    for line in columns::below(describer, things, (kind, &rows), language) {
        text.push(printable!("\n{}\n", Printable::lines(&line)));
    }
    text
}
