//! What the public edition may say of those who were heard, so that no withdrawal tells what one person said.
//!
//! `docs/decisions/public-edition.md` says why. A note is *open* where those who spoke agreed to be named or where it was
//! published elsewhere; every other one is *protected*.

mod crowd;
mod grounds;
mod left_out;
mod line;
mod standing;
mod told;
mod totals;

#[cfg(test)]
pub use grounds::PublicStrength;
pub use left_out::{LeftOut, Reason, left_out};
pub use line::{Period, SourceLine};
#[cfg(test)]
pub use totals::Totals;
pub use totals::{AmountOfMethod, AmountOfPeople, AmountOfTalks};

use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crowd::Crowd;
use line::Lines;
pub(super) use standing::is_shown;
use standing::{is_held, is_open};

/// How many people must stand behind what is shown where the project sets no limit.
const SMALL: u32 = 5;
/// The least that a project may set.
const LEAST: u32 = 3;

/// What the public edition of a project may say of its notes.
#[derive(Debug)]
pub struct Publication<'a> {
    project: &'a Project,
    limit: u32,
    lines: Lines<'a>,
}

impl<'a> Publication<'a> {
    /// Looks through the notes of a project.
    pub fn of(project: &'a Project) -> Self {
        let limit = limit(project);
        Self {
            project,
            limit,
            lines: Lines::of(project, limit),
        }
    }

    /// Returns the source line of a protected note; nothing where even the coarsest one would point at few, and for a note
    /// that is open, planned, taken back or only counted.
    pub fn line(&self, note: &Record) -> Option<SourceLine<'a>> {
        self.lines.of_note(self.project, note)
    }

    /// Returns whom a note may be said to be from: its own groups where it is open, else those of its source line; nobody where
    /// it has none.
    pub fn groups(&self, note: &'a Record) -> Vec<&'a str> {
        match note.note().filter(|it| it.is_open()) {
            Some(open) => open.stakeholders.iter().map(|it| &*it.value).collect(),
            None => self.line(note).map(|it| it.groups).unwrap_or_default(),
        }
    }

    /// Tells whether it may be said that a stakeholder, or one below it, was heard: an open note says so, or so many people
    /// that it would be said without any one of their notes too.
    pub fn is_heard(&self, stakeholder: &str) -> bool {
        let notes = self.project.records(Kind::Note).iter().filter(|record| {
            let own = record.note().map_or(&[][..], |it| &it.stakeholders);
            own.iter()
                .any(|it| self.project.lineage(&it.value).contains(&stakeholder))
        });
        let (open, protected): (Vec<&Record>, Vec<&Record>) = notes
            .filter(|it| is_shown(self.project, it))
            .partition(|it| is_open(it));
        !open.is_empty() || self.is_many(&protected)
    }

    /// Tells whether so many stand behind some protected notes that their number stays large without any one of them.
    pub fn is_many(&self, notes: &[&Record]) -> bool {
        let crowd: Crowd = notes.iter().filter_map(|it| it.note()).collect();
        crowd.is_many_without_any(self.limit)
    }
}

/// Returns how many people must stand behind what is published of a project.
fn limit(project: &Project) -> u32 {
    project.manifest.small_count.unwrap_or(SMALL).max(LEAST)
}

#[cfg(test)]
mod tests;
