//! A citation of a note whose date has not come.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::{self, CitedNote};
use crate::language::Value;
use crate::project::Project;
use crate::record::note::Note;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "planned-citation",
    default_level: Level::Deny,
    check: Check::Project(check),
    pages: [
        include_str!("planned_citation.da.md"),
        include_str!("planned_citation.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    for CitedNote { chapter, item, note } in evidence::cited_notes(project) {
        if note.is_planned(project.today) {
            let finding = Diagnostic::new(RULE.name, chapter.file, item.span());
            report(finding.with("note", &*item.record.value).with("date", day(note)));
        }
    }
}

fn day(note: &Note) -> Value {
    note.date.map_or_else(|| "".into(), |it| it.value.last().into())
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_the_key() {
        points_at(
            "planned-citation",
            "//- interviews/x.md\n---\nmethod: interview\ndate: 2018-09\nstakeholders: [boligselskaber]\n\
             basis: public-record\npublish: quote\ntitle: Borgermøde\n---\nTekst. ^nej\n\
             //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             De siger nej [@⟦x#nej⟧; imod @⟦x⟧; @2018-03-14-boligselskaber-k3f].\n",
        );
    }
}
