//! What is asked of the steering group: what only it can decide.

use super::blocks::list;
use super::blocks::titles;
use super::{chapters, process};
use crate::coverage::gaps::{Gap, Obstacle};
use crate::coverage::labels as coverage_labels;
use crate::document::Block;
use crate::draft::assembly::{Assembly, paragraph};
use crate::evidence::Statement;
use crate::language::Value;
use crate::process::{State, unqualified};
use crate::record::Record;
use crate::syntax::fields::Fields;

/// Makes a numbered list; a sentence where nothing is asked.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    let lines: Vec<String> = [
        themes(assembly),
        questions(assembly),
        coverage(assembly),
        statements(assembly),
        milestones(assembly),
    ]
    .concat();
    if lines.is_empty() {
        return vec![paragraph(assembly.word("memo-asked-nothing"))];
    }
    vec![paragraph(assembly.word("memo-asked")), list(Some(1), lines)]
}

/// Returns which themes await a decision.
fn themes(assembly: &Assembly<'_>) -> Vec<String> {
    let themes = unqualified(assembly.project);
    let arguments = [
        ("number", Value::from(themes.len())),
        ("titles", titles(themes.iter().copied(), assembly.language).into()),
    ];
    let is_asked = !themes.is_empty();
    is_asked
        .then(|| assembly.say("memo-asked-themes", &arguments))
        .into_iter()
        .collect()
}

/// Returns the questions on which what was said points in different directions.
fn questions(assembly: &Assembly<'_>) -> Vec<String> {
    let open: Vec<Statement<'_>> = super::questions::open(assembly, None)
        .iter()
        .map(|it| it.statement)
        .collect();
    about(assembly, "memo-asked-questions", &open)
}

/// Returns the gaps that no inquiry closes, each as a choice, and how many others there are.
fn coverage(assembly: &Assembly<'_>) -> Vec<String> {
    let language = assembly.language;
    let report = assembly.coverage();
    let (choices, others): (Vec<&Gap>, Vec<&Gap>) = report.open().partition(|it| it.obstacle.is_some());
    let mut lines: Vec<String> = choices
        .iter()
        .map(|it| {
            let key = match it.obstacle {
                Some(Obstacle::GoalWithoutTheme) => "memo-asked-goal",
                _ => "memo-asked-gap",
            };
            let arguments = [
                ("cell", coverage_labels::cell(it, language).into()),
                ("amount", coverage_labels::shortfall(it, language).into()),
            ];
            assembly.say(key, &arguments)
        })
        .collect();
    if !others.is_empty() {
        lines.push(assembly.say("memo-asked-gaps", &[("number", others.len().into())]));
    }
    lines
}

/// Returns how many statements rest on nothing.
fn statements(assembly: &Assembly<'_>) -> Vec<String> {
    about(assembly, "memo-asked-statements", &chapters::unsupported(assembly))
}

/// Returns how many statements something is asked about, and in which chapters; nothing where there are none.
fn about(assembly: &Assembly<'_>, key: &str, statements: &[Statement<'_>]) -> Vec<String> {
    let mut all: Vec<&Record> = Vec::new();
    for it in statements {
        if all.last().is_none_or(|last| last.file != it.chapter.file) {
            all.push(it.chapter);
        }
    }
    let arguments = [
        ("number", Value::from(statements.len())),
        ("chapters", titles(all, assembly.language).into()),
    ];
    let is_asked = !statements.is_empty();
    is_asked.then(|| assembly.say(key, &arguments)).into_iter().collect()
}

/// Returns the milestones that are late and need another date.
fn milestones(assembly: &Assembly<'_>) -> Vec<String> {
    let standing = process::standing(assembly);
    let late = standing.by_urgency().into_iter().filter(|it| it.state == State::Late);
    let quoted = |it: &str| assembly.say("memo-quoted", &[("title", it.into())]);
    let late: Vec<String> = late.map(|it| quoted(&it.milestone.title)).collect();
    if late.is_empty() {
        return Vec::new();
    }
    let arguments = [
        ("number", Value::from(late.len())),
        ("titles", assembly.language.list(&late).into()),
    ];
    vec![assembly.say("memo-asked-milestones", &arguments)]
}
