//! Numbers of papers that prove who somebody is, where a cue says which.

use super::cue::{self, Cue};
use super::date::{is_iso, is_year};
use super::hit::{Certainty, Found, Kind};
use super::number::{Gap, Numbers, Sign};

/// How many digits such a number has.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=12;
/// How many words may stand between a cue and its number.
const WORDS: usize = 5;
/// Words by which the number is the day on which a paper ends.
const DAYS: &[&str] = &[
    "udløb", "gyldig", "gælder", "expire", "valid", "udsted", "issued", "siden", "fra", "til",
];

/// Returns the number that begins with a group of digits.
pub(super) fn at(numbers: &Numbers<'_>, at: usize) -> Option<Found> {
    let (text, first) = (numbers.text, &numbers.groups[at]);
    let is_inner = |it: Gap| it.sign == Sign::Space || it.sign == Sign::Hyphen && !it.spaced;
    let lengths = numbers.lengths(at, 4, is_inner);
    let sums = lengths.iter().scan(0, |sum, it| {
        *sum += it;
        Some(*sum)
    });
    let (by, _) = sums.enumerate().filter(|it| DIGITS.contains(&it.1)).last()?;
    if first.gap.joins() || numbers.gap_after(at + by).joins() || is_iso(&numbers.digits(at, by + 1)) {
        return None;
    }
    let is_years = by == 1
        && numbers.groups[at..=at + by]
            .iter()
            .all(|it| it.len == 4 && is_year(it.value()));
    if is_years || !is_hinted(numbers, first.start) {
        return None;
    }
    let start = with_letters(text, first.start)?;
    let end = numbers.groups[at + by].end;
    if cue::is_quantity(text, end) || text[end..].starts_with(char::is_alphanumeric) {
        return None;
    }
    Some(Found::new(Kind::Document, start..end, Certainty::Certain, by + 1))
}

/// Tells whether a cue says that a number is one of these.
fn is_hinted(numbers: &Numbers<'_>, start: usize) -> bool {
    let cue = match cue::place_before(numbers.text, start) {
        Some((place, cue)) => {
            let mut between = cue::words_before(numbers.text, start).take(place);
            let is_day = |it: &str| DAYS.iter().any(|day| it.to_lowercase().starts_with(day));
            (place < WORDS && !between.any(is_day)).then_some(cue)
        }
        None => cue::above(numbers, start),
    };
    cue == Some(Cue::Document)
}

/// Returns where a number begins with the one or two letters before it; nothing where more letters stand there.
fn with_letters(text: &str, start: usize) -> Option<usize> {
    let letters = text[..start].bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    let is_whole = letters < 3 && !text[..start - letters].ends_with(char::is_alphanumeric);
    is_whole.then_some(start - letters)
}
