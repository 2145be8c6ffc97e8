//! What came back in a draft, in words and as other programs read it.

use super::items::{Content, Item};
use super::roles::Roles;
use crate::exchange::returned::{Became, ChangeKind, Place};
use crate::language::Language;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::text::personal::{self, Names};
use crate::text::running::running;
use crate::text::shortened::shortened;
use serde_json::json;

/// What an item is shown with.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// The project.
    pub project: &'a Project,
    /// Whose each is.
    pub roles: &'a Roles,
    /// The names of those who took part, which are covered.
    pub names: &'a Names,
    /// The language.
    pub language: Language,
}

impl Shown<'_> {
    /// Returns words with personal data in them covered.
    pub fn covered(&self, words: &str) -> String {
        personal::covered(words, self.names).unwrap_or_else(|| words.to_owned())
    }

    /// Returns what stands above the items of one place: the chapter's title and the statement's id.
    pub fn place(&self, place: &Place) -> String {
        let language = self.language;
        let Some(id) = &place.chapter else {
            return language.word("comments-nowhere");
        };
        let record = self.project.find(Kind::Chapter, id);
        let title = record.map_or_else(|| id.to_string(), |it| it.title.to_string());
        match &place.statement {
            Some(statement) => format!("{title} · {statement}"),
            None => title,
        }
    }

    /// Returns what an item is.
    pub fn kind(&self, item: &Item<'_>) -> String {
        let word = match item.content {
            Content::Comment(it) if it.answers.is_some() => "answer",
            Content::Comment(_) => "comment",
            Content::Change(it) => it.kind.word(),
        };
        self.language.word(&format!("comments-kind-{word}"))
    }

    /// Returns the first line of an item: what it is, whose, when and how far it is with it.
    pub fn heading(&self, item: &Item<'_>) -> String {
        let language = self.language;
        let date = item.date();
        let mut parts = vec![self.kind(item)];
        parts.extend(item.author.map(|it| self.covered(&self.roles.label(it, language))));
        parts.extend(date.map(|it| language.day(it)));
        if item.state.is_done() {
            parts.push(language.word(&format!("comments-state-{}", item.state.word())));
        }
        let certainty = item.place.certainty.word();
        if certainty != "certain" && item.place.chapter.is_some() {
            parts.push(language.word(&format!("comments-{certainty}")));
        }
        parts.extend(item.became().map(|it| self.language.word(became(it).0)));
        parts.join(" · ")
    }

    /// Returns the lines of an item: each a label and words.
    pub fn lines(&self, item: &Item<'_>) -> Vec<(String, String)> {
        let line = |key: &str, words: &str| (self.language.word(key), self.covered(&running(words)));
        let mut lines = match item.content {
            Content::Comment(it) => vec![line("comments-words", &it.words), line("comments-text", &it.text)],
            Content::Change(it) => match it.kind {
                ChangeKind::Moved | ChangeKind::Formatted => vec![line("comments-text", &shortened(&it.after))],
                _ => vec![line("comments-before", &it.before), line("comments-after", &it.after)],
            },
        };
        lines.extend(
            item.became()
                .and_then(|it| became(it).1)
                .map(|it| line("comments-now", it)),
        );
        lines.retain(|it| !it.1.is_empty());
        lines
    }

    /// Returns everything as other programs read it.
    pub fn json(&self, items: &[Item<'_>]) -> serde_json::Value {
        let common = |item: &Item<'_>| {
            json!({
                "id": item.id,
                "chapter": item.place.chapter.as_deref(),
                "statement": item.place.statement.as_deref(),
                "certainty": item.place.certainty.word(),
                "by": item.author.and_then(|it| self.roles.get(it)),
                "state": item.state.word(),
                "now": item.became().map(|it| self.covered(became(it).1.unwrap_or_default())),
            })
        };
        let with = |item: &Item<'_>, more: serde_json::Value| {
            let mut whole = common(item);
            if let (Some(whole), serde_json::Value::Object(more)) = (whole.as_object_mut(), more) {
                whole.extend(more);
            }
            whole
        };
        let (mut comments, mut changes) = (Vec::new(), Vec::new());
        for item in items {
            match item.content {
                Content::Comment(it) => comments.push(with(
                    item,
                    json!({
                        "date": it.date.map(|it| it.to_string()),
                        "words": self.covered(&it.words),
                        "text": self.covered(&it.text),
                        "answers": it.answers,
                    }),
                )),
                Content::Change(it) => changes.push(with(
                    item,
                    json!({
                        "date": it.date.map(|it| it.to_string()),
                        "before": self.covered(&it.before),
                        "after": self.covered(&it.after),
                        "kind": it.kind.word(),
                    }),
                )),
            }
        }
        json!({ "version": 1, "comments": comments, "changes": changes })
    }

    /// Returns everything as a list to work through, in Markdown.
    pub fn markdown(&self, items: &[Item<'_>]) -> String {
        let mut text = format!("# {}\n", self.language.word("comments-title"));
        let mut place = None;
        for item in items {
            if place.is_none_or(|it: &Place| !it.is_beside(item.place)) {
                text += &format!("\n## {}\n\n", plain(&self.place(item.place)));
                place = Some(item.place);
            }
            let tick = if item.state.is_done() { "x" } else { " " };
            text += &format!("- [{tick}] {} ({})\n", plain(&self.heading(item)), item.id);
            for (label, words) in self.lines(item) {
                text += &format!("  - {label}: {}\n", plain(&words));
            }
        }
        text
    }
}

/// Returns the entry that says what became of a block, and the words that it has now.
pub(super) fn became(became: &Became) -> (&'static str, Option<&str>) {
    match became {
        Became::Reworded(words) => ("comments-since-reworded", Some(words)),
        Became::Gone => ("comments-since-gone", None),
    }
}

/// Returns words on one line, in which nothing is markup.
fn plain(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for sign in words.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if "\\`*_[]<>#|&".contains(sign) {
            safe.push('\\');
        }
        safe.push(sign);
    }
    safe
}
