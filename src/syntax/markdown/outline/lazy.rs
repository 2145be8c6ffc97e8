//! Lines without `>` that Markdown nevertheless counts to the quotation above them.

use super::reader::Reader;
use crate::diagnostic::Diagnostic;
use crate::source::{Place, Span};
use crate::syntax::markdown::marker::Markers;

impl Reader<'_> {
    /// A line ends here; in a note's quotation the next one should begin with `>`.
    pub(super) fn next_line(&mut self, span: Span) {
        if self.in_quote == 0 || self.markers != Markers::Note || self.lazy.reported {
            return;
        }
        let start = span.start as usize;
        let Some(end) = self.text[start..].find('\n').map(|it| start + it) else {
            return;
        };
        let next = &self.text[end + 1..];
        let is_quoted = next.trim_start_matches([' ', '\t']).starts_with('>');
        let above = self.text[..end].rfind('\n').map_or(0, |it| it + 1);
        let line = next.split('\n').next().unwrap_or_default();
        let first = end + 1 + line.len() - line.trim_start().len();
        let spans = || [Span::new(first, first + line.trim().len()), Span::new(above, start)];
        self.lazy.line = (!is_quoted).then(spans);
    }

    /// Words come: where markers alone would stand, nobody's words would be mixed up.
    pub(super) fn lazy_words(&mut self) {
        if let Some([line, above]) = self.lazy.line.take() {
            self.lazy.reported = true;
            let above = Place {
                file: self.file,
                span: self.here(above),
            };
            let finding = Diagnostic::new("lazy-quotation", self.file, self.here(line));
            self.diagnostics.push(finding.related(above, "lazy-quotation-above"));
        }
    }
}
