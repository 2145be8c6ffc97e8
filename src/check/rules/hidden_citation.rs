//! A citation of a note that is only counted, so that no document can show what a statement rests on.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::quotation::quotations;
use crate::evidence::quotation::runs::runs;
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

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

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
}
