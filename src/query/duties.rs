//! What the project owes to those who spoke, in words: how long a note may still be kept, and what keeps it.

use crate::diagnostic::Message;
use crate::language::{Language, Value as Word};
use crate::process::deletions::Deletion;
use crate::project::Project;
use crate::record::Record;
use crate::record::request::Request;

/// Returns what is said beside the list of what must be deleted: that nothing must, or that of some nobody can tell.
pub fn beside(all: &[Deletion<'_>], undated: &[&Record], project: &Project) -> Option<Message> {
    if let Some(first) = undated.first() {
        let message = Message::new("due-undated").with("notes", undated.len());
        return Some(message.with("path", project.path(first.file)));
    }
    all.is_empty().then(|| Message::new("due-nothing"))
}

/// Returns how long there is left, or how long ago the day was; what should be gone has a mark.
pub fn time(it: &Deletion<'_>, language: Language) -> String {
    let mark = if it.is_overdue() { "! " } else { "" };
    let key = match it.days {
        0 => "due-today",
        1.. => "due-ahead",
        _ => "due-past",
    };
    let days = usize::try_from(it.days.unsigned_abs()).unwrap_or(usize::MAX);
    format!("{mark}{}", language.say(key, &[("days", days.into())]))
}

/// Returns what keeps a note from being deleted, or speaks against it, and how often its day was put off.
pub fn waits(it: &Deletion<'_>, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    if it.hold {
        lines.push(language.word("due-hold"));
    }
    let request = |it: &&Request| {
        let kind = it.kind.map_or("request-some", |it| it.key());
        let id = ("id", Word::from(&*it.id.value));
        language.say("due-request", &[id, ("kind", Word::word(kind))])
    };
    lines.extend(it.requests.iter().map(request));
    if it.extended > 0 {
        lines.push(language.say("due-extended", &[("times", it.extended.into())]));
    }
    lines
}
