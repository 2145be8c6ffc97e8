//! What people and programs give in short texts and days: each is judged before anything is written.

use crate::diagnostic::Failure;
use crate::process::deletions;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::FileId;
use crate::syntax::date::{Date, Precision};
use crate::syntax::spoken_date;
use crate::text::visible::is_unseen;
use chrono::NaiveDate;
use rustc_hash::FxHashSet;

/// Reads a date.
pub fn date(text: &str, today: NaiveDate) -> Result<Date, Failure> {
    let bad = || Failure::usage("privacy-bad-day").with("value", text);
    spoken_date::read(text, today).ok_or_else(bad)
}

/// Reads a day on which something happened.
pub fn past_day(text: &str, today: NaiveDate) -> Result<NaiveDate, Failure> {
    let date = date(text, today)?;
    if date.precision() != Precision::Day {
        return Err(Failure::usage("privacy-no-day").with("value", text));
    }
    if date.first() > today {
        return Err(Failure::usage("privacy-future").with("day", date.first()));
    }
    Ok(date.first())
}

/// Reads a text of one line, in which no address stands: that would name a person.
pub fn line(text: &str) -> Result<String, Failure> {
    if text.trim().is_empty() || text.contains(is_unseen) || text.contains(['\n', '\r', '\t']) {
        return Err(Failure::usage("privacy-bad-text").with("text", text));
    }
    if text.contains('@') {
        return Err(Failure::usage("privacy-address").with("text", text));
    }
    Ok(text.trim().to_owned())
}

/// Returns the notes that were heard, the latest first.
pub fn notes(project: &Project) -> Vec<&Record> {
    let notes = project.records(Kind::Note).iter();
    let mut notes: Vec<&Record> = notes.filter(|it| it.note().is_some_and(|it| !it.example)).collect();
    notes.sort_by_key(|it| std::cmp::Reverse(it.note().and_then(|it| it.date).map(|it| it.value.last())));
    notes
}

/// Returns the notes that were heard, those first whose day of deletion has passed or is near.
pub fn notes_due_first(project: &Project) -> Vec<&Record> {
    let due = deletions::deletions(project).into_iter().map(|it| it.note);
    let mut all: Vec<&Record> = due.collect();
    let first: FxHashSet<FileId> = all.iter().map(|it| it.file).collect();
    all.extend(notes(project).into_iter().filter(|it| !first.contains(&it.file)));
    all
}

/// Returns the notes that can be kept longer than was said, those first whose day has passed or is near.
pub fn extendable_notes(project: &Project) -> Vec<&Record> {
    let mut all = notes_due_first(project);
    let has_day = |it: &&Record| {
        let note = it.note();
        note.is_some_and(|it| deletions::day(it).is_some() && !it.is_withdrawn())
    };
    all.retain(has_day);
    all
}

/// Returns what a note is called where one is chosen: its id, and its title where that says more.
pub fn named(note: &Record) -> (String, &str) {
    let title = Some(note.shown_title())
        .filter(|it| **it != *note.id)
        .unwrap_or_default();
    (note.id.to_string(), title)
}
