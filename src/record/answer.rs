//! An answer: what was done with an input, by whom and why.

use super::vocabulary::Outcome;
use crate::source::{FileId, Span, Spanned};
use crate::syntax::date::Date;
use crate::syntax::fields::{Fields, Key, Shape};
use crate::syntax::markdown::marker::Markers;
use crate::syntax::markdown::outline::{self, Form, Text};
use crate::text::quotation_marks::{is_mark, is_single};
use chrono::NaiveDate;
use thin_vec::ThinVec;

/// The keys of an answer.
pub const KEYS: &[Key] = &[
    Key {
        name: "to",
        required: true,
        shape: Shape::List(&Shape::Reference(&[
            "note",
            "passage",
            "statement",
            "theme",
            "milestone",
        ])),
    },
    Key {
        name: "outcome",
        required: true,
        shape: Shape::Choice(Outcome::WORDS),
    },
    Key {
        name: "by",
        required: true,
        shape: Shape::Reference(&["group"]),
    },
    Key {
        name: "date",
        required: true,
        shape: Shape::Happened,
    },
    Key {
        name: "changed",
        required: false,
        shape: Shape::List(&Shape::Reference(&["statement"])),
    },
];

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// What came of it.
    pub outcome: Option<Spanned<Outcome>>,
    /// The group that decided it.
    pub by: Option<Box<str>>,
    /// When it was decided.
    pub date: Option<Spanned<Date>>,
    /// What it quotes, in the order of its text.
    pub quoted: ThinVec<Quoted>,
}

/// Words of an answer that are given as somebody's.
#[derive(Debug, Clone)]
pub struct Quoted {
    /// The words.
    pub words: Box<str>,
    /// Where they stand.
    pub span: Span,
    /// The block quote that they are; nothing for words in quotation marks.
    pub block: Option<Span>,
}

/// Returns the id of the note that something is of which an answer is to, if it is a note or a passage.
pub fn note_of(to: &str) -> &str {
    let id = to.split('#').next().unwrap_or_default();
    id.strip_prefix("note/").unwrap_or(id)
}

/// Returns the block quotes of an answer's body, and what stands in quotation marks and is long enough to be a quotation.
pub fn quoted(text: &str, body: Span, file: FileId) -> ThinVec<Quoted> {
    let words = &text[body.range()];
    let is_sign = |it: char| is_mark(it) || is_single(it) || it == '>' || it == '&';
    if !words.contains(is_sign) && !words.contains(",,") {
        return ThinVec::new();
    }
    // As a chapter it is read with all its words.
    let (outline, _) = outline::read(text, body, file, Markers::Chapter, true);
    let passages = outline.passages.iter();
    let passages = passages.filter_map(|it| Some((it.text.as_deref()?, (it.form == Form::Quote).then_some(it.span))));
    let asides = outline.details().asides.iter().map(|it| (it, None));
    let mut found: Vec<Quoted> = passages.chain(asides).flat_map(|it| in_text(it.0, it.1)).collect();
    found.sort_by_key(|it| it.span);
    found.into_iter().collect()
}

/// Returns what a text quotes, which is a block quote or stands in none.
fn in_text(text: &Text, block: Option<Span>) -> impl Iterator<Item = Quoted> {
    let whole = (block.is_some() || text.is_quote).then_some(0..text.words.len());
    let is_whole = whole.is_some();
    let marked = text.marked().into_iter().map(|it| it.inner).filter(move |_| !is_whole);
    let ranges = whole.into_iter().chain(marked);
    let own = ranges.filter(move |it| is_whole || Text::is_quotation(&text.words[it.clone()]));
    own.map(move |it| Quoted {
        words: text.words[it.clone()].into(),
        span: text.place(it),
        block,
    })
}

impl Answer {
    /// Returns the answer that checked fields say.
    pub fn of(fields: &Fields<'_>) -> Self {
        let outcome = fields.text("outcome");
        Self {
            outcome: outcome.and_then(|it| Outcome::of(it.value).map(|value| Spanned::new(value, it.span))),
            by: fields.owned("by"),
            date: fields.date("date"),
            quoted: ThinVec::new(),
        }
    }

    /// Returns whether it is given on a day: an answer counts from its date.
    pub fn is_given(&self, today: NaiveDate) -> bool {
        self.date.is_none_or(|it| it.value.last() <= today)
    }
}
