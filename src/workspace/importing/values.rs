//! What a cell says, as a value of its key, or in a sentence what is wrong with it.

use crate::edit::new::read::Reader;
use crate::exchange::table::Cell;
use crate::language::Language;
use crate::record::cells;
use crate::syntax::fields::Shape;
use crate::text::spreadsheet::Field;
use crate::text::workbook;
use serde_json::{Map, Value};

/// Signs between ids in one cell.
const BETWEEN: [char; 3] = [',', ';', '\n'];

/// Reads cells as values.
#[derive(Debug, Clone, Copy)]
pub(super) struct Values<'a> {
    /// Who reads answers, for whom a cell is one.
    pub(super) reader: Reader<'a>,
    /// What comes in with the same table: titles, and the ids that they get.
    pub(super) fresh: &'a [(String, String)],
    /// Whether every cell is text, with lists on one line.
    pub(super) is_separated: bool,
}

impl Values<'_> {
    /// Returns the value of a cell; `is_line` for one of a list of maps, of which each has a line.
    pub(super) fn value(&self, cell: &Cell, shape: &Shape, is_line: bool) -> Result<Value, String> {
        let text = text(cell, self.reader.language)?;
        match shape {
            _ if is_line => {
                let line = |it: &str| {
                    let text = it.trim();
                    if text.is_empty() {
                        Ok(String::new())
                    } else {
                        self.reader.read(shape, text)
                    }
                };
                let lines: Result<Vec<String>, String> = text.lines().map(line).collect();
                Ok(lines?.into())
            }
            Shape::List(Shape::Text) if self.is_separated && text.contains(", ") && !text.contains('\n') => {
                Err(self.reader.language.word("import-list"))
            }
            Shape::List(inner @ Shape::Text) => self.each(text.lines(), inner),
            Shape::List(inner) => self.each(text.split(BETWEEN), inner),
            Shape::Number => self
                .one(shape, &text)
                .map(|it| it.parse::<u32>().map_or(Value::from(it), Value::from)),
            _ => self.one(shape, &text).map(Value::from),
        }
    }

    fn each<'t>(&self, texts: impl Iterator<Item = &'t str>, shape: &Shape) -> Result<Value, String> {
        let mut all: Vec<String> = Vec::new();
        for text in texts.filter(|it| !it.trim().is_empty()) {
            let one = self.one(shape, text)?;
            if !all.contains(&one) {
                all.push(one);
            }
        }
        Ok(all.into())
    }

    fn one(&self, shape: &Shape, text: &str) -> Result<String, String> {
        let text = text.trim();
        if let Shape::Reference(_) = shape {
            let same = |it: &&(String, String)| it.0.to_lowercase() == text.to_lowercase();
            if let Some((_, id)) = self.fresh.iter().find(same) {
                return Ok(id.clone());
            }
        }
        self.reader.read(shape, text)
    }
}

/// Returns what stands in a cell with line breaks of one kind; an error of a program is none.
pub(super) fn text(cell: &Cell, language: Language) -> Result<String, String> {
    match cell {
        Cell::Error => Err(language.word("import-cell-error")),
        Cell::Formula => Err(language.word("import-cell-formula")),
        cell => Ok(plain(&cell.text().unwrap_or_default())),
    }
}

fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

/// Tells whether a cell says what a list writes there of a head as it is now, in whichever language and format that was.
pub(super) fn is_as_listed(cell: &Cell, head: &Map<String, Value>, key: &cells::Cell) -> bool {
    let Some(text) = cell.text() else { return false };
    let text = plain(&text);
    Language::ALL.iter().any(|language| {
        let whole = shown(&cells::whole(head, &key.path, key.shape, *language));
        plain(&workbook::cell(&whole, *language).0) == text || plain(&in_csv(head, key, *language)) == text
    })
}

/// Returns what the CSV of a list has in a cell.
fn in_csv(head: &Map<String, Value>, key: &cells::Cell, language: Language) -> String {
    let (first, rest) = key
        .path
        .split_once('.')
        .map_or((&*key.path, None), |it| (it.0, Some(it.1)));
    let value = match rest {
        None => head.get(first),
        Some(rest) => head.get(first).and_then(|it| it.get(rest)),
    };
    let name = rest.unwrap_or(first);
    value.map_or_else(String::new, |it| {
        shown(&cells::worded(it, name, Some(key.shape), language))
    })
}

/// Returns what stands in a field, as it is shown.
pub(super) fn shown(field: &Field) -> String {
    match field {
        Field::Empty => String::new(),
        Field::Text(text) => text.clone(),
        Field::Number(number) => number.to_string(),
        Field::Decimal(number) => number.to_string(),
        Field::Day(day) => day.to_string(),
    }
}
