//! Which words of some texts are what a query asks for: each once, as the nearest that it may be.

use super::query::{Query, Way};
use std::ops::Range;

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

/// A word of a text that is a form of something asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot<'m> {
    /// Its place among the words of its text.
    pub(super) at: usize,
    /// Which terms it is, and why.
    pub(super) terms: &'m [(usize, Way)],
}

/// A word that was chosen, without its place in letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Chosen {
    /// Its place among the spots of its text.
    pub(super) spot: usize,
    pub(super) term: usize,
    pub(super) way: Way,
}

impl Chosen {
    /// Returns the mark of a word that stands somewhere.
    pub(super) fn mark(self, range: Range<usize>) -> Mark {
        Mark {
            range,
            term: self.term,
            way: self.way,
        }
    }
}

impl Query {
    /// Returns what is chosen of each of some texts in which all that is asked for stands, taken together; words in a row stand in one.
    pub(super) fn choose(&self, texts: &[&[Spot<'_>]]) -> Option<Vec<Vec<Chosen>>> {
        let mut chosen: Vec<Vec<Chosen>> = texts.iter().map(|_| Vec::new()).collect();
        let mut first = 0;
        for length in &self.parts {
            let mut is_there = false;
            for (spots, chosen) in texts.iter().zip(&mut chosen) {
                is_there |= in_a_row(spots, first..first + length, chosen);
            }
            if !is_there {
                return None;
            }
            first += length;
        }
        for chosen in &mut chosen {
            chosen.sort_by_key(|it| (it.spot, it.way, it.term));
            chosen.dedup_by_key(|it| it.spot);
        }
        Some(chosen)
    }
}

/// Chooses a part of the query wherever it stands in a text; tells whether it does.
fn in_a_row(spots: &[Spot<'_>], part: Range<usize>, chosen: &mut Vec<Chosen>) -> bool {
    let before = chosen.len();
    for (first, row) in spots.windows(part.len()).enumerate() {
        let begin = chosen.len();
        for (by, (spot, term)) in row.iter().zip(part.clone()).enumerate() {
            let found = spot.terms.iter().find(|it| it.0 == term);
            let Some((term, way)) = found.filter(|_| spot.at == row[0].at + by).copied() else {
                chosen.truncate(begin);
                break;
            };
            let spot = first + by;
            chosen.push(Chosen { spot, term, way });
        }
    }
    chosen.len() > before
}
