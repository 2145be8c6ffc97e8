//! Looking up what an id in a field, a marker or a citation names.

use super::{Project, WITHIN};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::process::CONDITIONS;
use crate::source::Place;

/// What an id turned out to name.
#[derive(Debug, Clone, Copy)]
pub enum Found<'a> {
    /// A record.
    Record(&'a Record),
    /// A passage or a statement of a record.
    Named(&'a Record, &'a str),
    /// Something that stands in a record's fields: a phase, a group, a source, a part of the vision, or a word.
    Within,
    /// Things of several kinds.
    Ambiguous,
    /// Nothing.
    Nothing,
}

impl Project {
    /// Looks up an id that may name something of these kinds; `kind/id` says which.
    pub fn look_up<'a>(&'a self, id: &'a str, kinds: &[&str]) -> Found<'a> {
        // The keys of sources may have a slash of their own.
        if let Some((kind, rest)) = id.split_once('/').filter(|it| kinds.contains(&it.0)) {
            return self.of_kind(rest, kind);
        }
        let mut found = Found::Nothing;
        for kind in kinds {
            let next = self.of_kind(id, kind);
            match (&found, &next) {
                (_, Found::Nothing) => {}
                (Found::Nothing, _) => found = next,
                _ => return Found::Ambiguous,
            }
        }
        found
    }

    fn of_kind<'a>(&'a self, id: &'a str, kind: &str) -> Found<'a> {
        let within = |is: bool| if is { Found::Within } else { Found::Nothing };
        match kind {
            "passage" => self.named(Kind::Note, id),
            "statement" => self.named(Kind::Chapter, id),
            "condition" => within(CONDITIONS.contains(&id)),
            _ if WITHIN.contains(&kind) => within(self.within.get(kind).is_some_and(|it| it.contains(id))),
            _ => Kind::of(kind)
                .and_then(|kind| self.find(kind, chapter_id(kind, id)))
                .map_or(Found::Nothing, Found::Record),
        }
    }

    fn named<'a>(&'a self, kind: Kind, id: &'a str) -> Found<'a> {
        let Some((record, name)) = id.split_once('#') else {
            return Found::Nothing;
        };
        let Some(record) = self.find(kind, chapter_id(kind, record)) else {
            return Found::Nothing;
        };
        let unreadable = matches!(record.data, crate::record::Data::Unreadable) && record.outline.passages.is_empty();
        if unreadable || record.passage(name).is_some() {
            Found::Named(record, name)
        } else {
            Found::Nothing
        }
    }

    /// Returns every id that something of a kind has, for the nearest and for completions.
    pub fn ids(&self, kind: &str) -> Vec<String> {
        let named = |kind| -> Vec<String> {
            let of = |it: &Record| it.names().map(|name| format!("{}#{name}", it.id)).collect::<Vec<_>>();
            self.records(kind).iter().flat_map(of).collect()
        };
        match kind {
            "passage" => named(Kind::Note),
            "statement" => named(Kind::Chapter),
            "source" => self.sources().map(|it| it.1.value.to_string()).collect(),
            "phase" => self.process.phases.iter().map(|it| it.id.value.to_string()).collect(),
            "milestone" => self
                .process
                .milestones
                .iter()
                .map(|it| it.id.value.to_string())
                .collect(),
            "condition" => CONDITIONS.iter().map(|it| (*it).to_owned()).collect(),
            "version" => self.versions.iter().map(|it| it.name.value.to_string()).collect(),
            "group" => self
                .organisation
                .groups
                .iter()
                .map(|it| it.id.value.to_string())
                .collect(),
            "part" => self
                .manifest
                .vision
                .iter()
                .flat_map(|it| &it.parts)
                .map(|it| it.0.value.to_string())
                .collect(),
            _ => Kind::of(kind)
                .map(|kind| self.records(kind).iter().map(|it| it.id.to_string()).collect())
                .unwrap_or_default(),
        }
    }

    /// Returns where a record begins.
    pub fn place(&self, record: &Record) -> Place {
        Place {
            file: record.file,
            span: record.head,
        }
    }
}

/// Chapters are named with or without their number.
pub(super) fn chapter_id(kind: Kind, id: &str) -> &str {
    if kind == Kind::Chapter {
        crate::record::kind::id_of(kind, id)
    } else {
        id
    }
}
