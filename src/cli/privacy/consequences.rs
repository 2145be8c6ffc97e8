//! The list of what follows, on the screen: shown before somebody decides, and after it was done.

use crate::cli::context::Context;
use crate::cli::table::{self, Column, ColumnContent};
use crate::language::Language;
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
    let row = |it: &Consequence| vec![what(it, language), it.id.clone(), place(it, language)];
    let rows: Vec<Vec<String>> = all.iter().map(row).collect();
    if rows.is_empty() {
        return Printable::default();
    }
    table::lay(&COLUMNS, language, &rows, context.width(), context.color())
}

fn what(it: &Consequence, language: Language) -> String {
    let number = ("number", it.number.to_string().into());
    let kind = if it.is_approved { "approved" } else { it.kind };
    let own = language.say(&format!("consequence-{kind}"), &[number]);
    if it.is_nearby {
        format!("{own}\n{}", language.word("consequence-nearby"))
    } else {
        own
    }
}

fn place(it: &Consequence, language: Language) -> String {
    if it.kind == "version" {
        let to = ("to", it.receivers.join(", ").into());
        let key = match (it.is_known, it.receivers.is_empty()) {
            (false, _) => "consequence-unknown",
            (true, true) => "consequence-recorded",
            (true, false) => "consequence-sent",
        };
        return language.say(key, &[to]);
    }
    match it.line {
        Some(line) => format!("{}:{line}", it.path),
        None => it.path.clone(),
    }
}
