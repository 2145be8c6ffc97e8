//! Everything there is of a kind, in the order in which people look for it.

use super::describe::Describer;
use crate::language::Language;
use crate::project::Project;
use crate::project::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::syntax::date::Date;
use crate::text::order::{Natural, Titles};

/// Returns every thing of a kind; `notes` are the notes with the texts of their passages.
pub(super) fn of<'a>(describer: &Describer<'a>, notes: &'a [Record], kind: &str, language: Language) -> Vec<Thing<'a>> {
    let project: &'a Project = describer.project;
    match kind {
        "passage" => notes.iter().flat_map(passages).collect(),
        "statement" => project.chapters().into_iter().flat_map(parts).collect(),
        "chapter" => project.chapters().into_iter().map(Thing::Record).collect(),
        "source" => titled(describer, language, project.things(ThingKind::Source).collect()),
        // These stand in an order of their own.
        "group" | "phase" | "milestone" | "remark" => {
            ThingKind::all(&[kind]).flat_map(|it| project.things(it)).collect()
        }
        "version" => {
            let mut versions: Vec<Thing<'a>> = project.things(ThingKind::Version).collect();
            let date = |thing: &Thing<'_>| {
                let own = project
                    .versions
                    .iter()
                    .find(|version| *version.name.value == *thing.base());
                own.and_then(|it| it.date).map(Date::first)
            };
            versions.sort_by_key(date);
            versions
        }
        "request" => {
            let mut requests: Vec<Thing<'a>> = project.things(ThingKind::Request).collect();
            let due = |it: &Thing<'_>| {
                let own = project.requests.iter().find(|request| *request.id.value == *it.base());
                own.map(|it| (!it.is_open(project.today), it.due.map(|it| it.value.last())))
            };
            requests.sort_by_key(due);
            requests
        }
        "note" | "answer" => {
            let kind = if kind == "note" { Kind::Note } else { Kind::Answer };
            let mut records: Vec<&Record> = project.records(kind).iter().collect();
            records.sort_by_key(|it| (date(it), Natural(&it.id)));
            records.into_iter().map(Thing::Record).collect()
        }
        _ => {
            let records = Kind::of(kind).map_or(&[][..], |it| project.records(it));
            titled(describer, language, records.iter().map(Thing::Record).collect())
        }
    }
}

fn titled<'a>(describer: &Describer<'a>, language: Language, things: Vec<Thing<'a>>) -> Vec<Thing<'a>> {
    let order = Titles::new(language);
    let mut titled: Vec<(String, Thing<'a>)> = things.into_iter().map(|it| (describer.title(&it), it)).collect();
    titled.sort_by(|a, b| {
        order
            .compare(&a.0, &b.0)
            .then_with(|| Natural(&a.1.id()).cmp(&Natural(&b.1.id())))
    });
    titled.into_iter().map(|it| it.1).collect()
}

/// Returns the passages of a note that are coded or named.
fn passages(record: &Record) -> impl Iterator<Item = Thing<'_>> {
    record.voices().map(move |it| Thing::Part(record, it))
}

/// Returns the statements of a chapter.
fn parts(record: &Record) -> impl Iterator<Item = Thing<'_>> {
    let named = record.outline.passages.iter().filter(|it| it.name.is_some());
    named.map(move |it| Thing::Part(record, it))
}

fn date(record: &Record) -> Option<chrono::NaiveDate> {
    let note = record.note().and_then(|it| it.date);
    note.or_else(|| record.answer().and_then(|it| it.date))
        .map(|it| it.value.first())
}
