//! A theme that leads to no goal.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::theme::Theme;
use crate::record::vocabulary::ThemeStatus;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "theme-without-goal",
    default_level: Level::Warn,
    check: Check::Project(check),
    pages: [
        include_str!("theme_without_goal.da.md"),
        include_str!("theme_without_goal.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    for record in project.records(Kind::Theme) {
        let is_aimless = |it: &Theme| it.goals.is_empty() && it.status != ThemeStatus::Dropped;
        if record.theme().is_some_and(is_aimless) && !record.lost.contains(&"goals") {
            report(Diagnostic::new(RULE.name, record.file, record.head).with("theme", &*record.title));
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_points_at_the_theme_unless_it_was_dropped() {
        let theme = |id: &str, key: &str, status: &str| {
            format!("//- policy/themes/{id}.md\n---\n{key}: T\nstatus: {status}\norigin: inquiry\n---\nTekst.\n")
        };
        crate::check::fixture::points_at(
            "theme-without-goal",
            &[theme("a", "⟦title⟧", "proposed"), theme("b", "title", "dropped")].concat(),
        );
    }
}
