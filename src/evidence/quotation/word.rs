//! The words of a text as they are known again: in small letters, without signs that nobody sees.

use crate::text::visible::is_unseen;
use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Returns the words of a text, and where each stands.
pub(super) fn words(text: &str) -> impl Iterator<Item = (String, Range<usize>)> {
    pieces(text).map(|(piece, place)| (word(piece), place))
}

/// Returns a digest of each word of a text, and where it stands: to compare long texts.
pub(super) fn digests(text: &str) -> impl Iterator<Item = (u64, Range<usize>)> {
    let mut small = String::new();
    pieces(text).map(move |(piece, place)| {
        small.clear();
        // Nearly every word, without a text of its own.
        if piece.chars().all(is_latin) {
            small.extend(piece.chars().flat_map(char::to_lowercase));
        } else {
            small.push_str(&word(piece));
        }
        let mut hasher = FxHasher::default();
        small.hash(&mut hasher);
        (hasher.finish(), place)
    })
}

/// Returns the pieces of a text that are words, and where each stands.
fn pieces(text: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    let base = text.as_ptr() as usize;
    let pieces = text.split(|it: char| !it.is_alphanumeric() && !is_within(it));
    let pieces = pieces.map(|it| it.trim_matches(is_within_at_the_edge));
    pieces.filter(|it| !it.is_empty()).map(move |it| {
        let start = it.as_ptr() as usize - base;
        (it, start..start + it.len())
    })
}

/// Returns a word as it is compared; letters and their marks that stand apart, as a Mac and a PDF write them, are put together.
fn word(piece: &str) -> String {
    if piece.is_ascii() || !piece.contains(is_within) {
        return piece.to_lowercase();
    }
    let seen = piece
        .chars()
        .filter(|it| it.is_alphanumeric() || is_combining_mark(*it));
    seen.nfc().collect::<String>().to_lowercase()
}

/// Tells whether a sign that is no letter parts no word: a letter's mark, a hyphen where a line may break, what nobody sees.
fn is_within(character: char) -> bool {
    let is_mark = |it: char| it == '\u{ad}' || is_combining_mark(it) || is_unseen(it);
    !is_latin(character) && is_mark(character) && !character.is_whitespace()
}

/// Tells whether a character is one of Europe's western letters, or a sign beside them; none of those stands within a word unseen.
fn is_latin(character: char) -> bool {
    character.is_ascii() || ('\u{ae}'..'\u{250}').contains(&character)
}

/// Tells whether such a sign belongs to no letter where it stands at a word's edge.
fn is_within_at_the_edge(character: char) -> bool {
    is_within(character) && !is_combining_mark(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_one_have_one_digest() {
        let all = |text: &str| digests(text).collect::<Vec<_>>();
        let texts = ["På caféen, SÅ sad VI!", "på caféen – så SAD vi.", ""];
        for text in texts {
            let places: Vec<_> = words(text).map(|it| it.1).collect();
            assert_eq!(all(text).into_iter().map(|it| it.1).collect::<Vec<_>>(), places);
        }
        let own = |text: &str| all(text).into_iter().map(|it| it.0).collect::<Vec<_>>();
        assert_eq!(own(texts[0]), own(texts[1]));
        assert_eq!(own("sa\u{30a}"), own("SÅ"));
        assert_ne!(own("sad"), own("sat"));
        assert_ne!(own("ab c"), own("a bc"));
    }

    #[test]
    fn letters_and_their_marks_are_one_word_however_they_are_written() {
        let all = |text: &str| words(text).map(|it| it.0).collect::<Vec<_>>().join(" ");
        for text in [
            "På caféen, SÅ!",
            "Pa\u{30a} cafe\u{301}en, SA\u{30a}!",
            "P\u{ad}å ca\u{200b}féen\u{ad} – \u{feff}så",
        ] {
            assert_eq!(all(text), "på caféen så", "{text:?}");
        }
        let text = "x sa\u{30a}\u{ad} y";
        let places: Vec<&str> = words(text).map(|it| &text[it.1]).collect();
        assert_eq!(places, ["x", "sa\u{30a}", "y"]);
        assert_eq!(all("\u{301} \u{200b}"), "\u{301}");
    }
}
