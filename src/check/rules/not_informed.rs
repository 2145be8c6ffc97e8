//! A note whose participants have not been told what happens with what they say.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::note::{Informed, Note};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "not-informed",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [include_str!("not_informed.da.md"), include_str!("not_informed.en.md")],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    // A meeting to come can still tell them, so that nothing is late.
    let is_late = |it: &&Note| !it.is_erased() && !it.is_withdrawn() && !it.is_planned(inspected.today);
    // Without it a consent is none, which is an error of its own.
    let is_late = |it: &&Note| is_late(it) && it.uninformed_consent().is_none();
    let note = record.note().filter(is_late);
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
             basis: public-task\nspecial: none\njournal: 18-1\ninformed: ⟦not-yet⟧\npublish: summary\ndelete-after: 2019-03\n---\nTekst. #sundhed\n",
        );
    }

    #[test]
    fn a_meeting_to_come_has_told_nobody_and_need_not_say_so() {
        let note = |keys: &str| {
            let text = format!(
                "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-06-02\nstakeholders: [boligselskaber]\n\
                 publish: quote\ndelete-after: 2019-03\n{keys}---\nDagsorden.\n"
            );
            crate::check::fixture::rules(&text)
        };
        for keys in [
            "basis: public-task\nspecial: none\njournal: 18-1\n",
            "basis: public-task\nspecial: none\njournal: 18-1\ninformed: not-yet\n",
            "basis: consent\nspecial: none\njournal: 18-1\n",
            "basis: public-record\n",
        ] {
            assert_eq!(note(keys), Vec::<&str>::new(), "{keys}");
        }
        assert_eq!(
            note("basis: consent\nspecial: none\njournal: 18-1\nconsent: {form: oral}\n"),
            ["missing-key"]
        );
    }
}
