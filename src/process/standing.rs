//! The state of the process: its phases, its milestones, and what they lack.

use super::ids::places;
use crate::record::process::{Milestone, Phase};
use crate::syntax::date::Date;
use rustc_hash::FxHashMap;

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
    pub(super) fn new(phases: Vec<PhaseState<'a>>, milestones: Vec<MilestoneState<'a>>) -> Self {
        Self {
            places: places(milestones.iter().map(|it| it.milestone)),
            phases,
            milestones,
        }
    }

    /// Returns the milestone of an id; of several the first.
    pub fn milestone(&self, id: &str) -> Option<&MilestoneState<'a>> {
        self.places.get(id).map(|at| &self.milestones[*at])
    }

    /// Returns the milestones as people want to know of them: late ones first, then by when they are due, then what is
    /// reached by when it was.
    pub fn by_urgency(&self) -> Vec<&MilestoneState<'a>> {
        let mut all: Vec<&MilestoneState<'a>> = self.milestones.iter().collect();
        all.sort_by_key(|milestone| {
            let reached = milestone.milestone.done.map(|it| it.value.last());
            (
                milestone.state == State::Done,
                milestone.days.is_none(),
                if milestone.state == State::Done {
                    None
                } else {
                    milestone.days
                },
                reached,
            )
        });
        all
    }
}
