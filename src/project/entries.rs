//! What stands in the fields of records and has an id there: phases, milestones, groups, sources and their like.

use super::Project;
use super::records::{At, Entries};
use super::thing::{Entry, ThingKind};
use crate::record::process::CONDITIONS;
use crate::source::Span;
use rustc_hash::FxHashMap;

/// The kinds of entries.
pub(super) const KINDS: [ThingKind; 9] = [
    ThingKind::Source,
    ThingKind::Phase,
    ThingKind::Milestone,
    ThingKind::Condition,
    ThingKind::Group,
    ThingKind::Part,
    ThingKind::Version,
    ThingKind::Request,
    ThingKind::Remark,
];

impl Project {
    /// Returns what stands in the fields of a record under an id; of several the first.
    pub fn entry(&self, kind: ThingKind, id: &str) -> Option<Entry<'_>> {
        self.entry_at(kind, *self.entries.get(&kind)?.get(id)?)
    }

    fn entry_at(&self, kind: ThingKind, (list, at): At) -> Option<Entry<'_>> {
        let record = self.records(kind.home()).get(list)?;
        let (process, vision) = (&self.process, self.manifest.vision.as_ref());
        let (id, title) = match kind {
            ThingKind::Remark => {
                let remark = record.outline.details().remarks.get(at)?;
                return Some(Entry {
                    kind,
                    record,
                    id: &remark.id,
                    span: remark.span,
                    title: Some(&remark.text),
                });
            }
            ThingKind::Source => (record.source_keys().get(at)?, None),
            ThingKind::Phase => process.phases.get(at).map(|it| (&it.id, Some(&*it.title)))?,
            ThingKind::Milestone => process.milestones.get(at).map(|it| (&it.id, Some(&*it.title)))?,
            ThingKind::Group => self.organisation.groups.get(at).map(|it| (&it.id, Some(&*it.title)))?,
            ThingKind::Part => vision?.parts.get(at).map(|it| (&it.id, Some(&*it.title)))?,
            ThingKind::Version => (&self.versions.get(at)?.name, None),
            ThingKind::Request => (&self.requests.get(at)?.id, None),
            ThingKind::Condition => {
                return Some(Entry {
                    kind,
                    record,
                    id: CONDITIONS.get(at)?,
                    span: Span {
                        end: record.head.start,
                        ..record.head
                    },
                    title: None,
                });
            }
            ThingKind::Record(_) | ThingKind::Passage | ThingKind::Statement => return None,
        };
        Some(Entry {
            kind,
            record,
            id: &id.value,
            span: id.span,
            title,
        })
    }

    /// Returns every entry of a kind, with where it stands.
    fn entries_of(&self, kind: ThingKind) -> impl Iterator<Item = (At, Entry<'_>)> {
        let lists = 0..self.records(kind.home()).len();
        lists.flat_map(move |list| {
            let entry = move |at| Some(((list, at), self.entry_at(kind, (list, at))?));
            (0..).map_while(entry)
        })
    }

    /// Returns every entry of a kind, in their order.
    pub fn entries(&self, kind: ThingKind) -> impl Iterator<Item = Entry<'_>> {
        self.entries_of(kind).map(|it| it.1)
    }

    /// Returns the project with its entries indexed by their ids.
    pub(super) fn indexed(mut self) -> Self {
        let mut entries = Entries::default();
        for kind in KINDS {
            let ids: &mut FxHashMap<_, _> = entries.entry(kind).or_default();
            for (at, entry) in self.entries_of(kind) {
                ids.entry(entry.id.into()).or_insert(at);
            }
        }
        self.entries = entries;
        self
    }

    /// Returns whether a source of this key exists.
    pub fn has_source(&self, key: &str) -> bool {
        self.entry(ThingKind::Source, key).is_some()
    }

    /// Returns the title of a group, or its id where the organisation does not know it.
    pub fn group<'a>(&'a self, id: &'a str) -> &'a str {
        let group = self.entry(ThingKind::Group, id);
        group.and_then(|it| it.title).unwrap_or(id)
    }
}
