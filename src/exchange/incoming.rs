//! What came of a file from outside: its content, and what of it was not taken.

use super::content::Content;
pub(super) use super::left::{Left, LeftKind};
use super::talk::{Role, Talk};
use crate::diagnostic::Failure;
use crate::language::Language;

/// What was read of a file.
#[derive(Debug, Default)]
pub struct Incoming {
    pub(super) content: Content,
    /// What was not taken, in the order of the file.
    pub left: Vec<Left>,
    /// Whether it had tracked changes, which were taken as accepted.
    pub has_changes: bool,
    /// The name of the letters that it was taken to be in, where it does not say it and they are not UTF-8.
    pub assumed: Option<&'static str>,
    /// What stands in places with a tag, each tag with what is shown there, or what that stands for.
    pub(super) tagged: Vec<(String, String)>,
    /// Who speaks in it, where it is a conversation.
    pub talk: Option<Talk>,
}

impl Incoming {
    /// Names what a file holds beside its text: macros, and what runs along the pages, of which a number alone is theirs.
    pub(super) fn beside(mut self, running: impl Iterator<Item = (LeftKind, String)>, has_macros: bool) -> Self {
        for (kind, words) in running {
            let left = Left::new(kind, &words, "");
            if words.chars().any(char::is_alphabetic) && !self.left.contains(&left) {
                self.left.push(left);
            }
        }
        if has_macros {
            self.left.push(Left::new(LeftKind::Macro, "", ""));
        }
        self
    }

    /// Returns a conversation with the text that comes of it where it is known who is who, or of nobody; anything else as it is.
    pub fn cast(mut self, roles: Option<&[Role]>, language: Language) -> Self {
        if let Some(talk) = &self.talk {
            let (content, said) = talk.content(roles, language);
            self.left.retain(|it| !matches!(it.kind, LeftKind::Name(_)));
            self.left.extend(said);
            self.content = content;
        }
        self
    }
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// A part of it is damaged or missing; the part's name, empty for the file as a whole.
    Damaged(String),
    /// A part of it declares what XML should unfold to.
    Declared(String),
    /// It is, or would unpack to, more than is read.
    TooLarge,
    /// It is locked with a password.
    Locked,
    /// A table of it has more columns or cells than are read.
    Columns,
    /// It is data of a program, and no transcript.
    Data,
}

impl Refused {
    /// Returns the failure to read a file of a name.
    pub fn failure(&self, file: &str) -> Failure {
        let failure = |key| Failure::usage(key).with("file", file);
        match self {
            Self::Damaged(part) if part.is_empty() => failure("from-damaged"),
            Self::Damaged(part) => failure("from-damaged-part").with("part", part.as_str()),
            Self::Declared(part) => failure("from-declared").with("part", part.as_str()),
            Self::TooLarge => failure("from-unpacked"),
            Self::Locked => failure("from-locked"),
            Self::Columns => failure("from-columns"),
            Self::Data => failure("from-data"),
        }
    }
}
