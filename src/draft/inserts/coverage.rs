//! Who was heard about what, as a table, with what is on its way and what is short of its target.

use crate::coverage::dimension::{Dimension, Unit};
use crate::coverage::{self, Report, words};
use crate::document::{Alignment, Block, Inline, Table};
use crate::draft::{Assembly, cell, paragraph};
use crate::language::Value;
use crate::syntax::fields::Fields;

/// Makes the matrix of two dimensions; by default stakeholders are rows and themes columns.
pub(super) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let side = |key, default| {
        options
            .text(key)
            .and_then(|it| Dimension::of(it.value))
            .unwrap_or(default)
    };
    let rows = side("rows", Dimension::Stakeholder);
    let other = if rows == Dimension::Theme {
        Dimension::Stakeholder
    } else {
        Dimension::Theme
    };
    let columns = side("columns", other);
    let count = options
        .text("count")
        .and_then(|it| Unit::of(it.value))
        .unwrap_or(Unit::Notes);
    if rows == columns {
        return Vec::new();
    }
    let report = coverage::report(assembly.project, rows, columns, count);
    let mut said = words::legend(&report, assembly.language);
    said.push(assembly.say("insert-coverage-gaps", &[("gaps", Value::from(report.open().count()))]));
    let mut blocks = vec![Block::Table(table(assembly, &report))];
    blocks.extend(said.into_iter().map(paragraph));
    blocks
}

fn table(assembly: &Assembly<'_>, report: &Report) -> Table {
    let (matrix, language) = (&report.matrix, assembly.language);
    let total = assembly.word("insert-coverage-total");
    let mut header = vec![cell(words::corner(report, language))];
    header.extend(matrix.columns.iter().map(|it| cell(words::marked(it, language))));
    header.push(cell(&*total));
    let figures = |all: &mut dyn Iterator<Item = &coverage::matrix::Figure>| -> Vec<Vec<Inline>> {
        all.map(|it| cell(words::figure(it, "–"))).collect()
    };
    let mut rows: Vec<Vec<Vec<Inline>>> = Vec::new();
    for ((line, own), sum) in matrix.rows.iter().zip(&matrix.cells).zip(&matrix.row_totals) {
        let mut row = vec![cell(format!(
            "{}{}",
            "– ".repeat(line.depth),
            words::marked(line, language)
        ))];
        row.extend(figures(&mut own.iter().chain([sum])));
        rows.push(row);
    }
    let mut last = vec![cell(total)];
    last.extend(figures(&mut matrix.column_totals.iter().chain([&matrix.total])));
    rows.push(last);
    let mut alignments = vec![Alignment::End; header.len()];
    alignments[0] = Alignment::Start;
    Table {
        caption: cell(words::title(report, language)),
        header,
        alignments,
        rows,
        row_headers: true,
    }
}
