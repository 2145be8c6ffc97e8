//! What people asked for and has not been answered, how long there is left, and what to do meanwhile.

use super::deadline::answer_by;
use crate::diagnostic::Failure;
use crate::project::Project;
use crate::record::Record;
use crate::record::note::Note;
use crate::record::request::Request;
use crate::record::vocabulary::{Basis, RequestKind, RequestOutcome};
use crate::source::{Span, Spanned};
use crate::syntax::date::Date;
use chrono::NaiveDate;

/// A request that waits for an answer.
#[derive(Debug, Clone, Copy)]
pub struct OpenRequest<'a> {
    /// The request.
    pub request: &'a Request,
    /// The last day on which it can be answered in time.
    pub due: NaiveDate,
    /// How many days there are until then; fewer than none where it is late.
    pub days: i64,
}

/// Returns the requests that wait for an answer on the project's day, the first due first.
pub fn open(project: &Project) -> Vec<OpenRequest<'_>> {
    let requests = project.requests.iter().filter(|it| it.is_open(project.today));
    let mut open: Vec<OpenRequest<'_>> = requests
        .map(|request| {
            let due = due(request).unwrap_or(project.today);
            OpenRequest {
                request,
                due,
                days: (due - project.today).num_days(),
            }
        })
        .collect();
    open.sort_by(|a, b| (a.due, &a.request.id.value).cmp(&(b.due, &b.request.id.value)));
    open
}

/// Returns when a request must be answered: as it is written, else as the law has it.
pub fn due(request: &Request) -> Option<NaiveDate> {
    let written = request.due.map(|it| it.value.last());
    written.or_else(|| Some(answer_by(request.received?.first(), request.extended.is_some())))
}

/// Returns a request that came on a day, with the day by which the law wants it answered.
pub fn received(id: &str, note: &Record, kind: RequestKind, day: NaiveDate) -> Result<Request, Failure> {
    if note.note().is_some_and(|it| it.example) {
        return Err(Failure::usage("request-example").with("note", &*note.id));
    }
    Ok(Request {
        id: Spanned::new(id.into(), Span::default()),
        note: note.id.clone(),
        kind: Some(kind),
        received: Some(day.into()),
        due: Some(placed(answer_by(day, false))),
        extended: None,
        closed: None,
        outcome: None,
    })
}

/// Returns a request that was closed on a day; once, and not before it came or was put off.
pub fn closed(request: &Request, outcome: RequestOutcome, day: NaiveDate) -> Result<Request, Failure> {
    let mut request = open_on(request, day)?;
    if let Some(told) = request.extended.map(|it| it.value.first()).filter(|it| day < *it) {
        return Err(refused("request-closed-early", &request).with("day", told));
    }
    request.closed = Some(placed(day));
    request.outcome = Some(outcome);
    Ok(request)
}

/// Returns a request that may take two months more, since the person was told so on a day; once, and within the first month.
pub fn extended(request: &Request, day: NaiveDate) -> Result<Request, Failure> {
    let mut request = open_on(request, day)?;
    let refused = |key, day: NaiveDate| refused(key, &request).with("day", day);
    if let Some(before) = request.extended {
        return Err(refused("request-extended-before", before.value.last()));
    }
    if let Some(due) = due(&request).filter(|it| *it < day) {
        return Err(refused("request-extended-late", due));
    }
    let received = request.received.map_or(day, Date::first);
    request.due = Some(placed(answer_by(received, true)));
    request.extended = Some(placed(day));
    Ok(request)
}

/// Returns a copy of a request where something can happen to it on a day.
fn open_on(request: &Request, day: NaiveDate) -> Result<Request, Failure> {
    if let Some(closed) = request.closed {
        return Err(refused("request-closed-before", request).with("day", closed.value.last()));
    }
    match request.received.map(Date::first).filter(|it| day < *it) {
        Some(received) => Err(refused("request-not-come", request).with("day", received)),
        None => Ok(request.clone()),
    }
}

fn refused(key: &'static str, request: &Request) -> Failure {
    Failure::usage(key).with("id", &*request.id.value)
}

fn placed(day: NaiveDate) -> Spanned<Date> {
    Spanned::new(day.into(), Span::default())
}

