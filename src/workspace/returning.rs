//! A draft that comes back, held against the version that was sent, else against the chapters now.

use super::recall;
use super::snapshot::Snapshot;
use super::version::{Past, Version};
use crate::diagnostic::{Failure, Message};
use crate::exchange;
use crate::exchange::returned::{Feedback, Known, Returned, Since, feedback};
use crate::language::Language;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::version::Version as Marked;
use std::cmp::Reverse;

/// How many marked versions are looked at.
const MOST: usize = 8;

/// What came back, and the draft that it was held against.
#[derive(Debug)]
pub struct Return {
    /// The file.
    pub returned: Returned,
    /// What was changed and remarked in it.
    pub feedback: Feedback,
    /// The version that it is of; nothing where that is the draft as it lies in the folder, or none was found.
    pub version: Option<Version>,
    /// How many blocks were sent that the version does not have; above 0 where it is another one.
    pub unknown: usize,
    /// What became since of the blocks that something was remarked on or changed in.
    pub since: Since,
}

/// Reads the bytes of a file that came back; `name` is what it is called.
pub fn read(name: &str, bytes: &[u8]) -> Result<Returned, Failure> {
    let returned = exchange::returned(bytes);
    let returned = returned.ok_or_else(|| Failure::usage("comments-no-word").with("file", name))?;
    returned.map_err(|it| it.failure(name))
}

impl Return {
    /// Holds a file against the version of the draft that it is of.
    pub fn of(returned: Returned, snapshot: &Snapshot) -> Result<Self, Failure> {
        let authority = &*snapshot.project.manifest.authority;
        if returned.is_redline(authority) {
            return Err(Failure::usage("comments-redline").with("authority", authority));
        }
        let (now, mut hides) = known(snapshot)?;
        hides |= snapshot.project.records(Kind::Note).iter().any(Record::is_closed);
        let mut best = None;
        let mut version = None;
        let missing = |known: &Known| match &returned.sent {
            Some(sent) => known.missing(sent),
            None => returned.unlike(known),
        };
        let mut unknown = missing(&now);
        if unknown > 0 {
            for candidate in candidates(&returned, snapshot) {
                let (own, is_recalled) = known(&candidate.snapshot)?;
                hides |= is_recalled;
                let count = missing(&own);
                if count < unknown {
                    (best, version, unknown) = (Some(own), Some(candidate), count);
                }
                if unknown == 0 {
                    break;
                }
            }
        }
        let mut feedback = feedback(&returned, best.as_ref().unwrap_or(&now));
        let instead = snapshot.project.manifest.language.word("comments-hidden");
        if hides {
            let states: Vec<&Known> = best.iter().chain([&now]).collect();
            feedback.hide(&returned, &states, &instead);
        }
        let changes = feedback.changes.iter().map(|it| (&it.place, it.block, &*it.near));
        let comments = feedback.comments.iter().map(|it| (&it.place, it.block, &*it.near));
        Ok(Self {
            since: Since::of(changes.chain(comments), &now, &instead),
            feedback,
            returned,
            version,
            unknown,
        })
    }

    /// Says of which draft it is, as far as that is known.
    pub fn remarks(&self, language: Language) -> Vec<Message> {
        let mut remarks = Vec::new();
        if self.returned.sent.is_none() {
            remarks.push(Message::new("comments-unsent"));
        }
        if let Some(version) = &self.version {
            remarks.push(Message::new("comments-version").with("version", version.label(language)));
        } else if self.unknown > 0 && self.returned.sent.is_some() {
            remarks.push(Message::new("comments-no-version").with("blocks", self.unknown));
        }
        remarks
    }
}

/// Returns the draft of a snapshot, without the words of notes that rest or that somebody took back, and whether there were any.
fn known(snapshot: &Snapshot) -> Result<(Known, bool), Failure> {
    let resting = recall::printable(snapshot)?;
    let is_recalled = resting.is_some() || !snapshot.recalled.is_empty();
    let snapshot = resting.as_ref().unwrap_or(snapshot);
    let known = snapshot.with_texts(|texts| Known::of(&snapshot.project, texts))?;
    Ok((known, is_recalled))
}

/// Returns the versions that may have been sent: the marked ones, that of the same name first and then the newest, and that of the day.
fn candidates(returned: &Returned, snapshot: &Snapshot) -> impl Iterator<Item = Version> {
    let past = Past::open(snapshot).ok();
    let sent = returned.sent.as_ref();
    let mut marked: Vec<&Marked> = snapshot.project.versions.iter().collect();
    let is_other = |it: &Marked| sent.is_none_or(|sent| *it.name.value != *sent.version);
    marked.sort_by_key(|it| (is_other(it), Reverse(it.date)));
    let names = marked.into_iter().take(MOST).map(|it| it.name.value.to_string());
    let day = sent.and_then(|it| it.day).map(|it| it.to_string());
    let asked: Vec<String> = names.chain(day).collect();
    // A version that can't be read is none that anything is held against.
    asked.into_iter().filter_map(move |it| past.as_ref()?.version(&it).ok())
}
