//! What changed, for programs.

use super::{Compared, Version};
use crate::change::{ChapterChange, Counts, Form, PartChange, Relocated, State};
use crate::language::Language;
use crate::text::difference::Presence;
use crate::text::printable::Printable;
use serde_json::{Value, json};

/// Returns what changed as JSON; its shape only grows.
pub(super) fn show(compared: &Compared, language: Language) -> Printable {
    let changes = &compared.changes;
    let document = json!({
        "version": 1,
        "old": version(&compared.old, language),
        "new": version(&compared.new, language),
        "counts": { "statements": counts(changes.statements()), "text": counts(changes.others()) },
        "chapters": changes.chapters.iter().map(|it| chapter(compared, it)).collect::<Vec<_>>(),
    });
    Printable::json(format!("{document:#}\n"))
}

fn version(version: &Version, language: Language) -> Value {
    json!({
        "name": version.stem(language),
        "title": version.label(language),
        "date": version.day.to_string(),
        "commit": version.commit_id(),
        "unread": version.unread(),
    })
}

fn counts(counts: Counts) -> Value {
    json!({
        "new": counts.new,
        "gone": counts.gone,
        "moved": counts.moved,
        "reworded": counts.reworded,
        "evidence": counts.evidence,
    })
}

fn chapter(compared: &Compared, chapter: &ChapterChange) -> Value {
    let word =
        |it: Option<crate::record::vocabulary::ChapterStatus>| it.map(crate::record::vocabulary::ChapterStatus::word);
    json!({
        "id": chapter.id,
        "title": chapter.title,
        "state": state(chapter.state),
        "id_before": chapter.id_before,
        "title_before": chapter.title_before,
        "status": chapter.status.map(|it| json!({ "before": word(it.before), "now": word(it.now) })),
        "moved": chapter.moved,
        "parts": chapter.parts.iter().map(|it| part(compared, chapter, it)).collect::<Vec<_>>(),
    })
}

fn part(compared: &Compared, chapter: &ChapterChange, part: &PartChange) -> Value {
    let changes = [
        ("new", part.state == State::New),
        ("gone", part.state == State::Gone),
        ("moved", part.moved.is_some()),
        ("reworded", part.is_reworded()),
        ("evidence", !part.evidence.is_empty()),
        ("renamed", part.name_before.is_some()),
    ];
    let changes: Vec<&str> = changes.into_iter().filter(|it| it.1).map(|it| it.0).collect();
    let from = match &part.moved {
        Some(Relocated::From { id, .. }) => Some(id),
        _ => None,
    };
    json!({
        "id": chapter.id_of(part),
        "number": compared.number(chapter, part),
        "form": form(part.form),
        "form_before": part.form_before.map(form),
        "changes": changes,
        "name_before": part.name_before,
        "moved_from": from,
        "before": (part.state != State::New).then(|| part.text(Presence::Gone)),
        "now": (part.state != State::Gone).then(|| part.text(Presence::New)),
        "words": part.words.iter().map(|it| json!([presence_word(it.presence), it.text])).collect::<Vec<_>>(),
        "evidence": part.evidence.iter().map(|it| json!({
            "id": it.id,
            "against": it.against,
            "change": it.what.word(),
        })).collect::<Vec<_>>(),
    })
}

fn state(state: State) -> &'static str {
    match state {
        State::Kept => "kept",
        State::New => "new",
        State::Gone => "gone",
    }
}

fn form(form: Form) -> &'static str {
    match form {
        Form::Statement => "statement",
        Form::Heading => "heading",
        Form::Paragraph => "paragraph",
        Form::Aside => "aside",
        Form::Picture => "picture",
        Form::Insert => "insert",
    }
}

fn presence_word(presence: Presence) -> &'static str {
    match presence {
        Presence::Same => "same",
        Presence::Gone => "gone",
        Presence::New => "new",
    }
}
