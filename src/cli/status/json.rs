//! The status for programs.

use crate::cli::privacy::due;
use crate::coverage::axis::Line;
use crate::coverage::labels as coverage_labels;
use crate::language::Language;
use crate::overview::{Decision, Sent, Status, With};
use crate::process::duties::Duty;
use crate::process::requests::OpenRequest;
use crate::process::{MilestoneState, Missing, PhaseState, explanation};
use crate::project::thing::Thing;
use crate::query::describe::readability;
use crate::query::saves;
use crate::record::Record;
use crate::record::vocabulary::{ChapterStatus, RequestKind};
use crate::text::printable::Printable;
use crate::workspace::saves::RecordChange;
use serde_json::{Map, Value, json};

/// Returns the status as JSON; its shape only grows.
pub(super) fn show(status: &Status<'_>, language: Language) -> Printable {
    let standing = &status.standing;
    let hearing = &status.hearing;
    let chapters: Map<String, Value> = ChapterStatus::ALL
        .iter()
        .map(|it| {
            let number = status.chapters.iter().find(|own| own.0 == *it).map_or(0, |own| own.1);
            (it.word().to_owned(), number.into())
        })
        .collect();
    let acts = status.acts(language).into_iter().map(|it| {
        let (command, path) = match &it.with {
            With::Command(it) => (Some(it), None),
            With::File(it) => (None, Some(it)),
        };
        json!({ "text": it.text, "urgent": it.is_urgent, "command": command, "path": path })
    });
    let document = json!({
        "version": 1,
        "date": status.project.today.to_string(),
        "as_of_today": if status.is_today { json!([]) } else { json!(["themes", "chapters", "statements", "readability", "errors", "warnings"]) },
        "phases": standing.phases.iter().map(|it| phase(it, status, language)).collect::<Vec<_>>(),
        "milestones": standing.milestones.iter().map(|it| milestone(it, status, language)).collect::<Vec<_>>(),
        "notes": hearing.notes,
        "statements": { "all": status.statements, "unsupported": status.unsupported, "questions": status.questions },
        "gaps": hearing.gaps.len(),
        "errors": status.errors,
        "warnings": status.warnings,
        "heard": {
            "stakeholders": hearing.heard.len() + hearing.unheard.len(),
            "heard": hearing.heard.len(),
            "not_heard": hearing.unheard.iter().map(|it| actor(it, language)).collect::<Vec<_>>(),
            "planned": hearing.planned,
            "expected_responses": hearing.expected,
            "uncoded": hearing.uncoded,
            "examples": hearing.examples,
            "never_cited": ids(&status.unheeded),
        },
        "unforeseen_themes": ids(&status.unforeseen),
        "chapters": chapters,
        "readability": readability(status.lix),
        "deletions": status.deletions.iter().map(|it| due::json(it, status.project)).collect::<Vec<_>>(),
        "requests": status.requests.iter().map(request).collect::<Vec<_>>(),
        "units": status.duties.iter().map(unit).collect::<Vec<_>>(),
        "decided": status.moves.decided.iter().map(decision).collect::<Vec<_>>(),
        "sent": status.moves.sent.iter().map(sent).collect::<Vec<_>>(),
        "waiting": ids(&status.moves.waiting),
        "changed": changed(status),
        "unsaved": status.saved.as_ref().map(|it| it.unsaved.iter().map(record_change).collect::<Vec<_>>()),
        "not_sent": status.saved.as_ref().and_then(|it| it.not_sent),
        "next": acts.collect::<Vec<_>>(),
    });
    Printable::json(format!("{document:#}\n"))
}

/// Returns when something was last saved, and whether the draft is as it was then.
fn changed(status: &Status<'_>) -> Option<Value> {
    let saved = status.saved.as_ref()?;
    let day = saved.day?;
    Some(json!({ "date": day.to_string(), "saved": saved.is_draft_saved() }))
}

