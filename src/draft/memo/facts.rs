//! What a memo needs to know beside the project.

use crate::document::Block;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What a memo knows beside the project.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The day from which it reports; the beginning where nothing is said.
    pub since: Option<Since>,
    /// What changed in the draft since then; nothing where that is not known.
    pub changes: Option<Vec<Block>>,
    /// How each statement read then, by `chapter#statement`; nothing where that is not known.
    pub before: Option<BTreeMap<String, String>>,
}

/// The day after which what happened is reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Since {
    /// The day.
    pub day: NaiveDate,
    /// The name of the version that was current then.
    pub version: Option<String>,
}
