//! Titles in the order of a language: in Danish æ, ø and å come last, and aa is å; and names as people count.

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
            Language::Danish => locale!("da-u-kn"),
            Language::English => locale!("en-u-kn"),
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

/// A name that is put in order as people count: `punkt-2` before `punkt-10`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Natural<'a>(pub &'a str);

impl Ord for Natural<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        natural(self.0, other.0)
    }
}

impl PartialOrd for Natural<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Compares names: where both have digits, the number decides, whatever its length.
fn natural(one: &str, other: &str) -> Ordering {
    let (mut a, mut b) = (one, other);
    loop {
        let (digits, rest) = (number(a), number(b));
        if let (Some(left), Some(right)) = (digits, rest) {
            // Of two numbers without leading zeros the longer is the larger, so no length is too much.
            let (x, y) = (left.trim_start_matches('0'), right.trim_start_matches('0'));
            let order = x.len().cmp(&y.len()).then_with(|| x.cmp(y));
            if order.is_ne() {
                return order;
            }
            (a, b) = (&a[left.len()..], &b[right.len()..]);
            continue;
        }
        match (a.chars().next(), b.chars().next()) {
            (Some(x), Some(y)) if x == y => (a, b) = (&a[x.len_utf8()..], &b[y.len_utf8()..]),
            // `07-a` and `7-a` are the same in numbers; names that differ never are.
            (None, None) => return one.cmp(other),
            (x, y) => return x.cmp(&y),
        }
    }
}

/// Returns the digits that a text begins with.
fn number(text: &str) -> Option<&str> {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    (end > 0).then(|| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_names_count_as_numbers() {
        let mut names = vec![
            "100-sidst.md",
            "7-syv.md",
            "60-tres.md",
            "07-syv.md",
            "a",
            "punkt-10",
            "punkt-2",
            "punkt",
            "punkt-2b",
            "99999999999999999999999-d.md",
            "2018-03-14-a",
            "2018-03-02-a",
            "",
        ];
        names.sort_by(|a, b| natural(a, b));
        assert_eq!(
            names,
            [
                "",
                "07-syv.md",
                "7-syv.md",
                "60-tres.md",
                "100-sidst.md",
                "2018-03-02-a",
                "2018-03-14-a",
                "99999999999999999999999-d.md",
                "a",
                "punkt",
                "punkt-2",
                "punkt-2b",
                "punkt-10",
            ]
        );
    }

    #[test]
    fn titles_count_too() {
        let titles = vec!["Bilag 10", "Bilag 2", "Bilag 1"];
        assert_eq!(sorted(Language::Danish, titles), ["Bilag 1", "Bilag 2", "Bilag 10"]);
    }

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
