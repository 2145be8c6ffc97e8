//! A note that does not say where its original is.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::vocabulary::Basis;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "missing-journal",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [
        include_str!("missing_journal.da.md"),
        include_str!("missing_journal.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    let Some(note) = record.note().filter(|it| it.journal.is_none()) else {
        return;
    };
    let is_exempt =
        note.example || note.basis == Some(Basis::PublicRecord) || note.is_erased() || note.is_planned(inspected.today);
    // What can't be read may say that the note is exempt, or where its original is.
    let is_lost = ["journal", "basis", "example", "date", "erased"]
        .iter()
        .any(|it| record.lost.contains(it));
    if !is_exempt && !is_lost {
        report(Diagnostic::new(RULE.name, record.file, record.head));
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_points_at_a_note_that_was_heard_and_whose_original_is_nowhere() {
        let note = |id: &str, keys: &str| {
            let first = if keys.contains("date:") {
                ""
            } else {
                "date: 2018-03-14\n"
            };
            format!(
                "//- interviews/{id}.md\n---\n{keys}method: interview\n{first}stakeholders: [boligselskaber]\n\
                 special: none\ninformed: not-yet\npublish: summary\ndelete-after: 2019\n---\nTekst. #sundhed\n"
            )
        };
        crate::check::fixture::points_at(
            "missing-journal",
            &[
                note("a", "⟦basis⟧: public-task\n"),
                note("b", "⟦journal⟧:\nbasis: public-task\n"),
                note("c", "basis: public-task\njournal: 18-1\n"),
                note("d", "basis: public-record\n"),
                note("e", "basis: public-task\nexample: true\n"),
                note("f", "basis: public-task\ndate: 2018-09\n"),
                note("g", "basis: public-task\nerased: {date: 2018-05, reason: Frist}\n"),
                note("h", "basis: public-task\njurnal: 18-1\n"),
                note("i", "bassis: public-record\n"),
            ]
            .concat(),
        );
    }
}
