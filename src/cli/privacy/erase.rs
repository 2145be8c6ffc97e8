//! `ip privacy erase`: a note's words, coding and id are taken away; what may still be known stays under a random id.

use super::{consequences, input, withdraw};
use crate::cli::ask::Choice;
use crate::cli::context::{Context, Exit, random};
use crate::diagnostic::Failure;
use crate::edit::erasure::Mention;
use crate::language::Value;
use crate::process::deletions;
use crate::query::consequences::Consequence;
use crate::query::describe::Describer;
use crate::query::{consequences as found, lookup};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::syntax::date::Date;
use crate::text::printable::{Printable, printable};
use crate::workspace::erasure::{self, Asked, COMMAND, Plan};
use crate::workspace::leftovers::Cleared;
use crate::workspace::snapshot::Snapshot;
use serde_json::{Value as Json, json};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    note: Option<String>,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = ["table", "json"])]
    format: String,
}

/// What was given.
struct Given {
    note: String,
    reason: String,
    date: Date,
}

/// Erases the note and lists what rested on it, with the quotations that were taken out; with `dry_run` only lists it. A person at the
/// terminal sees the list first.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let given = given(args, context)?;
    if args.dry_run || context.is_interactive() {
        context.recover(args.dry_run)?;
        let snapshot = context.load()?;
        let plan = planned(&snapshot, &given)?;
        let list = list(&snapshot, &plan)?;
        show(args, &plan, &list, None, context);
        if args.dry_run {
            context.remark("withdraw-would", &[]);
            return Ok(Exit::Done);
        }
        if !agreed(&plan, &list, context)? {
            return Err(Failure::usage("ask-stopped"));
        }
    }
    let writer = context.writer()?;
    if writer.recovered().is_some_and(|it| it.command == COMMAND && !it.undone) {
        // Which note that was nobody can say any more; whoever wants another one gone asks again.
        return Ok(Exit::Done);
    }
    let snapshot = context.load()?;
    let plan = planned(&snapshot, &given)?;
    let list = list(&snapshot, &plan)?;
    let cleared = plan.carry_out(&writer, &context.root()?)?;
    if !context.is_interactive() {
        show(args, &plan, &list, Some(&cleared), context);
    }
    if args.format != "json" {
        context.print(plan.path());
    }
    report(&plan, &cleared, context);
    Ok(Exit::Done)
}

/// Returns what was given; a person at the terminal is asked for the rest.
fn given(args: &Args, context: &mut Context) -> Result<Given, Failure> {
    let today = context.today;
    let date = args.date.as_deref().map(|it| input::past_day(it, today)).transpose()?;
    let date = Date::from(date.unwrap_or(today));
    let reason = args.reason.as_deref().map(input::line).transpose()?;
    if let (Some(note), Some(reason)) = (&args.note, &reason) {
        return Ok(Given {
            note: note.clone(),
            reason: reason.clone(),
            date,
        });
    }
    let Some(mut person) = context.asker() else {
        let missing = [(args.note.is_none(), "ID"), (reason.is_none(), "--reason")];
        return Err(input::missing(&missing));
    };
    context.recover(args.dry_run)?;
    let snapshot = context.load()?;
    let language = context.language();
    let note = match &args.note {
        Some(note) => note.clone(),
        None => {
            let due = deletions::deletions(&snapshot.project).into_iter().map(|it| it.note);
            let mut notes: Vec<&Record> = due.collect();
            let further = input::notes(&snapshot.project).into_iter();
            let further: Vec<&Record> = further
                .filter(|it| notes.iter().all(|own| own.file != it.file))
                .collect();
            notes.extend(further);
            input::note(&mut *person, &language.word("ask-erase"), &notes)?
                .id
                .to_string()
        }
    };
    let reason = match reason {
        Some(reason) => reason,
        None => input::asked(&mut *person, "ask-erase-reason", "", language, input::line)?,
    };
    Ok(Given { note, reason, date })
}

