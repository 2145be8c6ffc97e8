//! The characters that are quotation marks, or may be.

/// Tells whether a character is a quotation mark and never anything else.
pub fn is_mark(character: char) -> bool {
    matches!(character, '"' | '”' | '“' | '„' | '‟' | '»' | '«' | '″' | '❝' | '❞')
}

/// Tells whether a character is a single quotation mark, or an apostrophe.
pub fn is_single(character: char) -> bool {
    matches!(
        character,
        '\'' | '’' | '‘' | '‚' | '‛' | '‹' | '›' | '´' | '`' | '′' | '❛' | '❜'
    )
}

/// Tells whether a character may be a quotation mark or a part of one.
fn may_mark(character: char) -> bool {
    is_half(character) || is_mark(character) || is_single(character)
}

/// Tells whether a character is a part of a quotation mark only where it stands twice.
pub(super) fn is_half(character: char) -> bool {
    matches!(character, ',' | '<' | '>')
}

/// The bytes that a character begins with which may be a mark: those of one byte, and the first of all others.
const BEGINS: [bool; 256] = {
    let mut begins = [false; 256];
    let bytes = b",<>\"'`\xc2\xe2";
    let mut at = 0;
    while at < bytes.len() {
        begins[bytes[at] as usize] = true;
        at += 1;
    }
    begins
};

/// Returns the first character of a text that may be a quotation mark or a part of one: where it stands, and which it is.
///
/// A comma or an angle is a part of one only where another stands beside it.
pub(super) fn first(words: &str) -> Option<(usize, char)> {
    let bytes = words.as_bytes();
    let mut from = 0;
    while let Some(found) = bytes[from..].iter().position(|it| BEGINS[*it as usize]) {
        let at = from + found;
        let character = words[at..].chars().next()?;
        let is_lone = is_half(character) && bytes.get(at + 1) != Some(&bytes[at]);
        if !is_lone && may_mark(character) {
            return Some((at, character));
        }
        from = at + character.len_utf8();
    }
    None
}

/// Tells whether a text may have a quotation mark at all: most have none, and that is seen without looking at each sign.
pub(super) fn may_have(words: &str) -> bool {
    let bytes = words.as_bytes();
    memchr::memchr3(b'"', b'\'', b'`', bytes).is_some()
        || memchr::memchr2(0xc2, 0xe2, bytes).is_some()
        || memchr::memchr3_iter(b',', b'<', b'>', bytes).any(|at| bytes.get(at + 1) == Some(&bytes[at]))
}

/// Tells whether a text has a sign with which a quotation may begin: a double mark, or a single one that no letter is before.
pub fn has_opening(words: &str) -> bool {
    let bytes = words.as_bytes();
    let opens = |at: usize| {
        let rest = &words[at..];
        rest.starts_with(is_mark)
            || rest.starts_with(is_single) && !words[..at].ends_with(|it: char| it.is_alphanumeric() || it == '.')
    };
    memchr::memchr3_iter(b'"', 0xc2, 0xe2, bytes).any(opens) || memchr::memchr_iter(b'\'', bytes).any(opens)
}
