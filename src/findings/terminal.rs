//! Text on a terminal: how wide it is, where it breaks, what of it a terminal must not obey, and its colours.

use annotate_snippets::renderer::{AnsiColor, Style};
use std::borrow::Cow;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// What people wait for: what something is called.
pub const STRONG: Style = Style::new().bold();
/// What can be skipped.
pub const FAINT: Style = AnsiColor::BrightBlack.on_default();
/// What to do.
pub const ADVICE: Style = AnsiColor::Cyan.on_default().bold();

/// Returns a text in a style, or as it is where there is no colour.
pub fn paint(text: &str, style: Style, color: bool) -> String {
    if color {
        format!("{style}{text}{style:#}")
    } else {
        text.to_owned()
    }
}

/// Returns how many columns a text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// Returns a text in which everything that a terminal would obey, or that nobody would see, is written out.
///
/// Line breaks and tabs become spaces, control characters their signs (`␛`), and marks of direction and characters
/// without width their number (`<U+202E>`).
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|it| (b' '..=b'~').contains(&it)) || !text.contains(is_unseen) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '\n' | '\t' => shown.push(' '),
            '\r' if text.contains("\r\n") => {}
            '\0'..' ' => shown.push(char::from_u32(0x2400 + u32::from(character)).unwrap_or(' ')),
            '\u{7f}' => shown.push('␡'),
            it if is_unseen(it) => shown.push_str(&format!("<U+{:04X}>", u32::from(it))),
            it => shown.push(it),
        }
    }
    Cow::Owned(shown)
}

fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        )
}

/// Returns a text broken at spaces so that no line is wider than `width` where that can be; the first line begins with
/// `first`, the others with `rest`, and each ends in a line break.
pub fn wrap(text: &str, width: usize, first: &str, rest: &str) -> String {
    let mut wrapped = String::with_capacity(text.len() + first.len() + 1);
    wrapped.push_str(first);
    let (mut column, mut is_fresh) = (first.width(), true);
    for word in text.split_ascii_whitespace() {
        let size = word.width();
        if !is_fresh && column + 1 + size > width {
            wrapped.push('\n');
            wrapped.push_str(rest);
            (column, is_fresh) = (rest.width(), true);
        }
        if !is_fresh {
            wrapped.push(' ');
            column += 1;
        }
        wrapped.push_str(word);
        column += size;
        is_fresh = false;
    }
    wrapped.push('\n');
    wrapped
}

/// Returns the beginning of a text that takes at most `room` columns.
pub fn head(text: &str, room: usize) -> &str {
    let mut column = 0;
    let cut = text.char_indices().find(|(_, it)| {
        column += it.width().unwrap_or(0);
        column > room
    });
    &text[..cut.map_or(text.len(), |(at, _)| at)]
}

/// Returns the end of a text that takes at most `room` columns.
pub fn tail(text: &str, room: usize) -> &str {
    let mut column = 0;
    let cut = text.char_indices().rev().find(|(_, it)| {
        column += it.width().unwrap_or(0);
        column > room
    });
    &text[cut.map_or(0, |(at, it)| at + it.len_utf8())..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_terminal_obeys_gets_through() {
        assert_eq!(visible("a\u{1b}]52;c;x\u{7}b"), "a␛]52;c;x␇b");
        assert_eq!(visible("ja\rnej"), "ja␍nej");
        assert_eq!(visible("en\r\nto\ttre"), "en to tre");
        assert_eq!(
            visible("a\u{202e}b\u{200b}c\u{85}d\u{7f}"),
            "a<U+202E>b<U+200B>c<U+0085>d␡"
        );
        assert_eq!(visible("Æble – »gård« §"), "Æble – »gård« §");
    }

    #[test]
    fn lines_break_at_spaces_and_words_stay_whole() {
        assert_eq!(wrap("en to tre", 8, "  ", "    "), "  en to\n    tre\n");
        assert_eq!(
            wrap("interviews/2018-03-14.md", 8, "", "  "),
            "interviews/2018-03-14.md\n"
        );
        assert_eq!(wrap("", 8, "", "  "), "\n");
    }

    #[test]
    fn cutting_counts_columns_and_not_bytes() {
        assert_eq!(head("æøå日本", 5), "æøå日");
        assert_eq!(tail("æøå日本", 3), "本");
        assert_eq!(head("ab", 0), "");
    }
}
