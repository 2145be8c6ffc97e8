//! Tables, lists and titles as memos have them.

use crate::document::{Alignment, Block, Inline, Table};
use crate::draft::assembly::{Assembly, cell, paragraph};
use crate::language::Language;
use crate::record::Record;

/// Returns a table whose header cells stand in the catalogue; nothing where it has no rows.
pub(super) fn table(
    assembly: &Assembly<'_>,
    caption: &str,
    header: &[(&str, Alignment)],
    rows: Vec<Vec<Vec<Inline>>>,
) -> Option<Block> {
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            caption: cell(assembly.word(caption)),
            header: header.iter().map(|it| cell(assembly.word(it.0))).collect(),
            alignments: header.iter().map(|it| it.1).collect(),
            rows,
            row_headers: true,
        })
    })
}

/// Returns a list of lines.
pub(super) fn list(start: Option<u64>, lines: Vec<String>) -> Block {
    Block::List {
        start,
        tight: true,
        items: lines.into_iter().map(|it| vec![paragraph(it)]).collect(),
    }
}

/// Returns the titles of records, one after the other.
pub(super) fn titles<'a>(records: impl IntoIterator<Item = &'a Record>, language: Language) -> String {
    let titles: Vec<String> = records.into_iter().map(|it| it.title.to_string()).collect();
    language.list(&titles)
}
