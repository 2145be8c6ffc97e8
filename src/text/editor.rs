//! Places as editors count them: lines and columns from 0, columns in bytes of UTF-8 or in units of UTF-16.

/// In what an editor counts columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Units {
    /// In bytes of UTF-8.
    Utf8,
    /// In units of UTF-16, as editors do that say nothing else.
    #[default]
    Utf16,
}

impl Units {
    /// Returns how many units a text has.
    fn of(self, text: &str) -> usize {
        match self {
            Self::Utf8 => text.len(),
            Self::Utf16 if text.is_ascii() => text.len(),
            Self::Utf16 => text.chars().map(char::len_utf16).sum(),
        }
    }

    /// Returns the byte at which a column of a line begins: the line's end where it has no such column, the start of the character where
    /// the column lies within one.
    fn byte(self, line: &str, column: usize) -> usize {
        if self == Self::Utf8 || line.is_ascii() {
            return line.floor_char_boundary(column.min(line.len()));
        }
        let mut units = 0;
        for (at, letter) in line.char_indices() {
            units += letter.len_utf16();
            if units > column {
                return at;
            }
        }
        line.len()
    }
}

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// The line, from 0.
    pub line: usize,
    /// The column, from 0.
    pub column: usize,
}

/// Where the lines of a text begin, so that many places are found quickly.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    /// The first byte of each line; of the first the one after a BOM, which no editor shows.
    starts: Vec<usize>,
    units: Units,
}

impl<'a> Lines<'a> {
    /// Looks through a text.
    pub fn of(text: &'a str, units: Units) -> Self {
        let starts = std::iter::once(beginning(text)).chain(starts(text)).collect();
        Self { text, starts, units }
    }

    /// Returns the place of a byte; the end of the text for one that lies behind it.
    pub fn point(&self, byte: usize) -> Point {
        let byte = self.text.floor_char_boundary(byte.min(self.text.len()));
        let line = self.starts.partition_point(|it| *it <= byte).saturating_sub(1);
        let start = self.starts[line].min(byte);
        // Between the two signs of a line's end there is no column.
        let before = self.text[start..byte].trim_end_matches('\r');
        Point {
            line,
            column: self.units.of(before),
        }
    }

    /// Returns the byte of a place, as far as there is one.
    pub fn byte(&self, point: Point) -> usize {
        let Some(start) = self.starts.get(point.line) else {
            return self.text.len();
        };
        start + self.units.byte(line_at(self.text, *start), point.column)
    }
}

/// The line that was found last in a text which changes: what comes near it is found without looking through all of a long text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LastLine {
    line: usize,
    /// Where it begins.
    start: usize,
}

impl LastLine {
    /// Returns the byte of a place, as far as there is one.
    pub fn byte(&mut self, text: &str, point: Point, units: Units) -> usize {
        let known = match self.line {
            0 => Self::default(),
            line if line > point.line => Self::default(),
            _ => *self,
        };
        let start = if known.line == 0 { beginning(text) } else { known.start };
        let start = match (point.line - known.line).checked_sub(1) {
            None => Some(start),
            Some(between) => starts(&text[start..]).nth(between).map(|it| start + it),
        };
        let Some(start) = start else { return text.len() };
        *self = Self {
            line: point.line,
            start,
        };
        start + units.byte(line_at(text, start), point.column)
    }

    /// Forgets the line where a change made another of it: a line feed that follows a carriage return belongs to that.
    pub fn keep(&mut self, text: &str) {
        let (before, after) = text.as_bytes().split_at(self.start.min(text.len()));
        let begins = before.ends_with(b"\n") || before.ends_with(b"\r") && !after.starts_with(b"\n");
        if !begins {
            *self = Self::default();
        }
    }
}

fn beginning(text: &str) -> usize {
    if text.starts_with('\u{feff}') { 3 } else { 0 }
}

/// Returns where the lines after the first begin; a line ends with a line feed, a carriage return or both.
fn starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    let ends = memchr::memchr2_iter(b'\n', b'\r', bytes);
    ends.filter(|at| bytes[*at] == b'\n' || bytes.get(at + 1) != Some(&b'\n'))
        .map(|it| it + 1)
}

