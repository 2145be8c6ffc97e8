//! Number plates: two letters and five digits.

use super::cue::{self, Cue};
use super::hit::{Certainty, Found, Kind};
use super::number::{Numbers, Sign};

/// Two letters that stand before numbers of other kinds.
const OTHERS: &[&str] = &[
    "KL", "FN", "DR", "HK", "DA", "DF", "EL", "LA", "SF", "RV", "DK", "KR", "NR", "EN", "DS", "TV", "AB", "HF", "UK",
    "US", "LB", "PD", "BL", "TR", "SR", "ER", "AF", "PR", "UT", "VE", "BY", "SE", "EU", "DE", "SB", "ST", "LF", "FT",
    "LL", "KM", "ML", "TL", "GB", "MB", "KB", "UN", "BA", "MA", "EC", "CE", "WC", "PC", "VM", "EM", "AL", "AS", "ET",
    "MV",
];

/// Returns the plate whose digits begin with a group.
pub(super) fn at(numbers: &Numbers<'_>, at: usize) -> Option<Found> {
    let (text, first) = (numbers.text, &numbers.groups[at]);
    let is_parted = first.len == 2;
    let next = numbers
        .after(at, 1)
        .filter(|it| it.len == 3 && it.gap.sign == Sign::Space && !text[first.end..it.start].contains('_'));
    let (end, groups) = match first.len {
        5 => (first.end, 1),
        2 => (next?.end, 2),
        _ => return None,
    };
    let before = text[..first.start]
        .strip_suffix([' ', '\u{a0}', '-'])
        .unwrap_or(&text[..first.start]);
    let is_apart = before.len() < first.start;
    let start = before.len().checked_sub(2)?;
    let letters = before
        .get(start..)
        .filter(|it| it.bytes().all(|it| it.is_ascii_uppercase() && !b"IOQ".contains(&it)))?;
    let is_whole = !text[..start].ends_with(|it: char| it.is_alphanumeric() || matches!(it, '-' | '_' | '/' | '.'))
        && !text[end..].starts_with(|it: char| it.is_alphanumeric())
        && !numbers.gap_after(at + groups - 1).joins();
    if !is_whole || cue::is_quantity(text, end) || cue::in_link(text, start).is_some() {
        return None;
    }
    let certainty = match cue::near(numbers, start, end) {
        Some(Cue::Plate) => Certainty::Certain,
        Some(Cue::Account) if cue::words_before(text, start).take(2).any(is_register) => Certainty::Certain,
        None if !OTHERS.contains(&letters) && (is_parted || !is_apart) => Certainty::Likely,
        _ => return None,
    };
    Some(Found::new(Kind::Plate, start..end, certainty, groups))
}

/// Tells whether a word names a register, which banks and cars have.
fn is_register(word: &str) -> bool {
    word.to_lowercase().starts_with("reg")
}
