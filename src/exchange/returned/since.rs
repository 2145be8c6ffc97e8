//! What became, since a draft was sent, of the blocks that something was remarked on or changed in.

use super::known::{Known, KnownBlock};
use super::place::{LIKELY, Place};
use super::similar::Similar;
use crate::text::digest::Digest;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// What became of a block that is not in its chapter any more as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Became {
    /// It has other words: these.
    Reworded(String),
    /// Nothing stands in its place.
    Gone,
}

/// What became of blocks, by their chapters and digests; of those that are as they were sent there is nothing.
#[derive(Debug, Default)]
pub struct Since(FxHashMap<(Rc<str>, Digest), Became>);

impl Since {
    /// Looks blocks up in the draft as it is now; each is a place, its digest and its words as they were sent.
    /// In the place of words that may not be said stands `instead`.
    pub fn of<'a>(
        blocks: impl Iterator<Item = (&'a Place, Option<Digest>, &'a str)>,
        now: &Known,
        instead: &str,
    ) -> Self {
        let mut since = Self::default();
        let mut similar = None;
        for (place, block, words) in blocks {
            let Some(key) = place.chapter.clone().zip(block) else {
                continue;
            };
            let is_there = |it: &usize| now.blocks[*it].chapter == key.0;
            if since.0.contains_key(&key) || now.places(key.1).iter().any(is_there) {
                continue;
            }
            let similar = similar.get_or_insert_with(|| Similar::of(&now.blocks));
            let became = match successor(now, place, words, similar) {
                Some(block) if now.is_open(block.digest) => Became::Reworded(block.words.clone()),
                Some(_) => Became::Reworded(instead.to_owned()),
                None => Became::Gone,
            };
            since.0.insert(key, became);
        }
        since
    }

    /// Returns what became of a block; nothing where it is as it was sent, or is no block of a chapter.
    pub fn became(&self, place: &Place, block: Option<Digest>) -> Option<&Became> {
        self.0.get(&(place.chapter.clone()?, block?))
    }
}

/// Returns the block that stands in another one's place: the only one of its statement, else the one that is most like it.
fn successor<'k>(now: &'k Known, place: &Place, words: &str, similar: &Similar) -> Option<&'k KnownBlock> {
    let is_near = |it: &&KnownBlock| place.chapter.as_ref() == Some(&it.chapter);
    let is_of = |it: &&KnownBlock| is_near(it) && it.statement.is_some() && it.statement == place.statement;
    let mut own = now.blocks.iter().filter(is_of);
    if let (Some(only), None) = (own.next(), own.next()) {
        return Some(only);
    }
    let (at, _) = similar.nearest(words).filter(|it| it.1 >= LIKELY)?;
    Some(&now.blocks[at]).filter(is_near)
}
