//! Conversations: what was said by whom, and what a note may keep of that: no name of anybody who speaks.

mod conversation;
mod cue;
mod voices;
mod wording;

pub use conversation::{Role, Talk};
pub(super) use conversation::{beside, covered};
pub(super) use cue::{Cue, Cues, MOST};
pub(super) use voices::{Names, is_role, key};
