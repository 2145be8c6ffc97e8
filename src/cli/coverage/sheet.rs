//! The matrix as a table to be pasted: for spreadsheets, and in Markdown.

use crate::coverage::axis::Line;
use crate::coverage::matrix::Figure;
use crate::coverage::{Report, labels, table};
use crate::document::{Block, Inline};
use crate::language::Language;
use crate::project::Project;
use crate::render;
use crate::text::spreadsheet::{self, Field};
use crate::text::workbook::{Column, Sheet, Workbook};

/// Returns the matrix as CSV.
pub(super) fn csv(report: &Report, language: Language) -> String {
    spreadsheet::csv(language, rows(report, language))
}

/// Returns the matrix as a workbook, with the gaps and what closes them in sheets of their own.
pub(super) fn workbook(report: &Report, project: &Project, language: Language) -> Workbook {
    let mut rows = rows(report, language);
    let headings = rows.remove(0).into_iter().map(|it| Column {
        heading: match it {
            Field::Text(text) => text,
            _ => String::new(),
        },
        ..Column::default()
    });
    let title = labels::title(report, language);
    let matrix = Sheet {
        name: title.clone(),
        description: labels::caption(report, language),
        columns: headings.collect(),
        rows,
    };
    Workbook {
        title: format!("{} – {}", project.manifest.title, title.to_lowercase()),
        authority: project.manifest.authority.to_string(),
        language,
        day: project.today,
        banner: language.word("draft-banner-internal"),
        sheets: [Some(matrix), gaps(report, language), plan(report, language)]
            .into_iter()
            .flatten()
            .collect(),
    }
}

/// Returns the gaps that nobody accepted, each with where it is and how much is there of how much; nothing where there are none.
fn gaps(report: &Report, language: Language) -> Option<Sheet> {
    let rows = report.open_cells().into_iter().flatten().map(|gap| {
        let (place, amount) = (labels::cell(gap, language), labels::shortfall(gap, language));
        vec![Field::Text(place), Field::Text(amount)]
    });
    beside("gaps", &["where", "amount"], rows.collect(), language)
}

/// Returns the inquiries that close the gaps; nothing where there are none.
fn plan(report: &Report, language: Language) -> Option<Sheet> {
    let grouped = labels::grouped(&report.plan);
    let rows = grouped
        .iter()
        .map(|it| vec![Field::Text(labels::inquiry(it, language))]);
    beside("plan", &["inquiry"], rows.collect(), language)
}

fn beside(name: &str, headings: &[&str], rows: Vec<Vec<Field>>, language: Language) -> Option<Sheet> {
    let word = |it: &str| language.word(&format!("workbook-{it}"));
    let column = |it: &&str| Column {
        heading: word(it),
        ..Column::default()
    };
    (!rows.is_empty()).then(|| Sheet {
        name: word(name),
        description: word(name),
        columns: headings.iter().map(column).collect(),
        rows,
    })
}

/// Returns the matrix in rows: what counts, the totals and the targets; then, where there is any, what is on its way.
fn rows(report: &Report, language: Language) -> Vec<Vec<Field>> {
    let matrix = &report.matrix;
    let name = |it: &Line| labels::name(&it.member, language);
    let is_awaited = matrix.total.awaited > 0 || matrix.column_totals.iter().any(|it| it.awaited > 0);
    let total = language.word("coverage-total");
    let mut header = vec![corner(report, language)];
    header.extend(matrix.columns.iter().map(name));
    header.extend([total.clone(), labels::asked(report, language)]);
    if is_awaited {
        let awaited = |it: String| language.say("coverage-awaited-column", &[("name", it.into())]);
        header.extend(matrix.columns.iter().map(name).chain([total.clone()]).map(awaited));
    }
    let row = |name: String, cells: &[Figure], total: &Figure| {
        let figures = || cells.iter().chain([total]);
        let mut fields = vec![Field::Text(name)];
        fields.extend(figures().map(|it| number(it.counted)));
        fields.push(target(total, report, language));
        if is_awaited {
            fields.extend(figures().map(|it| number(it.awaited)));
        }
        fields
    };
    let mut rows: Vec<Vec<Field>> = vec![header.into_iter().map(Field::Text).collect()];
    for (at, line) in matrix.rows.iter().enumerate() {
        rows.push(row(name(line), &matrix.cells[at], &matrix.row_totals[at]));
    }
    rows.push(row(total, &matrix.column_totals, &matrix.total));
    let mut targets = vec![Field::Text(labels::asked(report, language))];
    targets.extend(matrix.column_totals.iter().map(|it| target(it, report, language)));
    targets.resize(rows[0].len(), Field::Empty);
    rows.push(targets);
    rows
}

/// Returns what stands above the rows; a spreadsheet has no place below its figures to say that they rest on illustrations.
fn corner(report: &Report, language: Language) -> String {
    let corner = labels::corner(report, language);
    match labels::examples(report, language) {
        Some(examples) => format!("{corner} – {examples}"),
        None => corner,
    }
}

fn number(number: u32) -> Field {
    Field::Number(i64::from(number))
}

fn target(figure: &Figure, report: &Report, language: Language) -> Field {
    match figure.target(report.matrix.count) {
        None => Field::Empty,
        Some(it) if it.unit == report.matrix.count => number(it.number),
        Some(it) => Field::Text(labels::amount(it.unit, it.number, language)),
    }
}

/// Returns the matrix as a table of Markdown, with what its marks mean and whether it rests on illustrations.
pub(super) fn markdown(report: &Report, language: Language) -> String {
    let mut blocks = vec![Block::Table(table::of(report, language))];
    let below = table::below(report, language).into_iter();
    let below = below.chain(labels::examples(report, language));
    blocks.extend(below.map(|it| Block::Paragraph(vec![Inline::Text(it)])));
    render::markdown_part(&blocks)
}
