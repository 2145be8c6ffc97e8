//! What sharing is asked for: where, on which day, and whose words stand where two wrote in place of the same.

use crate::disk::git::user::Manner;
use crate::edit::joining::Prefer;
use crate::language::Language;
use chrono::NaiveDate;
use std::path::Path;

/// What is asked for.
#[derive(Debug)]
pub struct Asked<'a> {
    /// The project's folder.
    pub root: &'a Path,
    /// How git is run.
    pub manner: Manner,
    /// The day.
    pub day: NaiveDate,
    /// The language of whoever is told.
    pub language: Language,
    /// What the commit is called that joins two lines of work.
    pub message: &'a str,
    /// Whose words stand where two wrote in place of the same.
    pub wish: Wish,
}

/// Whose words stand in which files, by their paths from the project's folder.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// Where one's own stand.
    pub mine: Vec<String>,
    /// Where the others' stand.
    pub theirs: Vec<String>,
    /// Where both stand, one below the other.
    pub both: Vec<String>,
}

impl Wish {
    /// Wishes for a file whose words stand in it, whatever was wished before.
    pub fn choose(&mut self, path: &str, prefer: Prefer) {
        for list in [&mut self.mine, &mut self.theirs, &mut self.both] {
            list.retain(|it| it != path);
        }
        match prefer {
            Prefer::Mine => self.mine.push(path.to_owned()),
            Prefer::Theirs => self.theirs.push(path.to_owned()),
            Prefer::Both => self.both.push(path.to_owned()),
            Prefer::Nobody => {}
        }
    }

    pub(super) fn of(&self, path: &str) -> Prefer {
        let names = |list: &[String]| list.iter().any(|it| it == path);
        if names(&self.mine) {
            Prefer::Mine
        } else if names(&self.theirs) {
            Prefer::Theirs
        } else if names(&self.both) {
            Prefer::Both
        } else {
            Prefer::Nobody
        }
    }
}