/// Returns one record that a save changes.
pub(in crate::cli) fn record_change(it: &RecordChange) -> Value {
    let kind = it.kind.map_or("file", |it| it.row().name);
    json!({ "kind": kind, "id": it.id, "change": saves::word(it.became) })
}

fn ids(records: &[&Record]) -> Vec<String> {
    records.iter().map(|it| it.id.to_string()).collect()
}

fn decision(it: &Decision<'_>) -> Value {
    let answer = it.record.answer();
    json!({
        "id": &*it.record.id,
        "date": it.day.to_string(),
        "to": it.to.iter().map(Thing::id).collect::<Vec<_>>(),
        "by": answer.and_then(|it| it.by.as_deref()),
        "outcome": answer.and_then(|it| it.outcome).map(|it| it.value.word()),
    })
}

fn sent(it: &Sent<'_>) -> Value {
    json!({ "version": &*it.version.name.value, "to": &*it.sending.to, "date": it.day.to_string() })
}

fn phase(it: &PhaseState<'_>, status: &Status<'_>, language: Language) -> Value {
    json!({
        "id": &*it.phase.id.value,
        "title": &*it.phase.title,
        "start": it.phase.start.map(|it| it.to_string()),
        "end": it.phase.end.map(|it| it.to_string()),
        "state": it.state.word(),
        "blocked_by": it.blocked_by,
        "because": explanation::waits(it, &status.standing, language),
    })
}

fn milestone(it: &MilestoneState<'_>, status: &Status<'_>, language: Language) -> Value {
    let milestone = it.milestone;
    json!({
        "id": &*milestone.id.value,
        "title": &*milestone.title,
        "due": milestone.due.map(|it| it.to_string()),
        "done": milestone.done.map(|it| it.value.to_string()),
        "state": it.state.word(),
        "days": it.days,
        "phase": milestone.phase.as_ref().map(|it| &*it.value),
        "unit": milestone.unit.as_deref(),
        "missing": it.missing.iter().map(missing).collect::<Vec<_>>(),
        "because": explanation::why_not(it, &status.standing, language),
    })
}

/// Returns one thing that a milestone lacks: a word, and what it is about.
fn missing(it: &Missing<'_>) -> Value {
    match it {
        Missing::Done => json!({ "what": "done" }),
        Missing::Later(date) => json!({ "what": "done", "date": date.to_string() }),
        Missing::Note(note) => json!({ "what": "note", "note": note }),
        Missing::Withdrawn(note) => json!({ "what": "withdrawn-note", "note": note }),
        Missing::Planned(note, date) => json!({ "what": "planned-note", "note": note, "date": date.to_string() }),
        Missing::Milestone(id) => json!({ "what": "milestone", "milestone": id }),
        Missing::Coverage(number) => json!({ "what": "coverage", "gaps": number }),
        Missing::Themes(number) => json!({ "what": "themes", "themes": number }),
        Missing::Checks(number) => json!({ "what": "checks", "errors": number }),
    }
}

fn actor(it: &Line, language: Language) -> Value {
    json!({
        "id": &*it.member.id,
        "title": &*it.member.title,
        "accepted": it.accepted.as_ref().map(|it| coverage_labels::accepted(it, language)),
    })
}

fn request(it: &OpenRequest<'_>) -> Value {
    let request = it.request;
    json!({
        "id": &*request.id.value,
        "note": &*request.note,
        "kind": request.kind.map(RequestKind::word),
        "received": request.received.map(|it| it.to_string()),
        "due": it.due.to_string(),
        "days": it.days,
        "extended": request.extended.is_some(),
    })
}

fn unit(it: &Duty<'_>) -> Value {
    json!({
        "unit": it.unit,
        "milestones": it.milestones.iter().map(|it| &*it.milestone.id.value).collect::<Vec<_>>(),
        "chapters": it.chapters.iter().map(|it| &*it.id).collect::<Vec<_>>(),
        "planned": it.planned.iter().map(|it| &*it.id).collect::<Vec<_>>(),
        "uncoded": it.uncoded.iter().map(|it| &*it.id).collect::<Vec<_>>(),
    })
}
