//! The errors of the YAML parser, in the user's words and at the place to mend.

use std::ops::Range;

/// Returns the entry of the catalogue that says a complaint, and what must be changed: bytes of the text.
///
/// The parser stops at `at`, where it no longer understands, which is often after what is wrong; `bracket` is where the
/// innermost list or map in brackets begins that has not ended.
pub(super) fn explain(complaint: &str, text: &str, at: usize, bracket: Option<usize>) -> (&'static str, Range<usize>) {
    let complaint = complaint.to_ascii_lowercase();
    let has = |part: &str| complaint.contains(part);
    let here = line(text, at);
    let rest = trimmed(text, at.min(here.end)..here.end);
    // Of a tab that parts a name from its value the complaint says nothing.
    let is_after_tab = text[here.start..at.min(here.end)].ends_with(":\t");
    let (key, range) = if is_after_tab || has("tab ") || has("tabs ") || complaint.ends_with("tab") {
        ("yaml-syntax-tab", tab(text, here.start).unwrap_or(rest))
    } else if has("escape") {
        ("yaml-syntax-escape", escape(text, &here).unwrap_or(rest))
    } else if has("quot") {
        ("yaml-syntax-quote", rest)
    } else if let Some(start) = bracket.filter(|_| has("flow") || has("':'")) {
        ("yaml-syntax-bracket", start..start + 1)
    } else if has("mapping values are not allowed") {
        value(text, at)
    } else if has("simple key expect") {
        before(text, here.start)
    } else if has("unexpected character") {
        ("yaml-syntax-sign", rest)
    } else if has("bracket") || has("node content") || has("flow") {
        ("yaml-syntax-bracket", rest.start..(rest.start + 1).min(rest.end))
    } else if matches!(text[here.start..at].trim(), "" | "-") || has("block sequence entries") {
        ("yaml-syntax-indent", trimmed(text, here))
    } else {
        ("yaml-syntax", rest)
    };
    if range.is_empty() {
        (key, above(text, range.start))
    } else {
        (key, range)
    }
}

/// A colon where none may be: in a value, on a line that is too far in, or after a line that lacks its own.
fn value(text: &str, at: usize) -> (&'static str, Range<usize>) {
    let here = line(text, at);
    if let Some(colon) = text[here.start..at].find(": ") {
        return ("yaml-syntax-colon", trimmed(text, here.start + colon + 1..here.end));
    }
    let above = above(text, here.start);
    if text[above.clone()].contains(": ") || text[above.clone()].ends_with(':') {
        ("yaml-syntax-indent", trimmed(text, here))
    } else {
        before(text, here.start)
    }
}

/// The line before is neither a field nor a part of a list.
fn before(text: &str, at: usize) -> (&'static str, Range<usize>) {
    let above = above(text, at);
    if text[above.clone()].contains(':') {
        ("yaml-syntax-space", above)
    } else {
        ("yaml-syntax-line", above)
    }
}

/// Returns the first `\` of a line that means nothing, with the sign after it.
fn escape(text: &str, line: &Range<usize>) -> Option<Range<usize>> {
    let mut at = line.start;
    loop {
        let start = at + text[at..line.end].find('\\')?;
        let sign = text[start + 1..line.end].chars().next()?;
        let size = match sign {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let end = start + 1 + sign.len_utf8();
        let digits = text.get(end..end + size).unwrap_or_default();
        let is_character = u32::from_str_radix(digits, 16).is_ok_and(|it| char::from_u32(it).is_some());
        if !"0abt\tnvfre \"/\\N_LPxuU".contains(sign) || size > 0 && !is_character {
            return Some(start..end);
        }
        at = end;
    }
}

fn tab(text: &str, from: usize) -> Option<Range<usize>> {
    let start = from + text[from..].find('\t')?;
    let length = text[start..].find(|it| it != '\t').unwrap_or(text.len() - start);
    Some(start..start + length)
}

/// Returns the line in which a byte stands.
fn line(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    start..text[at..].find('\n').map_or(text.len(), |it| at + it)
}

/// Returns the last line before a byte on which something stands.
fn above(text: &str, at: usize) -> Range<usize> {
    let end = text[..at].trim_end().len();
    trimmed(text, line(text, end))
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let slice = &text[range.clone()];
    let start = range.start + slice.len() - slice.trim_start().len();
    start..start + slice.trim().len()
}
