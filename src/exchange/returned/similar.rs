//! Which block of the draft some words are most like, where nothing else says which they are.

use super::known::KnownBlock;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// How many blocks a word may stand in that says anything of where it is.
const COMMON: usize = 200;

/// How many words of a paragraph are looked at.
const MOST: usize = 400;

/// Which blocks each word stands in.
#[derive(Debug)]
pub(super) struct Similar {
    words: FxHashMap<String, Vec<usize>>,
    sizes: Vec<usize>,
}

impl Similar {
    /// Looks through blocks.
    pub(super) fn of(blocks: &[KnownBlock]) -> Self {
        let mut words: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        let mut sizes = Vec::with_capacity(blocks.len());
        for (at, block) in blocks.iter().enumerate() {
            let own = distinct(&block.words);
            sizes.push(own.len());
            for word in own {
                words.entry(word).or_default().push(at);
            }
        }
        Self { words, sizes }
    }

    /// Returns the block that has most words in common with some words, and how much that is of all of both: 0 to 1.
    pub(super) fn nearest(&self, words: &str) -> Option<(usize, f64)> {
        let own = distinct(words);
        let mut common: FxHashMap<usize, u32> = FxHashMap::default();
        for word in &own {
            for at in self
                .words
                .get(word)
                .into_iter()
                .filter(|it| it.len() <= COMMON)
                .flatten()
            {
                *common.entry(*at).or_default() += 1;
            }
        }
        let share = |(at, count): (usize, u32)| {
            let all = u32::try_from(own.len() + self.sizes[at]).unwrap_or(u32::MAX);
            (at, 2.0 * f64::from(count) / f64::from(all.max(1)))
        };
        let shares = common.into_iter().map(share);
        shares.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
    }
}

fn distinct(words: &str) -> BTreeSet<String> {
    let own = words
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty());
    own.take(MOST).map(str::to_lowercase).collect()
}
