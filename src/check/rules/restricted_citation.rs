//! A citation of a note that rests while it is weighed what becomes of it.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::{self, CitedNote};
use crate::project::Project;
use crate::record::disclosure::Disclosure;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "restricted-citation",
    default_level: Level::Warn,
    check: Check::Project(check),
    pages: [
        include_str!("restricted_citation.da.md"),
        include_str!("restricted_citation.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    for CitedNote { chapter, item, note } in evidence::cited_notes(project) {
        if note.disclosure() == Disclosure::Restricted {
            let finding = Diagnostic::new(RULE.name, chapter.file, item.span());
            report(finding.with("note", &*item.record.value));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_the_key() {
        points_at(
            "restricted-citation",
            "//- interviews/x.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
             basis: public-record\npublish: quote\nrestricted: {date: 2018-05-01, reason: indsigelse}\n---\nTekst. ^nej\n\
             //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             De siger nej [@⟦x#nej⟧; imod @⟦x⟧; @2018-03-14-boligselskaber-k3f].\n",
        );
    }
}
