//! A citation of a note that was withdrawn.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::{self, CitedNote};
use crate::project::Project;
use crate::project::thing::{Thing, ThingKind};
use crate::record::kind::Kind;
use crate::record::note::Note;

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
    answers(project, report);
    for CitedNote { chapter, item, note } in evidence::cited_notes(project) {
        if note.is_withdrawn() {
            let finding = Diagnostic::new(RULE.name, chapter.file, item.span());
            report(finding.with("note", &*item.record.value));
        }
    }
}

/// Finds the answers to what was taken back; one to a passage that is gone as well is told where it leads to nothing.
fn answers(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    for answer in project.records(Kind::Answer) {
        for it in answer.references.iter().filter(|it| it.key == "to") {
            let thing = project.look_up(&it.id.value, ThingKind::all(it.kinds)).thing();
            let Some(note) = thing.as_ref().and_then(Thing::note) else {
                continue;
            };
            if note.note().is_some_and(Note::is_withdrawn) {
                let finding = Diagnostic::new(RULE.name, answer.file, it.id.span);
                report(finding.message("withdrawn-citation-answer").with("note", &*note.id));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_an_answer_to_a_note_and_to_a_passage_that_still_stands() {
        for to in ["x", "note/x", "x#nej"] {
            points_at(
                "withdrawn-citation",
                &format!(
                    "//- interviews/x.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
                     basis: public-record\npublish: quote\nwithdrawn: {{date: 2018-05-01, right: consent}}\n---\nTekst. ^nej\n\
                     //- policy/answers/a.md\n---\nto: [⟦{to}⟧, theme/sundhed]\noutcome: noted\nby: styregruppen\ndate: 2018-05-02\n---\n"
                ),
            );
        }
    }

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
