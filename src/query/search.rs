//! Everything of a kind that fits what was asked for.

use super::describe::Describer;
use super::entries;
use super::filter::{Asked, Filters};
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::project::Project;
use crate::project::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::record::kind::Kind;
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use serde_json::Value;

/// Returns every thing that fits, in the order in which people look for it; `notes` are those of [`fresh_notes`].
pub fn matching<'a>(
    describer: &Describer<'a>,
    notes: &'a [Record],
    asked: &Asked<'_>,
    language: Language,
) -> Result<Vec<Thing<'a>>, Failure> {
    let project = describer.project;
    let filters = Filters::of(asked, project)?;
    let used = used(project, asked.kind, asked.unused);
    let is_used = |it: &Thing<'_>| used.contains(&it.id());
    let words: Vec<String> = asked
        .text
        .iter()
        .flat_map(|it| it.split_whitespace())
        .map(str::to_lowercase)
        .collect();
    let mut things = entries::of(describer, notes, asked.kind, language);
    things.retain(|it| filters.fits(project, &describer.heard, &is_used, it));
    if !words.is_empty() {
        things = things
            .into_par_iter()
            .filter(|it| says(describer, it, &words))
            .collect();
    }
    Ok(things)
}

/// Returns the notes with the texts of their passages, where things of a kind need them.
pub fn fresh_notes(describer: &Describer<'_>, kind: &str) -> Vec<Record> {
    if kind == "passage" {
        fresh(describer, describer.project.records(Kind::Note))
    } else {
        Vec::new()
    }
}

/// Reads notes again, with the texts of their passages.
pub fn fresh(describer: &Describer<'_>, notes: &[Record]) -> Vec<Record> {
    let read = |record: &Record| {
        describer
            .source(record)
            .map(|it| crate::record::read(&it, Kind::Note, true).0)
    };
    notes.par_iter().filter_map(read).collect()
}

/// Returns the ids of a kind that something points to.
fn used(project: &Project, kind: &str, asked: bool) -> FxHashSet<String> {
    let mut used = FxHashSet::default();
    let Some(kind) = ThingKind::of(kind).filter(|_| asked) else {
        return used;
    };
    for link in project.links() {
        let id = match link.name {
            Some(name) if kind == ThingKind::Passage => format!("{}#{}", link.id.value, name.value),
            _ => link.id.value.to_owned(),
        };
        if link.names(kind, &id) {
            used.insert(id);
        }
    }
    used
}

/// Tells whether all words stand in a thing, large or small.
fn says(describer: &Describer<'_>, thing: &Thing<'_>, words: &[String]) -> bool {
    let mut text = String::new();
    gather(&Value::Object(describer.record(thing)), &mut text);
    if let Thing::Record(record) = thing {
        text.push_str(&describer.body(record));
    }
    let text = text.to_lowercase();
    words.iter().all(|it| text.contains(it.as_str()))
}

fn gather(value: &Value, text: &mut String) {
    match value {
        Value::String(it) => text.push_str(&format!("{it}\n")),
        Value::Array(items) => items.iter().for_each(|it| gather(it, text)),
        Value::Object(map) => map.values().for_each(|it| gather(it, text)),
        _ => {}
    }
}
