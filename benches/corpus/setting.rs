//! What stands around the notes: the themes, goals, groups and stakeholders that they refer to.

use crate::random::{Purpose, Random};
use crate::words;

/// A theme's id, which is also the goal's that it serves.
pub const THEMES: [&str; 6] = ["arbejde", "bolig", "fritid", "nabo", "skole", "sprog"];

/// The id and the kind of a group; every stakeholder is part of one.
pub const GROUPS: [(&str, &str); 8] = [
    ("borgere", "citizens"),
    ("foreninger", "association"),
    ("boligselskaber", "housing"),
    ("virksomheder", "business"),
    ("frivillige", "civil-society"),
    ("fagfolk", "professionals"),
    ("forskere", "knowledge"),
    ("naboer", "public"),
];

pub struct Setting {
    pub notes: usize,
    pub actors: usize,
    /// Every so many notes, one with a dangling reference; 0 is never.
    pub broken: usize,
    /// What themes and goals are about, in full.
    pub themes: Vec<String>,
    pub goals: Vec<String>,
}

impl Setting {
    pub fn new(notes: usize, actors: usize, broken: usize) -> Self {
        let mut random = Random::new(Purpose::Setting, 0);
        let mut texts = |length| THEMES.map(|_| words::sentences(&mut random, length, length)).to_vec();
        Self {
            notes,
            actors,
            broken,
            themes: texts(8),
            goals: texts(4),
        }
    }
}

pub fn actor(index: usize) -> String {
    format!("akt-{:04}", index + 1)
}

/// The group that a stakeholder is part of, as its id and kind.
pub fn group(actor: usize) -> (&'static str, &'static str) {
    GROUPS[actor % GROUPS.len()]
}
