//! A note whose participants have not been told what happens with what they say.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::note::Informed;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "not-informed",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [include_str!("not_informed.da.md"), include_str!("not_informed.en.md")],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    let note = record.note().filter(|it| it.erased.is_none() && !it.is_withdrawn());
    if let Some(Informed::NotYet(span)) = note.and_then(|it| it.informed) {
        report(Diagnostic::new(RULE.name, record.file, span));
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_points_at_the_answer() {
        crate::check::fixture::points_at(
            "not-informed",
            "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\n\
             basis: public-task\ninformed: ⟦not-yet⟧\npublish: summary\ndelete-after: 2019-03\n---\nTekst. #sundhed\n",
        );
    }
}
