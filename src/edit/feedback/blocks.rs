//! A chapter's blocks, and finding the one that is meant where its words are not as they were.

use crate::source::Span;
use crate::syntax::markdown::outline::{Passage, Text};
use std::collections::BTreeSet;
use std::ops::Range;

/// A block: its words with their places, and the passage that it is, where it is one.
#[derive(Clone, Copy)]
pub(super) struct Block<'a> {
    pub(super) text: &'a Text,
    pub(super) passage: Option<&'a Passage>,
}

/// From how many hundredths of words in common on a block is the one that is meant.
const ALIKE: usize = 60;

/// How many signs before and behind some words must be the same, so that they are the ones that are meant, where what stands further
/// off may be changed; and how many at least in all.
const AROUND: [(usize, usize); 7] = [(60, 60), (25, 25), (10, 10), (25, 0), (0, 25), (10, 0), (0, 10)];
const LEAST: usize = 8;

impl Block<'_> {
    /// Returns where its words begin in the file.
    pub(super) fn start(&self) -> usize {
        self.text.pieces.first().map_or(0, |it| it.1.start as usize)
    }

    /// Tells whether it is a cell of a table, or a note at the foot: its line holds more than it.
    pub(super) fn is_cell(&self, text: &str) -> bool {
        let start = self.start();
        let line = text[..start].rfind('\n').map_or(0, |it| it + 1);
        let before = text[line..start].trim_start();
        before.starts_with('|')
            || before.starts_with("[^")
            || text[start..].lines().next().is_some_and(|it| it.contains(" | "))
    }

    /// Returns where some of its words stand in the file, of words as readers see them: white space makes no difference.
    pub(super) fn span_of(&self, words: &str, part: &Range<usize>) -> Option<Range<usize>> {
        let own: Vec<(usize, char)> = self
            .text
            .words
            .char_indices()
            .filter(|it| !it.1.is_whitespace())
            .collect();
        let other = words.chars().filter(|it| !it.is_whitespace());
        if !other.eq(own.iter().map(|it| it.1)) {
            return None;
        }
        let count = |text: &str| text.chars().filter(|it| !it.is_whitespace()).count();
        let (first, number) = (count(words.get(..part.start)?), count(words.get(part.clone())?));
        let place = |range: Range<usize>| -> Span { self.text.place(range) };
        let of = |at: usize| own.get(at).map(|it| place(it.0..it.0 + it.1.len_utf8()));
        if number > 0 {
            return Some(of(first)?.start as usize..of(first + number - 1)?.end as usize);
        }
        // Between two words new ones stand at the one that they are not set apart from.
        let is_apart = words[..part.start].ends_with(char::is_whitespace);
        let at = match (first.checked_sub(1).and_then(of), of(first)) {
            (Some(before), after) if !is_apart || after.is_none() => before.end as usize,
            (_, Some(after)) => after.start as usize,
            (before, None) => before?.end as usize,
        };
        Some(at..at)
    }
}

/// Returns the block that is most like some words, where one is.
pub(super) fn like(blocks: &[Block<'_>], words: &str) -> Option<usize> {
    let distinct = |it: &str| -> BTreeSet<String> {
        let own = it.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
        own.map(str::to_lowercase).collect()
    };
    let other = distinct(words);
    let share = |it: &Block<'_>| {
        let own = distinct(&it.text.running());
        // In hundredths, of the words of both.
        200 * own.intersection(&other).count() / (own.len() + other.len()).max(1)
    };
    let shares: Vec<usize> = blocks.iter().map(share).collect();
    let best = shares.iter().copied().max().filter(|it| *it >= ALIKE)?;
    shares.iter().position(|it| *it == best)
}

/// Returns the block in which some words stand between the same others, its words, and where they stand in it.
pub(super) fn within(blocks: &[Block<'_>], words: &str, at: &Range<usize>) -> Option<(usize, String, Range<usize>)> {
    let blocks: Vec<String> = blocks.iter().map(|it| it.text.running()).collect();
    let own = words.get(at.clone())?;
    for (left, right) in AROUND {
        let before: String = words[..at.start]
            .chars()
            .rev()
            .take(left)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect();
        let after: String = words[at.end..].chars().take(right).collect();
        let sought = format!("{before}{own}{after}");
        if sought.trim().chars().count() < LEAST {
            continue;
        }
        let mut found = blocks
            .iter()
            .enumerate()
            .flat_map(|(place, it)| it.match_indices(&sought).map(move |it| (place, it.0)));
        if let Some((place, start)) = found.next()
            && found.next().is_none()
        {
            let start = start + before.len();
            return Some((place, blocks[place].clone(), start..start + own.len()));
        }
    }
    None
}
