//! Ids as the process writes them, and what they name.

use crate::record::process::Milestone;
use rustc_hash::FxHashMap;

/// Returns an id without the kind that may stand before it.
pub(super) fn bare<'a>(id: &'a str, kind: &str) -> &'a str {
    id.strip_prefix(kind).and_then(|it| it.strip_prefix('/')).unwrap_or(id)
}

/// Returns where the milestone of each id stands; of several the first.
pub(super) fn places<'a>(milestones: impl Iterator<Item = &'a Milestone>) -> FxHashMap<&'a str, usize> {
    let mut places = FxHashMap::default();
    for (at, milestone) in milestones.enumerate() {
        places.entry(&*milestone.id.value).or_insert(at);
    }
    places
}
