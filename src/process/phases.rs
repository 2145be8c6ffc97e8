//! Which phases are under way, over or late, and which wait for a milestone.

use super::ids::bare;
use super::standing::{MilestoneState, PhaseState, State};
use crate::project::Project;
use crate::record::process::Phase;
use rustc_hash::{FxHashMap, FxHashSet};

/// Returns how it stands with every phase, given the milestones.
pub(super) fn states<'a>(project: &'a Project, milestones: &[MilestoneState<'a>]) -> Vec<PhaseState<'a>> {
    let mut done: FxHashMap<&str, bool> = FxHashMap::default();
    let mut unfinished: FxHashSet<&str> = FxHashSet::default();
    for it in milestones {
        let is_done = it.state == State::Done;
        done.entry(&it.milestone.id.value).or_insert(is_done);
        let phase = it.milestone.phase.as_ref().filter(|_| !is_done);
        unfinished.extend(phase.map(|it| bare(&it.value, "phase")));
    }
    let state = |phase: &'a Phase| {
        let after = phase.after.iter().map(|it| bare(&it.value, "milestone"));
        let blocked_by: Vec<&str> = after.filter(|it| !done.get(it).copied().unwrap_or(false)).collect();
        let has_ended = phase.end.is_some_and(|it| it.last() < project.today);
        let has_begun = phase.start.is_some_and(|it| it.first() <= project.today);
        let state = match (blocked_by.is_empty(), has_ended) {
            (false, _) => State::Blocked,
            (true, true) if !unfinished.contains(&*phase.id.value) => State::Done,
            (true, true) => State::Late,
            (true, false) if has_begun => State::Open,
            (true, false) => State::Planned,
        };
        PhaseState {
            phase,
            state,
            blocked_by,
        }
    };
    project.process.phases.iter().map(state).collect()
}
