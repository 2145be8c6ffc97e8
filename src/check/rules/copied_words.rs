//! Words of a note that may only be retold, standing in the draft as the interviewer wrote them.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::quotation::runs::runs;
use crate::project::Project;
use crate::source::Place;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "copied-words",
    default_level: Level::Warn,
    check: Check::Project(check),
    pages: [include_str!("copied_words.da.md"), include_str!("copied_words.en.md")],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    for run in runs(project).into_iter().filter(|it| !it.withheld) {
        let finding = Diagnostic::new(RULE.name, run.chapter.file, run.span).with("note", &*run.note.id);
        let terms = run.note.note().and_then(|it| it.publish);
        report(match terms {
            Some(terms) => finding.related(
                Place {
                    file: run.note.file,
                    span: terms.span,
                },
                "quotation-not-allowed-note",
            ),
            None => finding,
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_eight_words_in_a_row_of_a_note_that_may_only_be_retold() {
        points_at(
            "copied-words",
            "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
             basis: public-record\npublish: summary\n---\n\
             De fleste fortæller, at de ikke vidste, hvem de skulle ringe til om natten. #sundhed ^nat\n\
             //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             Vi hørte, ⟦at de ikke *vidste*, hvem de skulle ringe til⟧ først. [@a#nat]\n\n\
             Vi hørte, at de ikke vidste, hvem de skulle ringe til først.\n\n\
             Vi hørte, at mange ikke vidste, hvem de skulle ringe til. [@a]\n",
        );
    }
}
