//! A draft that came back and is worked through: it is kept in mind alone, and gone with the workbench.

use crate::diagnostic::Failure;
use crate::query::feedback::{self, Roles};
use crate::workspace::returning::{self, Return};
use crate::workspace::snapshot::Snapshot;
use axum::body::Bytes;

/// A file that came back.
#[derive(Debug, Clone)]
pub(super) struct Held {
    /// Its name, as its sender's machine has it.
    pub(super) name: String,
    pub(super) bytes: Bytes,
    /// The roles that somebody said, by the authors' places.
    pub(super) roles: Vec<(usize, String)>,
}

impl Held {
    /// Holds the file against the draft that it is of; whose each is, as far as it is known.
    pub(super) fn opened(&self, snapshot: &Snapshot) -> Result<(Return, Roles), Failure> {
        let back = Return::of(returning::read(&self.name, &self.bytes)?, snapshot)?;
        let mut roles = Roles::of(back.returned.authors.len(), None, &[])?;
        for (author, role) in &self.roles {
            roles.set(*author, role.clone());
        }
        roles.recall(&feedback::items(&back, &snapshot.project), &snapshot.project);
        Ok((back, roles))
    }
}
