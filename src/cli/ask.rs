//! Asking a person at the terminal: in their language; what is wrong is shown at once, and stopping writes nothing.

mod asking;
mod choice;
mod entries;
mod key;
mod line;
mod list;
mod prompt;
mod screen;
#[cfg(test)]
pub(super) mod script;
mod terminal;

pub(super) use asking::{Ask, Left, wants_back};
pub(super) use choice::Choice;
pub(super) use prompt::Prompt;
pub(super) use terminal::Terminal;
