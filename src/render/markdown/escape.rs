//! Text that pandoc's Markdown reads as the text that it is.

use super::visible;
use std::fmt::Write as _;

/// A line break that the writer asked for, until the line is whole; no text holds it, since it is a control.
pub(super) const BREAK: char = '\u{1}';

/// A comment that nobody sees, which parts what would be read as one.
pub(super) const NOTHING: &str = "<!-- -->";

/// Returns a text on one line in which no character is markup.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    self::text(&mut out, text);
    out
}

/// Adds a text in which no character is markup, wherever in a line it comes to stand.
pub(super) fn text(out: &mut String, text: &str) {
    let text = visible(text);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\n' | '\t' => out.push(' '),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '@' | '^' | '~' | '$' | '|' | '"'
            | '\'' => {
                out.push('\\');
                out.push(sign);
            }
            // A quotation mark that is one may stand on the other side of the word, as pandoc sees it.
            '‘' => out.push_str("&lsquo;"),
            '’' if !out.ends_with(char::is_alphanumeric) => out.push_str("&rsquo;"),
            '&' if signs.peek().is_some_and(|it| it.is_ascii_alphanumeric() || *it == '#') => out.push_str("\\&"),
            // Two would be a dash, and three full stops an ellipsis.
            '-' | '.' if out.ends_with(sign) => {
                out.push('\\');
                out.push(sign);
            }
            _ => out.push(sign),
        }
    }
}

/// Adds code.
pub(super) fn code(out: &mut String, code: &str) {
    let code = one_line(&visible(code));
    if code.is_empty() {
        return;
    }
    let longest = code.split(|it| it != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if code.starts_with('`') || code.ends_with('`') {
        " "
    } else {
        ""
    };
    let _ = write!(out, "{fence}{space}{code}{space}{fence}");
}

/// Returns a text without line breaks and without spaces at its ends.
pub(super) fn one_line(text: &str) -> String {
    text.replace(['\n', BREAK], " ").trim_matches([' ', '\t']).to_owned()
}

/// Returns a paragraph, escaped already, in which no line begins like a block.
pub(super) fn guarded(text: &str) -> String {
    let mut out = String::new();
    let mut end = "";
    for piece in text.split_inclusive(['\n', BREAK]) {
        let line = guarded_line(piece.trim_matches([' ', '\t', '\n', BREAK]));
        // A break before the first word or after the last has nothing to part.
        if !line.is_empty() {
            out.push_str(end);
            out.push_str(&line);
            end = "";
        }
        if !out.is_empty() && end != "\\\n" {
            end = if piece.ends_with(BREAK) { "\\\n" } else { "\n" };
        }
    }
    out
}

fn guarded_line(line: &str) -> String {
    if line.starts_with(['-', '+', ':', '=', '%']) {
        return format!("\\{line}");
    }
    if let Some(rest) = line.strip_prefix("Table:").or_else(|| line.strip_prefix("table:")) {
        return format!("{}\\:{rest}", &line[..5]);
    }
    match list_marker(line) {
        Some(at) => format!("{}\\{}", &line[..at], &line[at..]),
        None => line.to_owned(),
    }
}

/// Returns an item's text in which its first words are no box to tick: pandoc looks for one behind backslashes too.
pub(super) fn unticked(item: &str) -> String {
    let is_box = ["\\[ \\]", "\\[x\\]", "\\[X\\]"].iter().any(|it| item.starts_with(it));
    let rest = item.get(2..).filter(|_| is_box);
    rest.map_or_else(|| item.to_owned(), |it| format!("\\[{NOTHING}{it}"))
}

/// Returns where the full stop or bracket stands that makes the start of a line a number of a list: `1.`, `(iv)`, `a)`.
fn list_marker(line: &str) -> Option<usize> {
    let inner = line.strip_prefix('(').unwrap_or(line);
    let end = inner.find(|it: char| !it.is_ascii_alphanumeric())?;
    let word = &inner[..end];
    let is_number = word.bytes().all(|it| it.is_ascii_digit())
        || word.len() == 1
        || word.to_ascii_lowercase().bytes().all(|it| b"ivxlcdm".contains(&it));
    let rest = inner[end..].strip_prefix(['.', ')'])?;
    (is_number && end > 0 && (rest.is_empty() || rest.starts_with(char::is_whitespace)))
        .then_some(line.len() - inner.len() + end)
}

/// Returns an address in which nothing ends the link or is markup.
pub(super) fn encoded(target: &str) -> String {
    let mut out = String::new();
    for sign in visible(target).chars() {
        if sign.is_ascii_alphanumeric() || "-._:/?#=%+,;!@&".contains(sign) {
            out.push(sign);
        } else {
            for byte in sign.encode_utf8(&mut [0; 4]).bytes() {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out.replace('&', "&amp;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_look_like_blocks_do_not_begin_one() {
        let lines = [
            "- a", "+ b", ": c", "1. d", "12) e", "(iv) f", "a. g", "Table: h", "== i", "% j", "Det. k", "2018 l",
            "1.5 m", "(se n)",
        ];
        let guarded: Vec<_> = lines.iter().map(|it| guarded(it)).collect();
        let expected = [
            "\\- a",
            "\\+ b",
            "\\: c",
            "1\\. d",
            "12\\) e",
            "(iv\\) f",
            "a\\. g",
            "Table\\: h",
            "\\== i",
            "\\% j",
            "Det. k",
            "2018 l",
            "1.5 m",
            "(se n)",
        ];
        assert_eq!(guarded, expected);
    }

    #[test]
    fn signs_are_signs() {
        assert_eq!(
            escaped("[@a] x^2 a--b ... AT&T &amp; #1 \"q\""),
            "\\[\\@a\\] x\\^2 a-\\-b .\\.\\. AT\\&T \\&amp; \\#1 \\\"q\\\""
        );
    }

    #[test]
    fn quotation_marks_stand_on_the_side_where_they_were_written() {
        assert_eq!(
            escaped("‘a’ord l’art ’90 “b” ‘’"),
            "&lsquo;a’ord l’art &rsquo;90 “b” &lsquo;&rsquo;"
        );
    }

    #[test]
    fn an_item_begins_with_no_box() {
        let item = |text: &str| unticked(&guarded(&escaped(text)));
        assert_eq!(item("[ ] a"), "\\[<!-- --> \\] a");
        assert_eq!(item("[x]"), "\\[<!-- -->x\\]");
        assert_eq!(item("[y] [ ]"), "\\[y\\] \\[ \\]");
    }

    #[test]
    fn code_holds_backticks() {
        let mut out = String::new();
        code(&mut out, "a`b``");
        assert_eq!(out, "``` a`b`` ```");
    }
}
