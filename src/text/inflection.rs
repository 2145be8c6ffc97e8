//! Whether a word is a form of another: `indvandrerne` of `indvandrere`, and never of a word that only looks like it.

use crate::language::Language;

/// The endings of Danish nouns and adjectives.
const DANISH: [&str; 25] = [
    "s", "e", "es", "en", "ens", "et", "ets", "er", "ers", "erne", "ernes", "ene", "enes", "n", "ns", "ne", "nes", "r",
    "rs", "rne", "rnes", "t", "ts", "ere", "eres",
];
/// The endings of English nouns.
const ENGLISH: [&str; 2] = ["s", "es"];

/// Words whose forms have other letters.
const IRREGULAR: [[&str; 3]; 2] = [["anden", "andet", "andre"], ["lille", "små", "lidt"]];

/// Tells whether a word is a form of another; both in small letters.
pub fn is_form(word: &str, of: &str, language: Language) -> bool {
    if word == of {
        return true;
    }
    match language {
        Language::Danish if IRREGULAR.iter().any(|it| it.contains(&word) && it.contains(&of)) => true,
        Language::Danish => bases(of).any(|base| word == base || has_ending(word, base)),
        Language::English => english(word, of) || english(of, word),
    }
}

/// Returns a Danish word and, where it is certainly a plural or an inflected adjective, the word that it is made of;
/// `brugere` is made of `bruger`, but nobody can tell whether `bruger` is made of `brug`.
fn bases(word: &str) -> impl Iterator<Item = &str> {
    let plural = word.strip_suffix("erne").map(|it| it.len() + 2);
    let plural = plural.or_else(|| word.strip_suffix("ere").map(|it| it.len() + 2));
    let adjective = ["iske", "lige"].iter().any(|it| word.ends_with(it));
    let shorter = plural.or(adjective.then(|| word.len() - 1));
    std::iter::once(word).chain(shorter.map(|it| &word[..it]))
}

fn has_ending(word: &str, base: &str) -> bool {
    let Some(ending) = word.strip_prefix(base) else {
        return false;
    };
    if DANISH.contains(&ending) {
        return true;
    }
    // `klub` becomes `klubben`: a single consonant is doubled.
    let last = base.chars().next_back().unwrap_or_default();
    let doubled = ending.strip_prefix(last).filter(|_| !"aeiouyæøå".contains(last));
    doubled.is_some_and(|it| it.starts_with('e') && DANISH.contains(&it))
}

fn english(word: &str, base: &str) -> bool {
    let plain = word.strip_prefix(base).is_some_and(|it| ENGLISH.contains(&it));
    let stem = base.strip_suffix('y').filter(|it| !it.ends_with(['a', 'e', 'o']));
    plain || stem.is_some_and(|it| word.strip_prefix(it) == Some("ies"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_forms_of_one_word_are_found_from_the_singular_and_the_plural() {
        let danish = |word: &str, of: &str| is_form(word, of, Language::Danish);
        for word in [
            "indvandrer",
            "indvandrers",
            "indvandreren",
            "indvandrerens",
            "indvandrere",
            "indvandreres",
            "indvandrerne",
            "indvandrernes",
        ] {
            assert!(danish(word, "indvandrer") && danish(word, "indvandrere"), "{word}");
        }
        for (word, of) in [
            ("interessenterne", "interessent"),
            ("klubbens", "klub"),
            ("grupperne", "gruppe"),
            ("temaerne", "tema"),
            ("etniske", "etnisk"),
            ("etnisk", "etniske"),
            ("ikke-vestlige", "ikke-vestlig"),
            ("ghettoen", "ghetto"),
        ] {
            assert!(danish(word, of), "{word} of {of}");
        }
    }

    #[test]
    fn other_words_are_not() {
        let danish = |word: &str, of: &str| is_form(word, of, Language::Danish);
        for (word, of) in [
            ("bruge", "bruger"),
            ("brug", "bruger"),
            ("borg", "borger"),
            ("indvandring", "indvandrer"),
            ("indvandre", "indvandrer"),
            ("interessentskab", "interessent"),
            ("borgmester", "borger"),
            ("hun", "hus"),
        ] {
            assert!(!danish(word, of), "{word} of {of}");
        }
    }

    #[test]
    fn english_plurals_are_found_both_ways() {
        let english = |word: &str, of: &str| is_form(word, of, Language::English);
        assert!(english("immigrants", "immigrant") && english("immigrant", "immigrants"));
        assert!(english("minorities", "minority") && english("classes", "class"));
        assert!(!english("immigration", "immigrant") && !english("keies", "key"));
    }
}
