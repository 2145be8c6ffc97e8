//! What was found, and all that is needed to show it.

use crate::diagnostic::{Diagnostic, Message, Severity};
use crate::language::Language;
use crate::source::FileId;

/// What was found, and all that is needed to show it; nothing here touches the machine.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a wish of its own")]
pub struct Report<'a> {
    /// The findings, sorted by file and place.
    pub findings: &'a [Diagnostic],
    /// The paths of the files, by `FileId`.
    pub paths: &'a [String],
    /// Reads a file again, for excerpts and positions; nothing where it has no text.
    pub read: &'a dyn Fn(FileId) -> Option<String>,
    /// Tells whether nobody is shown the words of a file, so that a finding in it has a place and no excerpt.
    pub closed: &'a dyn Fn(FileId) -> bool,
    /// Covers the personal data in a text, sign for sign; it is asked of all that comes from the project.
    pub mask: &'a dyn Fn(&str) -> Option<String>,
    /// Says what a rule is about: its title, and its page in Markdown.
    pub about: &'a dyn Fn(&str) -> Option<About>,
    /// The word for the edition that was looked at.
    pub edition: &'a str,
    /// How many files were looked at.
    pub files: usize,
    /// How many of them are records.
    pub records: usize,
    /// Whether warnings count as errors.
    pub strict: bool,
    /// Whether only a part of the project was looked at, so that nothing is known of the draft as a whole.
    pub is_part: bool,
    /// What is worth knowing of the run itself: what it could not see.
    pub notes: &'a [Message],
    /// What helps with many findings at once.
    pub hint: Option<&'a Message>,
    /// The language to speak.
    pub language: Language,
    /// How many columns there are.
    pub width: usize,
    /// Whether there may be colour.
    pub color: bool,
    /// Whether the closing line is left out.
    pub quiet: bool,
}

/// What a rule is about.
#[derive(Debug, Clone)]
pub struct About {
    /// In a line.
    pub title: &'static str,
    /// In full, in Markdown.
    pub page: &'static str,
}

impl Report<'_> {
    /// Returns how many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|it| it.severity == severity).count()
    }

    pub(super) fn path(&self, file: FileId) -> &str {
        self.paths.get(file.0 as usize).map_or("", String::as_str)
    }

    /// Returns a part of a message: nothing where the catalogue has none.
    pub(super) fn part(&self, message: &Message, part: &str) -> Option<String> {
        let key = format!("{}{part}", message.key);
        self.language.find(&key, &message.arguments).map(|it| self.masked(it))
    }

    /// Returns what a message says; the key itself where the catalogue has none.
    pub(super) fn say(&self, message: &Message) -> String {
        self.masked(self.language.say(message.key, &message.arguments))
    }

    pub(super) fn masked(&self, text: String) -> String {
        let text = (self.mask)(&text).unwrap_or(text);
        // A message is one paragraph, whatever stands in its gaps.
        if text.contains('\n') {
            text.replace('\n', " ")
        } else {
            text
        }
    }
}
