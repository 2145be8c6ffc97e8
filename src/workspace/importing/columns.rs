//! What the columns of a register are: by the headings of lists in either language, and by the keys.

use super::head::{Found, plain};
use crate::language::Language;
use crate::record::cells::{Cell, heading};
use crate::record::kind::Kind;
use crate::record::label;

/// What a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The id.
    Id,
    /// A cell of the kind, by its place.
    Key(usize),
    /// The body of a new record.
    Body,
    /// What lists compute.
    Computed,
}

/// The columns of a table.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// The place of each that is known.
    pub(super) known: Vec<(usize, Meaning)>,
    /// The headings of those that nobody knows.
    pub(super) unknown: Vec<String>,
    /// The headings of those that hold what was computed.
    pub(super) computed: Vec<String>,
    /// Those that stand there a second time, by their places.
    pub(super) double: Vec<(usize, String)>,
}

impl Columns {
    /// Returns the place of a column.
    pub(super) fn of(&self, meaning: Meaning) -> Option<usize> {
        self.known.iter().find(|it| it.1 == meaning).map(|it| it.0)
    }
}

/// What is known of the headings of a kind.
#[derive(Debug)]
pub(super) struct Headings(Vec<(String, Meaning)>);

/// What lists compute of one kind or another.
const COMPUTED: [&str; 7] = ["path", "notes", "awaited", "cited", "state", "title", "line"];

impl Headings {
    /// Returns the headings of a kind with these cells.
    pub(super) fn of(kind: Kind, cells: &[Cell]) -> Self {
        let mut all = vec![("id".to_owned(), Meaning::Id)];
        let name = kind.row().name;
        for (at, cell) in cells.iter().enumerate() {
            all.push((cell.path.clone(), Meaning::Key(at)));
            let path: Vec<&str> = cell.path.split('.').collect();
            for language in Language::ALL {
                all.push((heading(&cell.path, language), Meaning::Key(at)));
                all.extend(
                    language
                        .find(&label::label(name, &path), &[])
                        .map(|it| (it, Meaning::Key(at))),
                );
            }
        }
        for language in Language::ALL {
            for cell in cells {
                let titles = format!("{} · {}", heading(&cell.path, language), language.word("label-title"));
                all.push((titles, Meaning::Computed));
            }
            // A list of maps is one cell in CSV, which can't be taken apart again.
            let lists = kind.row().keys.iter().filter(|it| label::inner(&it.shape).is_some());
            for path in COMPUTED.into_iter().chain(lists.map(|it| it.name)) {
                all.push((heading(path, language), Meaning::Computed));
            }
            all.push((language.word("label-text"), Meaning::Body));
        }
        all.extend(COMPUTED.map(|it| (it.to_owned(), Meaning::Computed)));
        all.push(("text".to_owned(), Meaning::Body));
        Self(all.into_iter().map(|(it, meaning)| (plain(&it), meaning)).collect())
    }

    /// Returns what a heading means; what was put first goes before.
    fn meaning(&self, heading: &str) -> Option<Meaning> {
        let wanted = plain(heading);
        self.0.iter().find(|it| it.0 == wanted).map(|it| it.1)
    }

    /// Tells whether a heading says that this is a table of the kind.
    pub(super) fn knows(&self, heading: &str) -> bool {
        matches!(self.meaning(heading), Some(Meaning::Id | Meaning::Key(_)))
    }

    /// Returns the columns of a table.
    pub(super) fn columns(&self, found: &Found<'_>) -> Columns {
        let mut columns = Columns::default();
        for (at, cell) in &found.head.cells {
            let Some(text) = cell.text() else { continue };
            match self.meaning(&text) {
                None => columns.unknown.push(text),
                Some(Meaning::Computed) => columns.computed.push(text),
                Some(meaning) if columns.of(meaning).is_some() => columns.double.push((*at, text)),
                Some(meaning) => columns.known.push((*at, meaning)),
            }
        }
        columns
    }
}
