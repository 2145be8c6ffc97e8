//! What a head has lost: keys that are misspelt or missing, and list entries whose list's own line is gone.

use super::shape::{Key, Shape};
use super::yaml::{Entry, Node, Value};
use crate::text::nearest::nearest;
use thin_vec::ThinVec;

/// How many unknown keys of one map may be slips; more are something else than a record.
pub(super) const MISSPELT: usize = 50;

/// Returns the keys of a table of which nobody knows what stands under them, so that nothing that follows is said a second time:
/// misspelt ones, missing ones, and lists of things with ids in which an id is missing.
pub fn lost(keys: &'static [Key], node: &Node<'_>) -> ThinVec<&'static str> {
    let Value::Map(entries) = &node.value else {
        return ThinVec::new();
    };
    let known = Known::of(keys, entries);
    let mut lost: ThinVec<&'static str> = misspelt(keys, entries, &known).collect();
    for (at, key) in keys.iter().enumerate() {
        let entry = known.entry(at).map(|it| &entries[it]);
        let is_lost = match entry {
            Some(entry) if !is_empty(key, &entry.node) => has_lost(&key.shape, &entry.node),
            _ => key.required,
        };
        if is_lost && !lost.contains(&key.name) {
            lost.push(key.name);
        }
    }
    lost.shrink_to_fit();
    lost
}

/// Which key of a table each entry of a map has.
pub(super) struct Known(Vec<Option<usize>>);

impl Known {
    /// Looks each entry's key up, once for all that ask.
    pub(super) fn of(keys: &[Key], entries: &[Entry<'_>]) -> Self {
        let key = |entry: &Entry<'_>| keys.iter().position(|it| it.name == entry.key.value);
        Self(entries.iter().map(key).collect())
    }

    /// Returns the place of an entry's key in the table.
    pub(super) fn key(&self, entry: usize) -> Option<usize> {
        self.0[entry]
    }

    /// Returns the place of the first entry that has a key of the table.
    pub(super) fn entry(&self, key: usize) -> Option<usize> {
        self.0.iter().position(|it| *it == Some(key))
    }
}

/// Returns the keys that others are misspelt from, unless they are there too.
fn misspelt<'a>(
    keys: &'static [Key],
    entries: &'a [Entry<'a>],
    known: &'a Known,
) -> impl Iterator<Item = &'static str> + 'a {
    let unknown = entries.iter().enumerate().filter(|it| known.key(it.0).is_none());
    let unknown = unknown.map(|it| it.1);
    unknown.take(MISSPELT).filter_map(|entry| {
        let near = nearest(&entry.key.value, keys.iter().map(|it| it.name))?;
        let is_there = entries.iter().any(|it| it.key.value == near);
        (!is_there).then_some(near)
    })
}

/// Tells whether something with an id may stand in a value that can't be read, or has lost its id.
fn has_lost(shape: &Shape, node: &Node<'_>) -> bool {
    match (shape, &node.value) {
        (Shape::List(Shape::Map(keys)), Value::List(items)) if has_id(keys) => {
            items.iter().any(|it| lost(keys, it).contains(&"id"))
        }
        (Shape::List(_), value) => !matches!(value, Value::List(_)),
        (Shape::Map(keys), Value::Map(_)) => {
            let holds_ids = |it: &&Key| matches!(it.shape, Shape::List(Shape::Map(keys)) if has_id(keys));
            let lists = keys.iter().filter(holds_ids);
            let lost = lost(keys, node);
            lists.into_iter().any(|it| lost.contains(&it.name))
        }
        _ => false,
    }
}

fn has_id(keys: &[Key]) -> bool {
    keys.iter().any(|it| matches!(it.shape, Shape::Id))
}

/// A list in which entries of another one stand, since the line that began that one is gone.
pub(super) struct Strayed {
    /// The key whose line is gone.
    pub(super) key: &'static Key,
    /// What its entries hold.
    pub(super) keys: &'static [Key],
    /// Which of the map's entries is the list that they stand in now.
    pub(super) list: usize,
}

impl Strayed {
    /// Tells whether an element of the list is one of those that stand in it by mistake.
    pub(super) fn holds(&self, theirs: &[Key], element: &Node<'_>) -> bool {
        is_of(self.keys, element) && !is_of(theirs, element)
    }
}

/// Looks for entries of a list that is not there in the lists that are.
pub(super) fn strayed(keys: &'static [Key], entries: &[Entry<'_>], known: &Known) -> Option<Strayed> {
    let tables = || {
        keys.iter()
            .enumerate()
            .filter_map(|(at, it)| Some((at, it, inner(it)?)))
    };
    let lists = || tables().filter_map(|(at, _, table)| Some((known.entry(at)?, table)));
    for (_, key, own) in tables().filter(|it| known.entry(it.0).is_none()) {
        for (list, table) in lists() {
            let Value::List(items) = &entries[list].node.value else {
                continue;
            };
            let strayed = Strayed { key, keys: own, list };
            if items.iter().any(|it| strayed.holds(table, it)) {
                return Some(strayed);
            }
        }
    }
    None
}

/// Returns what the entries of a list hold that stands under a key.
pub(super) fn inner(key: &Key) -> Option<&'static [Key]> {
    match key.shape {
        Shape::List(Shape::Map(keys)) => Some(keys),
        _ => None,
    }
}

/// Tells whether a map has keys of a table and no others.
fn is_of(keys: &[Key], node: &Node<'_>) -> bool {
    let Value::Map(entries) = &node.value else { return false };
    let is_known = |it: &Entry<'_>| keys.iter().any(|key| key.name == it.key.value);
    !entries.is_empty() && entries.iter().all(is_known)
}

/// Tells whether nothing stands under a key, in quotation marks or without; a list of references that names none, too.
pub(super) fn is_empty(key: &Key, node: &Node<'_>) -> bool {
    match &node.value {
        Value::List(items) => items.is_empty() && matches!(key.shape, Shape::List(Shape::Reference(_))),
        _ => is_blank(node),
    }
}

/// Tells whether a value is nothing, or white space in quotation marks.
pub(super) fn is_blank(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Null => true,
        Value::Scalar { text, .. } => text.trim().is_empty(),
        _ => false,
    }
}
