//! A note that must be deleted before the day on which it was heard.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "early-deletion",
    default_level: Level::Deny,
    check: Check::Record(check),
    pages: [
        include_str!("early_deletion.da.md"),
        include_str!("early_deletion.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    let Some(note) = record.note() else { return };
    let (Some(date), Some(deletion)) = (note.date, note.delete_after) else {
        return;
    };
    if !note.is_erased() && deletion.value.last() < date.value.first() {
        report(Diagnostic::new(RULE.name, record.file, deletion.span).with("date", date.value.first()));
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_points_at_the_day_of_deletion() {
        let note = |id: &str, keys: &str| {
            format!(
                "//- interviews/{id}.md\n---\nmethod: interview\nstakeholders: [boligselskaber]\nbasis: public-task\nspecial: none\njournal: 18-1\n\
                 informed: 2018-01\npublish: quote\n{keys}---\nTekst. #sundhed\n"
            )
        };
        crate::check::fixture::points_at(
            "early-deletion",
            &[
                note("a", "date: 2018-03-14\ndelete-after: ⟦2018-03-13⟧\n"),
                note("b", "date: 2018-03-14\ndelete-after: ⟦2017⟧\n"),
                note("c", "date: 2018-03-14\ndelete-after: 2018\n"),
                note("d", "date: 2018\ndelete-after: 2018-03-14\n"),
                note("e", "date: 2018-09-01\ndelete-after: ⟦2018-08⟧\n"),
                note(
                    "f",
                    "date: 2018-03-14\ndelete-after: 2017\nerased: {date: 2018-04, reason: Frist}\n",
                ),
            ]
            .concat(),
        );
    }
}
