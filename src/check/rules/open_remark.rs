//! A reader's comment in a chapter that nobody decided about.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::vocabulary::DocumentStatus;
use crate::text::shortened::shortened;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "open-remark",
    default_level: Level::Deny,
    check: Check::Project(check),
    pages: [include_str!("open_remark.da.md"), include_str!("open_remark.en.md")],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    let is_out = project.manifest.status.is_some_and(|it| it >= DocumentStatus::Hearing);
    for record in project.records(Kind::Chapter) {
        for remark in &record.outline.details().remarks {
            let finding = Diagnostic::new(RULE.name, record.file, remark.span).with("text", shortened(&remark.text));
            // Until the hearing it only waits.
            report(if is_out {
                finding
            } else {
                finding.at_most(Severity::Warning)
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at, rules};
    use crate::diagnostic::Severity;

    const CHAPTER: &str = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nTekst.\n\n";

    #[test]
    fn it_points_at_the_comment_wherever_it_stands() {
        points_at(
            "open-remark",
            &format!(
                "{CHAPTER}⟦<!-- kommentar C-SS 2018-06-01: Hvornår? -->⟧\n\n- Et ⟦<!-- Comment: Why? -->⟧\n\n\
                 ⟦<!-- kommentar: En -->⟧ ⟦<!-- kommentar: To -->⟧\n\n⟦<!-- kommentar: Tre\nog mere -->⟧\n\n<!-- kommentarer: to -->\n<!-- Husk -->\n"
            ),
        );
    }

    #[test]
    fn a_note_may_keep_what_came_with_it() {
        let note = "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\n\
                    basis: public-record\npublish: quote\n---\nEn. #sundhed\n\n<!-- kommentar: Husk -->\n";
        assert_eq!(rules(note), Vec::<&str>::new());
    }

    #[test]
    fn from_the_hearing_on_it_is_an_error() {
        for (status, expected) in [
            ("draft", Severity::Warning),
            ("hearing", Severity::Error),
            ("adopted", Severity::Error),
        ] {
            let found = load(&format!(
                "//- policy/policy.yaml\ntitle: T\nauthority: A\nlanguage: da\ncoverage: []\nstatus: {status}\n\
                 {CHAPTER}<!-- kommentar: Nej -->\n"
            ));
            let own: Vec<Severity> = found.diagnostics.iter().map(|it| it.severity).collect();
            assert_eq!(own, [expected], "{status}");
        }
    }
}
