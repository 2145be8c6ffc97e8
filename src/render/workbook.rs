//! Tables for Excel and LibreOffice: a frozen head with filters, widths, days as days, words to choose from.

use crate::diagnostic::Message;
use crate::document::GENERATOR;
use crate::language::Language;
use crate::text::spreadsheet::{Field, address};
use crate::text::workbook::{Choices, Column, Sheet, Workbook, cell};
use chrono::Datelike;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, Format, FormatAlign, FormatBorder, Formula, Table,
    TableColumn, TableStyle, Workbook as Writer, Worksheet, XlsxError,
};
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, System, ZipArchive, ZipWriter};

/// How many rows may follow the head.
const MOST_ROWS: usize = 1_048_000;
/// How many rows can be filled in with words to choose from beside those that are there.
const SPARE_ROWS: u32 = 1000;
/// How wide a column may be at least and at most, in letters.
const WIDTHS: (usize, usize) = (8, 60);
/// How high a line is in points, and how many of them a row may have.
const LINE: f64 = 15.0;
const MOST_LINES: usize = 27;
/// The colour behind the head.
const HEAD: u32 = 0x00E7_EBEF;
/// How many letters the name of a sheet may have.
const NAME: usize = 31;

/// A workbook's bytes, the same for the same workbook, and the cells whose text had to be cut.
#[derive(Debug)]
pub struct Written {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// What is said of cells that were cut.
    pub remarks: Vec<Message>,
}

/// Returns a name that a sheet may have.
pub fn sheet_name(name: &str) -> String {
    let is_fit = |it: &char| !['[', ']', ':', '*', '?', '/', '\\'].contains(it);
    let fit: String = name.chars().filter(is_fit).take(NAME).collect();
    fit.trim_matches('\'').trim().to_owned()
}

/// Returns a workbook's bytes.
pub fn written(workbook: &Workbook) -> Result<Written, Message> {
    if let Some(sheet) = workbook.sheets.iter().find(|it| it.rows.len() > MOST_ROWS) {
        return Err(Message::new("workbook-rows")
            .with("sheet", sheet.name.as_str())
            .with("rows", sheet.rows.len()));
    }
    let failed = |error: XlsxError| Message::new("workbook-failed").with("why", error.to_string());
    let (bytes, remarks) = drawn(workbook).map_err(failed)?;
    let bytes = marked(&bytes).ok_or_else(|| Message::new("workbook-failed").with("why", ""))?;
    Ok(Written { bytes, remarks })
}

fn drawn(workbook: &Workbook) -> Result<(Vec<u8>, Vec<Message>), XlsxError> {
    let mut writer = Writer::new();
    // No clock and no person: the day is the one that the table shows.
    let properties = DocProperties::new()
        .set_title(&workbook.title)
        .set_author(&workbook.authority)
        .set_company(&workbook.authority)
        .set_creation_datetime(&workbook.day);
    writer.set_properties(&properties);
    let mut remarks = Vec::new();
    for (at, sheet) in workbook.sheets.iter().enumerate() {
        let mut drawing = Drawing {
            workbook,
            sheet,
            at,
            remarks: &mut remarks,
        };
        let mut worksheet = Worksheet::new();
        drawing.draw(&mut worksheet)?;
        writer.push_worksheet(worksheet);
    }
    Ok((writer.save_to_buffer()?, remarks))
}

/// One sheet that is being drawn.
struct Drawing<'a> {
    workbook: &'a Workbook,
    sheet: &'a Sheet,
    at: usize,
    remarks: &'a mut Vec<Message>,
}

