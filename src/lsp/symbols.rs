//! What a file is made of, and everything in the project that has a name, as an editor lists it.

use super::view::{View, range};
use crate::query::assist::symbols::{self, Symbol};
use crate::text::editor::Lines;
use crate::text::visible::visible;
use serde_json::{Value, json};

/// The protocol's numbers for kinds of symbols.
const NAMESPACE: u8 = 3;
const KEY: u8 = 20;
const FILE: u8 = 1;

/// Returns the parts of an open text.
pub(super) fn of_document(view: &View<'_>, params: &Value) -> Option<Value> {
    let document = view.document(params)?;
    let lines = Lines::of(document.text, view.client.units);
    let all = symbols::of(&view.assist(), document.file, document.text);
    if view.client.nests_symbols {
        return Some(all.iter().map(|it| nested(it, &lines)).collect());
    }
    let mut flat = Vec::new();
    let uri = view.address(document.path);
    for symbol in &all {
        flatten(symbol, &uri, &lines, &mut flat);
    }
    Some(flat.into())
}

fn kind(symbol: &Symbol) -> u8 {
    if symbol.is_heading { NAMESPACE } else { KEY }
}

fn nested(symbol: &Symbol, lines: &Lines<'_>) -> Value {
    json!({
        "name": visible(&symbol.name),
        "detail": visible(&symbol.detail),
        "kind": kind(symbol),
        "range": range(lines, symbol.span),
        "selectionRange": range(lines, symbol.name_at),
        "children": symbol.within.iter().map(|it| nested(it, lines)).collect::<Vec<_>>(),
    })
}

fn flatten(symbol: &Symbol, uri: &str, lines: &Lines<'_>, flat: &mut Vec<Value>) {
    flat.push(json!({
        "name": visible(&symbol.name),
        "kind": kind(symbol),
        "location": {"uri": uri, "range": range(lines, symbol.span)},
    }));
    for inner in &symbol.within {
        flatten(inner, uri, lines, flat);
    }
}

/// Returns what has some letters in its name.
pub(super) fn of_project(view: &View<'_>, params: &Value) -> Value {
    let found = symbols::search(&view.assist(), params["query"].as_str().unwrap_or_default());
    let places: Vec<_> = found.iter().map(|it| it.place).collect();
    let rows = found.iter().zip(view.locations(&places)).map(|(it, location)| {
        let kind = if it.is_part { KEY } else { FILE };
        json!({
            "name": visible(&it.name), "containerName": visible(&it.within), "kind": kind, "location": location,
        })
    });
    rows.collect()
}
