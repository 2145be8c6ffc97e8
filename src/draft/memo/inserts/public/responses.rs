//! The responses for everyone: how many, a row for each point of the named ones and for each answer to the others.

use super::super::blocks::table;
use super::super::responses::row;
use super::spoken::{themes, to_others, with_open};
use crate::document::{Alignment, Block, Inline};
use crate::draft::assembly::{Assembly, cell, paragraph};
use crate::draft::voice;
use crate::evidence::answers::ResolvedAnswer;
use crate::evidence::publication::AmountOfMethod;
use crate::record::vocabulary::Method;
use crate::syntax::fields::Fields;

const HEADER: [(&str, Alignment); 5] = [
    ("memo-number", Alignment::Start),
    ("memo-sender", Alignment::Start),
    ("memo-about", Alignment::Start),
    ("memo-outcome", Alignment::Start),
    ("memo-changed", Alignment::Start),
];

/// Makes a sentence with their number, and the table.
pub(in crate::draft::memo::inserts) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    let totals = assembly.publication().totals();
    let amount = totals.open.iter().find(|it| it.0 == Method::Hearing).map(|it| it.1);
    let (key, number) = match amount {
        Some(AmountOfMethod::Exactly(number)) => ("public-responses", number),
        Some(AmountOfMethod::AtLeast(number)) if number > 0 => ("public-responses-at-least", number),
        _ => ("public-responses-untold", 0),
    };
    let mut rows = with_open(assembly, |assembly, responses| {
        let points = responses
            .iter()
            .flat_map(|it| it.points.iter().map(move |point| (it, point)));
        points.map(|(it, point)| row(assembly, it, point)).collect::<Vec<_>>()
    });
    rows.extend(to_others(assembly).into_iter().map(|it| answered(assembly, it)));
    let came = assembly.say(key, &[("number", number.into())]);
    let mut blocks = vec![paragraph(format!("{came} {}", assembly.word("public-responses-named")))];
    blocks.extend(table(assembly, "memo-responses-caption", &HEADER, rows));
    blocks
}

/// Returns the row of an answer to those who are not named.
fn answered(assembly: &Assembly<'_>, given: &ResolvedAnswer<'_>) -> Vec<Vec<Inline>> {
    let outcome = given.answer.outcome.map(|it| assembly.word(it.value.key()));
    let changed = if given.changed.is_empty() {
        "memo-no"
    } else {
        "memo-yes"
    };
    vec![
        cell("–"),
        cell(assembly.word("public-sender")),
        cell(themes(assembly, given)),
        cell(voice::capitalised(&outcome.unwrap_or_default())),
        cell(assembly.word(changed)),
    ]
}
