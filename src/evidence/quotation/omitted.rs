//! The quotations that the public edition goes without: those of protected notes that nobody approved, and nobody's.

use super::approved::digest;
use super::finding::quotations;
use super::judge::Judge;
use super::quoted::Quotation;
use super::verdict::Verdict;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::source::Span;
use crate::syntax::markdown::outline::{Form, Passage};
use crate::text::digest::Digest;

/// A quotation that the public edition goes without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Omitted {
    /// Where the words stand.
    pub span: Span,
    /// Where the block quote stands that goes with them; nothing where only the words do, in a sentence or a statement.
    pub block: Option<Span>,
    /// Why.
    pub why: Why,
}

/// Why the public edition goes without a quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Nobody approved it for publication as it stands.
    NotApproved,
    /// Nobody can tell whose words they are.
    Uncited,
}

/// Returns the quotations of a chapter or a memo that the public edition goes without, in the order of the text; `is_approved`
/// says which may stay though their note is protected.
pub fn omitted(project: &Project, chapter: &Record, is_approved: &dyn Fn(Digest) -> bool) -> Vec<Omitted> {
    let mut judge = Judge::of(project);
    let mut all = Vec::new();
    for quotation in quotations(chapter) {
        let Some(why) = why(project, &mut judge, &quotation, is_approved) else {
            continue;
        };
        let quote = quote_around(chapter, quotation.span);
        let block = quote.filter(|it| it.name.is_none()).map(|it| it.span);
        all.push(Omitted {
            span: quotation.span,
            block,
            why,
        });
    }
    all
}

fn why<'a>(
    project: &'a Project,
    judge: &mut Judge<'a>,
    quotation: &Quotation<'a>,
    is_approved: &dyn Fn(Digest) -> bool,
) -> Option<Why> {
    let is_protected = |record: &Record| !record.note().is_some_and(Note::is_open);
    match judge.judge(quotation) {
        Verdict::Faithful(it) => {
            let may = !is_protected(it.record) || is_approved(digest(&it.record.id, quotation.words));
            (!may).then_some(Why::NotApproved)
        }
        Verdict::Uncited => Some(Why::Uncited),
        Verdict::Unfaithful(_) | Verdict::Unchecked => {
            let notes = quotation.cited().map(|it| &*it.record.value);
            let mut notes = notes.filter_map(|it| project.find(Kind::Note, it));
            notes.any(is_protected).then_some(Why::NotApproved)
        }
    }
}

/// Returns the block quote that words stand in.
fn quote_around(chapter: &Record, span: Span) -> Option<&Passage> {
    let mut passages = chapter.outline.passages.iter();
    passages.find(|it| it.form == Form::Quote && it.span.contains(span))
}
