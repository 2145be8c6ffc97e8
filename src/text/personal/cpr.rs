//! CPR numbers: `DDMMYY-LLLL` in every spelling; modulus 11 makes one certain and never rejects one.

use super::cue::{self, Cue};
use super::date::{is_day, is_iso, is_year};
use super::digit::value;
use super::hit::{Certainty, Found, Kind};
use super::number::{Gap, Group, Numbers, Sign};
use super::word::first_word;

/// How a number is written, which says how much else must speak for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// With a hyphen or a dash: it looks like nothing else.
    Hyphen,
    /// With a space.
    Spaced,
    /// Ten digits.
    Solid,
    /// In pieces that numbers of other kinds come in too: modulus 11 or a cue.
    Loose,
    /// Only where a cue says so.
    Hinted,
}

/// Ten digits that may be a number.
struct Shape {
    digits: [u8; 10],
    /// How many groups they are.
    groups: usize,
    form: Form,
}

/// The weights of modulus 11.
const WEIGHTS: [u64; 10] = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// Returns the number that begins with a group of digits.
pub(super) fn at(numbers: &Numbers<'_>, at: usize) -> Option<Found> {
    let shape = shape(numbers, at)?;
    if !is_number(&shape.digits) {
        return None;
    }
    let range = numbers.groups[at].start..numbers.groups[at + shape.groups - 1].end;
    let certainty = certainty(numbers, at, &shape)?;
    Some(Found::new(Kind::Cpr, range, certainty, shape.groups))
}

fn certainty(numbers: &Numbers<'_>, at: usize, shape: &Shape) -> Option<Certainty> {
    let text = numbers.text;
    let last = at + shape.groups - 1;
    let (start, end) = (numbers.groups[at].start, numbers.groups[last].end);
    let form = shape.form;
    let has_check = has_check(&shape.digits);
    let before = letters_before(text, start);
    let own = cue::of(before).filter(|it| *it == Cue::Cpr);
    let cue = own.or_else(|| cue::near(numbers, start, end));
    let is_hinted = matches!(cue, Some(Cue::Cpr | Cue::Birth));
    if own.is_none() && !may_follow(before, form) || !may_precede(&text[end..], form == Form::Hyphen && has_check) {
        return None;
    }
    if let Some(link) = cue::in_link(text, start) {
        return link.to_lowercase().contains("cpr").then_some(Certainty::Certain);
    }
    if is_hinted {
        return Some(Certainty::Certain);
    }
    let sure = form == Form::Hyphen && has_check;
    if is_part(numbers, at, last) || cue::is_quantity(text, end) || cue::is_amount(text, start) {
        return sure.then_some(Certainty::Certain);
    }
    if cue.is_some() {
        let is_plain = matches!(form, Form::Hyphen | Form::Spaced);
        let is_other = matches!(cue, Some(Cue::Other | Cue::Account | Cue::Document));
        if is_other || form == Form::Hinted {
            return (is_plain && has_check).then_some(Certainty::Certain);
        }
    }
    by_form(numbers, at, last, shape, has_check)
}

fn by_form(numbers: &Numbers<'_>, at: usize, last: usize, shape: &Shape, has_check: bool) -> Option<Certainty> {
    let is_alone = !numbers.groups[at].gap.is_space() && !numbers.gap_after(last).is_space();
    let has_hyphen = numbers.groups[at + 1..=last]
        .iter()
        .any(|it| it.gap.sign == Sign::Hyphen);
    match shape.form {
        Form::Hinted => None,
        // Rows and columns of figures come in pieces too.
        Form::Loose if !is_alone && !has_hyphen => None,
        _ if has_check => Some(Certainty::Certain),
        Form::Loose => None,
        _ if is_first_of_january(&shape.digits) => Some(Certainty::Certain),
        Form::Hyphen => Some(Certainty::Likely),
        Form::Spaced if is_alone => Some(Certainty::Likely),
        Form::Spaced | Form::Solid => None,
    }
}

/// Returns the ten digits that begin with a group, by the lengths of the groups.
fn shape(numbers: &Numbers<'_>, at: usize) -> Option<Shape> {
    let first = &numbers.groups[at];
    match first.len {
        10 => shape_of(numbers, at, 1, Form::Solid),
        9 => shape_of(numbers, at, 1, Form::Hinted),
        5 | 6 => by_two(numbers, at).or_else(|| in_pieces(numbers, at)),
        8 => {
            let next = numbers
                .after(at, 1)
                .filter(|it| it.len == 4 && it.gap.sign == Sign::Hyphen)?;
            let mut digits = [0; 10];
            digits[..4].copy_from_slice(&first.digits[..4]);
            digits[4..6].copy_from_slice(&first.digits[6..8]);
            digits[6..].copy_from_slice(&next.digits[..4]);
            let is_date = is_year(value(&first.digits[4..8]));
            is_date.then_some(Shape {
                digits,
                groups: 2,
                form: Form::Loose,
            })
        }
        1 | 2 => by_date(numbers, at).or_else(|| in_pieces(numbers, at)),
        3 | 4 | 7 => iso(numbers, at).or_else(|| in_pieces(numbers, at)),
        _ => None,
    }
}

