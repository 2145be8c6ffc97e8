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
    nearest_of(word, candidates, 1).into_iter().next()
}

/// Returns the different candidates that `word` was most likely meant to be, the nearest first, and no more than some.
pub fn nearest_of<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>, most: usize) -> Vec<&'a str> {
    let plain = super::slug::slug(word);
    let (length, plain_length) = (word.chars().count(), plain.len());
    let letters = [Letters::of(word), Letters::of(&plain)];
    let mut best: Vec<(usize, &str)> = Vec::with_capacity(most + 1);
    for candidate in candidates {
        let own = candidate.chars().count();
        let far = (length.max(own) / 3).max(1);
        // The lengths and the letters alone show that most candidates are too far away.
        if own.abs_diff(length).min(own.abs_diff(plain_length)) > far {
            continue;
        }
        let own = Letters::of(candidate);
        if letters.iter().all(|it| it.least_distance(&own) > far) {
            continue;
        }
        let found = (distance(word, &plain, candidate), candidate);
        let is_nearer = best.len() < most || best.last().is_some_and(|it| found < *it);
        if found.0 <= far && is_nearer && !best.contains(&found) {
            best.insert(best.partition_point(|it| *it < found), found);
            best.truncate(most);
        }
    }
    best.into_iter().map(|it| it.1).collect()
}

/// How often each letter stands in a word; those that are alike in their last bits count as one.
struct Letters([u8; 32]);

impl Letters {
    fn of(word: &str) -> Self {
        let mut counts = [0_u8; 32];
        for letter in word.chars() {
            let count = &mut counts[letter as usize % 32];
            *count = count.saturating_add(1);
        }
        Self(counts)
    }

    /// Returns how many steps it takes at least from one word to another: each takes or brings one letter at most.
    fn least_distance(&self, other: &Self) -> usize {
        let pairs = || self.0.iter().zip(&other.0);
        let gone: usize = pairs().map(|it| usize::from(it.0.saturating_sub(*it.1))).sum();
        let new: usize = pairs().map(|it| usize::from(it.1.saturating_sub(*it.0))).sum();
        gone.max(new)
    }
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
    fn several_are_named_in_their_order_each_once() {
        let themes = ["sundheden", "skole", "sundhed", "sundhed", "sundt"];
        assert_eq!(nearest_of("sunhed", themes, 3), ["sundhed", "sundheden"]);
        assert_eq!(nearest_of("sunhed", themes, 1), ["sundhed"]);
        assert_eq!(nearest_of("sunhed", themes, 0), [""; 0]);
    }

    #[test]
    fn no_word_is_passed_over_by_its_letters_that_is_near() {
        let words = [
            "sundhed",
            "usndhed",
            "sndhed",
            "ssundhed",
            "sundhet",
            "SUNDHED",
            "børn",
            "boern",
            "\u{e6}\u{106}",
            "",
        ];
        for one in words {
            for other in words {
                let least = Letters::of(one).least_distance(&Letters::of(other));
                assert!(least <= strsim::osa_distance(one, other), "{one} {other}");
            }
        }
    }

    #[test]
    fn danish_letters_are_near_their_spelling_in_ids() {
        assert_eq!(nearest("børn", ["boern", "barn"]), Some("boern"));
    }
}
