//! What became of what people said: answered, made part of a statement, mentioned in the draft, or none of it so far.

use super::answers::{Answers, Point, ResolvedAnswer};
use super::uses::{Use, Uses};
use crate::project::Project;
use crate::project::thing::Thing;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::{Method, NoteState, Outcome};
use crate::text::order::Natural;

/// The disposition of a point, in a word; an answer says more than that the draft rests on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Disposition {
    /// It was accepted.
    Accepted,
    /// It was accepted in part.
    Partly,
    /// A statement of the draft rests on it.
    Used,
    /// The draft mentions it outside its statements.
    Mentioned,
    /// It was noted.
    Noted,
    /// It was not accepted.
    Rejected,
    /// The draft says something else, and names it as speaking against that.
    Opposed,
    /// Nothing so far.
    Open,
}

/// Where people look for it: what was done, what is only used, told or noted, what was not followed, and what waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// A statement was changed, or the answer says that it was done.
    Followed,
    /// A statement of the draft rests on it, and nobody says that it was changed for it.
    Used,
    /// The draft tells it, and no statement rests on it.
    Mentioned,
    /// It was noted, which is neither yes nor no.
    Noted,
    /// It was not followed.
    NotFollowed,
    /// It waits for an answer.
    Waits,
}

impl Side {
    /// Every one of them, in the order in which they are read.
    pub const ALL: [Self; 6] = [
        Self::Followed,
        Self::Used,
        Self::Mentioned,
        Self::Noted,
        Self::NotFollowed,
        Self::Waits,
    ];

    /// Returns the word that ends its keys in the catalogue.
    pub fn word(self) -> &'static str {
        match self {
            Self::Followed => "followed",
            Self::Used => "used",
            Self::Mentioned => "mentioned",
            Self::Noted => "noted",
            Self::NotFollowed => "not-followed",
            Self::Waits => "waits",
        }
    }
}

impl Disposition {
    fn side(self) -> Side {
        match self {
            Self::Accepted | Self::Partly => Side::Followed,
            Self::Used => Side::Used,
            Self::Mentioned => Side::Mentioned,
            Self::Noted => Side::Noted,
            Self::Rejected | Self::Opposed => Side::NotFollowed,
            Self::Open => Side::Waits,
        }
    }
}

impl From<Outcome> for Disposition {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Accepted => Self::Accepted,
            Outcome::Partly => Self::Partly,
            Outcome::Rejected => Self::Rejected,
            Outcome::Noted => Self::Noted,
        }
    }
}

/// A point, its answers, and where the draft cites it.
#[derive(Debug, Clone)]
pub struct FollowUp<'a> {
    /// The point.
    pub point: Point<'a>,
    /// Its answers, by date.
    pub answers: Vec<&'a ResolvedAnswer<'a>>,
    /// Where the draft cites it, each statement and each chapter's text once.
    pub uses: Vec<Use<'a>>,
    /// What became of it.
    pub disposition: Disposition,
}

impl FollowUp<'_> {
    /// Returns where people look for it: what changed a statement was done, though the answer only notes it.
    pub fn side(&self) -> Side {
        let is_changed = self.answers.iter().any(|it| !it.changed.is_empty());
        match self.disposition {
            Disposition::Noted if is_changed => Side::Followed,
            disposition => disposition.side(),
        }
    }

    /// Returns what the last answer says came of it; nothing while there is none.
    pub fn outcome(&self) -> Option<Outcome> {
        self.answers.last()?.answer.outcome.map(|it| it.value)
    }
}

/// How many points came to what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally([usize; Side::ALL.len()]);

impl Tally {
    /// Counts points.
    pub fn of<'f, 'a: 'f>(follow_ups: impl IntoIterator<Item = &'f FollowUp<'a>>) -> Self {
        let mut tally = Self::default();
        for follow_up in follow_ups {
            tally.0[follow_up.side() as usize] += 1;
        }
        tally
    }

    /// Returns how many people find on one side.
    pub fn on(&self, side: Side) -> usize {
        self.0[side as usize]
    }

    /// Returns how many points there are.
    pub fn all(&self) -> usize {
        self.0.iter().sum()
    }
}

/// What the follow-ups of points are computed from.
#[derive(Debug, Clone, Copy)]
pub struct FollowUps<'a> {
    /// The answers.
    pub answers: &'a Answers<'a>,
    /// The citations.
    pub uses: &'a Uses<'a>,
}

