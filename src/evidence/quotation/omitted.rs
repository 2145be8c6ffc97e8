//! The quotations that the public edition goes without: those of notes that nobody approved, and nobody's.

use super::answered::{notes, quoted, words};
use super::approved::{Origin, digest};
use super::finding::quotations;
use super::judge::Judge;
use super::quoted::Quotation;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::Record;
use crate::record::answer::Quoted;
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
/// says which may stay.
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

/// Returns the quotations of an answer that the public edition goes without: where it answers a protected note, all that stand in no
/// open one and were not approved. Which note is quoted it does not say.
pub fn omitted_in_answer(
    project: &Project,
    texts: &Texts,
    answer: &Record,
    is_approved: &dyn Fn(Digest) -> bool,
) -> Vec<Omitted> {
    let (open, protected): (Vec<&Record>, Vec<&Record>) =
        notes(project, answer).partition(|it| it.note().is_some_and(Note::is_open));
    if protected.is_empty() {
        return Vec::new();
    }
    let open: Vec<String> = open
        .iter()
        .filter_map(|it| Some(words(&texts.of(project, it.file)?)))
        .collect();
    let may = |it: &&Quoted| {
        let own = words(&it.words);
        let is_own = |note: &&Record| is_approved(digest(&note.id, it.words.trim()));
        open.iter().any(|text| text.contains(&own)) || protected.iter().any(is_own)
    };
    let omitted = quoted(answer).iter().filter(|it| !may(it)).map(|it| Omitted {
        span: it.span,
        block: it.block,
        why: Why::NotApproved,
    });
    omitted.collect()
}

fn why<'a>(
    project: &'a Project,
    judge: &mut Judge<'a>,
    quotation: &Quotation<'a>,
    is_approved: &dyn Fn(Digest) -> bool,
) -> Option<Why> {
    match Origin::of(project, judge, quotation) {
        Origin::Note(note) if is_approved(digest(&note.id, quotation.words)) => None,
        Origin::Note(_) => Some(Why::NotApproved),
        Origin::Nobody => Some(Why::Uncited),
        Origin::Source => None,
    }
}

/// Returns the block quote that words stand in.
fn quote_around(chapter: &Record, span: Span) -> Option<&Passage> {
    let mut passages = chapter.outline.passages.iter();
    passages.find(|it| it.form == Form::Quote && it.span.contains(span))
}
