//! A workbook before it is written: its sheets, their columns and rows, and how much text a cell holds.

use super::spreadsheet::Field;
use crate::language::Language;
use chrono::NaiveDate;

/// How many signs a cell holds, as Excel counts them.
pub const CELL: usize = 32_767;

/// A workbook.
#[derive(Debug)]
pub struct Workbook {
    /// What it shows.
    pub title: String,
    /// Who made it.
    pub authority: String,
    /// The language of its headings.
    pub language: Language,
    /// The day that it shows.
    pub day: NaiveDate,
    /// What stands above each printed page; empty for nothing.
    pub banner: String,
    /// Its sheets.
    pub sheets: Vec<Sheet>,
}

/// A sheet with one table.
#[derive(Debug)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// What it shows, for those who do not see it.
    pub description: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, with a field for each column.
    pub rows: Vec<Vec<Field>>,
}

/// A column of a sheet.
#[derive(Debug, Default)]
pub struct Column {
    /// What stands above it.
    pub heading: String,
    /// The words that can be chosen, which stand in another sheet.
    pub choices: Option<Choices>,
    /// Whether it holds what was computed, so that nothing is to be written there.
    pub is_computed: bool,
}

/// Where words stand that can be chosen.
#[derive(Debug)]
pub struct Choices {
    /// The sheet's place.
    pub sheet: usize,
    /// The column's place in it.
    pub column: u16,
    /// How many there are.
    pub count: usize,
    /// What is shown to whoever writes another one: a title and a sentence; nothing where another one may stand there.
    pub refusal: Option<(String, String)>,
}

/// Returns a text as a cell holds it: one that is too long is cut, and says so at its end.
pub fn cell(text: &str, language: Language) -> (String, bool) {
    let length = text.encode_utf16().count();
    if length <= CELL {
        return (text.to_owned(), false);
    }
    let end = language.say("workbook-cut-end", &[("signs", length.into())]);
    let room = CELL - end.encode_utf16().count();
    let mut cut = String::new();
    let mut used = 0;
    for sign in text.chars() {
        used += sign.len_utf16();
        if used > room {
            break;
        }
        cut.push(sign);
    }
    (cut + &end, true)
}
