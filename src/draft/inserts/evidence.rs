//! What every statement rests on, as a table.

use crate::document::{Alignment, Block, Inline, Table};
use crate::draft::{Assembly, cell, decided, paragraph};
use crate::evidence::{self, Statement, support::Support};
use crate::record::Record;
use crate::syntax::fields::Fields;

const KEYS: [&str; 5] = [
    "insert-statement",
    "insert-strength",
    "insert-for",
    "insert-against",
    "insert-participants",
];

/// Makes a table of the statements of the draft, or of the chapter that is asked for.
pub(super) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let asked = options
        .text("chapter")
        .map(|it| crate::record::kind::id_of(crate::record::kind::Kind::Chapter, it.value));
    let project = assembly.project;
    let chapters = project
        .chapters()
        .into_iter()
        .filter(|it| asked.is_none_or(|asked| *it.id == *asked));
    let blocks: Vec<Block> = chapters.filter_map(|it| table(assembly, it)).collect();
    if blocks.is_empty() {
        vec![paragraph(assembly.word("insert-no-statements"))]
    } else {
        blocks
    }
}

fn table(assembly: &Assembly<'_>, chapter: &Record) -> Option<Block> {
    let rows: Vec<Vec<Vec<Inline>>> = evidence::statements_in(chapter).map(|it| row(assembly, it)).collect();
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            caption: cell(&*chapter.title),
            header: KEYS.iter().map(|it| cell(assembly.word(it))).collect(),
            alignments: vec![
                Alignment::Start,
                Alignment::Start,
                Alignment::End,
                Alignment::End,
                Alignment::End,
            ],
            rows,
            row_headers: true,
        })
    })
}

fn row(assembly: &Assembly<'_>, statement: Statement<'_>) -> Vec<Vec<Inline>> {
    let support = Support::of(assembly.project, statement);
    let sources = support.sources.iter().filter(|it| !it.against).count();
    vec![
        vec![decided::link(statement)],
        cell(assembly.word(support.strength(assembly.project).key())),
        cell((support.favour.notes + sources).to_string()),
        cell((support.against.notes + support.sources.len() - sources).to_string()),
        cell(support.favour.participants.to_string()),
    ]
}
