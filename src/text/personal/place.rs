//! Places and countries in a text, by the word before them: *i Ølstykke*, *fra Syrien*.

use std::ops::Range;

/// The words after which a name is a place's.
const BEFORE: &[&str] = &[
    "i", "på", "fra", "ved", "til", "mod", "omkring", "nær", "udenfor", "in", "at", "from", "near", "to",
];
/// The longest name, in words.
const LONGEST: usize = 4;

/// Returns where the names of places stand.
pub fn find(text: &str) -> Vec<Range<usize>> {
    let words: Vec<Range<usize>> = words(text);
    let word = |at: usize| words.get(at).map_or("", |it: &Range<usize>| &text[it.clone()]);
    let is_near = |at: usize| {
        words
            .get(at + 1)
            .is_some_and(|it| text[words[at].end..it.start].trim().is_empty())
    };
    let is_name = |at: usize| {
        word(at).starts_with(char::is_uppercase) && word(at).chars().nth(1).is_some_and(char::is_alphabetic)
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in 0..words.len() {
        // A capital in the middle of a sentence is no word of place.
        let begins = words.get(at).is_some_and(|it| begins_sentence(&text[..it.start]));
        let small = if begins {
            word(at).to_lowercase()
        } else {
            word(at).to_owned()
        };
        let is_after = BEFORE.contains(&&*small) && is_near(at) && is_name(at + 1);
        if !is_after {
            continue;
        }
        let more = (at + 1..at + LONGEST)
            .take_while(|it| is_near(*it) && is_name(it + 1))
            .count();
        found.push(words[at + 1].start..words[at + 1 + more].end);
    }
    found
}

fn begins_sentence(before: &str) -> bool {
    let before = before.trim_end_matches(|it: char| !it.is_alphanumeric() && !matches!(it, '.' | '!' | '?' | ':'));
    before.is_empty() || before.ends_with(['.', '!', '?', ':'])
}

/// Returns where every word stands.
fn words(text: &str) -> Vec<Range<usize>> {
    let base = text.as_ptr() as usize;
    let pieces = text.split(|it: char| !it.is_alphanumeric() && it != '-');
    let range = |it: &str| {
        let start = it.as_ptr() as usize - base;
        start..start + it.len()
    };
    pieces.filter(|it| !it.is_empty()).map(range).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_after_a_word_of_place_is_found_and_others_are_not() {
        for (text, expected) in [
            ("Vi bor i Ølstykke.", &["Ølstykke"][..]),
            (
                "I Stenløse går det, og på Stengårdsskolen også.",
                &["Stenløse", "Stengårdsskolen"],
            ),
            (
                "Hun kom fra Syrien til Ny Toftegård Skole i 2015.",
                &["Syrien", "Ny Toftegård Skole"],
            ),
            ("We live in Egedal. They came from Iran.", &["Egedal", "Iran"]),
            ("Vi venter på en tolk. Vi ringer til kommunen.", &[]),
            ("Det ser jeg frem til. Vi mødes på torvet.", &[]),
            ("Jeg tror på, At Det Går.", &[]),
            ("", &[]),
        ] {
            let found: Vec<&str> = find(text).into_iter().map(|it| &text[it]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
