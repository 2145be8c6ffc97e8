//! What a table would change.

use super::super::CellError;
use crate::diagnostic::Message;
use crate::disk::journal::Change;

/// What a table would change.
#[derive(Debug, Default)]
pub struct Plan {
    /// What is wrong in its cells; where anything is, nothing is to be written.
    pub errors: Vec<CellError>,
    /// What is said of the table as a whole.
    pub remarks: Vec<Message>,
    /// What becomes of its rows, those that change nothing left out.
    pub rows: Vec<Planned>,
    /// The files as they are and as they would be, one for each of the rows.
    pub changes: Vec<Change>,
}

/// What becomes of a row.
#[derive(Debug)]
pub struct Planned {
    /// The file.
    pub path: String,
    /// The number of the row, as people count.
    pub row: usize,
    /// Whether the record is new.
    pub is_new: bool,
    /// What changes in one that is there.
    pub fields: Vec<FieldChange>,
}

/// A field that changes.
#[derive(Debug)]
pub struct FieldChange {
    /// The cell that says it.
    pub cell: String,
    /// What people call the field.
    pub label: String,
    /// What it says now, as a list shows it; empty where it says nothing.
    pub old: String,
    /// What it would say.
    pub new: String,
}
