//! A citation of a note that is only counted, or an answer with words of one: no document shows what is there.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::quotation::answered::withheld;
use crate::evidence::quotation::runs::runs;
use crate::evidence::quotation::{Judge, quotations};
use crate::evidence::{self, CitedNote};
use crate::project::Project;
use crate::record::disclosure::Disclosure;
use crate::record::kind::Kind;
use crate::record::note::Note;
use rustc_hash::FxHashSet;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "hidden-citation",
    default_level: Level::Warn,
    check: Check::Project(check),
    pages: [
        include_str!("hidden_citation.da.md"),
        include_str!("hidden_citation.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    in_answers(project, report);
    let is_hidden = |note: &Note| note.disclosure() == Disclosure::Counted && note.publish.is_some();
    let hidden: Vec<_> = evidence::cited_notes(project).filter(|it| is_hidden(it.note)).collect();
    if hidden.is_empty() {
        return;
    }
    // Words of it that stand in the draft are an error, which says the same and more.
    let copied: FxHashSet<_> = runs(project)
        .iter()
        .map(|it| (it.chapter.file, it.note.id.clone()))
        .collect();
    let mut quoted = FxHashSet::default();
    for chapter in project.records(Kind::Chapter) {
        let quotations = quotations(chapter);
        quoted.extend(
            quotations
                .iter()
                .flat_map(|own| own.cited().map(|it| (chapter.file, it.span()))),
        );
    }
    for CitedNote { chapter, item, .. } in hidden {
        let is_quoted = quoted.contains(&(chapter.file, item.span()));
        if !is_quoted && !copied.contains(&(chapter.file, item.record.value.clone())) {
            let finding = Diagnostic::new(RULE.name, chapter.file, item.span());
            report(finding.with("note", &*item.record.value));
        }
    }
}

/// Reports the words of answers that documents go without, since the note that they are from may not be quoted.
fn in_answers(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    let mut judge = Judge::of(project);
    for answer in project.records(Kind::Answer) {
        let own = withheld(project, answer, &mut judge).into_iter();
        for it in own.filter(|it| it.note.in_place_of_words().is_none()) {
            let finding = Diagnostic::new(RULE.name, answer.file, it.quoted.span);
            report(finding.message("hidden-citation-answer").with("note", &*it.note.id));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at};

    #[test]
    fn it_points_at_the_key() {
        points_at(
            "hidden-citation",
            "//- interviews/x.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
             basis: public-record\npublish: none\n---\nTekst. ^nej\n\
             //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             De siger nej [@⟦x#nej⟧; imod @⟦x⟧; @2018-03-14-boligselskaber-k3f].\n",
        );
    }

    #[test]
    fn it_points_at_words_of_an_answer_that_no_document_shows() {
        let project = |publish: &str| {
            format!(
                "//- interviews/x.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
                 basis: public-record\npublish: {publish}\n---\n> Vi tør ikke ringe til nogen. #sundhed ^nej\n\
                 //- policy/answers/a.md\n---\nto: [x#nej]\noutcome: noted\nby: styregruppe\ndate: 2018-05\n---\n"
            )
        };
        for publish in ["none", "summary"] {
            for text in [
                "I siger »⟦vi tør ikke ringe til nogen⟧«. Det »ved vi godt nu«.",
                "I siger:\n\n> ⟦Vi tør ikke ringe til nogen.⟧\n",
            ] {
                points_at("hidden-citation", &(project(publish) + text + "\n"));
            }
        }
        let text = "I siger »vi tør ikke ringe til nogen«.\n";
        let found = load(&(project("quote") + text)).diagnostics;
        assert!(found.iter().all(|it| it.rule != "hidden-citation"), "{found:?}");
    }
}
