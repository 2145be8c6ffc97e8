//! What of a memo reports from a day on, what it compares with the draft of that day, and how its front page says so.

use super::super::assembly::Assembly;
use crate::language::Value;
use crate::record::Record;

/// The inserts that report only what came since the day.
const LIMITED: &[&str] = &["heard", "changes", "analysis", "unforeseen", "feedback"];
/// The inserts that set the draft of the day beside that of now, whatever else they report.
const COMPARED: &[&str] = &["points", "revised"];
/// The inserts that need to know what changed in the draft since.
pub(super) const TOLD_CHANGES: &[&str] = &["changes", "points", "revised", "feedback"];

/// Tells whether anything of a memo's text depends on the day from which it reports.
pub(super) fn matters(memo: &Record) -> bool {
    has(memo, LIMITED) || has(memo, COMPARED)
}

fn has(memo: &Record, names: &[&str]) -> bool {
    let mut inserts = memo.outline.details().inserts.iter();
    inserts.any(|it| names.contains(&&*it.name.value))
}

/// Returns the line of the front page that says since when, or with what the draft is compared; nothing where neither is so.
pub(in crate::draft) fn line(assembly: &Assembly<'_>, memo: &Record) -> Option<(&'static str, String)> {
    let since = assembly.since()?;
    let day = assembly.language.day(since.day);
    let wording = since.version.as_ref().map_or(day.clone(), |it| format!("{it} ({day})"));
    let is_compared = has(memo, COMPARED) && assembly.facts.as_ref().is_some_and(|it| it.before.is_some());
    if has(memo, LIMITED) {
        Some(("front-since", wording))
    } else {
        is_compared.then_some(("front-compared", wording))
    }
}

/// Returns which parts of the memo the day is for, where others show the whole.
pub(in crate::draft) fn notice(assembly: &Assembly<'_>, memo: &Record) -> Option<String> {
    let since = assembly.since()?;
    let is_known = |name: &&&str| **name != "changes" || assembly.facts.as_ref().is_some_and(|it| it.changes.is_some());
    let inserts = || memo.outline.details().inserts.iter().map(|it| &*it.name.value);
    let limited = LIMITED.iter().filter(|name| inserts().any(|it| it == **name));
    let parts: Vec<String> = limited
        .filter(is_known)
        .map(|it| assembly.word(&format!("memo-since-{it}")))
        .collect();
    let has_others = inserts().any(|it| !LIMITED.contains(&it));
    let arguments = [("parts", Value::from(parts.join(" · "))), ("day", since.day.into())];
    (has_others && !parts.is_empty()).then(|| assembly.say("memo-since", &arguments))
}
