//! Words as they are compared: what typesetting, line ends and quotation marks make different is taken away.

use crate::text::quotation_marks::{is_mark, is_single};
use crate::text::visible::is_unseen;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// A text as it is compared, and where its words came from.
#[derive(Debug, Default, Clone)]
pub(super) struct Normal {
    /// The words with single spaces; no quotation marks, apostrophes, pauses, brackets around a letter, or hyphens between letters.
    pub(super) text: String,
    /// Where two words stand together without a space, as in `tolke- og` or `dansk-arabisk`.
    joints: Vec<usize>,
    /// For each word its first byte in `text` and its place in what it came from.
    words: Vec<(usize, Range<usize>)>,
}

impl Normal {
    /// Returns a text as it is compared.
    pub(super) fn of(text: &str) -> Self {
        let mut normal = Self::default();
        normal.push(text);
        normal
    }

    /// Adds a text after what is there; a line break can be put between them by `close`.
    pub(super) fn push(&mut self, text: &str) {
        let mut joined = false;
        let base = text.as_ptr() as usize;
        for raw in text.split_whitespace() {
            let start = raw.as_ptr() as usize - base;
            joined = self.word(raw, start..start + raw.len(), joined);
        }
    }

    /// Ends a text, so that nothing is found that begins in it and ends in the next.
    pub(super) fn close(&mut self) {
        self.text.push('\n');
    }

    fn word(&mut self, raw: &str, place: Range<usize>, joined: bool) -> bool {
        if raw.chars().all(char::is_alphanumeric) {
            if !joined {
                self.space();
                self.words.push((self.text.len(), place));
            }
            self.text.push_str(raw);
            return false;
        }
        let characters: Vec<char> = if raw.is_ascii() {
            raw.chars().collect()
        } else {
            raw.nfc().collect()
        };
        let mut begun = joined;
        let mut at = 0;
        // Two commas are a quotation mark.
        if characters.starts_with(&[',', ',']) {
            at = 2;
        }
        let mut joins = false;
        while at < characters.len() {
            let character = characters[at];
            let run = characters[at..].iter().take_while(|it| **it == character).count();
            if is_dash(character) {
                joins = self.dash(&characters, at..at + run, &mut begun);
                at += run;
            } else if character == '…' || character == '.' && run > 2 {
                at += run;
            } else if is_nothing(&characters, at) {
                at += 1;
            } else {
                self.character(character, &place, &mut begun);
                joins = false;
                at += 1;
            }
        }
        joins
    }

    fn character(&mut self, character: char, place: &Range<usize>, begun: &mut bool) {
        if !std::mem::replace(begun, true) && !matches!(character, '.' | ',' | ';' | ':' | '!' | '?') {
            self.space();
            self.words.push((self.text.len(), place.clone()));
        }
        self.text.push(character);
    }

    /// Takes dashes of a word; tells whether the next word stands together with this one.
    fn dash(&mut self, word: &[char], dashes: Range<usize>, begun: &mut bool) -> bool {
        let hyphen = dashes.len() == 1 && !matches!(word[dashes.start], '—' | '―');
        let before = word[..dashes.start].iter().rev().find(|it| it.is_alphanumeric());
        let after = word[dashes.end..].iter().find(|it| it.is_alphanumeric());
        let is_short = matches!(word[dashes.start], '-' | '‐' | '‑');
        match (before, after) {
            (Some(before), Some(after)) if hyphen => {
                if before.is_ascii_digit() && after.is_ascii_digit() {
                    self.text.push('-');
                } else {
                    self.joints.push(self.text.len());
                }
                false
            }
            (Some(_), None) if hyphen && is_short => {
                self.joints.push(self.text.len());
                true
            }
            _ => {
                self.space();
                self.text.push('–');
                *begun = false;
                false
            }
        }
    }

    fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
            self.text.push(' ');
        }
    }

    /// Tells whether a word may begin or end at a byte.
    pub(super) fn is_edge(&self, at: usize) -> bool {
        let is_letter = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
        !is_letter(self.text[..at].chars().next_back())
            || !is_letter(self.text[at..].chars().next())
            || self.joints.binary_search(&at).is_ok()
    }

    /// Returns where the word that holds a byte came from.
    pub(super) fn origin(&self, at: usize) -> Option<Range<usize>> {
        let next = self.words.partition_point(|it| it.0 <= at);
        Some(self.words[next.checked_sub(1)?].1.clone())
    }

    /// Returns the first bytes of the words.
    pub(super) fn starts(&self) -> impl Iterator<Item = usize> {
        self.words.iter().map(|it| it.0)
    }
}

/// Tells whether a character is a mark, an apostrophe, a sign that nobody sees, or a bracket around one letter.
fn is_nothing(word: &[char], at: usize) -> bool {
    let character = word[at];
    let opens = character == '[' && word.get(at + 2) == Some(&']');
    let closes = character == ']' && at > 1 && word[at - 2] == '[';
    let is_unseen = is_unseen(character) || character == '\u{ad}';
    is_mark(character) || is_single(character) || is_unseen || opens || closes
}

fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_otherwise_is_the_same() {
        for (one, other) in [
            ("Vi  venter\u{a0}tre uger", "Vi venter\ntre uger"),
            ("tolke-\nbistand", "tolkebistand"),
            ("tolke- og rådgivning", "tolke-\nog rådgivning"),
            ("tolke\u{ad}bistand", "tolkebistand"),
            ("ja – nej", "ja - nej"),
            ("ja — nej", "ja—nej"),
            ("ja -- nej", "ja – nej"),
            ("tre–fire uger", "tre-fire uger"),
            ("3–4 uger", "3-4 uger"),
            ("jeg … altså", "jeg ... altså"),
            ("hos’en og »de«", "hos'en og ”de”"),
            ("på en tolk", "pa\u{30a} en tolk"),
            ("tolk .", "tolk."),
        ] {
            assert_eq!(Normal::of(one).text, Normal::of(other).text);
        }
        for (one, other) in [("3-4 uger", "34 uger"), ("små børn", "småbørn"), ("ja, nej", "ja nej")] {
            assert_ne!(Normal::of(one).text, Normal::of(other).text);
        }
    }

    #[test]
    fn a_word_knows_where_it_came_from() {
        let text = "Det  er hos'en, siger tolke-\n en";
        let normal = Normal::of(text);
        let words: Vec<&str> = normal.starts().map(|it| &text[normal.origin(it).unwrap()]).collect();
        assert_eq!(words, ["Det", "er", "hos'en,", "siger", "tolke-"]);
    }
}
