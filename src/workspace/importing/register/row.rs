//! One row of a register: the fields of a record that is there, or a new record.

use super::super::columns::Meaning;
use super::super::values::{is_as_listed, shown};
use super::{FieldChange, Importing, Planned};
use crate::diagnostic::Failure;
use crate::disk::journal::{Change, FileState};
use crate::edit::fields::{self, Setting};
use crate::edit::new::answers::Made;
use crate::edit::new::form::Form;
use crate::edit::new::recipe::TEXT;
use crate::exchange::table::Row;
use crate::record::Record;
use crate::record::cells::{self, Cell};
use crate::record::{label, value};
use crate::source::{FileId, Source};
use crate::syntax::fields::{Key, Shape};
use crate::text::spreadsheet::address;
use rustc_hash::FxHashSet;
use serde_json::{Map, Value};

/// A value that a cell gives.
struct Given {
    /// The place of the cell among those of the kind.
    at: usize,
    /// The place of its column.
    column: usize,
    value: Value,
}

impl Importing<'_> {
    /// Compares a row with the record that it is about.
    pub(super) fn known(&mut self, row: &Row, record: &Record) {
        let Some(source) = self.texts.source(self.project, record.file) else {
            let why = self.say("import-unreadable", self.project.path(record.file));
            return self.wrong(row.at, 0, why);
        };
        let head = value::head(&source, record.kind);
        let mut given = Vec::new();
        for (column, at) in self.keys() {
            match self.given(row, &head, column, at) {
                Ok(Some(value)) => given.push(Given { at, column, value }),
                Ok(None) => {}
                Err(why) => self.wrong(row.at, column, why),
            }
        }
        let language = self.asked.language;
        let settings = settings(record.kind.row().keys, &self.cells, &head, &given);
        let mut new = head.clone();
        for (key, value) in &settings {
            new.insert((*key).to_owned(), value.clone());
        }
        let field = |it: &Given| {
            let cell = &self.cells[it.at];
            let listed = |of: &Map<String, Value>| shown(&cells::whole(of, &cell.path, cell.shape, language));
            let (old, new) = (listed(&head), listed(&new));
            (old != new).then(|| FieldChange {
                cell: address(row.at, it.column),
                label: cells::heading(&cell.path, language),
                old,
                new,
            })
        };
        let changed: Vec<FieldChange> = given.iter().filter_map(field).collect();
        if changed.is_empty() {
            return;
        }
        let Some(text) = fields::written(&source, record.kind, &settings) else {
            let why = self.say("import-strange", &source.path);
            let column = given.first().map_or(0, |it| it.column);
            return self.wrong(row.at, column, why);
        };
        self.plan.rows.push(Planned {
            path: source.path.clone(),
            row: row.at + 1,
            is_new: false,
            fields: changed,
        });
        self.plan.changes.push(Change {
            old: Some(FileState::new(&*source.path, source.text)),
            new: Some(FileState::new(source.path, text)),
        });
    }

    /// Returns the columns of the kind's cells, each with the place of the cell.
    fn keys(&self) -> Vec<(usize, usize)> {
        let key = |(column, meaning): &(usize, Meaning)| match meaning {
            Meaning::Key(at) => Some((*column, *at)),
            _ => None,
        };
        self.columns.known.iter().filter_map(key).collect()
    }

    /// Returns what a cell changes in a head: another value, or none; nothing where it says the same.
    fn given(&self, row: &Row, head: &Map<String, Value>, column: usize, at: usize) -> Result<Option<Value>, String> {
        let key = &self.cells[at];
        let now = cells::whole(head, &key.path, key.shape, self.asked.language);
        let Some(cell) = row.cell(column) else {
            if shown(&now).is_empty() {
                return Ok(None);
            }
            let is_needed = self
                .asked
                .kind
                .row()
                .keys
                .iter()
                .any(|it| it.required && it.name == key.path);
            if is_needed {
                return Err(self.say("import-missing", &cells::heading(&key.path, self.asked.language)));
            }
            return Ok(Some(Value::Null));
        };
        if is_as_listed(cell, head, key) {
            return Ok(None);
        }
        // What stands in such a cell is not the whole text.
        if cell
            .text()
            .is_some_and(|it| it.encode_utf16().count() >= crate::text::workbook::CELL)
        {
            return Err(self.asked.language.word("import-cut"));
        }
        let value = self.values().value(cell, key.shape, self.is_line(key))?;
        Ok(Some(value))
    }

    /// Tells whether a cell has a line for each map of a list.
    fn is_line(&self, cell: &Cell) -> bool {
        let first = cell.path.split('.').next().unwrap_or_default();
        let key = self.asked.kind.row().keys.iter().find(|it| it.name == first);
        key.is_some_and(|it| matches!(it.shape, Shape::List(_)) && label::inner(&it.shape).is_some())
    }

    /// Makes a new record of a row.
    pub(super) fn new_record(&mut self, row: &Row) {
        match self.made_of(row) {
            Ok((path, text)) => {
                self.plan.rows.push(Planned {
                    path: path.clone(),
                    row: row.at + 1,
                    is_new: true,
                    fields: Vec::new(),
                });
                self.plan.changes.push(Change {
                    old: None,
                    new: Some(FileState::new(path, text)),
                });
            }
            Err(wrong) => {
                for (column, why) in wrong {
                    self.wrong(row.at, column, why);
                }
            }
        }
    }

    /// Returns the path and the text of a new record, or what is wrong with its cells.
    fn made_of(&self, row: &Row) -> Result<(String, String), Vec<(usize, String)>> {
        let language = self.asked.language;
        let place = self.columns.of(Meaning::Key(self.name)).unwrap_or(0);
        let mut wrong = Vec::new();
        let mut form = Form::new(self.recipe, self.project, language);
        let mut given = Vec::new();
        for (column, at) in self.keys() {
            let key = &self.cells[at];
            let Some(cell) = row.cell(column) else { continue };
            match self.values().value(cell, key.shape, self.is_line(key)) {
                Ok(value) => given.push(Given { at, column, value }),
                Err(why) => wrong.push((column, why)),
            }
        }
        form.answers.made = self.made_and_named(row, &given);
        for Given { at, column, value } in &given {
            let field = self.recipe.fields.iter().find(|it| it.key == self.cells[*at].path);
            if let Some(Err(why)) = field.map(|it| form.fill(it.key, &texts(value))) {
                wrong.push((*column, why));
            }
        }
        let body = self
            .columns
            .of(Meaning::Body)
            .and_then(|it| row.cell(it))
            .and_then(crate::exchange::table::Cell::text);
        let asked = form.walk(&mut |_, field| match (field.key, &body) {
            (TEXT, Some(text)) => Ok(vec![text.clone()].into()),
            _ => Ok(Vec::new().into()),
        });
        let sentence = |it: &Failure| language.say(it.message.key, &it.message.arguments);
        if let Err(failure) = &asked {
            wrong.push((place, sentence(failure)));
        }
        let told: Vec<usize> = wrong.iter().map(|it| it.0).collect();
        for field in form.missing().filter(|_| asked.is_ok()) {
            let cell = self.cells.iter().position(|it| it.path == field.key);
            let column = cell.and_then(|it| self.columns.of(Meaning::Key(it))).unwrap_or(place);
            if !told.contains(&column) || column == place {
                let why = self.say("import-missing", &cells::heading(field.key, language));
                wrong.push((column, why));
            }
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        self.written(&mut form, &given)
            .map_err(|it| vec![(place, sentence(&it))])
    }

    /// Returns those of the other new records that the cells of a row name.
    fn made_and_named(&self, row: &Row, given: &[Given]) -> Vec<Made> {
        let names_others = |it: &&Given| {
            let shape = self.cells[it.at].shape;
            let inner = match shape {
                Shape::List(inner) | Shape::OneOrMore(inner) => inner,
                _ => shape,
            };
            matches!(inner, Shape::Reference(_))
        };
        let named: FxHashSet<String> = given
            .iter()
            .filter(names_others)
            .flat_map(|it| texts(&it.value))
            .collect();
        if named.is_empty() {
            return Vec::new();
        }
        let own = self.title(row);
        let is_other = |it: &&Made| named.contains(&it.id) && own.as_ref() != Some(&it.title);
        self.made.iter().filter(is_other).cloned().collect()
    }

    /// Returns the path and the text of a record that was filled in, with what no question asks for.
    fn written(&self, form: &mut Form<'_>, given: &[Given]) -> Result<(String, String), Failure> {
        let mut record = form.done()?;
        record.path = form
            .paths(&mut || 0)?
            .next()
            .ok_or_else(|| Failure::machine("add-no-free-id"))?;
        let text = form.text(&record, self.asked.template)?;
        let source = Source {
            file: FileId(0),
            path: record.path.clone(),
            text,
        };
        let kind = self.asked.kind;
        let unasked = |it: &&Given| self.recipe.field(&self.cells[it.at].path).is_none();
        if !given.iter().any(|it| unasked(&it)) {
            return Ok((source.path, source.text));
        }
        let settings = settings(kind.row().keys, &self.cells, &value::head(&source, kind), given);
        let own: Vec<Setting> = settings
            .into_iter()
            .filter(|it| self.recipe.field(it.0).is_none())
            .collect();
        let text = fields::written(&source, kind, &own);
        let text = text.ok_or_else(|| Failure::project("import-strange").with("value", source.path.as_str()))?;
        Ok((source.path, text))
    }
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items
            .iter()
            .filter_map(Value::as_str)
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect(),
        Value::String(text) => vec![text.clone()],
        Value::Null => Vec::new(),
        other => vec![other.to_string()],
    }
}

