//! The matrix as a table of a document, so that every format has it.

use super::Report;
use super::axis::{Line, Member};
use super::labels;
use super::matrix::Figure;
use crate::document::{Alignment, Inline, Table};
use crate::language::Language;

/// Says where a cell leads: to what it names of its row and its column.
pub type Lead<'a> = &'a dyn Fn(&[&Member]) -> Option<String>;

/// Returns the matrix with its totals and targets.
pub fn of(report: &Report, language: Language) -> Table {
    leading(report, language, &|_| None)
}

/// Returns the matrix with its totals and targets; each name and each figure that counts anything leads somewhere.
pub fn leading(report: &Report, language: Language, lead: Lead<'_>) -> Table {
    let matrix = &report.matrix;
    let (total, target) = (language.word("coverage-total"), labels::asked(report, language));
    let asked = |it: &Figure| cell(labels::target(it, matrix.count, language));
    let figure = |it: &Figure, of: &[&Member]| {
        let to = lead(of).filter(|_| !of.is_empty() && it.counted + it.awaited > 0);
        led(labels::figure(it, "–"), to)
    };
    let members = || matrix.columns.iter().map(|it| &it.member);
    let heads = matrix.columns.iter();
    let heads = heads.map(|it| led(labels::marked(it, language), lead(&[&it.member])));
    let header: Vec<Vec<Inline>> = [cell(labels::corner(report, language))]
        .into_iter()
        .chain(heads)
        .chain([cell(total.clone()), cell(target.clone())])
        .collect();
    let name = |it: &Line| "– ".repeat(it.depth) + &labels::marked(it, language);
    let lines = matrix.rows.iter().zip(matrix.cells.iter().zip(&matrix.row_totals));
    let row = |(line, (cells, all)): (&Line, (&Vec<Figure>, &Figure))| {
        let own = &line.member;
        let figures = cells
            .iter()
            .zip(members())
            .map(|(it, column)| figure(it, &[own, column]));
        let start = [led(name(line), lead(&[own]))].into_iter().chain(figures);
        start.chain([figure(all, &[own]), asked(all)]).collect()
    };
    let mut rows: Vec<Vec<Vec<Inline>>> = lines.map(row).collect();
    let totals = matrix
        .column_totals
        .iter()
        .zip(members())
        .map(|(it, column)| figure(it, &[column]));
    let totals = [cell(total)].into_iter().chain(totals);
    rows.push(
        totals
            .chain([figure(&matrix.total, &[]), asked(&matrix.total)])
            .collect(),
    );
    let mut targets: Vec<Vec<Inline>> = [cell(target)]
        .into_iter()
        .chain(matrix.column_totals.iter().map(asked))
        .collect();
    targets.resize(header.len(), cell(String::new()));
    rows.push(targets);
    let mut alignments = vec![Alignment::End; header.len()];
    alignments[0] = Alignment::Start;
    Table {
        caption: vec![Inline::Text(labels::caption(report, language))],
        header,
        alignments,
        rows,
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

fn cell(text: String) -> Vec<Inline> {
    vec![Inline::Text(text)]
}

fn led(text: String, to: Option<String>) -> Vec<Inline> {
    match to {
        Some(target) => vec![Inline::Link {
            target,
            title: String::new(),
            content: cell(text),
        }],
        None => cell(text),
    }
}
