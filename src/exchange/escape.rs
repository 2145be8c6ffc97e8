//! Words as Markdown of ours that says just these words: no sign of them becomes a heading, a list, a marker or a link.

use crate::syntax::characters;

/// Returns words without what nobody sees, and with spaces for what breaks a line.
pub(super) fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push(' '),
            // It only keeps a line from breaking there.
            '\u{2011}' => clean.push('-'),
            it if characters::is_hidden(&clean, it) => {}
            it => clean.push(it),
        }
    }
    clean
}

/// Returns running text with a backslash before each sign that would mean more than itself; what stands beside it is
/// not known, so that its first and last sign are taken for the most that they can mean.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let (mut before, mut signs) = (' ', text.chars().peekable());
    while let Some(sign) = signs.next() {
        let after = signs.peek().copied();
        let means = match sign {
            '\\' | '`' | '*' | '[' | ']' | '^' => true,
            '_' => !(before.is_alphanumeric() && after.is_some_and(char::is_alphanumeric)),
            '<' => after.is_none_or(|it| !it.is_whitespace() && !it.is_numeric()),
            '&' => after.is_none_or(|it| it == '#' || it.is_alphabetic()),
            '#' => before.is_whitespace() || after.is_none_or(|it| it.is_alphanumeric() || it == '#'),
            // Before a link it would make a picture of it.
            '!' => after.is_none(),
            _ => false,
        };
        if means {
            safe.push('\\');
        }
        safe.push(sign);
        before = sign;
    }
    safe
}

/// Returns a line of a paragraph with a backslash before what would begin another block.
pub(super) fn guarded(line: &str) -> String {
    let mut signs = line.chars();
    let (first, second) = (signs.next(), signs.next());
    let is_apart = second.is_none_or(|it| !it.is_alphanumeric());
    let begins = match first {
        Some('-' | '+' | ':') => is_apart,
        Some('=' | '~' | '>' | '|' | '#' | '%') => true,
        _ => false,
    };
    if begins {
        return format!("\\{line}");
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    let after = rest.strip_prefix(['.', ')']);
    if digits > 0 && after.is_some_and(|it| it.chars().next().is_none_or(char::is_whitespace)) {
        return format!("{number}\\{rest}");
    }
    line.to_owned()
}

/// Returns the address of a link as it may stand between angle brackets.
pub(super) fn address(target: &str) -> String {
    let mut safe = String::with_capacity(target.len());
    for sign in target.trim().chars() {
        match sign {
            '<' => safe.push_str("%3C"),
            '>' => safe.push_str("%3E"),
            '\\' => safe.push_str("%5C"),
            '&' => safe.push_str("&amp;"),
            it if it.is_whitespace() || it.is_control() => safe.push_str("%20"),
            it => safe.push(it),
        }
    }
    safe
}

/// Returns words as they may stand in a comment, which they can't end.
pub(super) fn comment(words: &str) -> String {
    words.replace("--", "- -").replace("--", "- -")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_mean_something_are_signs() {
        assert_eq!(
            escaped("C# er #1, a_b _c_ [x](y) <b> 3 < 4 &amp; A & B ^n `k` \\ #"),
            "C\\# er \\#1, a_b \\_c\\_ \\[x\\](y) \\<b> 3 < 4 \\&amp; A & B \\^n \\`k\\` \\\\ \\#"
                .replacen("C\\#", "C#", 1)
        );
        assert_eq!(escaped("Se!"), "Se\\!");
    }

    #[test]
    fn a_line_begins_no_other_block() {
        let lines = [
            "- a", "---", "-a", "+ b", "= c", "> d", "1. e", "12) f", "1.5 g", "| h", ": i", "~~~", "2018 j", "12.",
        ];
        let guarded: Vec<String> = lines.iter().map(|it| guarded(it)).collect();
        let expected = [
            "\\- a", "\\---", "-a", "\\+ b", "\\= c", "\\> d", "1\\. e", "12\\) f", "1.5 g", "\\| h", "\\: i", "\\~~~",
            "2018 j", "12\\.",
        ];
        assert_eq!(guarded, expected);
    }

    #[test]
    fn what_nobody_sees_is_gone_and_what_breaks_a_line_is_a_space() {
        assert_eq!(clean("Sko\u{ad}le\u{200b}r\u{2028}- \u{202e}x\ty"), "Skoler - x y");
    }

    #[test]
    fn a_comment_can_not_be_ended_from_within() {
        for words in ["a --> b", "a ---> b", "a ----!> b", "--", "---"] {
            assert!(!comment(words).contains("--"), "{words}");
        }
    }
}
