//! A name for the draft as it is: what becomes of its entry in the list of versions, and writing that.

use super::snapshot::Checked;
use super::version::WorkingDraft;
use crate::diagnostic::{Failure, Severity};
use crate::disk::read;
use crate::disk::write::Writer;
use crate::edit::versions as list;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::version::{Document, PATH, Recall, Sending, Version};
use crate::record::{self, Data};
use crate::source::{FileId, Source, Span, Spanned};
use crate::syntax::date::Date;
use crate::syntax::spoken_date;
use crate::text::slug::{LONGEST_ID, is_id, is_reserved, slug};
use crate::text::visible::is_unseen;
use chrono::NaiveDate;
use std::path::Path;

/// What is said of a version beside its name.
#[derive(Debug, Default, Clone)]
pub struct Told {
    /// Whom it was sent to.
    pub sent_to: Vec<Box<str>>,
    /// Whether the receivers are outside the authority.
    pub outside: bool,
    /// The number in the records system.
    pub journal: Option<Box<str>>,
    /// What was done about its copies when something was taken back.
    pub recalled: Option<Recall>,
    /// The memo or letter that was made of it, and the note that this answers.
    pub document: Option<(Box<str>, Option<Box<str>>)>,
}

impl Told {
    fn is_nothing(&self) -> bool {
        let is_told = self.outside || self.journal.is_some() || self.recalled.is_some() || self.document.is_some();
        self.sent_to.is_empty() && !is_told
    }
}

/// What becomes of an entry.
#[derive(Debug)]
pub struct Marking {
    /// The entry as it is in the list; nothing where the name is new.
    pub old: Option<Version>,
    /// The entry as it shall be.
    pub new: Version,
    /// Whether the draft is no longer as it was when it got the name.
    pub is_past: bool,
}

impl Marking {
    /// Returns whether nothing becomes of it.
    pub fn is_nothing(&self) -> bool {
        self.old.as_ref() == Some(&self.new)
    }
}

/// Returns the entry for a name; one that is there gets more receivers, and never another draft.
pub fn marking(name: &str, told: Told, project: &Project, working_draft: &WorkingDraft) -> Result<Marking, Failure> {
    let today = Date::from(project.today);
    let old = project.versions.iter().find(|it| *it.name.value == *name).cloned();
    let is_past = old.as_ref().is_some_and(|it| *it.digest != *working_draft.digest);
    let saved = working_draft.saved.as_ref().ok().map(|it| it.id.as_str().into());
    let mut new = old.clone().unwrap_or_else(|| Version {
        name: Spanned::new(name.into(), Span::default()),
        date: Some(today),
        commit: None,
        digest: working_draft.digest.as_str().into(),
        journal: None,
        sent_to: Vec::new(),
        documents: Vec::new(),
        recalled: Vec::new(),
    });
    if old.is_none() && told.recalled.is_some() {
        return Err(Failure::usage("mark-recalled-new").with("name", name));
    }
    if is_past && told.is_nothing() {
        let failure = Failure::usage("mark-taken").with("name", name);
        return Err(failure.with("day", day(&new).unwrap_or(project.today)));
    }
    if !is_past && new.commit.is_none() {
        new.commit = saved;
    }
    tell(&mut new, told, today)?;
    Ok(Marking { old, new, is_past })
}

/// Writes what is said of a version into its entry.
fn tell(version: &mut Version, told: Told, today: Date) -> Result<(), Failure> {
    let is_alone = told.sent_to.is_empty() && told.document.is_none();
    if told.outside && is_alone {
        if version.sent_to.is_empty() {
            return Err(Failure::usage("mark-outside-nobody").with("name", &*version.name.value));
        }
        version.sent_to.iter_mut().for_each(|it| it.outside = true);
    }
    version.recalled.extend(told.recalled);
    let Some((memo, note)) = told.document else {
        for to in told.sent_to {
            send(version, to, told.outside, told.journal.clone(), today);
        }
        if is_alone {
            version.journal = told.journal.or(version.journal.take());
        }
        return Ok(());
    };
    let mut receivers: Vec<Option<Box<str>>> = told.sent_to.into_iter().map(Some).collect();
    if receivers.is_empty() {
        receivers.push(None);
    }
    for to in receivers {
        let document = Document {
            memo: memo.clone(),
            date: Some(today),
            note: note.clone(),
            to,
            outside: told.outside,
            journal: told.journal.clone(),
        };
        if !version.documents.contains(&document) {
            version.documents.push(document);
        }
    }
    Ok(())
}

