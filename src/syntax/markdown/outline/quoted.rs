//! What a running text holds in quotation marks.

use super::body::Text;
use crate::text::quotation_marks::{self, Marked, Unpaired};
use std::ops::Range;

/// How many words in quotation marks are a quotation; fewer are a word or a name.
const FEWEST: usize = 4;

/// The most words that part the pieces of one quotation: `»…«, siger en borger, »…«`.
const MOST_BETWEEN: usize = 6;
/// The most bytes of them.
const WIDEST_BETWEEN: usize = 120;

/// The verbs with which somebody is said to speak.
const SPEAKING: [&str; 28] = [
    "siger",
    "sagde",
    "fortæller",
    "fortalte",
    "forklarer",
    "forklarede",
    "mener",
    "mente",
    "tilføjer",
    "tilføjede",
    "skriver",
    "skrev",
    "spørger",
    "spurgte",
    "svarer",
    "svarede",
    "synes",
    "lyder",
    "lød",
    "understreger",
    "fortsætter",
    "fortsatte",
    "says",
    "said",
    "explains",
    "explained",
    "adds",
    "added",
];

/// Words with which another begins to speak, or another thing is said.
const PARTING: [&str; 9] = ["og", "men", "mens", "samt", "eller", "and", "but", "while", "or"];

/// Words in quotation marks, which somebody may be said to speak between.
#[derive(Debug, Clone)]
pub struct Spoken {
    /// From the first mark to the last.
    pub marked: Marked,
    /// Where the words are not theirs, from mark to mark.
    pub gaps: Vec<Range<usize>>,
}

impl Text {
    /// Returns what stands in quotation marks, in order; the pieces that `, siger en borger,` parts are one.
    pub fn spoken(&self) -> Vec<Spoken> {
        let mut all: Vec<Spoken> = Vec::new();
        for marked in self.marked() {
            if let Some(last) = all.last_mut().filter(|it| self.goes_on(&it.marked, &marked)) {
                last.gaps.push(last.marked.inner.end..marked.inner.start);
                last.marked.inner.end = marked.inner.end;
                last.marked.outer.end = marked.outer.end;
            } else {
                let gaps = Vec::new();
                all.push(Spoken { marked, gaps });
            }
        }
        all
    }

    /// Tells whether nothing stands between two pieces in quotation marks but who says them.
    fn goes_on(&self, one: &Marked, next: &Marked) -> bool {
        let gap = one.outer.end..next.outer.start;
        let is_cited = self.citations.iter().any(|it| gap.contains(&(it.0 as usize)));
        let Some(between) = self.words.get(gap).filter(|it| it.len() <= WIDEST_BETWEEN && !is_cited) else {
            return false;
        };
        let is_sign = |it: char| it.is_whitespace() || matches!(it, ',' | '–' | '—' | '-');
        let between = between.trim_matches(is_sign).trim_end_matches(':').to_lowercase();
        let mut words = between.split_whitespace();
        words.clone().count() <= MOST_BETWEEN
            && words.next().is_some_and(|it| SPEAKING.contains(&it))
            && words.all(|it| !PARTING.contains(&it))
            && !between.contains(['.', '!', '?', ';', ':'])
    }

    /// Tells whether what stands in quotation marks is so much that it is said to be somebody's.
    pub fn is_spoken(&self, spoken: &Spoken) -> bool {
        let mut words = String::new();
        let mut from = spoken.marked.inner.start;
        for gap in &spoken.gaps {
            words += &self.words[from..gap.start];
            words.push(' ');
            from = gap.end;
        }
        words += &self.words[from..spoken.marked.inner.end];
        Self::is_quotation(&words)
    }

    /// Returns what stands in quotation marks, in order; a pair of backticks makes code of what somebody quotes with them.
    pub fn marked(&self) -> Vec<Marked> {
        let mut marked = quotation_marks::marked(&self.words);
        let ends = self
            .pieces
            .iter()
            .skip(1)
            .map(|it| it.0 as usize)
            .chain([self.words.len()]);
        let code = self.pieces.iter().zip(ends).filter_map(|((start, span), end)| {
            let inner = *start as usize..end;
            let is_code = span.range().len() > inner.len() + 1 && Self::is_quotation(self.words.get(inner.clone())?);
            is_code.then(|| Marked {
                outer: inner.clone(),
                inner,
            })
        });
        let code: Vec<Marked> = code.collect();
        if !code.is_empty() {
            let is_apart = |it: &Marked| {
                marked
                    .iter()
                    .all(|other| it.outer.end <= other.outer.start || other.outer.end <= it.outer.start)
            };
            let code: Vec<Marked> = code.into_iter().filter(is_apart).collect();
            marked.extend(code);
            marked.sort_by_key(|it| it.outer.start);
        }
        marked
    }

    /// Tells whether words in quotation marks are so many that they are said to be somebody's.
    pub fn is_quotation(words: &str) -> bool {
        let words = words.split_whitespace().filter(|it| it.contains(char::is_alphanumeric));
        words.take(FEWEST).count() == FEWEST
    }

    /// Tells whether the text quotes somebody with a quotation mark whose partner is missing.
    pub fn is_half_quoting(&self) -> bool {
        let Unpaired { open, closed } = quotation_marks::unpaired(&self.words);
        [open, closed]
            .into_iter()
            .flatten()
            .any(|it| Self::is_quotation(&self.words[it]))
    }

    /// Tells whether the text quotes somebody in quotation marks.
    pub fn is_quoting(&self) -> bool {
        self.spoken().iter().any(|it| self.is_spoken(it))
    }
}
