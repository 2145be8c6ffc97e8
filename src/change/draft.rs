//! One version of the draft, as a comparison needs it.

use crate::project::Project;
use crate::project::texts::Texts;

/// A version: its records, and the texts of their files.
#[derive(Clone, Copy)]
pub struct Draft<'a> {
    /// The records.
    pub project: &'a Project,
    /// The texts of its files.
    pub texts: &'a Texts,
}
