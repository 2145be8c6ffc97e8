//! One thing that is looked at and how it stands, and what only a door knows of the surroundings.

use crate::diagnostic::Message;
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// How one thing stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// As it should be.
    Ok,
    /// Works, and somebody should look at it.
    Warn,
    /// Something can't be done, or may be lost, until it is mended.
    Fail,
}

impl State {
    /// Returns the word for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Fail => "fail",
        }
    }
}

/// One thing that was looked at. What to do is the message's `.do` in the catalogue, where it has one.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// What was looked at, in one word for programs; `doctor-name-…` is its label.
    pub name: &'static str,
    /// How it stands.
    pub state: State,
    /// What was seen.
    pub detail: Message,
}

impl Check {
    pub(super) fn new(name: &'static str, state: State, detail: Message) -> Self {
        Self { name, state, detail }
    }

    pub(super) fn ok(name: &'static str, key: &'static str) -> Self {
        Self::new(name, State::Ok, Message::new(key))
    }

    pub(super) fn warn(name: &'static str, key: &'static str) -> Self {
        Self::new(name, State::Warn, Message::new(key))
    }

    pub(super) fn fail(name: &'static str, key: &'static str) -> Self {
        Self::new(name, State::Fail, Message::new(key))
    }

    pub(super) fn with(mut self, name: &'static str, value: impl Into<crate::language::Value>) -> Self {
        self.detail = self.detail.with(name, value);
        self
    }
}

/// What only the door knows.
#[derive(Debug)]
pub struct Surroundings<'a> {
    /// Where somebody stands, in a project or not.
    pub folder: &'a Path,
    /// The day.
    pub today: NaiveDate,
    /// How many columns the screen has; nothing where there is none.
    pub width: Option<usize>,
    /// What the surroundings say of the letters that the screen can show, such as `C` or `da_DK.UTF-8`; nothing where the system has no
    /// such word.
    pub letters: Option<String>,
    /// The folders in which the shell looks for programs.
    pub programs: Vec<PathBuf>,
}
