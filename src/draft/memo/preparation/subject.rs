//! Whom or what a page before a meeting is about, and the notes of those who are met.

use crate::draft::assembly::Assembly;
use crate::draft::voice;
use crate::evidence::answers::points;
use crate::evidence::disposition::{Disposition, FollowUp, FollowUps, heard};
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Whom or what a page is about.
pub(super) struct Subject<'a> {
    /// The stakeholders that are met.
    pub(super) met: Vec<&'a Record>,
    /// Their ids, and those of the ones above and below them.
    pub(super) around: BTreeSet<&'a str>,
    /// The note of the meeting, where it is one.
    pub(super) note: Option<&'a Record>,
}

pub(super) fn subject<'a>(project: &'a Project, record: &'a Record) -> Subject<'a> {
    let (met, note): (Vec<&Record>, _) = match record.note() {
        Some(note) => {
            let met = note.stakeholders.iter();
            let met = met.filter_map(|it| project.find(Kind::Stakeholder, &it.value));
            (met.collect(), Some(record))
        }
        None => (vec![record], None),
    };
    let mut around: BTreeSet<&str> = met.iter().flat_map(|it| project.lineage(&it.id)).collect();
    let is_below = |it: &&Record| {
        project
            .lineage(&it.id)
            .iter()
            .any(|above| met.iter().any(|met| *met.id == **above))
    };
    around.extend(
        project
            .records(Kind::Stakeholder)
            .iter()
            .filter(is_below)
            .map(|it| &*it.id),
    );
    Subject { met, around, note }
}

/// Returns the notes of those who are met, and of those above and below them.
pub(super) fn notes<'a>(project: &'a Project, subject: &Subject<'a>) -> Vec<&'a Record> {
    let is_theirs = |note: &Note| note.stakeholders.iter().any(|it| subject.around.contains(&*it.value));
    let all = project.records(Kind::Note).iter();
    all.filter(|it| it.note().is_some_and(is_theirs)).collect()
}

/// Returns those of their notes that were heard before this meeting, the latest first.
pub(super) fn earlier<'a>(project: &'a Project, subject: &Subject<'a>) -> Vec<&'a Record> {
    let own = notes(project, subject);
    let is_theirs = |it: &&Record| own.iter().any(|own| own.file == it.file);
    let is_other = |it: &&Record| subject.note.is_none_or(|note| note.file != it.file);
    let mut all: Vec<&Record> = heard(project).into_iter().filter(is_theirs).filter(is_other).collect();
    let date = |it: &&Record| Reverse(it.note().and_then(|it| it.date).map(|it| it.value.last()));
    all.sort_by_key(date);
    all
}

/// Returns what became of each point of a note; what nobody marked waits for nothing.
pub(super) fn followed_up<'a>(note: &'a Record, follow_ups: FollowUps<'a>) -> impl Iterator<Item = FollowUp<'a>> {
    let all = points(note).into_iter().map(move |it| follow_ups.of(it));
    all.filter(|it| it.point.passage.is_some() || it.disposition != Disposition::Open)
}

/// Returns how a note is called in print.
pub(super) fn title_of(assembly: &Assembly<'_>, record: &Record) -> String {
    if record.title == record.id || !record.is_shown() {
        voice::note_words(assembly, record)
    } else {
        record.title.to_string()
    }
}
