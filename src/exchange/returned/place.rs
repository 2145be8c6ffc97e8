//! Where each paragraph of a file that came back stands in the draft, and how sure that is.

use super::file::Returned;
use super::known::{Known, own};
use super::lines::Line;
use super::sent::{Sent, SentBlock};
use super::similar::Similar;
use crate::text::digest::Digest;
use std::rc::Rc;

/// How sure it is where something stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// It is only near: what stands before it is known.
    #[default]
    Unsure,
    /// Most words are the same.
    Likely,
    /// It has the mark that it was sent with, or just the words.
    Certain,
}

impl Certainty {
    /// Returns the word that other programs read.
    pub fn word(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Unsure => "unsure",
        }
    }
}

/// A place in the draft.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// The chapter; nothing before the first, and in what the program adds behind the last.
    pub chapter: Option<Rc<str>>,
    /// The statement, by its id.
    pub statement: Option<Rc<str>>,
    /// How sure that is.
    pub certainty: Certainty,
}

impl Place {
    /// Tells whether something stands at the same statement, or in the same chapter where both stand in none.
    pub fn is_beside(&self, other: &Self) -> bool {
        (&self.chapter, &self.statement) == (&other.chapter, &other.statement)
    }
}

/// Where a paragraph stands, and what it was.
#[derive(Debug, Clone, Default)]
pub(super) struct Found {
    pub(super) place: Place,
    /// The digest of its words as they were sent, with the program's own ones before them.
    pub(super) sent: Option<Digest>,
    /// The digest without those.
    pub(super) own: Option<Digest>,
    /// Which block of the list it is.
    pub(super) entry: Option<usize>,
    /// How many signs at its beginning are the program's own.
    pub(super) lead: usize,
    /// Whether all of it is.
    pub(super) is_made: bool,
    /// Whether it is its chapter's title.
    pub(super) is_title: bool,
}

/// From which share of words in common it is likely the same block, and from which it may be.
pub(super) const LIKELY: f64 = 0.6;
const MAYBE: f64 = 0.35;

/// How many blocks with the same words are looked at on either side of a place.
const FEW: usize = 50;

/// Returns where each paragraph stands.
pub(super) fn places(returned: &Returned, known: &Known) -> Vec<Found> {
    let mut finder = Finder {
        known,
        sent: returned.sent.as_ref(),
        claimed: vec![false; returned.sent.as_ref().map_or(0, |it| it.blocks.len())],
        last: 0,
        last_known: 0,
        similar: None,
        has_begun: false,
    };
    // What has its mark goes first, so that nothing else is taken for it.
    let marked: Vec<Option<Found>> = returned.lines.iter().map(|it| finder.marked(it)).collect();
    let mut around = Place::default();
    let mut all = Vec::with_capacity(marked.len());
    for (line, found) in returned.lines.iter().zip(marked) {
        let found = found.or_else(|| finder.by_words(line));
        if let Some(entry) = found.as_ref().and_then(|it| it.entry) {
            finder.last = entry;
            finder.has_begun = true;
        }
        let found = found.unwrap_or_else(|| Found {
            place: near(&around, line),
            ..Found::default()
        });
        if found.sent.is_some() || found.place.certainty > Certainty::Unsure {
            around = found.place.clone();
        }
        all.push(found);
    }
    all
}

/// Returns the place of a paragraph of which only the one before it is known: new words stand where they stand.
fn near(around: &Place, line: &Line) -> Place {
    let is_new = line.is_beside || line.whole().is_some();
    Place {
        chapter: around.chapter.clone(),
        statement: around.statement.clone().filter(|_| line.is_beside),
        certainty: if is_new { around.certainty } else { Certainty::Unsure },
    }
}

struct Finder<'a> {
    known: &'a Known,
    sent: Option<&'a Sent>,
    /// Which blocks of the list were found.
    claimed: Vec<bool>,
    /// The last of them, and the last of the draft's.
    last: usize,
    last_known: usize,
    similar: Option<Similar>,
    /// Whether a block was found, so that it is behind the front page.
    has_begun: bool,
}