/// `070761-4285` and `070761 4285`; a spreadsheet may have lost the first zero.
fn by_two(numbers: &Numbers<'_>, at: usize) -> Option<Shape> {
    let next = numbers.after(at, 1).filter(|it| it.len == 4)?;
    let is_short = numbers.groups[at].len == 5;
    let form = match next.gap.sign {
        Sign::Hyphen if is_short => Form::Loose,
        Sign::Hyphen => Form::Hyphen,
        Sign::Space if !is_short => Form::Spaced,
        Sign::Line | Sign::Dot | Sign::Slash if !is_short => Form::Loose,
        _ => return None,
    };
    shape_of(numbers, at, 2, form)
}

/// `07.07.61-4285`, `7/7 61 4285`, `07.07.1961-4285`, `07.07.614285`.
fn by_date(numbers: &Numbers<'_>, at: usize) -> Option<Shape> {
    let [day, month, year] = [0, 1, 2].map(|by| numbers.after(at, by));
    let (day, month, year) = (day?, month?, year?);
    let is_inner = |it: Gap| matches!(it.sign, Sign::Dot | Sign::Slash | Sign::Space | Sign::Hyphen);
    if !(1..=2).contains(&month.len) || !is_inner(month.gap) || !is_inner(year.gap) {
        return None;
    }
    let mut digits = [0; 10];
    put(&mut digits[..2], day.kept());
    put(&mut digits[2..4], month.kept());
    let serial = numbers.after(at, 3).filter(|it| it.len == 4);
    let is_hyphen_inside = month.gap.sign == Sign::Hyphen || year.gap.sign == Sign::Hyphen;
    match (year.len, serial) {
        (6, _) => {
            digits[4..].copy_from_slice(&year.digits[..6]);
            let form = Form::Loose;
            Some(Shape {
                digits,
                groups: 3,
                form,
            })
        }
        (2, Some(serial)) => {
            let is_spaced = month.gap.is_space() && year.gap.is_space();
            let form = match serial.gap.sign {
                Sign::Hyphen if !is_hyphen_inside => Form::Hyphen,
                Sign::Hyphen => Form::Loose,
                Sign::Space if is_hyphen_inside || is_spaced || is_time(serial) => Form::Loose,
                Sign::Space => Form::Spaced,
                Sign::Line => Form::Loose,
                _ => return None,
            };
            digits[4..6].copy_from_slice(&year.digits[..2]);
            digits[6..].copy_from_slice(&serial.digits[..4]);
            Some(Shape {
                digits,
                groups: 4,
                form,
            })
        }
        (4, Some(serial)) if is_year(year.value()) && !is_year(serial.value()) => {
            let form = match serial.gap.sign {
                Sign::Hyphen if !is_hyphen_inside => Form::Hyphen,
                Sign::Hyphen | Sign::Space => Form::Loose,
                _ => return None,
            };
            digits[4..6].copy_from_slice(&year.digits[2..4]);
            digits[6..].copy_from_slice(&serial.digits[..4]);
            Some(Shape {
                digits,
                groups: 4,
                form,
            })
        }
        _ => None,
    }
}

/// `1961-07-07-4285`, where a cue says what it is.
fn iso(numbers: &Numbers<'_>, at: usize) -> Option<Shape> {
    if *numbers.lengths(at, 4, |it| it.sign == Sign::Hyphen) != [4, 2, 2, 4] {
        return None;
    }
    let group = |by: usize| &numbers.groups[at + by].digits;
    let mut digits = [0; 10];
    digits[..2].copy_from_slice(&group(2)[..2]);
    digits[2..4].copy_from_slice(&group(1)[..2]);
    digits[4..6].copy_from_slice(&group(0)[2..4]);
    digits[6..].copy_from_slice(&group(3)[..4]);
    let form = Form::Hinted;
    Some(Shape {
        digits,
        groups: 4,
        form,
    })
}

/// Ten digits in pieces, as `07 07 61 42 85`, or parted at the end of a line.
fn in_pieces(numbers: &Numbers<'_>, at: usize) -> Option<Shape> {
    let is_inner = |it: Gap| it.is_space() || it.sign == Sign::Hyphen;
    let lengths = numbers.lengths(at, 5, is_inner);
    let groups = match *lengths {
        [2, 2, 2, 2, 2, ..] => 5,
        [6, 2, 2, ..] | [4, 2, 4, ..] => 3,
        [a, b, ..] if a + b == 10 && numbers.groups[at + 1].gap.sign == Sign::Line => 2,
        [4, 6, ..] if numbers.groups[at + 1].gap.is_space() => 2,
        _ => return None,
    };
    shape_of(numbers, at, groups, Form::Loose)
}

/// Joins the digits of some groups, with zeros before them.
fn shape_of(numbers: &Numbers<'_>, at: usize, groups: usize, form: Form) -> Option<Shape> {
    let all = numbers.groups.get(at..at + groups)?;
    let mut digits = [0; 10];
    let zeros = digits.len().checked_sub(all.iter().map(|it| it.len).sum())?;
    for (place, digit) in digits[zeros..].iter_mut().zip(all.iter().flat_map(Group::kept)) {
        *place = *digit;
    }
    Some(Shape { digits, groups, form })
}

