//! The two languages and their catalogues: every sentence that a person reads is said here.

use chrono::{Datelike, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rustc_hash::FxBuildHasher;
use std::collections::HashMap;
use std::sync::RwLock;

const DANISH: &str = include_str!("language/da.ftl");
const ENGLISH: &str = include_str!("language/en.ftl");

/// A language that people read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Danish, for municipal staff.
    #[default]
    Danish,
    /// English.
    English,
}

/// What stands in the gaps of a sentence, by name.
pub type Arguments = Vec<(&'static str, Value)>;

/// What stands in one gap of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A text, as it is.
    Text(String),
    /// A number, which may choose the plural.
    Number(i64),
    /// A word of the catalogue, by its key.
    Word(String),
    /// A day, written out in the language.
    Day(NaiveDate),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<NaiveDate> for Value {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl Value {
    /// Returns the word of the catalogue that `key` names, as an argument.
    pub fn word(key: impl Into<String>) -> Self {
        Self::Word(key.into())
    }
}

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Danish, Self::English];

    /// Returns the language of a code or a locale, such as `da`, `da_DK.UTF-8` or `en-GB`; nothing for others.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.split(['-', '_', '.', '@']).next()?.to_ascii_lowercase().as_str() {
            "da" => Some(Self::Danish),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// Returns the code that HTML and the manifest use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }

    /// Returns the sentence that `key` names (`key` or `key.attribute`), or the key itself where the catalogue has none.
    pub fn say(self, key: &str, arguments: &[(&'static str, Value)]) -> String {
        self.find(key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// Returns the sentence that `key` names, without gaps.
    pub fn word(self, key: &str) -> String {
        self.say(key, &[])
    }

    /// Returns the sentence that `key` names, or nothing where the catalogue has none.
    pub fn find(self, key: &str, arguments: &[(&'static str, Value)]) -> Option<String> {
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, name)| (id, Some(name)));
        let bundle = self.entry(id)?;
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut filled = FluentArgs::new();
        for (name, value) in arguments {
            filled.set(*name, self.fluent(value));
        }
        Some(
            bundle
                .format_pattern(pattern, Some(&filled), &mut Vec::new())
                .into_owned(),
        )
    }

    /// Returns a day written out: `14. marts 2018`, `14 March 2018`.
    pub fn day(self, day: NaiveDate) -> String {
        let dot = if self == Self::Danish { "." } else { "" };
        format!("{}{dot} {}", day.day(), self.month(day))
    }

    /// Returns the month of a day: `marts 2018`, `March 2018`.
    pub fn month(self, day: NaiveDate) -> String {
        format!("{} {}", self.word(&format!("month-{}", day.month())), day.year())
    }

    /// Returns a share in per cent, with one decimal where it has any: `5,3 %`, `5.3%`.
    pub fn percent(self, share: f64) -> String {
        let rounded = (share * 1000.0).round() / 10.0;
        match self {
            Self::Danish => format!("{rounded}\u{a0}%").replace('.', ","),
            Self::English => format!("{rounded}%"),
        }
    }

    /// Returns the quarter of a day: `1. kvartal 2018`, `1st quarter of 2018`.
    pub fn quarter(self, day: NaiveDate) -> String {
        let arguments = [
            ("quarter", Value::Number(i64::from(day.month0() / 3 + 1))),
            ("year", day.year().to_string().into()),
        ];
        self.say("quarter", &arguments)
    }

    /// Returns a day with its weekday: `torsdag den 12. april 2018`, `Thursday 12 April 2018`.
    pub fn weekday(self, day: NaiveDate) -> String {
        let weekday = format!("weekday-{}", day.weekday().number_from_monday());
        self.say(
            "day-and-weekday",
            &[("weekday", Value::Word(weekday)), ("day", day.into())],
        )
    }

    /// Returns things one after the other: `a, b og c`.
    pub fn list(self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.word("and")),
        }
    }

    /// Returns the keys of the catalogue, attributes as `key.attribute`, in their order.
    pub fn keys(self) -> Vec<String> {
        let mut keys = Vec::new();
        let mut message = String::new();
        for line in self.catalogue().lines() {
            let Some((name, _)) = line.split_once('=') else {
                continue;
            };
            let name = name.trim_end();
            if let Some(attribute) = name.strip_prefix("    .").filter(|it| is_name(it)) {
                keys.push(format!("{message}.{attribute}"));
            } else if is_name(name) {
                name.clone_into(&mut message);
                keys.push(message.clone());
            }
        }
        keys
    }

    fn catalogue(self) -> &'static str {
        match self {
            Self::Danish => DANISH,
            Self::English => ENGLISH,
        }
    }

    fn fluent(self, value: &Value) -> FluentValue<'static> {
        match value {
            Value::Text(text) => FluentValue::from(text.clone()),
            Value::Number(number) => FluentValue::from(*number),
            Value::Word(key) => FluentValue::from(self.word(key)),
            Value::Day(day) => FluentValue::from(self.day(*day)),
        }
    }

    /// Returns one entry of the catalogue, parsed when first needed: a run says a dozen of more than a thousand.
    fn entry(self, id: &str) -> Option<&'static Bundle> {
        static ENTRIES: [RwLock<Entries>; 2] = [
            RwLock::new(Entries::with_hasher(FxBuildHasher)),
            RwLock::new(Entries::with_hasher(FxBuildHasher)),
        ];
        let entries = &ENTRIES[self as usize];
        if let Some(entry) = entries.read().ok()?.get(id) {
            return *entry;
        }
        let entry = slice(self.catalogue(), id).map(|text| -> &'static Bundle {
            let mut bundle = FluentBundle::new_concurrent(vec![self.code().parse().unwrap_or_default()]);
            bundle.set_use_isolating(false);
            // A test parses both catalogues strictly, so here a broken entry is only missing.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
            Box::leak(Box::new(bundle))
        });
        entries.write().ok()?.insert(id.to_owned(), entry);
        entry
    }
}

