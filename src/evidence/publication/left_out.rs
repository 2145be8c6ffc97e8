//! What the public edition leaves out of the chapters, where, and why: so that nobody is surprised when it is made.

use super::{Publication, is_open};
use crate::evidence::cited_notes;
use crate::evidence::quotation::Approved;
use crate::evidence::quotation::omitted::{Why, omitted};
use crate::project::Project;
use crate::record::insert;
use crate::record::kind::Kind;
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
}

/// Returns what the public edition of a project leaves out of its chapters, in their order.
pub fn left_out<'a>(project: &'a Project, approved: &Approved<'_>) -> Vec<LeftOut<'a>> {
    let publication = Publication::of(project);
    let mut all = Vec::new();
    for chapter in project.chapters() {
        let at = |span| Place {
            file: chapter.file,
            span,
        };
        let inserts = chapter.outline.inserts.iter();
        let hidden =
            inserts.filter(|it| !insert::of(Kind::Chapter).any(|own| own.is_public && own.name == &*it.name.value));
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
    all.extend(without_line(project, &publication));
    all.sort_by_key(|it| it.place);
    all
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
