//! `ip coverage`: who was heard about what, what is missing, and the fewest inquiries that close it.

mod grid;
mod json;
mod screen;
mod sheet;

use super::context::{Context, Exit};
use super::list::workbook;
use crate::coverage;
use crate::coverage::dimension::{Dimension, Unit};
use crate::diagnostic::{Failure, Severity};
use crate::text::printable::Printable;
use crate::workspace::snapshot::Checked;
use clap::builder::PossibleValuesParser;
use std::path::PathBuf;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "DIM", value_parser = PossibleValuesParser::new(Dimension::ALL.map(Dimension::word)))]
    rows: Option<String>,
    #[arg(long, value_name = "DIM", value_parser = PossibleValuesParser::new(Dimension::ALL.map(Dimension::word)))]
    columns: Option<String>,
    #[arg(long, value_name = "DIM", default_value = "notes", value_parser = PossibleValuesParser::new(Unit::SHOWN.map(Unit::word)))]
    count: String,
    #[arg(long)]
    fail: bool,
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = ["table", "json", "csv", "md", "xlsx"])]
    format: String,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Prints the coverage; with `--fail` the exit code is 1 where a gap is left that nobody has accepted.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    workbook::refuse_elsewhere(&args.format, args.out.as_deref())?;
    let (rows, columns) = sides(args)?;
    let checked = context.check_records()?;
    let count = Unit::of(&args.count).unwrap_or(Unit::Notes);
    let report = coverage::report(checked.project(), rows, columns, count);
    let language = context.language();
    let text = match &*args.format {
        "xlsx" => {
            let book = sheet::workbook(&report, checked.project(), language);
            workbook::write(&book, checked.project(), args.out.as_deref(), context)?;
            Printable::default()
        }
        "json" => json::show(&report, language),
        "csv" => Printable::drawn(sheet::csv(&report, language)),
        "md" => Printable::drawn(sheet::markdown(&report, language)),
        _ => screen::show(&report, language, context.width(), context.color()),
    };
    if args.format != "xlsx" {
        context.print(&text);
    }
    doubt(&checked, context);
    let failed = args.fail && report.open().next().is_some();
    Ok(if failed { Exit::Project } else { Exit::Done })
}

/// Returns what the rows and the columns are.
fn sides(args: &Args) -> Result<(Dimension, Dimension), Failure> {
    let asked = |it: &Option<String>| it.as_deref().and_then(Dimension::of);
    coverage::sides(asked(&args.rows), asked(&args.columns))
}

/// Reports on standard error that the figures may be wrong, where the project has errors.
fn doubt(checked: &Checked, context: &mut Context) {
    let errors = checked.count(Severity::Error);
    if errors > 0 {
        context.remark("coverage-doubt", &[("errors", errors.into())]);
    }
}
