//! What somebody asked for who is spoken of in a note: by which right, when it came, and when it must be answered.

use super::vocabulary::{RequestKind, RequestOutcome};
use crate::source::Spanned;
use crate::syntax::date::Date;
use crate::syntax::fields::{Fields, Findings, Key, Shape};
use chrono::NaiveDate;

/// The list of the requests.
pub const PATH: &str = "policy/requests.yaml";

const fn key(name: &'static str, required: bool, shape: Shape) -> Key {
    Key { name, required, shape }
}

/// The keys of a request, which stands under an id that says nothing of anybody.
pub const KEYS: &[Key] = &[
    key("note", true, Shape::Reference(&["note"])),
    key("kind", true, Shape::Choice(RequestKind::WORDS)),
    key("received", true, Shape::Happened),
    key("due", true, Shape::Date),
    key("extended", false, Shape::Happened),
    key("closed", false, Shape::Happened),
    key("outcome", false, Shape::Choice(RequestOutcome::WORDS)),
];

/// A request.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Its id.
    pub id: Spanned<Box<str>>,
    /// The note that it is about.
    pub note: Box<str>,
    /// The right.
    pub kind: Option<RequestKind>,
    /// When it came.
    pub received: Option<Date>,
    /// When it must be answered.
    pub due: Option<Spanned<Date>>,
    /// When the person was told that it takes longer.
    pub extended: Option<Spanned<Date>>,
    /// When it was answered, or taken back.
    pub closed: Option<Spanned<Date>>,
    /// What came of it.
    pub outcome: Option<RequestOutcome>,
}

impl Request {
    /// Tells whether it waits for an answer on a day.
    pub fn is_open(&self, day: NaiveDate) -> bool {
        let has_come = self.received.is_none_or(|it| it.first() <= day);
        has_come && self.closed.is_none_or(|it| it.value.last() > day)
    }
}

/// Returns the requests that checked fields say; one that was closed without an outcome, or has one and was not closed,
/// lacks the other.
pub fn requests(fields: &Fields<'_>, findings: &mut Findings) -> Vec<Request> {
    let all = fields.named().into_iter();
    all.map(|(id, fields)| {
        for (one, other) in [("closed", "outcome"), ("outcome", "closed")] {
            if fields.node(one).is_some() && fields.node(other).is_none() {
                findings.missing(other, fields.place(one));
            }
        }
        Request {
            id: id.map(Box::from),
            note: fields.owned("note").unwrap_or_default(),
            kind: fields.text("kind").and_then(|it| RequestKind::of(it.value)),
            received: fields.date("received").map(|it| it.value),
            due: fields.date("due"),
            extended: fields.date("extended"),
            closed: fields.date("closed"),
            outcome: fields.text("outcome").and_then(|it| RequestOutcome::of(it.value)),
        }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::kind::Kind;
    use crate::record::{self, Data};
    use crate::source::{FileId, Source};

    fn read(text: &str) -> (Vec<Request>, Vec<&'static str>) {
        let source = Source {
            file: FileId(0),
            path: PATH.to_owned(),
            text: text.to_owned(),
        };
        let (record, found) = record::read(&source, Kind::Requests, false);
        let requests = match record.data {
            Data::Requests(requests) => requests,
            Data::Unreadable => Vec::new(),
            _ => panic!("{found:?}"),
        };
        (requests, found.iter().map(|it| it.rule).collect())
    }

    #[test]
    fn a_request_stands_under_its_id() {
        let (requests, found) = read(
            "# Skrevet af ip\n\
             b7k2m: {note: a, kind: access, received: 2018-05-02, due: 2018-06-04}\n\
             c2345: {note: b, kind: objection, received: 2018-01-31, due: 2018-04-30, extended: 2018-02-20, closed: 2018-03-01, outcome: partly}\n",
        );
        assert_eq!(found, Vec::<&str>::new());
        let [open, closed] = &requests[..] else {
            panic!("{requests:?}")
        };
        assert_eq!((&*open.id.value, &*open.note), ("b7k2m", "a"));
        assert_eq!((open.kind, open.closed), (Some(RequestKind::Access), None));
        assert_eq!(closed.outcome, Some(RequestOutcome::Partly));
    }

    #[test]
    fn it_waits_from_the_day_on_which_it_came_until_it_was_closed() {
        let (requests, _) = read(
            "b: {note: a, kind: access, received: 2018-05-02, due: 2018-06-04, closed: 2018-05-10, outcome: granted}\n\
             c: {note: a, kind: access, received: i maj, due: 2018-06-04}\n",
        );
        let open = |at: usize, day: &str| requests[at].is_open(day.parse().unwrap());
        let days = ["2018-05-01", "2018-05-02", "2018-05-09", "2018-05-10", "2019-01-01"];
        assert_eq!(days.map(|it| open(0, it)), [false, true, true, false, false]);
        // What can't be read is told until somebody mends it.
        assert!(open(1, "2018-01-01"));
    }

    #[test]
    fn what_is_wrong_with_an_entry_is_one_finding_at_its_place() {
        let of = |keys: &str| read(&format!("b: {{note: a, kind: access, received: 2018-05-02, {keys}}}\n")).1;
        assert_eq!(of("due: 2018-06-04"), Vec::<&str>::new());
        assert_eq!(of("deu: 2018-06-04"), ["unknown-key"]);
        assert_eq!(of("due: 4. juni"), ["bad-date"]);
        assert_eq!(of("due: 2018-06-31"), ["bad-date"]);
        assert_eq!(of("due: 2018-06-04, closed: 2018-05-03"), ["missing-key"]);
        assert_eq!(of("due: 2018-06-04, outcome: granted"), ["missing-key"]);
        assert_eq!(of("due: 2018-06-04, closed: i går, outcome: granted"), ["bad-date"]);
        assert_eq!(
            of("due: 2018-06-04, closed: 2018-05-03, outcome: ja"),
            ["unknown-value"]
        );
        assert_eq!(
            read("b: {kind: access, received: 2018, due: 2018}\n").1,
            ["missing-key"]
        );
        assert_eq!(
            read("'B x': {note: a, kind: access, received: 2018, due: 2018}\n").1,
            ["malformed-id"]
        );
        assert_eq!(read("b:\nc: ja\n").1, ["wrong-type", "wrong-type"]);
        assert_eq!(read("- b\n").1, ["wrong-type"]);
        assert_eq!(read("").1, Vec::<&str>::new());
    }
}
