//! A goal that no theme leads to.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::ThemeStatus;
use rustc_hash::FxHashSet;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "goal-without-theme",
    default_level: Level::Warn,
    check: Check::Project(check),
    pages: [
        include_str!("goal_without_theme.da.md"),
        include_str!("goal_without_theme.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    let all = project.records(Kind::Theme);
    // A theme that can't be read may be the one, and its own error is enough.
    if all.iter().any(|it| it.theme().is_none() || it.lost.contains(&"goals")) {
        return;
    }
    let themes = all.iter().filter_map(Record::theme);
    let served: FxHashSet<&str> = themes
        .filter(|it| it.status != ThemeStatus::Dropped)
        .flat_map(|it| &it.goals)
        .map(|it| &*it.value)
        .collect();
    for goal in project
        .records(Kind::Goal)
        .iter()
        .filter(|it| it.goal().is_some() && !served.contains(&*it.id))
    {
        report(Diagnostic::new(RULE.name, goal.file, goal.head).with("goal", &*goal.title));
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_points_at_the_goal_that_only_a_dropped_theme_serves() {
        crate::check::fixture::points_at(
            "goal-without-theme",
            "//- policy/goals/bolig.md\n---\n⟦title⟧: Trygge boliger\n---\nTekst.\n\
             //- policy/themes/bolig.md\n---\ntitle: Bolig\nstatus: dropped\norigin: inquiry\ngoals: [bolig]\n---\nTekst.\n",
        );
    }
}