fn planned<'a>(snapshot: &'a Snapshot, given: &'a Given) -> Result<Plan<'a>, Failure> {
    let record = lookup::find(&snapshot.project, &given.note, &[Kind::Note.into()])?.record();
    let asked = Asked {
        record,
        date: given.date,
        reason: &given.reason,
    };
    erasure::plan(snapshot, asked, &mut random)
}

fn list(snapshot: &Snapshot, plan: &Plan<'_>) -> Result<Vec<Consequence>, Failure> {
    snapshot.with_texts(|texts| {
        let describer = Describer::new(&snapshot.project, texts);
        found::of(&describer, &plan.resting, &[])
    })
}

fn agreed(plan: &Plan<'_>, list: &[Consequence], context: &mut Context) -> Result<bool, Failure> {
    let Some(mut person) = context.asker() else {
        return Ok(false);
    };
    let language = context.language();
    let arguments = [
        ("note", Value::from(&*plan.record.id)),
        ("places", list.len().into()),
        ("quotations", plan.resting.quotations.len().into()),
    ];
    let choices = [
        Choice::new(language.word("ask-withdraw-no"), ""),
        Choice::new(language.word("ask-withdraw-yes"), language.word("ask-withdraw-means")),
    ];
    Ok(person.one(&language.say("ask-erase-sure", &arguments), &choices)? == 1)
}

fn show(args: &Args, plan: &Plan<'_>, list: &[Consequence], cleared: Option<&Cleared>, context: &mut Context) {
    if args.format == "json" {
        let text = Printable::json(format!("{:#}\n", document(plan, list, cleared)));
        context.print(&text);
        return;
    }
    let mut text = consequences::table(list, context);
    if !plan.resting.quotations.is_empty() {
        text.push_layout("\n");
        text.push(Printable::word(context.language(), "erase-quotations"));
        text.push_layout("\n");
        let width = context.width();
        for quotation in &plan.resting.quotations {
            let words = printable!("»{}«", quotation.words);
            text.push(Printable::wrap(&words, width, "  ", "  "));
        }
    }
    context.print(&text);
}

fn document(plan: &Plan<'_>, list: &[Consequence], cleared: Option<&Cleared>) -> Json {
    let rests: Vec<Json> = list.iter().map(Consequence::json).collect();
    let quotations: Vec<Json> = plan.resting.quotations.iter().map(|it| json!(it.words)).collect();
    let mention = |it: &Mention| json!({"path": it.path, "line": it.line});
    let mentions: Vec<Json> = plan.erased.mentions.iter().map(mention).collect();
    json!({
        "version": 1,
        "note": &*plan.record.id,
        "id": cleared.map(|_| &plan.id),
        "path": cleared.map(|_| plan.path()),
        "rests": rests,
        "quotations": quotations,
        "references": plan.erased.references,
        "mentions": mentions,
        "reviewed": plan.erased.reviewed,
        "removed": cleared.map(|it| &it.removed),
        "left": cleared.map(|it| &it.left),
    })
}

/// Says what was done, and what is still to be done, since a file is not all there is.
fn report(plan: &Plan<'_>, cleared: &Cleared, context: &mut Context) {
    let arguments = [
        ("note", Value::from(&*plan.record.id)),
        ("id", plan.id.as_str().into()),
        ("references", plan.erased.references.into()),
        ("quotations", plan.resting.quotations.len().into()),
        ("reviewed", plan.erased.reviewed.into()),
    ];
    context.remark("erase-done", &arguments);
    if !plan.resting.quotations.is_empty() {
        context.remark("erase-rewrite", &arguments);
    }
    if plan.erased.reviewed > 0 {
        context.remark("withdraw-reviewed", &arguments);
    }
    if !plan.erased.mentions.is_empty() {
        let place = |it: &Mention| format!("{}:{}", it.path, it.line);
        let places: Vec<String> = plan.erased.mentions.iter().map(place).collect();
        context.remark("erase-mentions", &[("places", places.join(", ").into())]);
    }
    withdraw::after(plan.record, cleared, context);
}
