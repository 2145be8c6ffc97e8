//! The process on a given day: what is reached, under way, late or waiting, and why.
//!
//! The day is the project's: `Project::today`.

pub mod duties;
mod milestones;
mod phases;
#[cfg(test)]
mod tests;
pub mod words;

use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::process::{Milestone, Phase};
use crate::record::words::ThemeStatus;
use crate::record::{Record, theme::Theme};
use crate::source::Spanned;
use crate::syntax::date::Date;
use rustc_hash::FxHashMap;

/// What the process must know of the rest of the project.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Conditions {
    /// The gaps in the coverage that nobody has accepted.
    pub gaps: usize,
    /// The errors that the checks find.
    pub errors: usize,
}

/// How it stands with a phase or a milestone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Its time has not come.
    Planned,
    /// The phase is under way.
    Open,
    /// Over, or reached.
    Done,
    /// The phase waits for a milestone.
    Blocked,
    /// Its time has passed.
    Late,
}

impl State {
    /// Returns the word that programs read.
    pub fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Open => "open",
            Self::Done => "done",
            Self::Blocked => "blocked",
            Self::Late => "late",
        }
    }
}

/// How it stands with a milestone.
#[derive(Debug, Clone)]
pub struct MilestoneState<'a> {
    /// The milestone.
    pub milestone: &'a Milestone,
    /// Planned, done or late.
    pub state: State,
    /// The days that are left until it is due; below nothing where it is overdue, nothing where it has no date.
    pub days: Option<i64>,
    /// What keeps it from being done.
    pub missing: Vec<Missing<'a>>,
}

/// What keeps a milestone from being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing<'a> {
    /// Nobody has written that it is reached.
    Done,
    /// It is reached on a later day.
    Later(Date),
    /// The note of the meeting does not exist.
    Note(&'a str),
    /// The note of the meeting was withdrawn.
    Withdrawn(&'a str),
    /// The note's day has not come.
    Planned(&'a str, Date),
    /// Another milestone, by its id, is not done.
    Milestone(&'a str),
    /// So many gaps are left in the coverage.
    Coverage(usize),
    /// So many themes are neither qualified nor dropped.
    Themes(usize),
    /// So many errors are left.
    Checks(usize),
}

/// How it stands with a phase.
#[derive(Debug, Clone)]
pub struct PhaseState<'a> {
    /// The phase.
    pub phase: &'a Phase,
    /// How it stands.
    pub state: State,
    /// The ids of the milestones that it waits for.
    pub blocked_by: Vec<&'a str>,
}

/// How it stands with the process.
#[derive(Debug, Clone)]
pub struct Standing<'a> {
    /// The phases, in their order.
    pub phases: Vec<PhaseState<'a>>,
    /// The milestones, in their order.
    pub milestones: Vec<MilestoneState<'a>>,
    places: FxHashMap<&'a str, usize>,
}

impl<'a> Standing<'a> {
    /// Returns the milestone of an id; of several the first.
    pub fn milestone(&self, id: &str) -> Option<&MilestoneState<'a>> {
        self.places.get(id).map(|at| &self.milestones[*at])
    }

    /// Returns the milestones as people want to know of them: late ones first, then by when they are due, then what is
    /// reached by when it was.
    pub fn by_urgency(&self) -> Vec<&MilestoneState<'a>> {
        let mut all: Vec<&MilestoneState<'a>> = self.milestones.iter().collect();
        all.sort_by_key(|it| {
            let reached = it.milestone.done.map(|it| it.value.last());
            (
                it.state == State::Done,
                it.days.is_none(),
                if it.state == State::Done { None } else { it.days },
                reached,
            )
        });
        all
    }
}

/// Returns how it stands with the process of a project on its day.
pub fn standing<'a>(project: &'a Project, conditions: &Conditions) -> Standing<'a> {
    let milestones = milestones::states(project, conditions);
    let phases = phases::states(project, &milestones);
    Standing {
        places: places(milestones.iter().map(|it| it.milestone)),
        phases,
        milestones,
    }
}

/// Returns where the milestone of each id stands; of several the first.
fn places<'a>(milestones: impl Iterator<Item = &'a Milestone>) -> FxHashMap<&'a str, usize> {
    let mut places = FxHashMap::default();
    for (at, milestone) in milestones.enumerate() {
        places.entry(&*milestone.id.value).or_insert(at);
    }
    places
}

/// Returns the themes that are neither qualified nor dropped on the project's day.
pub fn unqualified(project: &Project) -> Vec<&Record> {
    let themes = project.records(Kind::Theme).iter();
    themes
        .filter(|it| !it.theme().is_some_and(|it| is_settled(project, it)))
        .collect()
}

/// Tells whether a theme is dropped, or qualified by a note that the day has come to.
fn is_settled(project: &Project, theme: &Theme) -> bool {
    let has_come = |id: &Spanned<Box<str>>| {
        let note = project.find(Kind::Note, bare(&id.value, "note")).and_then(Record::note);
        !note.is_some_and(|it| it.is_planned(project.today))
    };
    match theme.status {
        ThemeStatus::Dropped => true,
        ThemeStatus::Proposed => false,
        ThemeStatus::Qualified | ThemeStatus::Adopted => {
            theme.qualified_by.is_empty() || theme.qualified_by.iter().any(has_come)
        }
    }
}

/// Returns an id without the kind that may stand before it.
fn bare<'a>(id: &'a str, kind: &str) -> &'a str {
    id.strip_prefix(kind).and_then(|it| it.strip_prefix('/')).unwrap_or(id)
}
