//! Where the process stands on the project's day: what is late, what waits and why.

use super::blocks::table;
use crate::coverage::hearing;
use crate::document::{Alignment, Block};
use crate::draft::assembly::{Assembly, cell, paragraph};
use crate::language::Value;
use crate::process::{self, Conditions, Standing, State, explanation};
use crate::syntax::fields::Fields;

/// Makes a table of the phases, and one of the milestones that are not reached, the latest first.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    let standing = standing(assembly);
    if standing.phases.is_empty() && standing.milestones.is_empty() {
        return vec![paragraph(assembly.word("memo-no-process"))];
    }
    let reached = standing.milestones.iter().filter(|it| it.state == State::Done).count();
    let late = standing.milestones.iter().filter(|it| it.state == State::Late).count();
    let arguments = [
        ("day", assembly.project.today.into()),
        ("all", Value::from(standing.milestones.len())),
        ("reached", Value::from(reached)),
        ("late", Value::from(late)),
    ];
    let mut blocks = vec![paragraph(assembly.say("memo-process", &arguments))];
    blocks.extend(phases(assembly, &standing));
    blocks.extend(milestones(assembly, &standing));
    blocks
}

/// Returns how it stands with the process; a memo is made of a project without errors.
pub(super) fn standing<'a>(assembly: &Assembly<'a>) -> Standing<'a> {
    let conditions = Conditions {
        gaps: hearing::of(assembly.project).gaps.len(),
        errors: 0,
    };
    process::standing(assembly.project, &conditions)
}

fn phases(assembly: &Assembly<'_>, standing: &Standing<'_>) -> Option<Block> {
    let language = assembly.language;
    let rows = standing.phases.iter().map(|it| {
        let waits = explanation::waits(it, standing, language).join("; ");
        vec![
            cell(&*it.phase.title),
            cell(explanation::phase_state(it.state, language)),
            cell(explanation::period(it, language)),
            cell(if waits.is_empty() { "–" } else { &waits }),
        ]
    });
    let header = ["insert-phase", "memo-state", "memo-period", "memo-waits"].map(|it| (it, Alignment::Start));
    table(assembly, "insert-phases", &header, rows.collect())
}

fn milestones(assembly: &Assembly<'_>, standing: &Standing<'_>) -> Option<Block> {
    let language = assembly.language;
    let open = standing.by_urgency().into_iter().filter(|it| it.state != State::Done);
    let rows = open.map(|it| {
        let why = explanation::why_not(it, standing, language);
        vec![
            cell(&*it.milestone.title),
            cell(explanation::milestone_state(it.state, language)),
            cell(explanation::time(it, language)),
            cell(it.milestone.unit.as_deref().unwrap_or("–")),
            cell(why.as_deref().unwrap_or("–")),
        ]
    });
    let header = [
        "insert-milestone",
        "memo-state",
        "insert-due",
        "insert-unit",
        "memo-waits",
    ];
    let header = header.map(|it| (it, Alignment::Start));
    table(assembly, "memo-open-milestones", &header, rows.collect())
}
