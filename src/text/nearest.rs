//! The nearest id or key where something was misspelt.

use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;

/// From how many letters on a word is one that a slip can be seen in.
const SHORTEST_SLIP: usize = 4;
/// Up to how many letters a word may be a slip of another.
const LONGEST_SLIP: usize = 20;

/// Returns the candidate that `word` was most likely meant to be, or nothing where none is near.
///
/// Near is Damerau and Levenshtein's distance of at most a third of the longer word, and never less than one; among
/// equals the first in alphabetical order.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = super::slug::slug(word);
    let (length, plain_length) = (word.chars().count(), plain.len());
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let own = candidate.chars().count();
        let most = (length.max(own) / 3).max(1);
        // The lengths alone show that most candidates are too far away.
        if own.abs_diff(length).min(own.abs_diff(plain_length)) > most {
            continue;
        }
        let found = (distance(word, &plain, candidate), candidate);
        if found.0 <= most && best.is_none_or(|it| found < it) {
            best = Some(found);
        }
    }
    best.map(|it| it.1)
}

/// Returns the word that another one is a slip of the pen from: one letter more, less, other or two exchanged.
pub fn slip(word: &str, words: &[&'static str]) -> Option<&'static str> {
    let word = word.to_lowercase();
    let may_be = |it: &str| it.len() >= SHORTEST_SLIP && it.len().abs_diff(word.len()) <= 1;
    // A slip changes the first letter or the last, hardly ever both.
    let is_alike =
        |it: &str| it.as_bytes().first() == word.as_bytes().first() || it.as_bytes().last() == word.as_bytes().last();
    let is_slip = |it: &&&str| may_be(it) && is_alike(it) && strsim::osa_distance(&word, it) == 1;
    if words.contains(&&*word) || word.len() > LONGEST_SLIP {
        return None;
    }
    words.iter().find(is_slip).copied()
}

/// Remembers what was guessed, since a word that is missing is often missed many times.
#[derive(Debug, Default)]
pub struct GuessCache {
    known: FxHashMap<(&'static [&'static str], String), Option<String>>,
}

impl GuessCache {
    /// How many words are guessed for; where more are missing, none of them is a slip.
    const MOST: usize = 200;

    /// Returns the nearest of the ids of some kinds, which `ids` lists.
    pub fn near(
        &mut self,
        kinds: &'static [&'static str],
        word: &str,
        ids: impl Fn() -> Vec<String>,
    ) -> Option<String> {
        let known = self.known.len();
        let guess = match self.known.entry((kinds, word.to_owned())) {
            Entry::Occupied(known) => return known.get().clone(),
            Entry::Vacant(_) if known >= Self::MOST => return None,
            Entry::Vacant(free) => free.insert(nearest(word, ids().iter().map(String::as_str)).map(str::to_owned)),
        };
        guess.clone()
    }
}

/// Returns the distance as written, or as the word would be as an id, whichever is less.
fn distance(word: &str, plain: &str, candidate: &str) -> usize {
    strsim::osa_distance(word, candidate).min(strsim::osa_distance(plain, candidate))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_what_was_meant() {
        let themes = ["sundhed", "medborgerskab", "digitalisering"];
        assert_eq!(nearest("sunhed", themes), Some("sundhed"));
        assert_eq!(nearest("Sundhed", themes), Some("sundhed"));
        assert_eq!(nearest("trafik", themes), None);
    }

    #[test]
    fn danish_letters_are_near_their_spelling_in_ids() {
        assert_eq!(nearest("børn", ["boern", "barn"]), Some("boern"));
    }
}
