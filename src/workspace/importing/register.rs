//! A register that comes back from a table: changed cells become changed fields, new rows new records.

mod plan;
mod row;

pub use plan::{FieldChange, Plan, Planned};

use super::columns::{Columns, Headings, Meaning};
use super::head::{self, Found};
use super::values::Values;
use super::{CellError, about};
use crate::diagnostic::{Failure, Message};
use crate::edit::new::answers::Made;
use crate::edit::new::id;
use crate::edit::new::read::Reader;
use crate::edit::new::recipe::Recipe;
use crate::edit::new::recipes;
use crate::exchange::table::{Row, Tables};
use crate::language::Language;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::Record;
use crate::record::cells::{self, Cell};
use crate::record::kind::Kind;
use crate::text::nearest::nearest;
use crate::text::spreadsheet::address;
use rustc_hash::FxHashMap;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The kind of the register.
    pub kind: Kind,
    /// The name of the sheet, where somebody said it.
    pub sheet: Option<&'a str>,
    /// The language of sentences.
    pub language: Language,
    /// The project's own template for new records.
    pub template: Option<&'a str>,
}

/// Returns what a table would change; nothing is written.
pub fn plan(project: &Project, texts: &Texts, tables: &Tables, asked: Asked<'_>) -> Result<Plan, Failure> {
    let cells = cells::of(asked.kind.row().keys);
    let headings = Headings::of(asked.kind, &cells);
    let found = head::find(tables, asked.sheet, &|it| headings.knows(it))?;
    let recipe = recipes::of(asked.kind.into()).ok_or_else(|| Failure::machine("import-no-columns"))?;
    let mut columns = headings.columns(&found);
    let name = title_cell(asked.kind, &cells);
    as_title(&found, &mut columns, name);
    let has_any = [Meaning::Id, Meaning::Key(name)]
        .iter()
        .any(|it| columns.of(*it).is_some());
    if !has_any {
        return Err(Failure::usage("import-no-columns"));
    }
    let mut importing = Importing {
        project,
        texts,
        asked,
        recipe,
        cells,
        found,
        columns,
        name,
        fresh: Vec::new(),
        made: Vec::new(),
        is_separated: tables.is_separated,
        plan: Plan::default(),
    };
    importing.plan.remarks = about(tables, found.sheet);
    importing.head();
    importing.run();
    Ok(importing.plan)
}

/// Returns the place of the cell that names a record of a kind.
fn title_cell(kind: Kind, cells: &[Cell]) -> usize {
    let key = if kind == Kind::Stakeholder { "name" } else { "title" };
    cells.iter().position(|it| it.path == key).unwrap_or(0)
}

/// Takes a column that is called as titles are for the names, where there is no other.
fn as_title(found: &Found<'_>, columns: &mut Columns, name: usize) {
    if columns.of(Meaning::Key(name)).is_some() {
        return;
    }
    let titles: Vec<String> = Language::ALL
        .iter()
        .map(|it| it.word("label-title").to_lowercase())
        .collect();
    let is_title = |text: &str| titles.contains(&head::plain(text));
    let own = found
        .head
        .cells
        .iter()
        .find(|it| it.1.text().is_some_and(|it| is_title(&it)));
    if let Some((at, _)) = own {
        columns.known.push((*at, Meaning::Key(name)));
        columns.computed.retain(|it| !is_title(it));
    }
}

/// A register that is being read.
struct Importing<'a> {
    project: &'a Project,
    texts: &'a Texts,
    asked: Asked<'a>,
    recipe: &'static Recipe,
    cells: Vec<Cell>,
    found: Found<'a>,
    columns: Columns,
    /// The place of the cell that names a record.
    name: usize,
    /// The titles of new records, and their ids.
    fresh: Vec<(String, String)>,
    /// The same, as they can be named already.
    made: Vec<Made>,
    is_separated: bool,
    plan: Plan,
}

/// What a row is about.
#[derive(Debug, Clone, Copy)]
enum Subject<'a> {
    /// A record that is there.
    Known(&'a Record),
    /// A new one.
    New,
}

