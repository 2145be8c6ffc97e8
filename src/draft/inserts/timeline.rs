//! The phases and milestones as tables and a timeline.

use crate::document::{Alignment, Block, Inline, Table};
use crate::draft::assembly::{Assembly, cell};
use crate::draft::drawings::timeline;
use crate::draft::insert::{drawn, wants};
use crate::record::process::{Milestone, Phase};
use crate::syntax::date::Date;
use crate::syntax::fields::Fields;
use std::borrow::Cow;

/// Makes a table of the phases and one of the milestones, of all phases or of the one that is asked for.
pub(super) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let asked = options.text("phase").map(|it| it.value);
    let process = &assembly.project.process;
    let is_asked = |it: &&Phase| asked.is_none_or(|asked| *it.id.value == *asked);
    let phases: Vec<&Phase> = process.phases.iter().filter(is_asked).collect();
    let own = |it: &&Milestone| asked.is_none_or(|asked| it.phase.as_ref().is_some_and(|phase| *phase.value == *asked));
    let told = told(assembly, &process.milestones);
    let mut milestones: Vec<&Milestone> = told.iter().filter(own).collect();
    // As in the drawing: what is due first stands first, and what has no day last.
    milestones.sort_by_key(|it| (it.due.is_none(), it.due.map(Date::last)));
    let drawings = if wants(options, "picture") {
        timeline::draw(assembly, &phases, &milestones)
    } else {
        Vec::new()
    };
    let phases = table(
        assembly,
        "insert-phases",
        ["insert-phase", "insert-start", "insert-end", "insert-after"],
        phases.into_iter().map(|it| phase(assembly, it)).collect(),
    );
    let milestones = table(
        assembly,
        "insert-milestones",
        ["insert-milestone", "insert-due", "insert-done", "insert-unit"],
        milestones.into_iter().map(|it| milestone(assembly, it)).collect(),
    );
    drawn(drawings, [phases, milestones].into_iter().flatten().collect())
}

/// Returns the milestones as an edition tells of them: to everyone without the day on which one was reached, which may be that of a
/// meeting with people who are protected.
fn told<'a>(assembly: &Assembly<'_>, milestones: &'a [Milestone]) -> Cow<'a, [Milestone]> {
    if !assembly.is_public() {
        return Cow::Borrowed(milestones);
    }
    let mut told = milestones.to_vec();
    for done in told.iter_mut().filter_map(|it| it.done.as_mut()) {
        done.value = done.value.without_day();
    }
    Cow::Owned(told)
}

fn table(assembly: &Assembly<'_>, caption: &str, keys: [&str; 4], rows: Vec<Vec<Vec<Inline>>>) -> Option<Block> {
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            caption: cell(assembly.word(caption)),
            header: keys.iter().map(|it| cell(assembly.word(it))).collect(),
            alignments: vec![Alignment::Start; 4],
            rows,
            row_headers: true,
        })
    })
}

fn date(assembly: &Assembly<'_>, date: Option<Date>) -> Vec<Inline> {
    cell(date.map_or_else(|| "–".to_owned(), |it| assembly.date(it)))
}

fn phase(assembly: &Assembly<'_>, phase: &Phase) -> Vec<Vec<Inline>> {
    let milestones = &assembly.project.process.milestones;
    let titles = phase
        .after
        .iter()
        .filter_map(|it| milestones.iter().find(|milestone| milestone.id.value == it.value));
    let titles: Vec<String> = titles.map(|it| it.title.to_string()).collect();
    let after = if titles.is_empty() {
        "–".to_owned()
    } else {
        assembly.list(&titles)
    };
    vec![
        cell(&*phase.title),
        date(assembly, phase.start),
        date(assembly, phase.end),
        cell(after),
    ]
}

fn milestone(assembly: &Assembly<'_>, milestone: &Milestone) -> Vec<Vec<Inline>> {
    let is_late = milestone.due.is_some_and(|it| it.last() < assembly.project.today);
    let done = match &milestone.done {
        Some(it) => date(assembly, Some(it.value)),
        None if is_late => cell(assembly.word("insert-late")),
        None => cell(assembly.word("insert-not-done")),
    };
    let unit = cell(milestone.unit.as_deref().unwrap_or("–"));
    vec![cell(&*milestone.title), date(assembly, milestone.due), done, unit]
}
