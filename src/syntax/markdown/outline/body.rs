//! What a body holds, piece by piece, and where each stands.

use crate::source::{Span, Spanned};
use crate::syntax::allow::Allow;
use crate::syntax::citation::Citation;
use crate::syntax::citation::mention::Mention;
use crate::syntax::markdown::marker::Marker;
use crate::syntax::remark::Remark;
use crate::text::running::{closes, running};
use thin_vec::ThinVec;

/// What a body holds.
#[derive(Debug, Default)]
pub struct Outline {
    /// Every block that is coded, named or cites, and every quotation; all blocks where texts are kept.
    pub passages: Box<[Passage]>,
    /// The named passages in the order of their names, by their place in `passages`, where there are many.
    names: ThinVec<u32>,
    /// Whether any passage is coded.
    coded: bool,
    /// The citations, in order.
    pub citations: ThinVec<Citation>,
    /// What few bodies have, in a box of its own; nothing where there is none of it.
    details: Option<Box<Details>>,
}

/// What few bodies have once they were checked, so that the others need not pay for it.
#[derive(Debug, Default)]
pub struct Details {
    /// A chapter's running text that is no passage: headings, table cells and footnotes, where texts are kept.
    pub asides: ThinVec<Text>,
    /// What stands behind the keys of a chapter's citations, where it is more than a page: each cites what its bracket does.
    pub cited_words: ThinVec<Text>,
    /// A chapter's block quotes, and what stands around each.
    pub quotes: ThinVec<Neighbours>,
    /// The headings, in order.
    pub headings: ThinVec<Heading>,
    /// What looks like a citation and is none, in order; who knows the notes and sources says which it is.
    pub mentions: ThinVec<Mention>,
    /// Words with `#` that are no markers, in order; who knows the themes says what they are.
    pub hashes: ThinVec<Hash>,
    /// Fenced blocks that ask for an insert.
    pub inserts: ThinVec<Insert>,
    /// What begins a block of code, or is code in running text, and may be meant to ask for an insert; who knows the inserts
    /// says which it is.
    pub fences: ThinVec<Spanned<Box<str>>>,
    /// Pictures.
    pub pictures: ThinVec<Picture>,
    /// The names of a chapter's headings in links, in order, each where its heading stands.
    pub anchors: ThinVec<Spanned<Box<str>>>,
    /// Links that lead to a place in the draft or to a file; none in notes.
    pub links: ThinVec<Link>,
    /// Links whose address is not one that a document may have.
    pub unsafe_links: ThinVec<UnsafeLink>,
    /// Raw HTML that is no comment.
    pub html: ThinVec<Span>,
    /// Excuses.
    pub allows: ThinVec<Allow>,
    /// A chapter's comments of its readers that wait, in order.
    pub remarks: ThinVec<Remark>,
}

/// What most bodies have of what few have.
static NOTHING: Details = Details {
    asides: ThinVec::new(),
    cited_words: ThinVec::new(),
    quotes: ThinVec::new(),
    headings: ThinVec::new(),
    mentions: ThinVec::new(),
    hashes: ThinVec::new(),
    inserts: ThinVec::new(),
    fences: ThinVec::new(),
    pictures: ThinVec::new(),
    anchors: ThinVec::new(),
    links: ThinVec::new(),
    unsafe_links: ThinVec::new(),
    html: ThinVec::new(),
    allows: ThinVec::new(),
    remarks: ThinVec::new(),
};

impl Details {
    /// Returns what is left of it once the record was checked.
    fn settled(mut self, texts: bool) -> Self {
        self.headings.retain(|it| !it.markers.is_empty());
        self.headings.shrink_to_fit();
        if texts {
            self.asides.retain(|it| it.cites() || it.is_quote);
        }
        Self {
            html: ThinVec::new(),
            fences: ThinVec::new(),
            unsafe_links: ThinVec::new(),
            ..self
        }
    }

    /// Returns it in a box of its own; nothing where it holds nothing.
    fn kept(self) -> Option<Box<Self>> {
        (!self.is_empty()).then(|| Box::new(self))
    }

