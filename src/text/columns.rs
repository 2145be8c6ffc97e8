//! Text in the columns of a terminal: how wide it is, where it breaks, where it is cut.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Returns how many columns a text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// Returns a text broken at spaces so that no line is wider than `width` where that can be; the first line begins with
/// `first`, the others with `rest`, and each ends in a line break. `ip` and the command after it stay together.
pub fn wrap(text: &str, width: usize, first: &str, rest: &str) -> String {
    let mut wrapped = String::with_capacity(text.len() + first.len() + 1);
    wrapped.push_str(first);
    let (mut column, mut is_fresh) = (first.width(), true);
    let mut words = text.split_ascii_whitespace().peekable();
    let mut is_command = false;
    while let Some(word) = words.next() {
        let size = columns(word);
        let next = words.peek().filter(|_| word == "ip").map_or(0, |it| 1 + columns(it));
        if !is_fresh && !is_command && column + 1 + size + next > width {
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
        is_command = word == "ip";
    }
    wrapped.push('\n');
    wrapped
}

/// Returns how many columns a word takes; a word of ASCII and Danish letters takes one for each, and is most of what is said.
fn columns(word: &str) -> usize {
    let follows = |it: u8| (0x80..=0xbf).contains(&it);
    if word
        .bytes()
        .all(|it| it.is_ascii_graphic() || it == 0xc3 || follows(it))
    {
        return word.bytes().filter(|it| !follows(*it)).count();
    }
    word.width()
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
    fn a_word_takes_as_many_columns_as_a_terminal_gives_it() {
        let letters = ('!'..='\u{2fff}').filter(|it| !it.is_whitespace() && !it.is_control());
        for word in letters.map(|it| format!("så{it}r")) {
            assert_eq!(columns(&word), word.width(), "{word}");
        }
    }

    #[test]
    fn lines_break_at_spaces_and_words_stay_whole() {
        assert_eq!(wrap("en to tre", 8, "  ", "    "), "  en to\n    tre\n");
        assert_eq!(
            wrap("interviews/2018-03-14.md", 8, "", "  "),
            "interviews/2018-03-14.md\n"
        );
        assert_eq!(wrap("", 8, "", "  "), "\n");
        assert_eq!(wrap("Se mere: ip explain x", 15, "", ""), "Se mere:\nip explain x\n");
    }

    #[test]
    fn cutting_counts_columns_and_not_bytes() {
        assert_eq!(head("æøå日本", 5), "æøå日");
        assert_eq!(tail("æøå日本", 3), "本");
        assert_eq!(head("ab", 0), "");
    }
}
