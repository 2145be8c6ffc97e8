//! A memo: its text, what it says beside the project, and the document of both.

use super::edition::{as_approved, readable, refuse_unpublishable};
use super::redline::compare;
use super::{before, changes};
use crate::diagnostic::{Failure, Message};
use crate::disk::git;
use crate::document::Document;
use crate::draft::Stem;
use crate::draft::memo::{self, Facts, Since};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::Edition;
use crate::source::Source;
use crate::syntax::date::Date;
use crate::syntax::spoken_date;
use crate::text::nearest::nearest;
use crate::text::visible::visible;
use crate::workspace::letter;
use crate::workspace::snapshot::Snapshot;
use crate::workspace::version::Past;

/// A memo that was made.
#[derive(Debug)]
pub struct Memo {
    /// It.
    pub document: Document,
    /// The name of its files.
    pub stem: Stem,
    /// Why it does not say what changed in the draft, where that was asked for.
    pub not_compared: Option<Message>,
}

/// Returns an edition of a memo of a project that has no errors; `since` is a version or a day.
pub fn memo(snapshot: &Snapshot, name: &str, (edition, since): (Edition, Option<&str>)) -> Result<Memo, Failure> {
    if edition == Edition::Public && !memo::has_public(name) {
        return Err(Failure::usage("report-no-public").with("name", name));
    }
    refuse_unpublishable(&snapshot.project, edition)?;
    let readable = readable(snapshot, edition)?;
    let snapshot = readable.as_ref().unwrap_or(snapshot);
    let project = &snapshot.project;
    let Some(source) = snapshot.with_texts(|texts| memo::text(project, (name, edition), texts))? else {
        return Err(unknown(name, &memo::names(project)));
    };
    let (facts, not_compared) = facts((since, edition), snapshot, &source)?;
    let bytes_of = |path: &str| snapshot.files.bytes(path).ok();
    let document = snapshot.with_texts(|texts| memo::assemble(project, &source, (facts, edition), texts, &bytes_of))?;
    let stem = memo::file_stem(project, &document, edition);
    Ok(Memo {
        document,
        stem,
        not_compared,
    })
}

/// Returns the letter to those who spoke in a note, of a project that has no errors.
pub fn letter(snapshot: &Snapshot, note: &Record) -> Result<Memo, Failure> {
    memo::letter::refuse(&snapshot.project, note)?;
    let alone = letter::alone(snapshot, note)?;
    let project = &alone.project;
    let unreadable = || Failure::project("letter-unreadable").with("note", &*note.id);
    let note = project.find(Kind::Note, &note.id).ok_or_else(unreadable)?;
    let bytes_of = |path: &str| alone.files.bytes(path).ok();
    let document = alone.with_texts(|texts| memo::letter::assemble(project, note, texts, &bytes_of))?;
    Ok(Memo {
        document,
        stem: memo::letter::file_stem(project, note),
        not_compared: None,
    })
}

/// Returns the page before a meeting with a stakeholder, or before the one that a note plans.
pub fn preparation(snapshot: &Snapshot, record: &Record) -> Result<Memo, Failure> {
    let readable = readable(snapshot, Edition::Internal)?;
    let snapshot = readable.as_ref().unwrap_or(snapshot);
    let project = &snapshot.project;
    let refused = || Failure::usage("prepare-out").with("note", &*record.id);
    let record = project.find(record.kind, &record.id).ok_or_else(refused)?;
    if record.note().is_some_and(|it| it.is_out() || it.is_erased()) {
        return Err(refused());
    }
    let bytes_of = |path: &str| snapshot.files.bytes(path).ok();
    let (document, stem) =
        snapshot.with_texts(|texts| memo::preparation::preparation(project, record, texts, &bytes_of))?;
    Ok(Memo {
        document,
        stem,
        not_compared: None,
    })
}

/// What a version says of a day for which there is none; the rest of a memo can do without.
const NO_VERSION: &[&str] = &[
    "history-none",
    "version-no-history",
    "version-no-project",
    "version-too-early",
    "version-too-early-here",
];

/// Returns what the memo reports beside the project: since when, and what changed in the draft where its text asks for it,
/// or why that is not known.
fn facts(
    (since, edition): (Option<&str>, Edition),
    snapshot: &Snapshot,
    source: &Source,
) -> Result<(Facts, Option<Message>), Failure> {
    let Some(asked) = since else {
        return Ok((Facts::default(), None));
    };
    if !memo::reports_since(source) {
        return Err(Failure::usage("report-not-since"));
    }
    let project = &snapshot.project;
    let wrong = |key| Failure::usage(key).with("value", asked);
    let marked = project.versions.iter().find(|it| *it.name.value == *asked);
    let day = marked.map_or_else(|| spoken_date::read(asked, project.today), |it| it.date);
    let day = day.map(Date::last);
    let (mut version, mut not_compared) = (None, None);
    // A day says enough of itself; only what is no day must be in the history.
    if day.is_none() || memo::asks_for_changes(source) {
        let found = Past::open(snapshot).and_then(|it| it.version(asked));
        match (found, day) {
            (Ok(it), _) => version = Some(it),
            (Err(why), Some(_)) if has_no_version(&why, snapshot) => not_compared = Some(why.message),
            (Err(why), Some(_)) => return Err(why),
            (Err(why), None) if why.message.key.starts_with("version-") => return Err(why),
            (Err(_), None) => return Err(wrong("report-bad-since")),
        }
    }
    let day = day.or(version.as_ref().map(|it| it.day)).unwrap_or(project.today);
    if day > project.today {
        return Err(wrong("report-future-since"));
    }
    if let Some(it) = version.as_mut().filter(|_| edition == Edition::Public)
        && let Some(published) = as_approved(&it.snapshot, snapshot)?
    {
        it.snapshot = published;
    }
    let changes = version.as_ref().map(|it| compare(&it.snapshot, snapshot)).transpose()?;
    // What could not be read then is not known to have been the same.
    let readable = version.is_some_and(|it| it.unread().is_empty());
    let before = changes
        .as_ref()
        .filter(|_| readable)
        .map(|it| before::before(project, it));
    let facts = Facts {
        since: Some(Since {
            day,
            version: marked.map(|it| visible(&it.name.value).into_owned()),
        }),
        changes: changes
            .as_ref()
            .map(|it| changes::blocks(it, project.manifest.language)),
        before,
        to: None,
    };
    Ok((facts, not_compared))
}

/// Tells whether there was nothing to compare with, and not only nobody who could look.
fn has_no_version(why: &Failure, snapshot: &Snapshot) -> bool {
    let has_history = || snapshot.files.root().is_some_and(git::is_in_repository);
    NO_VERSION.contains(&why.message.key) || why.message.key == "history-no-git" && !has_history()
}

fn unknown(name: &str, names: &[String]) -> Failure {
    let key = match nearest(name, names.iter().map(String::as_str)) {
        Some(_) => "report-unknown-near",
        None => "report-unknown",
    };
    let near = nearest(name, names.iter().map(String::as_str)).unwrap_or_default();
    Failure::usage(key)
        .with("name", name)
        .with("near", near)
        .with("names", names.join(", "))
}
