//! The words of many texts as numbers, so that they are searched again and again without reading the texts.

use super::choose::{Mark, Spot};
use super::compound::Vocabulary;
use super::found::{Matcher, distance};
use super::lexicon::terms;
use super::query::{Query, Way};
use super::tokens::tokens;
use crate::language::Language;
use crate::text::letters::plain;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// What stands for letters of personal data.
const COVER: char = '•';
/// Of a byte that goes on with the next.
const MORE: u8 = 0x80;

/// The different words of some texts, each with its number.
#[derive(Debug, Default)]
pub struct Words {
    numbers: FxHashMap<Arc<str>, u32>,
    all: Vec<Word>,
    /// Which of them compounds are made of; made when it is first asked.
    vocabulary: Option<(Language, Vocabulary)>,
}

#[derive(Debug)]
struct Word {
    text: Arc<str>,
    /// How often it stands in the files.
    count: u32,
    /// How much more often it stands in a file than in what is read of it, while that is counted.
    balance: i32,
}

/// Texts of one file whose words have numbers.
#[derive(Debug, Default)]
pub struct Numbered {
    /// Of each text how many words it has, and their numbers, seven bits a byte.
    bytes: Box<[u8]>,
    /// What stands in the file beside the words that are read, and what is read and does not stand there as such.
    beside: Box<[u32]>,
    joined: Box<[u32]>,
}

/// Texts of one file whose words have the numbers of a few files alone.
#[derive(Debug)]
pub struct Drafted {
    texts: Vec<Vec<u32>>,
    beside: Vec<u32>,
    joined: Vec<u32>,
}

/// Which of the numbers are asked for.
#[derive(Debug)]
pub struct Slots {
    /// Of each number the place of its terms, from 1.
    places: Vec<u32>,
    terms: Vec<Vec<(usize, Way)>>,
}

impl Words {
    /// Gives the words of a file's texts numbers: `raw` is what stands in the file, `texts` what is read of it.
    pub fn draft<'t>(&mut self, raw: &[&str], texts: impl IntoIterator<Item = &'t str>) -> Drafted {
        let mut all: Vec<u32> = Vec::new();
        for range in raw.iter().flat_map(|text| tokens(text).map(move |it| &text[it])) {
            let number = self.number(range);
            let word = &mut self.all[number as usize];
            word.count += 1;
            word.balance += 1;
            all.push(number);
        }
        let mut one = |text: &'t str| {
            let words = tokens(text).filter(|it| !text[it.end..].starts_with(COVER));
            let numbers: Vec<u32> = words.map(|it| self.number(&text[it])).collect();
            for number in &numbers {
                self.all[*number as usize].balance -= 1;
            }
            numbers
        };
        let texts: Vec<Vec<u32>> = texts.into_iter().map(&mut one).collect();
        let (mut beside, mut joined) = (Vec::new(), Vec::new());
        for number in all.into_iter().chain(texts.iter().flatten().copied()) {
            let balance = std::mem::take(&mut self.all[number as usize].balance);
            let times = std::iter::repeat_n(number, balance.unsigned_abs() as usize);
            if balance > 0 {
                beside.extend(times);
            } else {
                joined.extend(times);
            }
        }
        Drafted { texts, beside, joined }
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        let text: Arc<str> = word.into();
        self.numbers.insert(Arc::clone(&text), number);
        self.all.push(Word {
            text,
            count: 0,
            balance: 0,
        });
        number
    }

    /// Takes in the words of others, with how often they stand there; returns the number of each here.
    pub fn take_in(&mut self, others: &Self) -> Vec<u32> {
        self.vocabulary = None;
        let number = |it: &Word| {
            let number = self.number(&it.text);
            let count = &mut self.all[number as usize].count;
            *count = count.saturating_add(it.count);
            number
        };
        others.all.iter().map(number).collect()
    }

    /// Forgets the words of a file's texts.
    pub fn forget(&mut self, texts: &Numbered) {
        self.vocabulary = None;
        let mut numbers = Numbers(&texts.bytes);
        while let Some(length) = numbers.next() {
            for number in numbers.by_ref().take(length as usize) {
                self.subtract(number);
            }
        }
        for number in &texts.beside {
            self.subtract(*number);
        }
        for number in &texts.joined {
            let count = &mut self.all[*number as usize].count;
            *count = count.wrapping_add(1);
        }
    }

    fn subtract(&mut self, number: u32) {
        let count = &mut self.all[number as usize].count;
        *count = count.wrapping_sub(1);
    }

    /// Tells whether most of the words stand nowhere any longer.
    pub fn is_stale(&self) -> bool {
        self.counts().count() * 2 < self.all.len()
    }

    /// Returns the words that stand in the files, each with how often.
    pub fn counts(&self) -> impl Iterator<Item = (&str, u32)> {
        let words = self.all.iter().map(|it| (&*it.text, it.count));
        words.filter(|it| it.1 > 0)
    }

    /// Returns what finds a query in texts, and in their numbers.
    pub fn matcher<'q>(&mut self, query: &'q Query) -> (Matcher<'q>, Slots) {
        let asked: Vec<Arc<str>> = self
            .all
            .iter()
            .filter(|it| it.count > 0 && terms(query, &plain(&it.text)) != 0)
            .map(|it| Arc::clone(&it.text))
            .collect();
        let asked: Vec<&str> = asked.iter().map(|it| &**it).collect();
        let nothing = Vocabulary::default();
        let vocabulary = if query.needs_vocabulary(&asked) {
            self.vocabulary(query)
        } else {
            &nothing
        };
        let matcher = Matcher::of(query, &asked, vocabulary);
        let mut slots = Slots {
            places: vec![0; self.all.len()],
            terms: Vec::new(),
        };
        for (word, terms) in matcher.words() {
            slots.terms.push(terms.to_vec());
            let place = u32::try_from(slots.terms.len()).unwrap_or(0);
            slots.places[self.numbers[word] as usize] = place;
        }
        (matcher, slots)
    }

    fn vocabulary(&mut self, query: &Query) -> &Vocabulary {
        let (language, forms) = (query.forms.language, &query.forms);
        let known = self.vocabulary.take().filter(|it| it.0 == language);
        let known = known.unwrap_or_else(|| (language, Vocabulary::of(self.counts().map(|it| it.0), forms)));
        &self.vocabulary.insert(known).1
    }
}

