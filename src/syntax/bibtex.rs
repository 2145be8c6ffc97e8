//! Where the entries of a BibTeX file begin and end; what stands between them is a remark.

use crate::source::Span;
use std::borrow::Cow;
use std::ops::Range;

/// One entry, as far as it can be told apart from its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// What it is: `book`, `report`, `string`.
    pub kind: Span,
    /// By what it is cited; empty where nothing stands there.
    pub key: Span,
    /// From its `@` to the byte after its last.
    pub whole: Span,
    /// Whether it has an end of its own, and does not run on to the next one's beginning.
    pub is_closed: bool,
    /// Where its text begins: the byte after its first bracket.
    body: u32,
    is_round: bool,
}

impl Entry {
    /// Tells whether it gives words a short name instead of being a source.
    pub fn is_abbreviations(&self, text: &str) -> bool {
        text[self.kind.range()].eq_ignore_ascii_case("string")
    }
}

/// Returns the entries of a file in their order; comments and preambles are none.
///
/// An entry never goes past a line that begins with another one's `@kind{`, so that a brace that is missing costs one source and
/// not all that follow.
pub fn entries(text: &str) -> Vec<Entry> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = memchr::memchr2(b'@', b'%', &bytes[at..]) {
        at += next;
        if bytes[at] == b'%' {
            at = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |it| at + it);
            continue;
        }
        let Some(opening) = opening(bytes, at) else {
            at += 1;
            continue;
        };
        let end = end(bytes, &opening);
        let kind = Span::from(opening.kind.clone());
        let kind_text = &text[opening.kind.clone()];
        if !["comment", "preamble"]
            .iter()
            .any(|it| kind_text.eq_ignore_ascii_case(it))
        {
            found.push(Entry {
                kind,
                key: key(text, opening.body, end.at),
                whole: Span::new(at, end.at),
                is_closed: end.is_closed,
                body: Span::new(opening.body, opening.body).start,
                is_round: opening.is_round,
            });
        }
        at = end.at;
    }
    found
}

/// Returns the text with the round brackets of entries as braces, which every reader knows; no byte changes its place.
pub fn with_braces<'a>(text: &'a str, entries: &[Entry]) -> Cow<'a, str> {
    if !entries.iter().any(|it| it.is_round && it.is_closed) {
        return Cow::Borrowed(text);
    }
    let mut changed = text.to_owned();
    for entry in entries.iter().filter(|it| it.is_round && it.is_closed) {
        let (open, close) = (entry.body as usize - 1, entry.whole.end as usize - 1);
        changed.replace_range(open..=open, "{");
        changed.replace_range(close..=close, "}");
    }
    Cow::Owned(changed)
}

struct Opening {
    kind: Range<usize>,
    body: usize,
    is_round: bool,
}

/// Reads `@kind{` or, at a line's beginning, `@kind(`.
fn opening(bytes: &[u8], at: usize) -> Option<Opening> {
    let letters = bytes[at + 1..].iter().take_while(|it| it.is_ascii_alphabetic()).count();
    let kind = at + 1..at + 1 + letters;
    let spaces = bytes[kind.end..]
        .iter()
        .take_while(|it| it.is_ascii_whitespace())
        .count();
    let bracket = *bytes.get(kind.end + spaces)?;
    // In running text `me@work (at times)` is no entry.
    let is_round = bracket == b'(' && starts_line(bytes, at);
    (letters > 0 && (bracket == b'{' || is_round)).then_some(Opening {
        body: kind.end + spaces + 1,
        kind,
        is_round,
    })
}

fn starts_line(bytes: &[u8], at: usize) -> bool {
    let before = bytes[..at].iter().rev().find(|it| !matches!(it, b' ' | b'\t'));
    // Nothing, a line's end, or the last byte of a byte-order mark.
    matches!(before, None | Some(b'\n' | b'\r' | 0xbf))
}

struct End {
    at: usize,
    is_closed: bool,
}

fn end(bytes: &[u8], opening: &Opening) -> End {
    let (mut depth, mut is_quoted) = (0_usize, false);
    let mut at = opening.body;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'\n' if next_begins(bytes, at + 1) => {
                return End {
                    at: at + 1,
                    is_closed: false,
                };
            }
            b'"' if depth == 0 => is_quoted = !is_quoted,
            _ if is_quoted => {}
            b'{' => depth += 1,
            b'}' if depth > 0 => depth -= 1,
            b'}' if !opening.is_round => {
                return End {
                    at: at + 1,
                    is_closed: true,
                };
            }
            b')' if depth == 0 && opening.is_round => {
                return End {
                    at: at + 1,
                    is_closed: true,
                };
            }
            _ => {}
        }
        at += 1;
    }
    End {
        at: bytes.len(),
        is_closed: false,
    }
}

/// Tells whether a line begins another entry.
fn next_begins(bytes: &[u8], line: usize) -> bool {
    let spaces = bytes[line..].iter().take_while(|it| matches!(it, b' ' | b'\t')).count();
    bytes.get(line + spaces) == Some(&b'@') && opening(bytes, line + spaces).is_some()
}

/// Returns where an entry's key stands: what is before the first comma, if it is no field.
fn key(text: &str, body: usize, end: usize) -> Span {
    let rest = &text[body..end];
    let trimmed = rest.trim_start();
    let start = body + rest.len() - trimmed.len();
    let word = trimmed
        .split([',', '}', ')', '\n'])
        .next()
        .unwrap_or_default()
        .trim_end();
    let length = if word.contains(['=', '{', '"']) { 0 } else { word.len() };
    Span::new(start.min(end), (start + length).min(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<&str> {
        entries(text).iter().map(|it| &text[it.key.range()]).collect()
    }

    #[test]
    fn every_entry_is_found_however_it_is_set() {
        let text = "\u{feff}@book{a, title={A}} @misc { b ,title=\"}\"}\r\n@MISC(c, note={)}, title={C})\n\
                    @string{ab = {x}}\n@comment{z, @x}\n@preamble{\"p\"}\n% @book{no, }\nwrite to me@home (b) or x@y.dk\n@x{{d}, a=1}\n";
        assert_eq!(keys(text), ["a", "b", "c", "", ""]);
        assert!(entries(text).iter().all(|it| it.is_closed));
        assert!(entries(text)[3].is_abbreviations(text));
    }

    #[test]
    fn a_missing_brace_costs_one_entry() {
        let text = "@book{a, title = {A,\n}\n@book{b, title = \"B}\n  @book{c, title = {C}}\n@book{d,";
        let closed: Vec<bool> = entries(text).iter().map(|it| it.is_closed).collect();
        assert_eq!(
            (keys(text), closed),
            (vec!["a", "b", "c", "d"], vec![false, false, true, false])
        );
    }

    #[test]
    fn an_entry_without_a_key_has_none() {
        assert_eq!(
            keys("@misc{, title={T}}@misc{title = {T}}@misc{}@misc{æø, x=1}"),
            ["", "", "", "æø"]
        );
    }

    #[test]
    fn round_brackets_become_braces_at_their_place() {
        let text = "@misc(c, note={(a)}, title={æ(})";
        assert_eq!(with_braces(text, &entries(text)), "@misc{c, note={(a)}, title={æ(}}");
    }
}
