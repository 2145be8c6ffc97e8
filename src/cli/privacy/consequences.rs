//! The list of what follows, on the screen: shown before somebody decides, and after it was done.

use crate::cli::context::Context;
use crate::cli::table::{self, Column, ColumnContent};
use crate::query::consequences::Consequence;
use crate::text::printable::Printable;

/// The columns.
const COLUMNS: [Column; 3] = [
    Column {
        heading: "consequence-what",
        holds: ColumnContent::Text,
    },
    Column {
        heading: "consequence-id",
        holds: ColumnContent::Ids,
    },
    Column {
        heading: "consequence-where",
        holds: ColumnContent::Text,
    },
];

/// Returns the list as a table; nothing where nothing follows.
pub(super) fn table(all: &[Consequence], context: &Context) -> Printable {
    let language = context.language();
    let row = |it: &Consequence| vec![it.what(language), it.id.clone(), it.place(language)];
    let rows: Vec<Vec<String>> = all.iter().map(row).collect();
    if rows.is_empty() {
        return Printable::default();
    }
    table::lay(&COLUMNS, language, &rows, context.width(), context.color())
}
