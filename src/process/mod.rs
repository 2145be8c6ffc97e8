//! The process on a given day: what is reached, under way, late or waiting, and why.
//!
//! The day is the project's: `Project::today`.

mod deadline;
pub mod deletions;
pub mod duties;
pub mod explanation;
mod holidays;
mod ids;
mod milestones;
mod phases;
pub mod register;
pub mod requests;
pub mod special;
mod standing;
#[cfg(test)]
mod tests;
mod themes;

pub use milestones::Conditions;
pub use standing::{MilestoneState, Missing, PhaseState, Standing, State};
pub use themes::unqualified;

use crate::project::Project;

/// Returns how it stands with the process of a project on its day.
pub fn standing<'a>(project: &'a Project, conditions: &Conditions) -> Standing<'a> {
    let milestones = milestones::states(project, conditions);
    let phases = phases::states(project, &milestones);
    Standing::new(phases, milestones)
}
