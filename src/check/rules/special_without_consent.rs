//! An explicit consent to sensitive data in a note that rests on something else.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::vocabulary::{Basis, Special};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "special-without-consent",
    default_level: Level::Deny,
    check: Check::Record(check),
    pages: [
        include_str!("special_without_consent.da.md"),
        include_str!("special_without_consent.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    // A basis that can't be read may be a consent.
    let Some(note) = record.note().filter(|it| !it.is_erased() && it.basis.is_some()) else {
        return;
    };
    let special = note.special.filter(|it| it.value == Special::ExplicitConsent);
    if let Some(special) = special.filter(|_| note.basis != Some(Basis::Consent)) {
        report(Diagnostic::new(RULE.name, record.file, special.span));
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_points_at_an_explicit_consent_that_the_basis_is_none_of() {
        let note = |id: &str, keys: &str| {
            format!(
                "//- interviews/{id}.md\n---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\n\
                 journal: 18-1\ninformed: 2018-03-14\npublish: quote\ndelete-after: 2019\n{keys}---\nTekst. #sundhed\n"
            )
        };
        let consent = "consent: {date: 2018-03-14, form: written}\n";
        crate::check::fixture::points_at(
            "special-without-consent",
            &[
                note("a", "basis: public-task\nspecial: ⟦explicit-consent⟧\n"),
                note("b", "basis: public-record\nspecial: ⟦explicit-consent⟧\n"),
                note("c", &format!("basis: consent\n{consent}special: explicit-consent\n")),
                note("d", "basis: public-task\nspecial: public-interest\n"),
                note("e", "basis: samtikke\nspecial: explicit-consent\n"),
                note(
                    "f",
                    "basis: public-task\nspecial: explicit-consent\nerased: {date: 2018-05, reason: Frist}\n",
                ),
            ]
            .concat(),
        );
    }
}
