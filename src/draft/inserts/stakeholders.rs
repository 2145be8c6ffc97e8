//! The actors, each with its parts below it.

use crate::document::{Alignment, Block, Inline, Table};
use crate::draft::assembly::{Assembly, cell};
use crate::draft::insert::wants;
use crate::draft::voice;
use crate::record::Record;
use crate::syntax::fields::Fields;
use rustc_hash::FxHashMap;

/// Makes a table of the stakeholders, parts below the whole.
pub(super) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let approach = wants(options, "approach");
    let heard = heard(assembly);
    let mut keys = vec!["insert-stakeholder", "insert-stakeholder-kind", "insert-notes"];
    keys.extend(approach.then_some("insert-approach"));
    let all = assembly.project.stakeholders().into_iter();
    let rows = all
        .map(|it| row(assembly, it.record, it.depth, (&heard, approach)))
        .collect();
    vec![Block::Table(Table {
        caption: cell(assembly.word("insert-stakeholders")),
        header: keys.iter().map(|it| cell(assembly.word(it))).collect(),
        alignments: vec![Alignment::Start, Alignment::Start, Alignment::End, Alignment::Start][..keys.len()].to_vec(),
        rows,
        row_headers: true,
    })]
}

/// Returns how many notes there are of each stakeholder and those below it, as coverage counts them.
fn heard(assembly: &Assembly<'_>) -> FxHashMap<Box<str>, u32> {
    let report = assembly.coverage();
    let totals = report.matrix.row_totals.iter().map(|it| it.counted);
    report
        .matrix
        .rows
        .iter()
        .map(|it| it.member.id.clone())
        .zip(totals)
        .collect()
}

fn row(
    assembly: &Assembly<'_>,
    record: &Record,
    depth: usize,
    (heard, approach): (&FxHashMap<Box<str>, u32>, bool),
) -> Vec<Vec<Inline>> {
    let name = format!("{}{}", "– ".repeat(depth), record.title);
    let Some(stakeholder) = record.stakeholder() else {
        return vec![cell(name), cell("–")];
    };
    let kind = stakeholder
        .kind
        .map(|it| assembly.word(&format!("stakeholder-kind-{}", it.word())));
    let notes = heard.get(&record.id).copied().unwrap_or_default();
    let mut row = vec![
        cell(name),
        cell(voice::capitalised(&kind.unwrap_or_default())),
        cell(notes.to_string()),
    ];
    if approach {
        let words = match &stakeholder.declined {
            Some(declined) => assembly.say("insert-declined", &[("reason", (&*declined.reason).into())]),
            None => stakeholder.approach.as_deref().unwrap_or("–").to_owned(),
        };
        row.push(cell(words));
    }
    row
}
