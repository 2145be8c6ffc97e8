//! Markdown, read twice over: as an outline for checks, and as a document for the draft.

pub mod links;
pub mod marker;
pub mod outline;
