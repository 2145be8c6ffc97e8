//! What of a file was not taken, or not as it stood.

use crate::diagnostic::Message;
use crate::language::Value;
use crate::text::personal::{self, Names};
use crate::text::shortened::shortened_to;

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
    /// The name of somebody who speaks, as often as it is said.
    Name(usize),
    /// The name of somebody who sent or got a mail, as often as it stands in its text.
    Addressee(usize),
    /// The head of a mail.
    MailHead,
    /// A signature.
    Signature,
    /// A mail that another quotes, and which stays as text.
    QuotedMail,
    /// A file that hangs on a mail.
    Attachment,
    /// What stands once before a colon and was taken for the name of somebody who speaks.
    Label,
    /// What somebody wrote above the questions of a form.
    AboveForm,
    /// What stands before a conversation.
    Preamble,
    /// Remarks of a program or a person within a conversation.
    Annotation,
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
            Self::Name(_) | Self::Addressee(_) => "left-name",
            Self::MailHead => "left-mail-head",
            Self::Signature => "left-signature",
            Self::QuotedMail => "left-quoted-mail",
            Self::Attachment => "left-attachment",
            Self::Label => "left-label",
            Self::AboveForm => "left-above-form",
            Self::Preamble => "left-preamble",
            Self::Annotation => "left-annotation",
        }
    }
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
            LeftKind::Name(_) => "from-named",
            LeftKind::Addressee(_) => "from-addressee",
            LeftKind::QuotedMail => "from-quoted-mail",
            LeftKind::Label => "from-label",
            _ => "from-left",
        };
        let covered = |text: &str| personal::covered(text, names).unwrap_or_else(|| text.to_owned());
        let has = |text: &str| if text.is_empty() { "none" } else { "some" };
        let words = shortened_to(&covered(&self.words), WORDS);
        let count = match self.kind {
            LeftKind::Name(count) | LeftKind::Addressee(count) => count,
            _ => 1,
        };
        Message::new(key)
            .with("count", count)
            .with("what", Value::word(self.kind.key()))
            .with("described", has(&words))
            .with("words", words)
            .with("placed", has(&self.place))
            .with("place", covered(&self.place))
    }
}