impl<'a> FollowUps<'a> {
    /// Returns what became of a point: by its last answer, else by what the draft makes of it.
    pub fn of(&self, point: Point<'a>) -> FollowUp<'a> {
        let answers = self.answers.to_point(point);
        let mut uses: Vec<Use<'a>> = Vec::new();
        for new in self.cited(point.thing()).iter().chain(self.cited_around(point)) {
            let is_same = |it: &Use<'_>| {
                it.chapter.file == new.chapter.file && it.statement == new.statement && it.against == new.against
            };
            if !uses.iter().any(is_same) {
                uses.push(*new);
            }
        }
        uses.sort_by_key(|it| it.place);
        let outcome = answers.last().and_then(|it| it.answer.outcome);
        let is_used = |against: bool| uses.iter().any(|it| it.statement.is_some() && it.against == against);
        let disposition = match outcome {
            Some(outcome) => outcome.value.into(),
            None if is_used(false) => Disposition::Used,
            None if is_used(true) => Disposition::Opposed,
            None if !uses.is_empty() => Disposition::Mentioned,
            None => Disposition::Open,
        };
        FollowUp {
            point,
            answers,
            uses,
            disposition,
        }
    }

    fn cited(&self, thing: Thing<'a>) -> &'a [Use<'a>] {
        match thing {
            Thing::Part(note, passage) => passage
                .name
                .as_ref()
                .map_or(&[][..], |it| self.uses.of_passage(&note.id, &it.value)),
            Thing::Record(note) => self.uses.of_record(&note.id),
            Thing::Entry(_) => &[],
        }
    }

    /// Returns where the list is cited in which a point stands.
    fn cited_around(&self, point: Point<'a>) -> &'a [Use<'a>] {
        point.around().map_or(&[][..], |it| self.cited(it))
    }
}

/// Returns the inquiries that people took part in and can be reported on, by date: what is to come, was withdrawn or is
/// erased is not among them, nor are studies, which nobody waits for an answer to.
pub fn heard(project: &Project) -> Vec<&Record> {
    let is_heard = |record: &&Record| {
        matches!(
            record.state(project.today),
            Some(NoteState::Counted | NoteState::Uncoded)
        ) && record.note().is_some_and(|it| it.method != Some(Method::Study))
    };
    let date = |record: &Record| record.note().and_then(|it| it.date).map(|it| it.value.last());
    let mut heard: Vec<&Record> = project.records(Kind::Note).iter().filter(is_heard).collect();
    heard.sort_by_key(|it| (date(it), Natural(&it.id)));
    heard
}

#[cfg(test)]
mod tests {
    use super::super::answers::{points, tests::known};
    use super::*;

    #[test]
    fn an_answer_says_more_than_a_citation_and_every_point_is_counted_once() {
        let project = known();
        let (answers, uses) = (Answers::of(&project), Uses::of(&project));
        let follow_ups = FollowUps {
            answers: &answers,
            uses: &uses,
        };
        let all: Vec<FollowUp<'_>> = heard(&project)
            .into_iter()
            .flat_map(points)
            .map(|it| follow_ups.of(it))
            .collect();
        let described: Vec<String> = all
            .iter()
            .map(|follow_up| {
                let name = follow_up
                    .point
                    .passage
                    .and_then(|it| it.name.as_ref())
                    .map_or("", |it| &*it.value);
                format!(
                    "{}#{name} {:?} {}",
                    follow_up.point.note.id,
                    follow_up.disposition,
                    follow_up.uses.len()
                )
            })
            .collect();
        // `d` was withdrawn. `f#fem` is cited, but its answer says more; `e#fire` is cited against something.
        assert_eq!(
            described,
            [
                "a#et Partly 0",
                "b#to Partly 0",
                "b#tre Rejected 0",
                "c# Open 0",
                "e#et Used 2",
                "e#fire Opposed 1",
                "e#fem Mentioned 1",
                "f#fem Noted 1",
            ]
        );
        let tally = Tally::of(&all);
        // Followed: a#et, b#to. Used: e#et. Told only: e#fem. Noted: f#fem. Not followed: b#tre, e#fire. Waits: c.
        assert_eq!(Side::ALL.map(|it| tally.on(it)), [2, 1, 1, 1, 2, 1]);
        assert_eq!(tally.all(), 8);
    }
}
