//! The contract between a rule and those who run it.

use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::project::texts::Texts;
use crate::project::{Inspected, Project};

/// The level of a rule, by default or by the manifest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// It says nothing.
    Allow,
    /// It warns; a warning never stops a build.
    Warn,
    /// It stops a build.
    Deny,
    /// It stops a build, and the project can't turn it down: what it finds can't be read or would be lost.
    Forbid,
}

impl Level {
    /// Returns the level of a word of the manifest.
    pub fn of(word: &str) -> Option<Self> {
        match word {
            "allow" => Some(Self::Allow),
            "warn" => Some(Self::Warn),
            "deny" => Some(Self::Deny),
            _ => None,
        }
    }
}

/// One check.
#[derive(Debug)]
pub struct Rule {
    /// Kebab-case; names the defect; reads well after "allow". Also the file's name, with `_`.
    pub name: &'static str,
    /// Its level unless the project sets another.
    pub default_level: Level,
    /// Who finds it.
    pub check: Check,
    /// What `ip explain` shows: the page in Danish and in English.
    pub pages: [&'static str; 2],
}

/// Who finds a defect, and with what at hand.
#[derive(Debug)]
pub enum Check {
    /// Reading itself finds it.
    Reading,
    /// On one record, with its text at hand, in parallel.
    Record(fn(&Inspected<'_>, &mut dyn FnMut(Diagnostic))),
    /// Trying the look of the project's documents finds it, or looking at what lies beside its records.
    Trying,
    /// On the whole project: references, cycles, evidence.
    Project(fn(&Project, &mut dyn FnMut(Diagnostic))),
    /// On what the public edition would print, when that is asked about.
    Published(fn(&Published<'_>, &mut dyn FnMut(Diagnostic))),
}

/// A project whose public edition is looked at, and its texts.
#[derive(Debug)]
pub struct Published<'a> {
    /// The project.
    pub project: &'a Project,
    /// Its texts.
    pub texts: &'a Texts,
}

impl Rule {
    /// Returns the rule's page in a language.
    pub fn page(&self, language: Language) -> &'static str {
        self.pages[language as usize]
    }

    /// Returns the title of the page: what the rule finds, in a line.
    pub fn title(&self, language: Language) -> &'static str {
        let first = self.page(language).lines().next().unwrap_or_default();
        first.trim_start_matches("# ")
    }
}
