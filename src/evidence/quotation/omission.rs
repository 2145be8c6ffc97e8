//! What a quotation leaves out: whether that turns its words around, or leaves nothing of what was said.

use super::normal::Normal;
use std::ops::Range;

/// Words that turn a sentence around, without apostrophes.
const NEGATIONS: [&str; 58] = [
    "aldrig",
    "ej",
    "hverken",
    "ik",
    "ikk",
    "ikke",
    "ikkje",
    "inga",
    "ingen",
    "ingenlunde",
    "ingensinde",
    "ingensteds",
    "ingenting",
    "intet",
    "knap",
    "knapt",
    "næppe",
    "nej",
    "nægter",
    "uden",
    "umuligt",
    "umulig",
    "aint",
    "arent",
    "barely",
    "cannot",
    "cant",
    "couldnt",
    "didnt",
    "doesnt",
    "dont",
    "hadnt",
    "hardly",
    "hasnt",
    "havent",
    "impossible",
    "isnt",
    "mightnt",
    "mustnt",
    "neednt",
    "neither",
    "never",
    "no",
    "nobody",
    "none",
    "nor",
    "not",
    "nothing",
    "nowhere",
    "scarcely",
    "shant",
    "shouldnt",
    "wasnt",
    "werent",
    "without",
    "wont",
    "wouldnt",
    "nope",
];
/// What such a word says together with the next one, which turns nothing around.
const PHRASES: [(&str, &str); 5] = [
    ("uden", "for"),
    ("uden", "om"),
    ("ikke", "mindst"),
    ("not", "least"),
    ("no", "doubt"),
];

/// What a reader of a quotation can't know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Omission {
    /// A word that turns the sentence around was left out.
    Negation(String),
    /// So much was left out that single words are left.
    Scattered,
}

/// Returns what is wrong with what was left out of words that stand at these places.
pub(super) fn omission(source: &Normal, found: &[Range<usize>]) -> Option<Omission> {
    let gaps = found
        .windows(2)
        .map(|it| &source.text[it[0].end.min(it[1].start)..it[1].start]);
    if let Some(word) = gaps.clone().find_map(negation) {
        return Some(Omission::Negation(word));
    }
    let has_words = |it: &str| it.contains(char::is_alphanumeric);
    let mut pieces = vec![0];
    for (at, place) in found.iter().enumerate() {
        if at > 0 && has_words(&source.text[found[at - 1].end.min(place.start)..place.start]) {
            pieces.push(0);
        }
        let words = source.text[place.clone()]
            .split_whitespace()
            .filter(|it| has_words(it))
            .count();
        if let Some(last) = pieces.last_mut() {
            *last += words;
        }
    }
    let (count, words) = (pieces.len(), pieces.iter().sum::<usize>());
    let scattered = count > 1 && words == count || count > 2 && words < 2 * count;
    scattered.then_some(Omission::Scattered)
}

/// Returns the first word of what was left out that turns a sentence around.
fn negation(left_out: &str) -> Option<String> {
    let mut words = left_out
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .map(str::to_lowercase)
        .peekable();
    while let Some(word) = words.next() {
        let harmless = |it: &String| PHRASES.contains(&(&*word, &**it));
        if NEGATIONS.contains(&&*word) && !words.peek().is_some_and(harmless) {
            return Some(word);
        }
    }
    None
}