type Bundle = FluentBundle<FluentResource>;
type Entries = HashMap<String, Option<&'static Bundle>, FxBuildHasher>;

/// Returns the text of an entry: from its name to the next line that begins with a letter, `-` or `#`.
fn slice<'a>(catalogue: &'a str, id: &str) -> Option<&'a str> {
    let start = memchr::memmem::find(catalogue.as_bytes(), format!("\n{id} =").as_bytes())? + 1;
    let entry = &catalogue[start..];
    let next = |at: &usize| {
        entry
            .as_bytes()
            .get(at + 1)
            .is_some_and(|it| it.is_ascii_alphabetic() || matches!(it, b'-' | b'#'))
    };
    let end = memchr::memchr_iter(b'\n', entry.as_bytes()).find(next);
    Some(&entry[..end.map_or(entry.len(), |it| it + 1)])
}

fn is_name(text: &str) -> bool {
    text.starts_with(|it: char| it.is_ascii_alphabetic())
        && text
            .chars()
            .all(|it| it.is_ascii_alphanumeric() || it == '-' || it == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_catalogues_parse_and_say_nothing_twice() {
        for language in Language::ALL {
            assert!(
                FluentResource::try_new(language.catalogue().to_owned()).is_ok(),
                "{language:?}"
            );
            let mut keys = language.keys();
            keys.sort();
            let twice: Vec<_> = keys
                .windows(2)
                .filter(|it| it[0] == it[1])
                .map(|it| it[0].clone())
                .collect();
            assert_eq!(twice, Vec::<String>::new(), "{language:?}");
        }
    }

    #[test]
    fn every_entry_is_found_by_its_name_and_stands_alone() {
        for language in Language::ALL {
            for key in language.keys() {
                let text = language
                    .find(&key, &[])
                    .unwrap_or_else(|| panic!("{key} in {language:?}"));
                assert!(
                    !text.contains("{-") && !text.contains("???"),
                    "{key} refers to another entry: {text}"
                );
            }
        }
    }

    #[test]
    fn every_sentence_exists_in_both_languages() {
        let (danish, english) = (Language::Danish.keys(), Language::English.keys());
        let only = |these: &[String], those: &[String]| -> Vec<String> {
            these.iter().filter(|it| !those.contains(it)).cloned().collect()
        };
        assert_eq!(only(&danish, &english), Vec::<String>::new(), "only in Danish");
        assert_eq!(only(&english, &danish), Vec::<String>::new(), "only in English");
    }

    #[test]
    fn days_are_written_as_people_write_them() {
        let day = NaiveDate::from_ymd_opt(2018, 3, 14).unwrap();
        assert_eq!(Language::Danish.day(day), "14. marts 2018");
        assert_eq!(Language::English.day(day), "14 March 2018");
        assert_eq!(Language::Danish.quarter(day), "1. kvartal 2018");
        assert_eq!(Language::Danish.weekday(day), "onsdag den 14. marts 2018");
        assert_eq!(Language::English.weekday(day), "Wednesday 14 March 2018");
    }

    #[test]
    fn shares_are_shown_in_per_cent() {
        assert_eq!(Language::Danish.percent(1.0 / 19.0), "5,3\u{a0}%");
        assert_eq!(Language::English.percent(1.0 / 19.0), "5.3%");
        assert_eq!(Language::Danish.percent(0.05), "5\u{a0}%");
    }

    #[test]
    fn locales_are_understood() {
        assert_eq!(Language::from_code("da_DK.UTF-8"), Some(Language::Danish));
        assert_eq!(Language::from_code("en-GB"), Some(Language::English));
        assert_eq!(Language::from_code("C"), None);
    }
}
