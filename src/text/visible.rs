//! Text as it may be shown: nothing in it that a terminal obeys, or that nobody would see.

use std::borrow::Cow;

/// Returns a text in which everything that a terminal would obey, or that nobody would see, is written out.
///
/// Line ends become their signs (`␊`, `␍`), tabs spaces, and other controls, marks of direction and characters without width
/// their number (`<U+001B>`): the sign of an escape, `␛`, ends in a byte that a terminal of one byte a letter obeys.
pub fn visible(text: &str) -> Cow<'_, str> {
    // One of these bytes is in whatever nobody would see, and none in a Danish letter.
    let may_be_unseen = |it: u8| it < b' ' || matches!(it, 0x7f | 0xc2 | 0xe2 | 0xef);
    if !text.bytes().any(may_be_unseen) || !text.chars().any(is_unseen) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '\t' => shown.push(' '),
            '\n' => shown.push('␊'),
            '\r' => shown.push('␍'),
            it if is_unseen(it) => shown.push_str(&format!("<U+{:04X}>", u32::from(it))),
            it => shown.push(it),
        }
    }
    Cow::Owned(shown)
}

/// Tells whether a terminal would obey a character, or nobody would see it.
pub fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_terminal_obeys_gets_through() {
        assert_eq!(visible("a\u{1b}]52;c;x\u{7}b"), "a<U+001B>]52;c;x<U+0007>b");
        assert_eq!(visible("ja\rnej"), "ja␍nej");
        assert_eq!(visible("en\r\nto\ttre"), "en␍␊to tre");
        assert_eq!(
            visible("a\u{202e}b\u{200b}c\u{85}d\u{7f}"),
            "a<U+202E>b<U+200B>c<U+0085>d<U+007F>"
        );
        assert_eq!(visible("Æble – »gård« §"), "Æble – »gård« §");
    }

    #[test]
    fn no_unseen_character_is_overlooked_among_letters() {
        for character in ('\0'..=char::MAX).filter(|it| is_unseen(*it)) {
            let text = format!("så{character}å");
            assert_ne!(visible(&text), text, "U+{:04X}", u32::from(character));
        }
    }
}
