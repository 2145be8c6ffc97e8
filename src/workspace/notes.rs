//! What a run of the checks could not see: told below the findings, and never one.

use super::names::{self, ListState};
use super::snapshot::Checked;
use crate::diagnostic::Message;
use crate::disk::git::hook;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::vocabulary::Basis;

impl Checked {
    /// Returns what is worth knowing of the run, a sentence each; nothing where no real conversation is written down.
    pub fn notes(&self) -> Vec<Message> {
        if !has_conversations(self.project()) {
            return Vec::new();
        }
        self.names_note().into_iter().chain(self.hook_note()).collect()
    }

    /// Says that there was no list of names to look for, or none that can be read.
    pub(super) fn names_note(&self) -> Option<Message> {
        match self.names.state {
            ListState::Known => None,
            ListState::Missing => Some(Message::new("check-note-names")),
            ListState::Broken => Some(Message::new("check-note-names-broken").with("path", names::PATH)),
        }
    }

    /// Says that git asks nobody before it saves or sends, in a clone on this machine.
    fn hook_note(&self) -> Option<Message> {
        let root = self.snapshot.files.root()?;
        let missing = hook::missing(root)?;
        (!missing.is_empty()).then(|| Message::new("check-note-hook").with("hooks", missing.join(", ")))
    }
}

/// Tells whether somebody's words are written down: in a note that is no example, no public material and not erased.
fn has_conversations(project: &Project) -> bool {
    let mut notes = project.records(Kind::Note).iter().filter_map(|it| it.note());
    notes.any(|it| !it.example && it.basis != Some(Basis::PublicRecord) && it.erased.is_none())
}
