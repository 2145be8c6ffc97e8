//! A named passage of a note that no chapter cites.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::uses::Uses;
use crate::project::Project;
use crate::record::kind::Kind;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "uncited-passage",
    default_level: Level::Allow,
    check: Check::Project(check),
    pages: [
        include_str!("uncited_passage.da.md"),
        include_str!("uncited_passage.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    let uses = Uses::of(project);
    for record in project.records(Kind::Note) {
        let Some(note) = record.note() else { continue };
        if note.is_out() || note.is_planned(project.today) {
            continue;
        }
        for name in record.outline.passages.iter().filter_map(|it| it.name.as_ref()) {
            if uses.of_passage(&record.id, &name.value).is_empty() {
                report(Diagnostic::new(RULE.name, record.file, name.span).with("name", &*name.value));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{points_at, rules};

    const NOTE: &str = "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
                        basis: public-record\npublish: quote\n---\nEn. #sundhed ^⟦en⟧\n\nTo. #sundhed ^to\n\n\
                        //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
                        Tekst [@a#to; @2018-03-14-boligselskaber-k3f#tolk].\n";

    #[test]
    fn it_points_at_the_name() {
        let asked = "//- policy/policy.yaml\ntitle: T\nauthority: A\nlanguage: da\ncoverage: []\n\
                     checks: {uncited-passage: warn}\n";
        points_at("uncited-passage", &format!("{asked}{NOTE}"));
    }

    #[test]
    fn it_is_silent_until_it_is_asked_for() {
        assert_eq!(rules(&NOTE.replace(['⟦', '⟧'], "")), Vec::<&str>::new());
    }
}
