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
    /// How many of these notes no stakeholder and no method is counted with.
    pub untold: usize,
    /// Of each stakeholder with those below it, a part after the one that it is part of, and how deep it lies.
    pub stakeholders: Vec<StakeholderVoices<'a>>,
    /// Of each method that was used.
    pub methods: Vec<MethodVoices>,
}

/// What was collected from a stakeholder and those below it, and what is cited of that.
#[derive(Debug)]
pub struct StakeholderVoices<'a> {
    /// The stakeholder.
    pub record: &'a Record,
    /// How many others it is a part of.
    pub depth: usize,
    /// How much.
    pub voices: Voices,
}

/// What was collected by a method, and what is cited of that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MethodVoices {
    /// The method.
    pub method: Method,
    /// How much.
    pub voices: Voices,
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
    /// Returns the balance of a project's draft, as those who work with the notes see it.
    pub fn of(project: &'a Project) -> Self {
        Self::count(project, |_| true)
    }

    /// Returns it as documents print it: beside the list of who was heard, the count of a group or a method that has in it what
    /// may only be counted would tell whose it is, so only the whole has that.
    pub fn in_documents(project: &'a Project) -> Self {
        Self::count(project, Record::is_shown)
    }

    fn count(project: &'a Project, is_told: impl Fn(&Record) -> bool) -> Self {
        let cited: FxHashSet<FileId> = cited_notes(project)
            .filter_map(|it| project.find(Kind::Note, &it.item.record.value))
            .map(|it| it.file)
            .collect();
        let mut all = Voices::default();
        let mut untold = 0;
        let mut groups: FxHashMap<&str, Voices> = FxHashMap::default();
        let unused = |method: &Method| MethodVoices {
            method: *method,
            voices: Voices::default(),
        };
        let mut methods: Vec<MethodVoices> = Method::ALL.iter().map(unused).collect();
        for record in project.records(Kind::Note) {
            let Some(note) = record.note().filter(|it| is_held(it, project)) else {
                continue;
            };
            let is_cited = cited.contains(&record.file);
            all.add(is_cited);
            if !is_told(record) {
                untold += 1;
                continue;
            }
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
                methods[method as usize].voices.add(is_cited);
            }
        }
        methods.retain(|it| it.voices.notes > 0);
        let voices = |it: &Record| groups.get(&*it.id).copied().unwrap_or_default();
        let stakeholders = project.stakeholders().into_iter();
        Self {
            all,
            untold,
            stakeholders: stakeholders
                .map(|it| StakeholderVoices {
                    record: it.record,
                    depth: it.depth,
                    voices: voices(it.record),
                })
                .collect(),
            methods,
        }
    }

    /// Returns the stakeholders that were heard and whom the draft never cites; a part is listed where the whole is cited.
    pub fn unheeded(&self) -> impl Iterator<Item = &'a Record> {
        let mut below: Option<usize> = None;
        self.stakeholders.iter().filter_map(move |own| {
            if below.is_some_and(|it| own.depth > it) {
                return None;
            }
            let is_unheeded = own.voices.is_unheeded();
            below = is_unheeded.then_some(own.depth);
            is_unheeded.then_some(own.record)
        })
    }

    /// Returns the stakeholders that did not want to take part, and why.
    pub fn declined(&self) -> impl Iterator<Item = (&'a Record, &'a Declined)> {
        let all = self.stakeholders.iter();
        all.filter_map(|it| Some((it.record, it.record.stakeholder()?.declined.as_ref()?)))
    }
}

/// Tells whether a note was held and is not taken back.
fn is_held(note: &Note, project: &Project) -> bool {
    !note.is_out() && !note.is_planned(project.today)
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
        let interviews = MethodVoices {
            method: Method::Interview,
            voices: all,
        };
        assert_eq!(balance.methods, [interviews]);
    }
}
