//! Days of birth: a day in any spelling beside a cue.

use super::cue::{self, Cue};
use super::date::{is_day, is_iso, is_year};
use super::digit::value;
use super::hit::{Certainty, Found, Kind};
use super::number::{Group, Numbers, Sign};
use super::word::{first_word, last_word};
use std::ops::Range;

/// The names of months, of which three letters are enough.
const MONTHS: [&[&str]; 12] = [
    &["januar", "january"],
    &["februar", "february"],
    &["marts", "march"],
    &["april"],
    &["maj", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["august"],
    &["september"],
    &["oktober", "october"],
    &["november"],
    &["december"],
];
/// Words between a cue and a day that make it the border of a group and nobody's own.
const BORDERS: &[&str] = &[
    "efter", "før", "siden", "mellem", "fra", "til", "inden", "senest", "tidligst", "after", "before", "between",
    "since", "from", "until", "ultimo", "primo",
];
/// How many words may stand between a cue and a day.
const WORDS: usize = 5;

/// How words begin that name the day itself.
const DAYS_THEMSELVES: &[&str] = &["fødselsd", "foedselsd", "birth", "dob"];

/// A day in a text.
struct Day {
    range: Range<usize>,
    groups: usize,
    /// Whether the year is said too.
    has_year: bool,
    /// Whether it is written as nothing else is.
    is_plain: bool,
}

/// Returns the day of birth that begins with a group of digits.
pub(super) fn at(numbers: &Numbers<'_>, at: usize) -> Option<Found> {
    let day = iso(numbers, at)
        .or_else(|| in_digits(numbers, at))
        .or_else(|| with_month(numbers, at))
        .or_else(|| after_month(numbers, at))
        .or_else(|| together(numbers, at))?;
    let is_glued = numbers.text[..numbers.groups[at].start].ends_with(char::is_alphanumeric);
    if is_glued || numbers.groups[at].gap.joins() || numbers.gap_after(at + day.groups - 1).joins() {
        return None;
    }
    let sure = is_born(numbers, &day)?;
    let certainty = if day.has_year && day.is_plain && sure {
        Certainty::Certain
    } else {
        Certainty::Likely
    };
    Some(Found::new(Kind::Birth, day.range, certainty, day.groups))
}

/// Tells whether a day is one of birth by the words before it, and whether it is surely; a day without its year asks for more than `født`.
fn is_born(numbers: &Numbers<'_>, day: &Day) -> Option<bool> {
    let text = numbers.text;
    if let Some((place, cue)) = cue::place_before(text, day.range.start).filter(|it| it.0 < WORDS) {
        if cue != Cue::Birth {
            return None;
        }
        let mut words = cue::words_before(text, day.range.start).map(str::to_lowercase);
        if words
            .by_ref()
            .take(place)
            .any(|it| BORDERS.contains(&it.trim_end_matches('.')))
        {
            return None;
        }
        let is_day_itself = |word: String| DAYS_THEMSELVES.iter().any(|it| word.starts_with(it));
        return (day.has_year || words.next().is_some_and(is_day_itself)).then_some(day.has_year);
    }
    let rest = text[day.range.end..]
        .trim_start_matches([' ', '(', ','])
        .to_lowercase_start();
    let is_after = [
        "født)",
        "født.",
        "fødselsdato)",
        "born)",
        "er hendes fødselsdag",
        "er hans fødselsdag",
        "er min fødselsdag",
    ];
    if day.has_year && is_after.iter().any(|it| rest.starts_with(it)) {
        return Some(true);
    }
    let is_above = day.has_year && cue::above(numbers, day.range.start) == Some(Cue::Birth);
    is_above.then_some(true)
}

/// The beginning of a text in small letters.
trait LowercaseStart {
    /// Returns the first letters in small ones.
    fn to_lowercase_start(&self) -> String;
}

impl LowercaseStart for str {
    fn to_lowercase_start(&self) -> String {
        self.chars().take(24).flat_map(char::to_lowercase).collect()
    }
}

/// `1985-03-14`.
fn iso(numbers: &Numbers<'_>, at: usize) -> Option<Day> {
    let inner = numbers.after(at, 1)?.gap;
    if *numbers.lengths(at, 3, |it| it == inner) != [4, 2, 2]
        || !matches!(inner.sign, Sign::Hyphen | Sign::Slash | Sign::Dot)
    {
        return None;
    }
    let digits = numbers.digits(at, 3);
    is_iso(&digits).then(|| day(numbers, at, 3, true, true))
}

/// `14.03.1985`, `14/3-85`, `14 3 1985`, `14/3`.
fn in_digits(numbers: &Numbers<'_>, at: usize) -> Option<Day> {
    let is_inner = |it: Sign| matches!(it, Sign::Dot | Sign::Slash | Sign::Hyphen | Sign::Space);
    let (first, second) = (&numbers.groups[at], numbers.after(at, 1)?);
    if first.len > 2 || second.len > 2 || !is_inner(second.gap.sign) {
        return None;
    }
    let third = numbers
        .after(at, 2)
        .filter(|it| is_inner(it.gap.sign) && matches!(it.len, 2 | 4));
    let year = third
        .map(Group::value)
        .filter(|it| third.is_some_and(|it| it.len == 2) || is_year(*it));
    let is_whole = year.is_some() && is_day(None, second.value(), first.value());
    if is_whole {
        return Some(day(numbers, at, 3, true, true));
    }
    let is_short = is_day(None, second.value(), first.value()) && second.gap.sign == Sign::Slash;
    is_short.then(|| day(numbers, at, 2, false, true))
}

/// `14. marts 1985`, `14th of March 1985`, `14. marts`.
fn with_month(numbers: &Numbers<'_>, at: usize) -> Option<Day> {
    let first = &numbers.groups[at];
    let rest = &numbers.text[first.end..];
    if first.len > 2 || !rest.starts_with([' ', '.', '\u{a0}', 't', 's', 'n', 'r']) {
        return None;
    }
    let words = rest
        .trim_start_matches("th")
        .trim_start_matches("st")
        .trim_start_matches("nd")
        .trim_start_matches("rd");
    let words = words.trim_start_matches(['.', ' ', '\u{a0}']).trim_start_matches("of ");
    let size = first_word(words).len();
    if size < 3 {
        return None;
    }
    let month = month(&words[..size])?;
    if !is_day(None, month, first.value()) {
        return None;
    }
    let end = numbers.text.len() - words.len() + size;
    let next = numbers.after(at, 1).filter(|it| it.len == 4 && is_year(it.value()));
    let year = next.filter(|it| {
        numbers.text[end..it.start]
            .trim_matches([' ', '.', ',', '\u{a0}'])
            .is_empty()
    });
    Some(match year {
        Some(_) => day(numbers, at, 2, true, true),
        None => Day {
            range: first.start..end,
            ..day(numbers, at, 1, false, true)
        },
    })
}

/// `March 14, 1985`.
fn after_month(numbers: &Numbers<'_>, at: usize) -> Option<Day> {
    let (first, next) = (&numbers.groups[at], numbers.after(at, 1)?);
    if first.len > 2 || next.len != 4 || !is_year(next.value()) || next.gap.sign == Sign::Far {
        return None;
    }
    let before = numbers.text[..first.start].trim_end_matches(' ');
    let word = last_word(before);
    let month = month(word)?;
    is_day(None, month, first.value()).then(|| Day {
        range: before.len() - word.len()..next.end,
        ..day(numbers, at, 2, true, true)
    })
}

/// `140385`, `14031985`, `19850314`.
fn together(numbers: &Numbers<'_>, at: usize) -> Option<Day> {
    let digits = numbers.groups[at].kept();
    let is_whole = match digits.len() {
        6 => is_day(None, value(&digits[2..4]), value(&digits[..2])),
        8 => {
            let year = value(&digits[4..]);
            is_iso(digits) || is_year(year) && is_day(Some(year), value(&digits[2..4]), value(&digits[..2]))
        }
        _ => false,
    };
    is_whole.then(|| day(numbers, at, 1, true, digits.len() == 8))
}

fn day(numbers: &Numbers<'_>, at: usize, groups: usize, has_year: bool, is_plain: bool) -> Day {
    Day {
        range: numbers.groups[at].start..numbers.groups[at + groups - 1].end,
        groups,
        has_year,
        is_plain,
    }
}

/// Returns the number of a month's name.
pub(super) fn month(word: &str) -> Option<u64> {
    if word.len() < 3 || !word.starts_with(|it: char| "jfmasondJFMASOND".contains(it)) {
        return None;
    }
    let word = word.to_lowercase();
    let is = |name: &&str| name.starts_with(&*word);
    let at = MONTHS.iter().position(|names| names.iter().any(is))?;
    u64::try_from(at + 1).ok()
}
