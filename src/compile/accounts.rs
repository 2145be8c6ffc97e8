//! Accounts of what is kept about people, from a snapshot and what the machine shows beside it.

use crate::diagnostic::Failure;
use crate::disk::git::{self, history::History};
use crate::disk::read;
use crate::document::Document;
use crate::draft::Stem;
use crate::draft::account::{self, Access, INFORMATION, Seen, UsedIn};
use crate::evidence::cited_notes;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::FOLDERS;
use crate::record::version::Version;
use crate::source::Unreadable;
use crate::workspace::guard;
use crate::workspace::snapshot::Snapshot;
use crate::workspace::version::Past;

/// A document, and the name of its files.
pub type Account = (Document, Stem);

/// Returns a copy of some notes for the person whom they are about.
pub fn access(snapshot: &Snapshot, notes: &[&Record]) -> Result<Account, Failure> {
    let project = &snapshot.project;
    let past = Past::open(snapshot).ok();
    let sent = project.versions.iter().filter(|it| !it.sent_to.is_empty());
    let versions: Vec<UsedIn> = sent.map(|it| used_in(past.as_ref(), it, project)).collect();
    let bytes_of = |path: &str| snapshot.files.bytes(path).ok();
    snapshot.with_texts(|texts| {
        account::access(&Access {
            project,
            texts,
            bytes_of: &bytes_of,
            notes: notes.to_vec(),
            versions,
        })
    })
}

/// Returns which notes a version cites, as far as the history has it.
fn used_in(past: Option<&Past<'_>>, version: &Version, project: &Project) -> UsedIn {
    let language = project.manifest.language;
    let to = |it: &crate::record::version::Sending| match it.date {
        Some(date) => format!("{} ({})", it.to, language.day(date.last())),
        None => it.to.to_string(),
    };
    let then = past.and_then(|it| it.version(&version.name.value).ok());
    let notes = then.map(|then| {
        let cited = cited_notes(then.project());
        let mut ids: Vec<String> = cited.map(|it| it.item.record.value.to_string()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    });
    UsedIn {
        version: version.name.value.to_string(),
        sent_to: version.sent_to.iter().map(to).collect(),
        notes,
    }
}

/// Returns what those who are asked are told; `note` is the conversation that it is for.
pub fn information(snapshot: &Snapshot, note: Option<&Record>) -> Result<Account, Failure> {
    let own = match snapshot.files.text(INFORMATION) {
        Ok(text) => Some(text),
        Err(Unreadable::Denied) => None,
        Err(_) => return Err(Failure::project("information-unreadable").with("path", INFORMATION)),
    };
    let bytes_of = |path: &str| snapshot.files.bytes(path).ok();
    let project = &snapshot.project;
    snapshot.with_texts(|texts| account::information(project, texts, &bytes_of, own.as_deref(), note))?
}

/// Returns which documents there are, for whoever asks to see them.
pub fn documents(snapshot: &Snapshot) -> Account {
    account::documents(&snapshot.project)
}

/// Returns the figures for the record of processing, and whether an impact assessment is needed.
pub fn register(snapshot: &Snapshot) -> Account {
    account::register(&snapshot.project)
}

/// Returns what must be done when the project ends.
pub fn closing(snapshot: &Snapshot) -> Account {
    let Some(root) = snapshot.files.root() else {
        return account::closing(&snapshot.project, &Seen::default());
    };
    let files = |folder: &str| {
        read::list(root, &[folder])
            .paths
            .into_iter()
            .filter(|it| !it.ends_with(guard::LIST))
            .count()
    };
    let history = History::open(root, FOLDERS).ok();
    let seen = Seen {
        private: files("private"),
        outputs: files("build"),
        remotes: history.as_ref().map(History::remote_names).unwrap_or_default(),
        has_history: git::is_in_repository(root),
    };
    account::closing(&snapshot.project, &seen)
}
