//! The days on which nobody in a Danish municipality works: weekends and the public holidays.

use chrono::{Datelike, NaiveDate, Weekday};

/// The last year in which the fourth Friday after Easter was a holiday (act no. 214 of 6 March 2023).
const LAST_GREAT_PRAYER_DAY: i32 = 2023;

/// Tells whether a day is neither a Saturday, a Sunday nor a public holiday.
///
/// Constitution Day, Christmas Eve and New Year's Eve count as working days here: they are no holidays by law, and a deadline
/// that is not moved is never too late.
pub(super) fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(day)
}

fn is_holiday(day: NaiveDate) -> bool {
    let is_fixed = matches!((day.month(), day.day()), (1, 1) | (12, 25 | 26));
    let after_easter = easter(day.year()).map(|it| (day - it).num_days());
    let is_movable = matches!(after_easter, Some(-3 | -2 | 0 | 1 | 39 | 49 | 50));
    let is_prayer_day = after_easter == Some(26) && day.year() <= LAST_GREAT_PRAYER_DAY;
    is_fixed || is_movable || is_prayer_day
}

/// Returns Easter Sunday, by the rule of Meeus, Jones and Butcher.
fn easter(year: i32) -> Option<NaiveDate> {
    let (century, within) = (year / 100, year % 100);
    let golden = year % 19;
    let moon = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (within / 4) - epact - within % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_free(day: &str) -> bool {
        !is_working_day(day.parse().unwrap())
    }

    #[test]
    fn easter_is_where_the_calendar_has_it() {
        for (year, day) in [
            (2000, "2000-04-23"),
            (2008, "2008-03-23"),
            (2018, "2018-04-01"),
            (2019, "2019-04-21"),
            (2024, "2024-03-31"),
            (2025, "2025-04-20"),
            (2026, "2026-04-05"),
            (2038, "2038-04-25"),
        ] {
            assert_eq!(easter(year).unwrap().to_string(), day);
        }
    }

    #[test]
    fn the_holidays_of_a_year_are_known() {
        let days = (1..=365).filter_map(|it| NaiveDate::from_yo_opt(2018, it));
        let found: Vec<String> = days.filter(|it| is_holiday(*it)).map(|it| it.to_string()).collect();
        assert_eq!(
            found,
            [
                "2018-01-01",
                "2018-03-29",
                "2018-03-30",
                "2018-04-01",
                "2018-04-02",
                "2018-04-27",
                "2018-05-10",
                "2018-05-20",
                "2018-05-21",
                "2018-12-25",
                "2018-12-26",
            ]
        );
    }

    #[test]
    fn the_great_prayer_day_is_gone_since_2024_and_other_days_never_were_holidays() {
        assert!(is_free("2023-05-05") && !is_free("2024-04-26"));
        assert!(!is_free("2018-06-05") && !is_free("2018-12-24") && !is_free("2018-12-31"));
        assert!(is_free("2018-06-02") && is_free("2018-06-03") && !is_free("2018-06-04"));
    }
}
