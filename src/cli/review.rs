//! `ip review`: statements were read against their evidence as it stands now; with `--quotes` quotations are approved.

mod quotes;
mod shown;

use super::adding::person;
use super::ask::Choice;
use super::context::{Context, Exit};
use super::which;
use crate::diagnostic::Failure;
use crate::evidence::review::{Change, EntryChange};
use crate::evidence::statements;
use crate::language::{Language, Value};
use crate::project::thing::ThingKind;
use crate::query::describe::Describer;
use crate::query::{choices, lookup};
use crate::record::kind::Kind;
use crate::record::reviewed::PATH;
use crate::text::printable::{Printable, printable};
use crate::workspace::reviewing;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "STATEMENT", id = "statements", conflicts_with = "all")]
    statements: Vec<String>,
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    quotes: quotes::Flags,
    #[arg(long)]
    dry_run: bool,
}

/// Records what was read; a person at the terminal is asked what that was where nothing says it.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    if args.quotes.quotes {
        return quotes::run(&args.quotes, args.dry_run, context);
    }
    let asked = if args.all || !args.statements.is_empty() {
        args.statements.clone()
    } else {
        context.recover(args.dry_run)?;
        ask(context)?
    };
    let writer = if args.dry_run { None } else { Some(context.writer()?) };
    let snapshot = context.load()?;
    reviewing::refuse_unread(&snapshot)?;
    let project = &snapshot.project;
    let chosen = if args.all {
        statements(project).collect()
    } else {
        let kinds = [ThingKind::Statement, Kind::Chapter.into()];
        let id = |it: &String| which::find(project, it, &kinds, context).map(|it| it.id());
        let ids = asked.iter().map(id).collect::<Result<Vec<_>, _>>()?;
        lookup::statements(project, &ids)?
    };
    let reading = reviewing::reading(&snapshot, &context.root()?, &chosen)?;
    match &writer {
        None => context.print(shown(&reading.changes, context.language())),
        Some(writer) => {
            if reading.write(writer)? {
                context.print(PATH);
            }
        }
    }
    let said = reading.said(if args.dry_run { "review-would" } else { "review-done" });
    context.remark(said.key, &said.arguments);
    Ok(Exit::Done)
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
