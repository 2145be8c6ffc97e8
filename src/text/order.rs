//! Titles in the order of a language: in Danish æ, ø and å come last, and aa is å.

use crate::language::Language;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use std::cmp::Ordering;

/// The order of titles in a language.
#[derive(Debug)]
pub struct Titles(Option<CollatorBorrowed<'static>>);

impl Titles {
    /// Returns the order of a language.
    pub fn new(language: Language) -> Self {
        let locale = match language {
            Language::Danish => locale!("da"),
            Language::English => locale!("en"),
        };
        // The data of both languages is built in; without it the order would be that of the characters' numbers.
        Self(Collator::try_new(locale.into(), CollatorOptions::default()).ok())
    }

    /// Compares two titles; only titles that are the same are equal.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        let order = self.0.as_ref().map_or(Ordering::Equal, |it| it.compare(one, other));
        order.then_with(|| one.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Language, mut titles: Vec<&str>) -> Vec<&str> {
        let order = Titles::new(language);
        titles.sort_by(|a, b| order.compare(a, b));
        titles
    }

    #[test]
    fn danish_letters_come_last_and_aa_is_one_of_them() {
        let titles = vec!["Aarhus", "Ældre", "zoo", "Ørsted", "borgere", "Åben", "Børn", "Bolig"];
        assert_eq!(
            sorted(Language::Danish, titles),
            ["Bolig", "borgere", "Børn", "zoo", "Ældre", "Ørsted", "Åben", "Aarhus"]
        );
    }

    #[test]
    fn english_has_its_own_order() {
        assert_eq!(
            sorted(Language::English, vec!["zoo", "Åben", "Aarhus", "apple"]),
            ["Aarhus", "Åben", "apple", "zoo"]
        );
    }
}
