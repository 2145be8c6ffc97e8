//! The matrix as a table of a document, so that every format has it.

use super::Report;
use super::axis::Line;
use super::matrix::Figure;
use super::words;
use crate::document::{Alignment, Block, Inline, Table};
use crate::language::Language;

/// Returns the matrix with its totals and targets, then what its marks mean and whether it rests on illustrations.
pub fn of(report: &Report, language: Language) -> Vec<Block> {
    let matrix = &report.matrix;
    let (total, target) = (language.word("coverage-total"), words::asked(report, language));
    let asked = |it: &Figure| words::target(it, matrix.count, language);
    let row = |name: String, cells: &[Figure], all: &Figure| {
        let figures = cells.iter().chain([all]).map(|it| words::figure(it, "0"));
        [name].into_iter().chain(figures).chain([asked(all)]).collect()
    };
    let heads = matrix.columns.iter().map(|it| words::marked(it, language));
    let header: Vec<String> = [words::corner(report, language)]
        .into_iter()
        .chain(heads)
        .chain([total.clone(), target.clone()])
        .collect();
    let name = |it: &Line| "– ".repeat(it.depth) + &words::marked(it, language);
    let lines = matrix.rows.iter().zip(matrix.cells.iter().zip(&matrix.row_totals));
    let mut rows: Vec<Vec<String>> = lines.map(|(line, (cells, all))| row(name(line), cells, all)).collect();
    rows.push(row(total, &matrix.column_totals, &matrix.total));
    let mut targets: Vec<String> = [target]
        .into_iter()
        .chain(matrix.column_totals.iter().map(asked))
        .collect();
    targets.resize(header.len(), String::new());
    rows.push(targets);
    let mut alignments = vec![Alignment::End; header.len()];
    alignments[0] = Alignment::Start;
    let mut blocks = vec![Block::Table(Table {
        caption: vec![Inline::Text(words::title(report, language))],
        header: cells(header),
        alignments,
        rows: rows.into_iter().map(cells).collect(),
        row_headers: true,
    })];
    let legend = words::legend(report, language).join(" · ");
    let below = [Some(legend), words::examples(report, language)].into_iter().flatten();
    blocks.extend(
        below
            .filter(|it| !it.is_empty())
            .map(|it| Block::Paragraph(vec![Inline::Text(it)])),
    );
    blocks
}

fn cells(row: Vec<String>) -> Vec<Vec<Inline>> {
    row.into_iter().map(|it| vec![Inline::Text(it)]).collect()
}
