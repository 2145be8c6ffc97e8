//! Which actors were heard, as the public edition says it: yes, or that nothing can be said.

use crate::document::{Alignment, Block, Inline, Table};
use crate::draft::assembly::{Assembly, cell, paragraph};
use crate::syntax::fields::Fields;

/// What the words of the table mean.
const KEY: &str = "public-heard-key";

/// Makes a table of the stakeholders, parts below the whole, with whether it may be said that they were heard; the second time a sentence that leads to it.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    if assembly.said.contains(KEY) {
        return vec![paragraph(assembly.word("public-heard-above"))];
    }
    let publication = assembly.publication();
    let rows: Vec<Vec<Vec<Inline>>> = assembly
        .project
        .stakeholders()
        .into_iter()
        .map(|it| {
            let is_heard = publication.is_heard(&it.record.id);
            let key = if is_heard { "public-heard" } else { "public-not-heard" };
            let name = format!("{}{}", "– ".repeat(it.depth), it.record.title);
            vec![cell(name), cell(assembly.word(key))]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    assembly.said.insert(KEY);
    let table = Block::Table(Table {
        caption: cell(assembly.word("insert-stakeholders")),
        header: ["insert-stakeholder", "public-is-heard"]
            .map(|it| cell(assembly.word(it)))
            .to_vec(),
        alignments: vec![Alignment::Start; 2],
        rows,
        row_headers: true,
    });
    vec![table, paragraph(assembly.word(KEY))]
}
