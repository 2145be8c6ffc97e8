//! The draft of one version.

use crate::diagnostic::{Failure, Severity};
use crate::document::Document;
use crate::draft;
use crate::workspace::snapshot::{Checked, Snapshot};

/// Refuses to make documents of a project with errors.
pub fn refuse_errors(checked: &Checked) -> Result<(), Failure> {
    match checked.count(Severity::Error) {
        0 => Ok(()),
        errors => Err(Failure::project("build-errors").with("errors", errors)),
    }
}

/// Returns the internal edition of the draft.
pub fn draft(snapshot: &Snapshot) -> Result<Document, Failure> {
    let bytes_of = |path: &str| snapshot.files.bytes(path).ok();
    snapshot.with_texts(|texts| draft::assemble(&snapshot.project, texts, &bytes_of))
}
