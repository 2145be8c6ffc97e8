//! Which sheet of a file holds a table, and in which row its headings stand.

use crate::diagnostic::Failure;
use crate::exchange::table::{Row, Sheet, Tables};

/// How many rows may stand above the headings.
const ABOVE: usize = 20;
/// How many rows may stand below them: each becomes a file, or is compared with one.
const MOST: usize = 20_000;

/// A table within a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found<'a> {
    /// Its sheet.
    pub(super) sheet: &'a Sheet,
    /// The row of its headings.
    pub(super) head: &'a Row,
}

impl<'a> Found<'a> {
    /// Returns the rows below the headings.
    pub(super) fn rows(&self) -> impl Iterator<Item = &'a Row> {
        let at = self.head.at;
        self.sheet.rows.iter().filter(move |it| it.at > at)
    }
}

/// Returns the table of which the most headings are known; `asked` is the name of its sheet, where somebody said it.
pub(super) fn find<'a>(
    tables: &'a Tables,
    asked: Option<&str>,
    known: &dyn Fn(&str) -> bool,
) -> Result<Found<'a>, Failure> {
    let names = || {
        let names: Vec<&str> = tables.sheets.iter().map(|it| &*it.name).collect();
        names.join(", ")
    };
    let is_asked = |it: &&Sheet| match asked {
        Some(name) => it.name.to_lowercase() == name.to_lowercase(),
        None => !it.is_hidden,
    };
    let sheets: Vec<&Sheet> = tables.sheets.iter().filter(is_asked).collect();
    if let (Some(name), true) = (asked, sheets.is_empty()) {
        return Err(Failure::usage("import-no-sheet")
            .with("sheet", name)
            .with("others", names()));
    }
    let mut best: Option<(usize, Found<'a>)> = None;
    for sheet in sheets {
        for head in sheet.rows.iter().take(ABOVE) {
            let score = head
                .cells
                .iter()
                .filter_map(|it| it.1.text())
                .filter(|it| known(it))
                .count();
            if score > 0 && best.as_ref().is_none_or(|it| score > it.0) {
                best = Some((score, Found { sheet, head }));
            }
        }
    }
    let best = best.map(|it| it.1).ok_or_else(|| Failure::usage("import-no-columns"))?;
    match best.rows().count() {
        rows if rows > MOST => Err(Failure::usage("import-rows").with("rows", rows).with("most", MOST)),
        _ => Ok(best),
    }
}

/// Returns a heading as it is compared: in small letters, without the signs that people put around it.
pub(super) fn plain(heading: &str) -> String {
    let words: Vec<&str> = heading.split_whitespace().collect();
    let text = words.join(" ").to_lowercase();
    text.trim_matches(['*', ':', '.', ' ']).to_owned()
}