impl Drafted {
    /// Returns the same with other numbers, by what each was.
    pub fn numbered(&self, numbers: &[u32]) -> Numbered {
        let mut bytes = Vec::new();
        for text in &self.texts {
            push(u32::try_from(text.len()).unwrap_or(u32::MAX), &mut bytes);
            for number in text {
                push(numbers[*number as usize], &mut bytes);
            }
        }
        let other = |it: &[u32]| it.iter().map(|it| numbers[*it as usize]).collect();
        Numbered {
            bytes: bytes.into(),
            beside: other(&self.beside),
            joined: other(&self.joined),
        }
    }
}

impl Numbered {
    /// Returns the words that are asked for, of each text those that stand there.
    pub fn spots<'s>(&self, slots: &'s Slots) -> Spots<'s> {
        let mut spots = Spots::default();
        let mut numbers = Numbers(&self.bytes);
        while let Some(length) = numbers.next() {
            for at in 0..length as usize {
                let place = numbers.next().map_or(0, |it| slots.places[it as usize]);
                if place > 0 {
                    let terms = &slots.terms[place as usize - 1];
                    spots.all.push(Spot { at, terms });
                }
            }
            spots.ends.push(spots.all.len());
        }
        spots
    }
}

/// The words that are asked for, of each of some texts.
#[derive(Debug, Default)]
pub struct Spots<'s> {
    all: Vec<Spot<'s>>,
    /// Where those of each text end.
    ends: Vec<usize>,
}

impl Spots<'_> {
    /// Returns how far some of the texts are from what is asked for; nothing where not all of it stands there.
    pub fn distance(&self, query: &Query, texts: impl IntoIterator<Item = usize>) -> Option<usize> {
        let of = |text: usize| {
            let start = text.checked_sub(1).map_or(0, |it| self.ends[it]);
            &self.all[start..self.ends[text]]
        };
        let texts: Vec<&[Spot<'_>]> = texts.into_iter().map(of).filter(|it| !it.is_empty()).collect();
        if texts.is_empty() {
            return None;
        }
        let chosen = query.choose(&texts)?;
        let marks: Vec<Mark> = chosen.into_iter().flatten().map(|it| it.mark(0..0)).collect();
        Some(distance(&marks))
    }

    /// Returns how many texts there are.
    pub fn texts(&self) -> usize {
        self.ends.len()
    }
}

/// Numbers as they are kept: seven bits a byte, the lowest first.
struct Numbers<'a>(&'a [u8]);

impl Iterator for Numbers<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u32::from(byte & !MORE) << shift;
            if byte & MORE == 0 {
                return Some(number);
            }
            shift += 7;
        }
    }
}

fn push(mut number: u32, bytes: &mut Vec<u8>) {
    while number >= u32::from(MORE) {
        bytes.push(MORE | u8::try_from(number & 0x7f).unwrap_or(0));
        number >>= 7;
    }
    bytes.push(u8::try_from(number).unwrap_or(0));
}
