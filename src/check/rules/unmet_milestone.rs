//! A milestone that is said to be done and whose conditions do not hold.

use crate::check::rule::{Check, Level, Rule};
use crate::coverage::hearing;
use crate::diagnostic::Diagnostic;
use crate::process::{self, Conditions, MilestoneState, Missing, State};
use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::process::Milestone;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unmet-milestone",
    default_level: Level::Warn,
    check: Check::Project(check),
    pages: [
        include_str!("unmet_milestone.da.md"),
        include_str!("unmet_milestone.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    unmet(project, gaps(project), 0).into_iter().for_each(report);
}

/// Returns what follows where the project has an error, which is known when every rule has run: milestones that require the
/// checks.
pub(in crate::check) fn by_errors(project: &Project) -> Vec<Diagnostic> {
    if !project.process.milestones.iter().any(|it| requires(it, "checks")) {
        return Vec::new();
    }
    let gaps = gaps(project);
    let known = unmet(project, gaps, 0);
    let mut all = unmet(project, gaps, 1);
    all.retain(|it| known.iter().all(|known| known.place != it.place));
    all
}

/// Tells whether a milestone requires a condition, with the word of its kind before it or without.
fn requires(milestone: &Milestone, condition: &str) -> bool {
    milestone.requires.iter().any(|it| it.value.ends_with(condition))
}

/// Returns how many gaps the coverage has, where a milestone that is said to be done requires it.
fn gaps(project: &Project) -> usize {
    let mut done = project.process.milestones.iter().filter(|it| it.done.is_some());
    if done.any(|it| requires(it, "coverage")) {
        hearing::of(project).gaps.len()
    } else {
        0
    }
}

/// Returns the milestones that are said to be done and are not, where the project has so many gaps and errors.
fn unmet(project: &Project, gaps: usize, errors: usize) -> Vec<Diagnostic> {
    let Some(file) = project.records(Kind::Process).first().map(|it| it.file) else {
        return Vec::new();
    };
    if project.process.milestones.iter().all(|it| it.done.is_none()) {
        return Vec::new();
    }
    let finding = |state: &MilestoneState<'_>| {
        let done = state.milestone.done.filter(|_| state.state != State::Done)?;
        let key = state.missing.iter().find_map(wording)?;
        let finding = Diagnostic::new(RULE.name, file, done.span).message(key);
        Some(finding.with("milestone", &*state.milestone.title))
    };
    let standing = process::standing(project, &Conditions { gaps, errors });
    standing.milestones.iter().filter_map(finding).collect()
}

/// Returns the message for what is missing; nothing for what another rule finds.
fn wording(missing: &Missing<'_>) -> Option<&'static str> {
    match missing {
        Missing::Withdrawn(_) => Some("unmet-milestone-withdrawn"),
        Missing::Planned(..) => Some("unmet-milestone-planned"),
        Missing::Milestone(_) => Some("unmet-milestone"),
        Missing::Coverage(_) => Some("unmet-milestone-coverage"),
        Missing::Themes(_) => Some("unmet-milestone-themes"),
        Missing::Checks(_) => Some("unmet-milestone-checks"),
        Missing::Done | Missing::Later(_) | Missing::Note(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at};

    #[test]
    fn it_points_at_the_day_on_which_it_is_said_to_be_done() {
        points_at(
            "unmet-milestone",
            "//- interviews/x.md\n---\nmethod: interview\ndate: 2018-09\nstakeholders: [boligselskaber]\n\
             basis: public-record\npublish: quote\n---\nDagsorden.\n\
             //- policy/process.yaml\nphases: []\nmilestones:\n\
             - {id: a, title: A, due: 2018-01}\n\
             - {id: b, title: B, due: 2018-01, done: ⟦2018-02⟧, requires: [a]}\n\
             - {id: c, title: C, due: 2018-01, done: ⟦2018-02⟧, requires: [b]}\n\
             - {id: d, title: D, due: 2018-01, done: ⟦2018-02⟧, requires: [themes]}\n\
             - {id: e, title: E, due: 2018-01, done: 2018-02, requires: [checks]}\n\
             - {id: f, title: F, due: 2018-01, done: ⟦2018-02⟧, note: x}\n\
             - {id: g, title: G, due: 2018-01, done: 2018-02, note: 2018-03-14-boligselskaber-k3f}\n\
             - {id: h, title: H, due: 2018-01, done: 2018-02, requires: [g]}\n\
             - {id: i, title: I, due: 2018-01, requires: [a]}\n",
        );
    }

    #[test]
    fn coverage_is_asked_for_only_where_a_milestone_requires_it() {
        let project = |requires: &str| {
            format!(
                "//- policy/policy.yaml\ntitle: T\nauthority: E\nlanguage: da\ncoverage: [{{each: theme, notes: 3}}]\n\
                 //- policy/process.yaml\nphases: []\nmilestones:\n\
                 - {{id: a, title: A, due: 2018-01, done: {requires}}}\n"
            )
        };
        points_at("unmet-milestone", &project("⟦2018-02⟧, requires: [coverage]"));
        points_at("unmet-milestone", &project("2018-02"));
    }

    #[test]
    fn checks_do_not_hold_while_there_is_an_error_and_what_waits_for_them_does_not_either() {
        let process = "//- policy/process.yaml\nphases: []\nmilestones:\n\
                       - {id: a, title: A, due: 2018-01, done: 2018-02, requires: [checks]}\n\
                       - {id: b, title: B, due: 2018-01, done: 2018-02, requires: [a]}\n\
                       - {id: c, title: C, due: 2018-01, done: 2018-02} # ip: allow unmet-milestone: intet\n\
                       - {id: d, title: D, due: 2018-01, requires: [condition/checks]}\n\
                       - {id: e, title: E, due: 2018-01, done: 2018-02, requires: [checks]} # ip: allow unmet-milestone: vedtaget\n";
        let found = |rest: &str| {
            let found = load(&format!("{process}{rest}")).diagnostics;
            found.iter().map(|it| it.message.key).collect::<Vec<_>>()
        };
        // Only the excuse that no error would ever need is unused.
        assert_eq!(found(""), ["unused-allow"]);
        // A warning is no error.
        let warning = "//- stakeholders/x.txt\n";
        assert_eq!(found(warning), ["unused-allow", "unexpected-file-ending"]);
        let error = "//- stakeholders/x.yaml\nname: X\nkind: police\npart-of: y\n";
        let all = [
            "unmet-milestone-checks",
            "unmet-milestone",
            "unused-allow",
            "dangling-reference-near",
        ];
        assert_eq!(found(error), all);
    }
}
