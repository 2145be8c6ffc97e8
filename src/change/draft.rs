//! One version of the draft, as a comparison needs it.

use crate::project::Project;
use crate::project::texts::Texts;
use std::collections::BTreeSet;

/// A version: its records, and the texts of their files.
#[derive(Clone, Copy)]
pub struct Draft<'a> {
    /// The records.
    pub project: &'a Project,
    /// The texts of its files.
    pub texts: &'a Texts,
    /// The notes whose words it may not print as they stood.
    pub recalled: &'a BTreeSet<String>,
    /// Those of them that stand nowhere today, so that not even their ids are said.
    pub nameless: &'a BTreeSet<String>,
}
