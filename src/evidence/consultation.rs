//! The points of a consultation: every response by its number, and what became of each thing that it says.

use super::answers::{self, Point};
use super::disposition::{FollowUp, FollowUps};
use crate::project::Project;
use crate::record::Record;
use crate::record::note::Note;
use crate::record::vocabulary::Outcome;
use crate::text::order::Natural;

/// A response and its points.
#[derive(Debug)]
pub struct Response<'a> {
    /// The note.
    pub record: &'a Record,
    /// What it says of itself.
    pub note: &'a Note,
    /// Its points, in the order of the text.
    pub points: Vec<Numbered<'a>>,
}

/// A point with its number.
#[derive(Debug)]
pub struct Numbered<'a> {
    /// The response's number, and the point's own where there are several: `3.1`; nothing where the response has no number.
    pub number: Option<String>,
    /// What became of it.
    pub follow_up: FollowUp<'a>,
}

/// Returns the responses, by number; those without one come after, by date.
pub fn responses<'a>(project: &'a Project, follow_ups: FollowUps<'a>) -> Vec<Response<'a>> {
    let records = answers::responses(project);
    let mut responses: Vec<Response<'a>> = records.filter_map(|it| response(it, follow_ups)).collect();
    responses.sort_by_key(|response| {
        let number = response.note.rare().number.as_deref();
        (
            number.is_none(),
            number.map(Natural),
            response.note.date.map(|it| it.value.last()),
            Natural(&response.record.id),
        )
    });
    responses
}

/// Returns how many points came to what, in the order of the outcomes; those without an answer come last, and what no point
/// came to is left out.
pub fn outcomes(responses: &[Response<'_>]) -> Vec<(Option<Outcome>, usize)> {
    let points = || responses.iter().flat_map(|it| &it.points);
    let count = |outcome| points().filter(|it| it.follow_up.outcome() == outcome).count();
    let all = Outcome::ALL.iter().copied().map(Some).chain([None]);
    all.map(|it| (it, count(it))).filter(|it| it.1 > 0).collect()
}

fn response<'a>(record: &'a Record, follow_ups: FollowUps<'a>) -> Option<Response<'a>> {
    let note = record.note()?;
    let points: Vec<Point<'a>> = answers::points(record);
    let several = points.len() > 1;
    let numbered = points.into_iter().enumerate().map(|(at, point)| Numbered {
        number: note.rare().number.as_deref().map(|it| {
            if several {
                format!("{it}.{}", at + 1)
            } else {
                it.to_owned()
            }
        }),
        follow_up: follow_ups.of(point),
    });
    Some(Response {
        record,
        note,
        points: numbered.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::answers::{Answers, tests::known};
    use super::super::disposition::Tally;
    use super::super::uses::Uses;
    use super::*;

    #[test]
    fn points_are_numbered_within_their_response_and_responses_stand_by_number() {
        let project = known();
        let (answers, uses) = (Answers::of(&project), Uses::of(&project));
        let follow_ups = FollowUps {
            answers: &answers,
            uses: &uses,
        };
        let all = responses(&project, follow_ups);
        let described: Vec<String> = all
            .iter()
            .flat_map(|it| it.points.iter().map(move |point| (it, point)))
            .map(|(it, point)| {
                let number = point.number.as_deref().unwrap_or("-");
                format!(
                    "{} {number} {:?} {}",
                    it.record.id,
                    point.follow_up.disposition,
                    point.follow_up.answers.len()
                )
            })
            .collect();
        assert_eq!(
            described,
            [
                "b 2.1 Partly 1",
                "b 2.2 Rejected 1",
                "a 10 Partly 1",
                "c - Open 0",
                "f - Noted 1",
            ]
        );
        assert_eq!(
            outcomes(&all),
            [
                (Some(Outcome::Partly), 2),
                (Some(Outcome::Rejected), 1),
                (Some(Outcome::Noted), 1),
                (None, 1)
            ]
        );
        assert_eq!(
            Tally::of(all.iter().flat_map(|it| &it.points).map(|it| &it.follow_up)).all(),
            5
        );
    }

    #[test]
    fn numbers_stand_in_the_order_of_people() {
        let mut numbers = ["10", "2b", "x", "2", "2a", "2.10", "2.9"];
        numbers.sort_by_key(|it| Natural(it));
        assert_eq!(numbers, ["2", "2.9", "2.10", "2a", "2b", "10", "x"]);
    }
}
