//! The project that an editor has open, as it is with the texts that are not saved.

use super::address::{self, Home};
use super::buffers::Buffers;
use super::client::Client;
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::workspace::files::Files;
use crate::workspace::half_typed::{self, HalfTyped};
use crate::workspace::watch::Workspace;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The project that an editor has open.
pub(super) struct Opened {
    directory: PathBuf,
    is_asked: bool,
    today: fn() -> NaiveDate,
    /// Where it lies, once it was found.
    pub(super) home: Option<Home>,
    /// The project as it was when it was looked at last; nothing where it could not be.
    pub(super) workspace: Option<Workspace>,
    /// The open texts whose heads are half typed, by their paths.
    pub(super) half_typed: BTreeMap<String, HalfTyped>,
    /// Whether something changed since the project was looked at.
    is_stale: bool,
}

impl Opened {
    pub(super) fn new(directory: PathBuf, is_asked: bool, today: fn() -> NaiveDate) -> Self {
        Self {
            directory,
            is_asked,
            today,
            home: None,
            workspace: None,
            half_typed: BTreeMap::new(),
            is_stale: true,
        }
    }

    /// Hears that something changed.
    pub(super) fn changed(&mut self) {
        self.is_stale = true;
    }

    /// Lets go of what may be half done, so that it is begun anew.
    pub(super) fn drop_all(&mut self) {
        self.workspace = None;
        self.is_stale = true;
    }

    /// Returns the language of the project's documents.
    pub(super) fn language(&self) -> Option<Language> {
        let workspace = self.workspace.as_ref();
        workspace.map(|it| it.checked().project().manifest.language)
    }

    /// Looks at the project as it is now, where anything changed; without a project there is nothing to see.
    pub(super) fn refresh(&mut self, client: &Client, buffers: &mut Buffers) -> Result<(), Failure> {
        if !self.is_stale {
            return Ok(());
        }
        if self.home.is_none() {
            self.home = self.find_home(client, buffers);
            if let Some(home) = &self.home {
                buffers.settle(home);
            }
        }
        let Some(home) = &self.home else { return Ok(()) };
        self.half_typed.clear();
        let mut texts = BTreeMap::new();
        for (path, text) in buffers.texts() {
            let half = half_typed::of(path, text);
            texts.insert(path.to_owned(), half.as_ref().map_or(text, |it| &it.text).to_owned());
            self.half_typed.extend(half.map(|it| (path.to_owned(), it)));
        }
        let files = Files::Overlay(home.root.clone(), Arc::new(texts));
        let day = (self.today)();
        let opened = match self.workspace.take() {
            Some(workspace) => workspace.refreshed(files, day),
            None => Workspace::open(files, day),
        };
        self.workspace = Some(opened?);
        self.is_stale = false;
        Ok(())
    }

    /// Finds the project: in the folder that was asked for, else in one that the editor has open, else around a text that is.
    fn find_home(&self, client: &Client, buffers: &Buffers) -> Option<Home> {
        let own = std::iter::once(self.directory.as_path());
        let folders = client.folders.iter().map(PathBuf::as_path);
        if self.is_asked {
            return own.chain(folders).find_map(Home::around);
        }
        let found = folders.chain(own).find_map(Home::around);
        found.or_else(|| {
            let mut files = buffers.addresses().filter_map(address::file);
            files.find_map(|it| it.parent().and_then(|it: &Path| Home::around(it)))
        })
    }
}
