//! What came back in a draft, as people and other programs read it: in the order of the draft, whose it is as a role.

use crate::diagnostic::{Failure, Message};
use crate::exchange::returned::{Certainty, Change, ChangeKind, Comment, Feedback, Place};
use crate::language::{Language, Value};
use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::vocabulary::FeedbackState;
use crate::text::personal::{self, Names};
use crate::text::running::running;
use crate::text::shortened::shortened;
use serde_json::json;

/// Whose each comment and change is: a role for each author, where somebody said which.
#[derive(Debug, Clone, Default)]
pub struct Roles(Vec<Option<String>>);

impl Roles {
    /// Returns the roles of some authors: `all` for each, or those that are given by number, as in `2=Styregruppen`.
    pub fn of(authors: usize, all: Option<&str>, each: &[String]) -> Result<Self, Failure> {
        let mut roles = vec![all.map(str::to_owned); authors];
        for given in each {
            let unknown = || {
                Failure::usage("comments-role")
                    .with("role", given.as_str())
                    .with("authors", authors)
            };
            let (number, role) = given.split_once('=').ok_or_else(unknown)?;
            let number: usize = number.trim().parse().map_err(|_| unknown())?;
            let place = number
                .checked_sub(1)
                .and_then(|it| roles.get_mut(it))
                .ok_or_else(unknown)?;
            *place = Some(super::given::line(role)?);
        }
        Ok(Self(roles))
    }

    /// Recalls the roles of authors from what was decided about something of theirs before.
    pub fn recall(&mut self, items: &[Item<'_>], project: &Project) {
        for item in items {
            let Some(author) = item.author.filter(|it| self.get(*it).is_none()) else {
                continue;
            };
            let decision = project.decisions.iter().find(|it| *it.id.value == *item.id);
            if let Some(role) = decision.and_then(|it| it.from.as_deref()) {
                self.set(author, role.to_owned());
            }
        }
    }

    /// Says which role an author has.
    pub fn set(&mut self, author: usize, role: String) {
        if let Some(place) = self.0.get_mut(author) {
            *place = Some(role).filter(|it| !it.is_empty());
        }
    }

    /// Returns the role of an author; nothing where nobody said it.
    pub fn get(&self, author: usize) -> Option<&str> {
        self.0.get(author)?.as_deref()
    }

    /// Returns what an author is called: by the role, else by a number.
    pub fn label(&self, author: usize, language: Language) -> String {
        match self.get(author) {
            Some(role) => role.to_owned(),
            None => language.say("comments-author", &[("number", (author + 1).into())]),
        }
    }
}

/// How far it is with a comment or a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nobody did anything with it.
    Open,
    /// Somebody said in the file that it is done with.
    Resolved,
    /// It was taken.
    Taken,
    /// It was taken in other words.
    Reworded,
    /// It was left, with a reason.
    Left,
}

impl State {
    /// Returns the word that other programs read.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Resolved => "resolved",
            Self::Taken => "taken",
            Self::Reworded => "reworded",
            Self::Left => "left",
        }
    }

    /// Tells whether nothing is to be done any more.
    pub fn is_done(self) -> bool {
        self != Self::Open
    }
}

/// Returns what was decided about a comment or change.
pub fn decided(project: &Project, id: &str) -> Option<State> {
    let decision = project.decisions.iter().find(|it| *it.id.value == *id)?;
    Some(match decision.state? {
        FeedbackState::Taken => State::Taken,
        FeedbackState::Reworded => State::Reworded,
        FeedbackState::Left => State::Left,
    })
}

/// Tells whether a change is unambiguous: it is tracked, its place is certain, and what it would do in the chapter is known.
pub fn is_plain(change: &Change) -> bool {
    let is_tracked = matches!(
        change.kind,
        ChangeKind::Replaced | ChangeKind::Inserted | ChangeKind::Deleted
    );
    is_tracked && change.edit.is_some() && change.place.certainty == Certainty::Certain
}

/// A comment or a change, as it is shown.
#[derive(Debug)]
pub struct Item<'a> {
    /// By which it is called.
    pub id: &'a str,
    /// Where it stands.
    pub place: &'a Place,
    /// Whose it is.
    pub author: Option<usize>,
    /// How far it is with it.
    pub state: State,
    /// What it is.
    pub content: Content<'a>,
    line: usize,
}

/// What an item is.
#[derive(Debug, Clone, Copy)]
pub enum Content<'a> {
    /// A comment.
    Comment(&'a Comment),
    /// A change.
    Change(&'a Change),
}

/// Returns comments and changes together, in the order of the draft; `state` says how far it is with each that somebody decided about.
pub fn items<'a>(feedback: &'a Feedback, state: &dyn Fn(&str) -> Option<State>) -> Vec<Item<'a>> {
    let of_comment = |it: &'a Comment| Item {
        id: &it.id,
        place: &it.place,
        author: Some(it.author),
        state: state(&it.id).unwrap_or(if it.is_done { State::Resolved } else { State::Open }),
        content: Content::Comment(it),
        line: it.line,
    };
    let of_change = |it: &'a Change| Item {
        id: &it.id,
        place: &it.place,
        author: it.author,
        state: state(&it.id).unwrap_or(State::Open),
        content: Content::Change(it),
        line: it.line,
    };
    let changes = feedback.changes.iter().map(of_change);
    let mut all: Vec<Item<'a>> = changes.chain(feedback.comments.iter().map(of_comment)).collect();
    all.sort_by_key(|it| it.line);
    all
}

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

    /// Returns the first line of an item: what it is, whose, when and how far it is with it.
    pub fn heading(&self, item: &Item<'_>) -> String {
        let language = self.language;
        let (kind, date) = match item.content {
            Content::Comment(it) if it.answers.is_some() => ("comments-kind-answer".to_owned(), it.date),
            Content::Comment(it) => ("comments-kind-comment".to_owned(), it.date),
            Content::Change(it) => (format!("comments-kind-{}", it.kind.word()), it.date),
        };
        let mut parts = vec![language.word(&kind)];
        parts.extend(item.author.map(|it| self.covered(&self.roles.label(it, language))));
        parts.extend(date.map(|it| language.day(it)));
        if item.state.is_done() {
            parts.push(language.word(&format!("comments-state-{}", item.state.word())));
        }
        let certainty = item.place.certainty.word();
        if certainty != "certain" && item.place.chapter.is_some() {
            parts.push(language.word(&format!("comments-{certainty}")));
        }
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

/// Returns how many there are, and how many wait.
pub fn counted(items: &[Item<'_>]) -> Message {
    let count = |is: &dyn Fn(&Item<'_>) -> bool| Value::from(items.iter().filter(|it| is(it)).count());
    Message {
        key: "comments-counted",
        arguments: vec![
            ("comments", count(&|it| matches!(it.content, Content::Comment(_)))),
            ("changes", count(&|it| matches!(it.content, Content::Change(_)))),
            ("open", count(&|it| !it.state.is_done())),
        ],
    }
}
