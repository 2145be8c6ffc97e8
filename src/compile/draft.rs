//! The draft of one version, as each format needs it.

use super::formats::Chosen;
use crate::diagnostic::{Failure, Severity};
use crate::document::Document;
use crate::draft;
use crate::project::Project;
use crate::record::vocabulary::EvidenceStyle;
use crate::render::Format;
use crate::workspace::recall;
use crate::workspace::snapshot::{Checked, Snapshot};
use std::sync::Arc;

/// Refuses to make documents of a project with errors.
pub fn refuse_errors(checked: &Checked) -> Result<(), Failure> {
    match checked.count(Severity::Error) {
        0 => Ok(()),
        errors => Err(Failure::project("build-errors").with("errors", errors)),
    }
}

/// Refuses to make a memo of a project that has errors.
pub fn refuse_errors_in_memo(checked: &Checked) -> Result<(), Failure> {
    refuse_errors(checked).map_err(|mut failure| {
        failure.message.key = "report-errors";
        failure
    })
}

/// Returns the internal edition of the draft.
pub fn draft(snapshot: &Snapshot, evidence: EvidenceStyle) -> Result<Document, Failure> {
    let resting = recall::at_rest(snapshot)?;
    let snapshot = resting.as_ref().unwrap_or(snapshot);
    let bytes_of = |path: &str| snapshot.files.bytes(path).ok();
    snapshot.with_texts(|texts| draft::assemble(&snapshot.project, texts, &bytes_of, evidence))
}

/// Returns the internal edition of the draft for each format; `asked` says how all of them show what statements rest on.
pub fn drafts(
    snapshot: &Snapshot,
    formats: &[Chosen],
    asked: Option<EvidenceStyle>,
) -> Result<Vec<Arc<Document>>, Failure> {
    let mut made: Vec<(EvidenceStyle, Arc<Document>)> = Vec::new();
    let mut drafts = Vec::new();
    for (format, _) in formats {
        let style = asked.unwrap_or_else(|| evidence(&snapshot.project, format));
        let known = made.iter().find(|it| it.0 == style).map(|it| Arc::clone(&it.1));
        drafts.push(match known {
            Some(document) => document,
            None => {
                let document = Arc::new(draft(snapshot, style)?);
                made.push((style, Arc::clone(&document)));
                document
            }
        });
    }
    Ok(drafts)
}

/// Returns how a format shows what statements rest on: as the project says, else folded on a screen, and in an appendix on pages.
pub(super) fn evidence(project: &Project, format: &Format) -> EvidenceStyle {
    project.manifest.evidence.unwrap_or(if format.has_pages {
        EvidenceStyle::Line
    } else {
        EvidenceStyle::Box
    })
}