/// Returns the new values of the keys that cells change, those of maps put together.
fn settings(keys: &'static [Key], cells: &[Cell], head: &Map<String, Value>, given: &[Given]) -> Vec<Setting> {
    let mut settings: Vec<Setting> = Vec::new();
    for key in keys {
        let within = |it: &&Given| {
            let path = &cells[it.at].path;
            path == key.name || path.strip_prefix(key.name).is_some_and(|it| it.starts_with('.'))
        };
        let own: Vec<&Given> = given.iter().filter(within).collect();
        if own.is_empty() {
            continue;
        }
        let value = match (&key.shape, label::inner(&key.shape)) {
            (_, None) => own[0].value.clone(),
            (Shape::List(_), Some(inner)) => maps(inner, head.get(key.name), &own, cells),
            (_, Some(inner)) => map(inner, head.get(key.name), &own, cells),
        };
        let is_nothing = match &value {
            Value::Array(items) => items.is_empty(),
            Value::Object(map) => map.is_empty(),
            value => value.is_null(),
        };
        let value = if is_nothing { Value::Null } else { value };
        if head.get(key.name).unwrap_or(&Value::Null) != &value {
            settings.push((key.name, value));
        }
    }
    settings
}

fn own<'g>(given: &[&'g Given], cells: &[Cell], name: &str) -> Option<&'g Given> {
    given
        .iter()
        .copied()
        .find(|it| cells[it.at].path.split('.').nth(1) == Some(name))
}

