//! `ip import responses`: the answers of a hearing come in from the table that a portal or a colleague made.

use super::register::{refuse_changes, refuse_wrong, row};
use crate::cli::adding::person;
use crate::cli::context::{Context, Exit, random};
use crate::cli::note_keys::AnyKeys;
use crate::diagnostic::Failure;
use crate::edit::head::Value;
use crate::edit::new::form::Form;
use crate::edit::new::recipe::Recipe;
use crate::edit::new::recipes::{self, note};
use crate::query::choices;
use crate::record::kind::Kind;
use crate::record::vocabulary::Method;
use crate::text::printable::{Printable, printable};
use crate::workspace::importing;
use crate::workspace::importing::register::Planned;
use crate::workspace::importing::responses::{self, Asked, Mapped, Responses};
use crate::workspace::new_record;
use crate::workspace::snapshot::Snapshot;
use std::path::PathBuf;

/// Keys that each answer has of its own, which nobody is asked for.
const OWN: [&str; 6] = ["number", "sender", "concerns", "title", "themes", "participants"];

/// What holds for every answer, by the keys of a note.
type Given = Vec<(&'static str, Vec<String>)>;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "COLUMN")]
    map: Vec<String>,
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    leave_out: Vec<String>,
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    prefix: String,
    #[command(flatten)]
    keys: AnyKeys,
    #[arg(long)]
    dry_run: bool,
}

/// Shows what comes of the table, and writes all of it or nothing.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let mapped: Vec<Mapped> = args.map.iter().map(|it| Mapped::read(it)).collect::<Result<_, _>>()?;
    let tables = importing::tables(&args.file)?;
    context.recover(args.dry_run)?;
    let root = context.root()?;
    let before = context.load()?;
    let has_dates = responses::has_dates(&tables, args.sheet.as_deref(), &mapped)?;
    let given = given(args, has_dates, &before, context)?;
    drop(before);
    // Nobody else writes while it is found out what is to be written.
    let writer = if args.dry_run { None } else { Some(context.writer()?) };
    let snapshot = context.load()?;
    let template = recipes::of(Kind::Note.into()).and_then(Recipe::template);
    let template = new_record::own_template(template, &root)?;
    let asked = Asked {
        sheet: args.sheet.as_deref(),
        mapped: &mapped,
        left_out: &args.leave_out,
        prefix: &args.prefix,
        given: &given,
        language: context.language(),
        template: template.as_deref(),
    };
    let mut numbers = random;
    let planned =
        snapshot.with_texts(|texts| responses::plan(&snapshot.project, texts, &tables, asked, &mut numbers))??;
    for remark in &planned.remarks {
        context.remark(remark.key, &remark.arguments);
    }
    refuse_wrong(&planned.errors, context)?;
    if let Some(exit) = refuse_changes(&root, &planned.changes, context)? {
        context.remark("import-leave-out", &[]);
        return Ok(exit);
    }
    context.print(shown(&planned, !args.dry_run, context));
    if let Some(writer) = writer.filter(|_| !planned.changes.is_empty()) {
        writer.many("ip import responses", &planned.changes)?;
    }
    let key = match planned.rows.len() {
        0 => "import-responses-nothing",
        _ if args.dry_run => "import-responses-would",
        _ => "import-responses-done",
    };
    context.remark(key, &[("count", planned.rows.len().into())]);
    Ok(Exit::Done)
}

/// Shows the path of each note; of one that is not written the row, since it would get another path then.
fn shown(planned: &Responses, is_written: bool, context: &Context) -> Printable {
    let line = |it: &Planned| {
        if is_written {
            printable!("{}\n", it.path)
        } else {
            row(it, context)
        }
    };
    planned.rows.iter().map(line).collect()
}

/// Returns what holds for every answer: by the flags, and by a person who is asked for the rest once.
fn given(args: &Args, has_dates: bool, snapshot: &Snapshot, context: &Context) -> Result<Given, Failure> {
    let mut form = Form::new(&note::RECIPE, &snapshot.project, context.language());
    let method = [Method::Hearing.word().to_owned()];
    for (key, texts) in std::iter::once(("method", &method[..])).chain(args.keys.given()) {
        form.fill(key, texts).map_err(|why| form.wrong(key, why))?;
    }
    let is_own = |key: &str| OWN.contains(&key) || has_dates && key == "date";
    let mut asker = context.asker();
    form.walk(&mut |form, field| match &mut asker {
        Some(asker) if !is_own(field.key) => {
            person::answer(&mut **asker, form, field, choices::described(form, field, snapshot)?)
        }
        _ => Ok(Vec::new().into()),
    })?;
    form.done()?;
    let texts = |value: &Value| match value {
        Value::Text(text) | Value::Plain(text) => vec![text.clone()],
        Value::Texts(texts) | Value::Ids(texts) => texts.clone(),
    };
    // What nobody gave holds for each answer as it holds for its own day.
    let is_given = |key: &str| key != "method" && !form.answers.is_assumed(key);
    let values = form.answers.values().iter().filter(|it| is_given(it.0));
    Ok(values.map(|(key, value)| (*key, texts(value))).collect())
}
