//! What was done from the workbench since it was opened: what the next page says of it, and what can be undone.

use crate::disk::journal::Change;

/// How many changes can be undone, the last first.
const MOST: usize = 50;

/// Something that was done.
#[derive(Debug)]
pub(super) struct Act {
    /// What, in a sentence.
    pub(super) what: String,
    /// The page to see once it is undone: a path of ours.
    pub(super) back: String,
}

/// Something that can be undone.
#[derive(Debug)]
pub(super) struct Done {
    /// Its number, by which a page says what it undoes.
    pub(super) number: u64,
    /// What was done.
    pub(super) act: Act,
    /// What became of the files.
    pub(super) changes: Vec<Change>,
}

/// What was done from here since the workbench was opened.
#[derive(Debug, Default)]
pub(super) struct Acts {
    count: u64,
    /// What can be undone, the last thing last.
    pub(super) done: Vec<Done>,
    /// What the next page says once.
    pub(super) news: Vec<String>,
}

/// What the frame of a page says of what was done.
#[derive(Debug, Default)]
pub(super) struct News {
    /// What was done just now, and what is remarked about it.
    pub(super) said: Vec<String>,
    /// What can be undone: its number, and what it was.
    pub(super) undo: Option<(u64, String)>,
}

impl Acts {
    /// Returns what a page says of what was done; what is new is said once.
    pub(super) fn news(&mut self) -> News {
        let undo = self.done.last().map(|it| (it.number, it.act.what.clone()));
        News {
            said: std::mem::take(&mut self.news),
            undo,
        }
    }

    pub(super) fn keep(&mut self, act: Act, changes: Vec<Change>) {
        self.count += 1;
        self.done.push(Done {
            number: self.count,
            act,
            changes,
        });
        let over = self.done.len().saturating_sub(MOST);
        self.done.drain(..over);
    }

    /// Forgets how files were that may not be as they were any more.
    pub(super) fn forget(&mut self, changes: &[Change]) {
        let touches = |it: &Change, path: &str| [&it.old, &it.new].into_iter().flatten().any(|it| it.path == path);
        let paths: Vec<&str> = changes
            .iter()
            .flat_map(|it| [&it.old, &it.new])
            .flatten()
            .map(|it| &*it.path)
            .collect();
        self.done
            .retain(|done| !done.changes.iter().any(|it| paths.iter().any(|path| touches(it, path))));
    }
}
