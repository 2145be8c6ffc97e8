//! A note whose day of deletion has passed.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::process::deletions::{self, Urgency};
use crate::project::Inspected;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "overdue-deletion",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [
        include_str!("overdue_deletion.da.md"),
        include_str!("overdue_deletion.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    let Some(note) = record.note().filter(|it| !it.rare().hold) else {
        return;
    };
    let (Some(day), Some(key)) = (deletions::day(note), note.delete_after) else {
        return;
    };
    let key = key.span;
    let finding = |it: Diagnostic| it.with("day", day).with("note", &*record.id);
    match Urgency::at(day, inspected.today) {
        Some(Urgency::LongPast) => {
            let long = Diagnostic::new(RULE.name, record.file, key).message("overdue-deletion-long");
            report(finding(long));
        }
        Some(Urgency::Past) => report(finding(Diagnostic::new(RULE.name, record.file, key))),
        Some(Urgency::Near) | None => {}
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_points_at_a_day_that_has_passed_and_that_nothing_holds_up() {
        let note = |id: &str, keys: &str| {
            format!(
                "//- interviews/{id}.md\n---\nmethod: interview\ndate: 2017-03-14\nstakeholders: [boligselskaber]\n\
                 basis: public-task\nspecial: none\njournal: 18-1\ninformed: 2017-01\npublish: quote\n{keys}---\nTekst. #sundhed\n"
            )
        };
        crate::check::fixture::points_at(
            "overdue-deletion",
            &[
                note("a", "delete-after: ⟦2018-05-31⟧\n"),
                note("b", "delete-after: 2018-06-01\n"),
                note("c", "delete-after: 2018-06\n"),
                note("d", "delete-after: 2018-05\nhold: Indsigt\n"),
                note("e", "delete-after: 2018-05\nexample: true\n"),
                note("f", "delete-after: 2018-05\nerased: {date: 2018-05, reason: Frist}\n"),
                note("g", "delete-after: 2016\n"),
                note(
                    "h",
                    "delete-after: ⟦2018-05⟧\nwithdrawn: {date: 2018-04, right: objection}\n",
                ),
            ]
            .concat(),
        );
    }
}
