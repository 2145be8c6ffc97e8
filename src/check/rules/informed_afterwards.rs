//! Participants who were told what happens with what they say only after they had said it.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::note::Informed;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "informed-afterwards",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [
        include_str!("informed_afterwards.da.md"),
        include_str!("informed_afterwards.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    let Some(note) = record.note().filter(|it| !it.is_erased() && !it.is_withdrawn()) else {
        return;
    };
    if let (Some(date), Some(Informed::On(informed))) = (note.date, note.informed)
        && informed.value.first() > date.value.last()
    {
        report(Diagnostic::new(RULE.name, record.file, informed.span).with("date", date.value.last()));
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_points_at_a_day_after_the_conversation() {
        let note = |id: &str, keys: &str| {
            format!(
                "//- interviews/{id}.md\n---\nmethod: interview\nstakeholders: [boligselskaber]\nbasis: public-task\nspecial: none\njournal: 18-1\n\
                 publish: quote\ndelete-after: 2019\n{keys}---\nTekst. #sundhed\n"
            )
        };
        crate::check::fixture::points_at(
            "informed-afterwards",
            &[
                note("a", "date: 2018-03-14\ninformed: ⟦2018-03-15⟧\n"),
                note("b", "date: 2018-03-14\ninformed: 2018-03-14\n"),
                note("c", "date: 2018-03-14\ninformed: 2018-03\n"),
                note("d", "date: 2018-03\ninformed: 2018-03-31\n"),
                note("e", "date: 2018-03\ninformed: ⟦2018-04⟧\n"),
                note("f", "date: 2018-03\ninformed: not-yet\n"),
            ]
            .concat(),
        );
    }
}
