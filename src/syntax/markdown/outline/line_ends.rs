//! Keeps the lines of a chapter while its body is read.

use super::body::{Form, Text};
use super::lines::{Home, Kind, Line};
use super::reader::Reader;
use crate::syntax::markdown::marker::Markers;
use std::ops::Range;

impl Reader<'_> {
    /// Tells whether the lines are kept: notes cite nothing.
    pub(super) fn keeps_lines(&self) -> bool {
        self.keep && self.markers == Markers::Chapter
    }

    /// Returns the list item that is open, and in how many it stands.
    fn item(&self) -> (Option<usize>, usize) {
        let mut items = self.open.iter().filter(|it| self.passages[it.at].form == Form::Item);
        (items.clone().next_back().map(|it| it.at), items.by_ref().count())
    }

    fn line(&mut self, kind: Kind, home: Home, words: Range<usize>) {
        let number = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        let cites = number(self.lines.cited)..number(self.citations.len());
        self.lines.cited = self.citations.len();
        let (item, depth) = self.item();
        self.lines.all.push(Line {
            kind,
            home,
            item,
            depth,
            words,
            cites,
        });
    }

    /// Ends a line of the passage that is open, if it is a paragraph's or an item's.
    pub(super) fn end_line(&mut self) {
        if !self.keeps_lines() || self.in_quote > 0 {
            return;
        }
        let Some(open) = self.open.last_mut() else {
            return;
        };
        let text = self.passages[open.at].text.as_deref();
        let words = open.from..text.map_or(0, |it| it.words.len());
        open.from = words.end;
        let home = Home::Passage(open.at);
        self.line(Kind::Text, home, words);
    }

    /// Ends an outermost block quote.
    pub(super) fn end_quote(&mut self) {
        if !self.keeps_lines() || self.forbidden > 0 {
            return;
        }
        if let Some(at) = self.open.last().map(|it| it.at) {
            let length = self.passages[at].text.as_deref().map_or(0, |it| it.words.len());
            self.line(Kind::Quote, Home::Passage(at), 0..length);
        }
    }

    /// Ends a text beside the passages, which is about to be kept.
    pub(super) fn end_aside_line(&mut self, level: Option<u8>) {
        if !self.keeps_lines() {
            return;
        }
        let kind = match level {
            _ if self.footnotes.open > 0 => Kind::Footnote(self.lines.labels.len().saturating_sub(1)),
            Some(level) => Kind::Heading(level),
            None => Kind::Cell,
        };
        let words = 0..self.aside.words.len();
        self.line(kind, Home::Aside(self.details.asides.len()), words);
    }

    /// Parts what stands before from what comes.
    pub(super) fn border(&mut self) {
        if self.keeps_lines() && self.in_quote == 0 {
            self.line(Kind::Border, Home::Aside(usize::MAX), 0..0);
        }
    }

    /// Returns the text in which a line's words are kept.
    pub(super) fn text_of(&self, home: Home) -> Option<&Text> {
        match home {
            Home::Passage(at) => self.passages.get(at)?.text.as_deref(),
            Home::Aside(at) => self.details.asides.get(at),
        }
    }

    /// Returns the words of a line.
    pub(super) fn words_of(&self, line: &Line) -> &str {
        let text = self.text_of(line.home);
        text.and_then(|it| it.words.get(line.words.clone())).unwrap_or_default()
    }
}
