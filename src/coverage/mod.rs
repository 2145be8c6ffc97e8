//! Who was heard about what: counts, targets, gaps, and the fewest inquiries that close them.
//!
//! Everything that is counted is counted here: the terminal, JSON and the draft show the same figures.

pub mod accepted;
pub mod axis;
mod cell;
mod counts;
pub mod dimension;
pub mod gaps;
mod heard;
pub mod hearing;
mod index;
pub mod labels;
pub mod matrix;
pub mod plan;
#[cfg(test)]
mod sample;
pub mod table;
pub mod targets;
#[cfg(test)]
mod tests;

use crate::diagnostic::Failure;
use crate::project::Project;
use axis::Order;
use cell::Dimensions;
use counts::Tables;
use dimension::{Dimension, Unit};
use gaps::{Demand, Gap};
use index::Index;
use matrix::Matrix;
use plan::Inquiry;
use targets::Target;

/// What a project knows of its coverage.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The figures of each cell of two dimensions.
    pub matrix: Matrix,
    /// The notes that count.
    pub notes: usize,
    /// The talks and meetings whose date lies in the future.
    pub planned: usize,
    /// The hearing responses that have not come yet.
    pub expected: usize,
    /// The notes that count and do not say how many took part.
    pub unstated: usize,
    /// The notes of which nothing is coded yet.
    pub uncoded: usize,
    /// The notes, counted or awaited, that are illustrations and were never collected.
    pub examples: usize,
    /// What should be reached.
    pub targets: Vec<Target>,
    /// How many cells are asked for something, each unit for itself.
    pub asked: usize,
    /// What is short of a target, the accepted among them; in the order of the targets and of their cells.
    pub gaps: Vec<Gap>,
    /// The fewest inquiries that close the most gaps.
    pub plan: Vec<Inquiry>,
    /// Whether the plan ends before everything is closed that inquiries can close.
    pub is_plan_cut: bool,
}

impl Report {
    /// Returns the gaps that nobody has accepted.
    pub fn open(&self) -> impl Iterator<Item = &Gap> {
        self.gaps.iter().filter(|it| it.accepted.is_none())
    }

    /// Returns the same cell by cell; nothing where nothing is asked.
    pub fn open_cells(&self) -> Vec<Vec<&Gap>> {
        let open: Vec<&Gap> = self.open().filter(|_| self.asked > 0).collect();
        open.chunk_by(|a, b| a.cell == b.cell).map(<[&Gap]>::to_vec).collect()
    }
}

/// Returns what the rows and the columns are; where only one is asked for, the other gives way.
pub fn sides(rows: Option<Dimension>, columns: Option<Dimension>) -> Result<(Dimension, Dimension), Failure> {
    let (rows, columns) = match (rows, columns) {
        (None, Some(Dimension::Stakeholder)) => (Dimension::Theme, Dimension::Stakeholder),
        (Some(Dimension::Theme), None) => (Dimension::Theme, Dimension::Stakeholder),
        (rows, columns) => (
            rows.unwrap_or(Dimension::Stakeholder),
            columns.unwrap_or(Dimension::Theme),
        ),
    };
    if rows == columns {
        return Err(Failure::usage("coverage-same").with("word", rows.word()));
    }
    Ok((rows, columns))
}

/// Reports the coverage of a project, with a matrix of two dimensions that are not the same.
pub fn report(project: &Project, rows: Dimension, columns: Dimension, count: Unit) -> Report {
    let index = Index::new(project);
    let order = Order::new(&index);
    let targets = targets::of(&index);
    let demands = gaps::demands(&index, &targets, &order);
    let shown = [(Dimensions::of([rows, columns]), count)];
    let mut tables = Tables::new(&index, units(&demands).chain(shown));
    let (mut gaps, needs) = gaps::find(&index, &mut tables, &demands);
    let matrix = matrix::of(&index, &mut tables, &order, &demands, &gaps, (rows, columns, count));
    let plan = plan::of(&index, &mut tables, &order, needs, &mut gaps);
    let heard = tables.heard;
    Report {
        matrix,
        notes: heard.notes,
        planned: heard.planned,
        expected: heard.expected,
        unstated: heard.unstated,
        uncoded: heard.uncoded,
        examples: heard.examples,
        targets,
        asked: demands.len(),
        gaps,
        plan: plan.inquiries,
        is_plan_cut: plan.is_cut,
    }
}

/// Returns what is asked, of which dimensions and in which unit.
fn units(demands: &[Demand]) -> impl Iterator<Item = (Dimensions, Unit)> {
    demands.iter().map(|it| (Dimensions::of_cell(&it.cell), it.unit))
}
