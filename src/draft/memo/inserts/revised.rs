//! The statements that were changed after the consultation, as they were and as they are.

use super::describe;
use super::public::spoken;
use crate::document::{Block, Inline};
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::decided;
use crate::draft::memo::facts::{Before, GoneStatement};
use crate::evidence::answers::ResolvedAnswer;
use crate::evidence::consultation::Response;
use crate::evidence::{Statement, statements};
use crate::syntax::fields::Fields;

/// Makes a list of the statements that answers to responses changed, in the order of the draft, with whom they were changed
/// for, and of those that are in other words though no answer says so.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    describe::with_responses(assembly, |assembly, responses| {
        let (mut answered, mut others): (Vec<Vec<Block>>, Vec<Vec<Block>>) = (Vec::new(), Vec::new());
        let told = told(assembly);
        for statement in statements(assembly.project) {
            let (is_answered, numbers) = changed_for(told.as_deref(), responses, statement);
            if is_answered {
                answered.push(item(assembly, statement, &numbers));
            } else if is_changed(assembly, statement) {
                others.push(item(assembly, statement, &numbers));
            }
        }
        let gone: Vec<Vec<Block>> = before(assembly).into_iter().flat_map(|it| &it.gone).map(gone).collect();
        let is_asked = assembly.facts.as_ref().is_some_and(|it| it.since.is_some());
        let is_known = before(assembly).is_some();
        let is_alone = answered.is_empty();
        let lead = match (is_alone, is_known) {
            (true, true) if others.is_empty() && gone.is_empty() => Some("memo-nothing-revised"),
            (true, _) => Some("memo-nothing-answered-revised"),
            (false, true) => None,
            (false, false) if is_asked => Some("memo-before-lost"),
            (false, false) => Some("memo-before-unknown"),
        };
        let mut blocks: Vec<Block> = lead.map(|it| paragraph(assembly.word(it))).into_iter().collect();
        blocks.extend(listed(answered));
        if !others.is_empty() {
            let key = if is_alone {
                "memo-revised-alone"
            } else {
                "memo-revised-otherwise"
            };
            blocks.push(paragraph(assembly.word(key)));
            blocks.extend(listed(others));
        }
        if !gone.is_empty() {
            blocks.push(paragraph(assembly.word("memo-revised-gone")));
            blocks.extend(listed(gone));
        }
        blocks
    })
}

/// Returns the answers that the memo for everyone has rows for; nothing where the memo is for those who work with the notes.
fn told<'a>(assembly: &Assembly<'a>) -> Option<Vec<&'a ResolvedAnswer<'a>>> {
    assembly.is_public().then(|| {
        let mut told = spoken::to_open(assembly);
        told.extend(spoken::to_others(assembly));
        told
    })
}

/// Returns whether the answers to some points say that they changed a statement, and the numbers of these points, which are only
/// for those who work with the notes.
fn changed_for(
    told: Option<&[&ResolvedAnswer<'_>]>,
    responses: &[Response<'_>],
    statement: Statement<'_>,
) -> (bool, Vec<String>) {
    // For everyone each answer that changed it will do: to whom it was is not said.
    if let Some(told) = told {
        let mut changed = told.iter().flat_map(|it| &it.changed);
        return (changed.any(|it| it.is(statement)), Vec::new());
    }
    let points = responses.iter().flat_map(|it| &it.points);
    let changed = points.filter(|point| {
        let changed = point.follow_up.answers.iter().flat_map(|it| &it.changed);
        changed.into_iter().any(|it| it.is(statement))
    });
    let numbers: Vec<String> = changed
        .map(|it| it.number.clone().unwrap_or_else(|| describe::id(it.follow_up.point)))
        .collect();
    (!numbers.is_empty(), numbers)
}

fn gone(statement: &GoneStatement) -> Vec<Block> {
    vec![
        Block::Paragraph(vec![Inline::Strong(vec![Inline::text(&statement.chapter)])]),
        paragraph(&statement.words),
    ]
}

fn listed(items: Vec<Vec<Block>>) -> Option<Block> {
    (!items.is_empty()).then_some(Block::List {
        start: None,
        tight: false,
        items,
    })
}

/// Tells whether a statement is known to be new or in other words since the memo's day.
pub(super) fn is_changed(assembly: &Assembly<'_>, statement: Statement<'_>) -> bool {
    before(assembly).is_some_and(|it| {
        it.words
            .get(&statement.id())
            .is_none_or(|then| *then != statement.words())
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
    if !numbers.is_empty() {
        let numbers = assembly.language.list(numbers);
        item.push(describe::plain(assembly, "memo-after-points", numbers));
    }
    item
}

/// Returns how a statement read and how it reads; nothing where it is not known how it read.
pub(super) fn before_and_after(assembly: &Assembly<'_>, statement: Statement<'_>) -> Vec<Block> {
    let Some(before) = before(assembly) else {
        return Vec::new();
    };
    let now = statement.words();
    match before.words.get(&statement.id()) {
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

fn before<'a>(assembly: &'a Assembly<'_>) -> Option<&'a Before> {
    assembly.facts.as_ref()?.before.as_ref()
}
