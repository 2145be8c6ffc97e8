//! Keeping a note longer than was said: what is written into it, and what is said of that.

use super::snapshot::Snapshot;
use crate::diagnostic::{Failure, Message};
use crate::disk::write::Writer;
use crate::edit::extension::Extension;
use crate::process::deletions::extendable;
use crate::record::Record;
use chrono::NaiveDate;

/// A note that is to be kept longer.
#[derive(Debug)]
pub struct Extended<'a> {
    /// The path of the note.
    pub path: &'a str,
    /// The text that it has.
    pub old: String,
    /// The text that it gets.
    pub new: String,
    record: &'a Record,
    before: NaiveDate,
    until: NaiveDate,
}

/// Returns the note as it is to be, or why it can't be.
pub fn extended<'a>(
    snapshot: &'a Snapshot,
    record: &'a Record,
    extension: &Extension<'_>,
) -> Result<Extended<'a>, Failure> {
    let project = &snapshot.project;
    let path = project.path(record.file);
    snapshot.refuse_unread(&[path])?;
    let before = extendable(record, extension.until, project.today)?;
    let source = snapshot.with_texts(|texts| texts.source(project, record.file))?;
    let strange = || Failure::project("extend-strange").with("path", path);
    let source = source.ok_or_else(strange)?;
    let new = extension.written(&source).ok_or_else(strange)?;
    Ok(Extended {
        path,
        old: source.text.clone(),
        new,
        record,
        before,
        until: extension.until.last(),
    })
}

impl Extended<'_> {
    /// Writes it.
    pub fn write(&self, writer: &Writer) -> Result<(), Failure> {
        Ok(writer.replace(self.path, self.old.as_bytes(), self.new.as_bytes())?)
    }

    /// Says until when it is kept, and who must be told; before it was written only what would be.
    pub fn said(&self, is_written: bool) -> Vec<Message> {
        let hold = self.record.note().is_some_and(|it| it.rare().hold);
        let keys = [
            (true, if is_written { "extend-done" } else { "extend-would" }),
            (hold, "extend-hold"),
            (is_written, "extend-tell"),
        ];
        let said = |key: &'static str| {
            let message = Message::new(key).with("note", &*self.record.id);
            message.with("before", self.before).with("day", self.until)
        };
        keys.into_iter().filter(|it| it.0).map(|it| said(it.1)).collect()
    }
}
