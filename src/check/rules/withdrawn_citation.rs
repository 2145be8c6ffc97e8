//! A citation of a note that was withdrawn.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::{self, CitedNote};
use crate::project::Project;
use crate::project::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::source::FileId;
use crate::syntax::citation::Item;

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
        cited(project, (chapter.file, item), note, report);
    }
    // A memo of the project's own prints what it quotes as chapters do.
    for memo in project.records(Kind::Memo) {
        for item in memo.outline.citations.iter().flat_map(|it| &it.items) {
            if let Some(note) = project.find(Kind::Note, &item.record.value).and_then(Record::note) {
                cited(project, (memo.file, item), note, report);
            }
        }
    }
}

fn cited(project: &Project, (file, item): (FileId, &Item), note: &Note, report: &mut dyn FnMut(Diagnostic)) {
    let finding = Diagnostic::new(RULE.name, file, item.span()).with("note", &*item.record.value);
    let part = item.name.as_ref();
    if note.is_withdrawn() {
        report(finding);
    } else if let Some(name) = part.filter(|it| is_part(project, &item.record.value, &it.value)) {
        let finding = finding.message("withdrawn-citation-part");
        report(finding.with("passage", &*name.value));
    }
}

/// Tells whether a passage is gone because the participant who said it took it back.
fn is_part(project: &Project, note: &str, name: &str) -> bool {
    let record = project.find(Kind::Note, note);
    record.is_some_and(|it| it.passage(name).is_none() && it.note().is_some_and(|it| it.withdrawn_part(name).is_some()))
}

/// Finds the answers to what was taken back, whether the passage that they name still stands or not.
fn answers(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    for answer in project.records(Kind::Answer) {
        for it in answer.references.iter().filter(|it| it.key() == "to") {
            let finding = Diagnostic::new(RULE.name, answer.file, it.id.span);
            let thing = project.look_up(&it.id.value, ThingKind::all(it.kinds())).thing();
            let gone = gone(project, &it.id.value);
            if let Some(note) = thing.as_ref().and_then(Thing::note).or(gone)
                && note.note().is_some_and(Note::is_withdrawn)
            {
                report(finding.message("withdrawn-citation-answer").with("note", &*note.id));
            } else if let Some(note) = gone {
                let finding = finding.message("withdrawn-citation-answer-part");
                report(finding.with("note", &*note.id).with("id", &*it.id.value));
            }
        }
    }
}

/// Returns the note of a passage that is gone because it was taken back, with its note or by itself.
pub(super) fn gone<'a>(project: &'a Project, id: &str) -> Option<&'a Record> {
    let plain = id.strip_prefix("passage/").unwrap_or(id);
    let (note, name) = plain.split_once('#')?;
    let record = project.find(Kind::Note, note)?;
    let note = record.note()?;
    let is_gone = record.passage(name).is_none() && (note.is_withdrawn() || note.withdrawn_part(name).is_some());
    is_gone.then_some(record)
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_an_answer_to_a_note_and_to_a_passage_that_still_stands() {
        for to in ["x", "note/x", "x#nej", "x#ja", "passage/x#ja"] {
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
    fn what_one_participant_took_back_is_one_error_wherever_it_is_cited_and_the_rest_of_the_note_is_none() {
        points_at(
            "withdrawn-citation",
            "//- interviews/x.md\n---\nmethod: group-interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
             participants: 2\nbasis: public-record\npublish: quote\n\
             withdrawn-parts: [{date: 2018-05-01, right: consent, passages: [nej], participants: 1}]\n---\n\
             > Det er en god idé. ^ja\n\
             //- policy/organisation.yaml\ngroups:\n  - {id: styregruppen, title: S, members: []}\n\
             //- policy/answers/a.md\n---\nto: [⟦x#nej⟧, x#ja, x, theme/sundhed]\noutcome: noted\nby: styregruppen\n\
             date: 2018-05-02\n---\n\
             //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             De siger nej [@⟦x#nej⟧; imod @x#ja; @x]. ^en\n\n> Det er svært at sige nej. [@⟦x#nej⟧] ^to\n\n\
             Kun det [@⟦x#nej⟧]. ^tre\n\
             //- templates/report-mit.md\n---\ntitle: Mit\n---\nDe siger »det er svært at sige nej« [@⟦x#nej⟧; @x#ja].\n",
        );
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
