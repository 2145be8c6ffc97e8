//! What stands in a text and is no running text: links, citations, pictures, comments, raw HTML and inserts.

use super::body::{Insert, Picture};
use super::faults;
use super::reader::Reader;
use crate::diagnostic::Diagnostic;
use crate::document::address;
use crate::source::{Span, Spanned};
use crate::syntax::allow;
use crate::syntax::citation::{self, mention::Mention};
use crate::syntax::markdown::marker::Markers;
use pulldown_cmark::{CodeBlockKind, LinkType};

impl Reader<'_> {
    /// Reads a link, or a bracket that is meant to cite.
    pub(super) fn link(&mut self, kind: LinkType, target: &str, span: Span) {
        self.other_content();
        self.silent += 1;
        match kind {
            LinkType::ShortcutUnknown => self.citation(span),
            LinkType::CollapsedUnknown | LinkType::ReferenceUnknown => self.adjacent(span),
            _ => {
                if !address::is_allowed(target) {
                    self.outline.unsafe_links.push(self.here(span));
                }
                self.linked = true;
            }
        }
    }

    fn citation(&mut self, span: Span) {
        let (citation, faults) = citation::parse(&self.text[span.range()], self.here(span));
        let file = self.file;
        self.diagnostics
            .extend(faults.into_iter().map(|it| faults::diagnostic(it, file)));
        if self.markers == Markers::None {
            self.outline.mentions.extend(citation.items.into_iter().map(uncited));
            return;
        }
        let at = u32::try_from(self.outline.citations.len()).unwrap_or(u32::MAX);
        self.outline.citations.push(citation);
        if let Some(passage) = self.passage() {
            passage.citations.push(at);
        }
        if let Some(text) = self.kept() {
            text.citations.push((text.length(), at));
        }
    }

    /// Tells how `[@a][@b]` is written, which is a link to CommonMark.
    fn adjacent(&mut self, span: Span) {
        let bracket = &self.text[span.range()];
        let (first, second) = bracket.split_at(bracket.find("][").map_or(0, |it| it + 1));
        let words = |it: &str| it.trim_matches(['[', ']']).to_owned();
        let right = match [first, second].map(|it| citation::is_citation(&words(it))) {
            [true, true] => bracket.replacen("][", "; ", 1),
            [true, false] => first.to_owned(),
            [false, _] => format!("{} {second}", words(first)),
        };
        let finding = Diagnostic::new("malformed-citation", self.file, self.here(span));
        self.diagnostics
            .push(finding.message("malformed-citation-adjacent").with("right", right));
    }

    /// Reads a picture.
    pub(super) fn picture(&mut self, target: &str, span: Span) {
        self.other_content();
        self.silent += 1;
        self.linked = false;
        let described = self.text[span.range()]
            .strip_prefix("![")
            .is_some_and(|it| !it.trim_start().starts_with(']'));
        self.outline.pictures.push(Picture {
            span: self.here(span),
            target: target.into(),
            described,
        });
    }

    /// Reads a comment or raw HTML in running text.
    pub(super) fn html(&mut self, span: Span) {
        if self.silent > 0 {
            return;
        }
        let covers = self.block();
        if !self.comments(span, covers) {
            self.other_content();
            self.outline.html.push(self.here(span));
        }
    }

    /// Reads a block of HTML; an excuse that stands between blocks covers the next one too.
    pub(super) fn html_block(&mut self, span: Span) {
        let span = Span {
            end: span.start + u32::try_from(self.text[span.range()].trim_end().len()).unwrap_or(0),
            ..span
        };
        let before = self.outline.allows.len();
        let covers = if self.depth == 1 { self.here(span) } else { self.block() };
        self.is_comment = self.comments(span, covers);
        if !self.is_comment {
            self.outline.html.push(self.here(span));
        }
        if self.depth == 1 {
            self.waiting.extend(before..self.outline.allows.len());
        }
    }

    /// Reads the excuses in a piece of HTML, and tells whether it is comments and nothing else.
    fn comments(&mut self, span: Span, covers: Span) -> bool {
        let html = &self.text[span.range()];
        let mut from = 0;
        while let Some(open) = html[from..].find("<!--") {
            let start = from + open + 4;
            let Some(end) = html[start..].find("-->").map(|it| start + it) else {
                return false;
            };
            let base = self.base + span.start as usize + start;
            self.outline
                .allows
                .extend(allow::parse(&html[start..end], base, covers));
            if !html[from..start - 4].trim().is_empty() {
                return false;
            }
            from = end + 3;
        }
        html[from..].trim().is_empty()
    }

    /// Begins a code block; in a chapter it may ask for an insert.
    pub(super) fn start_code(&mut self, kind: &CodeBlockKind<'_>, span: Span) {
        let CodeBlockKind::Fenced(info) = kind else {
            return;
        };
        let rest = info.strip_prefix("ip").filter(|_| self.markers == Markers::Chapter);
        let Some(rest) = rest.filter(|it| it.is_empty() || it.starts_with(char::is_whitespace)) else {
            return;
        };
        let name = rest.trim();
        let fence = &self.text[span.range()];
        let at = fence.find(info.as_ref()).unwrap_or(0);
        let at = if name.is_empty() {
            at
        } else {
            at + fence[at..].find(name).unwrap_or(0)
        };
        let length = if name.is_empty() { 2 } else { name.len() };
        let start = self.base + span.start as usize + at;
        let name = Spanned::new(name.into(), Span::new(start, start + length));
        self.insert = Some((name, None));
    }

    /// Adds a line of a code block to the options of the insert that it asks for.
    pub(super) fn extend_options(&mut self, span: Span) {
        if let Some((_, options)) = &mut self.insert {
            let start = options.map_or_else(|| indented(self.text, span.start as usize), |it| it.start as usize);
            *options = Some(Span::new(start, span.end as usize));
        }
    }

    /// Ends a code block.
    pub(super) fn end_code(&mut self) {
        self.silent -= 1;
        if let Some((name, options)) = self.insert.take() {
            let end = name.span.end as usize;
            let options = options.map_or(Span::new(end, end), |it| self.here(it));
            self.outline.inserts.push(Insert { name, options });
        }
    }
}

/// Returns what a bracket would cite if it stood where something can be cited.
fn uncited(item: citation::Item) -> Mention {
    Mention {
        span: item.span(),
        record: item.record.value,
        name: item.name.map(|it| it.value),
        is_signed: true,
        right: Box::default(),
    }
}

/// Returns where a line begins, so that its indentation is that of the lines after it.
fn indented(text: &str, at: usize) -> usize {
    let spaces = text[..at].bytes().rev().take_while(|it| *it == b' ').count();
    at - spaces
}
