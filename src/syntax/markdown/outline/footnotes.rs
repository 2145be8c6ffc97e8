//! Footnotes: which are referred to, which have a text, and where neither may stand.

use super::awaited::Footnotes;
use super::foreign::within;
use super::reader::Reader;
use crate::diagnostic::Diagnostic;
use crate::source::{Place, Span};
use crate::syntax::markdown::marker::Markers;

/// How many bytes a label has at the most that somebody meant as one.
const LONGEST: usize = 200;

impl Reader<'_> {
    /// Begins the text of a footnote.
    pub(super) fn open_footnote(&mut self, label: &str, span: Span) {
        self.footnotes.open += 1;
        if self.keeps_lines() {
            self.lines.labels.push(label.to_lowercase());
        }
        let slice = &self.text[span.range()];
        let length = slice.find("]:").map_or(slice.len(), |it| it + 2);
        let place = self.here(Span::new(span.start as usize, span.start as usize + length));
        let Some(first) = self.footnotes.defined.get(&label.to_lowercase()) else {
            self.footnotes.defined.insert(label.to_lowercase(), place);
            return;
        };
        let first = Place {
            file: self.file,
            span: *first,
        };
        if self.markers != Markers::Note {
            let finding = Diagnostic::new("lost-footnote", self.file, place).message("lost-footnote-second");
            self.diagnostics
                .push(finding.with("label", label).related(first, "first-place"));
        }
    }

    /// Reads a reference to a footnote.
    pub(super) fn refer_to_footnote(&mut self, label: &str, span: Span) {
        self.footnotes.referred.insert(label.to_lowercase());
        if self.keeps_lines() {
            // The line is kept once it ends.
            let line = self.lines.all.len();
            self.lines.references.push((label.to_lowercase(), line));
        }
        self.in_heading_or_footnote(span, "misplaced-footnote");
    }

    /// Reports what becomes a footnote where none can stand.
    pub(super) fn in_heading_or_footnote(&mut self, span: Span, key: &'static str) {
        let is_placed = self.heading.is_none() && self.footnotes.open == 0;
        if !is_placed && self.markers != Markers::Note {
            let finding = Diagnostic::new("misplaced-footnote", self.file, self.here(span));
            self.diagnostics.push(finding.message(key));
        }
    }

    /// Reports `[^label]` where no footnote has that label, so that CommonMark takes it for words.
    pub(super) fn undefined_footnote(&mut self, slice: &str, span: Span) {
        let start = span.start as usize;
        let before = &self.text[..start];
        let opens = slice.starts_with('^') && before.ends_with('[') && !before.ends_with("\\[");
        if !opens || self.markers == Markers::Note {
            return;
        }
        let label = within(&self.text[start + 1..], LONGEST).split(']').next();
        let label = label.unwrap_or_default();
        let is_label = !label.is_empty() && !label.contains(|it: char| it.is_whitespace() || it == '[');
        if is_label && self.text[start + 1 + label.len()..].starts_with(']') {
            let place = self.here(Span::new(start - 1, start + label.len() + 2));
            let finding = Diagnostic::new("undefined-footnote", self.file, place).with("label", label);
            self.diagnostics.push(finding);
        }
    }

    /// Reports footnotes that nothing refers to.
    pub(super) fn end_footnotes(&mut self) {
        if self.markers == Markers::Note {
            return;
        }
        let Footnotes { defined, referred, .. } = std::mem::take(&mut self.footnotes);
        let lost = defined.into_iter().filter(|it| !referred.contains(&it.0));
        let mut lost: Vec<_> = lost.collect();
        lost.sort_unstable_by_key(|it| it.1.start);
        for (label, place) in lost {
            let finding = Diagnostic::new("lost-footnote", self.file, place);
            self.diagnostics.push(finding.with("label", label));
        }
    }
}
