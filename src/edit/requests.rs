//! The list of requests with an entry more, or another: one line each, in the order of their ids.

use super::head::quoted;
use super::lines::{self, day, map};
use crate::record::request::Request;
use crate::text::slug::is_id;

/// Returns a list's new text: the request in its place, and every other line as it was; nothing where the entries do not
/// begin a line each. `entries` are those of the text.
pub fn written(text: &str, entries: &[Request], request: &Request) -> Option<String> {
    let entries = entries.iter().map(|it| &it.id).collect();
    lines::written(text, entries, &request.id.value, &line(request))
}

/// Returns a request as the list has it.
pub fn line(request: &Request) -> String {
    let note = if is_id(&request.note) {
        request.note.to_string()
    } else {
        quoted(&request.note)
    };
    let keys = vec![
        Some(format!("note: {note}")),
        request.kind.map(|it| format!("kind: {}", it.word())),
        day("received", request.received),
        day("due", request.due.map(|it| it.value)),
        day("extended", request.extended.map(|it| it.value)),
        day("closed", request.closed.map(|it| it.value)),
        request.outcome.map(|it| format!("outcome: {}", it.word())),
    ];
    format!("{}: {}", request.id.value, map(keys))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::kind::Kind;
    use crate::record::vocabulary::{RequestKind, RequestOutcome};
    use crate::record::{self, Data, request};
    use crate::source::{FileId, Source, Span, Spanned};
    use crate::syntax::date::Date;

    fn read(text: &str) -> Vec<Request> {
        let source = Source {
            file: FileId(0),
            path: request::PATH.to_owned(),
            text: text.to_owned(),
        };
        let (record, found) = record::read(&source, Kind::Requests, false);
        assert_eq!(found, [], "{text}");
        match record.data {
            Data::Requests(requests) => requests,
            _ => Vec::new(),
        }
    }

    fn of(id: &str) -> Request {
        Request {
            id: Spanned::new(id.into(), Span::default()),
            note: "2018-03-14-boligselskaber-k3f".into(),
            kind: Some(RequestKind::Access),
            received: Date::parse("2018-05-02"),
            due: Date::parse("2018-06-04").map(|it| Spanned::new(it, Span::default())),
            extended: None,
            closed: None,
            outcome: None,
        }
    }

    fn add(text: &str, request: &Request) -> String {
        written(text, &read(text), request).unwrap()
    }

    #[test]
    fn requests_stand_in_order_and_what_others_wrote_stays() {
        let mut text = add("# Anmodninger\n", &of("m2345"));
        text = add(&text, &of("z2345"));
        text = text.replace("z2345:", "# sidst\nz2345:");
        text = add(&text, &of("b2345"));
        let names: Vec<&str> = text.lines().map(|it| it.split(':').next().unwrap()).collect();
        assert_eq!(names, ["# Anmodninger", "b2345", "m2345", "# sidst", "z2345"]);
        assert_eq!(
            text.lines().nth(1).unwrap(),
            "b2345: {note: 2018-03-14-boligselskaber-k3f, kind: access, received: 2018-05-02, due: 2018-06-04}"
        );
    }

    #[test]
    fn a_request_that_is_closed_is_written_anew_in_its_place_and_read_back_as_it_was() {
        let old = "\u{feff}b2345:\r\n  note: a\r\n  kind: access\r\n  received: 2018-05-02\r\n  due: 2018-06-04\r\n# c\r\nc2345: {note: a, kind: erasure, received: 2018, due: 2018}";
        let mut request = read(old).remove(0);
        request.closed = Date::parse("2018-05-20").map(|it| Spanned::new(it, Span::default()));
        request.outcome = Some(RequestOutcome::Granted);
        let new = add(old, &request);
        assert_eq!(
            new,
            "\u{feff}b2345: {note: a, kind: access, received: 2018-05-02, due: 2018-06-04, closed: 2018-05-20, outcome: granted}\r\n# c\r\nc2345: {note: a, kind: erasure, received: 2018, due: 2018}"
        );
        let back = read(&new).remove(0);
        assert_eq!((line(&back), back.outcome), (line(&request), request.outcome));
        assert_eq!(add(&new, &back), new);
    }

    #[test]
    fn a_list_in_another_shape_is_left_alone() {
        let text = "{b2345: {note: a, kind: access, received: 2018, due: 2018}}\n";
        assert_eq!(written(text, &read(text), &of("c2345")), None);
        assert_eq!(add("", &of("c2345")).lines().count(), 1);
    }

    #[test]
    fn a_note_whose_name_is_no_id_is_read_back_all_the_same() {
        let mut request = of("b2345");
        request.note = "A, {b}: #c".into();
        assert_eq!(read(&add("", &request))[0].note, request.note);
    }
}
