//! Letters that many places share: a project names few themes and stakeholders, and each of them thousands of times.

use rustc_hash::FxHashSet;
use std::cell::RefCell;
use std::sync::Arc;

/// How many texts a thread knows; a project that somebody wrote names fewer.
const MOST: usize = 4096;
/// The longest text that is known, in bytes; no id is longer.
const LONGEST: usize = 64;

thread_local! {
    // Each thread knows its own, so that no two of them count the same letters' owners at once.
    static KNOWN: RefCell<FxHashSet<Arc<str>>> = RefCell::default();
}

/// Returns a text whose letters stand in memory once, however often this thread asks for it.
pub fn shared(text: &str) -> Arc<str> {
    if text.len() > LONGEST {
        return text.into();
    }
    KNOWN.with_borrow_mut(|known| {
        if let Some(known) = known.get(text) {
            return Arc::clone(known);
        }
        let new: Arc<str> = text.into();
        if known.len() < MOST {
            known.insert(Arc::clone(&new));
        }
        new
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_letters_stand_in_memory_once() {
        let (one, other) = (shared("sundhed"), shared("bolig"));
        assert_eq!((&*one, &*other), ("sundhed", "bolig"));
        assert!(Arc::ptr_eq(&one, &shared("sundhed")));
    }

    #[test]
    fn what_nobody_writes_is_not_kept() {
        let long = "a".repeat(LONGEST + 1);
        assert!(!Arc::ptr_eq(&shared(&long), &shared(&long)));
        for number in 0..MOST {
            shared(&number.to_string());
        }
        let one_more = shared("en til");
        assert_eq!(&*one_more, "en til");
        assert!(!Arc::ptr_eq(&one_more, &shared("en til")));
    }
}
