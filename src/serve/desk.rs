//! What lies open while the workbench is: the project as it was looked at last, and what was changed from here.

use super::acts::Acts;
use super::frame::Page;
use super::held::Held;
use super::kept::{Kept, State};
use crate::diagnostic::{Failure, Message};
use crate::language::Language;
use crate::project::Project;
use crate::query::hits::Remembered;
use crate::render::look::color::Color;
use crate::workspace::files::Files;
use crate::workspace::opening::Opening;
use crate::workspace::saving::Manner;
use crate::workspace::snapshot::{Checked, Snapshot};
use crate::workspace::start;
use crate::workspace::unsaved::{Following, Standing};
use crate::workspace::watch::Workspace;
use chrono::NaiveDate;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// What lies open while the workbench is.
pub(super) struct Desk {
    root: PathBuf,
    asked_language: Option<Language>,
    today: fn() -> NaiveDate,
    moment: fn() -> String,
    /// How git is run.
    pub(super) manner: Manner,
    pub(super) workspace: Option<Workspace>,
    /// What was done from here.
    pub(super) acts: Acts,
    /// The draft that came back and is worked through.
    pub(super) held: Option<Held>,
    /// How often the project was read from nothing.
    readings: u64,
    /// When it began to be looked at, unless something was written since.
    looked: Option<Instant>,
    /// When the page was asked for that is being made.
    asked: Instant,
    /// How it stands in its history.
    following: Following,
    kept: Kept,
    words: Remembered,
}

/// The project as a page shows it.
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'a> {
    /// It, with its findings.
    pub(super) checked: &'a Checked,
    /// The language in which pages speak.
    pub(super) language: Language,
    /// The day.
    pub(super) today: NaiveDate,
    /// Its words as they were read for the last search.
    pub(super) words: &'a Remembered,
}

impl Desk {
    /// Lays the project on the desk; it is read when it is first asked for.
    pub(super) fn new(opening: &Opening) -> Self {
        Self {
            root: opening.root.clone(),
            asked_language: opening.language,
            today: opening.today,
            moment: opening.moment,
            // Nobody sits where git could ask for something.
            manner: Manner {
                is_interactive: false,
                ..opening.manner
            },
            workspace: None,
            acts: Acts::default(),
            held: None,
            readings: 0,
            looked: None,
            asked: Instant::now(),
            following: Following::default(),
            kept: Kept::default(),
            words: Remembered::default(),
        }
    }

    /// Returns the draft that came back and is worked through.
    pub(super) fn held(&self) -> Result<Held, Failure> {
        let gone = || Failure::usage("serve-comments-gone");
        self.held.clone().ok_or_else(gone)
    }

    /// Begins a page that was asked for then: it shows the project as it was no earlier.
    pub(super) fn begin(&mut self, asked: Instant) {
        self.asked = asked;
    }

    /// Forgets that the project was looked at, since it is another one now.
    pub(super) fn look_anew(&mut self) {
        self.looked = None;
    }

    /// Looks at the project as it is now, once for all pages that wait: each look walks through the folder.
    pub(super) fn look(&mut self) -> Result<&Checked, Failure> {
        let is_seen = self.looked.is_some_and(|it| it >= self.asked);
        if !is_seen || self.workspace.is_none() {
            self.look_again()?;
        }
        match &self.workspace {
            Some(workspace) => Ok(workspace.checked()),
            None => Err(Failure::machine("serve-broken")),
        }
    }

    /// Looks at the project although this page did, since it changed something.
    pub(super) fn look_again(&mut self) -> Result<(), Failure> {
        let (files, day, began) = (Files::Disk(self.root.clone()), (self.today)(), Instant::now());
        // What fails on the way is read from nothing the next time.
        let workspace = match self.workspace.take() {
            Some(earlier) => earlier.refreshed(files, day)?,
            None => {
                self.readings += 1;
                Workspace::open(files, day)?
            }
        };
        self.workspace = Some(workspace);
        self.looked = Some(began);
        Ok(())
    }

    /// Looks at the project as it is now, for a page that shows it.
    pub(super) fn view(&mut self) -> Result<View<'_>, Failure> {
        let today = self.today();
        self.look()?;
        let language = self.language();
        let workspace = self.workspace.as_ref();
        let checked = workspace.map(Workspace::checked);
        let checked = checked.ok_or_else(|| Failure::machine("serve-broken"))?;
        Ok(View {
            checked,
            language,
            today,
            words: &self.words,
        })
    }

    /// Returns the colour of the project as it was looked at last.
    pub(super) fn color(&mut self) -> Option<Color> {
        if self.workspace.is_none() {
            let _ = self.look_again();
        }
        self.workspace.as_ref().and_then(|it| it.checked().look().color)
    }

    /// Returns the project as it was looked at last.
    pub(super) fn project(&self) -> Option<&Project> {
        self.workspace.as_ref().map(|it| it.checked().project())
    }

    /// Returns a word that is another one once the project is.
    pub(super) fn revision(&self) -> String {
        let revision = self.workspace.as_ref().map_or(0, Workspace::revision);
        format!("{}.{revision}", self.readings)
    }

    /// Returns the page of an address as it was made of the project as it is now; nothing where it was not, or the project can't be looked at.
    pub(super) fn kept(&mut self, address: &str) -> Option<Page> {
        self.look().ok()?;
        let state = self.state();
        self.kept.page(address, &state)
    }

    /// Keeps the page of an address, which shows the project as it was looked at last.
    pub(super) fn keep(&mut self, address: &str, page: &Page) {
        let state = self.state();
        self.kept.keep(address, page, state);
    }

    fn state(&self) -> State {
        State {
            revision: self.revision(),
            day: self.today(),
            language: self.language(),
        }
    }

    /// Reads the project from nothing, as every command does before it writes.
    pub(super) fn load(&self) -> Result<Snapshot, Failure> {
        Snapshot::load(Files::Disk(self.root.clone()), self.today(), &|| {})
    }

    /// Returns how the project stands in its history, as it was looked at last; nothing where it has none that can be read.
    pub(super) fn standing(&mut self) -> Option<&Standing> {
        let revision = self.revision();
        let snapshot = &self.workspace.as_ref()?.checked().snapshot;
        self.following.standing(snapshot, &revision)
    }

    /// Says something on the next page that is shown.
    pub(super) fn tell(&mut self, message: &Message) {
        let words = self.language().say(message.key, &message.arguments);
        self.remark(words);
    }

    /// Returns the language of the project's documents.
    pub(super) fn document_language(&self) -> Language {
        let of_project = self.project().map(|it| it.manifest.language);
        of_project.unwrap_or_else(|| self.language())
    }

    /// Returns the language in which pages speak.
    pub(super) fn language(&self) -> Language {
        let of_project = || self.project().map(|it| it.manifest.language);
        let own = self.asked_language.or_else(of_project);
        own.or_else(|| start::document_language(&self.root)).unwrap_or_default()
    }

    /// Returns the project's folder.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Returns a name for a folder of copies: the day and the hour.
    pub(super) fn moment(&self) -> String {
        format!("{}-{}", self.today(), (self.moment)())
    }

    /// Returns the day.
    pub(super) fn today(&self) -> NaiveDate {
        (self.today)()
    }
}
