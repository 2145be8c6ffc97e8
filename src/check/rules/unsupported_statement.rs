//! A statement of the policy that cites nothing which supports it.

use crate::check::mentioned;
use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::support::Support;
use crate::evidence::{self, Statement};
use crate::project::Project;
use crate::record::kind::Kind;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unsupported-statement",
    default_level: Level::Warn,
    check: Check::Project(check),
    pages: [
        include_str!("unsupported_statement.da.md"),
        include_str!("unsupported_statement.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    for chapter in project.records(Kind::Chapter) {
        for statement in evidence::statements_in(chapter) {
            if Support::of(project, statement).is_supported()
                || cites_nothing_that_is(project, statement)
                || means_to_cite(project, statement)
            {
                continue;
            }
            let span = statement
                .passage
                .name
                .as_ref()
                .map_or(statement.passage.span, |it| it.span);
            let finding = Diagnostic::new(RULE.name, chapter.file, span).with("statement", statement.name);
            let cites = evidence::citations(chapter, statement.passage).next().is_some();
            report(if cites {
                finding.message("unsupported-statement-against")
            } else {
                finding
            });
        }
    }
}

/// Tells whether something that is cited for a statement does not exist, or does not count: then that is what is wrong.
fn cites_nothing_that_is(project: &Project, statement: Statement<'_>) -> bool {
    let items = evidence::citations(statement.chapter, statement.passage).flat_map(|it| &it.items);
    items
        .filter(|it| !it.against)
        .any(|it| Support::of_items(project, std::iter::once(it)).is_empty())
}

/// Tells whether a citation stands in a statement in a form that is none: then that is what is wrong.
fn means_to_cite(project: &Project, statement: Statement<'_>) -> bool {
    let span = statement.passage.span;
    mentioned::meant(project, statement.chapter).any(|it| span.start <= it.span.start && it.span.end <= span.end)
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{points_at, rules};

    #[test]
    fn a_citation_in_the_wrong_form_is_one_finding() {
        let note = "2018-03-14-boligselskaber-k3f";
        for form in [
            "(@NOTE#tolk)",
            "[NOTE#tolk]",
            "@NOTE#tolk",
            "[@ NOTE#tolk]",
            "NOTE#tolk",
            "{@NOTE}",
            "<@NOTE#tolk>",
        ] {
            let form = form.replace("NOTE", note);
            let text = format!("//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nEn {form} ^en\n");
            assert_eq!(rules(&text), ["malformed-citation"], "{form}");
        }
        // What stands beside a statement says nothing of it.
        let text =
            format!("//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nEt (@{note}#tolk)\n\nEn. ^en\n");
        assert_eq!(rules(&text), ["malformed-citation", "unsupported-statement"]);
    }

    #[test]
    fn a_note_that_cannot_be_read_is_one_finding_however_many_statements_rest_on_it() {
        for (head, rule) in [
            ("method:interview\n", "wrong-type"),
            ("method:interview\ndate: 2018\n", "yaml-syntax"),
        ] {
            let text = format!(
                "//- interviews/a.md\n---\n{head}---\nTekst. #sundhed ^x\n\
                 //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
                 En. [@a#x] ^en\n\nTo. [@a] ^to\n"
            );
            assert_eq!(rules(&text), [rule], "{head}");
        }
    }

    #[test]
    fn it_points_at_the_names_of_statements_that_nothing_speaks_for() {
        points_at(
            "unsupported-statement",
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             Tekst.\n\nEn. ^⟦en⟧\n\nTo. [@2018-03-14-boligselskaber-k3f#tolk] ^to\n\n\
             Tre. [imod @2018-03-14-boligselskaber-k3f] ^⟦tre⟧\n",
        );
    }
}
