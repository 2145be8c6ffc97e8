//! What changed in the draft, as a memo reports it: how much, and each statement as it was and as it is.

use crate::change::{Changes, Form, PartChange, Relocated, State};
use crate::document::{Alignment, Block, Inline, Table};
use crate::language::{Language, Value};
use crate::text::capital::capitalised;
use crate::text::difference::Presence;

/// Returns what changed; nothing where nothing did.
pub(super) fn blocks(changes: &Changes, language: Language) -> Vec<Block> {
    let counted = changes.counted(language).into_iter();
    let mut blocks: Vec<Block> = counted.map(|it| Block::Paragraph(vec![Inline::text(it)])).collect();
    let rows: Vec<Vec<Vec<Inline>>> = changes
        .chapters
        .iter()
        .flat_map(|chapter| chapter.parts.iter().map(move |part| (chapter, part)))
        .filter(|(_, part)| part.form == Form::Statement || part.form_before == Some(Form::Statement))
        .map(|(chapter, part)| row(&chapter.title, part, language))
        .collect();
    if !rows.is_empty() {
        let header = ["memo-chapter", "memo-change", "memo-before", "memo-now"];
        blocks.push(Block::Table(Table {
            caption: cell(language.word("memo-changes-caption")),
            header: header.iter().map(|it| cell(language.word(it))).collect(),
            alignments: vec![Alignment::Start; header.len()],
            rows,
            row_headers: true,
        }));
    }
    blocks
}

fn row(chapter: &str, part: &PartChange, language: Language) -> Vec<Vec<Inline>> {
    let (before, now) = match part.state {
        State::New => ("–".to_owned(), part.text(Presence::New)),
        State::Gone => (part.text(Presence::Gone), "–".to_owned()),
        State::Kept if part.is_reworded() => (part.text(Presence::Gone), part.text(Presence::New)),
        State::Kept => (language.word("memo-same-words"), part.text(Presence::New)),
    };
    let fate = capitalised(&fate(part, language).join(", "));
    [chapter.to_owned(), fate, before, now].map(cell).to_vec()
}

/// Returns what became of a statement, in words.
fn fate(part: &PartChange, language: Language) -> Vec<String> {
    let mut wording = Vec::new();
    let mut say = |key: &str, arguments: &[(&'static str, Value)]| wording.push(language.say(key, arguments));
    match part.state {
        State::New => say("diff-new", &[]),
        State::Gone => say("diff-gone", &[]),
        State::Kept if part.is_reworded() => say("diff-reworded", &[]),
        State::Kept => {}
    }
    match &part.moved {
        Some(Relocated::Within) => say("diff-moved", &[]),
        Some(Relocated::From { title, .. }) => say("diff-moved-from", &[("chapter", title.as_str().into())]),
        None => {}
    }
    match part.form_before {
        Some(Form::Statement) => say("diff-became-text", &[]),
        Some(_) => say("diff-became-statement", &[]),
        None => {}
    }
    if let Some(before) = &part.name_before {
        say("diff-renamed", &[("before", before.as_str().into())]);
    }
    if part.state == State::Kept && !part.evidence.is_empty() {
        say("diff-evidence", &[]);
    }
    wording
}

fn cell(text: impl Into<String>) -> Vec<Inline> {
    let text: String = text.into();
    vec![Inline::text(text.trim())]
}
