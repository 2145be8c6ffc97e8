//! The responses of the consultation together: what they came to, and a row for each point.

use super::blocks::table;
use super::describe;
use crate::document::{Alignment, Block, Inline};
use crate::draft::assembly::{Assembly, cell, paragraph};
use crate::draft::voice;
use crate::evidence::consultation::{Numbered, Response, outcomes};
use crate::language::Value;
use crate::syntax::fields::Fields;

/// Makes a sentence with the figures, and a table with a row for each point.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    describe::with_all(assembly, |assembly, responses, shown| {
        if responses.is_empty() {
            return vec![paragraph(assembly.word("memo-no-responses"))];
        }
        let header = [
            ("memo-number", Alignment::Start),
            ("memo-sender", Alignment::Start),
            ("memo-about", Alignment::Start),
            ("memo-outcome", Alignment::Start),
            ("memo-changed", Alignment::Start),
        ];
        let points = responses[..shown]
            .iter()
            .flat_map(|it| it.points.iter().map(move |point| (it, point)));
        let rows = points.map(|(it, point)| row(assembly, it, point)).collect();
        let mut blocks = vec![paragraph(figures(assembly, &responses))];
        blocks.extend(table(assembly, "memo-responses-caption", &header, rows));
        let hidden = responses.len() - shown;
        if hidden > 0 {
            blocks.push(paragraph(
                assembly.say("memo-heard-hidden", &[("notes", hidden.into())]),
            ));
        }
        blocks
    })
}

/// Returns how many responses with how many points there are, and what the points came to.
fn figures(assembly: &Assembly<'_>, responses: &[Response<'_>]) -> String {
    let counts: Vec<String> = outcomes(responses)
        .into_iter()
        .map(|(outcome, count)| {
            let word = assembly.word(outcome.map_or("memo-unanswered", |it| it.key()));
            assembly.say("memo-count", &[("count", count.into()), ("word", word.into())])
        })
        .collect();
    let points: usize = responses.iter().map(|it| it.points.len()).sum();
    let arguments = [
        ("responses", Value::from(responses.len())),
        ("points", Value::from(points)),
        ("counts", assembly.language.list(&counts).into()),
    ];
    assembly.say("memo-responses", &arguments)
}

pub(super) fn row(assembly: &Assembly<'_>, response: &Response<'_>, point: &Numbered<'_>) -> Vec<Vec<Inline>> {
    let follow_up = &point.follow_up;
    let outcome = assembly.word(follow_up.outcome().map_or("became-open", |it| it.key()));
    let changed = follow_up.answers.iter().any(|it| !it.changed.is_empty());
    let changed = match follow_up.outcome() {
        None => "–".to_owned(),
        Some(_) => assembly.word(if changed { "memo-yes" } else { "memo-no" }),
    };
    vec![
        cell(point.number.as_deref().unwrap_or("–")),
        cell(describe::sender(assembly, response.record)),
        cell(describe::themes(assembly, follow_up.point)),
        cell(voice::capitalised(&outcome)),
        cell(changed),
    ]
}
