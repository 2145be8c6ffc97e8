//! Words of a chapter that are given as somebody's.

use super::speaker::{ends_a_sentence, names_somebody};
use super::verdict::{Unfaithful, may_quote};
use crate::source::Span;
use crate::syntax::citation::{Citation, Item};
use crate::syntax::markdown::outline::Text;
use crate::text::quotation_marks::{is_mark, is_single};
use std::borrow::Cow;
use std::ops::Range;

/// How far from a quotation, in bytes, a citation still stands beside it.
const WIDEST: usize = 200;

/// Words that are said to be somebody's.
#[derive(Debug, Clone)]
pub struct Quotation<'a> {
    /// The words, without the marks around them, as they stand in the chapter.
    pub(super) words: &'a str,
    /// The words as they are compared, each where it stands: what says who speaks between them is left out by a sign.
    said: Cow<'a, str>,
    /// Where they stand.
    pub span: Span,
    /// How they hang together with what is cited.
    pub(super) tie: Tie,
    /// What is cited for them.
    pub(super) own: Vec<&'a Citation>,
    /// What else is cited in the block.
    pub(super) others: Vec<&'a Citation>,
    pub(super) text: &'a Text,
    pub(super) start: usize,
    /// Where a last line begins that says whose words they are.
    pub(super) attribution: Option<usize>,
    /// Whether one of the marks around them is missing.
    is_half: bool,
}

impl Quotation<'_> {
    /// Returns its words, without the marks around them.
    pub fn words(&self) -> &str {
        self.words
    }

    /// Returns its words, without what says between them who speaks.
    pub fn said(&self) -> &str {
        &self.said
    }

    /// Returns what is cited for it.
    pub fn cited(&self) -> impl Iterator<Item = &Item> {
        self.own.iter().chain(&self.others).flat_map(|it| &it.items)
    }
}

/// How a quotation hangs together with what is cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// The citation follows the words: `»…« [@a]`.
    After,
    /// It leads up to them, or stands in the block after them.
    Before,
    /// It stands somewhere in the block.
    Block,
    /// It stands in the block before a block quote, and need not belong to it.
    Weak,
    /// A block quote cites nothing, and neither does what stands around it.
    Nothing,
}

impl<'a> Quotation<'a> {
    /// Returns the quotation that a part of a text is; nothing where it has no words.
    pub(super) fn new(
        text: &'a Text,
        range: Range<usize>,
        tie: Tie,
        own: Vec<&'a Citation>,
        others: Vec<&'a Citation>,
    ) -> Option<Self> {
        let whole = &text.words[range.clone()];
        let words = whole.trim_matches(|it: char| it.is_whitespace() || is_mark(it) || is_single(it));
        if !words.contains(char::is_alphanumeric) {
            return None;
        }
        let start = range.start + (words.as_ptr() as usize - whole.as_ptr() as usize);
        let inside = start..start + words.len();
        Some(Self {
            words,
            said: Cow::Borrowed(words),
            span: text.place(inside.clone()),
            tie,
            own,
            others,
            text,
            start,
            attribution: attribution(text, &inside).map(|it| it - start),
            is_half: false,
        })
    }

    /// Returns it as one of whose marks one is missing.
    pub(super) fn into_half(self) -> Self {
        Self { is_half: true, ..self }
    }

    /// Returns it without what stands within at some places of the text, which says who speaks.
    pub(super) fn interrupted(mut self, gaps: &[Range<usize>]) -> Self {
        for gap in gaps {
            let Some(own) = gap.start.checked_sub(self.start).map(|it| it..gap.end - self.start) else {
                continue;
            };
            if own.len() > 2 && own.end <= self.words.len() {
                let sign = format!("[{}]", ".".repeat(own.len() - 2));
                self.said.to_mut().replace_range(own, &sign);
            }
        }
        self
    }

    /// Tells whether one of the marks around the words is missing.
    pub fn is_half(&self) -> bool {
        self.is_half
    }

    /// Tells whether something is cited for these words, and not only in their block.
    pub fn has_own(&self) -> bool {
        !self.own.is_empty()
    }

    /// Tells whether something is cited in the same block; in a heading and a footnote nothing can be.
    pub fn cites_in_its_block(&self) -> bool {
        !self.text.citations.is_empty()
    }

    /// Tells whether words that are not their source's are cited from notes which may not be quoted whatever they are.
    pub fn is_forbidden(&self, found: &Unfaithful<'_>) -> bool {
        self.has_own() && !found.record.note().is_some_and(may_quote)
    }

    /// Returns the words as they stand, and without a last line that says whose they are.
    pub(super) fn versions(&self) -> impl Iterator<Item = &str> {
        let words = self.said();
        std::iter::once(words).chain(self.attribution.map(|it| &words[..it]))
    }

    pub(super) fn place(&self, part: Range<usize>) -> Span {
        self.text.place(self.start + part.start..self.start + part.end)
    }
}

/// Returns where the last line of a quotation begins, if it says whose words those above it are: `– en beboer`.
fn attribution(text: &Text, range: &Range<usize>) -> Option<usize> {
    let first = text.pieces.partition_point(|it| (it.0 as usize) < range.end);
    let lines = text.pieces[..first].windows(2).rev();
    let is_break = |from: u32, to: u32| &text.words[from as usize..to as usize] == " ";
    // What stands before the quotation is not looked through.
    let own = lines.take_while(|it| it[1].0 as usize > range.start);
    let mut begins = own.filter(|it| is_break(it[0].0, it[1].0)).map(|it| it[1].0 as usize);
    let start = begins.find(|it| {
        let line = &text.words[*it..range.end];
        line.starts_with(['–', '—', '-', '―', '‒'])
    })?;
    let line = text.words[start..range.end].trim_end().trim_end_matches('.');
    let above = &text.words[range.start..start];
    let is_name = names_somebody(line) && ends_a_sentence(above);
    (is_name && !is_gap(above)).then_some(start)
}

/// Tells whether there is only white space and punctuation.
pub(super) fn is_gap(words: &str) -> bool {
    words.len() <= WIDEST && !words.contains(char::is_alphanumeric)
}
