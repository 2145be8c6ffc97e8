//! The list of what was reviewed: read as it stands, refused where it is broken, and written where it changed.

use super::snapshot::Snapshot;
use crate::diagnostic::{Failure, Message};
use crate::disk::read;
use crate::disk::write::Writer;
use crate::edit::reviewed;
use crate::evidence::Statement;
use crate::evidence::review::{self, Change, EntryChange};
use crate::record::kind::Kind;
use crate::record::reviewed::PATH;
use std::path::Path;

/// Where the statements stand, and what they rest on.
const READ: &[&str] = &["policy/chapters", "policy/sources", "interviews"];

/// Statements that were read against their evidence, and the list with them.
#[derive(Debug)]
pub struct Reading {
    /// What becomes of entries.
    pub changes: Vec<EntryChange>,
    /// How many statements were read.
    chosen: usize,
    old: Option<String>,
    text: String,
}

/// Returns the list as it stands; nothing where there is none.
pub fn list(root: &Path) -> Result<Option<String>, Failure> {
    if !read::is_there(root, PATH) {
        return Ok(None);
    }
    read::text(root, PATH).map(Some).map_err(|_| broken())
}

/// Writes the list where it is another than it was; tells whether it is new.
pub fn write(writer: &Writer, old: Option<&str>, text: &str) -> Result<bool, Failure> {
    match old {
        Some(old) if old == text => {}
        Some(old) => writer.replace(PATH, old.as_bytes(), text.as_bytes())?,
        None => {
            writer.create(PATH, text.as_bytes())?;
            return Ok(true);
        }
    }
    Ok(false)
}

/// A list that can't be read to its end would lose what stands in the rest.
pub fn refuse_broken(snapshot: &Snapshot) -> Result<(), Failure> {
    let list = snapshot.project.records(Kind::Reviewed).first().map(|it| it.file);
    if snapshot.diagnostics.iter().any(|it| Some(it.place.file) == list) {
        return Err(broken());
    }
    Ok(())
}

fn broken() -> Failure {
    Failure::project("review-broken").with("path", PATH)
}

/// Refuses where something was not read that statements stand in or rest on.
pub fn refuse_unread(snapshot: &Snapshot) -> Result<(), Failure> {
    refuse_broken(snapshot)?;
    snapshot.refuse_unread(READ)
}

/// Returns the list with some statements as they and their evidence stand now.
pub fn reading(snapshot: &Snapshot, root: &Path, chosen: &[Statement<'_>]) -> Result<Reading, Failure> {
    let project = &snapshot.project;
    let old = list(root)?;
    let before = review::kept(project);
    let mut after = before.clone();
    after.extend(snapshot.with_texts(|texts| review::readings(project, texts, chosen))?);
    let header = project.manifest.language.word("review-header");
    Ok(Reading {
        text: reviewed::text(old.as_deref(), &header, &after, &project.approvals),
        changes: review::changes(project, &before, &after),
        chosen: chosen.len(),
        old,
    })
}

impl Reading {
    /// Writes the list; tells whether it is new.
    pub fn write(&self, writer: &Writer) -> Result<bool, Failure> {
        write(writer, self.old.as_deref(), &self.text)
    }

    /// Returns what is said of it by an entry of the catalogue.
    pub fn said(&self, key: &'static str) -> Message {
        let count = |wanted: &[Change]| self.changes.iter().filter(|it| wanted.contains(&it.change)).count();
        let new = count(&[Change::New, Change::Changed]);
        let message = Message::new(key)
            .with("statements", new)
            .with("same", self.chosen - new);
        message.with("gone", count(&[Change::Gone]))
    }
}
