//! A cell: what is asked about, along each of the four dimensions.

use super::dimension::Dimension;

/// Stands in a cell for a dimension that it does not name.
pub(super) const ANY: u32 = u32::MAX;

/// A cell: for each dimension the number of what it names, or `ANY`.
pub(super) type Cell = [u32; 4];

/// The dimensions of a table of cells; always in the order of `Dimension::ALL`.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Dimensions([bool; 4]);

impl Dimensions {
    /// Returns the dimensions that are named.
    pub(super) fn of(named: impl IntoIterator<Item = Dimension>) -> Self {
        let mut all = Self::default();
        for it in named {
            all.0[it as usize] = true;
        }
        all
    }

    /// Returns the dimensions that a cell names.
    pub(super) fn of_cell(cell: &Cell) -> Self {
        Self(cell.map(|it| it != ANY))
    }

    /// Returns whether a dimension is among them.
    pub(super) fn has(self, dimension: Dimension) -> bool {
        self.0[dimension as usize]
    }
}
