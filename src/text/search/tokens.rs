//! The words of a text, and where each stands.

use crate::text::letters::is_mark;
use std::ops::Range;

/// Returns where the words of a text stand: letters, figures and marks in a row.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = skip(text, at, false);
        at = skip(text, start, true);
        (start < at).then_some(start..at)
    })
}

/// Returns where signs end that are all of a word, or all of none.
fn skip(text: &str, from: usize, of_word: bool) -> usize {
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        let (is_of_word, length) = if byte.is_ascii() {
            (byte.is_ascii_alphanumeric(), 1)
        } else {
            let sign = text[at..].chars().next().unwrap_or_default();
            // The letters of Danish need no table.
            let is_near = matches!(sign, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ');
            (is_near || sign.is_alphanumeric() || is_mark(sign), sign.len_utf8())
        };
        if is_of_word != of_word {
            break;
        }
        at += length;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_letters_and_figures_in_a_row_in_every_script() {
        let words = |text: &'static str| tokens(text).map(|it| &text[it]).collect::<Vec<_>>();
        assert_eq!(words("»Ærligt?« – it-hjælp, 2018!"), ["Ærligt", "it", "hjælp", "2018"]);
        assert_eq!(words("Bo\u{308}rn مترجم ×"), ["Bo\u{308}rn", "مترجم"]);
        assert_eq!(words(" – "), Vec::<&str>::new());
    }
}
