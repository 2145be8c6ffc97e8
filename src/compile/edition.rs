//! A project as an edition may read it, and what is refused for everyone.

use crate::diagnostic::{Failure, Message};
use crate::evidence::publication::{self, LeftOut, Reason};
use crate::evidence::quotation::Approved;
use crate::project::Project;
use crate::record::disclosure::Disclosure;
use crate::record::kind::Kind;
use crate::record::vocabulary::Edition;
use crate::text::digest::Digest;
use crate::workspace::publication::published;
use crate::workspace::recall;
use crate::workspace::snapshot::Snapshot;

/// Refuses to publish a project in which a note rests: what becomes of it is not decided.
pub fn refuse_unpublishable(project: &Project, edition: Edition) -> Result<(), Failure> {
    let notes = project.records(Kind::Note).iter().filter_map(|it| it.note());
    let resting = notes.filter(|it| it.disclosure() == Disclosure::Restricted).count();
    if edition == Edition::Public && resting > 0 {
        return Err(Failure::project("public-restricted").with("notes", resting));
    }
    Ok(())
}

/// Returns how much of the draft an edition goes without, by what it is; nothing where that is nothing.
pub fn left_out(snapshot: &Snapshot, edition: Edition) -> Result<Option<Message>, Failure> {
    if edition == Edition::Internal {
        return Ok(None);
    }
    let project = &snapshot.project;
    let mut all = snapshot.with_texts(|texts| {
        let approved = Approved::of(project, texts);
        publication::left_out(project, texts, &approved)
    })?;
    // What a memo goes without is no part of the draft.
    let memos = project.records(Kind::Memo);
    all.retain(|it| memos.iter().all(|memo| memo.file != it.place.file));
    let of = |fits: fn(&LeftOut<'_>) -> bool| all.iter().filter(|it| fits(it)).count();
    let quotations = of(|it| matches!(it.reason, Reason::Quotation | Reason::Uncited));
    let message = Message::new("public-left-out-count")
        .with("quotations", quotations)
        .with("inserts", of(|it| matches!(it.reason, Reason::Insert(_))))
        .with("sources", of(|it| matches!(it.reason, Reason::Source(_))))
        .with("answers", of(|it| it.reason == Reason::Answer));
    Ok((!all.is_empty()).then_some(message))
}

/// Returns the project as an edition may read it; nothing where that is as it stands.
pub(super) fn readable(snapshot: &Snapshot, edition: Edition) -> Result<Option<Snapshot>, Failure> {
    match edition {
        Edition::Internal => recall::printable(snapshot),
        Edition::Public => as_approved(snapshot, snapshot),
    }
}

/// Returns a version of a project without what the public edition goes without by what is approved today.
pub(super) fn as_approved(version: &Snapshot, today: &Snapshot) -> Result<Option<Snapshot>, Failure> {
    today.with_texts(|texts| {
        let approved = Approved::of(&today.project, texts);
        let is_approved = |it: Digest| approved.is_printed(it);
        published(version, &is_approved)
    })?
}
