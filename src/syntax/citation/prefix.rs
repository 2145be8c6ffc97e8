//! The words before a key: which are known, and what others were meant to be.

use crate::text::nearest::nearest;

/// The words that say that what is cited speaks against the statement.
const AGAINST: [&str; 4] = ["contra", "imod", "mod", "modsat"];

/// The words that say nothing of that.
const NEUTRAL: [&str; 8] = ["se", "se også", "jf.", "fx", "see", "see also", "cf.", "e.g."];

/// What people write instead, and the word for it.
const MEANT: [(&str, &[&str]); 7] = [
    (
        "imod",
        &[
            "i mod",
            "derimod",
            "tværtimod",
            "i modsætning til",
            "dog",
            "men",
            "men se",
            "jf. dog",
            "se dog",
            "ikke",
            "modsiges af",
            "uenig",
            "vs.",
            "vs",
            "versus",
        ],
    ),
    (
        "contra",
        &[
            "against",
            "but",
            "but see",
            "but cf.",
            "not",
            "however",
            "contradicted by",
            "unlike",
        ],
    ),
    ("se også", &["og", "også", "samt", "ligeledes", "og se", "samt se"]),
    ("see also", &["and", "also", "and see"]),
    ("jf.", &["jfr.", "jvf.", "jævnfør", "sml.", "sammenlign"]),
    ("fx", &["f.eks.", "f. eks.", "eks.", "for eksempel"]),
    ("e.g.", &["e. g.", "eg", "for example"]),
];

/// The shortest word that is guessed at by its letters: shorter ones are near too much.
const SHORTEST_GUESS: usize = 4;

/// How many words may stand before the one that says against, after a key: `som taler klart imod`.
const MOST_WORDS: usize = 4;

/// How many bytes known words may take before a key.
const LONGEST: usize = 24;

/// The words before a key as they were understood.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Prefix<'a> {
    /// Whether the key speaks against the statement.
    pub(super) against: bool,
    /// The words without those that say against.
    pub(super) words: &'a str,
    /// Whether all of them are known.
    pub(super) is_known: bool,
}

/// Reads the words before a key, given on one line.
pub(super) fn read(words: &str) -> Prefix<'_> {
    let words = bare(words);
    let prefix = |against, words, is_known| Prefix {
        against,
        words,
        is_known,
    };
    if words.is_empty() || is_one_of(&NEUTRAL, words) {
        return prefix(false, words, true);
    }
    let (first, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
    if is_one_of(&AGAINST, bare(first)) {
        let rest = bare(rest);
        return prefix(true, rest, rest.is_empty() || is_one_of(&NEUTRAL, rest));
    }
    let (rest, last) = words.rsplit_once(char::is_whitespace).unwrap_or(("", words));
    let rest = bare(rest);
    let against = is_one_of(&AGAINST, last);
    prefix(
        against,
        if against { rest } else { words },
        against && is_one_of(&NEUTRAL, rest),
    )
}

/// Returns the known word that other words were most likely meant to be.
pub(super) fn meant(words: &str) -> Option<&'static str> {
    let lower = words.to_lowercase();
    let lower = lower.split_whitespace().collect::<Vec<_>>().join(" ");
    let lower = lower.trim_matches(|it: char| !it.is_alphanumeric() && it != '.');
    if let Some(known) = known(lower) {
        return Some(known);
    }
    let meant = MEANT
        .iter()
        .find(|words| words.1.iter().any(|it| stem(it) == stem(lower)));
    let near = || {
        let long = lower.chars().count() >= SHORTEST_GUESS;
        nearest(lower, AGAINST.into_iter().chain(NEUTRAL).filter(|_| long))
    };
    meant.map(|it| it.0).or_else(|| near().and_then(known))
}

/// Returns the word that says against among the words after a key, and what else they say: `s. 4, imod`, `dog imod`.
pub(super) fn against(text: &str) -> Option<(&'static str, String)> {
    let parts = text.split([',', ';', '(', ')', '–', '—']).map(str::trim);
    let mut parts: Vec<&str> = parts.filter(|it| it.contains(char::is_alphanumeric)).collect();
    let (at, (word, rest)) = parts.iter().enumerate().find_map(|it| Some((it.0, turned(it.1)?)))?;
    parts[at] = rest;
    parts.retain(|it| !it.is_empty());
    Some((word, parts.join(", ")))
}

