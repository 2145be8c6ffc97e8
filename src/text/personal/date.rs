//! Days written in digits, as far as numbers of persons need them.

use super::digit::value;

/// Tells whether a day of a month exists; in a year that is not known 29 February does.
pub(super) fn is_day(year: Option<u64>, month: u64, day: u64) -> bool {
    let is_leap = year.is_none_or(|it| it.is_multiple_of(4) && (!it.is_multiple_of(100) || it.is_multiple_of(400)));
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=last).contains(&day)
}

/// Tells whether a year is one in which somebody who was heard may be born, or in which something happens.
pub(super) fn is_year(year: u64) -> bool {
    (1880..2100).contains(&year)
}

/// Tells whether eight digits are a day in the order of ISO.
pub(super) fn is_iso(digits: &[u8]) -> bool {
    let [year @ .., a, b, c, d] = digits else {
        return false;
    };
    let year = value(year);
    digits.len() == 8 && is_year(year) && is_day(Some(year), value(&[*a, *b]), value(&[*c, *d]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_calendar_are_days() {
        assert!(is_day(Some(2000), 2, 29) && !is_day(Some(1900), 2, 29) && is_day(None, 2, 29));
        assert!(!is_day(None, 13, 1) && !is_day(None, 0, 1) && !is_day(None, 4, 31) && !is_day(None, 1, 0));
        assert!(is_iso(&[2, 0, 0, 4, 0, 1, 2, 1]) && !is_iso(&[2, 0, 0, 4, 1, 3, 2, 1]) && !is_iso(&[2]));
    }
}
