//! Groups of digits in a text, in any of the digits that people paste, and what stands between them.

use super::date::{is_day, is_year};
use super::digit::{digit, unseen, value};
use super::table::Table;
use std::cell::RefCell;

/// The most digits of a group that are looked at; no number of a person is longer.
const MOST: usize = 16;
/// The longest text between two groups of one number, in bytes.
const LONGEST_GAP: usize = 24;
/// How many signs that nobody sees may stand inside a group.
const UNSEEN: usize = 4;

/// Digits that stand together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    /// The first byte.
    pub(super) start: usize,
    /// The byte after the last.
    pub(super) end: usize,
    /// How many digits there are.
    pub(super) len: usize,
    /// The first of them, as numbers.
    pub(super) digits: [u8; MOST],
    /// What stands before it and after the group before.
    pub(super) gap: Gap,
}

/// What stands between two groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Gap {
    /// The sign.
    pub(super) sign: Sign,
    /// Whether there is white space too.
    pub(super) spaced: bool,
}

/// The sign between two groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// Words, a column, an empty line, or nothing before the first.
    Far,
    /// White space alone.
    Space,
    /// One line break.
    Line,
    /// A hyphen, a dash or a minus.
    Hyphen,
    /// A full stop.
    Dot,
    /// A slash.
    Slash,
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// Any other.
    Other,
}

impl Gap {
    const FAR: Self = Self {
        sign: Sign::Far,
        spaced: true,
    };

    /// Tells whether a sign joins the two groups to one longer number, a date or a path.
    pub(super) fn joins(self) -> bool {
        !self.spaced && matches!(self.sign, Sign::Hyphen | Sign::Dot | Sign::Slash | Sign::Colon)
    }

    /// Tells whether there is a space or a line break and nothing else.
    pub(super) fn is_space(self) -> bool {
        matches!(self.sign, Sign::Space | Sign::Line)
    }
}

impl Group {
    /// Returns the digits that are kept.
    pub(super) fn kept(&self) -> &[u8] {
        &self.digits[..self.len.min(MOST)]
    }

    /// Returns the number of a short group.
    pub(super) fn value(&self) -> u64 {
        value(self.kept())
    }
}

/// A text and its groups of digits.
#[derive(Debug)]
pub(super) struct Numbers<'a> {
    /// The text.
    pub(super) text: &'a str,
    /// The groups in their order.
    pub(super) groups: Vec<Group>,
    /// The table that was looked at last.
    pub(super) table: RefCell<Table>,
}

impl<'a> Numbers<'a> {
    /// Finds every group of digits.
    pub(super) fn of(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let (mut groups, mut at, mut end) = (Vec::new(), 0, None);
        while let Some(start) = next(bytes, at) {
            let mut group = group(bytes, start);
            group.gap = end.map_or(Gap::FAR, |end| gap(text, end, start));
            (at, end) = (group.end, Some(group.end));
            if groups.is_empty() {
                // A head has a handful, and the text some more.
                groups.reserve(24);
            }
            groups.push(group);
        }
        Self {
            text,
            groups,
            table: RefCell::default(),
        }
    }

    /// Returns the group `by` groups after one.
    pub(super) fn after(&self, at: usize, by: usize) -> Option<&Group> {
        self.groups.get(at + by)
    }

    /// Returns the gap after a group.
    pub(super) fn gap_after(&self, at: usize) -> Gap {
        self.groups.get(at + 1).map_or(Gap::FAR, |it| it.gap)
    }

    /// Returns the lengths of a group and those after it, as far as gaps of a wanted kind go.
    pub(super) fn lengths(&self, at: usize, most: usize, is_inner: impl Fn(Gap) -> bool) -> Lengths {
        let mut lengths = Lengths {
            all: [0; MOST_GROUPS],
            count: 0,
        };
        for (by, group) in self.groups[at..].iter().take(most.min(MOST_GROUPS)).enumerate() {
            if by > 0 && !is_inner(group.gap) {
                break;
            }
            lengths.all[by] = group.len;
            lengths.count += 1;
        }
        lengths
    }

    /// Returns how many groups a day in ISO form has that begins with a group: heads of records are full of them.
    pub(super) fn iso_day(&self, at: usize) -> Option<usize> {
        let [year, month, day] = self.groups.get(at..at + 3)? else {
            return None;
        };
        let is_joined = [month, day]
            .iter()
            .all(|it| it.len == 2 && it.gap.sign == Sign::Hyphen && !it.gap.spaced);
        let is_day = || is_year(year.value()) && is_day(Some(year.value()), month.value(), day.value());
        (year.len == 4 && is_joined && is_day()).then_some(3)
    }

    /// Returns the digits of some groups together.
    pub(super) fn digits(&self, at: usize, groups: usize) -> Vec<u8> {
        let all = self.groups[at..].iter().take(groups);
        all.flat_map(Group::kept).copied().collect()
    }
}

/// The most groups that a number has.
const MOST_GROUPS: usize = 5;

/// How many digits the groups of a number have.
pub(super) struct Lengths {
    all: [usize; MOST_GROUPS],
    count: usize,
}

impl std::ops::Deref for Lengths {
    type Target = [usize];

    fn deref(&self) -> &[usize] {
        &self.all[..self.count]
    }
}

