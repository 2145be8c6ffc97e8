//! Workbooks of Excel: the values of their cells, one after the other, whatever size a sheet says that it has.

use super::super::archive::Archive;
use super::super::incoming::Refused;
use super::cells::{Cell, Row, Sheet, Size, Tables};
use super::hidden;
use crate::text::spreadsheet::address;
use calamine::{DataRef, DataType as _, Reader as _, SheetType, SheetVisible, Xlsx};
use std::io::Cursor;

/// Reads a workbook whose parts were measured.
pub(super) fn read(bytes: &[u8], archive: &mut Archive<'_>) -> Result<Tables, Refused> {
    // A part that declares what XML should unfold to is refused before anybody else reads it.
    for name in archive.names().to_vec() {
        let is_xml = name.ends_with(".xml") || name.ends_with(".rels");
        if is_xml && archive.declares(&name)? {
            return Err(Refused::Declared(name));
        }
    }
    let damaged = |_| Refused::Damaged(String::new());
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let all = book.sheets_metadata().to_vec();
    let mut sheets = Vec::new();
    let mut size = Size::default();
    for sheet in all.iter().filter(|it| it.typ == SheetType::WorkSheet) {
        let rows = rows(&mut book, &sheet.name, &mut size)?;
        let merged = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        let joined = merged.iter().map(|it| {
            let place = |(row, column): (u32, u32)| address(row as usize, column as usize);
            let area = format!("{}:{}", place(it.start), place(it.end));
            (it.start.0 as usize, it.end.0 as usize, area)
        });
        sheets.push(Sheet {
            name: sheet.name.clone(),
            is_hidden: sheet.visible != SheetVisible::Visible,
            rows,
            joined: joined.collect(),
            hidden_rows: Vec::new(),
        });
    }
    hidden::find(archive, &mut sheets)?;
    let is_program = |it: &String| it.to_ascii_lowercase().ends_with("vbaproject.bin");
    Ok(Tables {
        sheets,
        assumed: None,
        has_macros: archive.names().iter().any(is_program),
        is_separated: false,
    })
}

fn rows(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, size: &mut Size) -> Result<Vec<Row>, Refused> {
    let damaged = |_| Refused::Damaged(name.to_owned());
    let mut reader = book.worksheet_cells_reader(name).map_err(damaged)?;
    let mut cells: Vec<((usize, usize), Cell)> = Vec::new();
    while let Some(found) = reader.next_cell_with_formula_metadata().map_err(damaged)? {
        let (row, column) = (found.pos.0 as usize, found.pos.1 as usize);
        let Some(cell) = cell(&found.value, found.formula.is_some()) else {
            continue;
        };
        let length = match &cell {
            Cell::Text(text) | Cell::Number(text) => text.len(),
            _ => 0,
        };
        size.take(row, column, length)?;
        cells.push(((row, column), cell));
    }
    // They need not stand in their order.
    cells.sort_by_key(|it| it.0);
    cells.dedup_by_key(|it| it.0);
    let mut rows: Vec<Row> = Vec::new();
    for ((row, column), cell) in cells {
        match rows.last_mut().filter(|it| it.at == row) {
            Some(last) => last.cells.push((column, cell)),
            None => rows.push(Row {
                at: row,
                cells: vec![(column, cell)],
            }),
        }
    }
    Ok(rows)
}

/// Returns what stands in a cell; nothing where it is empty.
fn cell(value: &DataRef<'_>, is_formula: bool) -> Option<Cell> {
    let number = |it: f64| {
        Cell::Number(if it.fract() == 0.0 && it.abs() < 1e15 {
            format!("{it:.0}")
        } else {
            it.to_string()
        })
    };
    let text = |it: &str| (!it.trim().is_empty()).then(|| Cell::Text(it.to_owned()));
    match value {
        DataRef::Empty => is_formula.then_some(Cell::Formula),
        DataRef::Int(it) => Some(Cell::Number(it.to_string())),
        DataRef::Float(it) => Some(number(*it)),
        DataRef::String(it) | DataRef::DurationIso(it) => text(it),
        DataRef::SharedString(it) => text(it),
        DataRef::Bool(it) => Some(Cell::Flag(*it)),
        DataRef::Error(_) => Some(Cell::Error),
        DataRef::DateTime(it) if it.is_duration() => Some(number(it.as_f64())),
        DataRef::DateTime(it) => Some(
            it.as_datetime()
                .map_or_else(|| number(it.as_f64()), |it| Cell::Day(it.date())),
        ),
        DataRef::DateTimeIso(it) => match value.as_date() {
            Some(day) => Some(Cell::Day(day)),
            None => text(it),
        },
    }
}
