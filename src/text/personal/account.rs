//! Bank accounts: IBAN and cards by their check digits, and a branch with an account beside a cue.

use super::cue::{self, Cue};
use super::hit::{Certainty, Found, Kind};
use super::number::{Gap, Numbers, Sign};

/// How long an IBAN is, by country.
const COUNTRIES: &[(&str, usize)] = &[
    ("DK", 18),
    ("FO", 18),
    ("GL", 18),
    ("NO", 15),
    ("SE", 24),
    ("FI", 18),
    ("DE", 22),
    ("GB", 22),
    ("NL", 18),
    ("PL", 28),
    ("FR", 27),
    ("ES", 24),
    ("IT", 27),
    ("BE", 16),
    ("RO", 24),
    ("BG", 22),
    ("LT", 20),
    ("LV", 21),
    ("EE", 20),
    ("AT", 20),
    ("CH", 21),
    ("IE", 22),
    ("PT", 25),
    ("HU", 28),
    ("CZ", 24),
    ("SK", 24),
    ("GR", 27),
    ("HR", 21),
    ("TR", 26),
    ("UA", 29),
    ("IS", 26),
    ("LU", 20),
];
/// How many digits a branch and an account have together.
const BRANCH_AND_ACCOUNT: std::ops::RangeInclusive<usize> = 10..=14;
/// How many digits an account has without its branch.
const ACCOUNT: std::ops::RangeInclusive<usize> = 7..=14;

/// Returns the IBAN or the card that begins with a group of digits.
pub(super) fn international(numbers: &Numbers<'_>, at: usize) -> Option<Found> {
    match numbers.groups[at].len {
        4 | 16 => card(numbers, at).or_else(|| iban(numbers, at)),
        2 | 14.. => iban(numbers, at),
        _ => None,
    }
}

fn iban(numbers: &Numbers<'_>, at: usize) -> Option<Found> {
    let text = numbers.text;
    let begin = numbers.groups[at].start;
    let country = text.get(begin.checked_sub(2)?..begin)?;
    if !country.bytes().all(|it| it.is_ascii_alphabetic()) {
        return None;
    }
    let long = COUNTRIES.iter().find(|it| it.0.eq_ignore_ascii_case(country))?.1;
    if text[..begin - 2].ends_with(char::is_alphanumeric) {
        return None;
    }
    let (mut signs, mut end) = (String::with_capacity(long), begin - 2);
    for (by, sign) in text[begin - 2..].char_indices() {
        match sign {
            it if it.is_ascii_alphanumeric() => signs.push(it.to_ascii_uppercase()),
            ' ' | '\u{a0}' | '-' => continue,
            _ => break,
        }
        end = begin - 2 + by + 1;
        if signs.len() == long {
            break;
        }
    }
    if signs.len() != long || text[end..].starts_with(char::is_alphanumeric) {
        return None;
    }
    let is_bare = signs[4..].bytes().all(|it| it.is_ascii_digit());
    let certainty = match has_check(&signs) {
        true => Certainty::Certain,
        false if is_bare => Certainty::Likely,
        false => return None,
    };
    let groups = numbers.groups[at..].iter().take_while(|it| it.start < end).count();
    Some(Found::new(Kind::Account, begin - 2..end, certainty, groups))
}

/// Tells whether an IBAN's check digits are right.
fn has_check(iban: &str) -> bool {
    let (head, rest) = iban.split_at(4);
    let number = rest.chars().chain(head.chars()).filter_map(|it| it.to_digit(36));
    let rest = number.fold(0, |all, it| (all * if it > 9 { 100 } else { 10 } + it) % 97);
    rest == 1
}

fn card(numbers: &Numbers<'_>, at: usize) -> Option<Found> {
    let is_inner = |it: Gap| matches!(it.sign, Sign::Space | Sign::Hyphen);
    let lengths = numbers.lengths(at, 5, is_inner);
    let groups = match *lengths {
        [4, 4, 4, 4] => 4,
        [16] => 1,
        _ => return None,
    };
    let parts = &numbers.groups[at..at + groups];
    let digits = numbers.digits(at, groups);
    let (start, end) = (parts[0].start, parts[groups - 1].end);
    let is_hinted = cue::near(numbers, start, end) == Some(Cue::Account);
    let is_card = matches!(digits[0], 3..=6) && is_luhn(&digits) && groups == 4;
    (is_hinted || is_card).then(|| Found::new(Kind::Account, start..end, Certainty::Certain, groups))
}

/// Tells whether the last digit of a card is the one that its sum asks for.
fn is_luhn(digits: &[u8]) -> bool {
    let double = |(at, digit): (usize, &u8)| match digit * 2 {
        _ if at % 2 == 0 => u32::from(*digit),
        it if it > 9 => u32::from(it) - 9,
        it => u32::from(it),
    };
    digits.iter().rev().enumerate().map(double).sum::<u32>() % 10 == 0
}

/// Returns the branch and the account that begin with a group of digits, where a cue says so.
pub(super) fn at(numbers: &Numbers<'_>, at: usize) -> Option<Found> {
    let first = &numbers.groups[at];
    let is_inner = |it: Gap| it.is_space() || matches!(it.sign, Sign::Hyphen | Sign::Slash | Sign::Other);
    let lengths = numbers.lengths(at, 5, is_inner);
    let is_whole = |(groups, sum): &(usize, usize)| match groups {
        1 => ACCOUNT.contains(sum),
        _ => first.len == 4 && BRANCH_AND_ACCOUNT.contains(sum),
    };
    let sums = lengths.iter().scan(0, |sum, it| {
        *sum += it;
        Some(*sum)
    });
    let (groups, _) = sums
        .enumerate()
        .map(|(at, sum)| (at + 1, sum))
        .filter(is_whole)
        .last()?;
    let range = first.start..numbers.groups[at + groups - 1].end;
    let is_part = first.gap.joins() || numbers.gap_after(at + groups - 1).joins();
    let is_letter = numbers.text[..range.start].ends_with(char::is_alphanumeric);
    if is_part
        || is_letter
        || cue::is_quantity(numbers.text, range.end)
        || cue::in_link(numbers.text, range.start).is_some()
    {
        return None;
    }
    let is_hinted = cue::near(numbers, range.start, range.end) == Some(Cue::Account);
    is_hinted.then(|| Found::new(Kind::Account, range, Certainty::Certain, groups))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_are_those_of_the_norms() {
        assert!(has_check("DK5000400440116243") && !has_check("DK5100400440116243"));
        assert!(has_check("GB29NWBK60161331926819"));
        let card: Vec<u8> = "4111111111111111".bytes().map(|it| it - b'0').collect();
        assert!(is_luhn(&card) && !is_luhn(&card[1..]));
    }
}
