//! Looking up what an id in a field, a marker or a citation names.

use super::Project;
use super::thing::{Thing, ThingKind};
use crate::record::kind::Kind;
use crate::record::{Data, Record};

/// What an id turned out to name.
#[derive(Debug, Clone, Copy)]
pub enum Found<'a> {
    /// One thing.
    Thing(Thing<'a>),
    /// Perhaps a part of this record, which could not be read.
    Unread(&'a Record),
    /// Things of several kinds.
    Ambiguous,
    /// Nothing.
    Nothing,
}

impl<'a> Found<'a> {
    /// Returns the one thing.
    pub fn thing(self) -> Option<Thing<'a>> {
        match self {
            Self::Thing(thing) => Some(thing),
            Self::Unread(_) | Self::Ambiguous | Self::Nothing => None,
        }
    }

    /// Tells whether there is no such thing.
    pub fn is_nothing(self) -> bool {
        matches!(self, Self::Nothing)
    }
}

impl Project {
    /// Looks up an id that may name something of these kinds; `kind/id` says which.
    pub fn look_up(&self, id: &str, kinds: impl IntoIterator<Item = ThingKind, IntoIter: Clone>) -> Found<'_> {
        let kinds = kinds.into_iter();
        // The keys of sources may have a slash of their own.
        if let Some((word, rest)) = id.split_once('/')
            && let Some(kind) = kinds.clone().find(|it| it.word() == word)
        {
            return self.of_kind(rest, kind);
        }
        let mut found = Found::Nothing;
        for kind in kinds {
            let next = self.of_kind(id, kind);
            match (found, next) {
                (_, Found::Nothing) => {}
                (Found::Nothing, _) => found = next,
                _ => return Found::Ambiguous,
            }
        }
        found
    }

    fn of_kind(&self, id: &str, kind: ThingKind) -> Found<'_> {
        let thing = match kind {
            ThingKind::Record(kind) => self.find(kind, kind.plain(id)).map(Thing::Record),
            ThingKind::Passage | ThingKind::Statement => return self.part(kind.home(), id),
            _ => self.entry(kind, id).map(Thing::Entry),
        };
        thing.map_or(Found::Nothing, Found::Thing)
    }

    fn part(&self, kind: Kind, id: &str) -> Found<'_> {
        let Some((id, name)) = id.split_once('#') else {
            return Found::Nothing;
        };
        let Some(record) = self.find(kind, kind.plain(id)) else {
            return Found::Nothing;
        };
        match record.passage(name) {
            Some(passage) => Found::Thing(Thing::Part(record, passage)),
            None if matches!(record.data, Data::Unreadable) && record.outline.passages.is_empty() => {
                Found::Unread(record)
            }
            None => Found::Nothing,
        }
    }

    /// Returns every thing of a kind, by record and place.
    pub fn things(&self, kind: ThingKind) -> Box<dyn Iterator<Item = Thing<'_>> + '_> {
        let records = self.records(kind.home()).iter();
        match kind {
            ThingKind::Record(_) => Box::new(records.map(Thing::Record)),
            ThingKind::Passage | ThingKind::Statement => Box::new(records.flat_map(parts)),
            _ => Box::new(self.entries(kind).map(Thing::Entry)),
        }
    }

    /// Returns every id that something of a kind has, for the nearest and for completions.
    pub fn ids(&self, kind: ThingKind) -> Vec<String> {
        self.things(kind).map(|it| it.id()).collect()
    }
}

/// Returns the named parts of a record.
fn parts(record: &Record) -> impl Iterator<Item = Thing<'_>> {
    let named = record.outline.passages.iter().filter(|it| it.name.is_some());
    named.map(move |it| Thing::Part(record, it))
}