/// Adds a receiver; one who got it on the same day is the same sending.
fn send(version: &mut Version, to: Box<str>, outside: bool, journal: Option<Box<str>>, today: Date) {
    let is_same = |it: &&mut Sending| it.to == to && it.date == Some(today) && it.journal == journal;
    if let Some(known) = version.sent_to.iter_mut().find(is_same) {
        known.outside |= outside;
        return;
    }
    version.sent_to.push(Sending {
        to,
        date: Some(today),
        outside,
        journal,
    });
}

/// Returns the day of a version.
pub fn day(version: &Version) -> Option<NaiveDate> {
    version.date.map(Date::last)
}

/// Judges a name: an id that is no day, since a version can be asked for by its day too.
pub fn judge_name(name: &str, today: NaiveDate) -> Result<(), Failure> {
    let right = slug(name);
    let failure = |key| Failure::usage(key).with("name", name);
    if spoken_date::read(name, today).is_some() {
        Err(failure("mark-day"))
    } else if is_id(name) && !is_reserved(name) && name.len() <= LONGEST_ID {
        Ok(())
    } else if is_id(&right) && right != name && right.len() <= LONGEST_ID {
        Err(failure("mark-bad-name-near").with("right", right))
    } else {
        Err(failure("mark-bad-name"))
    }
}

/// Returns whom it was sent to; an address names a person, and no list of ours does.
pub fn receivers(sent_to: &[String], journal: Option<&str>) -> Result<Vec<Box<str>>, Failure> {
    let mut texts = sent_to.iter().map(String::as_str).chain(journal);
    if let Some(text) = texts.find(|it| it.trim().is_empty() || it.contains(is_unseen)) {
        return Err(Failure::usage("mark-bad-text").with("text", text));
    }
    if let Some(address) = sent_to.iter().find(|it| it.contains('@')) {
        return Err(Failure::usage("mark-address").with("text", address.as_str()));
    }
    Ok(sent_to.iter().map(|it| it.trim().into()).collect())
}

/// Refuses to write into a list that has errors, since what could not be read would be lost.
pub fn refuse_broken_list(checked: &Checked) -> Result<(), Failure> {
    let list = checked.project().records(Kind::Versions).first();
    let is_of_list = |file| list.is_some_and(|it| it.file == file);
    let mut errors = checked.diagnostics.iter().filter(|it| it.severity == Severity::Error);
    if errors.any(|it| is_of_list(it.place.file)) {
        return Err(Failure::project("mark-broken-list").with("path", PATH));
    }
    Ok(())
}

/// Returns a list's new text with several entries written anew; nothing where the entries do not begin a line each.
pub fn rewritten(text: &str, versions: &[Version]) -> Option<String> {
    let mut text = text.to_owned();
    for version in versions {
        let source = Source {
            file: FileId(0),
            path: PATH.to_owned(),
            text: text.clone(),
        };
        let Data::Versions(entries) = record::read(&source, Kind::Versions, false).0.data else {
            return None;
        };
        text = list::written(&text, &entries, version)?;
    }
    Some(text)
}

/// Writes an entry into the list; returns whether the list was made for it.
pub fn write(writer: &Writer, root: &Path, project: &Project, version: &Version) -> Result<bool, Failure> {
    if !read::is_there(root, PATH) {
        let head = project.manifest.language.word("mark-list-head");
        let text = format!("# {head}\n{}\n", list::line(version));
        writer.create(PATH, text.as_bytes())?;
        return Ok(true);
    }
    let broken = || Failure::project("mark-broken-list").with("path", PATH);
    let old = read::text(root, PATH).map_err(|_| broken())?;
    let new = list::written(&old, &project.versions, version);
    let new = new.ok_or_else(|| Failure::project("mark-strange-list").with("path", PATH))?;
    writer.replace(PATH, old.as_bytes(), new.as_bytes())?;
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_an_id_and_never_a_day() {
        let today = NaiveDate::from_ymd_opt(2018, 6, 1).unwrap();
        let key = |name: &str| judge_name(name, today).err().map(|it| it.message.key);
        assert_eq!(key("hoering-1"), None);
        for day in ["2018-05-01", "1/5", "2018"] {
            assert_eq!(key(day), Some("mark-day"), "{day}");
        }
        for (name, expected) in [
            ("Høring 1", "mark-bad-name-near"),
            ("", "mark-bad-name"),
            ("con", "mark-bad-name"),
        ] {
            assert_eq!(key(name), Some(expected), "{name}");
        }
    }

    #[test]
    fn no_receiver_is_an_address_or_unseen() {
        let key = |to: &str| receivers(&[to.to_owned()], None).err().map(|it| it.message.key);
        assert_eq!(key(" Rådet "), None);
        assert_eq!(key("navn@example.org"), Some("mark-address"));
        for text in ["", " ", "a\u{202e}b", "a\nb"] {
            assert_eq!(key(text), Some("mark-bad-text"), "{text:?}");
        }
    }
}
