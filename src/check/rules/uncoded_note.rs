//! A note whose date has passed, and in which nothing is coded yet.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "uncoded-note",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [include_str!("uncoded_note.da.md"), include_str!("uncoded_note.en.md")],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    let Some(note) = record.note() else { return };
    // What was taken back, held back or deleted with a slip of the pen is told as that.
    if record
        .lost
        .iter()
        .any(|it| matches!(*it, "withdrawn" | "restricted" | "erased"))
    {
        return;
    }
    let awaited = !note.is_erased() && !note.is_out() && !record.is_coded();
    if let Some(date) = note.date.filter(|_| awaited && !note.is_planned(inspected.today)) {
        report(Diagnostic::new(RULE.name, record.file, date.span));
    }
}

#[cfg(test)]
mod tests {
    const HEAD: &str = "---\nmethod: interview\nstakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\n";

    #[test]
    fn it_points_at_the_date() {
        let note = |id: &str, keys: &str, body: &str| format!("//- interviews/{id}.md\n{HEAD}{keys}\n---\n{body}\n");
        crate::check::fixture::points_at(
            "uncoded-note",
            &[
                note("a", "date: ⟦2018-03⟧", "Tekst. ^navn"),
                note("b", "date: 2018-03", "Tekst. #sundhed"),
                note("c", "date: 2018-09", "Dagsorden."),
                note("d", "date: 2018-03\nerased: {date: 2018-04, reason: Frist}", ""),
                note("e", "date: 2018-03\nwithdrawn: {date: 2018-04, right: objection}", ""),
            ]
            .concat(),
        );
    }
}