/// Returns where the next digit stands.
fn next(bytes: &[u8], mut at: usize) -> Option<usize> {
    while at < bytes.len() {
        let rest = &bytes[at..];
        if rest.first_chunk::<BLOCK>().is_some_and(|it| !may_have(it)) {
            at += BLOCK;
            continue;
        }
        let near = &rest[..rest.len().min(BLOCK)];
        let Some(word) = near.chunks(WORD).position(may_have) else {
            at += near.len();
            continue;
        };
        at += word * WORD;
        at += bytes[at..].iter().position(|it| begins(*it))?;
        if digit(bytes, at).is_some() {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// How many bytes are looked at together, without a branch; and of those in which a digit may be, how many then.
const BLOCK: usize = 64;
const WORD: usize = 8;

/// Tells whether a digit may begin in some bytes.
fn may_have(bytes: &[u8]) -> bool {
    bytes.iter().fold(false, |any, it| any | begins(*it))
}

/// Tells whether a byte begins digits; none of them is in a Danish letter.
fn begins(byte: u8) -> bool {
    byte.wrapping_sub(b'0') < 10 || matches!(byte, 0xd9 | 0xdb | 0xef)
}

fn group(bytes: &[u8], start: usize) -> Group {
    let mut group = Group {
        start,
        end: start,
        len: 0,
        digits: [0; MOST],
        gap: Gap::FAR,
    };
    let mut at = start;
    loop {
        while let Some((digit, size)) = digit(bytes, at) {
            if let Some(place) = group.digits.get_mut(group.len) {
                *place = digit;
            }
            group.len += 1;
            at += size;
            group.end = at;
        }
        for _ in 0..UNSEEN {
            at += unseen(bytes, at).unwrap_or_default();
        }
        if at == group.end || digit(bytes, at).is_none() {
            return group;
        }
    }
}

/// Entities of HTML that stand for a space, a dash or nothing.
const ENTITIES: [(&str, &str); 6] = [
    ("&nbsp;", " "),
    ("&thinsp;", " "),
    ("&ndash;", "-"),
    ("&mdash;", "-"),
    ("&minus;", "-"),
    ("&shy;", ""),
];

fn gap(text: &str, from: usize, to: usize) -> Gap {
    if to - from > LONGEST_GAP {
        return Gap::FAR;
    }
    let between = &text[from..to];
    if !between.contains('&') {
        return sign(between);
    }
    let plain = ENTITIES
        .iter()
        .fold(between.to_owned(), |it, (name, sign)| it.replace(name, sign));
    sign(&plain)
}

fn sign(between: &str) -> Gap {
    let (mut spaces, mut lines, mut found) = (0, 0, None);
    for character in between.chars() {
        let one = match character {
            '\r' | '*' | '\\' | '`' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => continue,
            // What quotes or comments the next line.
            '>' | '#' | ' ' if lines > 0 => continue,
            '\n' => {
                lines += 1;
                continue;
            }
            ' ' | '_' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => {
                spaces += 1;
                continue;
            }
            '-' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => {
                Sign::Hyphen
            }
            '.' | '·' | '\u{ff0e}' => Sign::Dot,
            '/' | '\u{2044}' | '\u{2215}' | '\u{ff0f}' => Sign::Slash,
            ',' => Sign::Comma,
            ':' => Sign::Colon,
            it if it.is_alphanumeric() || it == '\t' || it == '|' => return Gap::FAR,
            _ => Sign::Other,
        };
        found = Some(match found {
            Some(before) if before != one => Sign::Other,
            _ => one,
        });
    }
    let sign = match found {
        _ if lines > 1 || spaces > 3 => Sign::Far,
        Some(sign) => sign,
        None if lines == 1 => Sign::Line,
        None => Sign::Space,
    };
    Gap {
        sign,
        spaced: spaces + lines > 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(usize, Sign, bool)> {
        let numbers = Numbers::of(text);
        numbers
            .groups
            .iter()
            .map(|it| (it.len, it.gap.sign, it.gap.spaced))
            .collect()
    }

    #[test]
    fn digits_of_other_scripts_and_unseen_signs_are_one_group() {
        for text in ["070761", "٠٧٠٧٦١", "۰۷۰۷۶۱", "０７０７６１", "07\u{ad}07\u{200b}61"] {
            let numbers = Numbers::of(text);
            assert_eq!(numbers.groups.len(), 1, "{text}");
            assert_eq!(numbers.groups[0].value(), 70_761, "{text}");
            assert_eq!(numbers.groups[0].end, text.len(), "{text}");
        }
    }

    #[test]
    fn what_stands_between_groups_is_told_apart() {
        for (text, sign, spaced) in [
            ("1 2", Sign::Space, true),
            ("1\u{a0}2", Sign::Space, true),
            ("1&nbsp;2", Sign::Space, true),
            ("1\n> 2", Sign::Line, true),
            ("1\n\n2", Sign::Far, true),
            ("1-2", Sign::Hyphen, false),
            ("1 – 2", Sign::Hyphen, true),
            ("1-\n2", Sign::Hyphen, true),
            ("1**-**2", Sign::Hyphen, false),
            ("1.2", Sign::Dot, false),
            ("1/2", Sign::Slash, false),
            ("1, 2", Sign::Comma, true),
            ("1 | 2", Sign::Far, true),
            ("1 og 2", Sign::Far, true),
            ("1\t2", Sign::Far, true),
        ] {
            assert_eq!(shown(text)[1], (1, sign, spaced), "{text:?}");
        }
    }

    #[test]
    fn every_digit_is_found_wherever_it_stands() {
        for before in 0..70 {
            let text = format!("{}7å", "å".repeat(before));
            assert_eq!(shown(&text).len(), 1, "{before}");
        }
        assert!(shown("ingen æøå, مرحبا و ﻿").is_empty());
    }
}
