//! `ip review`: statements were read against their evidence as it stands now; with `--quotes` quotations are approved.

mod quotes;
mod shown;

use super::adding::person;
use super::ask::Choice;
use super::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::disk::read;
use crate::disk::write::Writer;
use crate::edit::reviewed;
use crate::evidence::review::{self, Change, EntryChange};
use crate::evidence::statements;
use crate::language::{Language, Value};
use crate::query::describe::Describer;
use crate::query::{choices, lookup};
use crate::record::kind::Kind;
use crate::record::reviewed::PATH;
use crate::text::printable::{Printable, printable};
use crate::workspace::snapshot::Snapshot;

/// Where the statements stand, and what they rest on.
const READ: &[&str] = &["policy/chapters", "policy/sources", "interviews"];

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "STATEMENT", id = "statements", conflicts_with = "all")]
    statements: Vec<String>,
    #[arg(long)]
    all: bool,
    #[arg(long, conflicts_with_all = ["statements", "all"])]
    quotes: bool,
    #[arg(long, value_name = "QUOTE", num_args = 1.., requires = "quotes")]
    approve: Vec<String>,
    #[arg(long, value_name = "QUOTE", num_args = 1.., requires = "quotes")]
    reject: Vec<String>,
    #[arg(long, value_name = "UNIT", requires = "quotes")]
    by: Option<String>,
    #[arg(long, value_name = "FORMAT", value_parser = ["table", "json"], requires = "quotes", conflicts_with_all = ["approve", "reject"])]
    format: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

/// Records what was read; a person at the terminal is asked what that was where nothing says it.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    if args.quotes {
        return quotes::run(args, context);
    }
    let asked = if args.all || !args.statements.is_empty() {
        args.statements.clone()
    } else {
        context.recover(args.dry_run)?;
        ask(context)?
    };
    let writer = if args.dry_run { None } else { Some(context.writer()?) };
    let snapshot = context.load()?;
    refuse_broken(&snapshot)?;
    snapshot.refuse_unread(READ)?;
    let project = &snapshot.project;
    let chosen = if args.all {
        statements(project).collect()
    } else {
        lookup::statements(project, &asked)?
    };
    let old = list(context)?;
    let before = review::kept(project);
    let mut after = before.clone();
    after.extend(snapshot.with_texts(|texts| review::readings(project, texts, &chosen))?);
    let header = project.manifest.language.word("review-header");
    let text = reviewed::text(old.as_deref(), &header, &after, &project.approvals);
    let changes = review::changes(project, &before, &after);
    match &writer {
        None => context.print(shown(&changes, context.language())),
        Some(writer) => write(writer, old.as_deref(), &text, context)?,
    }
    let key = if args.dry_run { "review-would" } else { "review-done" };
    let count = |wanted: &[Change]| changes.iter().filter(|it| wanted.contains(&it.change)).count();
    context.remark(
        key,
        &[
            ("statements", count(&[Change::New, Change::Changed]).into()),
            ("same", (chosen.len() - count(&[Change::New, Change::Changed])).into()),
            ("gone", count(&[Change::Gone]).into()),
        ],
    );
    Ok(Exit::Done)
}

/// Returns the list as it stands; nothing where there is none.
fn list(context: &Context) -> Result<Option<String>, Failure> {
    let root = context.root()?;
    if !read::is_there(&root, PATH) {
        return Ok(None);
    }
    read::text(&root, PATH).map(Some).map_err(|_| broken())
}

/// Writes the list where it is another than it was, and prints the path of a new one.
fn write(writer: &Writer, old: Option<&str>, text: &str, context: &mut Context) -> Result<(), Failure> {
    match old {
        Some(old) if old == text => {}
        Some(old) => writer.replace(PATH, old.as_bytes(), text.as_bytes())?,
        None => {
            writer.create(PATH, text.as_bytes())?;
            context.print(PATH);
        }
    }
    Ok(())
}

/// A list that can't be read to its end would lose what stands in the rest.
fn refuse_broken(snapshot: &Snapshot) -> Result<(), Failure> {
    let list = snapshot.project.records(Kind::Reviewed).first().map(|it| it.file);
    if snapshot.diagnostics.iter().any(|it| Some(it.place.file) == list) {
        return Err(broken());
    }
    Ok(())
}

fn broken() -> Failure {
    Failure::project("review-broken").with("path", PATH)
}

fn shown(changes: &[EntryChange], language: Language) -> Printable {
    let line = |it: &EntryChange| {
        let word = language.word(match it.change {
            Change::New => "review-new",
            Change::Changed => "review-changed",
            Change::Gone => "review-gone",
        });
        printable!("{} ({})\n", it.statement, word)
    };
    changes.iter().map(line).collect()
}

/// Asks which statements were read: those that should be come first.
fn ask(context: &mut Context) -> Result<Vec<String>, Failure> {
    let Some(mut person) = context.asker() else {
        let missing = Value::word("value-statement");
        return Err(Failure::usage("review-nothing").with("argument", missing));
    };
    let snapshot = context.load()?;
    let language = context.language();
    let unread = snapshot.with_texts(|texts| choices::unread(&Describer::new(&snapshot.project, texts), language))?;
    let choices: Vec<Choice> = unread.iter().map(person::shown).collect();
    if choices.is_empty() {
        return Ok(Vec::new());
    }
    let places = person.several(&language.word("ask-review"), &choices)?;
    Ok(places
        .into_iter()
        .filter_map(|it| unread.get(it))
        .map(|it| it.value.clone())
        .collect())
}