impl Drawing<'_> {
    fn draw(&mut self, page: &mut Worksheet) -> Result<(), XlsxError> {
        page.set_name(sheet_name(&self.sheet.name))?;
        page.set_freeze_panes(1, 1)?;
        page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        page.set_repeat_rows(0, 0)?;
        if !self.workbook.banner.is_empty() {
            // In the heads of pages & begins a command.
            page.set_header(format!("&C{}", self.workbook.banner.replace('&', "&&")));
        }
        let widths = self.widths();
        self.columns(page, &widths)?;
        page.set_row_height(
            0,
            height(self.sheet.columns.iter().map(|it| it.heading.as_str()).zip(&widths)),
        )?;
        for (row, fields) in self.sheet.rows.iter().enumerate() {
            let texts = fields.iter().map(|it| match it {
                Field::Text(text) => text.as_str(),
                _ => "",
            });
            page.set_row_height(u32::try_from(row + 1).unwrap_or(u32::MAX), height(texts.zip(&widths)))?;
            for (column, field) in fields.iter().enumerate() {
                self.field(page, row + 1, column, field)?;
            }
        }
        self.table(page)
    }

    /// Returns how wide each column is, in letters.
    fn widths(&self) -> Vec<usize> {
        let width = |(at, column): (usize, &Column)| {
            let longest = |field: &Field| match field {
                Field::Text(text) => text.lines().map(|it| it.chars().count()).max().unwrap_or(0),
                Field::Day(_) => 10,
                Field::Number(_) | Field::Decimal(_) => 6,
                Field::Empty => 0,
            };
            let own = self.sheet.rows.iter().filter_map(|it| it.get(at)).map(longest).max();
            // The button of the filter stands beside the heading.
            let wide = own.unwrap_or(0).max(column.heading.chars().count() + 3);
            wide.clamp(WIDTHS.0, WIDTHS.1) + 1
        };
        self.sheet.columns.iter().enumerate().map(width).collect()
    }

    /// Lays out the columns before anything stands in them: their widths, and that what is typed there stays text.
    fn columns(&self, page: &mut Worksheet, widths: &[usize]) -> Result<(), XlsxError> {
        for (at, column) in self.sheet.columns.iter().enumerate() {
            let place = u16::try_from(at).unwrap_or(u16::MAX);
            page.set_column_width(place, u32::try_from(widths[at]).unwrap_or(8))?;
            page.set_column_format(place, &self.format(at, false))?;
            if let Some(choices) = &column.choices {
                let last = u32::try_from(self.sheet.rows.len()).unwrap_or(0) + SPARE_ROWS;
                page.add_data_validation(1, place, last, place, &self.validation(choices))?;
            }
        }
        Ok(())
    }

    fn validation(&self, choices: &Choices) -> DataValidation {
        let name = sheet_name(&self.workbook.sheets[choices.sheet].name).replace('\'', "''");
        let column = address(0, choices.column.into());
        let letters = column.trim_end_matches(|it: char| it.is_ascii_digit());
        let last = choices.count.max(1) + 1;
        let range = Formula::new(format!("='{name}'!${letters}$2:${letters}${last}"));
        let validation = DataValidation::new().allow_list_formula(range);
        match &choices.refusal {
            None => validation.show_error_message(false),
            Some((title, text)) => {
                let titled = validation.clone().set_error_title(title.as_str());
                let told = titled.and_then(|it| it.set_error_message(text.as_str()));
                told.unwrap_or(validation)
                    .set_error_style(DataValidationErrorStyle::Stop)
            }
        }
    }

    /// Returns how a cell of a column looks; what looks like a formula says that it is text.
    fn format(&self, column: usize, is_formula: bool) -> Format {
        let format = Format::new()
            .set_align(FormatAlign::Top)
            .set_text_wrap()
            .set_num_format("@");
        let format = if is_formula { format.set_quote_prefix() } else { format };
        if self.sheet.columns.get(column).is_some_and(|it| it.is_computed) {
            return format.set_font_color(0x0059_5959);
        }
        format
    }

    fn field(&mut self, page: &mut Worksheet, row: usize, column: usize, field: &Field) -> Result<(), XlsxError> {
        let (at, place) = (
            u32::try_from(row).unwrap_or(u32::MAX),
            u16::try_from(column).unwrap_or(u16::MAX),
        );
        let format = self.format(column, false);
        match field {
            Field::Empty => {}
            Field::Number(number) => {
                let number = f64::from(i32::try_from(*number).unwrap_or(i32::MAX));
                page.write_number_with_format(at, place, number, &format.set_num_format("0"))?;
            }
            Field::Decimal(number) => {
                page.write_number_with_format(at, place, *number, &format.set_num_format("General"))?;
            }
            Field::Day(day) if day.year() >= 1901 => {
                let shape = match self.workbook.language {
                    Language::Danish => "dd-mm-yyyy",
                    Language::English => "yyyy-mm-dd",
                };
                page.write_datetime_with_format(at, place, day, &format.set_num_format(shape))?;
            }
            // The calendar of spreadsheets begins in 1900.
            Field::Day(day) => {
                page.write_string_with_format(at, place, day.to_string(), &format)?;
            }
            Field::Text(text) => {
                let (text, is_cut) = cell(text, self.workbook.language);
                if is_cut {
                    let remark = Message::new("workbook-cut").with("sheet", self.sheet.name.as_str());
                    self.remarks.push(remark.with("cell", address(row, column)));
                }
                let is_formula = text.starts_with(['=', '+', '-', '@', '\'', '\t']);
                page.write_string_with_format(at, place, text, &self.format(column, is_formula))?;
            }
        }
        Ok(())
    }

    /// Makes a table of the whole, so that its head is known as one; an empty one has a row to begin with.
    fn table(&self, page: &mut Worksheet) -> Result<(), XlsxError> {
        let headings = unique(self.sheet.columns.iter().map(|it| it.heading.as_str()));
        let bold = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
        let bold = bold.set_background_color(HEAD).set_border_bottom(FormatBorder::Thin);
        let column = |it: &String| TableColumn::new().set_header(it).set_header_format(&bold);
        let columns: Vec<TableColumn> = headings.iter().map(column).collect();
        let Some(last) = columns.len().checked_sub(1) else {
            return Ok(());
        };
        let table = Table::new()
            .set_name(format!("Tabel{}", self.at + 1))
            .set_style(TableStyle::Light1)
            .set_alt_text_title(&self.sheet.name)
            .set_alt_text(&self.sheet.description)
            .set_columns(&columns);
        let rows = u32::try_from(self.sheet.rows.len().max(1)).unwrap_or(u32::MAX);
        page.add_table(0, 0, rows, u16::try_from(last).unwrap_or(u16::MAX), &table)?;
        Ok(())
    }
}

