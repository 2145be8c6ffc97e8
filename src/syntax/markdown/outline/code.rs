//! Markers and citations in code that nobody meant: by indentation alone, by a fence that nothing ends, as Markdown.

use super::reader::{Reader, signed};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::syntax::citation;
use crate::syntax::markdown::marker::{self, Found, Markers};

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
        if let Some(place) = found {
            self.indented = false;
            let finding = Diagnostic::new("marker-in-code", self.file, self.here(place));
            let finding = if self.fenced {
                finding.message("marker-in-code-fence")
            } else {
                finding
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
}
