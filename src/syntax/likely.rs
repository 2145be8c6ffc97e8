//! What a value was probably meant to be, where somebody wrote it as people do: `7 borgere`, `ja`, `12 måneder`.

use super::shape::Shape;
use super::spoken_date;

/// Returns how a value would be written that people wrote their own way; nothing where that would be a guess.
pub fn value(shape: &Shape, text: &str) -> Option<String> {
    let text = text.trim();
    match shape {
        Shape::Number => number(text),
        Shape::Share => share(text),
        Shape::Flag => flag(text).map(str::to_owned),
        Shape::Duration => duration(text),
        Shape::Range => range(text),
        Shape::List(inner) if matches!(**inner, Shape::Reference(_) | Shape::Choice(_) | Shape::Id) => list(text),
        _ => None,
    }
}

/// Returns a day in ISO form, where people wrote one with its year.
pub fn date(text: &str) -> Option<String> {
    // A day without its year, or near today, is another one with every day on which it is read.
    let read = |year| spoken_date::read(text, chrono::NaiveDate::from_ymd_opt(year, 1, 15)?);
    let (one, other) = (read(2001), read(2002));
    one.filter(|_| one == other).map(|it| it.to_string())
}

/// Tells whether somebody says that something has not happened.
pub fn is_not_yet(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    matches!(&*text, "ikke endnu" | "endnu ikke" | "nej" | "not yet" | "no" | "false")
}

/// Returns the one number in a text, such as `ca. 7 borgere` or `1.200`.
fn number(text: &str) -> Option<String> {
    let runs: Vec<&str> = text
        .split(|it: char| !it.is_ascii_digit())
        .filter(|it| !it.is_empty())
        .collect();
    match runs[..] {
        [one] if one == text || !text.contains(['-', '%']) && text.contains(char::is_alphabetic) => {
            one.parse::<u32>().ok().map(|it| it.to_string())
        }
        // A Danish reader parts thousands by a full stop.
        [first, second] if first.len() <= 3 && second.len() == 3 && text.starts_with(&format!("{first}.{second}")) => {
            Some(format!("{first}{second}"))
        }
        _ => None,
    }
}

fn share(text: &str) -> Option<String> {
    let (digits, is_percent) = match text.strip_suffix('%') {
        Some(digits) => (digits.trim(), true),
        None => (text, false),
    };
    let share: f64 = digits.replace(',', ".").parse().ok()?;
    let share = if is_percent { share / 100.0 } else { share };
    (0.0..=1.0).contains(&share).then(|| share.to_string())
}

fn flag(text: &str) -> Option<&'static str> {
    match &*text.to_lowercase() {
        "ja" | "j" | "yes" | "y" | "sand" | "true" | "on" => Some("true"),
        "nej" | "n" | "no" | "falsk" | "false" | "off" => Some("false"),
        _ => None,
    }
}

fn duration(text: &str) -> Option<String> {
    let (digits, unit) = text.split_once(' ')?;
    let unit = match unit.trim().trim_end_matches('.') {
        "måned" | "måneder" | "mdr" | "md" | "month" | "months" => 'm',
        "år" | "year" | "years" => 'y',
        _ => return None,
    };
    let is_number = digits.bytes().all(|it| it.is_ascii_digit());
    is_number.then(|| format!("{digits}{unit}"))
}

fn range(text: &str) -> Option<String> {
    let runs: Vec<&str> = text
        .split(|it: char| !it.is_ascii_digit())
        .filter(|it| !it.is_empty())
        .collect();
    match runs[..] {
        [one] if !text.starts_with('-') => Some(one.to_owned()),
        [first, last] => Some(format!("{first}-{last}")),
        _ => None,
    }
}

/// Returns a list of the ids that somebody wrote with commas between them.
fn list(text: &str) -> Option<String> {
    let ids: Vec<&str> = text
        .split([',', ';'])
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    let is_list = !ids.is_empty() && ids.iter().all(|it| !it.contains(char::is_whitespace));
    is_list.then(|| format!("[{}]", ids.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_known() {
        let likely = |shape: &Shape, text: &str| value(shape, text).unwrap_or_default();
        for (text, right) in [
            ("7 borgere", "7"),
            ("ca. 20", "20"),
            ("1.200", "1200"),
            ("7-8", ""),
            ("-3", ""),
            ("syv", ""),
            ("3,5", ""),
        ] {
            assert_eq!(likely(&Shape::Number, text), right, "{text}");
        }
        assert_eq!(
            ["ja", "Nej", "måske"].map(|it| likely(&Shape::Flag, it)),
            ["true", "false", ""]
        );
        assert_eq!(
            ["5 %", "0,05", "120 %"].map(|it| likely(&Shape::Share, it)),
            ["0.05", "0.05", ""]
        );
        let durations = ["12 måneder", "2 år", "12", "lang tid"];
        assert_eq!(durations.map(|it| likely(&Shape::Duration, it)), ["12m", "2y", "", ""]);
        assert_eq!(
            ["1–2", "1 til 2", "to"].map(|it| likely(&Shape::Range, it)),
            ["1-2", "1-2", ""]
        );
        let ids = Shape::List(&Shape::Id);
        assert_eq!(
            ["sundhed, bolig", "sundhed", "to ord"].map(|it| likely(&ids, it)),
            ["[sundhed, bolig]", "[sundhed]", ""]
        );
    }

    #[test]
    fn a_day_is_known_only_with_its_year() {
        for (text, right) in [
            ("24.11.2026", "2026-11-24"),
            ("24/11-26", "2026-11-24"),
            ("24. november 2026", "2026-11-24"),
            ("november 2026", "2026-11"),
            ("24/11", ""),
            ("i går", ""),
            ("30.2.2026", ""),
        ] {
            assert_eq!(date(text).unwrap_or_default(), right, "{text}");
        }
    }
}
