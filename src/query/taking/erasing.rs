//! What erasing a note means: which are due for it, what it does, and what is said of it.

use crate::diagnostic::{Failure, Message};
use crate::edit::erasure::Mention;
use crate::edit::new::id::Numbers;
use crate::query::lookup;
use crate::record::kind::Kind;
use crate::syntax::date::Date;
use crate::workspace::erasure::{self, Asked, Plan};
use crate::workspace::leftovers::Cleared;
use crate::workspace::snapshot::Snapshot;
use serde_json::{Value, json};

/// Which note is to be erased, why, and when.
#[derive(Debug, Clone)]
pub struct Given {
    /// The id of the note.
    pub note: String,
    /// Why.
    pub reason: String,
    /// When.
    pub date: Date,
}

/// Returns what becomes of the note, and of what rests on it; `numbers` gives random ones.
pub(super) fn planned<'a>(snapshot: &'a Snapshot, given: &'a Given, numbers: Numbers<'_>) -> Result<Plan<'a>, Failure> {
    let record = lookup::find(&snapshot.project, &given.note, &[Kind::Note.into()])?.record();
    let asked = Asked {
        record,
        date: given.date,
        reason: &given.reason,
    };
    erasure::plan(snapshot, asked, numbers)
}

/// Returns the question whether it is to be done.
pub(super) fn question(plan: &Plan<'_>, places: usize) -> Message {
    let message = Message::new("ask-erase-sure").with("note", &*plan.record.id);
    let message = message.with("places", places);
    message.with("quotations", plan.resting.quotations.len())
}

/// Says what was done, and what somebody must write anew.
pub(super) fn said(plan: &Plan<'_>) -> Vec<Message> {
    let (erased, quotations) = (&plan.erased, plan.resting.quotations.len());
    let keys = [
        (true, "erase-done"),
        (quotations > 0, "erase-rewrite"),
        (erased.reviewed > 0, "withdraw-reviewed"),
    ];
    let message = |key: &'static str| {
        let message = Message::new(key).with("note", &*plan.record.id).with("id", &*plan.id);
        let message = message.with("references", erased.references);
        message.with("quotations", quotations).with("reviewed", erased.reviewed)
    };
    let mut all: Vec<Message> = keys.into_iter().filter(|it| it.0).map(|it| message(it.1)).collect();
    if !erased.mentions.is_empty() {
        let place = |it: &Mention| format!("{}:{}", it.path, it.line);
        let places: Vec<String> = erased.mentions.iter().map(place).collect();
        all.push(Message::new("erase-mentions").with("places", places.join(", ")));
    }
    all
}

/// Returns it as JSON has it; the new id and path once it was done.
pub(super) fn json(plan: &Plan<'_>, rests: &[Value], cleared: Option<&Cleared>) -> Value {
    let quotations: Vec<&str> = plan.resting.quotations.iter().map(|it| &*it.words).collect();
    let mention = |it: &Mention| json!({"path": it.path, "line": it.line});
    let mentions: Vec<Value> = plan.erased.mentions.iter().map(mention).collect();
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
