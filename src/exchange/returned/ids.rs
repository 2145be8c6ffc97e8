//! By what comments and changes are called, and the days that files say.

use crate::text::hexadecimal::hexadecimal;
use chrono::NaiveDate;
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

/// Gives names to what was found, by what it says: the same in every run.
#[derive(Debug, Default)]
pub(super) struct Ids(FxHashMap<String, usize>);

/// How many letters of a digest are enough to tell two apart.
const LETTERS: usize = 8;

impl Ids {
    /// Returns the name of something with these words; what says the same as something before it has a number too.
    pub(super) fn take(&mut self, letter: char, parts: &[&str]) -> String {
        let digest = hexadecimal(&Sha256::digest(parts.join("\0")));
        let id = format!("{letter}{}", &digest[..LETTERS]);
        let times = self.0.entry(id.clone()).or_default();
        *times += 1;
        if *times == 1 { id } else { format!("{id}-{times}") }
    }
}

/// Returns the day of a time as files say it.
pub(super) fn day(time: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(time.get(..10)?, "%Y-%m-%d").ok()
}
