//! `ip privacy erase`: a note's words, coding and id are taken away; what may still be known stays under a random id.

use super::taking::{self, Flags, Stage, Taking};
use super::{consequences, input};
use crate::cli::context::{Context, Exit, random};
use crate::diagnostic::Failure;
use crate::disk::write::Writer;
use crate::edit::erasure::Mention;
use crate::evidence::resting::Resting;
use crate::language::Value;
use crate::process::deletions;
use crate::project::Project;
use crate::query::consequences::Consequence;
use crate::query::lookup;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::syntax::date::Date;
use crate::text::printable::{Printable, printable};
use crate::workspace::erasure::{self, Asked, COMMAND, Plan};
use crate::workspace::leftovers::Cleared;
use crate::workspace::sent::SentVersion;
use crate::workspace::snapshot::Snapshot;
use serde_json::{Value as Json, json};
use std::path::Path;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    note: Option<String>,
    #[command(flatten)]
    flags: Flags,
}

/// What was given.
struct Given {
    note: String,
    reason: String,
    date: Date,
    is_json: bool,
}

/// Erases the note and lists what rested on it, with the quotations that were taken out.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let given = given(args, context)?;
    taking::run(&given, &args.flags, context)
}

/// Returns what was given; a person at the terminal is asked for the rest.
fn given(args: &Args, context: &mut Context) -> Result<Given, Failure> {
    let (date, reason) = args.flags.day_and_reason(context)?;
    let is_json = args.flags.is_json();
    if let (Some(note), Some(reason)) = (&args.note, &reason) {
        return Ok(Given {
            note: note.clone(),
            reason: reason.clone(),
            date,
            is_json,
        });
    }
    let Some(mut person) = context.asker() else {
        let missing = [(args.note.is_none(), "ID"), (reason.is_none(), "--reason")];
        return Err(input::missing(&missing));
    };
    context.recover(args.flags.dry_run)?;
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
    Ok(Given {
        note,
        reason,
        date,
        is_json,
    })
}

impl taking::Plan for Plan<'_> {
    fn record(&self) -> &Record {
        self.record
    }

    fn resting(&self) -> (&Resting<'_>, &[SentVersion<'_>]) {
        (&self.resting, &[])
    }

    fn carry_out(&self, writer: &Writer, root: &Path) -> Result<Cleared, Failure> {
        self.carry_out(writer, root)
    }
}

impl Taking for Given {
    type Plan<'a> = Plan<'a>;

    fn command(&self) -> String {
        COMMAND.to_owned()
    }

    fn plan<'a>(&'a self, snapshot: &'a Snapshot) -> Result<Plan<'a>, Failure> {
        let record = lookup::find(&snapshot.project, &self.note, &[Kind::Note.into()])?.record();
        let asked = Asked {
            record,
            date: self.date,
            reason: &self.reason,
        };
        erasure::plan(snapshot, asked, &mut random)
    }

    fn show(&self, plan: &Plan<'_>, list: &[Consequence], stage: Stage<'_>, context: &mut Context) {
        let cleared = match stage {
            Stage::Done(cleared) => Some(cleared),
            Stage::Would | Stage::Before => None,
        };
        if self.is_json {
            let text = Printable::json(format!("{:#}\n", document(plan, list, cleared)));
            context.print(&text);
        } else {
            context.print(screen(plan, list, context));
        }
    }

    fn question(plan: &Plan<'_>, list: &[Consequence]) -> (&'static str, Vec<(&'static str, Value)>) {
        let arguments = vec![
            ("note", Value::from(&*plan.record.id)),
            ("places", list.len().into()),
            ("quotations", plan.resting.quotations.len().into()),
        ];
        ("ask-erase-sure", arguments)
    }

    fn would(_: &Plan<'_>, _: &Project) -> Vec<(&'static str, Value)> {
        Vec::new()
    }

    fn report(&self, plan: &Plan<'_>, _: &[Consequence], _: &Project, context: &mut Context) {
        if !self.is_json {
            context.print(plan.path());
        }
        report(plan, context);
    }
}

/// Returns what rested on the note, and the quotations that are taken out.
fn screen(plan: &Plan<'_>, list: &[Consequence], context: &Context) -> Printable {
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
    text
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

fn report(plan: &Plan<'_>, context: &mut Context) {
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
}