/// Returns how high a row is in which each text can be read in its width: no program works it out for a file that it only opens.
fn height<'a>(texts: impl Iterator<Item = (&'a str, &'a usize)>) -> f64 {
    let lines = |(text, width): (&str, &usize)| -> usize {
        // Words are not broken, so that a line is seldom full.
        let room = (*width * 9 / 10).max(1);
        text.lines().map(|it| it.chars().count().div_ceil(room).max(1)).sum()
    };
    let most = texts.map(lines).max().unwrap_or(1).clamp(1, MOST_LINES);
    f64::from(u32::try_from(most).unwrap_or(1)) * LINE
}

/// Returns headings of which no two are the same: a table has no others.
fn unique<'a>(headings: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for heading in headings {
        let is_taken = |name: &str, all: &[String]| all.iter().any(|it| it.to_lowercase() == name.to_lowercase());
        let mut name = heading.to_owned();
        let mut number = 2;
        while is_taken(&name, &all) {
            name = format!("{heading} {number}");
            number += 1;
        }
        all.push(name);
    }
    all
}

/// Returns the file with its makers' mark near its beginning, where it is looked for before it is written over.
fn marked(bytes: &[u8]) -> Option<Vec<u8>> {
    const PART: &str = "docProps/app.xml";
    let mut old = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    let application = std::io::read_to_string(old.by_name(PART).ok()?).ok()?;
    let application = application.replace("Microsoft Excel", GENERATOR);
    let plain = SimpleFileOptions::DEFAULT
        .compression_method(CompressionMethod::Stored)
        .system(System::Unix)
        .unix_permissions(0o644);
    new.start_file(PART, plain).ok()?;
    new.write_all(application.as_bytes()).ok()?;
    for at in 0..old.len() {
        let part = old.by_index_raw(at).ok()?;
        if part.name().is_ok_and(|it| it != PART) {
            new.raw_copy_file(part).ok()?;
        }
    }
    Some(new.finish().ok()?.into_inner())
}

#[cfg(test)]
mod tests;
