//! When a request must be answered: the month of article 12(3) of the GDPR, counted as EU law counts months.

use super::holidays::is_working_day;
use chrono::{Months, NaiveDate};

/// The month in which a request must be answered, and the three that it may take where the person was told why.
const MONTHS: [u32; 2] = [1, 3];

/// Returns the last day on which a request can be answered in time.
///
/// By article 3 of Regulation 1182/71 the day of receipt does not count, the period ends on the same date of the last month or on
/// that month's last day, and where that is a Saturday, a Sunday or a public holiday, on the next working day. The two
/// further months lengthen the one, so that all three are counted from the receipt.
pub fn answer_by(received: NaiveDate, is_extended: bool) -> NaiveDate {
    let months = MONTHS[usize::from(is_extended)];
    // The calendar's last days lie so far off that nobody meets them.
    let end = received.checked_add_months(Months::new(months)).unwrap_or(received);
    end.iter_days().find(|it| is_working_day(*it)).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by(received: &str, is_extended: bool) -> String {
        answer_by(received.parse().unwrap(), is_extended).to_string()
    }

    #[test]
    fn a_month_ends_on_the_same_date_of_the_next_or_on_its_last_day() {
        for (received, due) in [
            ("2018-05-14", "2018-06-14"),
            ("2018-01-31", "2018-02-28"),
            ("2018-01-29", "2018-02-28"),
            ("2018-01-28", "2018-02-28"),
            ("2024-01-31", "2024-02-29"),
            ("2024-01-29", "2024-02-29"),
            ("2018-08-31", "2018-10-01"),
            ("2018-12-12", "2019-01-14"),
            ("2018-02-28", "2018-03-28"),
            ("2019-12-31", "2020-01-31"),
        ] {
            assert_eq!(by(received, false), due, "{received}");
        }
    }

    #[test]
    fn a_last_day_on_which_nobody_works_moves_to_the_next_on_which_somebody_does() {
        for (received, due, why) in [
            ("2018-05-02", "2018-06-04", "a Saturday"),
            ("2018-05-03", "2018-06-04", "a Sunday"),
            ("2018-11-25", "2018-12-27", "both days of Christmas"),
            ("2018-12-01", "2019-01-02", "New Year's Day"),
            ("2018-02-28", "2018-03-28", "the day before Easter"),
            ("2018-03-01", "2018-04-03", "Easter Sunday and the Monday after it"),
            ("2019-03-18", "2019-04-23", "five days from Maundy Thursday on"),
            ("2018-03-27", "2018-04-30", "the Great Prayer Day and a weekend"),
            ("2024-03-26", "2024-04-26", "no Great Prayer Day any more"),
            ("2018-05-05", "2018-06-05", "Constitution Day is no holiday"),
            ("2018-11-24", "2018-12-24", "nor is Christmas Eve"),
        ] {
            assert_eq!(by(received, false), due, "{received}: {why}");
        }
    }

    #[test]
    fn two_further_months_are_counted_from_the_receipt() {
        for (received, due) in [
            ("2018-05-14", "2018-08-14"),
            ("2018-01-31", "2018-04-30"),
            ("2018-11-30", "2019-02-28"),
            ("2023-11-30", "2024-02-29"),
            ("2018-05-02", "2018-08-02"),
            ("2018-10-01", "2019-01-02"),
        ] {
            assert_eq!(by(received, true), due, "{received}");
        }
    }

    #[test]
    fn the_end_of_the_calendar_is_no_failure() {
        assert_eq!(answer_by(NaiveDate::MAX, true), NaiveDate::MAX);
    }
}