impl Finder<'_> {
    /// Finds a paragraph by its bookmark.
    fn marked(&mut self, line: &Line) -> Option<Found> {
        let names = line.bookmarks.iter();
        if let Some(sent) = self.sent {
            let free = |it: &usize| !self.claimed[*it];
            let entry = names.filter_map(|it| sent.names.get(&**it).copied()).find(free)?;
            return Some(self.entry(entry, Certainty::Certain));
        }
        // The list is lost; a bookmark's name has the digest.
        let digest = |name: &Rc<str>| Digest::parse(name.strip_prefix("_ip")?.split_once('_')?.1);
        let digests: Vec<Digest> = names.clone().filter_map(digest).collect();
        for digest in digests {
            if let Some(at) = self.next_known(digest) {
                return Some(self.block(at, Certainty::Certain, Some(digest)));
            }
        }
        let (chapter, statement) = line.bookmarks.iter().find_map(|it| self.known.named(it))?;
        Some(Found {
            place: Place {
                chapter: Some(Rc::clone(chapter)),
                statement: Some(Rc::clone(statement)),
                certainty: Certainty::Certain,
            },
            ..Found::default()
        })
    }

    /// Finds a paragraph by its words.
    fn by_words(&mut self, line: &Line) -> Option<Found> {
        let words = line.before();
        if words.trim().is_empty() || line.is_beside {
            return None;
        }
        let digest = Digest::of(&words);
        if let Some((entry, is_only)) = self.sent.and_then(|it| self.like(it, digest)) {
            let certainty = if is_only { Certainty::Certain } else { Certainty::Likely };
            return Some(self.entry(entry, certainty));
        }
        for words in own(&words) {
            let digest = Digest::of(words);
            let is_only = self.known.places(digest).len() == 1;
            let certainty = if is_only { Certainty::Certain } else { Certainty::Likely };
            if self.sent.is_none()
                && let Some(at) = self.next_known(digest)
            {
                return Some(self.block(at, certainty, None));
            }
        }
        if self.sent.is_some() && !self.has_begun {
            return None;
        }
        let similar = self.similar.get_or_insert_with(|| Similar::of(&self.known.blocks));
        let (at, share) = similar.nearest(&words).filter(|it| it.1 >= MAYBE)?;
        let certainty = if share >= LIKELY {
            Certainty::Likely
        } else {
            Certainty::Unsure
        };
        Some(self.similar_block(at, certainty))
    }

    /// Returns the block that was sent with these words and was not found yet: the next one behind the last that was; and whether
    /// there is but one.
    fn like(&self, sent: &Sent, digest: Digest) -> Option<(usize, bool)> {
        let places = sent.of(digest);
        Some((self.free(places)?, places.len() == 1))
    }

    /// Returns one of some blocks that was not found yet.
    fn free(&self, places: &[usize]) -> Option<usize> {
        let (before, after) = places.split_at(places.partition_point(|it| *it < self.last));
        let near = after.iter().take(FEW).chain(before.iter().rev().take(FEW));
        near.copied().find(|it| !self.claimed[*it])
    }

    fn next_known(&mut self, digest: Digest) -> Option<usize> {
        let places = self.known.places(digest);
        let next = places.partition_point(|it| *it < self.last_known);
        let at = *places.get(next).or(places.first())?;
        self.last_known = at;
        Some(at)
    }

    fn entry(&mut self, at: usize, certainty: Certainty) -> Found {
        let Some(SentBlock {
            digest,
            own,
            chapter,
            statement,
            lead,
            is_made,
            is_title,
        }) = self.sent.and_then(|it| it.blocks.get(at))
        else {
            return Found::default();
        };
        self.claimed[at] = true;
        let statement = statement.as_deref();
        let statement = statement.map(|it| match self.known.named(it) {
            Some((_, id)) => Rc::clone(id),
            None => it.replacen("--", "#", 1).into(),
        });
        Found {
            place: Place {
                chapter: Some(Rc::clone(chapter)).filter(|it| self.known.has_chapter(it)),
                statement,
                certainty,
            },
            sent: Some(*digest),
            own: Some(*own),
            entry: Some(at),
            lead: *lead,
            is_made: *is_made,
            is_title: *is_title,
        }
    }

    fn block(&self, at: usize, certainty: Certainty, sent: Option<Digest>) -> Found {
        let block = &self.known.blocks[at];
        Found {
            place: Place {
                chapter: Some(Rc::clone(&block.chapter)),
                statement: block.statement.clone(),
                certainty,
            },
            sent: sent.or(Some(block.digest)),
            own: Some(block.digest),
            is_title: block.is_title,
            ..Found::default()
        }
    }

    /// Returns a block that is much like some words; which of the list that is its own words say.
    fn similar_block(&mut self, at: usize, certainty: Certainty) -> Found {
        let found = self.block(at, certainty, None);
        let Some(sent) = self.sent else { return found };
        let block = &self.known.blocks[at];
        match self.free(sent.of_own(block.digest)) {
            Some(entry) => self.entry(entry, certainty),
            None => Found {
                sent: None,
                own: None,
                ..found
            },
        }
    }
}
