//! What the columns of a table of answers hold: by their headings, and by what somebody says of them.

use super::super::head::{self, Found, plain};
use crate::diagnostic::{Failure, Message};
use crate::exchange::responses::{Holds, without_others};
use crate::exchange::table::{Row, Sheet, Tables};
use crate::text::spreadsheet::address;

/// What somebody says of a column: what it holds, and its heading or its letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapped {
    /// What it holds.
    pub holds: Holds,
    /// Its heading, or its letters.
    pub column: String,
}

impl Mapped {
    /// Reads `KEY=COLUMN`.
    pub fn read(text: &str) -> Result<Self, Failure> {
        let wrong = || {
            let keys: Vec<&str> = Holds::KEYS.iter().map(|it| it.0).collect();
            Failure::usage("import-map")
                .with("text", text)
                .with("keys", keys.join(", "))
        };
        let (key, column) = text.split_once('=').ok_or_else(wrong)?;
        let (_, holds) = Holds::KEYS.iter().find(|it| it.0 == key.trim()).ok_or_else(wrong)?;
        Ok(Self {
            holds: *holds,
            column: column.trim().to_owned(),
        })
    }
}

/// A table of answers without who anybody is.
#[derive(Debug)]
pub(super) struct Answers {
    /// The name of its sheet.
    pub(super) sheet: String,
    /// The place of each column that is read.
    pub(super) columns: Vec<(usize, Holds)>,
    /// Whether somebody said that the senders are organisations.
    pub(super) is_sender_said: bool,
    /// The rows below the headings, with what is read of them alone.
    pub(super) rows: Vec<Row>,
    /// Cells that are joined below the headings.
    pub(super) joined: Vec<String>,
    /// What is said of the columns.
    pub(super) remarks: Vec<Message>,
}

impl Answers {
    /// Returns the place of a column.
    pub(super) fn of(&self, holds: Holds) -> Option<usize> {
        self.columns.iter().find(|it| it.1 == holds).map(|it| it.0)
    }
}

/// Tells whether a table says when each answer came; fails where it is none of answers, before anybody is asked about them.
pub fn has_dates(tables: &Tables, sheet: Option<&str>, mapped: &[Mapped]) -> Result<bool, Failure> {
    Ok(answers(tables, sheet, mapped)?.0.of(Holds::Date).is_some())
}

/// Returns the answers of a file, from which whatever says who somebody is was dropped before anything else looks at it.
pub(super) fn answers(tables: &Tables, sheet: Option<&str>, mapped: &[Mapped]) -> Result<(Answers, Sheet), Failure> {
    let is_mapped = |text: &str| mapped.iter().any(|it| plain(&it.column) == plain(text));
    let knows = |text: &str| Holds::of(&plain(text)).is_some() || is_mapped(text);
    let found = head::find(tables, sheet, &knows)?;
    let mut answers = Answers {
        sheet: found.sheet.name.clone(),
        columns: Vec::new(),
        is_sender_said: mapped.iter().any(|it| it.holds == Holds::Company),
        rows: Vec::new(),
        joined: Vec::new(),
        remarks: Vec::new(),
    };
    for own in mapped {
        answers.columns.push((place(&found, &own.column)?, own.holds));
    }
    let (mut identity, mut others) = (Vec::new(), Vec::new());
    for (at, cell) in &found.head.cells {
        let Some(heading) = cell.text() else { continue };
        match Holds::of(&plain(&heading)) {
            _ if answers.columns.iter().any(|it| it.0 == *at) => {}
            Some(Holds::Identity) => identity.push(heading),
            Some(holds) if answers.of(holds).is_none() => answers.columns.push((*at, holds)),
            // What somebody said goes before what a heading says.
            _ => others.push(heading),
        }
    }
    let kept: Vec<usize> = answers.columns.iter().map(|it| it.0).collect();
    let rows: Vec<Row> = found.rows().cloned().collect();
    answers.rows = without_others(&rows, &kept);
    let joined = found.sheet.joined.iter().filter(|it| it.1 > found.head.at);
    answers.joined = joined.map(|it| it.2.clone()).collect();
    for (key, names) in [("import-identity", identity), ("import-not-read", others)] {
        if !names.is_empty() {
            let remark = Message::new(key).with("columns", names.join(", "));
            answers.remarks.push(remark.with("count", names.len()));
        }
    }
    for (holds, key) in [(Holds::Number, "number"), (Holds::Text, "text")] {
        if answers.of(holds).is_none() {
            return Err(Failure::usage("import-no-column").with("key", key));
        }
    }
    // Of the sheet no more is needed than what is said of it as a whole.
    let about = Sheet {
        rows: Vec::new(),
        ..found.sheet.clone()
    };
    Ok((answers, about))
}

/// Returns the place of a column that somebody names, which must not say who anybody is.
fn place(found: &Found<'_>, column: &str) -> Result<usize, Failure> {
    let heading = |it: &(usize, crate::exchange::table::Cell)| it.1.text().unwrap_or_default();
    let is_named = |it: &&(usize, crate::exchange::table::Cell)| plain(&heading(it)) == plain(column);
    let is_lettered = |it: &&(usize, crate::exchange::table::Cell)| {
        let letters = address(0, it.0);
        letters.trim_end_matches('1').eq_ignore_ascii_case(column)
    };
    let cells = &found.head.cells;
    let own = cells.iter().find(is_named).or_else(|| cells.iter().find(is_lettered));
    let own = own.ok_or_else(|| {
        let all: Vec<String> = cells.iter().map(heading).collect();
        Failure::usage("import-map-none")
            .with("column", column)
            .with("columns", all.join(", "))
    })?;
    if Holds::of(&plain(&heading(own))) == Some(Holds::Identity) {
        return Err(Failure::usage("import-map-identity").with("column", heading(own)));
    }
    Ok(own.0)
}
