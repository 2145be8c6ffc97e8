//! A citation of a note that was withdrawn.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::{self, CitedNote};
use crate::project::Project;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "withdrawn-citation",
    default_level: Level::Deny,
    check: Check::Project(check),
    pages: [
        include_str!("withdrawn_citation.da.md"),
        include_str!("withdrawn_citation.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    for CitedNote { chapter, item, note } in evidence::cited_notes(project) {
        if note.is_withdrawn() {
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
            "withdrawn-citation",
            "//- interviews/x.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
             basis: public-record\npublish: quote\nwithdrawn: {date: 2018-05-01, right: consent}\n---\nTekst. ^nej\n\
             //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             De siger nej [@⟦x#nej⟧; imod @⟦x⟧; @2018-03-14-boligselskaber-k3f].\n",
        );
    }
}