    fn is_empty(&self) -> bool {
        let texts = self.asides.is_empty() && self.quotes.is_empty() && self.headings.is_empty();
        let words = self.mentions.is_empty() && self.hashes.is_empty() && self.remarks.is_empty();
        let asked = self.inserts.is_empty() && self.fences.is_empty() && self.allows.is_empty();
        let pointed = self.pictures.is_empty() && self.anchors.is_empty() && self.links.is_empty();
        let texts = texts && self.cited_words.is_empty();
        texts && words && asked && pointed && self.unsafe_links.is_empty() && self.html.is_empty()
    }
}

/// How many named passages are looked through one by one.
const FEW: usize = 16;

impl Outline {
    /// Returns what a body holds, with its named passages in order.
    pub(super) fn new(passages: Vec<Passage>, citations: ThinVec<Citation>, details: Details) -> Self {
        let named = passages.iter().enumerate().filter(|it| it.1.name.is_some());
        let mut names: ThinVec<u32> = named.filter_map(|it| u32::try_from(it.0).ok()).collect();
        if names.len() > FEW {
            names.sort_by_key(|at| passages[*at as usize].name.as_ref().map(|it| &it.value));
        } else {
            names = ThinVec::new();
        }
        Self {
            coded: passages.iter().any(|it| !it.markers.is_empty()),
            names,
            passages: passages.into(),
            citations,
            details: details.kept(),
        }
    }

    /// Returns the passage or statement of a name; of several the first.
    pub fn passage(&self, name: &str) -> Option<&Passage> {
        let own = |passage: &'_ Passage| passage.name.as_ref().map_or("", |it| &it.value).cmp(name);
        if self.names.is_empty() {
            return self.passages.iter().find(|it| it.name.is_some() && own(it).is_eq());
        }
        let at = self
            .names
            .partition_point(|it| own(&self.passages[*it as usize]).is_lt());
        let found = &self.passages[*self.names.get(at)? as usize];
        own(found).is_eq().then_some(found)
    }

    /// Returns whether any passage is coded with a theme.
    pub fn is_coded(&self) -> bool {
        self.coded
    }

    /// Returns what few bodies have.
    pub fn details(&self) -> &Details {
        self.details.as_deref().unwrap_or(&NOTHING)
    }

    /// Adds the excuses that stand in the head above the body.
    pub fn excuse(&mut self, allows: Vec<Allow>) {
        if !allows.is_empty() {
            self.details.get_or_insert_default().allows.extend(allows);
        }
    }

    /// Lets go of what only checks on the one record need, which they have had by now.
    ///
    /// Of a chapter's texts (`texts`) those stay that are statements, cite, or quote somebody.
    pub fn settle(&mut self, texts: bool) {
        if texts {
            let plain = |it: &&mut Passage| it.name.is_none() && it.form != Form::Quote;
            for passage in self.passages.iter_mut().filter(plain) {
                passage.text = passage.text.take().filter(|it| it.cites());
            }
        }
        if let Some(details) = self.details.take() {
            self.details = details.settled(texts).kept();
        }
    }
}

/// A word with `#` that is no marker.
#[derive(Debug)]
pub struct Hash {
    /// Where, with its `#`.
    pub span: Span,
    /// What it is.
    pub form: HashForm,
    /// The theme, and its aspect after a slash, as written.
    pub word: Box<str>,
    /// The words after it on its line, where they may belong to it.
    pub rest: Box<str>,
    /// Whether it stands in somebody's own words.
    pub quoted: bool,
}

/// What a word with `#` is that is no marker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HashForm {
    /// It is not written as a marker; how it should be, where its letters have a spelling of ours.
    Malformed(String),
    /// Something stands right before it.
    Glued,
    /// White space stands between its sign and it.
    Parted,
    /// It is all that a heading of level 1 says.
    Heading,
    /// It stands in a text that has no themes.
    Plain,
}

/// What kind of block a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A paragraph.
    Paragraph,
    /// A list item, without its sub-lists.
    Item,
    /// An outermost block quote: somebody's own words.
    Quote,
    /// A table, a list or a code block that a paragraph of markers follows, or that stands in a coded section.
    Whole,
}

/// A paragraph, a list item, an outermost block quote, or another block that is coded or named as a whole.
#[derive(Debug)]
pub struct Passage {
    /// Where it stands; an item's sub-lists lie within.
    pub span: Span,
    /// What kind of block it is.
    pub form: Form,
    /// Its name, without `^`.
    pub name: Option<Spanned<Box<str>>>,
    /// Its coding.
    pub markers: Vec<Marker>,
    /// Its citations, by their place in `Outline::citations`.
    pub citations: ThinVec<u32>,
    /// Its running text without markers, where texts are kept.
    pub text: Option<Box<Text>>,
}

