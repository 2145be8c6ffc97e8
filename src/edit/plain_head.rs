//! A note's head written anew from what it says: some of its keys, a line each, and no remark of anybody's.

use super::entry::parsed;
use super::head::quoted;
use crate::source::{Source, Span};
use crate::syntax::front_matter;
use crate::syntax::yaml::{Entry, Node, Value};

/// Returns where the YAML of a note stands.
pub(super) fn head(note: &Source) -> Option<Span> {
    if note.path.ends_with(".md") {
        return front_matter::split(&note.text).map(|it| it.yaml);
    }
    let bom = if note.text.starts_with('\u{feff}') { 3 } else { 0 };
    Some(Span::new(bom, note.text.len()))
}

/// Returns what stands under a key.
pub(super) fn entry<'n, 'a>(root: &'n Node<'a>, key: &str) -> Option<&'n Entry<'a>> {
    let Value::Map(entries) = &root.value else { return None };
    entries.iter().find(|it| it.key.value == key)
}

/// Returns the lines of those keys of a note that are kept, in their order, each with a line end; nothing where the head can't be read.
pub(super) fn lines(note: &Source, kept: &[&str]) -> Option<Vec<String>> {
    let head = head(note)?;
    let root = parsed(&note.text[head.range()])?;
    let Value::Map(entries) = &root.value else { return None };
    let own = entries.iter().filter(|it| kept.contains(&&*it.key.value));
    Some(own.map(|it| format!("{}: {}", it.key.value, flow(&it.node))).collect())
}

/// Returns a note of a head alone.
pub(super) fn note(path: &str, lines: &[String]) -> String {
    let head = lines.join("\n") + "\n";
    if path.ends_with(".md") {
        format!("---\n{head}---\n")
    } else {
        head
    }
}

/// Returns a value on one line.
fn flow(node: &Node<'_>) -> String {
    match &node.value {
        Value::Null => "~".to_owned(),
        Value::Scalar { text, plain: true } if is_plain(text) => text.to_string(),
        Value::Scalar { text, .. } => quoted(text),
        Value::List(items) => format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", ")),
        Value::Map(entries) => {
            let pair = |it: &Entry<'_>| format!("{}: {}", it.key.value, flow(&it.node));
            format!("{{{}}}", entries.iter().map(pair).collect::<Vec<_>>().join(", "))
        }
    }
}

/// Tells whether a word reads the same without quotation marks, wherever it stands.
fn is_plain(text: &str) -> bool {
    text.starts_with(|it: char| it.is_ascii_alphanumeric())
        && text.chars().all(|it| it.is_ascii_alphanumeric() || "-_./".contains(it))
}
