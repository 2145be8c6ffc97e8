//! `ip privacy withdraw`: what somebody took back leaves a note, and what rested on it is listed.

use super::{consequences, input};
use crate::cli::ask::{Ask, Choice};
use crate::cli::called::Called;
use crate::cli::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::edit::withdrawal::Withdrawal;
use crate::language::Value;
use crate::project::Project;
use crate::project::thing::ThingKind;
use crate::query::consequences::Consequence;
use crate::query::describe::Describer;
use crate::query::{consequences as found, lookup};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::{Basis, Right};
use crate::syntax::date::Date;
use crate::text::printable::Printable;
use crate::workspace::leftovers::Cleared;
use crate::workspace::snapshot::Snapshot;
use crate::workspace::withdrawal::{self, Asked, Plan};
use serde_json::{Value as Json, json};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID[#PASSAGE]")]
    passages: Vec<String>,
    #[arg(long, value_name = "N")]
    participants: Option<u32>,
    #[arg(long, value_name = "RIGHT", value_parser = Called::Words(Right::WORDS))]
    right: Option<String>,
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
    passages: Vec<String>,
    right: Right,
    reason: String,
    date: Date,
}

/// Takes the words out and lists what rested on them; with `dry_run` only lists it. A person at the terminal sees the list first.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let given = given(args, context)?;
    if args.dry_run || context.is_interactive() {
        context.recover(args.dry_run)?;
        let snapshot = context.load()?;
        let plan = planned(&snapshot, &given, args)?;
        let list = list(&snapshot, &plan)?;
        if args.dry_run {
            show(args, &plan, &list, None, context);
            context.remark("withdraw-would", &figures(&plan, &snapshot.project));
            return Ok(Exit::Done);
        }
        context.print(consequences::table(&list, context));
        if !agreed(&plan, &list, context)? {
            return Err(Failure::usage("ask-stopped"));
        }
    }
    let writer = context.writer()?;
    let command = withdrawal::command(&given.note);
    if writer.recovered().is_some_and(|it| it.command == command && !it.undone) {
        return Ok(Exit::Done);
    }
    let snapshot = context.load()?;
    let plan = planned(&snapshot, &given, args)?;
    let list = list(&snapshot, &plan)?;
    let cleared = plan.carry_out(&writer, &context.root()?)?;
    if !context.is_interactive() || args.format == "json" {
        show(args, &plan, &list, Some(&cleared), context);
    }
    report(&plan, &list, &cleared, &snapshot.project, context);
    Ok(Exit::Done)
}

/// Returns what was given; a person at the terminal is asked for the rest.
fn given(args: &Args, context: &mut Context) -> Result<Given, Failure> {
    let today = context.today;
    let (note, passages) = places(&args.passages)?;
    let date = args.date.as_deref().map(|it| input::past_day(it, today)).transpose()?;
    let right = args.right.as_deref().and_then(Right::of);
    let reason = args.reason.as_deref().map(input::line).transpose()?;
    let date = Date::from(date.unwrap_or(today));
    if let (Some(note), Some(right), Some(reason)) = (&note, right, &reason) {
        return Ok(Given {
            note: note.clone(),
            passages,
            right,
            reason: reason.clone(),
            date,
        });
    }
    let Some(mut person) = context.asker() else {
        let missing = [
            (note.is_none(), "ID"),
            (right.is_none(), "--right"),
            (reason.is_none(), "--reason"),
        ];
        return Err(input::missing(&missing));
    };
    context.recover(args.dry_run)?;
    let snapshot = context.load()?;
    let language = context.language();
    let note = match note {
        Some(note) => note,
        None => {
            let notes = input::notes(&snapshot.project);
            input::note(&mut *person, &language.word("ask-withdraw"), &notes)?
                .id
                .to_string()
        }
    };
    let words: Vec<(Right, &str)> = Right::ALL.iter().map(|it| (*it, it.key())).collect();
    let right = right.map_or_else(|| input::word(&mut *person, "ask-withdraw-right", &words, language), Ok)?;
    let asked = |person: &mut dyn Ask| input::asked(person, "ask-withdraw-reason", "", language, input::line);
    let reason = reason.map_or_else(|| asked(&mut *person), Ok)?;
    Ok(Given {
        note,
        passages,
        right,
        reason,
        date,
    })
}

/// Returns the note and the passages that some words name: `note`, or `note#passage`, of one note.
fn places(words: &[String]) -> Result<(Option<String>, Vec<String>), Failure> {
    let mut note: Option<&str> = None;
    let mut passages: Vec<String> = Vec::new();
    for word in words {
        let mut parts = word.split('#');
        let id = parts.next().unwrap_or_default();
        if note.is_some_and(|it| it != id) {
            return Err(Failure::usage("withdraw-two-notes").with("note", id));
        }
        note = Some(id);
        for name in parts.map(str::to_owned) {
            if !passages.contains(&name) {
                passages.push(name);
            }
        }
    }
    Ok((note.map(str::to_owned), passages))
}

