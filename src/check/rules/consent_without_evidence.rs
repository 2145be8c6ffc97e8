//! A consent of which nobody can say where it is kept.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::vocabulary::Basis;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "consent-without-evidence",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [
        include_str!("consent_without_evidence.da.md"),
        include_str!("consent_without_evidence.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    let Some(note) = record.note() else { return };
    // Of what is to come nobody said yes yet, and a yes without knowing to what is none, which is an error of its own.
    let is_none = note.is_planned(inspected.today) || note.uninformed_consent().is_some();
    let is_over = note.example || note.is_erased() || note.is_withdrawn() || is_none;
    if note.basis != Some(Basis::Consent) || is_over || note.has_evidence {
        return;
    }
    if let Some(consent) = note.consent {
        report(Diagnostic::new(RULE.name, record.file, consent.span));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_the_day_of_a_consent_of_which_it_is_not_said_where_it_is() {
        let note = |id: &str, keys: &str| {
            format!(
                "//- interviews/{id}.md\n---\nmethod: interview\nstakeholders: [boligselskaber]\ninformed: 2018-01\n\
                 publish: quote\ndelete-after: 2019\n{keys}---\nTekst. #sundhed\n"
            )
        };
        let consent = "basis: consent\nconsent: {date: 2018-03, form: oral}\n";
        points_at(
            "consent-without-evidence",
            &[
                note(
                    "a",
                    "date: 2018-03\nbasis: consent\nconsent: {date: ⟦2018-03⟧, form: oral}\n",
                ),
                note(
                    "b",
                    "date: 2018-03\nbasis: consent\nconsent: {date: 2018-03, form: oral, evidence: 18-04711}\n",
                ),
                note(
                    "c",
                    "date: 2018-03\nbasis: public-task\nconsent: {date: 2018-03, form: oral}\n",
                ),
                note("d", &format!("date: 2018-03\n{consent}example: true\n")),
                note(
                    "e",
                    &format!("date: 2018-03\n{consent}erased: {{date: 2018-05, reason: frist}}\n"),
                ),
                note(
                    "f",
                    &format!("date: 2018-03\n{consent}withdrawn: {{date: 2018-05, right: consent}}\n"),
                ),
            ]
            .concat(),
        );
    }
}
