//! Writes a new record, with what was made for it on the way, as one change.

use crate::diagnostic::Failure;
use crate::disk::error::{Error, Why};
use crate::disk::journal::{Change, FileState};
use crate::disk::read;
use crate::disk::write::Writer;
use crate::edit::entry::{self, Entry};
use crate::edit::new::answers::Made;
use crate::edit::new::form::Form;
use crate::edit::new::read::adds;
use crate::edit::new::recipe::{Place, Recipe};
use crate::edit::new::recipes;
use crate::edit::new::scaffold::{self, Scaffold, Template};
use crate::language::Language;
use std::path::Path;

/// Why nothing was written.
#[derive(Debug)]
pub enum Refused {
    /// Something has the path meanwhile; another may be free.
    Taken(Failure),
    /// Another path would not help.
    Failed(Failure),
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        if error.why == Why::Exists {
            Self::Taken(error.into())
        } else {
            Self::Failed(error.into())
        }
    }
}

/// Writes a record, or the entry that it is, with what was made for it: all of it or nothing. Nobody else writes while there is a writer,
/// so that what is read here is what is changed.
pub fn write(form: &Form<'_>, record: &Scaffold, text: &str, root: &Path, writer: &Writer) -> Result<(), Refused> {
    let changes = changes(form, record, text, root)?;
    Ok(carry_out(writer, &adds(form.recipe().thing.word()), &changes)?)
}

/// Returns what becomes of the files where a record is written.
pub fn changes(form: &Form<'_>, record: &Scaffold, text: &str, root: &Path) -> Result<Vec<Change>, Failure> {
    let mut changes = Changes {
        root,
        changes: Vec::new(),
    };
    for made in &form.answers.made {
        changes.make(made, form.answers.project.manifest.language, form.language)?;
    }
    match form.recipe().place {
        Place::File(_) => changes.create(&record.path, text),
        Place::List(list) => changes.add(&form.entry(record), form.recipe(), list)?,
    }
    Ok(changes.changes)
}

/// Returns what becomes of the files where several things are made, each in a file of its own or in a list.
pub fn making(made: &[Made], document: Language, screen: Language, root: &Path) -> Result<Vec<Change>, Failure> {
    let mut changes = Changes {
        root,
        changes: Vec::new(),
    };
    made.iter().try_for_each(|it| changes.make(it, document, screen))?;
    Ok(changes.changes)
}

/// Changes files as one; of a single file no list of unfinished work is kept.
pub fn carry_out(writer: &Writer, command: &str, changes: &[Change]) -> Result<(), Error> {
    match changes {
        [
            Change {
                old,
                new: Some(FileState { path, bytes }),
            },
        ] if old.as_ref().is_none_or(|it| it.path == *path) => match old {
            Some(old) => writer.replace(path, &old.bytes, bytes),
            None => writer.create(path, bytes),
        },
        changes => writer.many(command, changes),
    }
}

/// Returns a random number, of which ids are made.
pub fn random() -> u64 {
    // The standard library's hasher begins at a random place of its own.
    std::hash::BuildHasher::hash_one(&std::hash::RandomState::new(), 0)
}

/// Returns where something that was made stands.
pub fn path(made: &Made) -> String {
    let recipe = recipes::of(made.thing);
    let folder = made.thing.home().row().path;
    match recipe.and_then(Recipe::template) {
        Some(template) => format!("{folder}/{}{}", made.id, template.ending()),
        None => format!("{folder}.yaml"),
    }
}

/// Returns the text of the project's own template, where it has one.
pub fn own_template(template: Option<&Template>, root: &Path) -> Result<Option<String>, Failure> {
    let Some(template) = template.filter(|it| read::is_there(root, it.path)) else {
        return Ok(None);
    };
    let failed = |_| Failure::project("template-unreadable").with("path", template.path);
    read::text(root, template.path).map_err(failed).map(Some)
}

struct Changes<'a> {
    root: &'a Path,
    changes: Vec<Change>,
}

impl Changes<'_> {
    fn create(&mut self, path: &str, text: &str) {
        self.changes.push(Change {
            old: None,
            new: Some(FileState::new(path, text)),
        });
    }

    /// Adds what was made on the way.
    fn make(&mut self, made: &Made, document: Language, screen: Language) -> Result<(), Failure> {
        let Some(recipe) = recipes::of(made.thing) else {
            return Ok(());
        };
        let template = match &recipe.place {
            Place::File(template) => template,
            Place::List(list) => {
                let entry = Entry {
                    id: &made.id,
                    keys: recipe.keys(),
                    values: &made.values,
                };
                return self.add(&entry, recipe, list);
            }
        };
        let record = Scaffold {
            kind: recipe.kind(),
            path: path(made),
            values: made.values.clone(),
            body: made.body.clone(),
            themes: Vec::new(),
        };
        let own = own_template(Some(template), self.root)?;
        let text = scaffold::render(own.as_deref().unwrap_or(template.text), &record, document)
            .map_err(|broken| broken.failure(template.path, screen))?;
        self.create(&record.path, &text);
        Ok(())
    }

    /// Adds an entry to the file of its list, as that stands on the disk or will stand there.
    fn add(&mut self, entry: &Entry<'_>, recipe: &Recipe, list: &str) -> Result<(), Failure> {
        let path = format!("{}.yaml", recipe.kind().row().path);
        let at = self
            .changes
            .iter()
            .position(|change| change.new.as_ref().is_some_and(|it| it.path == path));
        if at.is_none() && !read::is_there(self.root, &path) {
            self.create(&path, &entry.file(list, recipe.kind().row().keys));
            return Ok(());
        }
        let failure = |key| Failure::project(key).with("path", path.as_str()).with("id", entry.id);
        let strange = || failure("add-entry-strange").with("text", entry.line());
        let text = match at.and_then(|it| self.changes[it].new.as_ref()) {
            Some(file) => String::from_utf8(file.bytes.clone()).map_err(|_| strange())?,
            None => read::text(self.root, &path).map_err(|_| strange())?,
        };
        let new = entry.added(&text, list).map_err(|refused| match refused {
            entry::Refused::Strange => strange(),
            entry::Refused::Taken => failure("add-taken"),
        })?;
        match at {
            Some(at) => self.changes[at].new = Some(FileState::new(path, new)),
            None => self.changes.push(Change {
                old: Some(FileState::new(&path, text)),
                new: Some(FileState::new(path, new)),
            }),
        }
        Ok(())
    }
}
