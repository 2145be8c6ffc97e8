//! What helps whoever writes in a project's files: what stands at a place, what may come there, and what can be mended.

pub mod card;
pub mod completion;
pub mod fixes;
pub mod head;
pub mod lenses;
mod places;
pub mod symbols;

pub use places::{definition, named, references};

use super::describe::Describer;
use crate::language::Language;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::text::personal::Names;

/// A project that somebody writes in, and the language that they read.
pub struct Assist<'a> {
    /// The project, and how to describe what is in it.
    pub describer: Describer<'a>,
    /// The names that are covered wherever they stand.
    pub names: &'a Names,
    /// The language.
    pub language: Language,
}

impl<'a> Assist<'a> {
    /// Returns what is needed to help.
    pub fn new(project: &'a Project, texts: &'a Texts, names: &'a Names, language: Language) -> Self {
        Self {
            describer: Describer::new(project, texts),
            names,
            language,
        }
    }

    /// Returns the project.
    pub fn project(&self) -> &'a Project {
        self.describer.project
    }
}
