//! What a table says: its sheets, their rows and cells, and how much of it is read.

use crate::exchange::incoming::Refused;
use chrono::NaiveDate;

/// How many columns and rows a table may have, and how many bytes of text.
const MOST_COLUMNS: usize = 10_000;
const MOST_ROWS: usize = 1_000_000;
const MOST_TEXT: usize = 64_000_000;

/// What was read of a file.
#[derive(Debug, Default)]
pub struct Tables {
    /// Its sheets; of a file of separated values one without a name.
    pub sheets: Vec<Sheet>,
    /// The name of the letters that it was taken to be in, where it does not say it and they are not UTF-8.
    pub assumed: Option<&'static str>,
    /// Whether there is a program in it.
    pub has_macros: bool,
    /// Whether its values are separated by signs, so that every cell is text.
    pub is_separated: bool,
}

/// A sheet.
#[derive(Debug, Default, Clone)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether it is hidden.
    pub is_hidden: bool,
    /// The rows with something in them.
    pub rows: Vec<Row>,
    /// Cells that are joined: the first and the last row, and their addresses.
    pub joined: Vec<(usize, usize, String)>,
    /// The places of hidden rows.
    pub hidden_rows: Vec<usize>,
}

/// A row with something in it.
#[derive(Debug, Default, Clone)]
pub struct Row {
    /// Its place, from 0.
    pub at: usize,
    /// Its cells by their places, from 0, those with nothing in them left out.
    pub cells: Vec<(usize, Cell)>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A text.
    Text(String),
    /// A number as people write it.
    Number(String),
    /// A day.
    Day(NaiveDate),
    /// Yes or no.
    Flag(bool),
    /// An error of the program that computed it.
    Error,
    /// A formula that nobody computed.
    Formula,
}

/// Why a table was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoTable {
    /// It is a workbook that can't be read.
    Refused(Refused),
    /// It is a workbook in a format that is not read, or locked with a password.
    OtherFormat,
    /// It is no table at all.
    Other,
}

impl From<Refused> for NoTable {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

impl Row {
    /// Returns what stands in a column.
    pub fn cell(&self, column: usize) -> Option<&Cell> {
        self.cells.iter().find(|it| it.0 == column).map(|it| &it.1)
    }
}

impl Cell {
    /// Returns it as a text; nothing where it has none.
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Text(text) | Self::Number(text) => Some(text.clone()),
            Self::Day(day) => Some(day.to_string()),
            Self::Flag(flag) => Some(flag.to_string()),
            Self::Error | Self::Formula => None,
        }
    }
}

/// How much was read of a table so far.
#[derive(Debug, Default)]
pub(super) struct Size {
    text: usize,
}

impl Size {
    /// Takes a cell in, unless the table has more than is read.
    pub(super) fn take(&mut self, row: usize, column: usize, text: usize) -> Result<(), Refused> {
        self.text += text + size_of::<Cell>();
        if column >= MOST_COLUMNS || row >= MOST_ROWS {
            return Err(Refused::Columns);
        }
        if self.text > MOST_TEXT * 4 {
            return Err(Refused::TooLarge);
        }
        Ok(())
    }
}
