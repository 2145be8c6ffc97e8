//! What looks like a citation in running text and is none: `(@a#x)`, `[a#x]`, `@a#x`, `[@ a#x]`.

use super::part::key_start;
use crate::source::Span;

/// How far from a key its brackets are looked for, and how far a key reaches from its sign.
const REACH: usize = 300;

/// The first byte of the wide signs `＠` and `＃`, with which some keyboards write what we write `@` and `#`.
const WIDE: u8 = 0xef;
/// What begins a key.
const AT: [char; 2] = ['@', '＠'];
/// What begins the name of a passage.
const NAMES: [char; 3] = ['#', '^', '＃'];

/// A key that stands in running text and cites nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Where: the brackets around it, where they are meant to cite.
    pub span: Span,
    /// The note or source.
    pub record: Box<str>,
    /// The passage of the note.
    pub name: Option<Box<str>>,
    /// Whether `@` is before it, which nobody writes by chance.
    pub is_signed: bool,
    /// How a citation of it is written.
    pub right: Box<str>,
}

/// Finds the keys in a piece of running text; which of them are known is for others to say.
pub fn find(text: &str, piece: Span, mut found: impl FnMut(Mention)) {
    let start = piece.start as usize;
    let bytes = text.as_bytes();
    let mut read_to = 0;
    let wide = memchr::memchr(WIDE, &bytes[piece.range()]).is_some();
    let signs = memchr::memchr3_iter(b'@', b'#', b'-', &bytes[piece.range()]).map(|it| start + it);
    let all = (piece.range()).filter(|it| wide && is_sign(bytes, *it));
    for at in signs.filter(|_| !wide).chain(all) {
        let reach = (piece.end as usize).max(at + REACH).min(bytes.len());
        let Some(word) = (at >= read_to).then(|| word_of(&bytes[..reach], at)).flatten() else {
            continue;
        };
        read_to = word.end as usize;
        if word.range().len() > REACH {
            continue;
        }
        // A word whose sign stands in the piece before was read there.
        let is_read = word.start < piece.start && (word.start as usize..start).any(|it| is_sign(bytes, it));
        if !is_read && let Some(mention) = read(text, word) {
            found(mention);
        }
    }
}

/// Returns the word that a sign makes a key of: the one that it stands in, or that follows `@`.
fn word_of(bytes: &[u8], at: usize) -> Option<Span> {
    if !is_sign(bytes, at) {
        return None;
    }
    let from = match bytes[at..] {
        [b'@', b' ', ..] => at + 2,
        [b'@', ..] => at + 1,
        [WIDE, ..] => at + "＠".len(),
        _ => at,
    };
    let before = bytes[..from]
        .iter()
        .rev()
        .take(REACH)
        .take_while(|it| is_key_byte(**it));
    let after = bytes.get(from..)?.iter().take_while(|it| is_key_byte(**it));
    let (before, after) = (before.count(), after.count());
    (after > 0).then(|| Span::new(from - before, from + after))
}

/// Tells whether a byte may make a key of its word: `@`, `#`, or the `-` after a year.
fn is_sign(bytes: &[u8], at: usize) -> bool {
    match bytes[at] {
        b'@' | b'#' => true,
        WIDE => bytes[at..].starts_with("＠".as_bytes()),
        b'-' => at >= 4 && bytes[at - 4..at].iter().all(u8::is_ascii_digit),
        _ => false,
    }
}

/// Reads a word that may be a key.
fn read(text: &str, word: Span) -> Option<Mention> {
    let written = &text[word.range()];
    let key = written.trim_end_matches(|it: char| !it.is_alphanumeric());
    // `cite:` and `kilde:` before a key are no part of it, as an address is.
    let named = key.rfind(':').filter(|_| !key.contains('/')).map_or(0, |it| it + 1);
    let key_start = key[named..].trim_start_matches(|it: char| !it.is_alphanumeric());
    let start = word.start as usize + key.len() - key_start.len();
    let key = &text[start..word.start as usize + key.len()];
    let before = text[..start].trim_end_matches([' ', '\u{a0}']);
    let is_signed = before.ends_with(AT) && start - before.len() <= 2;
    if !is_signed && !is_like_key(key) {
        return None;
    }
    let begins = if is_signed {
        before.len() - before.chars().next_back().map_or(0, char::len_utf8)
    } else {
        start
    };
    if text[..begins].ends_with('\\') {
        return None;
    }
    let (record, name) = match key.split_once(NAMES) {
        Some((record, name)) => (record, Some(name.trim_start_matches(NAMES))),
        None => (key, None),
    };
    let alone = name.map_or_else(|| format!("[@{record}]"), |it| format!("[@{record}#{it}]"));
    let own = Span::new(begins, start + key.len());
    let (span, right) = bracketed(text, own).unwrap_or((own, alone));
    Some(Mention {
        span,
        record: record.into(),
        name: name.map(Into::into),
        is_signed,
        right: right.into(),
    })
}

/// Tells whether a word without `@` may be a key: a passage, or an id that begins with a year.
fn is_like_key(word: &str) -> bool {
    let year = word.as_bytes().iter().take_while(|it| it.is_ascii_digit()).count();
    word.contains('#') || year == 4 && word[year..].starts_with('-')
}

