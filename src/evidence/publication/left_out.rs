//! What the public edition leaves out of the chapters, the project's own memos and the answers, where, and why.

use super::{Publication, is_open};
use crate::evidence::answers::Answers;
use crate::evidence::cited_notes;
use crate::evidence::quotation::Approved;
use crate::evidence::quotation::omitted::{Why, omitted, omitted_in_answer};
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::Record;
use crate::record::insert;
use crate::record::kind::{INTERNAL_MEMOS, Kind};
use crate::source::Place;

/// Something that the public edition leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut<'a> {
    /// Where it stands.
    pub place: Place,
    /// What it is, and why.
    pub reason: Reason<'a>,
}

/// Why something is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason<'a> {
    /// The insert of this name shows what only the internal edition may show.
    Insert(&'a str),
    /// Nobody approved the quotation for publication as it stands.
    Quotation,
    /// Nobody can tell whose words the block quote has.
    Uncited,
    /// A citation of a protected note, by its id, that even the coarsest source line would point at few of.
    Source(&'a str),
    /// An answer that is only to what few said.
    Answer,
}

/// Returns what the public edition of a project leaves out, by place; of a memo that has no public edition nothing is asked.
pub fn left_out<'a>(project: &'a Project, texts: &Texts, approved: &Approved<'_>) -> Vec<LeftOut<'a>> {
    let publication = Publication::of(project);
    let mut all = Vec::new();
    let memos = project.records(Kind::Memo).iter();
    let memos = memos.filter(|it| !INTERNAL_MEMOS.contains(&&*it.id));
    for chapter in project.chapters().into_iter().chain(memos) {
        let at = |span| Place {
            file: chapter.file,
            span,
        };
        let inserts = chapter.outline.details().inserts.iter();
        let hidden =
            inserts.filter(|it| !insert::of(chapter.kind).any(|own| own.is_public && own.name == &*it.name.value));
        let mut own: Vec<LeftOut<'a>> = hidden
            .map(|it| LeftOut {
                place: at(it.name.span),
                reason: Reason::Insert(&it.name.value),
            })
            .collect();
        let quotations = omitted(project, chapter, &|it| approved.is_printed(it)).into_iter();
        own.extend(quotations.map(|it| LeftOut {
            place: at(it.span),
            reason: match it.why {
                Why::NotApproved => Reason::Quotation,
                Why::Uncited => Reason::Uncited,
            },
        }));
        own.sort_by_key(|it| it.place.span);
        all.extend(own);
    }
    for answer in project.records(Kind::Answer) {
        let quotations = omitted_in_answer(project, texts, answer, &|it| approved.is_printed(it));
        let place = |span| Place {
            file: answer.file,
            span,
        };
        let reason = Reason::Quotation;
        all.extend(quotations.iter().map(|it| LeftOut {
            place: place(it.span),
            reason: reason.clone(),
        }));
    }
    all.extend(without_line(project, &publication));
    all.extend(untold(project, &publication));
    all.sort_by_key(|it| it.place);
    all
}

/// Returns the answers that are only to what few said, each by the first thing that it is to.
fn untold<'a>(project: &'a Project, publication: &Publication<'a>) -> Vec<LeftOut<'a>> {
    let answers = Answers::of_those(project, |it| !publication.tells(it));
    let place = |answer: &Record| {
        let first = answer.references.iter().find(|it| it.key() == "to")?;
        let file = answer.file;
        let span = first.id.span;
        Some(Place { file, span })
    };
    let places = answers.all().iter().filter_map(|it| place(it.record));
    let reason = Reason::Answer;
    places
        .map(|place| LeftOut {
            place,
            reason: reason.clone(),
        })
        .collect()
}

/// Returns the citations of notes that have no source line.
fn without_line<'a>(project: &'a Project, publication: &Publication<'a>) -> Vec<LeftOut<'a>> {
    let mut all = Vec::new();
    for cited in cited_notes(project) {
        let Some(record) = project.find(Kind::Note, &cited.item.record.value) else {
            continue;
        };
        if super::is_shown(project, record) && !is_open(record) && publication.line(record).is_none() {
            all.push(LeftOut {
                place: Place {
                    file: cited.chapter.file,
                    span: cited.item.span(),
                },
                reason: Reason::Source(&record.id),
            });
        }
    }
    all
}