/// Returns a map with what the cells change in it.
fn map(inner: &[Key], now: Option<&Value>, given: &[&Given], cells: &[Cell]) -> Value {
    let mut new = Map::new();
    for key in inner {
        let value = match own(given, cells, key.name) {
            Some(given) => Some(given.value.clone()),
            None => now.and_then(|it| it.get(key.name)).cloned(),
        };
        if let Some(value) = value.filter(|it| !it.is_null()) {
            new.insert(key.name.to_owned(), value);
        }
    }
    Value::Object(new)
}

/// Returns a list of maps, each with what its lines in the cells say.
fn maps(inner: &[Key], now: Option<&Value>, given: &[&Given], cells: &[Cell]) -> Value {
    let now: &[Value] = now.and_then(Value::as_array).map_or(&[], Vec::as_slice);
    let line = |name: &str, at: usize| match own(given, cells, name) {
        Some(given) => given.value.get(at).cloned(),
        None => now.get(at).and_then(|it| it.get(name)).cloned(),
    };
    let lengths = inner.iter().map(|key| match own(given, cells, key.name) {
        Some(given) => given.value.as_array().map_or(0, Vec::len),
        None => now.len(),
    });
    // What a line of the first key no longer names is gone.
    let count = match inner.first().and_then(|it| own(given, cells, it.name)) {
        Some(given) => given.value.as_array().map_or(0, Vec::len),
        None => lengths.max().unwrap_or(0),
    };
    let one = |at: usize| {
        let mut new = Map::new();
        for key in inner {
            let value = line(key.name, at).filter(|it| !it.is_null() && it.as_str() != Some(""));
            new.extend(value.map(|it| (key.name.to_owned(), it)));
        }
        Value::Object(new)
    };
    (0..count)
        .map(one)
        .filter(|it| it.as_object().is_some_and(|it| !it.is_empty()))
        .collect()
}
