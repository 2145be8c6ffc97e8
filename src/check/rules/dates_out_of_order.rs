//! What is over before it begins: a phase, a note withdrawn before it was heard, a request answered before it came.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::Data;
use crate::source::Spanned;
use crate::syntax::date::Date;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "dates-out-of-order",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [
        include_str!("dates_out_of_order.da.md"),
        include_str!("dates_out_of_order.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    match &record.data {
        Data::Process(process) => {
            let reversed = process.phases.iter().filter_map(|it| Some((it, it.start?, it.end?)));
            for (phase, start, _) in reversed.filter(|it| it.2.last() < it.1.first()) {
                let finding = Diagnostic::new(RULE.name, record.file, phase.id.span);
                report(finding.with("date", start.first()));
            }
        }
        Data::Note(note) => {
            let Some(heard) = note.date else { return };
            for it in [note.rare().withdrawn, note.rare().erased].into_iter().flatten() {
                if is_before(it, heard) {
                    let finding = Diagnostic::new(RULE.name, record.file, it.span).message("dates-out-of-order-note");
                    report(finding.with("date", heard.value.first()));
                }
            }
        }
        Data::Requests(requests) => {
            for request in requests {
                let Some(received) = request.received.map(Date::first) else {
                    continue;
                };
                let dates = [request.due, request.extended, request.closed].into_iter().flatten();
                for it in dates.filter(|it| it.value.last() < received) {
                    let finding =
                        Diagnostic::new(RULE.name, record.file, it.span).message("dates-out-of-order-request");
                    report(finding.with("date", received));
                }
            }
        }
        _ => {}
    }
}

fn is_before(one: Spanned<Option<Date>>, other: Spanned<Date>) -> bool {
    one.value.is_some_and(|it| it.last() < other.value.first())
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_points_at_what_is_over_before_it_begins() {
        let note = |id: &str, keys: &str| {
            format!(
                "//- interviews/{id}.md\n---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\n\
                 basis: public-record\npublish: quote\n{keys}---\n"
            )
        };
        crate::check::fixture::points_at(
            "dates-out-of-order",
            &[
                note("a", "⟦withdrawn⟧: {date: 2018-03-13, right: objection}\n"),
                note("b", "withdrawn: {date: 2018-03, right: objection}\n"),
                note("c", "⟦erased⟧: {date: 2017, reason: Frist}\n"),
                "//- policy/requests.yaml\n\
                 b: {note: a, kind: access, received: 2018-05-02, due: ⟦2018-05-01⟧}\n\
                 c: {note: a, kind: access, received: 2018-05, due: 2018-05-02}\n\
                 d: {note: a, kind: access, received: 2018-05-02, due: 2018-06-04, extended: ⟦2018-05-01⟧, \
                 closed: ⟦2018-04⟧, outcome: granted}\n"
                    .to_owned(),
                "//- policy/process.yaml\nmilestones: []\nphases:\n\
                 - {id: ⟦a⟧, title: A, start: 2018-07, end: 2018-06}\n\
                 - {id: b, title: B, start: 2018-06, end: 2018-06}\n\
                 - {id: c, title: C, start: 2018-06-15, end: 2018}\n"
                    .to_owned(),
            ]
            .concat(),
        );
    }
}
