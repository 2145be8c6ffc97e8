//! Letters that many places share: a project names few themes and stakeholders, and each of them thousands of times.

use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// How many texts a thread knows; a project that somebody wrote names fewer.
const MOST: usize = 4096;
/// The longest text that is known, in bytes; no id is longer.
const LONGEST: usize = 64;

thread_local! {
    // Each thread knows its own, so that no two of them count the same letters' owners at once.
    static KNOWN: RefCell<FxHashMap<Box<str>, Shared>> = RefCell::default();
}

/// A text whose letters stand in memory once. It takes one word where an `Arc<str>` takes two: a note has twenty of them.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Shared(Arc<Box<str>>);

impl Shared {
    /// Returns a text, shared with all that this thread asked for with the same letters.
    pub fn of(text: &str) -> Self {
        if text.len() > LONGEST {
            return Self::new(text);
        }
        KNOWN.with_borrow_mut(|known| {
            if let Some(known) = known.get(text) {
                return known.clone();
            }
            let new = Self::new(text);
            if known.len() < MOST {
                known.insert(text.into(), new.clone());
            }
            new
        })
    }

    fn new(text: &str) -> Self {
        Self(Arc::new(text.into()))
    }
}

impl Deref for Shared {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, out)
    }
}

impl fmt::Display for Shared {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_letters_stand_in_memory_once() {
        let (one, other) = (Shared::of("sundhed"), Shared::of("bolig"));
        assert_eq!((&*one, &*other), ("sundhed", "bolig"));
        assert!(Arc::ptr_eq(&one.0, &Shared::of("sundhed").0));
    }

    #[test]
    fn what_nobody_writes_is_not_kept() {
        let long = "a".repeat(LONGEST + 1);
        assert!(!Arc::ptr_eq(&Shared::of(&long).0, &Shared::of(&long).0));
        for number in 0..MOST {
            Shared::of(&number.to_string());
        }
        let one_more = Shared::of("en til");
        assert_eq!(&*one_more, "en til");
        assert!(!Arc::ptr_eq(&one_more.0, &Shared::of("en til").0));
    }
}
