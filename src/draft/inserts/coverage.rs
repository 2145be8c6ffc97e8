//! Who was heard about what, as a table, with what is on its way and what is short of its target.

use crate::coverage::dimension::{Dimension, Unit};
use crate::coverage::matrix::{Figure, Matrix};
use crate::coverage::{self, axis::Line};
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
    let columns = side(
        "columns",
        if rows == Dimension::Theme {
            Dimension::Stakeholder
        } else {
            Dimension::Theme
        },
    );
    let count = options
        .text("count")
        .and_then(|it| Unit::of(it.value))
        .unwrap_or(Unit::Notes);
    if rows == columns {
        return Vec::new();
    }
    let report = coverage::report(assembly.project, rows, columns, count);
    let gaps = report.open().count();
    let said = assembly.say("insert-coverage-gaps", &[("gaps", Value::from(gaps))]);
    vec![
        Block::Table(table(assembly, &report.matrix)),
        paragraph(assembly.word("insert-coverage-marks")),
        paragraph(said),
    ]
}

fn table(assembly: &Assembly<'_>, matrix: &Matrix) -> Table {
    let word = |it: Dimension| assembly.word(&format!("insert-coverage-{}", it.word()));
    let name = |it: &Line| it.member.name(assembly.language);
    let mut header = vec![cell(word(matrix.row_dimension))];
    header.extend(matrix.columns.iter().map(|it| cell(name(it))));
    header.push(cell(assembly.word("insert-coverage-total")));
    let mut rows: Vec<Vec<Vec<Inline>>> = Vec::new();
    for ((line, figures), total) in matrix.rows.iter().zip(&matrix.cells).zip(&matrix.row_totals) {
        let mut row = vec![cell(format!("{}{}", "– ".repeat(line.depth), name(line)))];
        row.extend(figures.iter().chain([total]).map(|it| cell(figure(it))));
        rows.push(row);
    }
    let mut last = vec![cell(assembly.word("insert-coverage-total"))];
    last.extend(
        matrix
            .column_totals
            .iter()
            .chain([&matrix.total])
            .map(|it| cell(figure(it))),
    );
    rows.push(last);
    let counted = assembly.word(&format!("insert-coverage-count-{}", matrix.count.word()));
    let mut alignments = vec![Alignment::End; header.len()];
    alignments[0] = Alignment::Start;
    Table {
        caption: cell(counted),
        header,
        alignments,
        rows,
        row_headers: true,
    }
}

/// Returns a figure with what is on its way, and a mark where it is short of its target.
fn figure(figure: &Figure) -> String {
    let mut text = if figure.counted == 0 {
        "–".to_owned()
    } else {
        figure.counted.to_string()
    };
    if figure.awaited > 0 {
        text.push_str(&format!(" +{}", figure.awaited));
    }
    if figure.short {
        text.push_str(" !");
    }
    text
}
