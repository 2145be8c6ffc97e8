//! Letters in the plainest spelling: æ as ae, ø as oe, å as aa, and no accents.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// Tells whether a sign is a mark on the letter before it.
pub fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}')
}

/// Adds a small letter or a figure as it is spelt with a to z; tells whether it is one. Accents and apostrophes add nothing.
pub fn spell(letter: char, to: &mut String) -> bool {
    let spelling = match letter {
        'a'..='z' | '0'..='9' => {
            to.push(letter);
            return true;
        }
        'æ' | 'ä' => "ae",
        'ø' | 'ö' => "oe",
        'å' => "aa",
        'ü' | 'ú' | 'ù' | 'û' => "u",
        'ß' => "ss",
        'é' | 'è' | 'ê' | 'ë' => "e",
        'á' | 'à' | 'â' | 'ã' => "a",
        'í' | 'ì' | 'î' | 'ï' | 'ı' => "i",
        'ó' | 'ò' | 'ô' | 'õ' => "o",
        'ç' => "c",
        'ñ' => "n",
        'ğ' => "g",
        'ş' | 'š' => "s",
        'ž' => "z",
        'ý' => "y",
        'ð' => "d",
        // Combining marks and apostrophes belong to the letter before them.
        '\u{300}'..='\u{36f}' | '\'' | '’' => "",
        _ => return false,
    };
    to.push_str(spelling);
    true
}

/// Returns a word in small letters and the plainest spelling, by which `Ågade` and `aagade` are one; other scripts stay.
pub fn plain(word: &str) -> String {
    // Some machines write å as an a and a ring.
    let whole: Cow<'_, str> = if word.contains(is_mark) {
        word.nfc().collect()
    } else {
        word.into()
    };
    let mut plain = String::with_capacity(word.len() + 4);
    for letter in whole.chars().flat_map(char::to_lowercase) {
        if !spell(letter, &mut plain) {
            plain.push(letter);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_plain_spelling_however_it_is_typed() {
        for word in ["BØRNEHAVE", "Børnehave", "boernehave", "börnehave"] {
            assert_eq!(plain(word), "boernehave");
        }
        assert_eq!(plain("Café på Ågade"), "cafe paa aagade");
        assert_eq!(plain("a\u{30a}rhus"), "aarhus");
        assert_eq!(plain("مترجم"), "مترجم");
    }
}
