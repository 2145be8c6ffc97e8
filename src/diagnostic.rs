//! What is found in a project, and why something can't be done: a message's key and its arguments, never a sentence.

use crate::language::{Arguments, Language, Value};
use crate::source::{FileId, Place, Span};

/// How severe a finding is once levels are applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Worth mending; never stops a build.
    Warning,
    /// Stops a build.
    Error,
}

impl Severity {
    /// Every severity, the worst first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// Returns the word that programs know it by.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// A sentence of the catalogue and what stands in its gaps.
///
/// The catalogue's entry says what is wrong; its attributes `mark` (at the place), `why` and `do` say the rest.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// The key in the catalogue.
    pub key: &'static str,
    /// What stands in the gaps.
    pub arguments: Arguments,
}

impl Message {
    /// Returns a sentence without anything in its gaps.
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            arguments: Arguments::new(),
        }
    }

    /// Fills a gap.
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// Says it.
    pub fn said(&self, language: Language) -> String {
        language.say(self.key, &self.arguments)
    }

    /// Returns what to do about it, where the catalogue says so.
    pub fn advice(&self, language: Language) -> Option<String> {
        language.find(&format!("{}.do", self.key), &self.arguments)
    }

    /// Says it, and what to do about it.
    pub fn lines(&self, language: Language) -> Vec<String> {
        std::iter::once(self.said(language))
            .chain(self.advice(language))
            .collect()
    }
}

/// Another place that has to do with a finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Related {
    /// Where.
    pub place: Place,
    /// What is there.
    pub message: Message,
}

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// The rule that found it, in kebab-case.
    pub rule: &'static str,
    /// Its severity; whoever collects findings lowers it to the rule's level.
    pub severity: Severity,
    /// What is wrong, why it matters and what to do.
    pub message: Message,
    /// Where, as narrow as can be; an empty span at the file's start means the file as a whole.
    pub place: Place,
    /// Other places that have to do with it.
    pub related: Vec<Related>,
}

impl Diagnostic {
    /// Returns an error of `rule` at a place, with the rule's own message.
    pub fn new(rule: &'static str, file: FileId, span: Span) -> Self {
        Self {
            rule,
            severity: Severity::Error,
            message: Message::new(rule),
            place: Place { file, span },
            related: Vec::new(),
        }
    }

    /// Says it by another entry of the catalogue than the rule's own.
    pub fn message(mut self, key: &'static str) -> Self {
        self.message.key = key;
        self
    }

    /// Fills a gap of the message.
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.message = self.message.with(name, value);
        self
    }

    /// Says that it is less severe than its rule, whatever the project makes of that.
    pub fn at_most(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Adds another place, worded by an entry of the catalogue without gaps.
    pub fn related(mut self, place: Place, key: &'static str) -> Self {
        self.related.push(Related {
            place,
            message: Message::new(key),
        });
        self
    }
}

/// What has to change before something that failed can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// What was asked for.
    Usage,
    /// The project as it is.
    Project,
    /// The machine.
    Machine,
}

/// Why something that was asked for can't be done.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// What has to change.
    pub cause: Cause,
    /// What is wrong, and what to do.
    pub message: Message,
}

impl Failure {
    /// Returns a failure that an entry of the catalogue describes.
    pub fn new(cause: Cause, key: &'static str) -> Self {
        Self {
            cause,
            message: Message::new(key),
        }
    }

    /// Returns a refusal of what was asked for.
    pub fn usage(key: &'static str) -> Self {
        Self::new(Cause::Usage, key)
    }

    /// Returns a refusal because of the project as it is.
    pub fn project(key: &'static str) -> Self {
        Self::new(Cause::Project, key)
    }

    /// Returns a failure of the machine.
    pub fn machine(key: &'static str) -> Self {
        Self::new(Cause::Machine, key)
    }

    /// Fills a gap of the message.
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.message = self.message.with(name, value);
        self
    }
}
