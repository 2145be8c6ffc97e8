//! Which notes must be deleted soon or should have been: counted here for whoever shows or checks it.

use crate::diagnostic::Failure;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::record::request::Request;
use crate::record::vocabulary::Basis;
use crate::syntax::date::Date;
use chrono::NaiveDate;

/// How many days ahead a deletion is near.
const NEAR: i64 = 30;
/// How many days a note may stay past its day before it stands in the way of the public edition.
const GRACE: i64 = 30;

/// How urgent a deletion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// The day is today or soon.
    Near,
    /// The day has passed: a warning in every edition.
    Past,
    /// The day passed more than thirty days ago: an error in the public edition.
    LongPast,
}

impl Urgency {
    /// Returns how urgent a deletion by a day is on another; nothing where it is far.
    pub fn at(day: NaiveDate, today: NaiveDate) -> Option<Self> {
        Self::of((day - today).num_days())
    }

    /// Returns the urgency of a deletion so many days from now; nothing where it is far.
    fn of(days: i64) -> Option<Self> {
        match days {
            days if days < -GRACE => Some(Self::LongPast),
            days if days < 0 => Some(Self::Past),
            days if days <= NEAR => Some(Self::Near),
            _ => None,
        }
    }

    /// Returns the word for it that programs know.
    pub fn word(self) -> &'static str {
        match self {
            Self::Near => "near",
            Self::Past => "past",
            Self::LongPast => "long-past",
        }
    }
}

/// A note that must be deleted soon, or should have been.
#[derive(Debug)]
pub struct Deletion<'a> {
    /// The note.
    pub note: &'a Record,
    /// The day.
    pub day: NaiveDate,
    /// How many days there are until then; fewer than none where it has passed.
    pub days: i64,
    /// How urgent it is.
    pub urgency: Urgency,
    /// Whether the note says that its deletion waits.
    pub hold: bool,
    /// How often the day was put off.
    pub extended: usize,
    /// What people asked for about the note and has not been answered.
    pub requests: Vec<&'a Request>,
}

impl Deletion<'_> {
    /// Returns whether the note should be gone by now, and nothing says that its deletion waits.
    pub fn is_overdue(&self) -> bool {
        !self.hold && self.urgency > Urgency::Near
    }
}

/// Returns the day by which a note must be deleted; nothing for one that never must, that is gone, or whose day lies before
/// the conversation, which is a slip.
pub fn day(note: &Note) -> Option<NaiveDate> {
    let day = note.deletion()?;
    let is_slip = note.date.is_some_and(|it| day < it.value.first());
    (!is_slip).then_some(day)
}

/// Returns the day by which a note must be deleted, where that may be put off until a later one; else why it may not.
pub fn extendable(record: &Record, until: Date, today: NaiveDate) -> Result<NaiveDate, Failure> {
    let refused = |key| Failure::usage(key).with("note", &*record.id);
    let Some(note) = record.note() else {
        return Err(Failure::project("extend-strange").with("path", &*record.id));
    };
    if note.example {
        return Err(refused("extend-example"));
    }
    if note.is_erased() {
        return Err(refused("extend-erased"));
    }
    if note.is_withdrawn() {
        return Err(refused("extend-withdrawn"));
    }
    let Some(day) = note.delete_after.map(|it| it.value.last()) else {
        return Err(refused("extend-no-day"));
    };
    if until.last() <= day {
        return Err(refused("extend-earlier").with("day", day));
    }
    if until.last() < today {
        return Err(refused("extend-past").with("day", until.last()));
    }
    Ok(day)
}

/// Returns the notes that must be deleted soon or should have been on the project's day, the first due first.
pub fn deletions(project: &Project) -> Vec<Deletion<'_>> {
    let deletion = |record| deletion(project, record);
    let mut all: Vec<Deletion<'_>> = project.records(Kind::Note).iter().filter_map(deletion).collect();
    all.sort_by_key(|it| it.day);
    all
}

/// Returns the notes of which nobody can say when they must be deleted: those that can't be read, or whose day can't.
pub fn undated(project: &Project) -> Vec<&Record> {
    let needs_none = |it: &Note| it.example || it.is_erased() || it.basis == Some(Basis::PublicRecord);
    let is_undated = |it: &&Record| {
        let note = it.note();
        note.is_none_or(|it| it.delete_after.is_none() && !needs_none(it))
    };
    project.records(Kind::Note).iter().filter(is_undated).collect()
}

fn deletion<'a>(project: &'a Project, record: &'a Record) -> Option<Deletion<'a>> {
    let note = record.note().filter(|it| !it.is_planned(project.today))?;
    let day = day(note)?;
    let days = (day - project.today).num_days();
    let is_about = |it: &&Request| *it.note == *record.id && it.is_open(project.today);
    Some(Deletion {
        note: record,
        day,
        days,
        urgency: Urgency::of(days)?,
        hold: note.rare().hold,
        extended: note.rare().extended,
        requests: project.requests.iter().filter(is_about).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deletion_is_near_for_thirty_days_past_for_thirty_and_then_long_past() {
        let words: Vec<&str> = [31, 30, 0, -1, -30, -31]
            .iter()
            .map(|it| Urgency::of(*it).map_or("far", Urgency::word))
            .collect();
        assert_eq!(words, ["far", "near", "near", "past", "past", "long-past"]);
    }
}
