//! Times in transcripts: `00:01:02.345`, `1:02`, `[00:01:02,345 --> 00:01:04,000]`.

/// Reads a time at the start of a text; returns it in milliseconds, and what follows it.
pub(super) fn time(text: &str) -> Option<(u64, &str)> {
    let (first, mut rest) = number(text)?;
    let mut parts = vec![first];
    while let Some((part, after)) = rest.strip_prefix(':').and_then(number) {
        parts.push(part);
        rest = after;
    }
    let (mut thousandths, mut scale) = (0, 100);
    let is_clock = (2..=3).contains(&parts.len());
    if let Some(after) = rest
        .strip_prefix(['.', ','])
        .filter(|it| it.starts_with(|it: char| it.is_ascii_digit()))
    {
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        for digit in after[..digits].bytes() {
            thousandths += u64::from(digit - b'0') * scale;
            scale /= 10;
        }
        rest = &after[digits..];
    }
    let seconds = parts
        .iter()
        .fold(0_u64, |sum, it| sum.saturating_mul(60).saturating_add(*it));
    is_clock.then_some((seconds.saturating_mul(1000).saturating_add(thousandths), rest))
}

/// Reads a time, or from when until when, at the start of a text, with brackets or without.
pub(super) fn span(text: &str) -> Option<(u64, Option<u64>, &str)> {
    let text = text.trim_start();
    let bracket = text.chars().next().filter(|it| "[(".contains(*it));
    let inner = text[bracket.map_or(0, char::len_utf8)..].trim_start();
    let (start, mut rest) = time(inner)?;
    let mut end = None;
    for arrow in ["-->", "->", "–", "-"] {
        if let Some((until, after)) = rest
            .trim_start()
            .strip_prefix(arrow)
            .and_then(|it| time(it.trim_start()))
        {
            (end, rest) = (Some(until), after);
            break;
        }
    }
    match bracket {
        Some(it) => rest = rest.trim_start().strip_prefix(if it == '[' { ']' } else { ')' })?,
        // What goes on at once is no time: `12:30x`, `3:4/5`.
        None if rest.starts_with(|it: char| !it.is_whitespace() && it != ':') => return None,
        None => {}
    }
    Some((start, end, rest))
}

/// Reads the line that says when a cue begins and ends; what else it says is how the words are to be shown.
pub(super) fn timing(line: &str) -> Option<(u64, u64)> {
    let line = line.trim();
    let (start, rest) = time(line)?;
    let rest = rest.trim_start();
    let rest = rest.strip_prefix("-->").or_else(|| rest.strip_prefix("->"));
    // What YouTube writes.
    let rest = rest.or_else(|| {
        line.split_once(',')
            .map(|it| it.1)
            .filter(|it| time(it).is_some_and(|it| it.1.is_empty()))
    });
    let (end, _) = time(rest?.trim_start())?;
    Some((start, end))
}

/// Reads a whole number at the start of a text.
fn number(text: &str) -> Option<(u64, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text[..digits].parse().ok().filter(|_| digits <= 6)?;
    Some((number, &text[digits..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_with_hours_and_without_and_with_either_mark() {
        let cases = [
            ("00:01:02.345", 62_345),
            ("1:02", 62_000),
            ("00:01:02,3", 62_300),
            ("0:0:0.0", 0),
            ("100:00:00", 360_000_000),
        ];
        for (text, expected) in cases {
            assert_eq!(time(text), Some((expected, "")), "{text}");
        }
        for text in ["12", "a", "1:2:3:4", "", ":1"] {
            assert_eq!(time(text).filter(|it| it.1.is_empty()), None, "{text}");
        }
    }

    #[test]
    fn a_span_stands_in_brackets_or_by_itself() {
        assert_eq!(span("[00:01 --> 00:02] hej"), Some((1000, Some(2000), " hej")));
        assert_eq!(span("(0:01) hej"), Some((1000, None, " hej")));
        assert_eq!(span("0:01"), Some((1000, None, "")));
        for text in ["[0:01", "12:30x", "hej", "[hej]"] {
            assert_eq!(span(text), None, "{text}");
        }
        assert_eq!(
            timing("00:01.000 --> 00:02.000 align:start position:0%"),
            Some((1000, 2000))
        );
        assert_eq!(timing("0:00:01.000,0:00:02.000"), Some((1000, 2000)));
        assert_eq!(timing("00:01 og 00:02"), None);
    }
}
