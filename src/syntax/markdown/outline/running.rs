//! Running text: its words are kept, and the markers between them taken.

use super::body::{HashForm, Text};
use super::leaf::Leaf;
use super::reader::{Reader, signed};
use crate::diagnostic::Diagnostic;
use crate::source::{Place, Span};
use crate::syntax::citation::mention::{self, Mention};
use crate::syntax::markdown::marker::{self, Found, Markers};

impl Reader<'_> {
    /// Reads a piece of running text for markers.
    pub(super) fn words(&mut self, read: &str, span: Span) {
        let slice = &self.text[span.range()];
        if self.silent > 0 {
            self.extend_options(span);
            self.mistaken_code(span);
            if self.linked {
                if self.markers == Markers::Chapter {
                    self.mentions(span);
                }
                self.keep_words(slice, span);
            }
            return;
        }
        let escaped = span.start > 0 && self.text.as_bytes()[span.start as usize - 1] == b'\\';
        let free = self.leaf.free && !escaped;
        self.bullet(slice, span);
        self.foreign(slice, span, escaped);
        self.undefined_footnote(slice, span);
        if self.markers == Markers::Chapter {
            self.mentions(span);
            self.lost_block(slice, span);
        }
        self.leaf.fresh = false;
        self.leaf.free = slice.ends_with(char::is_whitespace);
        self.leaf.last = span;
        self.leaf.signed = false;
        if read.len() != slice.len() {
            // A sign that is written by its name, as `&raquo;` is.
            self.leaf.content();
            self.keep_words(read, span);
            return;
        }
        self.leaf.signed = memchr::memchr2(b'#', b'^', slice.as_bytes()).is_some();
        if self.leaf.signed && memchr::memchr(b'^', slice.as_bytes()).is_some() {
            self.leaf.carets.push(span);
        }
        if self.leaf.signed && self.markers != Markers::None {
            self.marked_words(slice, span, free);
        } else {
            if !slice.trim_ascii().is_empty() {
                self.leaf.content();
                self.lazy_words();
            }
            self.keep_words(slice, span);
        }
    }

    /// Collects what looks like a citation in a piece of running text.
    fn mentions(&mut self, span: Span) {
        let (mentions, base) = (&mut self.details.mentions, self.base);
        mention::find(self.text, span, |it| {
            mentions.push(Mention {
                span: it.span.shifted(base),
                ..it
            });
        });
    }

    /// Reads a piece of text that may have markers: they are taken, and the words between them kept.
    fn marked_words(&mut self, slice: &str, span: Span, free: bool) {
        let start = span.start as usize;
        let base = self.base + start;
        let mut from = 0;
        let escaped = start > 0 && self.text.as_bytes()[start - 1] == b'\\';
        let words = marker::read(slice, base, free, self.markers, |found, words_before| {
            if let Found::Near(name) = found {
                return self.near_theme(name, escaped && name.start as usize == base + 1);
            }
            if let Found::Code(marker) = &found {
                self.spaced_aspect(marker, &slice[..marker.span.start as usize - base]);
            }
            if words_before {
                self.leaf.content();
            }
            let at = found.span();
            let (begin, end) = (at.start as usize - base, at.end as usize - base);
            self.keep_words(&slice[from..begin], Span::new(start + from, start + begin));
            from = end;
            self.take(found, at);
        });
        self.keep_words(&slice[from..], Span::new(start + from, span.end as usize));
        if words.any {
            self.lazy_words();
        }
        if words.after_name || (words.any && !words.named) {
            self.leaf.content();
        } else {
            self.leaf.words |= words.any;
        }
    }

    fn take(&mut self, marker: Found, at: Span) {
        if self.forbidden > 0 {
            self.leaf.malformed = true;
            let finding = Diagnostic::new("misplaced-marker", self.file, at);
            self.diagnostics.push(finding.message("misplaced-marker-table"));
            return;
        }
        match marker {
            Found::Code(it) => self.leaf.markers.push(it),
            Found::Name(it) => self.leaf.names.push(it),
            Found::Malformed { span, right } => {
                let own = Span::new(span.start as usize - self.base, span.end as usize - self.base);
                if self.text[own.range()].starts_with('#') {
                    return self.hash(own, HashForm::Malformed(right));
                }
                self.leaf.malformed = true;
                let finding = Diagnostic::new("malformed-marker", self.file, span);
                self.diagnostics.push(if right.is_empty() {
                    finding.message("malformed-marker-letters")
                } else {
                    finding.with("right", right)
                });
            }
            Found::Near(_) => {}
        }
    }

    /// Something that is no running text stands in the line: code, a link, a picture.
    pub(super) fn other_content(&mut self) {
        if self.silent == 0 {
            self.leaf.free = false;
            self.leaf.fresh = false;
            self.lazy_words();
            self.leaf.last = Span::default();
            self.leaf.signed = false;
            self.leaf.content();
        }
    }

    /// Gives a line's markers to a passage, and its name if it has none.
    pub(super) fn give(&mut self, leaf: Leaf, target: usize) {
        self.dead_key(&leaf);
        self.near_name(&leaf);
        let passage = &mut self.passages[target];
        for (at, name) in leaf.names.into_iter().enumerate() {
            let finding = Diagnostic::new("misplaced-marker", self.file, signed(name.span));
            if at < leaf.passed {
                self.diagnostics.push(finding.message("misplaced-marker-middle"));
            } else if let Some(first) = &passage.name {
                let place = Place {
                    file: self.file,
                    span: first.span,
                };
                let finding = finding.message("misplaced-marker-second");
                self.diagnostics.push(finding.related(place, "first-place"));
            } else {
                passage.name = Some(name);
            }
        }
        passage.markers.extend(leaf.markers);
    }

    /// Reports a last word whose first letter a dead key joined with `^`, where no other name stands.
    pub(super) fn dead_key(&mut self, leaf: &Leaf) {
        if self.markers == Markers::None || self.forbidden > 0 || !leaf.words || !leaf.names.is_empty() {
            return;
        }
        let slice = &self.text[leaf.last.range()];
        // Looked at as bytes: almost no line ends in such a word.
        let has_themes = self.markers == Markers::Note && leaf.signed;
        if !may_end_joined(slice.as_bytes(), has_themes) {
            return;
        }
        let is_marker = |it: &&str| has_themes && it.starts_with('#');
        let word = slice.split_whitespace().rev().find(|it| !is_marker(it));
        let Some((word, right)) = word.and_then(|it| Some((it, marker::dead_key(it)?))) else {
            return;
        };
        let start = self.base + leaf.last.start as usize + (word.as_ptr() as usize - slice.as_ptr() as usize);
        let finding = Diagnostic::new("malformed-marker", self.file, Span::new(start, start + word.len()));
        self.diagnostics
            .push(finding.message("malformed-marker-dead-key").with("right", right));
    }

    /// Keeps words and where they stand, where texts are kept.
    pub(super) fn keep_words(&mut self, words: &str, span: Span) {
        if let Some(heading) = &mut self.heading {
            heading.push_str(words);
        }
        if !self.keep {
            return;
        }
        let here = self.here(span);
        let first = !std::mem::replace(&mut self.leaf.begun, true);
        if let Some(text) = self.kept() {
            if first && !text.words.is_empty() && !text.words.ends_with(' ') {
                text.pieces.push((
                    text.length(),
                    Span {
                        end: here.start,
                        ..here
                    },
                ));
                text.words.push(' ');
            }
            text.pieces.push((text.length(), here));
            text.words.push_str(words);
        }
    }

    /// Returns where running text is kept: in the innermost passage, else, in a chapter, beside the passages.
    pub(super) fn kept(&mut self) -> Option<&mut Text> {
        if self.passage().is_some() {
            return self.passage()?.text.as_deref_mut();
        }
        (self.keep && self.markers == Markers::Chapter).then_some(&mut self.aside)
    }

    /// Ends a text beside the passages; of a heading its level is given.
    pub(super) fn end_aside(&mut self, level: Option<u8>) {
        // A cell may cite and say nothing; what it cites is not the next one's.
        if self.aside.words.is_empty()
            && let Some((_, first)) = self.aside.citations.first()
        {
            let start = self.citations[*first as usize].span.start as usize;
            self.aside.pieces.push((0, Span::new(start, start)));
        }
        if !self.aside.pieces.is_empty() {
            self.end_aside_line(level);
            self.aside.is_quote = self.in_quote > 0 && self.footnotes.open > 0;
            self.details.asides.push(std::mem::take(&mut self.aside));
        }
    }
}

/// Tells whether the last word of a text may begin with a letter that a dead key made; the last that is no theme, where it has themes.
fn may_end_joined(text: &[u8], has_themes: bool) -> bool {
    let mut text = text;
    while let [rest @ .., last] = text {
        if *last <= b' ' {
            text = rest;
            continue;
        }
        // A name ends with a letter; most texts end with a full stop.
        if !has_themes && last.is_ascii_punctuation() && *last != b'-' {
            return false;
        }
        let start = text.iter().rposition(|it| *it <= b' ').map_or(0, |it| it + 1);
        let word = &text[start..];
        if has_themes && word.starts_with(b"#") {
            text = &text[..start];
            continue;
        }
        let may_be = |it: &[u8]| matches!(it, [0xc3, 0xa2 | 0xaa | 0xae | 0xb4 | 0xbb]);
        return word.contains(&0xc3) && word.windows(2).any(may_be);
    }
    false
}
