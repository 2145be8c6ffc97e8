//! A milestone that is said to be done and whose conditions do not hold.

use crate::check::rule::{Check, Level, Rule};
use crate::coverage::hearing;
use crate::diagnostic::Diagnostic;
use crate::process::{self, Conditions, Missing, State};
use crate::project::Project;
use crate::record::kind::Kind;

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
    let Some(file) = project.records(Kind::Process).first().map(|it| it.file) else {
        return;
    };
    let mut required = project.process.milestones.iter().filter(|it| it.done.is_some());
    if required.clone().next().is_none() {
        return;
    }
    let asks_for_coverage =
        required.any(|milestone| milestone.requires.iter().any(|it| it.value.ends_with("coverage")));
    // Errors are shown by themselves, and whether there are any is not known before every rule has run.
    let conditions = Conditions {
        gaps: if asks_for_coverage {
            hearing::of(project).gaps.len()
        } else {
            0
        },
        errors: 0,
    };
    for state in process::standing(project, &conditions).milestones {
        let Some(done) = state.milestone.done.filter(|_| state.state != State::Done) else {
            continue;
        };
        if let Some(key) = state.missing.iter().find_map(wording) {
            let finding = Diagnostic::new(RULE.name, file, done.span).message(key);
            report(finding.with("milestone", &*state.milestone.title));
        }
    }
}

/// Returns the message for what is missing; nothing for what another rule finds.
fn wording(missing: &Missing<'_>) -> Option<&'static str> {
    match missing {
        Missing::Withdrawn(_) => Some("unmet-milestone-withdrawn"),
        Missing::Planned(..) => Some("unmet-milestone-planned"),
        Missing::Milestone(_) => Some("unmet-milestone"),
        Missing::Coverage(_) => Some("unmet-milestone-coverage"),
        Missing::Themes(_) => Some("unmet-milestone-themes"),
        Missing::Done | Missing::Later(_) | Missing::Note(_) | Missing::Checks(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

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
}
