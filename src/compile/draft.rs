//! The draft of one version, as each format needs it.

use super::edition::readable;
use super::formats::Chosen;
use crate::coverage::Report;
use crate::diagnostic::{Failure, Severity};
use crate::document::{Block, Document};
use crate::draft;
use crate::project::Project;
use crate::record::vocabulary::{Edition, EvidenceStyle};
use crate::render::Format;
use crate::workspace::snapshot::{Checked, Snapshot};
use std::sync::Arc;

/// Refuses to make documents of a project with errors.
pub fn refuse_errors(checked: &Checked) -> Result<(), Failure> {
    let key = match checked.purpose.edition {
        Edition::Internal => "build-errors",
        Edition::Public => "public-errors",
    };
    match checked.count(Severity::Error) {
        0 => Ok(()),
        errors => Err(Failure::project(key).with("errors", errors)),
    }
}

/// Refuses to make a memo of a project that has errors.
pub fn refuse_errors_in_memo(checked: &Checked) -> Result<(), Failure> {
    refuse_errors(checked).map_err(|mut failure| {
        if checked.purpose.edition == Edition::Internal {
            failure.message.key = "report-errors";
        }
        failure
    })
}

/// Refuses to hand out a project that has errors.
pub fn refuse_errors_in_export(checked: &Checked) -> Result<(), Failure> {
    refuse_errors(checked).map_err(|mut failure| {
        failure.message.key = "export-errors";
        failure
    })
}

/// Returns the internal edition of the draft.
pub fn draft(snapshot: &Snapshot, evidence: EvidenceStyle) -> Result<Document, Failure> {
    let resting = readable(snapshot, Edition::Internal)?;
    assembled(resting.as_ref().unwrap_or(snapshot), Edition::Internal, evidence)
}

/// Draws a matrix of who was heard about what, as the draft has it.
pub fn heat_map(snapshot: &Snapshot, report: &Report) -> Result<Vec<Block>, Failure> {
    snapshot.with_texts(|texts| draft::heat_map(&snapshot.project, texts, report))
}

/// Returns an edition of the draft for each format; `asked` says how all of them show what statements rest on.
pub fn drafts(
    snapshot: &Snapshot,
    formats: &[Chosen],
    edition: Edition,
    asked: Option<EvidenceStyle>,
) -> Result<Vec<Arc<Document>>, Failure> {
    let readable = readable(snapshot, edition)?;
    let snapshot = readable.as_ref().unwrap_or(snapshot);
    let mut made: Vec<(EvidenceStyle, Arc<Document>)> = Vec::new();
    let mut drafts = Vec::new();
    for (format, _) in formats {
        let style = match asked.unwrap_or_else(|| evidence(&snapshot.project, format)) {
            // Only the internal edition has what statements rest on beside them on pages, as comments.
            EvidenceStyle::Box if edition == Edition::Public && format.has_pages => EvidenceStyle::Line,
            style => style,
        };
        let known = made.iter().find(|it| it.0 == style).map(|it| Arc::clone(&it.1));
        drafts.push(match known {
            Some(document) => document,
            None => {
                let document = Arc::new(assembled(snapshot, edition, style)?);
                made.push((style, Arc::clone(&document)));
                document
            }
        });
    }
    Ok(drafts)
}

/// Returns an edition of the draft of a project that was read for it.
fn assembled(snapshot: &Snapshot, edition: Edition, evidence: EvidenceStyle) -> Result<Document, Failure> {
    let bytes_of = |path: &str| snapshot.files.bytes(path).ok();
    snapshot.with_texts(|texts| draft::assemble(&snapshot.project, texts, &bytes_of, (edition, evidence)))
}

/// Returns how a format shows what statements rest on: as the project says, else folded on a screen, and in an appendix on pages.
pub(super) fn evidence(project: &Project, format: &Format) -> EvidenceStyle {
    project.manifest.evidence.unwrap_or(if format.has_pages {
        EvidenceStyle::Line
    } else {
        EvidenceStyle::Box
    })
}
