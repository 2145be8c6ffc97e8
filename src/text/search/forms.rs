//! By which word a form is known: the stem that Snowball gives it, or the word of a list where the stemmer fails.

use crate::language::Language;
use crate::text::letters::plain;
use frostem::{Algorithm, Stemmer};
use rustc_hash::FxHashMap;

/// The forms of a language's words. All words are in the plainest spelling.
#[derive(Debug)]
pub(super) struct Forms {
    pub(super) language: Language,
    /// The word of each form that the list has.
    listed: FxHashMap<String, String>,
}

impl Forms {
    pub(super) fn of(language: Language) -> Self {
        let list = match language {
            Language::Danish => include_str!("forms.da.txt"),
            Language::English => include_str!("forms.en.txt"),
        };
        let lines = list.lines().filter_map(|it| it.split_once(": "));
        let forms = lines.flat_map(|(word, forms)| {
            let all = std::iter::once(word).chain(forms.split(' '));
            all.map(move |it| (plain(it), format!("={}", plain(word))))
        });
        Self {
            language,
            listed: forms.collect(),
        }
    }

    /// Returns what all forms of a word have in common: the word of the list after `=`, so that no stem is that, or a stem.
    pub(super) fn key(&self, word: &str) -> String {
        match (self.listed.get(word), self.language) {
            (Some(listed), _) => listed.clone(),
            (None, Language::Danish) => danish(word),
            (None, Language::English) => Stemmer::new(Algorithm::English).stem(word).into_owned(),
        }
    }

    /// Tells whether the list has a word.
    pub(super) fn is_listed(&self, word: &str) -> bool {
        self.listed.contains_key(word)
    }

    /// Returns every form of the list that belongs to a key.
    pub(super) fn listed<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        let own = move |it: &(&'a String, &'a String)| it.1 == key;
        self.listed.iter().filter(own).map(|it| it.0.as_str())
    }
}

/// Returns the stem of a Danish word: as often as the stemmer finds an ending, since it takes `aktiviteter` to `aktivitet` and
/// `aktivitet` to `aktivit`; then without the vowel or consonant that comes and goes in `regel, regler` and `søster, søstre`.
fn danish(word: &str) -> String {
    let stemmer = Stemmer::new(Algorithm::Danish);
    // The stemmer knows this ending by its ø.
    let mut stem = match word.strip_suffix("loest") {
        Some(_) => word[..word.len() - 1].to_owned(),
        None => word.to_owned(),
    };
    loop {
        let next = stemmer.stem(&stem).into_owned();
        if next == stem {
            break;
        }
        stem = next;
    }
    if let Some(start) = stem.strip_suffix("el").filter(|it| ends_closed(it)) {
        // A consonant that is doubled before a vowel is not before another: `middel`, `midler`.
        let mut letters = start.chars().rev();
        let is_doubled = letters.next() == letters.next();
        stem = format!("{}l", &start[..start.len() - usize::from(is_doubled)]);
    } else if let Some(start) = stem.strip_suffix('r').filter(|it| ends_closed(it)) {
        stem.truncate(start.len());
    }
    stem
}

/// Tells whether a part of a word is no shorter than a syllable and ends in a consonant that no `r` or `l` belongs to.
fn ends_closed(part: &str) -> bool {
    part.len() > 2 && part.ends_with(['b', 'd', 'f', 'g', 'k', 'm', 'n', 'p', 't', 'v'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_form_of_the_lists_stands_there_twice() {
        for list in [include_str!("forms.da.txt"), include_str!("forms.en.txt")] {
            let mut seen = BTreeSet::new();
            for line in list.lines().filter(|it| !it.starts_with('#')) {
                let (word, forms) = line.split_once(": ").unwrap_or_else(|| panic!("{line}"));
                for form in std::iter::once(word).chain(forms.split(' ')) {
                    assert!(seen.insert(form), "{form}");
                }
            }
        }
    }

    #[test]
    fn forms_that_the_stemmer_parts_are_one_word() {
        let forms = Forms::of(Language::Danish);
        for words in [
            "aktivitet aktiviteten aktiviteter aktiviteternes",
            "aften aftenen aftener aftenens",
            "køkken køkkenet køkkener",
            "kvalitet kvaliteten",
            "regel reglen regler reglerne",
            "middel midlet midler",
            "artikel artiklen artikler",
            "minister ministeren ministre",
            "arbejdsløs arbejdsløse arbejdsløst",
            "ghetto ghettoen ghettoer ghettoerne",
            "tema temaet temaer temaerne",
            "barn børnenes",
            "mand mændene",
            "bog bøgerne",
            "kursus kurserne",
        ] {
            let keys: BTreeSet<String> = words.split(' ').map(|it| forms.key(&plain(it))).collect();
            assert_eq!(keys.len(), 1, "{words}: {keys:?}");
        }
    }

    #[test]
    fn other_words_are_not() {
        let forms = Forms::of(Language::Danish);
        for (one, other) in [
            ("borg", "borger"),
            ("bruge", "bruger"),
            ("mødre", "møder"),
            ("ven", "venlig"),
            ("bil", "billetter"),
            ("hus", "hun"),
            ("kur", "kurser"),
        ] {
            assert_ne!(forms.key(&plain(one)), forms.key(&plain(other)), "{one} {other}");
        }
    }
}
