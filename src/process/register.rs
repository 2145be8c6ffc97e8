//! What is kept of people in figures: for the record of processing, and for the question of an impact assessment.

use super::deletions::{self, Urgency};
use super::requests;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::note::{Informed, Note};
use crate::record::vocabulary::{Basis, Publish, RequestKind, Special};

/// The figures.
#[derive(Debug, Default)]
pub struct Register {
    /// The notes of conversations that were held, without examples, public material and what was erased.
    pub notes: usize,
    /// Those who took part, as far as the notes say it, and how many notes do not.
    pub participants: usize,
    /// The notes that do not say how many took part.
    pub uncounted: usize,
    /// On which basis.
    pub bases: Vec<(Basis, usize)>,
    /// On which ground sensitive data stand there.
    pub specials: Vec<(Special, usize)>,
    /// What may be published.
    pub terms: Vec<(Publish, usize)>,
    /// The notes whose participants were told.
    pub informed: usize,
    /// The notes that say where the original is.
    pub journals: usize,
    /// What is past its day of deletion.
    pub overdue: usize,
    /// What must be deleted soon.
    pub near: usize,
    /// What was put off.
    pub extended: usize,
    /// What waits for a case.
    pub held: usize,
    /// What rests while it is weighed.
    pub restricted: usize,
    /// What was withdrawn.
    pub withdrawn: usize,
    /// What was erased.
    pub erased: usize,
    /// The requests by kind.
    pub requests: Vec<(RequestKind, usize)>,
    /// The requests that wait for an answer, and how many of them are late.
    pub open: usize,
    /// The requests that are late.
    pub late: usize,
}

impl Register {
    /// Counts what is kept on the project's day.
    pub fn of(project: &Project) -> Self {
        let all = project.records(Kind::Note).iter().filter_map(|it| it.note());
        let all: Vec<&Note> = all
            .filter(|it| !it.example && it.basis != Some(Basis::PublicRecord))
            .collect();
        let held = |it: &&&Note| !it.is_erased() && !it.is_planned(project.today);
        let notes: Vec<&Note> = all.iter().filter(held).copied().collect();
        let count = |is: &dyn Fn(&Note) -> bool| notes.iter().filter(|it| is(it)).count();
        let urgent = |is: fn(Urgency) -> bool| {
            let all = deletions::deletions(project);
            all.iter()
                .filter(|it| !it.note.note().is_some_and(|it| it.rare().hold) && is(it.urgency))
                .count()
        };
        let open = requests::open(project);
        Self {
            notes: notes.len(),
            participants: notes
                .iter()
                .filter_map(|it| it.participants)
                .map(|it| it as usize)
                .sum(),
            uncounted: count(&|it| it.participants.is_none()),
            bases: counted(Basis::ALL, |word| count(&|it| it.basis == Some(word))),
            specials: counted(Special::ALL, |word| {
                count(&|it| it.special.is_some_and(|it| it.value == word))
            }),
            terms: counted(Publish::ALL, |word| {
                count(&|it| it.publish.is_some_and(|it| it.value == word))
            }),
            informed: count(&|it| matches!(it.informed, Some(Informed::On(_)))),
            journals: count(&|it| it.journal.is_some()),
            overdue: urgent(|it| it != Urgency::Near),
            near: urgent(|it| it == Urgency::Near),
            extended: count(&|it| it.rare().extended > 0),
            held: count(&|it| it.rare().hold),
            restricted: count(&Note::is_restricted),
            withdrawn: count(&Note::is_withdrawn),
            erased: all.iter().filter(|it| it.is_erased()).count(),
            requests: counted(RequestKind::ALL, |word| {
                project.requests.iter().filter(|it| it.kind == Some(word)).count()
            }),
            open: open.len(),
            late: open.iter().filter(|it| it.days < 0).count(),
        }
    }

    /// Returns the notes in which sensitive data stand.
    pub fn sensitive(&self) -> usize {
        let some = self.specials.iter().filter(|it| it.0 != Special::None);
        some.map(|it| it.1).sum()
    }
}

fn counted<T: Copy>(all: &[T], count: impl Fn(T) -> usize) -> Vec<(T, usize)> {
    let counts = all.iter().map(|it| (*it, count(*it)));
    counts.filter(|it| it.1 > 0).collect()
}

/// What the figures say of one of the nine signs by which the authorities tell whether an impact assessment is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// It is there.
    Met,
    /// It is not, as far as the figures go.
    Unmet,
    /// Only a person can say it.
    Open,
}

/// The nine signs, each with what the figures say; the keys stand in the catalogue under `screening-`.
pub fn screening(register: &Register) -> [(&'static str, Sign); 9] {
    let sensitive = if register.sensitive() > 0 {
        Sign::Met
    } else {
        Sign::Unmet
    };
    [
        ("sensitive", sensitive),
        // Whoever lives in a town depends on its municipality, and many who are asked more than others.
        ("vulnerable", if register.notes > 0 { Sign::Met } else { Sign::Unmet }),
        ("scale", Sign::Open),
        ("matching", Sign::Open),
        ("evaluation", Sign::Unmet),
        ("automated", Sign::Unmet),
        ("monitoring", Sign::Unmet),
        ("technology", Sign::Open),
        ("barring", Sign::Open),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;

    #[test]
    fn only_what_was_heard_of_people_is_counted() {
        let note = |id: &str, keys: &str| {
            format!(
                "//- interviews/{id}.md\n---\nmethod: group-interview\nstakeholders: [boligselskaber]\npublish: quote\n{keys}---\nTekst. #sundhed\n"
            )
        };
        let held = "date: 2018-05-01\nbasis: public-task\njournal: 18-2\ninformed: 2018-05-01\n";
        let text = [
            note(
                "a",
                &format!("{held}special: public-interest\nparticipants: 4\ndelete-after: 2018-05-20\n"),
            ),
            note("b", &format!("{held}special: none\ndelete-after: 2019\nhold: Sag\n")),
            note("c", "date: 2018-05-01\nbasis: public-record\nspecial: criminal\n"),
            note(
                "d",
                "date: 2018-05-01\nbasis: public-task\nexample: true\nspecial: criminal\n",
            ),
            note("e", "date: 2018-09-01\nbasis: public-task\ndelete-after: 2019\n"),
            note(
                "f",
                &format!("{held}special: none\nerased: {{date: 2018-05-20, reason: Frist}}\n"),
            ),
        ]
        .concat();
        let register = Register::of(&fixture::load(&text).project);
        // The base project has one note more.
        assert_eq!((register.notes, register.participants, register.uncounted), (3, 4, 2));
        assert_eq!(
            (register.sensitive(), register.erased, register.held, register.overdue),
            (1, 1, 1, 1)
        );
        assert_eq!(register.bases, [(Basis::PublicTask, 3)]);
        let met = screening(&register).iter().filter(|it| it.1 == Sign::Met).count();
        assert_eq!(met, 2);
        let empty = Register::default();
        assert!(screening(&empty).iter().all(|it| it.1 != Sign::Met));
    }
}
