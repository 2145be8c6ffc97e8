//! `ip mark`: a name for the draft as it is now, and whom it was sent to.

use super::ask::Prompt;
use super::context::{Context, Exit};
use super::privacy::input;
use super::which;
use crate::diagnostic::{Failure, Severity};
use crate::edit::versions as list;
use crate::language::Value;
use crate::record::kind::Kind;
use crate::record::version::{MEMOS, PATH, Recall, Version};
use crate::syntax::date::Date;
use crate::text::printable::{Printable, printable};
use crate::workspace::marking::{self, Marking, Told};
use crate::workspace::refresh;
use crate::workspace::snapshot::Checked;
use crate::workspace::version::{self, WorkingDraft};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "NAME")]
    name: Option<String>,
    #[arg(long, value_name = "WHO")]
    sent_to: Vec<String>,
    #[arg(long, conflicts_with = "refresh")]
    outside: bool,
    #[arg(long, value_name = "NUMBER", conflicts_with = "refresh")]
    journal: Option<String>,
    #[arg(long, value_name = "DATE", requires = "reason", conflicts_with_all = ["refresh", "sent_to", "document"])]
    recalled: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "recalled")]
    reason: Option<String>,
    #[arg(long, value_name = "MEMO", value_parser = clap::builder::PossibleValuesParser::new(MEMOS), conflicts_with = "refresh")]
    document: Option<String>,
    #[arg(long, value_name = "NOTE", requires = "document")]
    to: Option<String>,
    #[arg(long, conflicts_with_all = ["name", "sent_to"])]
    refresh: bool,
    #[arg(long)]
    dry_run: bool,
}

/// Writes the name into the list of versions; with `dry_run` prints the line that would be written.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    if args.refresh {
        return refresh(args, context);
    }
    let name = name(args, context)?;
    let mut told = told(args, context)?;
    // The list is read when nobody else may write in it.
    let writer = if args.dry_run { None } else { Some(context.writer()?) };
    let checked = context.check()?;
    marking::refuse_broken_list(&checked)?;
    let working_draft = version::working_draft(&checked.snapshot);
    if let Some(path) = working_draft.unread.first() {
        return Err(Failure::machine("mark-unread").with("path", path.as_str()));
    }
    if let Some(note) = &args.to {
        let note = which::find(checked.project(), note, &[Kind::Note.into()], context)?.record();
        told.document = told.document.map(|it| (it.0, Some(note.id.clone())));
    }
    let marking = marking::marking(&name, told, checked.project(), &working_draft)?;
    if marking.is_nothing() {
        context.remark("mark-already", &[("name", name.into())]);
        return Ok(Exit::Done);
    }
    let Some(writer) = writer else {
        context.print(Printable::file(&list::line(&marking.new)));
        context.remark("mark-dry-run", &[]);
        return Ok(Exit::Done);
    };
    if marking::write(&writer, &context.root()?, checked.project(), &marking.new)? {
        context.print(PATH);
    }
    report(&marking, &working_draft, &checked, context);
    Ok(Exit::Done)
}

/// Returns what is said of the version beside its name.
fn told(args: &Args, context: &Context) -> Result<Told, Failure> {
    let recalled = match (&args.recalled, &args.reason) {
        (Some(day), Some(reason)) => Some(Recall {
            date: Some(Date::from(input::past_day(day, context.today)?)),
            reason: input::line(reason)?.into(),
        }),
        _ => None,
    };
    Ok(Told {
        sent_to: marking::receivers(&args.sent_to, args.journal.as_deref())?,
        outside: args.outside,
        journal: args.journal.as_deref().map(Box::from),
        recalled,
        document: args.document.as_deref().map(|it| (it.into(), None)),
    })
}

/// Mends where versions stand in a history that was written anew.
fn refresh(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let writer = if args.dry_run { None } else { Some(context.writer()?) };
    let checked = context.check_records()?;
    marking::refuse_broken_list(&checked)?;
    let refreshed = refresh::refreshed(&checked.snapshot)?;
    for it in &refreshed.mended {
        context.print(printable!("{}: {} → {}\n", it.name, it.before, it.after));
    }
    if let Some(writer) = writer {
        refreshed.write(&writer, &context.root()?)?;
    }
    let figures = [
        ("mended", refreshed.mended.len().into()),
        ("lost", refreshed.lost.join(", ").into()),
    ];
    let key = match (refreshed.mended.is_empty(), args.dry_run) {
        (true, _) => "mark-refresh-nothing",
        (false, true) => "mark-dry-run",
        (false, false) => "mark-refreshed",
    };
    context.remark(key, &figures);
    if refreshed.lost.is_empty() {
        return Ok(Exit::Done);
    }
    context.remark("mark-refresh-lost", &figures);
    Ok(Exit::Project)
}

/// Returns the name that was given; a person at the terminal is asked for it.
fn name(args: &Args, context: &mut Context) -> Result<String, Failure> {
    let today = context.today;
    if let Some(name) = &args.name {
        return marking::judge_name(name, today).map(|()| name.clone());
    }
    let Some(mut person) = context.asker() else {
        let missing = Value::word("value-name");
        return Err(Failure::usage("usage-missing-argument").with("argument", missing));
    };
    context.recover(args.dry_run)?;
    // It is asked in the project's language.
    context.load()?;
    let language = context.language();
    let judge = |name: &str| match marking::judge_name(name, today) {
        Ok(()) => Ok(name.to_owned()),
        Err(failure) => Err(language.say(failure.message.key, &failure.message.arguments)),
    };
    Ok(person.text(
        &Prompt {
            question: &language.word("ask-mark"),
            help: &language.word("ask-mark-help"),
            ..Prompt::default()
        },
        &judge,
    )?)
}

/// Says what was done, and what is still to be done so that the version can be found again.
fn report(marking: &Marking, working_draft: &WorkingDraft, checked: &Checked, context: &mut Context) {
    let new = &marking.new;
    let arguments = [
        ("name", Value::from(&*new.name.value)),
        ("day", marking::day(new).unwrap_or(checked.project().today).into()),
    ];
    let key = match &marking.old {
        None => "mark-done",
        Some(old) if old.recalled.len() < new.recalled.len() => "mark-recalled",
        Some(old) if old.documents.len() < new.documents.len() => "mark-document",
        Some(old) if old.sent_to.len() < new.sent_to.len() => "mark-sent",
        Some(_) => "mark-changed",
    };
    context.remark(key, &arguments);
    let is_outside = |version: &Version| {
        let documents = version.documents.iter().filter(|it| it.outside).count();
        documents + version.sent_to.iter().filter(|it| it.outside).count()
    };
    if is_outside(new) > marking.old.as_ref().map_or(0, is_outside) {
        context.remark("mark-outside", &arguments);
    }
    if marking.is_past {
        context.remark("mark-past", &arguments);
        return;
    }
    if let Err(why) = &working_draft.saved {
        context.remark(&format!("mark-unsaved-{}", why.word()), &arguments);
    }
    let errors = checked.count(Severity::Error);
    if errors > 0 {
        context.remark("mark-errors", &[("errors", errors.into())]);
    }
}