/// Writes digits at the end of a place.
fn put(place: &mut [u8], digits: &[u8]) {
    let from = place.len() - digits.len();
    place[from..].copy_from_slice(digits);
}

fn is_time(group: &Group) -> bool {
    group.len == 4 && group.value() / 100 < 24 && group.value() % 100 < 60
}

/// Tells whether ten digits may be a number: a day of the calendar, or day + 60, in the century that the seventh digit says.
fn is_number(digits: &[u8; 10]) -> bool {
    let (day, month, year) = (value(&digits[..2]), value(&digits[2..4]), value(&digits[4..6]));
    let is_serial = digits[6..] != [0; 4];
    if day > 60 {
        return is_serial && is_day(None, month, day - 60);
    }
    let century = match digits[6] {
        0..=3 => 1900,
        4 | 9 if year > 36 => 1900,
        5..=8 if year > 57 => 1800,
        _ => 2000,
    };
    is_serial && is_day(Some(century + year), month, day)
}

/// Tells whether the last digit is the one that modulus 11 asks for.
fn has_check(digits: &[u8; 10]) -> bool {
    let sum: u64 = digits
        .iter()
        .zip(WEIGHTS)
        .map(|(digit, weight)| u64::from(*digit) * weight)
        .sum();
    sum.is_multiple_of(11)
}

/// Tells whether the day is the first of January, where numbers without a check digit were given out.
fn is_first_of_january(digits: &[u8; 10]) -> bool {
    matches!(digits[..4], [0 | 6, 1, 0, 1])
}

/// Returns the letters right before a number.
fn letters_before(text: &str, start: usize) -> &str {
    let from = text.floor_char_boundary(start.saturating_sub(40));
    let is_end = |it: char| !it.is_alphanumeric();
    text[from..start].rsplit(is_end).next().unwrap_or_default()
}

/// Tells whether a number may stand right after letters: words, and no part of a digest or a name of a file.
fn may_follow(letters: &str, form: Form) -> bool {
    let is_word = letters.chars().all(char::is_alphabetic);
    let is_hexadecimal = letters.chars().all(|it| it.is_ascii_hexdigit());
    letters.is_empty() || is_word && (form == Form::Hyphen || letters.chars().count() > 2 && !is_hexadecimal)
}

/// Tells whether what stands right after a number leaves it one: `'s`, `-sagen`, and no further letters of a digest.
fn may_precede(rest: &str, sure: bool) -> bool {
    let letters = first_word(rest);
    letters.is_empty() || letters.chars().all(char::is_lowercase) && letters.chars().count() <= 3 || sure
}

/// Tells whether a number is only a part of a longer one; a day before it, as in the name of a note, is none.
fn is_part(numbers: &Numbers<'_>, at: usize, last: usize) -> bool {
    let after = numbers.gap_after(last);
    let is_decimal = !after.spaced && after.sign == Sign::Comma && numbers.after(last, 1).is_some_and(|it| it.len < 3);
    numbers.groups[at].gap.joins() && !is_dated(numbers, at) || after.joins() || is_decimal
}

/// Tells whether a day in ISO form stands before a group.
fn is_dated(numbers: &Numbers<'_>, at: usize) -> bool {
    let before = |by: usize| at.checked_sub(by).map(|it| &numbers.groups[it]);
    let is_long = before(3).is_some_and(|year| {
        let parts = [before(2), before(1)].into_iter().flatten();
        let digits: Vec<u8> = year.kept().iter().chain(parts.flat_map(Group::kept)).copied().collect();
        is_iso(&digits)
    });
    is_long || before(1).is_some_and(|it| is_iso(it.kept()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, Certainty)> {
        super::super::find::find(text)
            .into_iter()
            .filter(|it| it.kind == Kind::Cpr)
            .map(|it| (&text[it.range], it.certainty))
            .collect()
    }

    #[test]
    fn modulus_11_makes_it_certain_and_never_rejects() {
        assert_eq!(found("Det er 070761-4285."), [("070761-4285", Certainty::Certain)]);
        assert_eq!(found("Det er 670761-1111."), [("670761-1111", Certainty::Likely)]);
        assert_eq!(found("Cpr 670761-1111."), [("670761-1111", Certainty::Certain)]);
        assert_eq!(found("Det er 610190-1111."), [("610190-1111", Certainty::Certain)]);
        assert_eq!(found("Det er 6707611111."), []);
        assert_eq!(found("Det er 320761-1111 og 671361-1111."), []);
    }

    #[test]
    fn the_century_follows_from_the_seventh_digit() {
        assert!(is_number(&[2, 9, 0, 2, 0, 0, 4, 1, 1, 1]));
        assert!(!is_number(&[2, 9, 0, 2, 0, 0, 1, 1, 1, 1]));
        assert!(is_number(&[8, 9, 0, 2, 0, 1, 1, 1, 1, 1]));
        assert!(!is_number(&[0, 7, 0, 7, 6, 1, 0, 0, 0, 0]));
    }
}
