//! `ip mark`: a name for the draft as it is now, and whom it was sent to.

use super::ask::Prompt;
use super::context::{Context, Exit};
use crate::diagnostic::{Failure, Severity};
use crate::edit::versions as list;
use crate::language::Value;
use crate::record::version::PATH;
use crate::text::printable::Printable;
use crate::workspace::marking::{self, Marking};
use crate::workspace::snapshot::Checked;
use crate::workspace::version::{self, WorkingDraft};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "NAME")]
    name: Option<String>,
    #[arg(long, value_name = "WHO")]
    sent_to: Vec<String>,
    #[arg(long, value_name = "NUMBER")]
    journal: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

/// Writes the name into the list of versions; with `dry_run` prints the line that would be written.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let name = name(args, context)?;
    let sent_to = marking::receivers(&args.sent_to, args.journal.as_deref())?;
    // The list is read when nobody else may write in it.
    let writer = if args.dry_run { None } else { Some(context.writer()?) };
    let checked = context.check()?;
    marking::refuse_broken_list(&checked)?;
    let working_draft = version::working_draft(&checked.snapshot);
    if let Some(path) = working_draft.unread.first() {
        return Err(Failure::machine("mark-unread").with("path", path.as_str()));
    }
    let marking = marking::marking(
        &name,
        sent_to,
        args.journal.as_deref(),
        checked.project(),
        &working_draft,
    )?;
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
        Some(old) if old.sent_to.len() < new.sent_to.len() => "mark-sent",
        Some(_) => "mark-changed",
    };
    context.remark(key, &arguments);
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