/// Returns the line that begins at a byte, without its end.
fn line_at(text: &str, start: usize) -> &str {
    let rest = &text[start..];
    &rest[..memchr::memchr2(b'\n', b'\r', rest.as_bytes()).unwrap_or(rest.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts with everything that is counted differently: line ends of all kinds, æ, an emoji, a combining letter, a BOM.
    const TEXTS: [&str; 8] = [
        "",
        "a",
        "æble\nø",
        "\u{feff}æ😀e\u{301}x\r\nå\rb\n\n😀",
        "\r\n\r\n",
        "\n\r",
        "👩‍👩‍👧‍👦 familie\u{2028}ikke en linje\nslut",
        "\u{feff}",
    ];

    fn point(line: usize, column: usize) -> Point {
        Point { line, column }
    }

    fn byte(text: &str, point: Point, units: Units) -> usize {
        LastLine::default().byte(text, point, units)
    }

    #[test]
    fn what_comes_near_the_last_line_is_found_from_there() {
        let text = "a\n".repeat(300_000);
        let mut last = LastLine::default();
        let start = std::time::Instant::now();
        last.byte(&text, point(299_990, 1), Units::Utf16);
        let all = start.elapsed();
        for at in 0..1000 {
            last.keep(&text);
            assert_eq!(last.byte(&text, point(299_990 + at / 200, 1), Units::Utf16) % 2, 1);
        }
        assert!(start.elapsed() < all * 100, "{:?} {all:?}", start.elapsed());
        // What stands before it is found from the beginning.
        assert_eq!(last.byte(&text, point(7, 1), Units::Utf16), 15);
    }

    #[test]
    fn a_line_that_a_change_made_another_of_is_forgotten() {
        let mut last = LastLine::default();
        let mut text = "a\rb\rc".to_owned();
        assert_eq!(last.byte(&text, point(2, 0), Units::Utf8), 4);
        text.insert(4, '\n');
        last.keep(&text);
        assert_eq!(last.byte(&text, point(2, 0), Units::Utf8), 5);
        text.replace_range(1..5, "");
        last.keep(&text);
        assert_eq!(last.byte(&text, point(0, 9), Units::Utf8), 2);
        assert_eq!(last.byte(&text, point(2, 0), Units::Utf8), 2);
    }

    #[test]
    fn columns_are_bytes_or_utf16_units_and_lines_end_in_three_ways() {
        let text = "\u{feff}æ😀e\u{301}x\r\nå\rb\n\n😀";
        let x = text.find('x').unwrap();
        assert_eq!(Lines::of(text, Units::Utf8).point(x), point(0, 2 + 4 + 1 + 2));
        assert_eq!(Lines::of(text, Units::Utf16).point(x), point(0, 1 + 2 + 1 + 1));
        let utf16 = Lines::of(text, Units::Utf16);
        assert_eq!(utf16.point(0), point(0, 0));
        assert_eq!(utf16.point(text.find('b').unwrap()), point(2, 0));
        assert_eq!(utf16.point(text.len()), point(4, 2));
        // Between the two signs of a line's end stands nothing of its own.
        assert_eq!(
            utf16.point(text.find('\n').unwrap()),
            utf16.point(text.find('\r').unwrap())
        );
    }

    #[test]
    fn every_character_is_found_again_by_its_place() {
        for text in TEXTS {
            for units in [Units::Utf8, Units::Utf16] {
                let lines = Lines::of(text, units);
                for (at, sign) in text.char_indices() {
                    let is_end = sign == '\n' && text[..at].ends_with('\r');
                    if sign != '\u{feff}' && !is_end {
                        let place = lines.point(at);
                        assert_eq!(lines.byte(place), at, "{text:?} {units:?} {place:?}");
                        assert_eq!(byte(text, place, units), at, "{text:?} {units:?} {place:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_place_that_is_not_there_is_the_nearest_before_it() {
        for text in TEXTS {
            for units in [Units::Utf8, Units::Utf16] {
                let lines = Lines::of(text, units);
                for line in [0, 1, 2, 5, 1_000_000, usize::MAX] {
                    for column in [0, 1, 2, 3, 5, 1_000_000, usize::MAX] {
                        let at = lines.byte(point(line, column));
                        assert!(text.is_char_boundary(at), "{text:?} {line} {column}");
                        assert_eq!(byte(text, point(line, column), units), at);
                    }
                }
                for at in 0..text.len() + 3 {
                    lines.point(at);
                }
            }
        }
        let emoji = "😀x";
        assert_eq!(byte(emoji, point(0, 1), Units::Utf16), 0);
        assert_eq!(byte(emoji, point(0, 2), Units::Utf16), 4);
        assert_eq!(byte(emoji, point(0, 3), Units::Utf8), 0);
        assert_eq!(byte(emoji, point(0, 9), Units::Utf8), 5);
    }
}
