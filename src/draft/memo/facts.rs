//! What a memo needs to know beside the project.

use crate::document::Block;
use crate::source::FileId;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What a memo knows beside the project.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The day from which it reports; the beginning where nothing is said.
    pub since: Option<Since>,
    /// What changed in the draft since then; nothing where that is not known.
    pub changes: Option<Vec<Block>>,
    /// The note in which those spoke to whom it is a letter; nothing where it is for others.
    pub to: Option<FileId>,
    /// How the statements read then; nothing where that is not known.
    pub before: Option<Before>,
}

/// The statements of the version that a memo reports from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Before {
    /// How each that is still there read, by its id now.
    pub words: BTreeMap<String, String>,
    /// Those that are no statements any more, in the order of the draft.
    pub gone: Vec<GoneStatement>,
}

/// A statement that is none any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoneStatement {
    /// The title of its chapter.
    pub chapter: String,
    /// How it read.
    pub words: String,
}

/// The day after which what happened is reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Since {
    /// The day.
    pub day: NaiveDate,
    /// The name of the version that was current then.
    pub version: Option<String>,
}
