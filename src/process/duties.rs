//! Who does what: for each unit the milestones, chapters and notes that it has left to do.

use super::standing::{MilestoneState, Standing, State};
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::{ChapterStatus, Method, NoteState};
use crate::text::order::Titles;
use rustc_hash::FxHashMap;

/// What a unit has left to do.
#[derive(Debug, Clone, Default)]
pub struct Duty<'a> {
    /// The unit; nothing where nobody is named.
    pub unit: Option<&'a str>,
    /// The milestones that it has not reached, the most urgent first.
    pub milestones: Vec<MilestoneState<'a>>,
    /// The chapters that it writes and that are not approved.
    pub chapters: Vec<&'a Record>,
    /// The inquiries that it has planned.
    pub planned: Vec<&'a Record>,
    /// The notes that it has not coded.
    pub uncoded: Vec<&'a Record>,
}

/// Returns what each unit has left to do, by the units' names; what nobody is named for comes last.
pub fn duties<'a>(project: &'a Project, standing: &Standing<'a>) -> Vec<Duty<'a>> {
    let mut duties: FxHashMap<Option<&str>, Duty<'_>> = FxHashMap::default();
    for milestone in standing.by_urgency() {
        if milestone.state != State::Done {
            let unit = milestone.milestone.unit.as_deref();
            duties.entry(unit).or_default().milestones.push(milestone.clone());
        }
    }
    for record in project.chapters() {
        if let Some(chapter) = record.chapter().filter(|it| it.status != Some(ChapterStatus::Approved)) {
            let unit = chapter.owner.as_deref();
            duties.entry(unit).or_default().chapters.push(record);
        }
    }
    for record in project.records(Kind::Note) {
        let unit = record.note().and_then(|it| it.by.as_deref());
        let is_response = record.note().is_some_and(|it| it.method == Some(Method::Hearing));
        match record.state(project.today) {
            // A hearing response is nothing that anybody can hold.
            Some(NoteState::Planned) if is_response => {}
            Some(NoteState::Planned) => duties.entry(unit).or_default().planned.push(record),
            Some(NoteState::Uncoded) => duties.entry(unit).or_default().uncoded.push(record),
            _ => {}
        }
    }
    let titles = Titles::new(project.manifest.language);
    let mut sorted: Vec<Duty<'_>> = duties.into_iter().map(|(unit, duty)| Duty { unit, ..duty }).collect();
    sorted.sort_by(|a, b| match (a.unit, b.unit) {
        (Some(a), Some(b)) => titles.compare(a, b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
    sorted
}
