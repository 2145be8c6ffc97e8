//! The text of a scalar: what its escapes spell, and its lines as one.

use std::borrow::Cow;
use std::ops::Range;

/// Returns a text with a space wherever its lines end, so that every place that shows it shows the same; what stands
/// between two line ends keeps its spaces.
pub(super) fn one_line(text: Cow<'_, str>) -> Cow<'_, str> {
    let may_end = |it: u8| it < 0x20 || it == 0xc2 || it == 0xe2;
    if !text.bytes().any(may_end) || !text.contains(ends_line) {
        return text;
    }
    let lines = text.split(ends_line).map(str::trim);
    Cow::Owned(lines.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" "))
}

fn ends_line(character: char) -> bool {
    matches!(
        character,
        '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Returns the escapes of a text in double quotation marks: where each stands, and the character that it spells.
pub(super) fn escapes(quoted: &str) -> impl Iterator<Item = (Range<usize>, char)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(start) = quoted.get(at..)?.find('\\').map(|it| at + it) {
            let (length, character) = escape(&quoted[start + 1..])?;
            at = start + 1 + length;
            if let Some(character) = character {
                return Some((start..at, character));
            }
        }
        None
    })
}

/// Returns how long an escape is after its backslash, and the character that it spells where that may be a hidden one.
fn escape(rest: &str) -> Option<(usize, Option<char>)> {
    let sign = rest.chars().next()?;
    let digits = match sign {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => 0,
    };
    let character = match sign {
        'x' | 'u' | 'U' => {
            let code = rest.get(1..=digits).and_then(|it| u32::from_str_radix(it, 16).ok());
            code.and_then(char::from_u32)
        }
        '0' => Some('\0'),
        'a' => Some('\u{7}'),
        'b' => Some('\u{8}'),
        'v' => Some('\u{b}'),
        'f' => Some('\u{c}'),
        'e' => Some('\u{1b}'),
        _ => None,
    };
    Some((sign.len_utf8() + digits, character))
}