/// A block quote, and what is cited around it, each by its place among the citations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbours {
    /// The block quote, by its place among the passages.
    pub quote: u32,
    /// What leads up to it cites: the block before it, or before the list that it stands in.
    pub before: std::ops::Range<u32>,
    /// Whether that ends in a colon.
    pub is_introduced: bool,
    /// What the block after it cites.
    pub after: std::ops::Range<u32>,
}

/// Running text, and where each piece of it stands in the file.
#[derive(Debug, Default)]
pub struct Text {
    /// The words; line breaks and citations are spaces.
    pub words: String,
    /// For each piece its first byte in `words` and its place in the file.
    pub pieces: Vec<(u32, Span)>,
    /// For each citation its byte in `words` and its place in `Outline::citations`.
    pub citations: Vec<(u32, u32)>,
    /// What is cited for it beside it, by its place in `Outline::citations`: in the other cells of its row, in a line after it
    /// that says where it is from, or in one that leads up to it.
    pub beside: ThinVec<u32>,
    /// Whether it is a block quote's line in a footnote, where no passages are.
    pub is_quote: bool,
}

impl Text {
    /// Returns where a part of the words stands in the file.
    pub fn place(&self, part: std::ops::Range<usize>) -> Span {
        let at = |byte: usize| {
            let next = self.pieces.partition_point(|it| it.0 as usize <= byte);
            let piece = next.checked_sub(1).map(|it| self.pieces[it]);
            piece.map_or(0, |(start, span)| {
                (span.start as usize + byte - start as usize).min(span.end as usize)
            })
        };
        Span::new(at(part.start), at(part.end.saturating_sub(1)) + 1)
    }

    /// Tells whether the text cites, or something is cited for it beside it.
    pub fn cites(&self) -> bool {
        !self.citations.is_empty() || !self.beside.is_empty()
    }

    /// Returns what the text cites and what is cited beside it, by its place in `Outline::citations`.
    pub fn cited(&self) -> impl Iterator<Item = u32> {
        self.citations.iter().map(|it| it.1).chain(self.beside.iter().copied())
    }

    /// Returns the words on one line; where a citation stood before a sign, without the space before it.
    pub fn running(&self) -> String {
        let (mut words, mut from) = (String::with_capacity(self.words.len()), 0);
        for at in self.citations.iter().map(|it| it.0 as usize) {
            words.push_str(&self.words[from..at]);
            let after = &self.words[at..];
            if closes(after) || after.starts_with(')') {
                words.truncate(words.trim_end().len());
            }
            from = at;
        }
        words.push_str(&self.words[from..]);
        running(&words)
    }

    pub(super) fn length(&self) -> u32 {
        u32::try_from(self.words.len()).unwrap_or(u32::MAX)
    }
}

/// A heading.
#[derive(Debug)]
pub struct Heading {
    /// From 1 to 6.
    pub level: u8,
    /// Where.
    pub span: Span,
    /// The themes that every top-level block of its section is coded with.
    pub markers: Vec<Marker>,
}

/// A fenced block that asks for an insert.
#[derive(Debug)]
pub struct Insert {
    /// The insert's name as written; empty where none stands there.
    pub name: Spanned<Box<str>>,
    /// The YAML between the fences.
    pub options: Span,
}

/// A link to a place in the draft, which begins with `#`, or to a file.
#[derive(Debug)]
pub struct Link {
    /// Where.
    pub span: Span,
    /// Its address.
    pub target: Box<str>,
    /// Where the address stands, if it is spelt as it reads.
    pub at: Option<Span>,
}

/// A link whose address a document may not have.
#[derive(Debug)]
pub struct UnsafeLink {
    /// Where.
    pub span: Span,
    /// Whether its address is most likely mistyped, and does no harm.
    pub is_mistyped: bool,
}

/// A picture.
#[derive(Debug)]
pub struct Picture {
    /// Where.
    pub span: Span,
    /// Its address as written.
    pub target: Box<str>,
    /// Whether a text alternative stands there.
    pub described: bool,
}
