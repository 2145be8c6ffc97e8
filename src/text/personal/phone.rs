//! Telephone numbers: eight digits in pairs, with a country's code, or beside a cue.

use super::cue::{self, Cue};
use super::date::{is_iso, is_year};
use super::digit::value;
use super::hit::{Certainty, Found, Kind};
use super::number::{Gap, Numbers, Sign};
use super::word::last_word;

/// How many digits a number of this country has.
const DIGITS: usize = 8;
/// How many digits a number with another country's code has.
const ABROAD: std::ops::RangeInclusive<usize> = 9..=15;
/// How eight digits are grouped.
const GROUPS: [&[usize]; 7] = [
    &[2, 2, 2, 2],
    &[8],
    &[4, 4],
    &[2, 3, 3],
    &[3, 2, 3],
    &[3, 3, 2],
    &[2, 6],
];

/// Returns the number that begins with a group of digits.
pub(super) fn at(numbers: &Numbers<'_>, at: usize) -> Option<Found> {
    with_code(numbers, at).or_else(|| without_code(numbers, at))
}

fn with_code(numbers: &Numbers<'_>, at: usize) -> Option<Found> {
    let (text, first) = (numbers.text, &numbers.groups[at]);
    let plus = ['+', '\u{ff0b}']
        .into_iter()
        .find(|it| text[..first.start].ends_with(*it));
    if plus.is_some_and(|it| text[..first.start - it.len_utf8()].ends_with(char::is_alphanumeric)) {
        return None;
    }
    let skipped = match first.kept() {
        [0, 0, ..] if plus.is_none() => 2,
        [0, ..] => return None,
        _ if plus.is_some() => 0,
        _ => return None,
    };
    let is_inner = |by: usize| {
        let (end, next) = (numbers.groups[at + by - 1].end, &numbers.groups[at + by]);
        let is_bracket = || matches!(text[end..next.start].trim(), ")" | "(" | "(0)");
        next.gap.is_space() || matches!(next.gap.sign, Sign::Hyphen | Sign::Dot) || is_bracket()
    };
    let mut digits: Vec<u8> = Vec::new();
    let mut whole = None;
    for (by, group) in numbers.groups[at..].iter().take(8).enumerate() {
        if by > 0 && !is_inner(by) || digits.len() + group.len > *ABROAD.end() + skipped || group.len > 15 {
            break;
        }
        digits.extend(group.kept());
        let number = digits.get(skipped..).unwrap_or_default();
        let is_danish = matches!(number, [4, 5, rest @ ..] if is_number(rest));
        if is_danish || is_abroad(number) && (plus.is_some() || is_hinted(numbers, at, false)) {
            whole = Some((by + 1, group.end));
        }
        if is_danish {
            break;
        }
    }
    let (groups, end) = whole?;
    if cue::is_quantity(text, end) {
        return None;
    }
    let start = first.start - plus.map_or(0, char::len_utf8);
    Some(Found::new(Kind::Phone, start..end, Certainty::Certain, groups))
}

fn is_abroad(digits: &[u8]) -> bool {
    ABROAD.contains(&digits.len()) && !digits.starts_with(&[4, 5]) && !digits.starts_with(&[0])
}

fn is_number(digits: &[u8]) -> bool {
    digits.len() == DIGITS && digits[0] > 1
}

fn without_code(numbers: &Numbers<'_>, at: usize) -> Option<Found> {
    let lengths = numbers.lengths(at, 4, |it| {
        it.is_space() || it.sign == Sign::Hyphen || it.sign == Sign::Dot || it.sign == Sign::Slash
    });
    let groups = GROUPS.into_iter().find(|it| lengths.starts_with(it))?;
    let parts = &numbers.groups[at..at + groups.len()];
    let digits = numbers.digits(at, groups.len());
    let (text, end) = (numbers.text, parts.last()?.end);
    let start = parts[0].start;
    if !is_number(&digits) || is_part(numbers, at, groups.len()) || is_letter_beside(text, start, end) {
        return None;
    }
    if cue::is_quantity(text, end) || cue::in_link(text, start).is_some() {
        return None;
    }
    let is_in_pairs = groups.len() == 4 && parts[1..].iter().all(|it| it.gap.is_space());
    let is_date = is_iso(&digits);
    let is_years = groups == [4, 4] && parts.iter().all(|it| is_year(it.value()));
    let is_phone = match cue::near(numbers, start, end) {
        _ if is_years => false,
        Some(Cue::Phone) => true,
        Some(Cue::Call) => !is_date,
        Some(Cue::Home) | None => is_in_pairs && is_alone(numbers, at) && !is_series(&digits),
        Some(_) => false,
    };
    is_phone.then(|| Found::new(Kind::Phone, start..end, Certainty::Certain, groups.len()))
}

fn is_hinted(numbers: &Numbers<'_>, at: usize, is_date: bool) -> bool {
    let group = &numbers.groups[at];
    match cue::near(numbers, group.start, group.end) {
        Some(Cue::Phone) => true,
        Some(Cue::Call) => !is_date,
        _ => false,
    }
}

/// Tells whether a number is only a part of a longer one.
fn is_part(numbers: &Numbers<'_>, at: usize, groups: usize) -> bool {
    let after = numbers.gap_after(at + groups - 1);
    let is_decimal = |gap: Gap, len: usize| !gap.spaced && gap.sign == Sign::Comma && len < 3;
    let next = numbers.after(at, groups).map_or(0, |it| it.len);
    numbers.groups[at].gap.joins() || after.joins() || is_decimal(after, next)
}

/// Tells whether no other short number stands beside four pairs, which would make them a row of figures.
fn is_alone(numbers: &Numbers<'_>, at: usize) -> bool {
    let is_short = |it: usize| it < 4;
    let before = at.checked_sub(1).map(|it| &numbers.groups[it]);
    let is_row = numbers.groups[at].gap.is_space() && before.is_some_and(|it| is_short(it.len) && it.value() != 45);
    let after = numbers.after(at, 4).filter(|it| it.gap.is_space());
    !is_row && after.is_none_or(|it| !is_short(it.len))
}

/// Tells whether four pairs count on: `20 21 22 23`.
fn is_series(digits: &[u8]) -> bool {
    let pairs: Vec<u64> = digits.chunks(2).map(value).collect();
    let step = pairs[1].abs_diff(pairs[0]);
    matches!(step, 1 | 5 | 10) && pairs.windows(2).all(|it| it[1].checked_sub(it[0]) == Some(step))
}

/// Tells whether letters stand right beside a number that are no cue.
fn is_letter_beside(text: &str, start: usize, end: usize) -> bool {
    let before = last_word(&text[..start]);
    let is_glued = before.ends_with(char::is_alphanumeric) && cue::of(before) != Some(Cue::Phone);
    is_glued || text[end..].starts_with(char::is_alphanumeric)
}
