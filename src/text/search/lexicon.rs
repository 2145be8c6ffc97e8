//! The different words of many texts, each looked at once.

use super::query::Query;
use super::tokens::tokens;
use crate::text::letters::plain;
use rustc_hash::FxHashMap;

/// The most terms that are told apart while texts are gone through; of more, all stand for the last.
const MOST: usize = 63;

/// The different words of the texts that were gone through, and which of them may be what is asked for.
#[derive(Debug)]
pub struct Lexicon<'q> {
    query: &'q Query,
    words: FxHashMap<Box<str>, Entry>,
}

/// A word of the texts.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Entry {
    /// The terms that it may be a form of, or a compound with, a bit each.
    pub(super) terms: u64,
    /// How often it stands there.
    pub(super) count: u32,
}

impl<'q> Lexicon<'q> {
    /// Returns one of no words.
    pub fn new(query: &'q Query) -> Self {
        Self {
            query,
            words: FxHashMap::default(),
        }
    }

    #[cfg(test)]
    /// Goes through a text; tells whether all that is asked for may stand in it.
    pub fn read(&mut self, text: &str) -> bool {
        self.read_all(&[text])
    }

    /// Goes through texts; tells whether all that is asked for may stand in them together.
    pub fn read_all(&mut self, texts: &[&str]) -> bool {
        let found = texts.iter().fold(0, |found, it| found | self.terms(it));
        (0..self.query.terms.len()).all(|it| found & bit(it) != 0)
    }

    /// Returns the terms that may stand in a text.
    fn terms(&mut self, text: &str) -> u64 {
        let mut found = 0;
        for range in tokens(text) {
            let word = &text[range];
            let entry = match self.words.get_mut(word) {
                Some(entry) => entry,
                None => {
                    let terms = terms(self.query, &plain(word));
                    self.words.entry(word.into()).or_insert(Entry { terms, count: 0 })
                }
            };
            entry.count = entry.count.saturating_add(1);
            found |= entry.terms;
        }
        found
    }

    /// Adds the words of another.
    pub fn add(mut self, other: Self) -> Self {
        if other.words.len() > self.words.len() {
            return other.add(self);
        }
        self.words = other.words.into_iter().fold(self.words, |mut words, (word, entry)| {
            let own = words.entry(word).or_default();
            own.terms |= entry.terms;
            own.count = own.count.saturating_add(entry.count);
            words
        });
        self
    }

    /// Returns the words, each with how often it stands there.
    pub fn counts(&self) -> impl Iterator<Item = (&str, u32)> {
        self.words().map(|it| (it.0, it.1.count))
    }

    pub(super) fn words(&self) -> impl Iterator<Item = (&str, Entry)> {
        self.words.iter().map(|it| (&**it.0, *it.1))
    }
}

/// Returns the bit of a term by its place in the query.
pub(super) fn bit(term: usize) -> u64 {
    1 << term.min(MOST)
}

/// Returns which terms a word may be a form of, or a compound with.
pub(super) fn terms(query: &Query, word: &str) -> u64 {
    let mut found = 0;
    for (at, term) in query.terms.iter().enumerate() {
        if word == term.word || term.may_be_in(word) || term.way(word, &query.forms).is_some() {
            found |= bit(at);
        }
    }
    found
}
