//! A list as a table for spreadsheets: a column for each key, headings and words as people say them.

use super::describe::Describer;
use crate::coverage::labels::capitalised;
use crate::language::Language;
use crate::project::thing::ThingKind;
use crate::record::cells::{self, Cell, Writing, heading};
use crate::record::kind::Kind;
use crate::record::vocabulary;
use crate::syntax::fields::Shape;
use crate::text::printable::Printable;
use crate::text::spreadsheet::Field;
use crate::text::workbook::{Choices, Column, Sheet, Workbook};
use serde_json::{Map, Value};

/// The kinds whose tables come back by `ip import`.
pub const RETURNING: [&str; 3] = ["goal", "theme", "stakeholder"];

/// What stands behind the path of a column with the titles of what another names.
const TITLES: &str = ".titles";

/// Returns things as rows of CSV: the columns are all keys that any of them has.
pub fn csv(records: &[Map<String, Value>], kind: &str, writing: Writing) -> Vec<Vec<Field>> {
    let keys = Kind::of(kind).map_or(&[][..], |it| it.row().keys);
    let flat: Vec<_> = records.iter().map(|it| cells::flat(it, keys, "", writing)).collect();
    let mut columns: Vec<&str> = Vec::new();
    for row in &flat {
        place(&mut columns, row.iter().map(|it| &*it.0));
    }
    let mut rows: Vec<Vec<Field>> = vec![columns.iter().map(|it| writing.heading(it).into()).collect()];
    for row in &flat {
        rows.push(columns.iter().map(|it| found(row, it)).collect());
    }
    rows
}

/// Returns things as a workbook, which can come back: every key of the kind has a column, texts are whole, days are days, beside
/// ids stand the titles of what they name, and words are chosen from a list.
pub fn workbook(describer: &Describer<'_>, records: &[Map<String, Value>], kind: &str, language: Language) -> Workbook {
    let list = List::of(records, kind, language);
    let project = describer.project;
    let name = capitalised(&language.word(&format!("kind-{kind}.many")));
    let mut choices = Vec::new();
    let columns = list.columns.iter().map(|column| Column {
        heading: match column.path.strip_suffix(TITLES) {
            Some(path) => format!("{} · {}", heading(path, language), language.word("label-title")),
            None => heading(&column.path, language),
        },
        choices: column.choices(describer, &mut choices, language),
        is_computed: column.is_computed,
    });
    let columns = columns.collect();
    let rows = list.flat.iter().map(|row| {
        let field = |it: &ListColumn| match it.path.strip_suffix(TITLES) {
            Some(path) => titles(describer, &found(row, path), it.shape),
            None => found(row, &it.path),
        };
        list.columns.iter().map(field).collect()
    });
    let description = language.say(
        "workbook-list",
        &[
            ("kind", name.as_str().into()),
            ("title", (&*project.manifest.title).into()),
        ],
    );
    let main = Sheet {
        name: name.clone(),
        description,
        columns,
        rows: rows.collect(),
    };
    let beside = (!choices.is_empty()).then(|| chosen(choices, language));
    Workbook {
        title: format!("{} – {}", project.manifest.title, name.to_lowercase()),
        authority: project.manifest.authority.to_string(),
        language,
        day: project.today,
        banner: language.word("draft-banner-internal"),
        sheets: std::iter::once(main).chain(beside).collect(),
    }
}

/// A column of a list.
struct ListColumn {
    path: String,
    /// What its values look like; nothing where it is no key of the kind.
    shape: Option<&'static Shape>,
    is_computed: bool,
}

/// The records of a list by their cells.
struct List {
    columns: Vec<ListColumn>,
    flat: Vec<Vec<(String, Field)>>,
}

impl List {
    fn of(records: &[Map<String, Value>], kind: &str, language: Language) -> Self {
        let cells = Kind::of(kind).filter(|it| it.row().name == kind);
        let cells = cells.map(|it| cells::of(it.row().keys)).unwrap_or_default();
        let flat: Vec<_> = records.iter().map(|it| whole(it, &cells, kind, language)).collect();
        let returns = RETURNING.contains(&kind);
        let mut names: Vec<&str> = vec!["id"];
        names.extend(cells.iter().filter(|_| returns).map(|it| &*it.path));
        for row in &flat {
            place(&mut names, row.iter().map(|it| &*it.0));
        }
        // Where the file lies is of the least use to whoever reads a table.
        names.retain(|it| *it != "path");
        names.push("path");
        let mut columns = Vec::new();
        for name in names {
            let shape = cells.iter().find(|it| it.path == name).map(|it| it.shape);
            columns.push(ListColumn {
                path: name.to_owned(),
                shape,
                is_computed: returns && shape.is_none() && name != "id",
            });
            columns.extend(names_others(shape).then(|| ListColumn {
                path: format!("{name}{TITLES}"),
                shape,
                is_computed: true,
            }));
        }
        Self { columns, flat }
    }
}

