//! A piece of a text, and where it stands.

use crate::source::{Span, Spanned};
use crate::text::slug::is_id;
use std::borrow::Cow;

/// A piece of a text, and the byte of the file at which it begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
}

impl<'t> Piece<'t> {
    pub(super) fn slice(self, start: usize, end: usize) -> Self {
        Self {
            text: &self.text[start..end],
            at: self.at + start,
        }
    }

    /// Returns it without the white space around it and the signs that begin a line of a quotation.
    pub(super) fn trimmed(self) -> Self {
        let text = self.text.trim_end();
        let is_before = |it: char| it.is_whitespace() || it == '>';
        self.slice(text.len() - text.trim_start_matches(is_before).len(), text.len())
    }

    /// Returns a word without the signs around it; `#` and `^` are part of it.
    pub(super) fn core(self) -> Self {
        let is_sign = |it: char| !it.is_alphanumeric() && !matches!(it, '#' | '^' | '§');
        let start = self.text.len() - self.text.trim_start_matches(is_sign).len();
        let end = start + self.text[start..].trim_end_matches(is_sign).len();
        self.slice(start, end)
    }

    /// Returns the words, each with the white space after it.
    pub(super) fn words(self) -> impl Iterator<Item = Self> {
        let mut at = 0;
        self.text.split_inclusive(char::is_whitespace).map(move |it| {
            at += it.len();
            self.slice(at - it.len(), at)
        })
    }

    /// Parts `note#name`, a key without `@`.
    pub(super) fn bare_key(self) -> Option<(Self, Self)> {
        let (record, name) = self.text.split_once('#')?;
        let is_key = is_id(record) && is_id(name) && name.starts_with(|it: char| it.is_ascii_lowercase());
        let name = self.slice(record.len() + 1, self.text.len());
        is_key.then(|| (self.slice(0, record.len()), name))
    }

    pub(super) fn span(self) -> Span {
        Span::new(self.at, self.at + self.text.len())
    }

    pub(super) fn spanned(self) -> Spanned<Box<str>> {
        Spanned::new(self.text.into(), self.span())
    }

    /// Returns words that may run over several lines of a quotation on one line, without the signs that begin each.
    pub(super) fn one_line(self) -> Cow<'t, str> {
        if !self.text.contains('\n') {
            return Cow::Borrowed(self.text);
        }
        let lines = self.text.lines();
        let lines = lines.map(|it| it.trim_start_matches([' ', '\t', '>']).trim_end());
        Cow::Owned(lines.collect::<Vec<_>>().join(" "))
    }
}
