//! Markdown, read twice over: as an outline for checks, and as a document for the draft.

pub mod blocks;
mod line;
pub mod marker;
pub mod outline;
pub mod running_text;
pub mod tree;
