//! Which of some words are others than before.

use std::ops::Range;

/// Returns which of some words became which of others: what both begin and end with is left out, but for whole words.
pub(super) fn differing(before: &str, after: &str) -> (Range<usize>, Range<usize>) {
    let same = |it: &((usize, char), char)| it.0.1 == it.1;
    let common: String = before
        .char_indices()
        .zip(after.chars())
        .take_while(same)
        .map(|it| it.1)
        .collect();
    let start = if before == after {
        before.len()
    } else {
        common.rfind(char::is_whitespace).map_or(0, |it| it + 1)
    };
    let (own, other) = (&before[start..], &after[start..]);
    let tail: String = own
        .chars()
        .rev()
        .zip(other.chars().rev())
        .take_while(|it| it.0 == it.1)
        .map(|it| it.0)
        .collect();
    // The tail is turned around: where its last white space is, the words begin that both end with.
    let kept = tail.rfind(char::is_whitespace).unwrap_or(0);
    (start..before.len() - kept, start..after.len() - kept)
}

/// Returns how many bytes some signs at the beginning of words are.
pub(super) fn skipped(words: &str, signs: usize) -> usize {
    words.char_indices().nth(signs).map_or(words.len(), |it| it.0)
}
