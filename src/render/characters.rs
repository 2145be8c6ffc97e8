//! Characters that no output may hold.

use std::borrow::Cow;

/// Returns a text with U+FFFD for what is no character of a text: controls and non-characters.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if may_hide(text) && text.contains(is_hidden) {
        Cow::Owned(text.replace(is_hidden, "\u{fffd}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Tells whether a text has a byte with which what is hidden may begin; almost none has, which is seen without a branch.
fn may_hide(text: &str) -> bool {
    let begins = |it: u8| it < 0x20 && it != b'\n' && it != b'\t' || matches!(it, 0x7f | 0xc2 | 0xef..);
    text.as_bytes()
        .chunks(64)
        .any(|it| it.iter().fold(false, |any, it| any | begins(*it)))
}

fn is_hidden(it: char) -> bool {
    it.is_control() && it != '\n' && it != '\t'
        || u32::from(it) & 0xfffe == 0xfffe
        || matches!(it, '\u{fdd0}'..='\u{fdef}')
}

/// Returns a name as an attribute may hold it: letters, digits, hyphens and underscores.
pub(super) fn name(id: &str) -> String {
    let is_plain = |it: char| it.is_alphanumeric() || matches!(it, '-' | '_');
    id.chars().map(|it| if is_plain(it) { it } else { '-' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_are_replaced_and_text_is_not() {
        assert_eq!(
            visible("a\u{0}\u{1b}[31m\u{85}\u{fffe}\u{fdd0}\r"),
            "a\u{fffd}\u{fffd}[31m\u{fffd}\u{fffd}\u{fffd}\u{fffd}"
        );
        assert_eq!(visible("æ 🙂\u{301}\n\t"), "æ 🙂\u{301}\n\t");
    }
}
