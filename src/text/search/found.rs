//! Where in a text that stands which is asked for, and why.

use super::compound::Vocabulary;
use super::lexicon::{Lexicon, bit};
use super::query::{Query, Term, Way};
use super::tokens::tokens;
use crate::text::letters::plain;
use crate::text::nearest::nearest;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// How many words are named that may have been meant.
const NEAR: usize = 3;

/// Signs of Markdown that may stand within a word, so that it is another one where they are read.
const JOINING: &[u8] = b"*_`&[<\\";

/// A word of a text that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands.
    pub range: Range<usize>,
    /// Which word was asked for, by its place in the query.
    pub term: usize,
    /// Why it is taken for that.
    pub way: Way,
}

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
        let forms = &query.forms;
        let asked = || lexicon.words().filter(|it| it.1.terms != 0);
        let is_compound = |word: &str, term: &Term| term.way(word, forms).is_none() && term.may_be_in(word);
        let needs = |word: &str| query.terms.iter().any(|it| is_compound(word, it));
        let vocabulary = if asked().any(|it| needs(&plain(it.0))) {
            Vocabulary::of(lexicon.words().map(|it| it.0), forms)
        } else {
            Vocabulary::default()
        };
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
        let words = asked().map(|it| (Box::from(it.0), terms(it.0)));
        Self {
            query,
            words: words.filter(|it: &(Box<str>, Vec<_>)| !it.1.is_empty()).collect(),
        }
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
        let mut found: Vec<Found> = texts.iter().map(|_| Found::default()).collect();
        let mut first = 0;
        for length in &self.query.parts {
            let mut is_there = false;
            for (text, found) in texts.iter().zip(&mut found) {
                is_there |= self.mark(text, first..first + length, found);
            }
            if !is_there {
                return None;
            }
            first += length;
        }
        for found in &mut found {
            found.marks.sort_by_key(|it| (it.range.start, it.way, it.term));
            found
                .marks
                .dedup_by(|later, earlier| later.range.start < earlier.range.end);
        }
        Some(found)
    }

    /// Marks a part of the query wherever it stands in a text; tells whether it does.
    fn mark(&self, text: &str, part: Range<usize>, found: &mut Found) -> bool {
        let words: Vec<Range<usize>> = tokens(text).collect();
        let before = found.marks.len();
        for row in words.windows(part.len()) {
            let way = |(range, term): (&Range<usize>, usize)| {
                let terms = self.words.get(&text[range.clone()])?;
                let (term, way) = *terms.iter().find(|it| it.0 == term)?;
                let range = range.clone();
                Some(Mark { range, term, way })
            };
            let marks: Option<Vec<Mark>> = row.iter().zip(part.clone()).map(way).collect();
            found.marks.extend(marks.into_iter().flatten());
        }
        found.marks.len() > before
    }

    /// Returns the words that are asked for and stand nowhere, each with those that may have been meant, the nearest first.
    pub fn missing<'a>(&'a self, lexicon: &'a Lexicon<'q>) -> Vec<(&'a str, Vec<&'a str>)> {
        let is_there = |at: usize| self.words.values().flatten().any(|it| it.0 == at);
        let terms = self.query.terms.iter().enumerate();
        let missing = terms.filter(|it| !is_there(it.0));
        missing
            .map(|(_, term)| (term.typed.as_str(), near(term, lexicon)))
            .collect()
    }
}

/// Returns the words of the texts that are nearest to one that stands in none.
fn near<'a>(term: &Term, lexicon: &'a Lexicon<'_>) -> Vec<&'a str> {
    let mut known: FxHashMap<String, (&str, u32)> = FxHashMap::default();
    for (word, entry) in lexicon.words() {
        let own = known.entry(plain(word)).or_insert((word, 0));
        // The way in which it is written most often, and of equals the first by the alphabet.
        if (own.1, word) < (entry.count, own.0) {
            *own = (word, entry.count);
        }
    }
    let mut near = Vec::new();
    while near.len() < NEAR {
        let Some(next) = nearest(&term.word, known.keys().map(String::as_str)).map(str::to_owned) else {
            break;
        };
        near.extend(known.remove(&next).map(|it| it.0));
    }
    near
}
