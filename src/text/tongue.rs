//! Whether words are in the other of the two languages, by small words and letters that one has alone.

use crate::language::Language;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// From how many words on it is told.
const FEWEST: usize = 4;

/// How many bytes the longest small word has, with a sign of three bytes in it.
const LONGEST: usize = 10;

/// English words with `w` that are Danish too.
const BORROWED: &[&str] = &["web", "weekend", "wellness", "wifi", "wc", "workshop"];

/// Small words of Danish that are no English words.
const DANISH: &[&str] = &[
    "af", "aldrig", "alle", "alt", "altid", "andet", "andre", "bare", "bliver", "blive", "da", "de", "deres", "det",
    "der", "dig", "dog", "du", "efter", "ej", "eller", "en", "end", "er", "et", "fik", "få", "fået", "får", "fra",
    "før", "godt", "ham", "han", "har", "havde", "hele", "hos", "hun", "hvad", "hver", "hvis", "hvor", "hvordan",
    "hvorfor", "ikke", "ind", "ingen", "jeg", "jer", "kan", "kom", "kun", "kunne", "lige", "lidt", "man", "mange",
    "med", "meget", "mellem", "mens", "mere", "mig", "mindre", "mod", "må", "måtte", "nogen", "noget", "nogle", "når",
    "og", "også", "om", "op", "os", "over", "på", "selv", "sig", "sin", "sine", "skal", "skulle", "som", "så", "til",
    "ud", "uden", "under", "var", "ved", "vi", "vil", "ville", "vores", "være", "været",
];

/// Small words of English that are no Danish words.
const ENGLISH: &[&str] = &[
    "about", "after", "and", "any", "are", "because", "been", "before", "between", "but", "can", "can't", "could",
    "did", "didn't", "does", "don't", "each", "enough", "even", "every", "from", "has", "have", "he", "his", "how",
    "i'm", "if", "into", "is", "it", "it's", "its", "just", "many", "might", "more", "most", "much", "must", "my",
    "never", "no", "nobody", "not", "nothing", "of", "on", "one", "only", "other", "our", "out", "people", "she",
    "should", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "through",
    "until", "was", "we", "were", "what", "when", "where", "which", "while", "who", "whom", "why", "with", "without",
    "would", "you", "your",
];

/// Which language each of the small words is of.
static SMALL: LazyLock<FxHashMap<&str, Language>> = LazyLock::new(|| {
    let of = |words: &'static [&str], language| words.iter().map(move |it| (*it, language));
    of(DANISH, Language::Danish)
        .chain(of(ENGLISH, Language::English))
        .collect()
});

/// Returns the language of some words where it is clearly the other one than a document's; nothing where they are few, or might be either.
pub fn other(words: &str, document: Language) -> Option<Language> {
    let language = match document {
        Language::Danish => Language::English,
        Language::English => Language::Danish,
    };
    let (mut count, mut mine, mut theirs) = (0_usize, 0_usize, 0_usize);
    let mut plain = String::new();
    for word in split(words) {
        let small = small_of(word, &mut plain);
        let is_of = |language| small == Some(language) || looks(word, language);
        count += 1;
        mine += usize::from(is_of(document));
        theirs += usize::from(is_of(language));
    }
    // A fifth of running words are such ones, in either language, and fewer of a title's, which then has none of the other; a name
    // or a borrowed word among them decides nothing.
    let share = if mine == 0 { 8 } else { 5 };
    (count >= FEWEST && theirs >= 2 && theirs * share >= count && theirs >= 3 * mine).then_some(language)
}

/// Tells whether a text has too few words for either language to be told, as most cells of a table have.
pub fn is_short(text: &str) -> bool {
    split(text).nth(FEWEST - 1).is_none()
}

/// Returns the words of a text that have letters.
fn split(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|it: char| !it.is_alphanumeric() && !matches!(it, '\'' | '’'));
    words.filter(|it| it.chars().any(char::is_alphabetic))
}

/// Returns the language that a word is a small one of; `plain` is room for its letters.
fn small_of(word: &str, plain: &mut String) -> Option<Language> {
    if word.len() > LONGEST {
        return None;
    }
    plain.clear();
    if word.is_ascii() {
        plain.push_str(word);
        plain.make_ascii_lowercase();
    } else {
        let letters = word.chars().flat_map(char::to_lowercase);
        plain.extend(letters.map(|it| if it == '’' { '\'' } else { it }));
    }
    SMALL.get(plain.as_str()).copied()
}

/// Tells whether a word is written or begins as words of the other language never do; names may.
fn looks(word: &str, language: Language) -> bool {
    match language {
        Language::Danish => !word.is_ascii() && word.contains(['æ', 'ø', 'å']),
        Language::English => {
            let is_borrowed = || BORROWED.iter().any(|it| word.starts_with(it));
            word.starts_with("th") || word.starts_with('w') && !is_borrowed()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_sentences_and_titles_of_the_other_language_are_known() {
        for english in [
            "I waited three weeks for an interpreter to come.",
            "How Many Interviews Are Enough? An Experiment with Data Saturation and Variability",
            "A simple method to assess and report thematic saturation in qualitative research",
            "People do not know whom to call",
            "We can’t do it without them.",
        ] {
            assert_eq!(other(english, Language::Danish), Some(Language::English), "{english}");
            assert_eq!(other(english, Language::English), None, "{english}");
        }
        for danish in [
            "Jeg troede, at man skulle betale for at sidde hos lægen.",
            "Der er ingen, der ved, hvem de skal ringe til",
            "Vi vil have en uddannet tolk til stede, når der er brug for det.",
        ] {
            assert_eq!(other(danish, Language::English), Some(Language::Danish), "{danish}");
            assert_eq!(other(danish, Language::Danish), None, "{danish}");
        }
    }

    #[test]
    fn few_words_names_mixtures_and_other_languages_are_left_alone() {
        for words in [
            "",
            "no man is",
            "Field Methods",
            "Social Science & Medicine",
            "Han sagde “go for it”, og så gjorde vi det.",
            "Vi bruger open space og world café på møderne",
            "Wir schaffen das zusammen mit allen anderen",
            "Integrationspolitik 2018 2022 2026 2030",
            "the the og og det det to to",
            "To borgere ønsker tolk hjemme",
            "Lokal workshop weekend i Ballerup",
            "William, Thomas, Theodor og Wanda",
        ] {
            assert_eq!(other(words, Language::Danish), None, "{words}");
            let short = [
                "",
                "no man is",
                "Field Methods",
                "Social Science & Medicine",
                "Integrationspolitik 2018 2022 2026 2030",
            ];
            assert_eq!(is_short(words), short.contains(&words), "{words}");
        }
    }

    #[test]
    fn no_small_word_is_one_of_both_languages_and_none_stands_twice() {
        for list in [DANISH, ENGLISH] {
            let mut sorted = list.to_vec();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(sorted.len(), list.len());
        }
        assert!(DANISH.iter().all(|it| !ENGLISH.contains(it)));
        let bytes = |it: &&str| it.replace('\'', "’").len();
        assert!(DANISH.iter().chain(ENGLISH).map(bytes).max() <= Some(LONGEST));
    }
}
