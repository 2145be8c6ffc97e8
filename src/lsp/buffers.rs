//! The texts that an editor has open, as they are there: saved or not.

use super::address::Home;
use crate::text::editor::{LastLine, Point, Units};
use serde_json::Value;
use std::collections::BTreeMap;

/// A text that is open.
#[derive(Debug)]
pub(super) struct Buffer {
    /// The number that the editor gave this state of it.
    pub(super) version: i64,
    /// The text.
    pub(super) text: String,
    /// Its path from the project's root; nothing for one that lies elsewhere.
    pub(super) path: Option<String>,
    /// Where it was changed last.
    last: LastLine,
}

/// The texts that are open, by their addresses.
#[derive(Debug, Default)]
pub(super) struct Buffers(BTreeMap<String, Buffer>);

impl Buffers {
    /// Takes in a text that was opened.
    pub(super) fn open(&mut self, document: &Value, home: Option<&Home>) {
        let (Some(address), Some(text)) = (document["uri"].as_str(), document["text"].as_str()) else {
            return;
        };
        let buffer = Buffer {
            version: document["version"].as_i64().unwrap_or_default(),
            text: text.to_owned(),
            path: home.and_then(|it| it.path(address)),
            last: LastLine::default(),
        };
        self.0.insert(address.to_owned(), buffer);
    }

    /// Changes a text as the editor did; what is not open is none of ours.
    pub(super) fn change(&mut self, params: &Value, units: Units) {
        let document = &params["textDocument"];
        let Some(buffer) = document["uri"].as_str().and_then(|it| self.0.get_mut(it)) else {
            return;
        };
        buffer.version = document["version"].as_i64().unwrap_or(buffer.version);
        for change in params["contentChanges"].as_array().into_iter().flatten() {
            apply(&mut buffer.text, &mut buffer.last, change, units);
        }
    }

    /// Lets go of a text that was closed.
    pub(super) fn close(&mut self, address: &str) {
        self.0.remove(address);
    }

    /// Finds out where the open texts lie, once the project is known.
    pub(super) fn settle(&mut self, home: &Home) {
        for (address, buffer) in &mut self.0 {
            buffer.path = home.path(address);
        }
    }

    /// Returns the text that is open under an address.
    pub(super) fn get(&self, address: &str) -> Option<&Buffer> {
        self.0.get(address)
    }

    /// Returns the text that is open for a path of the project, and its address.
    pub(super) fn at(&self, path: &str) -> Option<(&str, &Buffer)> {
        let found = self.0.iter().find(|it| it.1.path.as_deref() == Some(path));
        found.map(|it| (it.0.as_str(), it.1))
    }

    /// Returns the addresses of what is open.
    pub(super) fn addresses(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Returns the open texts of the project, by their paths.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.values().filter_map(|it| Some((it.path.as_deref()?, &*it.text)))
    }
}

/// Returns a place that the editor wrote; a number that is none is the start.
pub(super) fn point(value: &Value) -> Point {
    let number = |it: &Value| usize::try_from(it.as_u64().unwrap_or_default()).unwrap_or(usize::MAX);
    Point {
        line: number(&value["line"]),
        column: number(&value["character"]),
    }
}

fn apply(text: &mut String, last: &mut LastLine, change: &Value, units: Units) {
    let Some(new) = change["text"].as_str() else { return };
    if change["range"].is_null() {
        new.clone_into(text);
        *last = LastLine::default();
        return;
    }
    let start = last.byte(text, point(&change["range"]["start"]), units);
    let mut ending = *last;
    let end = ending.byte(text, point(&change["range"]["end"]), units).max(start);
    text.replace_range(start..end, new);
    last.keep(text);
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// Opens a text, changes it, and returns what it is then.
    fn changed(text: &str, units: Units, changes: &Value) -> String {
        let mut buffers = Buffers::default();
        buffers.open(&json!({"uri": "file:///a", "version": 1, "text": text}), None);
        let params = json!({"textDocument": {"uri": "file:///a", "version": 2}, "contentChanges": changes});
        buffers.change(&params, units);
        buffers.get("file:///a").unwrap().text.clone()
    }

    fn change(start: (u64, u64), end: (u64, u64), text: &str) -> Value {
        let point = |it: (u64, u64)| json!({"line": it.0, "character": it.1});
        json!({"range": {"start": point(start), "end": point(end)}, "text": text})
    }

    #[test]
    fn changes_are_made_one_after_the_other_in_the_editors_columns() {
        let changes = json!([change((0, 1), (0, 3), "å"), change((1, 0), (1, 0), "ø")]);
        assert_eq!(changed("a😀b\nc", Units::Utf16, &changes), "aåb\nøc");
        let changes = json!([change((0, 1), (0, 5), "å"), change((0, 3), (0, 4), "")]);
        assert_eq!(changed("a😀b\r\nc", Units::Utf8, &changes), "aå\r\nc");
        assert_eq!(changed("a", Units::Utf8, &json!([{"text": "ny"}])), "ny");
    }

    #[test]
    fn places_that_are_not_there_break_nothing() {
        let far = u64::MAX;
        for changes in [
            json!([change((0, 9), (7, 0), "x")]),
            json!([change((far, far), (far, far), "x")]),
            json!([change((0, 1), (0, 0), "x")]),
            json!([{"range": {"start": {"line": -1, "character": 1.5}, "end": "x"}, "text": "x"}]),
            json!([{"range": 1, "text": "x"}]),
        ] {
            assert_eq!(changed("a", Units::Utf16, &changes).replace('a', ""), "x", "{changes}");
        }
        for nothing in [json!([{"range": null}]), json!([{"text": 1}]), json!({}), json!(null)] {
            assert_eq!(changed("a", Units::Utf16, &nothing), "a", "{nothing}");
        }
    }

    #[test]
    fn a_hundred_thousand_changes_at_odd_places_give_what_a_plain_way_gives() {
        let signs = ["a", "æ", "😀", "e\u{301}", "\n", "\r\n", "\r", "", "#sundhed", "[@n"];
        let (mut text, mut last) = ("æ😀\r\ne\u{301}x\n".to_owned(), LastLine::default());
        let mut letters: Vec<char> = text.chars().collect();
        let mut state: usize = 11;
        let mut next = |most: usize| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % most
        };
        let place = |letters: &[char], at: usize| {
            let before: String = letters[..at].iter().collect();
            let line = before.match_indices('\n').count()
                + before
                    .match_indices('\r')
                    .filter(|it| !before[it.0 + 1..].starts_with('\n'))
                    .count();
            let start = before.rfind(['\n', '\r']).map_or(0, |it| it + 1);
            (line as u64, before[start..].encode_utf16().count() as u64)
        };
        for _ in 0..100_000 {
            let is_whole = |letters: &[char], at: usize| {
                at == 0 || at == letters.len() || (letters[at - 1], letters[at]) != ('\r', '\n')
            };
            let mut at = next(letters.len() + 1);
            let mut to = (at + next(4)).min(letters.len());
            at -= usize::from(!is_whole(&letters, at));
            to += usize::from(!is_whole(&letters, to));
            // What would put a carriage return before a line feed makes one line end of two, in both ways.
            let new = if letters.len() > 60 {
                ""
            } else {
                signs[next(signs.len())]
            };
            let (start, end) = (place(&letters, at), place(&letters, to));
            apply(&mut text, &mut last, &change(start, end, new), Units::Utf16);
            letters.splice(at..to, new.chars());
            assert_eq!(text, letters.iter().collect::<String>());
        }
    }
}
