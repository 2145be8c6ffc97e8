//! What findings are of: files with their texts, and what must not be seen of them.

use super::report::Report;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::source::FileId;
use crate::text::personal::{self, Names};

/// What findings are of: files with their texts, and what must not be seen of them.
pub struct Origin<'a> {
    paths: Vec<String>,
    read: Box<dyn Fn(FileId) -> Option<String> + 'a>,
    closed: Box<dyn Fn(FileId) -> bool + 'a>,
    mask: Mask<'a>,
}

/// Covers the personal data in a text.
type Mask<'a> = Box<dyn Fn(&str) -> Option<String> + 'a>;

impl<'a> Origin<'a> {
    /// Returns files as they may be shown: personal data and these names are covered in their paths and in what is read of them.
    pub fn new(paths: &[String], names: &'a Names, read: impl Fn(FileId) -> Option<String> + 'a) -> Self {
        let covered = |path: &String| personal::covered_path(path, names).unwrap_or_else(|| path.clone());
        Self {
            paths: paths.iter().map(covered).collect(),
            read: Box::new(read),
            closed: Box::new(|_| false),
            mask: Box::new(|it| personal::covered(it, names)),
        }
    }

    /// Returns the same, of which nobody is shown the words of some files.
    #[must_use]
    pub fn closed(self, is_closed: impl Fn(FileId) -> bool + 'a) -> Self {
        Self {
            closed: Box::new(is_closed),
            ..self
        }
    }

    /// Returns a report of some of the findings alone, without anything on the project as a whole.
    pub fn report<'r>(&'r self, findings: &'r [Diagnostic], edition: &'r str, language: Language) -> Report<'r> {
        Report {
            findings,
            paths: &self.paths,
            read: &*self.read,
            closed: &*self.closed,
            mask: &*self.mask,
            about: &|_| None,
            edition,
            files: self.paths.len(),
            records: 0,
            strict: false,
            is_part: true,
            notes: &[],
            hint: None,
            language,
            width: 80,
            color: false,
            quiet: true,
        }
    }
}
