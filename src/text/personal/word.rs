//! Words of a text, one at a time.

/// The longest word that is looked at, in bytes.
const LONGEST: usize = 80;

/// Returns the word at the end of a text, with hyphens, apostrophes and full stops in it.
pub(super) fn last_word(text: &str) -> &str {
    let text = &text[text.floor_char_boundary(text.len().saturating_sub(LONGEST))..];
    let is_inner = |it: char| it.is_alphanumeric() || matches!(it, '-' | '\'' | '’' | '.' | '´');
    text.rfind(|it: char| !is_inner(it))
        .map_or(text, |at| &text[text.ceil_char_boundary(at + 1)..])
}

/// Tells whether a word begins with a capital letter.
pub(super) fn starts_large(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Returns the letters and digits at the start of a text, up to a length that no word has.
pub(super) fn first_word(text: &str) -> &str {
    let near = &text[..text.floor_char_boundary(text.len().min(LONGEST))];
    near.find(|it: char| !it.is_alphanumeric())
        .map_or(near, |end| &near[..end])
}
