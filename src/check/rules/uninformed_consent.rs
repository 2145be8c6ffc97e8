//! A consent of people who have not been told what happens with what they say.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::note::Note;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "uninformed-consent",
    default_level: Level::Deny,
    check: Check::Record(check),
    pages: [
        include_str!("uninformed_consent.da.md"),
        include_str!("uninformed_consent.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    // A meeting to come can still tell them, and what is gone has no consent left.
    let note = record
        .note()
        .filter(|it| !it.is_erased() && !it.is_withdrawn() && !it.is_planned(inspected.today));
    if let Some(at) = note.and_then(Note::uninformed_consent) {
        report(Diagnostic::new(RULE.name, record.file, at));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{points_at, rules};

    fn note(keys: &str) -> String {
        format!(
            "//- interviews/a.md\n---\nmethod: interview\nstakeholders: [boligselskaber]\npublish: quote\n\
             delete-after: 2019\n{keys}---\nTekst. #sundhed\n"
        )
    }

    #[test]
    fn it_points_at_the_answer_and_nothing_else_is_said_of_it() {
        let consent = "basis: consent\nspecial: none\njournal: 18-1\nconsent: {date: 2018-03-14, form: oral}\n";
        points_at(
            "uninformed-consent",
            &note(&format!("date: 2018-03-14\n{consent}informed: ⟦not-yet⟧\n")),
        );
        assert_eq!(
            rules(&note(&format!("date: 2018-03-14\n{consent}informed: not-yet\n"))),
            ["uninformed-consent"]
        );
    }

    #[test]
    fn who_was_told_who_is_still_to_be_met_and_who_is_gone_are_silent() {
        let consent = "basis: consent\nspecial: none\njournal: 18-1\nconsent: {date: 2018-03-14, form: oral}\n";
        for keys in [
            format!("date: 2018-03-14\n{consent}informed: 2018-03-14\n"),
            "date: 2018-09-14\nbasis: consent\nspecial: none\njournal: 18-1\ninformed: not-yet\n".to_owned(),
            "date: 2018-03-14\nbasis: public-task\nspecial: none\njournal: 18-1\ninformed: not-yet\n".to_owned(),
            format!("date: 2018-03-14\n{consent}informed: not-yet\nwithdrawn: {{date: 2018-05-01, right: consent}}\n"),
            format!("date: 2018-03-14\n{consent}informed: not-yet\nerased: {{date: 2018-05-01, reason: frist}}\n"),
        ] {
            assert!(!rules(&note(&keys)).contains(&"uninformed-consent"), "{keys}");
        }
    }
}
