//! What a run of the checks could not see: told below the findings, and never one.

use super::names::{self, ListState};
use super::snapshot::Checked;
use crate::diagnostic::Message;
use crate::disk::git::hook;
use crate::disk::synced;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::vocabulary::Basis;

impl Checked {
    /// Returns what is worth knowing of the run, a sentence each; of names and hooks nothing where no real conversation is written down.
    pub fn notes(&self) -> Vec<Message> {
        let mut notes: Vec<Message> = self.synced_note().into_iter().collect();
        if has_conversations(self.project()) {
            notes.extend(self.names_note());
            notes.extend(self.hook_note());
        }
        notes
    }

    /// Says that there was no list of names to look for, or none that can be read.
    pub(super) fn names_note(&self) -> Option<Message> {
        match self.names.state {
            ListState::Known => None,
            ListState::Missing => Some(Message::new("check-note-names")),
            ListState::Broken => Some(Message::new("check-note-names-broken").with("path", names::PATH)),
        }
    }

    /// Says that another program keeps the folder the same on several machines.
    fn synced_note(&self) -> Option<Message> {
        let program = synced::program(self.snapshot.files.root()?)?;
        Some(Message::new("check-note-synced").with("program", program))
    }

    /// Says that git asks nobody before it saves or sends, in a clone on this machine.
    fn hook_note(&self) -> Option<Message> {
        let root = self.snapshot.files.root()?;
        let missing = hook::missing(root)?;
        (!missing.is_empty()).then(|| Message::new("check-note-hook").with("hooks", missing.join(", ")))
    }
}

/// Tells whether there is a note that is an example.
pub(super) fn has_examples(project: &Project) -> bool {
    let mut notes = project.records(Kind::Note).iter().filter_map(|it| it.note());
    notes.any(|it| it.example)
}

/// Tells whether somebody's words are written down: in a note that is no example, no public material and not erased.
pub(super) fn has_conversations(project: &Project) -> bool {
    let mut notes = project.records(Kind::Note).iter().filter_map(|it| it.note());
    notes.any(|it| !it.example && it.basis != Some(Basis::PublicRecord) && !it.is_erased())
}
