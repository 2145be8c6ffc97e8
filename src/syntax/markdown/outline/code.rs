//! Markers, citations and quotations in code that nobody meant: indented, in a fence that nothing ends, as Markdown.

use super::foreign::within;
use super::reader::{Reader, signed};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::syntax::citation;
use crate::syntax::markdown::marker::{self, Found, Markers};
use crate::text::quotation_marks::is_mark;

impl Reader<'_> {
    /// Looks at code line by line; the first marker of such a block is reported.
    pub(super) fn mistaken_code(&mut self, span: Span) {
        let text = self.text;
        let mut start = span.start as usize;
        for line in text[span.range()].split_inclusive('\n') {
            if !self.indented || self.markers == Markers::None {
                return;
            }
            self.code_line(line, Span::new(start, start + line.len()));
            start += line.len();
        }
    }

    fn code_line(&mut self, slice: &str, span: Span) {
        if let Some(info) = ["```", "~~~"].iter().find_map(|it| slice.trim_start().strip_prefix(it)) {
            let info = info.trim();
            let at = info.as_ptr() as usize - self.text.as_ptr() as usize;
            self.fence(info, at);
        }
        let found = self.marked(slice, span).or_else(|| self.cited(slice, span));
        let quoted = self.quoted_line(slice, span).filter(|_| found.is_none());
        if let Some(place) = found.or(quoted) {
            self.indented = false;
            let finding = Diagnostic::new("marker-in-code", self.file, self.here(place));
            let finding = match (self.fenced, quoted) {
                (true, _) => finding.message("marker-in-code-fence"),
                (false, Some(_)) => finding.message("marker-in-code-quotation"),
                (false, None) => finding,
            };
            let marker = self.text[place.range()].to_owned();
            self.diagnostics.push(finding.with("marker", marker));
        }
    }

    /// Returns where a theme stands, or a name at the line's end.
    fn marked(&self, slice: &str, span: Span) -> Option<Span> {
        memchr::memchr2(b'#', b'^', slice.as_bytes())?;
        let end = span.start as usize + slice.trim_end().len();
        let mut first = None;
        marker::read(slice, span.start as usize, true, self.markers, |found, _| {
            let place = match found {
                Found::Code(it) => Some(it.span),
                Found::Name(it) => Some(signed(it.span)).filter(|it| it.end as usize == end),
                Found::Malformed { .. } | Found::Near(_) => None,
            };
            first = first.or(place);
        });
        first
    }

    fn cited(&self, slice: &str, span: Span) -> Option<Span> {
        if self.markers != Markers::Chapter {
            return None;
        }
        let start = slice.find('[')?;
        let length = slice[start..].find(']')? + 1;
        let inner = &slice[start + 1..start + length - 1];
        let at = span.start as usize + start;
        citation::is_citation(inner).then(|| Span::new(at, at + length))
    }

    /// Returns where a quotation of a chapter begins, which as code is held against nothing: by its mark, and so many words that it is one.
    fn quoted_line(&self, slice: &str, span: Span) -> Option<Span> {
        let line = slice.trim_start();
        let sign = line.chars().next().filter(|it| *it == '>' || is_mark(*it))?;
        let at = span.start as usize + slice.len() - line.len();
        let block = within(&self.text[at..], REACH);
        let block = block.split("\n\n").next().unwrap_or_default();
        let has_words = block
            .split_whitespace()
            .filter(|it| is_word(it))
            .nth(FEWEST - 1)
            .is_some();
        (self.markers == Markers::Chapter && has_words).then(|| Span::new(at, at + sign.len_utf8()))
    }
}

/// How many words a quotation has that is held against what was said.
const FEWEST: usize = 4;
/// How far behind its mark its words are looked for, in bytes.
const REACH: usize = 200;

/// Tells whether a word of a line has letters alone, but for a sentence's signs around it.
fn is_word(word: &str) -> bool {
    let word = word.trim_matches(|it: char| is_mark(it) || matches!(it, '.' | ',' | ';' | ':' | '!' | '?' | '…'));
    !word.is_empty() && word.chars().all(char::is_alphabetic)
}
