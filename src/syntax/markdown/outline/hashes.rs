//! Words with `#` that are no markers, and what looks like a name and is none.

use super::body::{Hash, HashForm};
use super::leaf::Leaf;
use super::rare::may_have_alike;
use super::reader::Reader;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::syntax::markdown::marker::{self, Marker, Markers, NearName};
use crate::text::slug::is_id;

/// How many bytes after a word may belong to it.
const REACH: usize = 60;
/// How many words an aspect has that was written with spaces.
const MOST_WORDS: usize = 4;

impl Reader<'_> {
    /// Keeps a word with `#` that is no marker; its span is one of the body.
    pub(super) fn hash(&mut self, span: Span, form: HashForm) {
        let word = &self.text[span.range()];
        self.details.hashes.push(Hash {
            span: self.here(span),
            word: word.trim_start_matches('#').trim_start().into(),
            rest: after(self.text, span.end as usize).into(),
            quoted: self.in_quote > 0,
            form,
        });
    }

    /// Keeps a theme that is no marker where it stands; `name` has no `#` and is a place of the file.
    pub(super) fn near_theme(&mut self, name: Span, escaped: bool) {
        if escaped {
            return;
        }
        let signs = self.text[..name.start as usize - self.base].trim_end_matches('#');
        let start = signs.len();
        let form = if self.markers == Markers::Chapter {
            HashForm::Plain
        } else {
            HashForm::Glued
        };
        self.hash(Span::new(start, name.end as usize - self.base), form);
    }

    /// Keeps a heading that is a theme and nothing else.
    pub(super) fn heading_theme(&mut self, level: u8, span: Span) {
        if level != 1 || self.markers != Markers::Note {
            return;
        }
        let words = self.text[span.range()].trim_matches(['#', ' ', '\n', '\r']);
        let (theme, aspect) = words.split_once('/').unwrap_or((words, ""));
        if is_id(theme) && !aspect.contains(char::is_whitespace) {
            let start = span.start as usize + self.text[span.range()].find(words).unwrap_or(0);
            self.hash(Span::new(start, start + words.len()), HashForm::Heading);
        }
    }

    /// Reports an aspect that was written with spaces, so that all but its first word is text.
    pub(super) fn spaced_aspect(&mut self, marker: &Marker, before: &str) {
        let end = marker.span.end as usize - self.base;
        let Some(aspect) = marker.aspect() else {
            return self.parted_aspect(marker, end);
        };
        let goes_on = self.text[end..]
            .strip_prefix(' ')
            .is_some_and(|it| it.starts_with(char::is_lowercase));
        if !goes_on {
            return;
        }
        let ends = before.trim_end();
        let is_after_words = ends.is_empty() || ends.ends_with(['.', '!', '?', ':', '"', '”', '»', ')', '…']);
        // Headings and items seldom end in a stop.
        if !(is_after_words || self.heading.is_some() || is_item(&self.text[..end])) {
            return;
        }
        let rest = after(self.text, end);
        let rest = [" #", " ^"]
            .into_iter()
            .fold(rest, |rest, sign| rest.split(sign).next().unwrap_or_default());
        let is_word = |text: &&str| text.chars().all(|it| it.is_lowercase() || it == '-');
        let words: Vec<&str> = rest.split_whitespace().collect();
        if words.len() > MOST_WORDS || !words.iter().all(is_word) {
            return;
        }
        let right = format!("#{}/{aspect}-{}", marker.theme(), words.join("-"));
        let finding = Diagnostic::new("malformed-marker", self.file, marker.span);
        self.diagnostics
            .push(finding.message("malformed-marker-spaces").with("right", right));
    }

    /// Reports a slash after a theme that no aspect follows closely: `#sundhed/ tolk`, `#sundhed /tolk`, `#sundhed/`.
    fn parted_aspect(&mut self, marker: &Marker, end: usize) {
        // Behind nearly every theme stands no slash, however far.
        let mut behind = self.text.as_bytes()[end..].iter().take(REACH);
        if behind.find(|it| **it != b' ') != Some(&b'/') {
            return;
        }
        let rest = after(self.text, end);
        let space = rest.len() - rest.trim_start_matches(' ').len();
        let Some(aspect) = rest[space..].strip_prefix('/') else {
            return;
        };
        let is_word = |it: char| it.is_alphanumeric() || it == '-';
        let word = aspect
            .trim_start_matches(' ')
            .split(|it| !is_word(it))
            .next()
            .unwrap_or_default();
        let is_aspect = word.starts_with(char::is_lowercase) && word.chars().all(|it| !it.is_uppercase());
        let is_bare = space == 0 && aspect.trim().is_empty();
        let right = match (is_aspect, is_bare) {
            (true, _) => format!("#{}/{}", marker.theme(), word.trim_end_matches('-')),
            (false, true) => format!("#{}", marker.theme()),
            _ => return,
        };
        let finding = Diagnostic::new("malformed-marker", self.file, marker.span);
        self.diagnostics
            .push(finding.message("malformed-marker-apart").with("right", right));
    }

    /// Keeps the themes at the end of a note's block that stand apart from their signs: `Tekst. # sundhed`.
    fn parted_themes(&mut self, leaf: &Leaf) {
        if self.markers != Markers::Note || !leaf.signed {
            return;
        }
        let (text, last) = (self.text, leaf.last);
        let slice = &text[last.range()];
        // Nearly every sign has its theme right behind it.
        let bytes = slice.as_bytes();
        let is_apart = |at: usize| bytes.get(at + 1).is_some_and(|it| !it.is_ascii_alphanumeric());
        if !memchr::memchr_iter(b'#', bytes).any(is_apart) {
            return;
        }
        let at = |it: &str| last.start as usize + (it.as_ptr() as usize - slice.as_ptr() as usize);
        let mut words = slice.split_whitespace().rev();
        while let Some(word) = words.next() {
            if word.len() > 1 && word.starts_with(['#', '^']) {
                continue;
            }
            let Some(sign) = words.next().filter(|it| it.bytes().all(|it| it == b'#')) else {
                return;
            };
            let name = word.trim_end_matches(|it: char| it.is_ascii_punctuation());
            if text[..at(sign)].ends_with('\\') {
                return;
            }
            self.hash(Span::new(at(sign), at(word) + name.len()), HashForm::Parted);
        }
    }

    /// Reports signs that only look like `#` and `^`, and stand where a marker would.
    fn other_signs(&mut self, leaf: &Leaf) {
        let slice = &self.text[leaf.last.range()];
        if !self.rare.alike || self.forbidden > 0 || !may_have_alike(slice) {
            return;
        }
        for word in slice.split_whitespace() {
            let Some((sign, right)) = marker::other_sign(word, self.markers) else {
                continue;
            };
            let start = self.base + leaf.last.start as usize + (word.as_ptr() as usize - slice.as_ptr() as usize);
            let finding = Diagnostic::new("malformed-marker", self.file, Span::new(start, start + word.len()));
            let finding = finding.message("malformed-marker-sign");
            self.diagnostics.push(finding.with("sign", sign).with("right", right));
        }
    }

    /// Reports what looks like a name at the end of a block and is none.
    pub(super) fn near_name(&mut self, leaf: &Leaf) {
        if self.markers == Markers::None {
            return self.foreign_name(leaf);
        }
        self.other_signs(leaf);
        self.parted_themes(leaf);
        self.names_within(leaf);
        // A text without `^` has nothing that looks like a name.
        if leaf.carets.last() != Some(&leaf.last) || leaf.malformed || !leaf.names.is_empty() {
            return;
        }
        let start = leaf.last.start as usize;
        let slice = &self.text[leaf.last.range()];
        let end = self.without_themes(slice);
        let before = self.text[..start].chars().next_back();
        if slice.starts_with('^') && before == Some('\\') {
            return;
        }
        // A name that is free was read as one, and a bracket before a word is a footnote's.
        let before = before.filter(|it| *it != '[');
        let Some(near) = marker::near_name(&slice[..end], before) else {
            return;
        };
        self.report_near(&near, start, "malformed-marker-name");
    }

    /// Reports what looks like a name in the middle of a block: words come after it, so that it would be none however it is set.
    fn names_within(&mut self, leaf: &Leaf) {
        for span in &leaf.carets {
            let (start, slice) = (span.start as usize, &self.text[span.range()]);
            let end = if *span == leaf.last {
                self.without_themes(slice)
            } else {
                slice.len()
            };
            let mut from = 0;
            for caret in memchr::memchr_iter(b'^', &slice.as_bytes()[..end]) {
                if caret < from {
                    continue;
                }
                let word = word_at(&slice[..end], caret);
                let at = word.as_ptr() as usize - slice.as_ptr() as usize;
                from = at + word.len();
                let is_last = *span == leaf.last && at + word.len() == end;
                let before = self.text[..start + at].chars().next_back();
                // A name that is free is read as one, and a bracket before a word is a footnote's.
                if is_last || before == Some('\\') {
                    continue;
                }
                let near = marker::near_name(word, before.filter(|it| *it != '['));
                let is_free = word.starts_with('^') && before.is_none_or(char::is_whitespace);
                // One letter after a citation is a name; after a word it may be a sum.
                let is_long = |it: &NearName| it.right.len() > 2 || before == Some(']');
                let is_name = |it: &NearName| is_long(it) && !it.right.starts_with("^nr-") && !is_free;
                if let Some(near) = near.filter(is_name) {
                    self.report_near(&near, start + at, "malformed-marker-middle");
                }
            }
        }
    }

    /// Returns where a text ends without the themes behind it.
    fn without_themes(&self, slice: &str) -> usize {
        let mut end = slice.trim_end().len();
        while self.markers == Markers::Note
            && let Some(word) = slice[..end].split_whitespace().next_back()
            && word.starts_with('#')
        {
            end = slice[..end - word.len()].trim_end().len();
        }
        end
    }

    /// Reports what looks like a name and is none, where its text begins at a byte.
    fn report_near(&mut self, near: &NearName, start: usize, key: &'static str) {
        let span = Span::new(self.base + start + near.start, self.base + start + near.end);
        self.diagnostics.push(if self.forbidden > 0 {
            Diagnostic::new("misplaced-marker", self.file, span).message("misplaced-marker-table")
        } else {
            let finding = Diagnostic::new("malformed-marker", self.file, span);
            finding.message(key).with("right", &*near.right)
        });
    }

    /// Reports a name at the end of a block in a text that has none, as Obsidian gives one to what is linked to.
    fn foreign_name(&mut self, leaf: &Leaf) {
        if !leaf.signed {
            return;
        }
        let slice = self.text[leaf.last.range()].trim_end();
        let word = slice.split_whitespace().next_back().unwrap_or_default();
        let at = slice.len() - word.len() + leaf.last.start as usize;
        let is_name = |name: &str| name.len() > 2 && name.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
        let is_free = !self.text[..at].ends_with(|it: char| !it.is_whitespace());
        if is_free && word.strip_prefix('^').is_some_and(is_name) {
            let span = Span::new(self.base + at, self.base + at + word.len());
            let finding = Diagnostic::new("foreign-syntax", self.file, span);
            self.diagnostics
                .push(finding.message("foreign-syntax-name").with("signs", word));
        }
    }
}

/// Returns the word of a text that has a sign at a place.
fn word_at(text: &str, at: usize) -> &str {
    let (before, behind) = text.split_at(at);
    let start = before.trim_end_matches(|it: char| !it.is_whitespace()).len();
    let end = behind.find(char::is_whitespace).map_or(text.len(), |it| at + it);
    &text[start..end]
}

/// Tells whether the last line of a text begins a list's item.
fn is_item(text: &str) -> bool {
    let line = text
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .trim_start_matches([' ', '>']);
    let rest = line.trim_start_matches(|it: char| it.is_ascii_digit());
    let signs: &[char] = if rest.len() < line.len() {
        &['.', ')']
    } else {
        &['-', '*', '+']
    };
    rest.strip_prefix(signs).is_some_and(|it| it.starts_with(' '))
}

/// Returns what stands after a place on its line, as far as it may belong to the word before.
fn after(text: &str, at: usize) -> &str {
    let mut end = text.len().min(at + REACH);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text[at..end].lines().next().unwrap_or_default()
}
