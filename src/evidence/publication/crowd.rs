//! How many people and notes stand behind something.

use crate::record::note::Note;

/// So many notes at least.
const NOTES: usize = 2;

/// Some notes together, each given once.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Crowd {
    notes: usize,
    people: u64,
    /// How many took part in the note with most.
    largest: u64,
}

impl Crowd {
    /// Adds a note; one that does not say how many took part is one person's.
    pub(super) fn add(&mut self, note: &Note) {
        let people = u64::from(note.participants.unwrap_or(1));
        self.notes += 1;
        self.people = self.people.saturating_add(people);
        self.largest = self.largest.max(people);
    }

    /// Tells whether enough people and notes stand behind it.
    pub(super) fn is_many(self, limit: u32) -> bool {
        self.notes >= NOTES && self.people >= u64::from(limit)
    }

    /// Tells whether that would be so without any one of the notes, so that the withdrawal of one changes nothing that few
    /// stand behind.
    pub(super) fn is_many_without_any(self, limit: u32) -> bool {
        let rest = Self {
            notes: self.notes.saturating_sub(1),
            people: self.people - self.largest,
            largest: 0,
        };
        rest.is_many(limit)
    }
}

impl<'n> FromIterator<&'n Note> for Crowd {
    fn from_iter<I: IntoIterator<Item = &'n Note>>(notes: I) -> Self {
        let mut crowd = Self::default();
        notes.into_iter().for_each(|it| crowd.add(it));
        crowd
    }
}
