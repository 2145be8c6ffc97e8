//! The words of a project that stays open: read again only of files that changed, so that a search reads no text.

use super::texts::Searched;
use crate::project::fingerprint::Fingerprint;
use crate::project::thing::Thing;
use crate::query::describe::Describer;
use crate::text::personal::Names;
use crate::text::search::{Drafted, Numbered, Words};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How many files are read together.
const TOGETHER: usize = 128;

/// The words of a project as they were read for its last search.
#[derive(Default)]
pub struct Remembered(Mutex<Index>);

/// The words of everything that is searched.
#[derive(Debug, Default)]
pub(super) struct Index {
    pub(super) words: Words,
    /// In the order in which it is searched.
    pub(super) rows: Vec<Row>,
    /// The list of the names that are covered in it.
    names: Option<Fingerprint>,
}

/// The words of something that is searched.
#[derive(Debug)]
pub(super) struct Row {
    /// Its file's path and text, or its id and title; nothing for what could not be read.
    key: Option<Key>,
    pub(super) texts: Numbered,
}

type Key = (Fingerprint, Fingerprint);

impl fmt::Debug for Remembered {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Remembered").finish_non_exhaustive()
    }
}

impl Remembered {
    /// Returns the words of everything that is searched, as it is now.
    pub(super) fn of(&self, describer: &Describer<'_>, all: &[Searched<'_>], names: &Names) -> MutexGuard<'_, Index> {
        let mut index = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = Fingerprint::of(&names.text());
        if index.names != Some(known) || index.words.is_stale() {
            *index = Index {
                names: Some(known),
                ..Index::default()
            };
        }
        index.refresh(describer, all, names);
        index
    }

    #[cfg(test)]
    /// Returns how many texts and which words it holds.
    pub(super) fn texts_and_words(&self) -> (usize, std::collections::BTreeMap<String, u32>) {
        let index = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let words = index.words.counts().map(|it| (it.0.to_owned(), it.1));
        (index.rows.len(), words.collect())
    }
}

impl Index {
    /// Reads what is new, and forgets what is gone.
    fn refresh(&mut self, describer: &Describer<'_>, all: &[Searched<'_>], names: &Names) {
        let key = |it: &Searched<'_>| key(describer, it);
        let is_same =
            all.len() == self.rows.len() && all.par_iter().zip(&self.rows).all(|(it, row)| row.key == Some(key(it)));
        if is_same {
            return;
        }
        let (mut kept, mut gone): (FxHashMap<Key, Row>, Vec<Row>) = (FxHashMap::default(), Vec::new());
        for row in self.rows.drain(..) {
            match row.key {
                // Two entries may have the same id.
                Some(key) => gone.extend(kept.insert(key, row)),
                None => gone.push(row),
            }
        }
        let known: Vec<Option<Row>> = all.iter().map(|it| kept.remove(&key(it))).collect();
        gone.extend(kept.into_values());
        for row in &gone {
            self.words.forget(&row.texts);
        }
        let new: Vec<&Searched<'_>> = all
            .iter()
            .zip(&known)
            .filter(|it| it.1.is_none())
            .map(|it| it.0)
            .collect();
        let mut rows = Vec::with_capacity(new.len());
        for some in new.chunks(TOGETHER * rayon::current_num_threads()) {
            let drafts = some.par_chunks(TOGETHER).map(|it| drafts(describer, it, names));
            for (words, drafts) in drafts.collect::<Vec<_>>() {
                let numbers = self.words.take_in(&words);
                rows.extend(drafts.into_iter().map(|(key, drafted)| Row {
                    key,
                    texts: drafted.numbered(&numbers),
                }));
            }
        }
        let mut new = rows.into_iter();
        self.rows = known.into_iter().filter_map(|it| it.or_else(|| new.next())).collect();
    }
}

fn key(describer: &Describer<'_>, searched: &Searched<'_>) -> Key {
    let thing = &searched.thing;
    if let Thing::Record(record) = thing {
        let path = Fingerprint::of(describer.project.path(record.file));
        return (path, describer.project.fingerprint(record.file));
    }
    let id = format!("{}/{}", thing.kind().word(), thing.id());
    (Fingerprint::of(&id), Fingerprint::of(&describer.title(thing)))
}

/// Reads the texts of some things, whose words have numbers of their own.
fn drafts(describer: &Describer<'_>, some: &[&Searched<'_>], names: &Names) -> (Words, Vec<(Option<Key>, Drafted)>) {
    let mut words = Words::default();
    let drafts = some.iter().map(|it| draft(describer, it, names, &mut words)).collect();
    (words, drafts)
}

/// Reads the texts of something; what can't be read now is read the next time.
fn draft(
    describer: &Describer<'_>,
    searched: &Searched<'_>,
    names: &Names,
    words: &mut Words,
) -> (Option<Key>, Drafted) {
    let parts = searched.parts(describer, |_| true);
    let own = searched.own(describer, |_| true);
    let shown: Vec<_> = parts.iter().chain(&own).map(|it| it.covered(names)).collect();
    let texts = || shown.iter().map(|it| &**it);
    let drafted = searched.raw(describer, |raw| words.draft(raw, texts()));
    match drafted {
        Some(drafted) => (Some(key(describer, searched)), drafted),
        None => (None, words.draft(&[], [])),
    }
}
