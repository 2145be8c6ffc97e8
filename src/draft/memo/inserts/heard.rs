//! What was heard since the day that the memo reports from: each inquiry, by whom, with whom and about what.

use super::blocks::table;
use crate::document::{Alignment, Block, Inline};
use crate::draft::assembly::{Assembly, cell, paragraph};
use crate::draft::voice;
use crate::evidence::people::People;
use crate::language::Value;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::NoteState;
use crate::syntax::fields::Fields;
use crate::text::order::Natural;

/// Makes a sentence with the figures, and a table of the inquiries by date.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    let notes = heard(assembly);
    let since = assembly.since().map(|it| it.day);
    let people = People::of(notes.iter().filter_map(|it| it.note()));
    let mut arguments = vec![
        ("notes", Value::from(notes.len())),
        ("people", people.in_words(assembly.language).into()),
    ];
    let key = match since {
        Some(day) => {
            arguments.push(("day", day.into()));
            "memo-heard-since"
        }
        None => "memo-heard",
    };
    let header = [
        ("memo-date", Alignment::Start),
        ("insert-method", Alignment::Start),
        ("insert-stakeholders-heard", Alignment::Start),
        ("insert-participants", Alignment::End),
        ("memo-themes", Alignment::Start),
    ];
    let (shown, hidden): (Vec<_>, Vec<_>) = notes.into_iter().partition(|it| it.is_shown());
    let rows = shown.into_iter().map(|it| row(assembly, it)).collect();
    let mut blocks = vec![paragraph(assembly.say(key, &arguments))];
    blocks.extend(table(assembly, "memo-heard-caption", &header, rows));
    if !hidden.is_empty() {
        blocks.push(paragraph(
            assembly.say("memo-heard-hidden", &[("notes", hidden.len().into())]),
        ));
    }
    blocks
}

/// Returns the notes that were held since the memo's day, by date.
fn heard<'a>(assembly: &Assembly<'a>) -> Vec<&'a Record> {
    let project = assembly.project;
    let since = assembly.since().map(|it| it.day);
    let date = |record: &Record| record.note().and_then(|it| it.date).map(|it| it.value);
    let is_since = |record: &&Record| since.is_none_or(|day| date(record).is_some_and(|it| it.last() > day));
    let is_heard = |it: &&Record| {
        matches!(
            it.state(project.today),
            Some(NoteState::Counted | NoteState::Uncoded | NoteState::Erased)
        )
    };
    let all = project.records(Kind::Note).iter();
    let mut heard: Vec<&Record> = all.filter(is_heard).filter(is_since).collect();
    heard.sort_by_key(|it| (date(it).map(crate::syntax::date::Date::last), Natural(&it.id)));
    heard
}

fn row(assembly: &Assembly<'_>, record: &Record) -> Vec<Vec<Inline>> {
    let Some(note) = record.note() else {
        return Vec::new();
    };
    let method = note.method.map(|it| assembly.word(it.key())).unwrap_or_default();
    let names: Vec<String> = note
        .stakeholders
        .iter()
        .map(|it| voice::name(assembly, &it.value))
        .collect();
    let themes: Vec<String> = record
        .coded_themes()
        .into_iter()
        .filter_map(|it| assembly.project.find(Kind::Theme, it))
        .map(|it| it.title.to_string())
        .collect();
    let themes = if themes.is_empty() {
        assembly.word("memo-uncoded")
    } else {
        themes.join(" · ")
    };
    vec![
        cell(note.date.map(|it| assembly.date(it.value)).unwrap_or_default()),
        cell(voice::capitalised(&method)),
        cell(names.join(" · ")),
        cell(People::of([note]).figure(assembly.language)),
        cell(themes),
    ]
}
