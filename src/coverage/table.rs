//! The matrix as a table of a document, so that every format has it.

use super::Report;
use super::axis::Line;
use super::labels;
use super::matrix::Figure;
use crate::document::{Alignment, Inline, Table};
use crate::language::Language;

/// Returns the matrix with its totals and targets.
pub fn of(report: &Report, language: Language) -> Table {
    let matrix = &report.matrix;
    let (total, target) = (language.word("coverage-total"), labels::asked(report, language));
    let asked = |it: &Figure| labels::target(it, matrix.count, language);
    let row = |name: String, cells: &[Figure], all: &Figure| {
        let figures = cells.iter().chain([all]).map(|it| labels::figure(it, "–"));
        [name].into_iter().chain(figures).chain([asked(all)]).collect()
    };
    let heads = matrix.columns.iter().map(|it| labels::marked(it, language));
    let header: Vec<String> = [labels::corner(report, language)]
        .into_iter()
        .chain(heads)
        .chain([total.clone(), target.clone()])
        .collect();
    let name = |it: &Line| "– ".repeat(it.depth) + &labels::marked(it, language);
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
    Table {
        caption: vec![Inline::Text(labels::caption(report, language))],
        header: cells(header),
        alignments,
        rows: rows.into_iter().map(cells).collect(),
        row_headers: true,
    }
}

/// Returns what stands below the table: what its marks mean, and of whom nothing is asked and why.
pub fn below(report: &Report, language: Language) -> Vec<String> {
    let excused = labels::excused(report, language)
        .into_iter()
        .map(|it| format!("* {it}"));
    legend(report, language).into_iter().chain(excused).collect()
}

/// Returns what the marks of the matrix mean, as a sentence for below it; nothing where there are none.
fn legend(report: &Report, language: Language) -> Option<String> {
    let marks = labels::legend(report, language);
    (!marks.is_empty()).then(|| marks.join(" · "))
}

fn cells(row: Vec<String>) -> Vec<Vec<Inline>> {
    row.into_iter().map(|it| vec![Inline::Text(it)]).collect()
}
