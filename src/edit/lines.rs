//! A list of ours with an entry more, or another: one line each, in the order of their names.

use super::head::quoted;
use crate::source::Spanned;
use crate::syntax::date::Date;

/// Returns a list's new text: the line of a name in its place, and every other line as it was; nothing where the entries do
/// not begin a line each. `entries` are the names of the text.
pub(super) fn written(text: &str, entries: Vec<&Spanned<Box<str>>>, name: &str, line: &str) -> Option<String> {
    let bom = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut entries: Vec<(usize, &str)> = entries
        .into_iter()
        .map(|it| (it.span.start as usize, &*it.value))
        .collect();
    entries.sort_unstable();
    let begins_line = |at: usize| at == bom || text[..at].ends_with('\n');
    if !entries.iter().all(|it| begins_line(it.0)) {
        return None;
    }
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let (from, to) = match entries.iter().position(|it| it.1 == name) {
        Some(at) => {
            let next = entries.get(at + 1).map_or(text.len(), |it| it.0);
            (entries[at].0, entries[at].0 + own_length(&text[entries[at].0..next]))
        }
        None => {
            let next = entries.iter().find(|it| it.1 > name).map_or(text.len(), |it| it.0);
            (next, next)
        }
    };
    let before = &text[..from];
    let gap = if before.len() == bom || before.ends_with('\n') {
        ""
    } else {
        end
    };
    Some(format!("{before}{gap}{line}{end}{}", &text[to..]))
}

/// Returns how much of a section is the entry at its beginning: comments before the next one are not.
fn own_length(segment: &str) -> usize {
    let mut length = 0;
    let mut at = 0;
    for line in segment.split_inclusive('\n') {
        at += line.len();
        let is_own = !line.trim().is_empty() && !line.starts_with('#');
        if is_own {
            length = at;
        }
    }
    length
}

/// Returns a map on one line, of the keys that there are.
pub(super) fn map(keys: Vec<Option<String>>) -> String {
    let keys: Vec<String> = keys.into_iter().flatten().collect();
    format!("{{{}}}", keys.join(", "))
}

/// Returns a key with a day.
pub(super) fn day(key: &str, date: Option<Date>) -> Option<String> {
    date.map(|it| format!("{key}: {it}"))
}

/// Returns a key with a text in quotation marks.
pub(super) fn text(key: &str, text: Option<&str>) -> Option<String> {
    text.map(|it| format!("{key}: {}", quoted(it)))
}
