//! Values separated by signs: CSV as spreadsheets write it, in Danish with `;` and in English with `,`.

use super::super::encoding::{self, Decoded};
use super::super::incoming::Refused;
use super::cells::{Cell, NoTable, Row, Sheet, Size, Tables};
use crate::text::spreadsheet::without_apostrophes;

/// Signs that may stand between values.
const SEPARATORS: [u8; 3] = [b';', b',', b'\t'];
/// How many rows show which sign it is.
const SAMPLE: usize = 20;

/// Reads a text of separated values.
pub(super) fn read(bytes: &[u8]) -> Result<Tables, NoTable> {
    let Some(Decoded { text, assumed }) = encoding::decode(bytes) else {
        return Err(NoTable::Other);
    };
    // A first line by which Excel is told the sign.
    let (named, text) = match text.strip_prefix("sep=") {
        Some(rest) => (rest.bytes().next(), rest.split_once('\n').map_or("", |it| it.1)),
        None => (None, &*text),
    };
    let separator = named
        .filter(|it| SEPARATORS.contains(it))
        .unwrap_or_else(|| separator(text));
    let mut size = Size::default();
    let mut rows = Vec::new();
    let offset = usize::from(named.is_some());
    for (at, record) in reader(text, separator).records().enumerate() {
        let record = record.map_err(|_| Refused::Damaged(String::new()))?;
        let mut cells = Vec::new();
        for (column, value) in record.iter().enumerate().filter(|it| !it.1.trim().is_empty()) {
            size.take(at, column, value.len())?;
            cells.push((column, Cell::Text(without_apostrophes(value))));
        }
        if !cells.is_empty() {
            rows.push(Row { at: at + offset, cells });
        }
    }
    let sheet = Sheet {
        rows,
        ..Sheet::default()
    };
    Ok(Tables {
        sheets: vec![sheet],
        assumed,
        has_macros: false,
        is_separated: true,
    })
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// Returns the sign that parts the first rows into the most values.
fn separator(text: &str) -> u8 {
    let values = |sign: u8| -> usize {
        let rows = reader(text, sign).into_records().take(SAMPLE).flatten();
        let lengths: Vec<usize> = rows.map(|it| it.len()).collect();
        let most = lengths.iter().copied().max().unwrap_or(0);
        // Rows of a table have the same number of values.
        most * lengths.iter().filter(|it| **it == most && most > 1).count()
    };
    let most = SEPARATORS.into_iter().rev().max_by_key(|it| values(*it));
    most.unwrap_or(SEPARATORS[0])
}
