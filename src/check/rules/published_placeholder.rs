//! Text that was only to hold a place, in a document that is shown to others.

use super::placeholder;
use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "published-placeholder",
    default_level: Level::Deny,
    check: Check::Record(check),
    pages: [
        include_str!("published_placeholder.da.md"),
        include_str!("published_placeholder.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    if placeholder::is_out(inspected) {
        placeholder::each(inspected, RULE.name, report);
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_points_at_the_words_once_others_read_the_document() {
        crate::check::fixture::points_at(
            "published-placeholder",
            "//- policy/policy.yaml\nauthority: ⟦Kommunens navn⟧\ntitle: T\nlanguage: da\ncoverage: []\nstatus: hearing\n\
             //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nTekst. ⟦TODO⟧\n",
        );
    }
}
