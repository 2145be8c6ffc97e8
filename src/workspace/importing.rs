//! Tables that come in: which sheet is read, what its columns are, and what becomes of its rows.

mod columns;
mod head;
pub mod register;
pub mod responses;
mod values;

use crate::diagnostic::{Failure, Message};
use crate::disk::read;
use crate::exchange::LARGEST;
use crate::exchange::table::{self, NoTable, Tables};
use crate::language::Language;
use std::path::Path;

/// Something that is wrong in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellError {
    /// The sheet; empty where there is only one.
    pub sheet: String,
    /// The cell, such as `C5`.
    pub cell: String,
    /// What is wrong, as a sentence.
    pub why: String,
}

/// Reads the tables of a file.
pub fn tables(file: &Path) -> Result<Tables, Failure> {
    let name = file.display().to_string();
    let failure = |key| Failure::usage(key).with("file", name.as_str());
    let bytes = read::named_up_to(file, LARGEST).map_err(|why| match why {
        crate::source::Unreadable::TooLarge => failure("from-unpacked"),
        _ => failure("import-closed"),
    })?;
    table::read(&bytes).map_err(|why| match why {
        NoTable::Refused(refused) => refused.failure(&name),
        NoTable::OtherFormat => failure("import-other-format"),
        NoTable::Other => failure("import-no-table"),
    })
}

/// Returns what is said of a file as a whole.
fn about(tables: &Tables, used: &table::Sheet) -> Vec<Message> {
    let mut remarks = Vec::new();
    remarks.extend(
        tables
            .assumed
            .map(|it| Message::new("from-encoding").with("encoding", it)),
    );
    remarks.extend(tables.has_macros.then(|| Message::new("import-macros")));
    // The sheet of words that our own workbooks have beside the list is there to choose from.
    let is_ours = |name: &str| Language::ALL.iter().any(|it| it.word("workbook-choices") == name);
    let others = tables.sheets.iter().map(|it| &*it.name);
    let others: Vec<&str> = others.filter(|it| *it != used.name && !is_ours(it)).collect();
    if !others.is_empty() {
        let remark = Message::new("import-sheets").with("sheet", used.name.as_str());
        remarks.push(remark.with("others", others.join(", ")));
    }
    if !used.hidden_rows.is_empty() {
        remarks.push(Message::new("import-hidden").with("rows", used.hidden_rows.len()));
    }
    remarks
}
