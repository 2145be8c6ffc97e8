//! `ip import stakeholders|themes|goals`: a register comes back from the table that a list wrote, or from another one.

use crate::cli::check;
use crate::cli::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::disk::journal::Change;
use crate::edit::new::recipe::Recipe;
use crate::edit::new::recipes;
use crate::record::kind::Kind;
use crate::text::printable::{Printable, printable};
use crate::text::shortened::shortened_to;
use crate::workspace::importing::register::{self, Asked, Plan, Planned};
use crate::workspace::importing::{self, CellError};
use crate::workspace::{new_record, unwritten};
use std::path::{Path, PathBuf};

/// How many signs of a value are shown.
const SHOWN: usize = 60;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

/// Shows what the table changes, and writes all of it or nothing.
pub(super) fn run(args: &Args, kind: Kind, context: &mut Context) -> Result<Exit, Failure> {
    let tables = importing::tables(&args.file)?;
    let root = context.root()?;
    // Nobody else writes while it is found out what is to be written.
    let writer = if args.dry_run { None } else { Some(context.writer()?) };
    let snapshot = context.load()?;
    let language = context.language();
    let template = recipes::of(kind.into()).and_then(Recipe::template);
    let template = new_record::own_template(template, &root)?;
    let asked = Asked {
        kind,
        sheet: args.sheet.as_deref(),
        language,
        template: template.as_deref(),
    };
    let plan = snapshot.with_texts(|texts| register::plan(&snapshot.project, texts, &tables, asked))??;
    for remark in &plan.remarks {
        context.remark(remark.key, &remark.arguments);
    }
    refuse_wrong(&plan.errors, context)?;
    if let Some(exit) = refuse_changes(&root, &plan.changes, context)? {
        return Ok(exit);
    }
    context.print(shown(&plan, context));
    if let Some(writer) = writer.filter(|_| !plan.changes.is_empty()) {
        writer.many(&format!("ip import {}", command(kind)), &plan.changes)?;
    }
    let new = plan.rows.iter().filter(|it| it.is_new).count();
    let key = match plan.rows.len() {
        0 => "import-nothing",
        _ if args.dry_run => "import-would",
        _ => "import-done",
    };
    context.remark(key, &[("new", new.into()), ("changed", (plan.rows.len() - new).into())]);
    Ok(Exit::Done)
}

fn command(kind: Kind) -> String {
    format!("{}s", kind.row().name)
}

/// Shows what is wrong in the cells, and fails where anything is.
pub(super) fn refuse_wrong(errors: &[CellError], context: &Context) -> Result<(), Failure> {
    for error in errors {
        let place = if error.sheet.is_empty() {
            error.cell.clone()
        } else {
            format!("{} {}", error.sheet, error.cell)
        };
        context.complain(&printable!("{}: {}\n", place, Printable::lines(&error.why)));
    }
    if errors.is_empty() {
        return Ok(());
    }
    Err(Failure::usage("import-wrong").with("count", errors.len()))
}

/// Shows the errors that changes would bring into the project, personal data before all; nothing where there are none.
pub(super) fn refuse_changes(root: &Path, changes: &[Change], context: &mut Context) -> Result<Option<Exit>, Failure> {
    if changes.is_empty() {
        return Ok(None);
    }
    let progress = context.reading();
    let (checked, found) = unwritten::wrong(root, changes, context.today, &|| progress.step())?;
    drop(progress);
    if found.is_empty() {
        return Ok(None);
    }
    let shown = check::shown(&checked, &found, context);
    context.print(&shown);
    context.remark("import-errors", &[("errors", found.len().into())]);
    Ok(Some(Exit::Project))
}

/// Shows each row that changes something: its file, and the fields with what stands there now and would stand there.
fn shown(plan: &Plan, context: &Context) -> Printable {
    plan.rows.iter().map(|it| row(it, context)).collect()
}

pub(super) fn row(row: &Planned, context: &Context) -> Printable {
    let key = if row.is_new { "import-row-new" } else { "import-row" };
    let arguments = [("path", row.path.as_str().into()), ("row", row.row.into())];
    let mut text = Printable::say(context.language(), key, &arguments);
    text.push_layout("\n");
    for field in &row.fields {
        let value = |it: &str| match it {
            "" => "–".to_owned(),
            it => shortened_to(&it.replace('\n', " / "), SHOWN),
        };
        text.push(printable!(
            "  {} {}: {} → {}\n",
            field.cell,
            field.label,
            value(&field.old),
            value(&field.new)
        ));
    }
    text
}
