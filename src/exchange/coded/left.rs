//! What of a file of coded documents was not taken.

use crate::diagnostic::Message;
use crate::language::Value;
use crate::text::personal::{self, Names};
use crate::text::shortened::shortened_to;

/// How many signs of a name are shown.
const NAME: usize = 60;
/// How many names are shown of things of a kind.
const NAMED: usize = 5;

/// Things of a kind that were not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// What they are.
    pub kind: LeftKind,
    /// What each is called, or stands in; empty where that is not known.
    pub name: String,
}

/// What was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftKind {
    /// A picture.
    Picture,
    /// A PDF.
    Pdf,
    /// A recording.
    Recording,
    /// A document that lies outside the file.
    Outside,
    /// A document whose text is not in the file.
    Missing,
    /// A document whose text is not in letters that are read.
    Letters,
    /// A document without words.
    Empty,
    /// A document with more text than a note may have.
    TooLong,
    /// A coding whose place is not in the text.
    Beyond,
    /// A coding whose excerpt does not stand in the text.
    Elsewhere,
    /// A coding with a code that the file does not have.
    Unknown,
    /// A coding of a document as a whole.
    Whole,
    /// A coding of a heading, which would code all that stands below it.
    Heading,
    /// A coding of words that the note here does not have.
    Changed,
    /// A remark on a note that is here already.
    Remark,
    /// A note that belongs to no document.
    Journal,
    /// A case.
    Case,
    /// A variable.
    Variable,
    /// A set.
    Set,
    /// A drawing.
    Graph,
    /// A link.
    Link,
}

impl LeftKind {
    /// Returns the key of what such things are called.
    fn key(self) -> &'static str {
        match self {
            Self::Picture => "coded-left-picture",
            Self::Pdf => "coded-left-pdf",
            Self::Recording => "coded-left-recording",
            Self::Outside => "coded-left-outside",
            Self::Missing => "coded-left-missing",
            Self::Letters => "coded-left-letters",
            Self::Empty => "coded-left-empty",
            Self::TooLong => "coded-left-long",
            Self::Beyond => "coded-left-beyond",
            Self::Elsewhere => "coded-left-elsewhere",
            Self::Unknown => "coded-left-unknown",
            Self::Whole => "coded-left-whole",
            Self::Heading => "coded-left-heading",
            Self::Changed => "coded-left-changed",
            Self::Remark => "coded-left-remark",
            Self::Journal => "coded-left-journal",
            Self::Case => "coded-left-case",
            Self::Variable => "coded-left-variable",
            Self::Set => "coded-left-set",
            Self::Graph => "coded-left-graph",
            Self::Link => "coded-left-link",
        }
    }
}

impl Left {
    /// Returns a thing that was not taken.
    pub fn new(kind: LeftKind, name: &str) -> Self {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { kind, name }
    }
}

/// Returns what is said of all that was not taken, one sentence for each kind, with personal data covered.
pub fn messages(left: &[Left], names: &Names) -> Vec<Message> {
    let mut kinds: Vec<LeftKind> = left.iter().map(|it| it.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.into_iter().map(|it| message(it, left, names)).collect()
}

fn message(kind: LeftKind, left: &[Left], names: &Names) -> Message {
    let of_kind = || left.iter().filter(|it| it.kind == kind);
    let mut called: Vec<String> = Vec::new();
    for left in of_kind().filter(|it| !it.name.is_empty()) {
        let covered = personal::covered(&left.name, names).unwrap_or_else(|| left.name.clone());
        let name = shortened_to(&covered, NAME);
        if called.len() <= NAMED && !called.contains(&name) {
            called.push(name);
        }
    }
    let more = if called.len() > NAMED { "more" } else { "all" };
    let named = if called.is_empty() { "none" } else { more };
    called.truncate(NAMED);
    let quoted: Vec<String> = called.iter().map(|it| format!("»{it}«")).collect();
    Message::new("coded-left")
        .with("what", Value::word(kind.key()))
        .with("count", of_kind().count())
        .with("named", named)
        .with("names", quoted.join(", "))
}
