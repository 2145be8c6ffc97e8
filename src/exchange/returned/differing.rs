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
        let begun = common.rsplit_once(char::is_whitespace);
        begun.map_or(0, |it| common.len() - it.1.len())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_differ_whatever_space_stands_between_them() {
        for space in [' ', '\t', '\u{a0}', '\u{202f}', '\u{2003}', '\u{3000}'] {
            let before = format!("Det{space}koster{space}5{space}kr.{space}om{space}året");
            let after = format!("Det{space}koster{space}55{space}kr.{space}om{space}året");
            let (own, other) = differing(&before, &after);
            assert_eq!(
                (&before[own], &after[other]),
                (&*format!("5{space}"), &*format!("55{space}"))
            );
            let longer = format!("{before}{space}her");
            let (own, other) = differing(&before, &longer);
            assert_eq!((&before[own], &longer[other]), ("året", &*format!("året{space}her")));
            let end = before.len()..before.len();
            assert_eq!(differing(&before, &before), (end.clone(), end));
            assert_eq!(differing("", &before), (0..0, 0..before.len()));
        }
    }
}
