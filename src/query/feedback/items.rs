//! The comments and changes of a draft that came back, in the order of the draft, and how far it is with each.

use crate::diagnostic::Message;
use crate::exchange::returned::{Became, Certainty, Change, ChangeKind, Comment, Place};
use crate::language::Value;
use crate::project::Project;
use crate::record::vocabulary::FeedbackState;
use crate::workspace::deciding::Subject;
use crate::workspace::returning::Return;
use chrono::NaiveDate;

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
fn decided(project: &Project, id: &str) -> Option<State> {
    let decision = project.decisions.iter().find(|it| *it.id.value == *id)?;
    Some(match decision.state? {
        FeedbackState::Taken => State::Taken,
        FeedbackState::Reworded => State::Reworded,
        FeedbackState::Left => State::Left,
    })
}

/// Tells whether a change is unambiguous: it is tracked, its place is certain, and what it would do in the chapter is known.
fn is_plain(change: &Change) -> bool {
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
    /// What became since of the block that it stands at; nothing where that is as it was sent.
    pub became: Option<&'a Became>,
    /// What it is.
    pub content: Content<'a>,
    line: usize,
}

impl<'a> Item<'a> {
    /// Returns what became of its block, where something is to be decided about it still.
    pub fn became(&self) -> Option<&Became> {
        self.became.filter(|_| !self.state.is_done())
    }

    /// Returns what is decided about it.
    pub fn subject(&self) -> Subject<'a> {
        match self.content {
            Content::Comment(it) => Subject::Comment(it),
            Content::Change(it) => Subject::Change(it),
        }
    }

    /// Tells whether it is a change that is unambiguous and that nobody decided about.
    pub fn is_plain(&self) -> bool {
        matches!(self.content, Content::Change(it) if is_plain(it)) && !self.state.is_done()
    }

    /// Returns the day on which it was written.
    pub fn date(&self) -> Option<NaiveDate> {
        match self.content {
            Content::Comment(it) => it.date,
            Content::Change(it) => it.date,
        }
    }
}

/// What an item is.
#[derive(Debug, Clone, Copy)]
pub enum Content<'a> {
    /// A comment.
    Comment(&'a Comment),
    /// A change.
    Change(&'a Change),
}

/// Returns comments and changes together, in the order of the draft, with how far it is with each.
pub fn items<'a>(back: &'a Return, project: &Project) -> Vec<Item<'a>> {
    let Return { feedback, since, .. } = back;
    let state = |id: &str| decided(project, id);
    let of_comment = |it: &'a Comment| Item {
        id: &it.id,
        place: &it.place,
        author: Some(it.author),
        became: since.became(&it.place, it.block),
        state: state(&it.id).unwrap_or(if it.is_done { State::Resolved } else { State::Open }),
        content: Content::Comment(it),
        line: it.line,
    };
    let of_change = |it: &'a Change| Item {
        id: &it.id,
        place: &it.place,
        author: it.author,
        became: since.became(&it.place, it.block),
        state: state(&it.id).unwrap_or(State::Open),
        content: Content::Change(it),
        line: it.line,
    };
    let changes = feedback.changes.iter().map(of_change);
    let mut all: Vec<Item<'a>> = changes.chain(feedback.comments.iter().map(of_comment)).collect();
    all.sort_by_key(|it| it.line);
    all
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
