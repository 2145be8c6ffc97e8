//! Dates in ISO form, where the day or the month may be unknown: `2018-03-14`, `2018-12`, `2018`.

use crate::language::Language;
use chrono::{Datelike, NaiveDate};
use std::fmt;

/// A day, a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    first: NaiveDate,
    precision: Precision,
}

/// How much of a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Only the year.
    Year,
    /// The month.
    Month,
    /// The day.
    Day,
}

impl Date {
    /// Reads a date; nothing where it is not one or the calendar does not have it.
    pub fn parse(text: &str) -> Option<Self> {
        let part = |range: std::ops::Range<usize>| -> Option<u32> {
            let digits = text.get(range)?;
            digits
                .bytes()
                .all(|it| it.is_ascii_digit())
                .then(|| digits.parse().ok())?
        };
        let hyphen = |at: usize| text.as_bytes().get(at) == Some(&b'-');
        let precision = match text.len() {
            4 => Precision::Year,
            7 if hyphen(4) => Precision::Month,
            10 if hyphen(4) && hyphen(7) => Precision::Day,
            _ => return None,
        };
        let year = i32::try_from(part(0..4)?).ok()?;
        let month = if precision == Precision::Year { 1 } else { part(5..7)? };
        let day = if precision == Precision::Day { part(8..10)? } else { 1 };
        NaiveDate::from_ymd_opt(year, month, day).map(|first| Self { first, precision })
    }

    /// Returns the period's first day.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Returns the period's last day.
    pub fn last(self) -> NaiveDate {
        let next = match self.precision {
            Precision::Day => return self.first,
            Precision::Month => self.first.checked_add_months(chrono::Months::new(1)),
            Precision::Year => self.first.checked_add_months(chrono::Months::new(12)),
        };
        next.and_then(|it| it.pred_opt()).unwrap_or(self.first)
    }

    /// Returns the date in words, as much as is known of it: `14. marts 2018`, `marts 2018`, `2018`.
    pub fn in_words(self, language: Language) -> String {
        match self.precision {
            Precision::Day => language.day(self.first),
            Precision::Month => language.month(self.first),
            Precision::Year => self.to_string(),
        }
    }

    /// Returns the date without its day.
    #[must_use]
    pub fn without_day(self) -> Self {
        Self {
            first: self.first.with_day(1).unwrap_or(self.first),
            precision: self.precision.min(Precision::Month),
        }
    }

    /// Returns how much of the date is known.
    pub fn precision(self) -> Precision {
        self.precision
    }
}

impl From<NaiveDate> for Date {
    fn from(day: NaiveDate) -> Self {
        Self {
            first: day,
            precision: Precision::Day,
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.first.year())?;
        if self.precision != Precision::Year {
            write!(formatter, "-{:02}", self.first.month())?;
        }
        if self.precision == Precision::Day {
            write!(formatter, "-{:02}", self.first.day())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_has_a_first_and_a_last_day() {
        let date = |text| Date::parse(text).unwrap();
        assert_eq!(date("2018").last().to_string(), "2018-12-31");
        assert_eq!(date("2020-02").last().to_string(), "2020-02-29");
        assert_eq!(date("2018-12").first().to_string(), "2018-12-01");
        assert_eq!(date("2018-03-14").to_string(), "2018-03-14");
    }

    #[test]
    fn the_calendar_decides() {
        for bad in [
            "2018-02-30",
            "2018-13",
            "18-03-14",
            "14.3.2018",
            "2018-3-14",
            "2018-03-14x",
            "+018",
            "２０１８",
        ] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }
}
