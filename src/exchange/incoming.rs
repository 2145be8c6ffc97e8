//! What came of a file from outside: its content, and what of it was not taken.

use super::content::Content;
use crate::diagnostic::{Failure, Message};
use crate::language::Value;
use crate::text::personal::{self, Names};
use crate::text::shortened::shortened_to;

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
}

/// Something that was not taken, or not as it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// What it is.
    pub kind: LeftKind,
    /// Its words, or those that describe it; empty where it has none, and where they were hidden.
    pub words: String,
    /// The first words of the block at which it stands; empty before the first.
    pub place: String,
}

/// What was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftKind {
    /// A picture, with its text alternative.
    Picture,
    /// A drawing without words.
    Drawing,
    /// A chart.
    Chart,
    /// A diagram.
    Diagram,
    /// A formula.
    Formula,
    /// A file within the file.
    Embedded,
    /// Something to press or fill in that runs a program.
    Control,
    /// A program within the file.
    Macro,
    /// What stands at the head of each page.
    Header,
    /// What stands at the foot of each page.
    Footer,
    /// A list of contents.
    Contents,
    /// A field without a result.
    Field,
    /// A link whose address a note may not have, or that has no words.
    Link,
    /// A sign of a font of pictures that has no letter.
    Symbol,
    /// Words by which paragraphs are numbered.
    Numbering,
    /// Hidden text.
    Hidden,
    /// A comment at nothing that was taken.
    Comment,
    /// A comment that looks like a coding and names no theme of the project, or a name that is taken or can't be one.
    Coding,
    /// A table whose cells hold more than a cell of ours can, and which came in as paragraphs.
    Table,
}

impl LeftKind {
    /// Returns the key of what it is called.
    fn key(self) -> &'static str {
        match self {
            Self::Picture => "left-picture",
            Self::Drawing => "left-drawing",
            Self::Chart => "left-chart",
            Self::Diagram => "left-diagram",
            Self::Formula => "left-formula",
            Self::Embedded => "left-embedded",
            Self::Control => "left-control",
            Self::Macro => "left-macro",
            Self::Header => "left-header",
            Self::Footer => "left-footer",
            Self::Contents => "left-contents",
            Self::Field => "left-field",
            Self::Link => "left-link",
            Self::Symbol => "left-symbol",
            Self::Numbering => "left-numbering",
            Self::Hidden => "left-hidden",
            Self::Comment => "left-comment",
            Self::Coding => "left-coding",
            Self::Table => "left-table",
        }
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
}

/// How many signs of a block name its place.
const PLACE: usize = 50;

/// How many signs of its words are shown.
const WORDS: usize = 200;

impl Left {
    /// Returns something that was not taken, with its words and the words of the block at which it stands.
    pub(super) fn new(kind: LeftKind, words: &str, block: &str) -> Self {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let place = shortened_to(block, PLACE);
        Self { kind, words, place }
    }

    /// Returns what is said of it, with personal data in it covered.
    pub fn message(&self, names: &Names) -> Message {
        let key = match self.kind {
            LeftKind::Coding => "from-coding",
            LeftKind::Table => "from-unfolded",
            _ => "from-left",
        };
        let covered = |text: &str| personal::covered(text, names).unwrap_or_else(|| text.to_owned());
        let has = |text: &str| if text.is_empty() { "none" } else { "some" };
        let words = shortened_to(&covered(&self.words), WORDS);
        Message::new(key)
            .with("what", Value::word(self.kind.key()))
            .with("described", has(&words))
            .with("words", words)
            .with("placed", has(&self.place))
            .with("place", covered(&self.place))
    }
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
        }
    }
}
