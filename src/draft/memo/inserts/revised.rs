//! The statements that were changed after the consultation, as they were and as they are.

use super::describe;
use crate::document::{Block, Inline};
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::decided;
use crate::evidence::{Statement, statements};
use crate::syntax::fields::Fields;
use std::collections::BTreeMap;

/// Makes a list of the statements that answers to responses changed, in the order of the draft, with whom they were changed for.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    describe::with_responses(assembly, |assembly, responses| {
        let mut items: Vec<Vec<Block>> = Vec::new();
        for statement in statements(assembly.project) {
            let points = responses.iter().flat_map(|it| &it.points);
            let changed = points.filter(|point| {
                let changed = point.follow_up.answers.iter().flat_map(|it| &it.changed);
                changed.into_iter().any(|it| it.is(statement))
            });
            let numbers: Vec<String> = changed
                .map(|it| it.number.clone().unwrap_or_else(|| describe::id(it.follow_up.point)))
                .collect();
            if !numbers.is_empty() {
                items.push(item(assembly, statement, &numbers));
            }
        }
        if items.is_empty() {
            return vec![paragraph(assembly.word("memo-nothing-revised"))];
        }
        let list = Block::List {
            start: None,
            tight: false,
            items,
        };
        let is_asked = assembly.facts.as_ref().is_some_and(|it| it.since.is_some());
        let key = if is_asked {
            "memo-before-lost"
        } else {
            "memo-before-unknown"
        };
        let lead = before(assembly).is_none().then(|| paragraph(assembly.word(key)));
        lead.into_iter().chain([list]).collect()
    })
}

fn item(assembly: &Assembly<'_>, statement: Statement<'_>, numbers: &[String]) -> Vec<Block> {
    let mut item = vec![Block::Paragraph(vec![Inline::Strong(vec![decided::name(
        assembly, statement,
    )])])];
    let before_and_now = before_and_after(assembly, statement);
    if before_and_now.is_empty() {
        item.push(describe::plain(assembly, "memo-now", statement.words()));
    }
    item.extend(before_and_now);
    item.push(describe::plain(
        assembly,
        "memo-after-points",
        assembly.language.list(numbers),
    ));
    item
}

/// Returns how a statement read and how it reads; nothing where it is not known how it read.
pub(super) fn before_and_after(assembly: &Assembly<'_>, statement: Statement<'_>) -> Vec<Block> {
    let Some(before) = before(assembly) else {
        return Vec::new();
    };
    let now = statement.words();
    match before.get(&statement.id()) {
        None => vec![
            describe::plain(assembly, "memo-before", assembly.word("memo-before-none")),
            describe::plain(assembly, "memo-now", now),
        ],
        Some(then) if *then == now => vec![paragraph(assembly.word("memo-before-same"))],
        Some(then) => vec![
            describe::plain(assembly, "memo-before", then.as_str()),
            describe::plain(assembly, "memo-now", now),
        ],
    }
}

fn before<'a>(assembly: &'a Assembly<'_>) -> Option<&'a BTreeMap<String, String>> {
    assembly.facts.as_ref()?.before.as_ref()
}
