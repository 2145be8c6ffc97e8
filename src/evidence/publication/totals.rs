//! How many were heard, as the public edition says it: some methods are counted openly, talks and people only about.

use super::{Publication, is_held, is_open};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::Method;

/// To how many talks their number is rounded.
const TALKS: usize = 5;
/// To how many people their number is rounded.
const PEOPLE: u64 = 10;

/// What was collected in all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// How many there are of each method that is counted openly, in the order of the methods.
    pub open: Vec<(Method, AmountOfMethod)>,
    /// How many interviews and other talks.
    pub talks: AmountOfTalks,
    /// How many people took part, as far as the notes say.
    pub people: AmountOfPeople,
}

/// How many notes of a method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountOfMethod {
    /// So many: enough people stand behind the number without any one of the protected ones.
    Exactly(usize),
    /// So many that everyone may know of, and maybe more; of none nothing is said.
    AtLeast(usize),
}

/// About how many talks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountOfTalks {
    /// So many, rounded.
    About(usize),
    /// Fewer than so many, or exactly so many: what few talks decide is not told apart.
    Few(u32),
    /// So many that everyone may know of, and maybe more.
    AtLeast(usize),
}

/// About how many people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountOfPeople {
    /// So many, rounded.
    About(u64),
    /// Fewer than so many.
    Under(u64),
    /// Fewer than so many, or a number that one note decides.
    Untold(u64),
    /// So many that everyone may know of, and maybe more.
    AtLeast(u64),
}

impl Publication<'_> {
    /// Returns what was collected in all.
    pub fn totals(&self) -> Totals {
        let project = self.project;
        let held: Vec<&Record> = project
            .records(Kind::Note)
            .iter()
            .filter(|it| it.note().is_some_and(|note| is_held(project, note)))
            .collect();
        let of = |method: Method| held.iter().filter(move |it| method_of(it) == Some(method));
        let methods = Method::ALL.iter().filter(|it| is_counted_openly(**it));
        let talks: Vec<&Record> = held
            .iter()
            .filter(|it| !method_of(it).is_some_and(is_counted_openly))
            .copied()
            .collect();
        Totals {
            open: methods.map(|it| (*it, self.amount(of(*it)))).collect(),
            talks: self.talks(&talks),
            people: self.people(&held),
        }
    }

    fn amount<'n>(&self, held: impl Iterator<Item = &'n &'n Record>) -> AmountOfMethod {
        let (open, protected): (Vec<&Record>, Vec<&Record>) = held.copied().partition(|it| is_open(it));
        if self.is_many(&protected) {
            AmountOfMethod::Exactly(open.len() + protected.len())
        } else {
            AmountOfMethod::AtLeast(open.len())
        }
    }

    fn talks(&self, talks: &[&Record]) -> AmountOfTalks {
        let (open, protected): (Vec<&Record>, Vec<&Record>) = talks.iter().copied().partition(|it| is_open(it));
        match (self.is_many(&protected), open.len()) {
            (true, _) if talks.len() >= self.limit as usize => {
                AmountOfTalks::About((talks.len() + TALKS / 2) / TALKS * TALKS)
            }
            // No more than the limit: of so many, enough would be left without any one of them.
            (_, 0) => AmountOfTalks::Few(self.limit),
            (true, _) => AmountOfTalks::Few(self.limit),
            (false, open) => AmountOfTalks::AtLeast(open),
        }
    }

    fn people(&self, held: &[&Record]) -> AmountOfPeople {
        let (open, protected): (Vec<&Record>, Vec<&Record>) = held.iter().copied().partition(|it| is_open(it));
        let (open, all) = (stated(&open), stated(held));
        match all {
            _ if !self.is_many(&protected) && open >= PEOPLE => AmountOfPeople::AtLeast(open),
            _ if !self.is_many(&protected) => AmountOfPeople::Untold(PEOPLE),
            0..PEOPLE => AmountOfPeople::Under(PEOPLE),
            _ => AmountOfPeople::About((all + PEOPLE / 2) / PEOPLE * PEOPLE),
        }
    }
}

/// Returns how many took part, as far as the notes say.
fn stated(notes: &[&Record]) -> u64 {
    let stated = notes.iter().filter_map(|it| it.note()?.participants);
    stated.map(u64::from).sum()
}

fn method_of(record: &Record) -> Option<Method> {
    record.note()?.method
}

/// Tells whether everyone may know how many there were of a kind: what was held in public, or was written.
fn is_counted_openly(method: Method) -> bool {
    match method {
        Method::Survey | Method::Study | Method::CitizenMeeting | Method::Committee | Method::Hearing => true,
        Method::Interview | Method::GroupInterview | Method::DialogueMeeting => false,
    }
}
