//! An id that could be of two kinds, where either may stand.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::project::reference::Found;
use crate::project::thing::ThingKind;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "ambiguous-reference",
    default_level: Level::Forbid,
    check: Check::Project(check),
    pages: [
        include_str!("ambiguous_reference.da.md"),
        include_str!("ambiguous_reference.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    for record in project.all() {
        for reference in record.references.iter().filter(|it| it.kinds().len() > 1) {
            let id = &*reference.id.value;
            let kinds = ThingKind::all(reference.kinds());
            if !matches!(project.look_up(id, kinds.clone()), Found::Ambiguous) {
                continue;
            }
            let is_one = |it: &ThingKind| !project.look_up(id, [*it]).is_nothing();
            let ids = kinds.filter(is_one).map(|it| format!("{}/{id}", it.word()));
            let finding = Diagnostic::new(RULE.name, record.file, reference.id.span).with("id", id);
            report(finding.with("ids", ids.collect::<Vec<_>>().join(", ")));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at};
    use crate::language::Language;

    const PROJECT: &str = "//- policy/process.yaml\nphases: []\nmilestones:\n  - {id: checks, title: A, due: 2018}\n  \
                           - {id: sundhed, title: B, due: 2018, requires: [⟦checks⟧, milestone/checks, condition/checks]}\n";

    #[test]
    fn it_points_at_an_id_that_does_not_say_which() {
        points_at("ambiguous-reference", PROJECT);
    }

    #[test]
    fn it_says_what_to_choose_between() {
        let found = load(&PROJECT.replace(['⟦', '⟧'], "")).diagnostics;
        let wording = Language::English.say("ambiguous-reference.do", &found[0].message.arguments);
        assert_eq!(wording, "Write which one you mean: condition/checks, milestone/checks");
    }
}
