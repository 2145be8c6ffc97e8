//! Where in a text that stands which is asked for, and why.

use super::choose::{Mark, Spot};
use super::compound::Vocabulary;
use super::lexicon::{Lexicon, bit};
use super::query::{Query, Term, Way};
use super::tokens::tokens;
use crate::text::letters::plain;
use crate::text::nearest::nearest_of;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// How many words are named that may have been meant.
const NEAR: usize = 3;

/// Signs of Markdown that may stand within a word, so that it is another one where they are read.
const JOINING: &[u8] = b"*_`&[<\\";

/// All that is asked for, in one text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Each word, in the order of the text; none stands in two.
    pub marks: Vec<Mark>,
}

/// Returns how far marks are from what was asked for: nothing where every word stands there as it was typed.
pub fn distance<'a>(marks: impl IntoIterator<Item = &'a Mark>) -> usize {
    let mut best: Vec<(usize, Way)> = Vec::new();
    for mark in marks {
        match best.iter_mut().find(|it| it.0 == mark.term) {
            Some(known) => known.1 = known.1.min(mark.way),
            None => best.push((mark.term, mark.way)),
        }
    }
    best.iter().map(|it| it.1 as usize).sum()
}

/// Finds what is asked for, by the words of all texts.
#[derive(Debug)]
pub struct Matcher<'q> {
    query: &'q Query,
    /// Of each different word of the texts that is asked for, which terms it is, and why.
    words: FxHashMap<Box<str>, Vec<(usize, Way)>>,
}

impl<'q> Matcher<'q> {
    /// Returns what finds a query in texts whose words are all in a lexicon.
    pub fn new(query: &'q Query, lexicon: &Lexicon<'q>) -> Self {
        let asked: Vec<&str> = lexicon.words().filter(|it| it.1.terms != 0).map(|it| it.0).collect();
        let vocabulary = query
            .needs_vocabulary(&asked)
            .then(|| Vocabulary::of(lexicon.words().map(|it| it.0), &query.forms));
        Self::of(query, &asked, &vocabulary.unwrap_or_default())
    }

    /// Returns what finds a query, of all words of the texts those that may be asked for, and of what compounds are made.
    pub(super) fn of(query: &'q Query, asked: &[&str], vocabulary: &Vocabulary) -> Self {
        let forms = &query.forms;
        let way = |word: &str, term: &Term| {
            let is_part = || term.may_be_in(word) && vocabulary.has_part(word, term, forms);
            term.way(word, forms).or_else(|| is_part().then_some(Way::Part))
        };
        let terms = |word: &str| {
            let word = plain(word);
            let terms = query.terms.iter().enumerate();
            terms
                .filter_map(|(at, term)| Some((at, way(&word, term)?)))
                .collect::<Vec<_>>()
        };
        let words = asked.iter().map(|it| (Box::from(*it), terms(it)));
        Self {
            query,
            words: words.filter(|it: &(Box<str>, Vec<_>)| !it.1.is_empty()).collect(),
        }
    }

    /// Returns the words of the texts that are asked for.
    pub(super) fn words(&self) -> impl Iterator<Item = (&str, &[(usize, Way)])> {
        self.words.iter().map(|it| (&**it.0, &**it.1))
    }

    /// Tells whether all that is asked for may stand in the running words of some texts together, which are given as their files have them.
    pub fn may_have_all<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> bool {
        let all = (0..self.query.terms.len()).fold(0, |all, it| all | bit(it));
        texts.into_iter().fold(0, |found, it| found | self.terms(it)) & all == all
    }

    /// Tells whether anything that is asked for may stand in the running words of a text, which is given as its file has it.
    pub fn may_have_any(&self, text: &str) -> bool {
        self.terms(text) != 0
    }

    /// Returns the terms that may stand in a text, a bit each.
    fn terms(&self, text: &str) -> u64 {
        if text.bytes().any(|it| JOINING.contains(&it)) {
            return u64::MAX;
        }
        let words = tokens(text).filter_map(|it| self.words.get(&text[it]));
        words.flatten().fold(0, |found, it| found | bit(it.0))
    }

    /// Returns the marks of each of some texts in which all that is asked for stands, taken together; words in a row stand in one.
    pub fn find(&self, texts: &[&str]) -> Option<Vec<Found>> {
        let asked = texts.iter().map(|text| {
            let words = tokens(text).enumerate();
            let asked = words.filter_map(|(at, range)| {
                let terms = self.words.get(&text[range.clone()])?;
                Some((range, Spot { at, terms }))
            });
            asked.unzip()
        });
        let (ranges, spots): (Vec<Vec<Range<usize>>>, Vec<Vec<Spot<'_>>>) = asked.unzip();
        let spots: Vec<&[Spot<'_>]> = spots.iter().map(Vec::as_slice).collect();
        let chosen = self.query.choose(&spots)?;
        let found = chosen.into_iter().zip(&ranges).map(|(chosen, ranges)| Found {
            marks: chosen.into_iter().map(|it| it.mark(ranges[it.spot].clone())).collect(),
        });
        Some(found.collect())
    }

    /// Returns the words that are asked for and stand nowhere, each with those that may have been meant, the nearest first; `words` are all
    /// of the texts, with how often each stands there.
    pub fn missing<'a, W>(&self, words: impl Fn() -> W) -> Vec<(String, Vec<String>)>
    where
        W: Iterator<Item = (&'a str, u32)>,
    {
        let is_there = |at: usize| self.words.values().flatten().any(|it| it.0 == at);
        let terms = self.query.terms.iter().enumerate();
        let missing = terms.filter(|it| !is_there(it.0));
        missing
            .map(|(_, term)| (term.typed.clone(), near(term, words())))
            .collect()
    }
}

/// Returns the words of the texts that are nearest to one that stands in none.
fn near<'a>(term: &Term, words: impl Iterator<Item = (&'a str, u32)>) -> Vec<String> {
    let mut known: FxHashMap<String, (&str, u32)> = FxHashMap::default();
    for (word, count) in words {
        let own = known.entry(plain(word)).or_insert((word, 0));
        // The way in which it is written most often, and of equals the first by the alphabet.
        if (own.1, word) < (count, own.0) {
            *own = (word, count);
        }
    }
    let near = nearest_of(&term.word, known.keys().map(String::as_str), NEAR);
    near.into_iter().map(|it| known[it].0.to_owned()).collect()
}
