//! Which notes and sources the chapters cite, and which notes they quote.

use crate::record::Record;
use crate::record::kind::Kind;
use crate::syntax::markdown::outline::Form;
use crate::text::quotation_marks::is_mark;
use rustc_hash::FxHashSet;

/// Returns the notes and sources that a chapter cites.
pub(super) fn cited(records: &[Record]) -> FxHashSet<Box<str>> {
    let chapters = records.iter().filter(|it| it.kind == Kind::Chapter);
    let items = chapters.flat_map(|it| &it.outline.citations).flat_map(|it| &it.items);
    items.map(|it| it.record.value.clone()).collect()
}

/// Returns the notes that a chapter cites beside words in quotation marks, or under a block quote.
pub(super) fn quoted(records: &[Record]) -> FxHashSet<Box<str>> {
    let mut notes = FxHashSet::default();
    for outline in records
        .iter()
        .filter(|it| it.kind == Kind::Chapter)
        .map(|it| &it.outline)
    {
        let passages = outline
            .passages
            .iter()
            .filter_map(|it| Some((it.form, it.text.as_deref()?)));
        let asides = outline.asides.iter().map(|it| (Form::Paragraph, it));
        for (form, text) in passages.chain(asides) {
            if form == Form::Quote || text.words.contains(is_mark) {
                let cited = text
                    .citations
                    .iter()
                    .flat_map(|it| &outline.citations[it.1 as usize].items);
                notes.extend(cited.map(|it| it.record.value.clone()));
            }
        }
    }
    notes
}