/// Returns the brackets around a key and the citation that they are meant to be, where they hold nothing else.
fn bracketed(text: &str, own: Span) -> Option<(Span, String)> {
    let (start, end) = (own.start as usize, own.end as usize);
    let near = text[..start].char_indices().rev().take(REACH);
    let open = near.take_while(|it| it.1 != '\n').find(|it| "[({])}".contains(it.1));
    let open = open
        .filter(|it| "[({".contains(it.1) && !text[..it.0].ends_with('\\'))?
        .0;
    let near = text[end..].char_indices().take(REACH);
    let close = near.take_while(|it| it.1 != '\n').find(|it| "[({])}".contains(it.1));
    let close = end + close.filter(|it| "])}".contains(it.1))?.0;
    let mut inner = String::new();
    for part in text[open + 1..close].trim_end_matches('\\').split(';') {
        let part = &part.replace('＃', "#");
        let (before, key) = match part.find(AT) {
            Some(at) => (&part[..at], part[at..].trim_start_matches(AT).trim_start()),
            None => part.rsplit_once(char::is_whitespace).unwrap_or(("", part)),
        };
        let before = before.trim_matches(|it: char| !it.is_alphanumeric() && it != '.');
        let parts = [if inner.is_empty() { "" } else { "; " }, before];
        inner.extend(parts);
        inner.push_str(if before.is_empty() { "@" } else { " @" });
        inner.push_str(key.trim_end_matches(|it: char| !it.is_alphanumeric()));
    }
    key_start(&inner)?;
    let right = format!("[{inner}]");
    let (citation, faults) = super::parse(&right, Span::new(0, right.len()));
    let whole = Span::new(open, close + 1);
    (faults.is_empty() && !citation.items.is_empty()).then_some((doubled(text, whole), right))
}

/// Widens brackets to those right around them.
fn doubled(text: &str, mut span: Span) -> Span {
    let bytes = text.as_bytes();
    while let Some(before) = (span.start as usize).checked_sub(1)
        && matches!(bytes[before], b'[' | b'(' | b'{')
        && matches!(bytes.get(span.end as usize), Some(b']' | b')' | b'}'))
    {
        span = Span::new(before, span.end as usize + 1);
    }
    span
}

fn is_key_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':' | b'/' | b'#' | b'^') || byte >= 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let mut shown = Vec::new();
        find(text, Span::new(0, text.len()), |it| {
            shown.push(format!("{} → {}", &text[it.span.range()], it.right));
        });
        shown
    }

    #[test]
    fn a_key_in_other_brackets_or_none_is_found_with_its_citation() {
        assert_eq!(shown("Et (@n#x)."), ["(@n#x) → [@n#x]"]);
        assert_eq!(shown("Et [n#x]."), ["[n#x] → [@n#x]"]);
        assert_eq!(shown("Et @n#x."), ["@n#x → [@n#x]"]);
        assert_eq!(shown("Et [@ n#x]"), ["[@ n#x] → [@n#x]"]);
        assert_eq!(shown("Et [[n#x]] {@n}"), ["[[n#x]] → [@n#x]", "{@n} → [@n]"]);
        assert_eq!(shown("Et [imod n#x; @m]")[0], "[imod n#x; @m] → [imod @n#x; @m]");
        assert_eq!(shown("Et [mod@n#x]"), ["[mod@n#x] → [mod @n#x]"]);
        assert_eq!(shown("Et [@n#x"), ["@n#x → [@n#x]"]);
        for sign in ["“", "»", "–", "…", "_", "cite:", "kilde:"] {
            assert_eq!(shown(&format!("Et {sign}n#x”.")), ["n#x → [@n#x]"], "{sign}");
        }
        assert_eq!(shown("Et **@n_1#x**"), ["@n_1#x → [@n_1#x]"]);
        assert_eq!(
            shown("(2018-03-14-borgere-k3f)"),
            ["(2018-03-14-borgere-k3f) → [@2018-03-14-borgere-k3f]"]
        );
    }

    #[test]
    fn wide_signs_are_read_as_ours() {
        assert_eq!(shown("Et [＠n#x]."), ["[＠n#x] → [@n#x]"]);
        assert_eq!(shown("Et [＠n] og ＠m."), ["[＠n] → [@n]", "＠m → [@m]"]);
        assert_eq!(
            shown("Et [@2018-03-14-a-k3f＃x; imod ＠n].")[0],
            "[@2018-03-14-a-k3f＃x; imod ＠n] → [@2018-03-14-a-k3f#x; imod @n]"
        );
    }

    #[test]
    fn any_space_may_stand_before_a_key() {
        for space in [' ', '\u{a0}', '\u{202f}', '\u{3000}'] {
            let text = format!("Et [imod{space}n#x], ({space}n#x) og [@m;{space}n#x{space}]");
            assert_eq!(shown(&text)[0], format!("[imod{space}n#x] → [imod @n#x]"), "{space:?}");
        }
    }

    #[test]
    fn words_around_a_key_in_brackets_are_left_where_they_are() {
        assert_eq!(shown("Et (som i n#x og andre)"), ["n#x → [@n#x]"]);
    }

    #[test]
    fn what_is_escaped_and_what_is_no_key_is_left_alone() {
        let none = Vec::<String>::new();
        assert_eq!(shown("\\@n#x og \\[@n#x\\], nr. #1, 1-2"), ["@n#x → [@n#x]"]);
        assert_eq!(
            shown("https://x.dk/2018-03-14-borgere"),
            ["https://x.dk/2018-03-14-borgere"; 0]
        );
        assert_eq!(shown("et 100-årsjubilæum, C#, 5.000-10.000"), none);
    }
}