fn planned<'a>(snapshot: &'a Snapshot, given: &'a Given, args: &Args) -> Result<Plan<'a>, Failure> {
    let project = &snapshot.project;
    let record = lookup::find(project, &given.note, &[Kind::Note.into()])?.record();
    for name in &given.passages {
        lookup::find(project, &format!("{}#{name}", record.id), &[ThingKind::Passage])?;
    }
    if args.participants.is_some() && given.passages.is_empty() {
        return Err(Failure::usage("withdraw-whole-participants"));
    }
    let withdrawal = Withdrawal {
        date: given.date,
        right: given.right,
        reason: &given.reason,
    };
    withdrawal::plan(
        snapshot,
        Asked {
            record,
            passages: &given.passages,
            participants: args.participants,
            withdrawal,
        },
    )
}

fn list(snapshot: &Snapshot, plan: &Plan<'_>) -> Result<Vec<Consequence>, Failure> {
    snapshot.with_texts(|texts| {
        let describer = Describer::new(&snapshot.project, texts);
        found::of(&describer, &plan.resting, &plan.versions)
    })
}

fn agreed(plan: &Plan<'_>, list: &[Consequence], context: &mut Context) -> Result<bool, Failure> {
    let Some(mut person) = context.asker() else {
        return Ok(false);
    };
    let language = context.language();
    let arguments = [
        ("note", Value::from(&*plan.record.id)),
        ("passages", plan.remainder.passages.len().into()),
        ("places", list.len().into()),
    ];
    let key = if plan.is_whole {
        "ask-withdraw-all"
    } else {
        "ask-withdraw-part"
    };
    let choices = [
        Choice::new(language.word("ask-withdraw-no"), ""),
        Choice::new(language.word("ask-withdraw-yes"), language.word("ask-withdraw-means")),
    ];
    Ok(person.one(&language.say(key, &arguments), &choices)? == 1)
}

fn show(args: &Args, plan: &Plan<'_>, list: &[Consequence], cleared: Option<&Cleared>, context: &mut Context) {
    let text = if args.format == "json" {
        Printable::json(format!("{:#}\n", document(plan, list, cleared)))
    } else {
        consequences::table(list, context)
    };
    context.print(&text);
}

fn document(plan: &Plan<'_>, list: &[Consequence], cleared: Option<&Cleared>) -> Json {
    let rests: Vec<Json> = list.iter().map(Consequence::json).collect();
    json!({
        "version": 1,
        "note": &*plan.record.id,
        "passages": plan.remainder.passages,
        "participants": plan.participants.map(|it| it.1),
        "rests": rests,
        "reviewed": plan.reviewed,
        "approvals": plan.approvals,
        "removed": cleared.map(|it| &it.removed),
        "left": cleared.map(|it| &it.left),
    })
}

fn figures(plan: &Plan<'_>, project: &Project) -> Vec<(&'static str, Value)> {
    let number = |it: u32| Value::from(usize::try_from(it).unwrap_or(usize::MAX));
    let (before, after) = plan.participants.unwrap_or_default();
    vec![
        ("note", (&*plan.record.id).into()),
        ("path", project.path(plan.record.file).into()),
        ("passages", plan.remainder.passages.join(", ").into()),
        ("count", plan.remainder.passages.len().into()),
        ("before", number(before)),
        ("after", number(after)),
        ("reviewed", plan.reviewed.into()),
        ("approvals", plan.approvals.into()),
    ]
}

/// Says what was done, and what is still to be done, since a file is not all there is.
fn report(plan: &Plan<'_>, list: &[Consequence], cleared: &Cleared, project: &Project, context: &mut Context) {
    let arguments = figures(plan, project);
    context.remark(
        if plan.is_whole {
            "withdraw-done"
        } else {
            "withdraw-done-part"
        },
        &arguments,
    );
    if plan.participants.is_some() {
        context.remark("withdraw-participants", &arguments);
    }
    if !plan.is_whole {
        context.remark("withdraw-rest", &arguments);
    }
    if !list.is_empty() {
        context.remark("withdraw-decide", &arguments);
    }
    if list.iter().any(|it| it.is_nearby) {
        context.remark("withdraw-nearby", &arguments);
    }
    if plan.reviewed > 0 {
        context.remark("withdraw-reviewed", &arguments);
    }
    if plan.approvals > 0 {
        context.remark("withdraw-approvals", &arguments);
    }
    if let Some(basis) = mismatch(plan.record, plan.right) {
        context.remark(basis, &arguments);
    }
    after(plan.record, cleared, context);
}

/// Says where the words may still be: in outputs, in the history, and in the records system.
pub(super) fn after(record: &Record, cleared: &Cleared, context: &mut Context) {
    let note = ("note", Value::from(&*record.id));
    let paths = |list: &[String]| Value::from(list.join(", "));
    if !cleared.removed.is_empty() {
        let (paths, files) = (paths(&cleared.removed), cleared.removed.len().into());
        context.remark("withdraw-removed", &[("paths", paths), ("files", files)]);
    }
    if !cleared.left.is_empty() {
        let (paths, files) = (paths(&cleared.left), cleared.left.len().into());
        context.remark("withdraw-left", &[("paths", paths), ("files", files)]);
    }
    context.remark("withdraw-history", std::slice::from_ref(&note));
    context.remark("withdraw-original", &[note]);
}

/// Returns what is to be said where the right does not fit what the note rests on.
fn mismatch(record: &Record, right: Right) -> Option<&'static str> {
    let basis = record.note()?.basis?;
    match right {
        _ if basis == Basis::Consent => None,
        Right::Consent => Some("withdraw-no-consent"),
        Right::Objection => Some("withdraw-weighed"),
    }
}
