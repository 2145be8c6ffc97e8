//! Which milestones are done, and what the others wait for.

use super::ids::{bare, places};
use super::standing::{MilestoneState, Missing, State};
use super::themes::unqualified;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::process::{CONDITIONS, Milestone};
use rustc_hash::FxHashMap;

/// What the process must know of the rest of the project.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Conditions {
    /// The gaps in the coverage that nobody has accepted.
    pub gaps: usize,
    /// The errors that the checks find.
    pub errors: usize,
}

/// Returns how it stands with every milestone.
pub(super) fn states<'a>(project: &'a Project, conditions: &Conditions) -> Vec<MilestoneState<'a>> {
    let milestones = &project.process.milestones;
    let proposed = unqualified(project).len();
    let own: Vec<Vec<Missing<'a>>> = milestones
        .iter()
        .map(|milestone| {
            let mut missing = of_itself(project, milestone);
            missing.extend(
                milestone
                    .requires
                    .iter()
                    .filter_map(|it| condition(&it.value, conditions, proposed)),
            );
            missing
        })
        .collect();
    let places = places(milestones.iter());
    let done = done(milestones, &own, &places);
    let is_done = |id: &str| places.get(id).is_some_and(|at| done[*at]);
    let others = |it: &'a Milestone| required(it).filter(|id| !is_done(id)).map(Missing::Milestone);
    milestones
        .iter()
        .zip(own)
        .enumerate()
        .map(|(at, (milestone, mut missing))| {
            missing.extend(others(milestone));
            let days = milestone.due.map(|it| (it.last() - project.today).num_days());
            let state = match days {
                _ if done[at] => State::Done,
                Some(..0) => State::Late,
                _ => State::Planned,
            };
            MilestoneState {
                milestone,
                state,
                days,
                missing,
            }
        })
        .collect()
}

/// Returns what a milestone lacks itself: that it is said to be reached, and the note of its meeting.
fn of_itself<'a>(project: &'a Project, milestone: &'a Milestone) -> Vec<Missing<'a>> {
    let today = project.today;
    let mut missing = Vec::new();
    match &milestone.done {
        None => missing.push(Missing::Done),
        Some(it) if it.value.last() > today => missing.push(Missing::Later(it.value)),
        Some(_) => {}
    }
    let Some(id) = milestone.note.as_ref().map(|it| bare(&it.value, "note")) else {
        return missing;
    };
    let Some(note) = project.find(Kind::Note, id).and_then(Record::note) else {
        missing.push(Missing::Note(id));
        return missing;
    };
    let is_past = |it: crate::syntax::date::Date| it.last() <= today;
    if note.rare().withdrawn.is_some_and(|it| it.value.is_none_or(is_past)) {
        missing.push(Missing::Withdrawn(id));
    } else if let Some(date) = note.date.filter(|_| note.is_planned(today)) {
        missing.push(Missing::Planned(id, date.value));
    }
    missing
}

/// Returns what a condition lacks; nothing where it holds or is none.
fn condition<'a>(word: &str, conditions: &Conditions, proposed: usize) -> Option<Missing<'a>> {
    match bare(word, "condition") {
        "coverage" => Some(Missing::Coverage(conditions.gaps)).filter(|_| conditions.gaps > 0),
        "themes" => Some(Missing::Themes(proposed)).filter(|_| proposed > 0),
        "checks" => Some(Missing::Checks(conditions.errors)).filter(|_| conditions.errors > 0),
        _ => None,
    }
}

/// Returns the ids of the milestones that one requires.
fn required(milestone: &Milestone) -> impl Iterator<Item = &str> {
    let is_condition = |it: &str| CONDITIONS.contains(&bare(it, "condition"));
    let all = milestone.requires.iter().map(|it| &*it.value);
    all.filter(move |it| !is_condition(it)).map(|it| bare(it, "milestone"))
}

/// Returns which milestones are done: those that lack nothing themselves and require only what is done.
///
/// It begins with those that require none and goes up from there, so that those that wait for each other never are.
fn done(milestones: &[Milestone], own: &[Vec<Missing<'_>>], places: &FxHashMap<&str, usize>) -> Vec<bool> {
    let mut waits = vec![0_usize; milestones.len()];
    let mut above: Vec<Vec<usize>> = vec![Vec::new(); milestones.len()];
    for (at, milestone) in milestones.iter().enumerate() {
        for id in required(milestone) {
            waits[at] += 1;
            if let Some(other) = places.get(id) {
                above[*other].push(at);
            }
        }
    }
    let mut done = vec![false; milestones.len()];
    let mut ready: Vec<usize> = (0..milestones.len()).filter(|at| waits[*at] == 0).collect();
    while let Some(at) = ready.pop() {
        if !own[at].is_empty() {
            continue;
        }
        done[at] = true;
        for &next in &above[at] {
            waits[next] -= 1;
            if waits[next] == 0 {
                ready.push(next);
            }
        }
    }
    done
}
