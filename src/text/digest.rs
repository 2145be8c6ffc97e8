//! Digests of words, which say whether words are the same without holding them; typesetting makes no difference.

use super::hexadecimal::hexadecimal;
use super::quotation_marks::is_mark;
use super::visible::is_unseen;
use sha2::{Digest as _, Sha256};
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// The digest of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 8]);

impl Digest {
    /// Returns the digest of words; white space (before a sign too), quotation marks, the length of dashes and signs that nobody sees make
    /// no difference.
    pub fn of(words: &str) -> Self {
        let mut hash = Sha256::new();
        hash.update(normal(words));
        let mut first = [0; 8];
        first.copy_from_slice(&hash.finalize()[..8]);
        Self(first)
    }

    /// Reads a digest as it is written.
    pub fn parse(text: &str) -> Option<Self> {
        let is_whole = text.len() == 16 && text.bytes().all(|it| it.is_ascii_hexdigit());
        let number = u64::from_str_radix(text, 16).ok().filter(|_| is_whole)?;
        Some(Self(number.to_be_bytes()))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&hexadecimal(&self.0))
    }
}

fn normal(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for character in words.nfkc() {
        match character {
            it if it.is_whitespace() => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            '\'' | '’' | '‘' | '‚' | '›' | '‹' | '´' | '`' | '\u{ad}' => {}
            '\u{2010}'..='\u{2015}' | '\u{2212}' => out.push('-'),
            it if is_mark(it) || is_unseen(it) => {}
            '.' | ',' | ';' | ':' | '!' | '?' if out.ends_with(' ') => {
                out.pop();
                out.push(character);
            }
            it => out.push(it),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_words_are_set_makes_no_difference() {
        let one = Digest::of("Vi venter »tre uger« – på en tolk...");
        for other in [
            "Vi  venter\n“tre uger” - på en tolk…",
            " Vi venter 'tre\u{a0}uger' — på en tolk... ",
            "Vi venter »tre uger« – på en tolk ...",
            "Vi venter tre\u{ad} uger – pa\u{30a} en tolk…",
        ] {
            assert_eq!(Digest::of(other), one, "{other}");
        }
    }

    #[test]
    fn another_word_sign_or_letter_does() {
        let one = Digest::of("Vi venter tre uger.");
        for other in [
            "Vi venter to uger.",
            "Vi venter tre uger?",
            "vi venter tre uger.",
            "Vi venter treuger.",
            "",
        ] {
            assert_ne!(Digest::of(other), one, "{other}");
        }
    }

    #[test]
    fn a_digest_is_read_as_it_is_written() {
        let digest = Digest::of("0");
        assert_eq!(Digest::parse(&digest.to_string()), Some(digest));
        assert_eq!(digest.to_string().len(), 16);
        assert_eq!((Digest::parse("12"), Digest::parse("+123456789abcdef")), (None, None));
    }
}
