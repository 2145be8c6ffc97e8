//! The figures of each cell of two dimensions, with totals.

use super::accepted;
use super::axis::{Line, Order};
use super::counts::{Dimensions, Heard, Table};
use super::dimension::{Dimension, Unit};
use super::gaps::{Demand, Gap};
use super::index::{ANY, Cell, Index};
use rustc_hash::FxHashMap;

/// The figures of each cell of two dimensions.
///
/// A total counts notes, not cells: a note that is about two themes is one note.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    /// What the rows are.
    pub row_dimension: Dimension,
    /// What the columns are.
    pub column_dimension: Dimension,
    /// What is counted.
    pub count: Unit,
    /// The rows.
    pub rows: Vec<Line>,
    /// The columns.
    pub columns: Vec<Line>,
    /// A list for each row, with a figure for each column.
    pub cells: Vec<Vec<Figure>>,
    /// A figure for each row.
    pub row_totals: Vec<Figure>,
    /// A figure for each column.
    pub column_totals: Vec<Figure>,
    /// The figure of the whole project.
    pub total: Figure,
}

/// What is known of one cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figure {
    /// What counts.
    pub counted: u32,
    /// What is on its way.
    pub awaited: u32,
    /// Whether the theme of the cell serves its goal; true of cells that do not name both.
    pub linked: bool,
    /// Whether a target of the cell is missed, and nobody has accepted it.
    pub short: bool,
    /// What is asked of the cell; nothing of one that is excused.
    pub asked: Vec<(Unit, u32)>,
}

impl Figure {
    /// Returns what is asked of the cell in what the matrix counts, else in what it is asked in first.
    pub fn target(&self, count: Unit) -> Option<(Unit, u32)> {
        self.asked
            .iter()
            .find(|it| it.0 == count)
            .or(self.asked.first())
            .copied()
    }
}

/// Returns the matrix of two dimensions.
pub(super) fn of(
    index: &Index<'_>,
    heard: &Heard,
    order: &Order,
    demands: &[Demand],
    gaps: &[Gap],
    (rows, columns, count): (Dimension, Dimension, Unit),
) -> Matrix {
    let mut asked: FxHashMap<Cell, Figure> = FxHashMap::default();
    for demand in demands.iter().filter(|it| accepted::of_cell(index, &it.cell).is_none()) {
        asked
            .entry(demand.cell)
            .or_default()
            .asked
            .push((demand.unit, demand.need));
    }
    for gap in gaps.iter().filter(|it| it.accepted.is_none()) {
        asked.entry(gap.place).or_default().short = true;
    }
    let fill = |sides: &[Dimension]| {
        let table = Table::count(heard, index, Dimensions::of(sides.iter().copied()), false);
        let asked = &asked;
        move |cell: &Cell| {
            let (counted, awaited) = table.at(cell).pair(count);
            Figure {
                counted,
                awaited,
                linked: cell[0] == ANY || cell[1] == ANY || index.is_linked(cell),
                ..asked.get(cell).cloned().unwrap_or_default()
            }
        }
    };
    let place = |row: Option<u32>, column: Option<u32>| {
        let mut cell = [ANY; 4];
        cell[rows as usize] = row.unwrap_or(ANY);
        cell[columns as usize] = column.unwrap_or(ANY);
        cell
    };
    let (inner, by_row, by_column, whole) = (fill(&[rows, columns]), fill(&[rows]), fill(&[columns]), fill(&[]));
    let (of_rows, of_columns) = (order.numbers(rows), order.numbers(columns));
    let cells = of_rows.clone().map(|row| {
        let cell = |column| inner(&place(Some(row), Some(column)));
        of_columns.clone().map(cell).collect()
    });
    Matrix {
        row_dimension: rows,
        column_dimension: columns,
        count,
        rows: order.lines(index, rows),
        columns: order.lines(index, columns),
        cells: cells.collect(),
        row_totals: of_rows.map(|it| by_row(&place(Some(it), None))).collect(),
        column_totals: of_columns.map(|it| by_column(&place(None, Some(it)))).collect(),
        total: whole(&place(None, None)),
    }
}