/// Returns the word that says against in a part of the words after a key, and the place beside it.
fn turned(part: &str) -> Option<(&'static str, &str)> {
    let is_sign = |it: char| !it.is_alphanumeric();
    let word = |words: &str| {
        let lower = words.to_lowercase();
        let lower = lower.trim_matches(is_sign);
        let known = AGAINST.into_iter().find(|it| *it == lower);
        known.or_else(|| (lower == "against").then_some("contra"))
    };
    let whole = word(part).or_else(|| {
        let lower = part.to_lowercase();
        let lower = lower.trim_matches(is_sign);
        let mut meant = MEANT.iter().filter(|it| AGAINST.contains(&it.0));
        meant.find(|it| it.1.iter().any(|it| stem(it) == lower)).map(|it| it.0)
    });
    if let Some(whole) = whole {
        return Some((whole, ""));
    }
    let is_place = |rest: &str| rest.contains(char::is_numeric);
    if let Some((rest, last)) = part.rsplit_once(char::is_whitespace)
        && let Some(word) = word(last)
    {
        let rest = rest.trim_end_matches(|it: char| !it.is_alphanumeric() && it != '.');
        let is_short = rest.split_whitespace().count() <= MOST_WORDS;
        return is_short.then_some((word, if is_place(rest) { rest } else { "" }));
    }
    let (first, rest) = part.split_once(char::is_whitespace)?;
    word(first).filter(|_| is_place(rest)).map(|it| (it, rest.trim_start()))
}

/// Returns where the known words begin that stand at the end of a text.
pub(super) fn start_of_last(text: &str) -> Option<usize> {
    let text = bare(text);
    let begins = |at: &usize| {
        let is_inside = text[..*at].ends_with(|it: char| it.is_alphanumeric() || it == '.');
        !is_inside && text[*at..].starts_with(char::is_alphabetic)
    };
    let near = (text.len().saturating_sub(LONGEST)..text.len()).filter(|it| text.is_char_boundary(*it));
    near.filter(begins).find(|at| read(&text[*at..]).is_known)
}

/// Returns words without the signs that may follow them.
fn bare(words: &str) -> &str {
    words.trim().trim_end_matches([':', ',', '-']).trim_end()
}

fn stem(words: &str) -> &str {
    words.trim_end_matches('.')
}

fn known(words: &str) -> Option<&'static str> {
    let all = AGAINST.into_iter().chain(NEUTRAL);
    let mut equal = all.filter(|it| stem(it) == stem(words));
    equal.next()
}

fn is_one_of(known: &[&str], words: &str) -> bool {
    let lower = words.to_lowercase();
    known
        .iter()
        .any(|it| it.split_whitespace().eq(lower.split_whitespace()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_speaks_against_is_known_in_both_languages_in_any_case_and_beside_neutral_words() {
        for words in [
            "contra",
            "Imod",
            "MOD",
            "modsat:",
            "se imod",
            "Imod, se også",
            "see contra",
        ] {
            let prefix = read(words);
            assert!(prefix.against && prefix.is_known, "{words}");
        }
        for words in ["", "se", "Se også", "se  også", "JF.", "fx", "See also:", "cf.", "e.g."] {
            let prefix = read(words);
            assert!(!prefix.against && prefix.is_known, "{words}");
        }
        assert_eq!(read("se imod").words, "se");
    }

    #[test]
    fn any_other_word_is_unknown_and_the_likely_one_is_named() {
        let meant = |words| {
            assert!(!read(words).is_known, "{words}");
            meant(words)
        };
        assert_eq!(meant("kontra"), Some("contra"));
        assert_eq!(meant("*imod*"), Some("imod"));
        assert_eq!(meant("i mod"), Some("imod"));
        assert_eq!(meant("jf. dog"), Some("imod"));
        assert_eq!(meant("Men"), Some("imod"));
        assert_eq!(meant("jf"), Some("jf."));
        assert_eq!(meant("F.eks."), Some("fx"));
        assert_eq!(meant("og"), Some("se også"));
        assert_eq!(meant("but see"), Some("contra"));
        assert_eq!(meant("med"), None);
        assert_eq!(meant("kritisk om det samme"), None);
    }

    #[test]
    fn known_words_are_found_at_the_end_of_others() {
        assert_eq!(start_of_last(", imod "), Some(2));
        assert_eq!(start_of_last(", s. 3, se også "), Some(8));
        assert_eq!(start_of_last(", s. 3 "), None);
        assert_eq!(start_of_last(" og "), None);
        assert_eq!(start_of_last(", formod "), None);
    }
}
