//! The inserts that only memos have: each tells how the work stands on the project's day.

mod analysis;
mod asked;
mod changes;
mod chapters;
mod feedback;
mod gaps;
mod heard;
mod points;
mod process;
mod questions;
mod responses;
mod revised;
mod told;
mod unanswered;
mod unforeseen;

use crate::document::{Alignment, Block, Inline, Table};
use crate::draft::inserts::Make;
use crate::draft::{Assembly, cell};

/// What makes each insert of `record::insert::MEMO_INSERTS`, in the same order.
pub(in crate::draft) const MAKERS: &[(&str, Make)] = &[
    ("heard", heard::make),
    ("gaps", gaps::make),
    ("process", process::make),
    ("chapters", chapters::make),
    ("changes", changes::make),
    ("asked", asked::make),
    ("questions", questions::make),
    ("analysis", analysis::make),
    ("unforeseen", unforeseen::make),
    ("responses", responses::make),
    ("points", points::make),
    ("revised", revised::make),
    ("unanswered", unanswered::make),
    ("feedback", feedback::make),
];

/// Returns a table whose header cells stand in the catalogue; nothing where it has no rows.
fn table(
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
fn list(start: Option<u64>, lines: Vec<String>) -> Block {
    Block::List {
        start,
        tight: true,
        items: lines.into_iter().map(|it| vec![crate::draft::paragraph(it)]).collect(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_insert_of_memos_is_made_here() {
        let made: Vec<&str> = super::MAKERS.iter().map(|it| it.0).collect();
        let named: Vec<&str> = crate::record::insert::MEMO_INSERTS.iter().map(|it| it.name).collect();
        assert_eq!(made, named);
    }
}
