//! What of a record stands in the cells of a table: which cells a kind has, and what stands in them.

use super::label;
use super::spoken::spoken;
use crate::language::Language;
use crate::syntax::fields::{Key, Shape};
use crate::text::printable::Printable;
use crate::text::spreadsheet::Field;
use chrono::NaiveDate;
use serde_json::{Map, Number, Value};

/// A cell that the records of a kind have.
#[derive(Debug, Clone)]
pub struct Cell {
    /// The key, one within a map after the map's: `declined.date`.
    pub path: String,
    /// What its value looks like.
    pub shape: &'static Shape,
}

/// Returns the cells of some keys.
pub fn of(keys: &'static [Key]) -> Vec<Cell> {
    let mut cells = Vec::new();
    for key in keys {
        match label::inner(&key.shape) {
            Some(inner) => cells.extend(of(inner).into_iter().map(|it| Cell {
                path: format!("{}.{}", key.name, it.path),
                ..it
            })),
            None => cells.push(Cell {
                path: key.name.to_owned(),
                shape: &key.shape,
            }),
        }
    }
    cells
}

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// As people say it.
    Words(Language),
    /// As the files have it: the same in every language.
    Codes,
}

impl Writing {
    /// Returns the heading of a column.
    pub fn heading(self, path: &str) -> String {
        match self {
            Self::Words(language) => heading(path, language),
            Self::Codes => path.to_owned(),
        }
    }

    fn field(self, value: &Value, name: &str, shape: Option<&Shape>) -> Field {
        match self {
            Self::Words(language) => worded(value, name, shape, language),
            Self::Codes => coded(value),
        }
    }
}

/// Returns the heading of a column in words.
pub fn heading(path: &str, language: Language) -> String {
    let wording = path.split('.').map(|it| {
        language
            .find(&format!("label-{it}"), &[])
            .unwrap_or_else(|| it.to_owned())
    });
    wording.collect::<Vec<_>>().join(" · ")
}

/// Returns the keys and values of a map as cells, those of maps in it among them.
pub fn flat(map: &Map<String, Value>, keys: &[Key], before: &str, writing: Writing) -> Vec<(String, Field)> {
    let mut flat = Vec::new();
    for (name, value) in map {
        let shape = keys.iter().find(|it| it.name == name).map(|it| &it.shape);
        let path = format!("{before}{name}");
        match value {
            Value::Object(inner) => {
                let keys = shape.and_then(label::inner).unwrap_or_default();
                flat.extend(self::flat(inner, keys, &format!("{path}."), writing));
            }
            _ => flat.push((path, writing.field(value, name, shape))),
        }
    }
    flat
}

fn number(number: &Number) -> Field {
    match number.as_i64() {
        Some(whole) => Field::Number(whole),
        None => Field::Decimal(number.as_f64().unwrap_or_default()),
    }
}

/// Returns a value as the files have it.
fn coded(value: &Value) -> Field {
    let code = |it: &Value| match it {
        Value::String(text) => Printable::text(text),
        other => Printable::text(other.to_string()),
    };
    match value {
        Value::Null | Value::Object(_) => Field::Empty,
        Value::Number(it) => number(it),
        Value::Bool(_) | Value::String(_) => code(value).into_string().into(),
        Value::Array(items) => Printable::joined(items.iter().map(code), ", ").into_string().into(),
    }
}

/// Returns a value in words.
pub fn worded(value: &Value, name: &str, shape: Option<&Shape>, language: Language) -> Field {
    match value {
        Value::Null | Value::Object(_) => Field::Empty,
        Value::Number(it) => number(it),
        Value::Bool(_) | Value::String(_) => spoken(value, name, shape, language).into_string().into(),
        Value::Array(items) => {
            let inner = match shape {
                Some(Shape::List(inner) | Shape::OneOrMore(inner)) => Some(*inner),
                _ => None,
            };
            let each = items.iter().map(|it| spoken(it, name, inner, language));
            Printable::joined(each, ", ").into_string().into()
        }
    }
}

/// Returns what stands in the cell of a key, whole: a text has its lines, a day is a day, and of a list of texts or of maps each
/// has a line.
pub fn whole(map: &Map<String, Value>, path: &str, shape: &Shape, language: Language) -> Field {
    let (first, rest) = path.split_once('.').map_or((path, None), |it| (it.0, Some(it.1)));
    match (map.get(first), rest) {
        (None | Some(Value::Null), _) => Field::Empty,
        (Some(Value::Object(inner)), Some(rest)) => whole(inner, rest, shape, language),
        (Some(Value::Array(maps)), Some(rest)) => lines(maps.iter().map(|it| it.get(rest).unwrap_or(&Value::Null))),
        (Some(value), _) => one(value, first, shape, language),
    }
}

fn one(value: &Value, name: &str, shape: &Shape, language: Language) -> Field {
    match (value, shape) {
        (Value::String(text), Shape::Text) => Printable::lines(text).into_string().into(),
        (Value::String(text), Shape::Date | Shape::Happened | Shape::HappenedOr(_)) => {
            day(text).unwrap_or_else(|| worded(value, name, Some(shape), language))
        }
        (Value::Array(items), Shape::List(Shape::Text)) => lines(items.iter()),
        _ => worded(value, name, Some(shape), language),
    }
}

/// Returns a whole date as a day.
pub fn day(text: &str) -> Option<Field> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    (text.len() == "2018-03-14".len()).then_some(Field::Day(day))
}

fn lines<'a>(texts: impl Iterator<Item = &'a Value>) -> Field {
    let texts: Vec<String> = texts
        .map(|it| Printable::text(it.as_str().unwrap_or_default()).into_string())
        .collect();
    if texts.iter().all(String::is_empty) {
        Field::Empty
    } else {
        texts.join("\n").into()
    }
}
