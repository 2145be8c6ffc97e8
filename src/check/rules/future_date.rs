//! A date in the future where something is said to have happened.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::language::Value;
use crate::project::Inspected;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "future-date",
    default_level: Level::Deny,
    check: Check::Record(check),
    pages: [include_str!("future_date.da.md"), include_str!("future_date.en.md")],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    for date in record.happened.iter().filter(|it| it.value.last() > inspected.today) {
        let finding = Diagnostic::new(RULE.name, record.file, date.span);
        report(finding.with("day", Value::Day(date.value.last())));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_every_date_of_something_that_has_not_happened() {
        points_at(
            "future-date",
            "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-07-01\nstakeholders: [boligselskaber]\nbasis: consent\nspecial: none\njournal: 18-1\n\
             consent: {date: ⟦2018-06-02⟧, form: oral}\ninformed: ⟦2018-06⟧\npublish: quote\ndelete-after: 2019-03-14\n\
             withdrawn: {date: ⟦2019⟧, right: consent}\nerased: {date: '2018-06-01', reason: X}\n---\n\
             //- policy/answers/a.md\n---\nto: [sundhed]\noutcome: noted\nby: styregruppe\ndate: ⟦'2018-12-24'⟧\n---\n\
             //- policy/organisation.yaml\ngroups: [{id: styregruppe, title: S, members: []}]\n\
             //- policy/process.yaml\nphases: []\nmilestones: [{id: a, title: A, due: 2018, done: ⟦2018-06-30⟧}]\n\
             //- stakeholders/x.yaml\nname: X\nkind: police\ndeclined: {date: ⟦2018⟧, reason: Y}\n",
        );
    }

    #[test]
    fn plans_and_what_has_happened_are_left_alone() {
        points_at(
            "future-date",
            "//- interviews/a.md\n---\nmethod: interview\ndate: 2100-01-01\nstakeholders: [boligselskaber]\nbasis: public-task\nspecial: none\njournal: 18-1\n\
             informed: not-yet\npublish: quote\ndelete-after: 2100-03-14\n---\n\
             //- stakeholders/x.yaml\nname: X\nkind: police\ndeclined: {date: 2018-05, reason: Y}\n",
        );
    }
}
