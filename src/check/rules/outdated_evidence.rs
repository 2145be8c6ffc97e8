//! A statement that was read against its evidence, and one of the two was changed since.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::review::{self, Outdated};
use crate::project::Project;
use crate::source::Place;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "outdated-evidence",
    default_level: Level::Warn,
    check: Check::Project(check),
    pages: [
        include_str!("outdated_evidence.da.md"),
        include_str!("outdated_evidence.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    review::outdated(project).map(|it| finding(&it)).for_each(report);
}

fn finding(outdated: &Outdated<'_>) -> Diagnostic {
    let statement = outdated.statement;
    let (file, passage) = (statement.chapter.file, statement.passage);
    let name = passage.name.as_ref().map_or(passage.span, |it| it.span);
    let finding = Diagnostic::new(RULE.name, file, name)
        .with("statement", statement.name)
        .with("id", statement.id());
    let finding = match (outdated.added.is_empty(), outdated.removed.is_empty()) {
        (false, false) => finding,
        (false, true) => finding.message("outdated-evidence-more"),
        (true, false) => finding.message("outdated-evidence-fewer"),
        (true, true) => return finding.message("outdated-evidence-words"),
    };
    let here = |finding: Diagnostic, place| finding.related(place, "outdated-evidence-here");
    let finding = outdated.added.iter().map(|it| it.place).fold(finding, here);
    if outdated.words {
        let span = passage.span;
        finding.related(Place { file, span }, "outdated-evidence-own")
    } else {
        finding
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{self, points_at};

    const CHAPTER: &str = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n";

    #[test]
    fn it_points_at_the_name_of_the_statement() {
        points_at(
            "outdated-evidence",
            &format!(
                "{CHAPTER}En. [@2018-03-14-boligselskaber-k3f#tolk] ^⟦en⟧\n\nTo. ^⟦to⟧\n\nTre. ^tre\n\
                 //- policy/reviewed.yaml\na#en: {{words: 0123456789abcdef}}\n10-a#to: {{words: 0123456789abcdef}}\n\
                 a#vaek: {{words: 0123456789abcdef}}\n"
            ),
        );
    }

    #[test]
    fn what_was_changed_or_added_is_shown_where_it_stands() {
        let fixture::Fixture {
            project,
            diagnostics: found,
            texts,
        } = fixture::load(&format!(
            "{CHAPTER}En. [@2018-03-14-boligselskaber-k3f#tolk; imod @2018-03-14-boligselskaber-k3f] ^en\n\
             //- policy/reviewed.yaml\na#en: {{words: 0123456789abcdef}}\n"
        ));
        let found = found.iter().find(|it| it.rule == "outdated-evidence").unwrap();
        assert_eq!(found.message.key, "outdated-evidence-more");
        let shown: Vec<&str> = found
            .related
            .iter()
            .map(|it| &texts[project.path(it.place.file)][it.place.span.range()])
            .collect();
        assert!(shown[0].starts_with("> Vi venter"), "{shown:?}");
        assert!(shown[2].starts_with("En."), "{shown:?}");
        assert_eq!(shown.len(), 3);
    }
}
