//! The list of what was decided about comments and changes, with an entry more: one line each.

use super::lines::{self, day, map, text};
use crate::record::feedback::{Decision, PATH};
use crate::record::kind::Kind;
use crate::record::{self, Data};
use crate::source::{FileId, Source};

/// Returns the decisions of a list; nothing where it can't be read.
pub fn entries(text: &str) -> Option<Vec<Decision>> {
    let source = Source {
        file: FileId(0),
        path: PATH.to_owned(),
        text: text.to_owned(),
    };
    let (record, found) = record::read(&source, Kind::Feedback, false);
    match record.data {
        Data::Feedback(decisions) if found.is_empty() => Some(decisions),
        // A list that has its first line alone has nothing that could be read.
        _ if text.lines().all(|it| it.trim().is_empty() || it.starts_with('#')) => Some(Vec::new()),
        _ => None,
    }
}

/// Returns a list's new text: the decision in its place, and every other line as it was; nothing where the entries do not
/// begin a line each. `entries` are those of the text.
pub fn written(list: &str, entries: &[Decision], decision: &Decision) -> Option<String> {
    let entries = entries.iter().map(|it| &it.id).collect();
    lines::written(list, entries, &decision.id.value, &line(decision))
}

fn line(decision: &Decision) -> String {
    let keys = vec![
        decision.state.map(|it| format!("state: {}", it.word())),
        day("date", decision.date),
        text("from", decision.from.as_deref()),
        text("reason", decision.reason.as_deref()),
    ];
    format!("{}: {}", decision.id.value, map(keys))
}
