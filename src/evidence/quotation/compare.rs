//! Two texts word for word: what does not matter is taken away first, and the first difference is found.

use crate::text::quotation_marks::is_mark;
use unicode_normalization::UnicodeNormalization;

/// The longest quotation for which it is worth finding the first word that differs.
const LONGEST: usize = 300;

/// Tells whether the parts of a quotation stand in a normal text, in order, each as whole words.
pub(super) fn stands_in(quotation: &str, source: &str) -> bool {
    let mut quotation = normal(quotation);
    for spelling in ["[...]", "[ ... ]", "[ … ]"] {
        quotation = quotation.replace(spelling, "[…]");
    }
    let mut rest = source;
    for part in quotation.split("[…]") {
        let part = part.trim_matches(is_edge);
        if part.is_empty() {
            continue;
        }
        let Some(end) = find_words(rest, part).or_else(|| find_words(rest, &with_other_case(part))) else {
            return false;
        };
        rest = &rest[end..];
    }
    true
}

/// Punctuation at the edge of a quotation belongs to the sentence that quotes.
fn is_edge(character: char) -> bool {
    character.is_whitespace() || matches!(character, '.' | ',' | ';' | ':' | '!' | '?' | '…' | '–' | '—' | '-')
}

/// Returns the end of `part` where it stands in `text` as whole words.
fn find_words(text: &str, part: &str) -> Option<usize> {
    let finder = memchr::memmem::Finder::new(part);
    let mut ends = finder
        .find_iter(text.as_bytes())
        .map(|start| (start, start + part.len()));
    let free = |it: Option<char>| !it.is_some_and(char::is_alphanumeric);
    ends.find(|(start, end)| free(text[..*start].chars().next_back()) && free(text[*end..].chars().next()))
        .map(|it| it.1)
}

/// A quotation may begin in the middle of a sentence, so the case of its first letter is the quoting sentence's.
fn with_other_case(part: &str) -> String {
    let mut characters = part.chars();
    let first = characters.next().unwrap_or_default();
    let other: String = if first.is_uppercase() {
        first.to_lowercase().collect()
    } else {
        first.to_uppercase().collect()
    };
    other + characters.as_str()
}

/// Returns a text with single spaces and no quotation marks, so that only the words are compared.
pub(super) fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.nfc() {
        if character.is_whitespace() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !is_mark(character) && !matches!(character, '\'' | '’' | '‘' | '›' | '‹') {
            out.push(character);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Returns the words of a text, each with what clings to it.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|it| it.contains(char::is_alphanumeric))
}

/// Returns how many words from the start of a quotation stand together in a normal text, at the best place.
pub(super) fn shared_words(quotation: &str, source: &str) -> usize {
    let bare = |it: &str| it.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase();
    let quoted: Vec<String> = pieces(quotation).map(bare).take(LONGEST + 1).collect();
    let stored: Vec<String> = pieces(source).map(bare).take(10 * LONGEST).collect();
    if quoted.len() > LONGEST {
        return 0;
    }
    let run = |start: usize| {
        stored[start..]
            .iter()
            .zip(&quoted)
            .take_while(|it| it.0 == it.1)
            .count()
    };
    (0..stored.len()).map(run).max().unwrap_or(0)
}
