//! Joining two versions of entries that have a key each: what one added, changed or took out is taken from that one.

use rustc_hash::FxHashSet;

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// What it is known by.
    pub(super) key: String,
    /// Its text.
    pub(super) text: String,
}

/// Decides an entry that both changed: its key, what it was, and what both have; nothing where it is taken out.
pub(super) type Decide<'a> = dyn FnMut(&str, Option<&str>, Option<&str>, Option<&str>) -> Option<Option<String>> + 'a;

/// Joins two versions; nothing where a key stands twice, or where nobody decides what both changed.
pub(super) fn join(base: &[Entry], mine: &[Entry], theirs: &[Entry], decide: &mut Decide<'_>) -> Option<Vec<Entry>> {
    if [base, mine, theirs].into_iter().any(has_doubles) {
        return None;
    }
    let mut kept = Vec::new();
    for key in order(base, mine, theirs) {
        let find = |entries: &'_ [Entry]| entries.iter().find(|it| it.key == key).map(|it| it.text.clone());
        let (old, own, other) = (find(base), find(mine), find(theirs));
        let text = if own == other || old == other {
            own
        } else if old == own {
            other
        } else {
            decide(&key, old.as_deref(), own.as_deref(), other.as_deref())?
        };
        kept.extend(text.map(|text| Entry { key, text }));
    }
    Some(kept)
}

fn has_doubles(entries: &[Entry]) -> bool {
    let mut seen = FxHashSet::default();
    !entries.iter().all(|it| seen.insert(&it.key))
}

/// Returns the keys in the order of one's own; those that only the others have stand in their alphabetical place where one's own
/// stand so, else behind what stands before them there.
fn order(base: &[Entry], mine: &[Entry], theirs: &[Entry]) -> Vec<String> {
    let mut keys: Vec<String> = mine.iter().map(|it| it.key.clone()).collect();
    let is_new = |it: &Entry| base.iter().all(|own| own.key != it.key) && mine.iter().all(|own| own.key != it.key);
    let is_sorted = keys.len() > 1 && keys.is_sorted() && theirs.is_sorted_by_key(|it| &it.key);
    let mut before: Option<usize> = None;
    for entry in theirs {
        if let Some(at) = keys.iter().position(|it| *it == entry.key) {
            before = Some(at);
            continue;
        }
        let at = match before {
            _ if is_sorted => keys.iter().take_while(|it| **it < entry.key).count(),
            None => 0,
            Some(at) => {
                // What was added at the same place here stands first.
                let added = keys[at + 1..].iter().take_while(|key| {
                    let is_old = base.iter().any(|it| it.key == **key);
                    let is_theirs = theirs.iter().any(|it| it.key == **key);
                    is_new(entry) && !is_old && !is_theirs
                });
                at + 1 + added.count()
            }
        };
        keys.insert(at, entry.key.clone());
        before = Some(at);
    }
    keys
}
