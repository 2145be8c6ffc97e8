//! The figures of each cell of two dimensions, with totals.

use super::accepted;
use super::axis::{Line, Order};
use super::cell::Dimensions;
use super::cell::{ANY, Cell};
use super::counts::Tables;
use super::dimension::{Amount, Dimension, Unit};
use super::gaps::{Demand, Gap};
use super::index::Index;
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
    pub asked: Vec<Amount>,
}

impl Figure {
    /// Returns what is asked of the cell in what the matrix counts, else in what it is asked in first.
    pub fn target(&self, count: Unit) -> Option<Amount> {
        self.asked
            .iter()
            .find(|it| it.unit == count)
            .or(self.asked.first())
            .copied()
    }
}

/// Returns the matrix of two dimensions.
pub(super) fn of(
    index: &Index<'_>,
    tables: &mut Tables<'_>,
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
            .push(Amount::new(demand.unit, demand.need));
    }
    for gap in gaps.iter().filter(|it| it.accepted.is_none()) {
        asked.entry(gap.place).or_default().short = true;
    }
    let mut figure = |cell: Cell| {
        let (counted, awaited) = tables.of(Dimensions::of_cell(&cell)).at(&cell).pair(count);
        Figure {
            counted,
            awaited,
            linked: cell[0] == ANY || cell[1] == ANY || index.is_linked(&cell),
            ..asked.remove(&cell).unwrap_or_default()
        }
    };
    let place = |row: Option<u32>, column: Option<u32>| {
        let mut cell = [ANY; 4];
        cell[rows as usize] = row.unwrap_or(ANY);
        cell[columns as usize] = column.unwrap_or(ANY);
        cell
    };
    let (of_rows, of_columns) = (order.numbers(rows), order.numbers(columns));
    let mut cells = Vec::with_capacity(of_rows.len());
    for row in of_rows.clone() {
        cells.push(
            of_columns
                .clone()
                .map(|it| figure(place(Some(row), Some(it))))
                .collect(),
        );
    }
    Matrix {
        row_dimension: rows,
        column_dimension: columns,
        count,
        rows: order.lines(index, rows),
        columns: order.lines(index, columns),
        cells,
        row_totals: of_rows.map(|it| figure(place(Some(it), None))).collect(),
        column_totals: of_columns.map(|it| figure(place(None, Some(it)))).collect(),
        total: figure(place(None, None)),
    }
}