impl<'a> Importing<'a> {
    fn values(&self) -> Values<'_> {
        Values {
            reader: Reader {
                project: self.project,
                made: &self.made,
                language: self.asked.language,
            },
            fresh: &self.fresh,
            is_separated: self.is_separated,
        }
    }

    /// Reports what is wrong in a cell.
    fn wrong(&mut self, row: usize, column: usize, why: String) {
        self.plan.errors.push(CellError {
            sheet: self.found.sheet.name.clone(),
            cell: address(row, column),
            why,
        });
    }

    fn say(&self, key: &str, value: &str) -> String {
        self.asked.language.say(key, &[("value", value.into())])
    }

    /// Says what the columns are, and what of them is not taken.
    fn head(&mut self) {
        for (at, heading) in self.columns.double.clone() {
            let why = self.say("import-double-column", &heading);
            self.wrong(self.found.head.at, at, why);
        }
        for (key, names) in [
            ("import-unknown", &self.columns.unknown),
            ("import-computed", &self.columns.computed),
        ] {
            if !names.is_empty() {
                let remark = Message::new(key).with("columns", names.join(", "));
                self.plan.remarks.push(remark.with("count", names.len()));
            }
        }
        let first = self.found.head.at;
        let joined = self.found.sheet.joined.iter().filter(|it| it.1 > first);
        for area in joined.map(|it| it.2.clone()).collect::<Vec<_>>() {
            let why = self.asked.language.word("import-joined");
            let sheet = self.found.sheet.name.clone();
            self.plan.errors.push(CellError { sheet, cell: area, why });
        }
    }

    fn run(&mut self) {
        let rows: Vec<&'a Row> = self.found.rows().collect();
        let subjects: Vec<Option<Subject<'a>>> = rows.iter().map(|it| self.subject(it)).collect();
        self.name_new(&rows, &subjects);
        let mut seen: FxHashMap<String, usize> = FxHashMap::default();
        for (row, subject) in rows.iter().zip(&subjects) {
            let Some(subject) = subject else { continue };
            let id = match subject {
                Subject::Known(record) => record.id.to_string(),
                Subject::New => format!("\u{0}{}", self.title(row).unwrap_or_default().to_lowercase()),
            };
            if let Some(first) = seen.get(&id) {
                let column = self
                    .columns
                    .of(Meaning::Id)
                    .or(self.columns.of(Meaning::Key(self.name)));
                let why = self
                    .asked
                    .language
                    .say("import-double-row", &[("row", (first + 1).into())]);
                self.wrong(row.at, column.unwrap_or(0), why);
                continue;
            }
            seen.insert(id, row.at);
            match subject {
                Subject::Known(record) => self.known(row, record),
                Subject::New => self.new_record(row),
            }
        }
        self.absent(&seen);
    }

    /// Returns the title that stands in a row.
    fn title(&self, row: &Row) -> Option<String> {
        let cell = row.cell(self.columns.of(Meaning::Key(self.name))?)?;
        super::values::text(cell, self.asked.language).ok()
    }

    /// Returns what a row is about, by its id, else by its title; nothing where that is wrong.
    fn subject(&mut self, row: &'a Row) -> Option<Subject<'a>> {
        let language = self.asked.language;
        let kind = self.asked.kind;
        if let Some(column) = self.columns.of(Meaning::Id)
            && let Some(cell) = row.cell(column)
        {
            let id = match super::values::text(cell, language) {
                Ok(id) => id,
                Err(why) => {
                    self.wrong(row.at, column, why);
                    return None;
                }
            };
            let Some(record) = self.project.find(kind, &id) else {
                let ids: Vec<&str> = self.project.records(kind).iter().map(|it| &*it.id).collect();
                let near = nearest(&id, ids.iter().copied()).unwrap_or_default().to_owned();
                let key = if near.is_empty() {
                    "import-no-id"
                } else {
                    "import-no-id-near"
                };
                let why = language.say(key, &[("id", id.into()), ("near", near.into())]);
                self.wrong(row.at, column, why);
                return None;
            };
            return Some(Subject::Known(record));
        }
        let Some(title) = self.title(row).filter(|it| !it.is_empty()) else {
            // A row in which only what nobody reads stands is no row.
            let is_read =
                |it: &(usize, crate::exchange::table::Cell)| self.columns.known.iter().any(|known| known.0 == it.0);
            if row.cells.iter().any(is_read) {
                let column = self.columns.of(Meaning::Key(self.name)).unwrap_or(0);
                let label = cells::heading(&self.cells[self.name].path, language);
                let why = self.say("import-missing", &label);
                self.wrong(row.at, column, why);
            }
            return None;
        };
        let is_same = |it: &&Record| it.title.trim().to_lowercase() == title.to_lowercase();
        let mut same = self.project.records(kind).iter().filter(is_same);
        match (same.next(), same.next()) {
            (Some(record), None) => Some(Subject::Known(record)),
            (Some(_), Some(_)) => {
                let why = self.say("import-ambiguous", &title);
                self.wrong(row.at, self.columns.of(Meaning::Key(self.name)).unwrap_or(0), why);
                None
            }
            _ => Some(Subject::New),
        }
    }

    /// Gives the new records their ids, so that other rows can name them.
    fn name_new(&mut self, rows: &[&'a Row], subjects: &[Option<Subject<'a>>]) {
        for (row, subject) in rows.iter().zip(subjects) {
            let Some(title) = self.title(row).filter(|_| matches!(subject, Some(Subject::New))) else {
                continue;
            };
            let Ok(id) = id::of_title(self.project, self.asked.kind, &title) else {
                continue;
            };
            if self
                .fresh
                .iter()
                .any(|it| it.1 == id && it.0.to_lowercase() != title.to_lowercase())
            {
                let why = self.asked.language.say("import-same-id", &[("id", id.as_str().into())]);
                self.wrong(row.at, self.columns.of(Meaning::Key(self.name)).unwrap_or(0), why);
            }
            self.made.push(Made {
                thing: self.asked.kind.into(),
                id: id.clone(),
                title: title.clone(),
                values: Vec::new(),
                body: String::new(),
            });
            self.fresh.push((title, id));
        }
    }

    /// Tells which records stand in no row; they stay.
    fn absent(&mut self, seen: &FxHashMap<String, usize>) {
        let all = self.project.records(self.asked.kind).iter();
        let absent: Vec<&str> = all.map(|it| &*it.id).filter(|id| !seen.contains_key(*id)).collect();
        if !absent.is_empty() {
            const NAMED: usize = 12;
            let dots = if absent.len() > NAMED { " …" } else { "" };
            let names = absent.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ") + dots;
            let remark = Message::new("import-absent").with("count", absent.len());
            self.plan.remarks.push(remark.with("ids", names));
        }
    }
}
