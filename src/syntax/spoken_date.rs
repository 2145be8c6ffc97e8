//! Days as people say them: `14.3.2018`, `14/3`, `14. marts`, `i går`; the files themselves have ISO form.

use super::date::Date;
use chrono::{Datelike, Days, NaiveDate};

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

/// What may stand before a day.
const LEADS: [&str; 3] = ["d", "den", "the"];
const WEEKDAYS: [&str; 14] = [
    "mandag",
    "tirsdag",
    "onsdag",
    "torsdag",
    "fredag",
    "lørdag",
    "søndag",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// Reads a date in ISO form or as people say it, in both languages; where no year is said, it is that of `today`.
pub fn read(text: &str, today: NaiveDate) -> Option<Date> {
    let text = text.trim().to_lowercase();
    if let Some(date) = Date::parse(&text).or_else(|| relative(&text, today)) {
        return Some(date);
    }
    let mut parts: Vec<&str> = text
        .split(['.', '/', '-', ' ', ','])
        .filter(|it| !it.is_empty())
        .collect();
    // `onsdag den 14. marts 2018`.
    let is_lead = |it: &&str| LEADS.contains(it) || WEEKDAYS.contains(it);
    let leads = parts.iter().take_while(|it| is_lead(it)).count();
    parts.drain(..leads.min(2));
    match parts[..] {
        [year, month, day] if year.len() == 4 => of(self::year(year)?, month, Some(day)),
        [month, day, year] if number(month).is_none() => of(self::year(year)?, month, Some(day)),
        [month, year] if year.len() == 4 && self::year(year).is_some() => of(self::year(year)?, month, None),
        [day, month] => of(today.year(), month, Some(day)),
        [day, month, year] => of(self::year(year)?, month, Some(day)),
        _ => None,
    }
}

fn relative(text: &str, today: NaiveDate) -> Option<Date> {
    let day = match text {
        "i dag" | "idag" | "today" => Some(today),
        "i går" | "igår" | "yesterday" => today.pred_opt(),
        "i forgårs" | "forgårs" => today.checked_sub_days(Days::new(2)),
        "i morgen" | "imorgen" | "tomorrow" => today.succ_opt(),
        "i overmorgen" | "overmorgen" => today.checked_add_days(Days::new(2)),
        _ => None,
    };
    day.map(Date::from)
}

fn of(year: i32, month: &str, day: Option<&str>) -> Option<Date> {
    let month = number(month).or_else(|| named(month))?;
    let iso = match day {
        Some(day) => format!("{year:04}-{month:02}-{:02}", number(day)?),
        None => format!("{year:04}-{month:02}"),
    };
    Date::parse(&iso)
}

/// Returns the number of a month's name; three letters are enough.
fn named(word: &str) -> Option<u32> {
    let is = |name: &&str| name.starts_with(word) && word.chars().count() >= 3;
    let at = MONTHS.iter().position(|names| names.iter().any(is))?;
    u32::try_from(at + 1).ok()
}

fn number(text: &str) -> Option<u32> {
    let digits = text.bytes().all(|it| it.is_ascii_digit()) && text.len() <= 2;
    digits.then(|| text.parse().ok())?
}

/// Returns a year of four digits, or of two in this century.
fn year(text: &str) -> Option<i32> {
    let value: i32 = text
        .bytes()
        .all(|it| it.is_ascii_digit())
        .then(|| text.parse().ok())??;
    match text.len() {
        2 => Some(2000 + value),
        4 => Some(value),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Option<String> {
        read(text, NaiveDate::from_ymd_opt(2018, 6, 1).unwrap()).map(|it| it.to_string())
    }

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for text in [
            "2018-03-14",
            "14.3.2018",
            "14. 3. 2018",
            "14.03.18",
            "14/3",
            "14/3-18",
            "14/3 2018",
            "14-3-2018",
            " 14. marts ",
            "14. marts 2018",
            "14 March",
            "14. mar. 2018",
            "d. 14. marts 2018",
            "den 14/3",
            "onsdag d. 14. marts 2018",
            "Onsdag den 14. marts",
            "Wednesday, March 14, 2018",
            "2018/03/14",
            "2018.3.14",
            "2018-3-14",
        ] {
            assert_eq!(parsed(text).as_deref(), Some("2018-03-14"), "{text}");
        }
    }

    #[test]
    fn days_near_today_have_names() {
        assert_eq!(parsed("I dag").as_deref(), Some("2018-06-01"));
        assert_eq!(parsed("i går").as_deref(), Some("2018-05-31"));
        assert_eq!(parsed("tomorrow").as_deref(), Some("2018-06-02"));
    }

    #[test]
    fn a_month_is_a_date_too() {
        for text in ["2018-12", "12/2018", "december 2018", "dec. 2018"] {
            assert_eq!(parsed(text).as_deref(), Some("2018-12"), "{text}");
        }
        assert_eq!(parsed("2018").as_deref(), Some("2018"));
    }

    #[test]
    fn what_is_no_day_is_not_guessed_at() {
        for text in [
            "",
            "14",
            "30.2.2018",
            "14.13",
            "3/14",
            "14.3.201",
            "en dag",
            "14. ma",
            "2018-3",
            "1.2.3.4",
            "den",
            "onsdag",
            "den den den 14. marts",
            "2018-14-3",
            "marts 14. maj",
        ] {
            assert_eq!(parsed(text), None, "{text}");
        }
    }
}
