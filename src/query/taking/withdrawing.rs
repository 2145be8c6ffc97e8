//! What it means that somebody takes back what they said: what goes, and what is said of it.

use crate::diagnostic::{Failure, Message};
use crate::edit::withdrawal::Withdrawal;
use crate::language::{Arguments, Value};
use crate::project::Project;
use crate::project::thing::ThingKind;
use crate::query::consequences::Consequence;
use crate::query::lookup;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::{Basis, Right};
use crate::syntax::date::Date;
use crate::workspace::leftovers::Cleared;
use crate::workspace::snapshot::Snapshot;
use crate::workspace::withdrawal::{self, Asked, Plan};
use serde_json::{Value as Json, json};

/// What somebody takes back, why, and when they did.
#[derive(Debug, Clone)]
pub struct Given {
    /// The id of the note.
    pub note: String,
    /// The names of the passages; none for all of it.
    pub passages: Vec<String>,
    /// How many took part whose words go; nothing where nobody said.
    pub participants: Option<u32>,
    /// By which right.
    pub right: Right,
    /// Why.
    pub reason: String,
    /// When.
    pub date: Date,
}

/// Returns what becomes of the note, and of what rests on it.
pub(super) fn planned<'a>(snapshot: &'a Snapshot, given: &'a Given) -> Result<Plan<'a>, Failure> {
    let project = &snapshot.project;
    let record = lookup::find(project, &given.note, &[Kind::Note.into()])?.record();
    for name in &given.passages {
        lookup::find(project, &format!("{}#{name}", record.id), &[ThingKind::Passage])?;
    }
    if given.participants.is_some() && given.passages.is_empty() {
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
            participants: given.participants,
            withdrawal,
        },
    )
}

/// Returns the question whether it is to be done.
pub(super) fn question(plan: &Plan<'_>, places: usize) -> Message {
    let key = if plan.is_whole {
        "ask-withdraw-all"
    } else {
        "ask-withdraw-part"
    };
    let message = Message::new(key).with("note", &*plan.record.id);
    let message = message.with("passages", plan.remainder.passages.len());
    message.with("places", places)
}

/// Returns the figures of it.
pub(super) fn figures(plan: &Plan<'_>, project: &Project) -> Arguments {
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

/// Says what was done, and what somebody must decide.
pub(super) fn said(plan: &Plan<'_>, list: &[Consequence], project: &Project) -> Vec<Message> {
    let first = if plan.is_whole {
        "withdraw-done"
    } else {
        "withdraw-done-part"
    };
    let rest = [
        (plan.participants.is_some(), "withdraw-participants"),
        (!plan.is_whole, "withdraw-rest"),
        (!list.is_empty(), "withdraw-decide"),
        (list.iter().any(|it| it.is_nearby), "withdraw-nearby"),
        (plan.reviewed > 0, "withdraw-reviewed"),
        (plan.approvals > 0, "withdraw-approvals"),
    ];
    let rest = rest.into_iter().filter(|it| it.0).map(|it| it.1);
    let keys = std::iter::once(first)
        .chain(rest)
        .chain(mismatch(plan.record, plan.right));
    let arguments = figures(plan, project);
    let message = |key| Message {
        key,
        arguments: arguments.clone(),
    };
    keys.map(message).collect()
}

/// Returns it as JSON has it; `cleared` once it was done.
pub(super) fn json(plan: &Plan<'_>, rests: &[Json], cleared: Option<&Cleared>) -> Json {
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

/// Returns what is to be said where the right does not fit what the note rests on.
fn mismatch(record: &Record, right: Right) -> Option<&'static str> {
    let basis = record.note()?.basis?;
    match right {
        _ if basis == Basis::Consent => None,
        Right::Consent => Some("withdraw-no-consent"),
        Right::Objection => Some("withdraw-weighed"),
    }
}
