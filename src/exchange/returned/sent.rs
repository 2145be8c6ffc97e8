//! What the program put into a draft that it made: which draft it is, and the digest of each block's words.

use super::ids::day;
use crate::exchange::xml::Node;
use crate::text::digest::Digest;
use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

/// How many blocks are read; a draft that somebody wrote has some thousands.
const MOST: usize = 100_000;

/// What a draft was when it was sent.
#[derive(Debug, Default)]
pub struct Sent {
    /// The version's name; may be empty.
    pub version: String,
    /// The day.
    pub day: Option<NaiveDate>,
    /// For whom it was made.
    pub edition: String,
    /// Its blocks, in order.
    pub(super) blocks: Vec<SentBlock>,
    /// Where each stands, by the name of its bookmark.
    pub(super) names: FxHashMap<String, usize>,
    /// Where the blocks of each digest stand.
    digests: FxHashMap<Digest, Vec<usize>>,
    owns: FxHashMap<Digest, Vec<usize>>,
    /// The chapters that blocks were read of.
    chapters: FxHashSet<Rc<str>>,
    /// The program's own comments.
    pub(super) comments: FxHashSet<Digest>,
}

/// A block that was sent.
#[derive(Debug)]
pub(super) struct SentBlock {
    pub(super) digest: Digest,
    /// The digest of what is not the program's own.
    pub(super) own: Digest,
    pub(super) chapter: Rc<str>,
    /// By which name links lead to its statement.
    pub(super) statement: Option<Rc<str>>,
    /// How many signs at its beginning are the program's own.
    pub(super) lead: usize,
    /// Whether all of it is the program's own.
    pub(super) is_made: bool,
    /// Whether it is its chapter's title.
    pub(super) is_title: bool,
}

impl Sent {
    /// Reads the list that a draft carries.
    pub(in crate::exchange) fn read(node: &Node) -> Self {
        let text = |name| node.get(name).unwrap_or_default().to_owned();
        let mut sent = Self {
            version: text("version"),
            day: node.get("day").and_then(day),
            edition: text("edition"),
            ..Self::default()
        };
        for child in node.nodes().take(MOST) {
            let Some(digest) = child.get("digest").and_then(Digest::parse) else {
                continue;
            };
            match &*child.name {
                "ip:block" => sent.block(child, digest),
                "ip:comment" => drop(sent.comments.insert(digest)),
                _ => {}
            }
        }
        sent
    }

    /// Returns the places of the blocks that had these words.
    pub(super) fn of(&self, digest: Digest) -> &[usize] {
        self.digests.get(&digest).map_or(&[], Vec::as_slice)
    }

    /// Returns the places of the blocks that had these words beside the program's own.
    pub(super) fn of_own(&self, digest: Digest) -> &[usize] {
        self.owns.get(&digest).map_or(&[], Vec::as_slice)
    }

    fn block(&mut self, node: &Node, digest: Digest) {
        let name = node.get("name").unwrap_or_default().to_owned();
        self.names.entry(name).or_insert(self.blocks.len());
        let own = node.get("own").and_then(Digest::parse).unwrap_or(digest);
        self.owns.entry(own).or_default().push(self.blocks.len());
        self.digests.entry(digest).or_default().push(self.blocks.len());
        let chapter: Rc<str> = node.get("chapter").unwrap_or_default().into();
        let is_made = node.get("made") == Some("true");
        // A chapter begins with its title.
        let is_title = !is_made && self.chapters.insert(Rc::clone(&chapter));
        self.blocks.push(SentBlock {
            digest,
            own,
            chapter,
            statement: node.get("statement").map(Rc::from),
            lead: node.get("lead").and_then(|it| it.parse().ok()).unwrap_or(0),
            is_made,
            is_title,
        });
    }
}