/// Returns the key of the catalogue that says what to do while a request about a note waits for its answer.
///
/// An objection weighs against a public task; where a consent carries the note, it takes the consent back, and the other way round.
pub fn meanwhile(kind: RequestKind, note: Option<&Note>) -> &'static str {
    let is_consent = note.is_some_and(|it| it.basis == Some(Basis::Consent));
    match kind {
        RequestKind::Access => "request-meanwhile-access",
        RequestKind::Rectification => "request-meanwhile-rectification",
        RequestKind::Erasure => "request-meanwhile-erasure",
        RequestKind::Restriction => "request-meanwhile-restriction",
        RequestKind::Objection if is_consent => "request-meanwhile-objection-consent",
        RequestKind::Objection => "request-meanwhile-objection",
        RequestKind::Withdrawal if is_consent => "request-meanwhile-withdrawal",
        RequestKind::Withdrawal => "request-meanwhile-withdrawal-task",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::process::tests::project;
    use crate::record::kind::Kind;
    use crate::source::{FileId, Source};

    const PROCESS: &str = "phases: []\nmilestones: []\n";
    const NOTE: &[(&str, &str)] = &[("a", "date: 2018-02"), ("b", "date: 2018-02\nexample: true")];

    fn day(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    fn came(on: &str) -> Request {
        let project = project("2018-06-01", PROCESS, NOTE);
        let note = project.find(Kind::Note, "a").unwrap();
        received("b2345", note, RequestKind::Access, day(on)).unwrap()
    }

    fn dates(request: &Request) -> String {
        let date = |it: Option<Spanned<Date>>| it.map_or("-".to_owned(), |it| it.value.to_string());
        format!(
            "{} {} {}",
            date(request.due),
            date(request.extended),
            date(request.closed)
        )
    }

    fn key<T: std::fmt::Debug>(done: Result<T, Failure>) -> &'static str {
        done.unwrap_err().message.key
    }

    #[test]
    fn a_request_is_extended_once_within_its_month_and_closed_once() {
        let request = came("2018-01-31");
        assert_eq!(dates(&request), "2018-02-28 - -");
        let longer = extended(&request, day("2018-02-28")).unwrap();
        assert_eq!(dates(&longer), "2018-04-30 2018-02-28 -");
        assert_eq!(key(extended(&longer, day("2018-02-28"))), "request-extended-before");
        assert_eq!(key(extended(&request, day("2018-03-01"))), "request-extended-late");
        assert_eq!(key(extended(&request, day("2018-01-30"))), "request-not-come");
        let early = closed(&longer, RequestOutcome::Partly, day("2018-02-27"));
        assert_eq!(key(early), "request-closed-early");
        let done = closed(&longer, RequestOutcome::Partly, day("2018-05-02")).unwrap();
        assert_eq!(dates(&done), "2018-04-30 2018-02-28 2018-05-02");
        assert_eq!(
            key(closed(&done, RequestOutcome::Granted, day("2018-05-02"))),
            "request-closed-before"
        );
        assert_eq!(key(extended(&done, day("2018-02-02"))), "request-closed-before");
        assert_eq!(
            key(closed(&request, RequestOutcome::Granted, day("2018-01-30"))),
            "request-not-come"
        );
        assert!(closed(&request, RequestOutcome::Granted, day("2018-01-31")).is_ok());
    }

    #[test]
    fn nobody_stands_behind_an_illustration() {
        let project = project("2018-06-01", PROCESS, NOTE);
        let note = project.find(Kind::Note, "b").unwrap();
        let done = received("b2345", note, RequestKind::Access, day("2018-05-01"));
        assert_eq!(key(done), "request-example");
    }

    #[test]
    fn what_is_open_is_counted_down_from_the_first_that_is_due() {
        let mut project = project("2018-06-01", PROCESS, NOTE);
        let named = |id: &str, mut request: Request| {
            request.id.value = id.into();
            request
        };
        let done = |on: &str| closed(&came("2018-04-02"), RequestOutcome::Granted, day(on)).unwrap();
        project.requests = vec![
            named("later", came("2018-05-31")),
            named("gone", done("2018-06-01")),
            named("not-yet-gone", done("2018-06-02")),
            named("to-come", came("2018-06-02")),
            named("late", came("2018-04-30")),
        ];
        let shown = open(&project);
        let shown: Vec<String> = shown
            .iter()
            .map(|it| format!("{} {} {}", it.request.id.value, it.due, it.days))
            .collect();
        assert_eq!(
            shown,
            [
                "not-yet-gone 2018-05-02 -30",
                "late 2018-05-30 -2",
                "later 2018-07-02 31"
            ]
        );
    }

    #[test]
    fn an_objection_and_a_withdrawal_depend_on_what_the_note_rests_on() {
        let keys = |basis: &str| {
            let source = Source {
                file: FileId(0),
                path: "interviews/a.md".to_owned(),
                text: format!("---\nbasis: {basis}\nspecial: none\njournal: 18-1\n---\n"),
            };
            let (record, _) = crate::record::read(&source, Kind::Note, false);
            [RequestKind::Objection, RequestKind::Withdrawal].map(|it| meanwhile(it, record.note()))
        };
        let (weighed, consent) = ("request-meanwhile-objection", "request-meanwhile-withdrawal");
        assert_eq!(keys("public-task"), [weighed, "request-meanwhile-withdrawal-task"]);
        assert_eq!(keys("consent"), ["request-meanwhile-objection-consent", consent]);
        for kind in RequestKind::ALL {
            let key = meanwhile(*kind, None);
            assert!(Language::ALL.iter().all(|it| it.find(key, &[]).is_some()), "{key}");
        }
    }
}
