//! The characters that are quotation marks, or may be.

/// Tells whether a character is a quotation mark and never anything else.
pub fn is_mark(character: char) -> bool {
    matches!(character, '"' | '”' | '“' | '„' | '‟' | '»' | '«')
}

/// Tells whether a character is a single quotation mark, or an apostrophe.
pub fn is_single(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | '‚' | '‛' | '‹' | '›' | '´' | '`')
}

/// Tells whether a character may be a quotation mark or a part of one.
pub(super) fn may_mark(character: char) -> bool {
    character == ',' || is_mark(character) || is_single(character)
}
