//! Moves what the style of the reference list would overlook to where it looks.

use hayagriva::Entry;
use hayagriva::types::{EntryType, Person, Publisher};

/// Gives an entry the publisher that is called its institution, its organisation or its school.
pub(super) fn complete(entry: &mut Entry) {
    let is_published_in = matches!(
        entry.entry_type(),
        EntryType::Article | EntryType::Chapter | EntryType::Anthos
    );
    if is_published_in || entry.publisher().is_some_and(|it| it.name().is_some()) {
        return;
    }
    let Some(organisation) = entry.organization().cloned() else {
        return;
    };
    // Who wrote it is not named again as who published it.
    let name = organisation.to_string();
    let is_author = |it: &Person| it.given_name.is_none() && it.name.trim() == name.trim();
    if entry.authors().is_some_and(|it| it.iter().any(is_author)) {
        return;
    }
    let location = entry.publisher().and_then(|it| it.location().cloned());
    entry.set_publisher(Publisher::new(Some(organisation), location));
}
