//! Which notes and sources the chapters cite, and which notes they may quote from.

use crate::record::Record;
use crate::record::answer::note_of;
use crate::record::kind::Kind;
use crate::syntax::markdown::outline::{Form, Outline, Text};
use rustc_hash::FxHashSet;

/// Returns the notes and sources that a chapter or a memo cites.
pub(super) fn cited(records: &[Record]) -> FxHashSet<Box<str>> {
    let chapters = records
        .iter()
        .filter(|it| matches!(it.kind, Kind::Chapter | Kind::Memo));
    let items = chapters.flat_map(|it| &it.outline.citations).flat_map(|it| &it.items);
    items.map(|it| it.record.value.clone()).collect()
}

/// Returns the notes that a chapter or a memo cites in a block with words in quotation marks, in a block quote or beside one, and those
/// that an answer is to which quotes.
pub(super) fn quoted(records: &[Record]) -> FxHashSet<Box<str>> {
    let mut notes = FxHashSet::default();
    for outline in records
        .iter()
        .filter(|it| matches!(it.kind, Kind::Chapter | Kind::Memo))
        .map(|it| &it.outline)
    {
        let passages = outline
            .passages
            .iter()
            .filter_map(|it| Some((it.form, it.text.as_deref()?)));
        let asides = outline.details().asides.iter();
        let asides = asides.chain(&outline.details().cited_words).map(|it| {
            let form = if it.is_quote { Form::Quote } else { Form::Paragraph };
            (form, it)
        });
        for (form, text) in passages.chain(asides) {
            if text.cites() && (form == Form::Quote || text.is_quoting() || text.is_half_quoting()) {
                notes.extend(keys(outline, text));
            }
        }
        let around = outline.details().quotes.iter();
        let around = around.flat_map(|it| it.before.clone().chain(it.after.clone()));
        let items = around.flat_map(|it| &outline.citations[it as usize].items);
        notes.extend(items.map(|it| it.record.value.clone()));
    }
    notes.extend(records.iter().filter(|it| it.kind == Kind::Answer).flat_map(answered));
    notes
}

/// Returns the notes that an answer is to, if it quotes somebody.
fn answered(answer: &Record) -> impl Iterator<Item = Box<str>> {
    let quotes = answer.answer().is_some_and(|it| !it.quoted.is_empty());
    let to = answer.references.iter().filter(move |it| quotes && it.key() == "to");
    to.map(|it| note_of(&it.id.value).into())
}

/// Returns the keys of what a text cites.
fn keys<'a>(outline: &'a Outline, text: &'a Text) -> impl Iterator<Item = Box<str>> + 'a {
    let items = text.cited().flat_map(|it| &outline.citations[it as usize].items);
    items.map(|it| it.record.value.clone())
}