impl ListColumn {
    /// Puts the words that may stand in the column, each with what is beside it, among all; returns where they stand.
    fn choices(&self, describer: &Describer<'_>, all: &mut Vec<Choice>, language: Language) -> Option<Choices> {
        let shape = self.shape.filter(|_| !self.is_computed)?;
        let beside = |word: &str, key: Option<String>| {
            (
                key.map_or_else(|| word.to_owned(), |it| language.word(&it)),
                word.to_owned(),
            )
        };
        let (heading_beside, rows): (&str, Vec<(String, String)>) = match shape {
            Shape::Choice(words) => (
                "workbook-code",
                words.iter().map(|it| beside(it, vocabulary::key(words, it))).collect(),
            ),
            Shape::Flag => (
                "workbook-code",
                [("yes", "true"), ("no", "false")]
                    .map(|it| beside(it.1, Some(it.0.to_owned())))
                    .into(),
            ),
            Shape::Reference(kinds) => {
                let things = ThingKind::all(kinds).flat_map(|it| describer.project.things(it));
                let row = |it: crate::project::thing::Thing<'_>| {
                    (it.id(), Printable::text(describer.title(&it)).into_string())
                };
                ("label-title", things.map(row).collect())
            }
            _ => return None,
        };
        let heading = heading(&self.path, language);
        let refusal = matches!(shape, Shape::Choice(_) | Shape::Flag)
            .then(|| (heading.clone(), language.word("workbook-choose")));
        let count = rows.len();
        all.push(Choice {
            headings: [
                heading.clone(),
                format!("{heading} · {}", language.word(heading_beside)),
            ],
            rows,
        });
        Some(Choices {
            sheet: 1,
            column: u16::try_from((all.len() - 1) * 2).unwrap_or(0),
            count,
            refusal,
        })
    }
}

/// Words that can be chosen, each with what stands beside it.
struct Choice {
    headings: [String; 2],
    rows: Vec<(String, String)>,
}

/// Returns the sheet of the words that can be chosen.
fn chosen(choices: Vec<Choice>, language: Language) -> Sheet {
    let name = language.word("workbook-choices");
    let longest = choices.iter().map(|it| it.rows.len()).max().unwrap_or(0);
    let field = |it: Option<&String>| it.map_or(Field::Empty, |it| it.as_str().into());
    let row = |at: usize| {
        let pair = |it: &Choice| {
            [
                field(it.rows.get(at).map(|it| &it.0)),
                field(it.rows.get(at).map(|it| &it.1)),
            ]
        };
        choices.iter().flat_map(pair).collect()
    };
    let rows = (0..longest).map(row).collect();
    let columns = choices.into_iter().flat_map(|it| it.headings).map(|heading| Column {
        heading,
        is_computed: true,
        ..Column::default()
    });
    Sheet {
        description: language.word("workbook-choices-description"),
        columns: columns.collect(),
        name,
        rows,
    }
}

/// Puts the columns of a row among those that there are, each behind the one before it.
fn place<'a>(columns: &mut Vec<&'a str>, row: impl Iterator<Item = &'a str>) {
    let mut at = 0;
    for name in row {
        match columns.iter().position(|it| *it == name) {
            Some(found) => at = found + 1,
            None => {
                columns.insert(at, name);
                at += 1;
            }
        }
    }
}

fn found(row: &[(String, Field)], column: &str) -> Field {
    let own = row.iter().find(|it| it.0 == column);
    own.map_or(Field::Empty, |it| it.1.clone())
}

/// Tells whether values of a shape name other things.
fn names_others(shape: Option<&Shape>) -> bool {
    matches!(shape, Some(Shape::Reference(_) | Shape::List(Shape::Reference(_))))
}

/// Returns the titles of what a cell names, a line each.
fn titles(describer: &Describer<'_>, ids: &Field, shape: Option<&Shape>) -> Field {
    let (Some(Shape::Reference(kinds) | Shape::List(Shape::Reference(kinds))), Field::Text(ids)) = (shape, ids) else {
        return Field::Empty;
    };
    let title = |id: &str| {
        let thing = describer.project.look_up(id, ThingKind::all(kinds)).thing()?;
        Some(Printable::text(describer.title(&thing)).into_string())
    };
    let titles: Vec<String> = ids.split(", ").filter_map(title).collect();
    if titles.is_empty() {
        Field::Empty
    } else {
        titles.join("\n").into()
    }
}

/// Returns a record's values as they stand in the cells of a workbook; a title that is another key's value stands there alone.
fn whole(map: &Map<String, Value>, cells: &[Cell], kind: &str, language: Language) -> Vec<(String, Field)> {
    let mut flat = Vec::new();
    for (name, value) in map {
        let is_own =
            |it: &&Cell| it.path == *name || it.path.strip_prefix(&**name).is_some_and(|it| it.starts_with('.'));
        let own: Vec<&Cell> = cells.iter().filter(is_own).collect();
        let is_double = name == "title" && own.is_empty() && RETURNING.contains(&kind);
        match value {
            _ if is_double => {}
            Value::Object(inner) if own.is_empty() => {
                flat.extend(cells::flat(inner, &[], &format!("{name}."), Writing::Words(language)));
            }
            _ if own.is_empty() => flat.push((name.clone(), plain(value, name, language))),
            _ => {
                let cell = |it: &&Cell| (it.path.clone(), cells::whole(map, &it.path, it.shape, language));
                flat.extend(own.iter().map(cell));
            }
        }
    }
    flat
}

/// Returns a value that is no key of the kind: a day is a day, and words of a text have their lines.
fn plain(value: &Value, name: &str, language: Language) -> Field {
    match value {
        Value::String(text) if name == "text" => Printable::lines(text).into_string().into(),
        Value::String(text) => cells::day(text).unwrap_or_else(|| cells::worded(value, name, None, language)),
        _ => cells::worded(value, name, None, language),
    }
}
