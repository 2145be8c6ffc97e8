//! Words in a row: where else they stand, and salted digests by which they are found without being kept.

use super::hexadecimal::hexadecimal;
use rustc_hash::FxHashSet;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::ops::Range;

/// How many words in a row are no coincidence.
const LONG: usize = 8;
/// From how many words on a whole text that is shorter is looked for.
const SHORT: usize = 4;
/// How many bytes a digest has.
const BYTES: usize = 8;

/// A word in small letters, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word.
    pub text: String,
    /// Where it stands.
    pub range: Range<usize>,
}

/// Returns the words of a text in small letters; signs and line ends part them and are none.
pub fn words(text: &str) -> Vec<Word> {
    let base = text.as_ptr() as usize;
    let pieces = text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    let word = |it: &str| {
        let start = it.as_ptr() as usize - base;
        Word {
            text: it.to_lowercase(),
            range: start..start + it.len(),
        }
    };
    pieces.map(word).collect()
}

/// Tells whether all words of a part stand in a row in a text.
pub fn holds(text: &[Word], part: &[Word]) -> bool {
    let is_here = |at: &[Word]| at.iter().zip(part).all(|it| it.0.text == it.1.text);
    !part.is_empty() && text.windows(part.len()).any(is_here)
}

/// Digests of the words of some texts, eight in a row; of a shorter text all of it together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Phrases {
    salt: String,
    lengths: BTreeSet<usize>,
    known: FxHashSet<[u8; BYTES]>,
}

impl Phrases {
    /// Returns those of some texts, without what stands in others too; texts of fewer than four words are too common to be known.
    pub fn of<'a>(
        salt: &str,
        texts: impl IntoIterator<Item = &'a str>,
        others: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let mut phrases = Self {
            salt: salt.to_owned(),
            ..Self::default()
        };
        for text in texts {
            let words = words(text);
            let length = words.len().min(LONG);
            if length >= SHORT {
                phrases.lengths.insert(length);
                let digests: Vec<_> = words.windows(length).map(|it| phrases.digest(it)).collect();
                phrases.known.extend(digests);
            }
        }
        for text in others {
            let words = words(text);
            for length in phrases.lengths.clone() {
                for window in words.windows(length) {
                    let digest = phrases.digest(window);
                    phrases.known.remove(&digest);
                }
            }
        }
        phrases
    }

    /// Returns whether there is nothing to be found.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Returns the salt of the digests.
    pub fn salt(&self) -> &str {
        &self.salt
    }

    /// Returns how many rows of words are known.
    pub fn count(&self) -> usize {
        self.known.len()
    }

    /// Adds what others know; they have the same salt, or nothing comes in.
    pub fn extend(&mut self, other: Self) {
        if self.salt == other.salt || self.is_empty() {
            self.salt = other.salt;
            self.lengths.extend(other.lengths);
            self.known.extend(other.known);
        }
    }

    /// Returns where known words stand in a text, in order; what touches is one place.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let words = words(text);
        let mut found: Vec<Range<usize>> = Vec::new();
        for length in &self.lengths {
            for window in words.windows(*length) {
                if self.known.contains(&self.digest(window)) {
                    found.push(window[0].range.start..window[length - 1].range.end);
                }
            }
        }
        found.sort_by_key(|it| it.start);
        let mut merged: Vec<Range<usize>> = Vec::new();
        for next in found {
            match merged.last_mut().filter(|it| it.end >= next.start) {
                Some(last) => last.end = last.end.max(next.end),
                None => merged.push(next),
            }
        }
        merged
    }

    /// Returns them as a file keeps them.
    pub fn written(&self) -> String {
        let lengths: Vec<String> = self.lengths.iter().map(ToString::to_string).collect();
        let mut known: Vec<String> = self.known.iter().map(|it| hexadecimal(it)).collect();
        known.sort_unstable();
        format!("{}\n{}\n{}\n", self.salt, lengths.join(" "), known.join("\n"))
    }

    /// Reads what `written` wrote; nothing where it is something else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let salt = lines.next()?.to_owned();
        let lengths = lines
            .next()?
            .split_whitespace()
            .map(|it| it.parse().ok().filter(|it| *it > 0));
        let lengths = lengths.collect::<Option<_>>()?;
        let digest = |line: &str| {
            let number = u64::from_str_radix(line, 16).ok().filter(|_| line.len() == 2 * BYTES)?;
            Some(number.to_be_bytes())
        };
        let known = lines.filter(|it| !it.is_empty()).map(digest).collect::<Option<_>>()?;
        Some(Self { salt, lengths, known })
    }

    fn digest(&self, words: &[Word]) -> [u8; BYTES] {
        let mut hash = Sha256::new();
        hash.update(&self.salt);
        for word in words {
            hash.update([0]);
            hash.update(&word.text);
        }
        let mut first = [0; BYTES];
        first.copy_from_slice(&hash.finalize()[..BYTES]);
        first
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "Jeg turde ikke ringe til nogen, for jeg vidste ikke, hvad det kostede.";

    fn phrases() -> Phrases {
        Phrases::of("salt", [SAID, "Det var koldt der", "Kun tre ord"], ["det var koldt"])
    }

    #[test]
    fn words_are_found_however_they_are_set_and_where_they_stand() {
        let text = "Hun: »jeg TURDE *ikke*\n> ringe til nogen; for jeg vidste ikke, hvad« og mere.";
        let found = phrases().find(text);
        assert_eq!(found.len(), 1);
        assert_eq!(
            &text[found[0].clone()],
            "jeg TURDE *ikke*\n> ringe til nogen; for jeg vidste ikke, hvad"
        );
        assert_eq!(phrases().find("Her var det: det var koldt der.").len(), 1);
    }

    #[test]
    fn fewer_words_other_words_and_those_that_stand_elsewhere_too_are_not_found() {
        for text in [
            "jeg turde ikke ringe til nogen, for hun",
            "Kun tre ord",
            "det var koldt",
            "",
        ] {
            assert!(phrases().find(text).is_empty(), "{text}");
        }
        assert!(Phrases::of("salt", [SAID], [SAID]).is_empty());
    }

    #[test]
    fn what_is_kept_holds_no_word_and_finds_the_same() {
        let written = phrases().written();
        assert!(
            !written.contains("turde") && written.starts_with("salt\n4 8\n"),
            "{written}"
        );
        assert_eq!(Phrases::parse(&written), Some(phrases()));
        for strange in ["", "salt", "salt\nx\n", "salt\n8\nabc\n", "salt\n0\n"] {
            assert_eq!(Phrases::parse(strange), None, "{strange:?}");
        }
        assert!(Phrases::of("other", [SAID], []).find("turde").is_empty());
        assert_ne!(Phrases::of("other", [SAID], []), Phrases::of("salt", [SAID], []));
    }

    #[test]
    fn a_part_stands_in_a_text_word_for_word_or_not() {
        let (text, part) = (words(SAID), words("ringe til NOGEN for"));
        assert!(holds(&text, &part));
        assert!(!holds(&part, &text) && !holds(&text, &words("til ringe")) && !holds(&text, &[]));
    }
}
