//! Whose voices the draft cites, beside whose were collected: by stakeholder and by method.

use super::cited_notes;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::record::stakeholder::Declined;
use crate::record::vocabulary::Method;
use crate::source::FileId;
use rustc_hash::{FxHashMap, FxHashSet};

/// What was collected and what the draft cites of it.
#[derive(Debug, Default)]
pub struct Balance<'a> {
    /// Of the whole project.
    pub all: Voices,
    /// Of each stakeholder with those below it, a part after the one that it is part of, and how deep it lies.
    pub stakeholders: Vec<(&'a Record, usize, Voices)>,
    /// Of each method that was used.
    pub methods: Vec<(Method, Voices)>,
}

/// How much was collected and how much of it the draft cites.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Voices {
    /// Notes that are held; those that are planned or withdrawn are not.
    pub notes: usize,
    /// The notes that the draft cites, for or against something.
    pub cited: usize,
}

impl Voices {
    fn add(&mut self, is_cited: bool) {
        self.notes += 1;
        self.cited += usize::from(is_cited);
    }

    /// Returns whether something was collected and none of it is cited.
    pub fn is_unheeded(&self) -> bool {
        self.notes > 0 && self.cited == 0
    }
}

impl<'a> Balance<'a> {
    /// Returns the balance of a project's draft.
    pub fn of(project: &'a Project) -> Self {
        let cited: FxHashSet<FileId> = cited_notes(project)
            .filter_map(|it| project.find(Kind::Note, &it.1.record.value))
            .map(|it| it.file)
            .collect();
        let mut all = Voices::default();
        let mut groups: FxHashMap<&str, Voices> = FxHashMap::default();
        let mut methods: Vec<(Method, Voices)> = Method::ALL.iter().map(|it| (*it, Voices::default())).collect();
        for record in project.records(Kind::Note) {
            let Some(note) = record.note().filter(|it| is_held(it, project)) else {
                continue;
            };
            let is_cited = cited.contains(&record.file);
            all.add(is_cited);
            let mut above: Vec<&str> = note
                .stakeholders
                .iter()
                .flat_map(|it| project.lineage(&it.value))
                .collect();
            above.sort_unstable();
            above.dedup();
            for id in above {
                groups.entry(id).or_default().add(is_cited);
            }
            if let Some(method) = note.method {
                methods[method as usize].1.add(is_cited);
            }
        }
        methods.retain(|it| it.1.notes > 0);
        let voices = |it: &Record| groups.get(&*it.id).copied().unwrap_or_default();
        let stakeholders = project.stakeholders().into_iter();
        Self {
            all,
            stakeholders: stakeholders
                .map(|(record, depth)| (record, depth, voices(record)))
                .collect(),
            methods,
        }
    }

    /// Returns the stakeholders that were heard and whom the draft never cites; a part is listed where the whole is cited.
    pub fn unheeded(&self) -> impl Iterator<Item = &'a Record> {
        let mut below: Option<usize> = None;
        self.stakeholders.iter().filter_map(move |(record, depth, voices)| {
            if below.is_some_and(|it| *depth > it) {
                return None;
            }
            below = voices.is_unheeded().then_some(*depth);
            voices.is_unheeded().then_some(*record)
        })
    }

    /// Returns the stakeholders that did not want to take part, and why.
    pub fn declined(&self) -> impl Iterator<Item = (&'a Record, &'a Declined)> {
        let all = self.stakeholders.iter();
        all.filter_map(|it| Some((it.0, it.0.stakeholder()?.declined.as_ref()?)))
    }
}

/// Tells whether a note was held and is not taken back.
fn is_held(note: &Note, project: &Project) -> bool {
    !note.is_withdrawn() && !note.is_planned(project.today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::tests::draft;

    #[test]
    fn a_note_counts_once_for_each_of_its_stakeholders_and_methods() {
        // a: x and y, cited twice; b: y; c: z, erased; d: withdrawn; e: planned; f: z.
        let project = draft("Mere tid. [@a#tolk; imod @a#nej; @d] ^mere\n\nVi hørte. [@c]\n");
        let balance = Balance::of(&project);
        let all = Voices { notes: 4, cited: 2 };
        assert_eq!(balance.all, all);
        assert_eq!(balance.methods, [(Method::Interview, all)]);
    }
}
