//! `ip privacy withdraw`: what somebody took back leaves a note, and what rested on it is listed.

use super::taking::{self, Flags, Stage, Taking};
use super::{consequences, input};
use crate::cli::ask::Ask;
use crate::cli::called::Called;
use crate::cli::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::disk::write::Writer;
use crate::edit::withdrawal::Withdrawal;
use crate::evidence::resting::Resting;
use crate::language::Value;
use crate::project::Project;
use crate::project::thing::ThingKind;
use crate::query::consequences::Consequence;
use crate::query::lookup;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::{Basis, Right};
use crate::syntax::date::Date;
use crate::text::printable::Printable;
use crate::workspace::leftovers::Cleared;
use crate::workspace::sent::SentVersion;
use crate::workspace::snapshot::Snapshot;
use crate::workspace::withdrawal::{self, Asked, Plan};
use serde_json::{Value as Json, json};
use std::path::Path;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID[#PASSAGE]")]
    passages: Vec<String>,
    #[arg(long, value_name = "N")]
    participants: Option<u32>,
    #[arg(long, value_name = "RIGHT", value_parser = Called::Words(Right::WORDS))]
    right: Option<String>,
    #[command(flatten)]
    flags: Flags,
}

/// What was given.
struct Given {
    note: String,
    passages: Vec<String>,
    participants: Option<u32>,
    right: Right,
    reason: String,
    date: Date,
    is_json: bool,
}

/// Takes the words out and lists what rested on them.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let given = given(args, context)?;
    taking::run(&given, &args.flags, context)
}

/// Returns what was given; a person at the terminal is asked for the rest.
fn given(args: &Args, context: &mut Context) -> Result<Given, Failure> {
    let (note, passages) = places(&args.passages)?;
    let (date, reason) = args.flags.day_and_reason(context)?;
    let right = args.right.as_deref().and_then(Right::of);
    let given = |note, right, reason| Given {
        note,
        passages: passages.clone(),
        participants: args.participants,
        right,
        reason,
        date,
        is_json: args.flags.is_json(),
    };
    if let (Some(note), Some(right), Some(reason)) = (&note, right, &reason) {
        return Ok(given(note.clone(), right, reason.clone()));
    }
    let Some(mut person) = context.asker() else {
        let missing = [
            (note.is_none(), "ID"),
            (right.is_none(), "--right"),
            (reason.is_none(), "--reason"),
        ];
        return Err(input::missing(&missing));
    };
    context.recover(args.flags.dry_run)?;
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
    Ok(given(note, right, reason))
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

impl taking::Plan for Plan<'_> {
    fn record(&self) -> &Record {
        self.record
    }

    fn resting(&self) -> (&Resting<'_>, &[SentVersion<'_>]) {
        (&self.resting, &self.versions)
    }

    fn carry_out(&self, writer: &Writer, root: &Path) -> Result<Cleared, Failure> {
        self.carry_out(writer, root)
    }
}

impl Taking for Given {
    type Plan<'a> = Plan<'a>;

    fn command(&self) -> String {
        withdrawal::command(&self.note)
    }

    fn plan<'a>(&'a self, snapshot: &'a Snapshot) -> Result<Plan<'a>, Failure> {
        let project = &snapshot.project;
        let record = lookup::find(project, &self.note, &[Kind::Note.into()])?.record();
        for name in &self.passages {
            lookup::find(project, &format!("{}#{name}", record.id), &[ThingKind::Passage])?;
        }
        if self.participants.is_some() && self.passages.is_empty() {
            return Err(Failure::usage("withdraw-whole-participants"));
        }
        let withdrawal = Withdrawal {
            date: self.date,
            right: self.right,
            reason: &self.reason,
        };
        let asked = Asked {
            record,
            passages: &self.passages,
            participants: self.participants,
            withdrawal,
        };
        withdrawal::plan(snapshot, asked)
    }

    fn show(&self, plan: &Plan<'_>, list: &[Consequence], stage: Stage<'_>, context: &mut Context) {
        let cleared = match stage {
            Stage::Done(cleared) => Some(cleared),
            Stage::Would | Stage::Before => None,
        };
        let text = if self.is_json && stage != Stage::Before {
            Printable::json(format!("{:#}\n", document(plan, list, cleared)))
        } else {
            consequences::table(list, context)
        };
        context.print(&text);
    }

    fn question(plan: &Plan<'_>, list: &[Consequence]) -> (&'static str, Vec<(&'static str, Value)>) {
        let arguments = vec![
            ("note", Value::from(&*plan.record.id)),
            ("passages", plan.remainder.passages.len().into()),
            ("places", list.len().into()),
        ];
        let is_whole = plan.is_whole;
        (
            if is_whole {
                "ask-withdraw-all"
            } else {
                "ask-withdraw-part"
            },
            arguments,
        )
    }

    fn would(plan: &Plan<'_>, project: &Project) -> Vec<(&'static str, Value)> {
        figures(plan, project)
    }

    fn report(&self, plan: &Plan<'_>, list: &[Consequence], project: &Project, context: &mut Context) {
        report(plan, list, project, context);
    }
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

fn report(plan: &Plan<'_>, list: &[Consequence], project: &Project, context: &mut Context) {
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
