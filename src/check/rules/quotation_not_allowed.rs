//! A quotation of a note that may not be quoted.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::quotation::{self, Verdict};
use crate::project::Project;
use crate::record::disclosure::Disclosure;
use crate::record::kind::Kind;
use crate::source::Place;
use crate::syntax::markdown::outline::Form;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "quotation-not-allowed",
    default_level: Level::Deny,
    check: Check::Project(check),
    pages: [
        include_str!("quotation_not_allowed.da.md"),
        include_str!("quotation_not_allowed.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    for chapter in project.records(Kind::Chapter) {
        for quotation in quotation::quotations(chapter) {
            let record = match quotation.judge(project) {
                Verdict::Faithful(record) => record,
                Verdict::Unfaithful(it) => it.record,
                Verdict::Unchecked => continue,
            };
            let Some(note) = record.note() else { continue };
            let Some(terms) = note.publish else { continue };
            // The terms hold for words that are gone, too; that they are gone is another rule's matter.
            let key = match Disclosure::from(terms.value) {
                it if it.allows(Form::Quote) => continue,
                Disclosure::Retold => RULE.name,
                _ => "quotation-not-allowed-none",
            };
            let finding = Diagnostic::new(RULE.name, chapter.file, quotation.span)
                .message(key)
                .with("by", note.by.as_deref().unwrap_or("none"));
            let place = Place {
                file: record.file,
                span: terms.span,
            };
            report(finding.related(place, "quotation-not-allowed-note"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_quotations_of_notes_that_allow_none() {
        let note = |id: &str, publish: &str| {
            format!(
                "//- interviews/{id}.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
                 basis: public-record\npublish: {publish}\n---\n> Det er svært at sige nej. #sundhed ^nej\n"
            )
        };
        let quote = |id: &str, marked: &str| format!("De siger »{marked}« [@{id}#nej].\n\n");
        let (wording, marked) = ("det er svært at sige nej", "⟦det er svært at sige nej⟧");
        points_at(
            "quotation-not-allowed",
            &format!(
                "{}{}{}//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n{}{}{}De siger nej [@a#nej].\n",
                note("a", "summary"),
                note("b", "none"),
                note("c", "named"),
                quote("a", marked),
                quote("b", marked),
                quote("c", wording)
            ),
        );
    }
}
