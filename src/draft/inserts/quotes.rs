//! What informants said in their own words, where their notes allow it.

use crate::document::{Block, Inline};
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::voice;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::source::Span;
use crate::syntax::fields::Fields;
use crate::syntax::markdown::marker::{Marker, Markers};
use crate::syntax::markdown::outline::{self, Form, Passage};
use crate::syntax::markdown::running_text;

/// How many quotations are shown of each theme unless the option `limit` says otherwise.
const LIMIT: usize = 3;

/// Makes the quotations of each theme, or of the theme, aspect and stakeholder that are asked for.
pub(super) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let project = assembly.project;
    let asked = options.text("theme").map(|it| it.value);
    let limit = options.number("limit").map_or(LIMIT, |it| it as usize);
    let quotes = collect(assembly, options.text("stakeholder").map(|it| it.value));
    let aspect = options.text("aspect").map(|it| it.value);
    let mut blocks = Vec::new();
    for theme in project
        .records(Kind::Theme)
        .iter()
        .filter(|it| asked.is_none_or(|asked| *it.id == *asked))
    {
        let codes =
            |it: &Marker| *it.theme == *theme.id && aspect.is_none_or(|aspect| it.aspect.as_deref() == Some(aspect));
        let all: Vec<&Quote<'_>> = quotes.iter().filter(|it| it.markers.iter().any(codes)).collect();
        let shown = all.len().min(limit);
        if shown == 0 {
            continue;
        }
        if asked.is_none() {
            let anchor = format!("quotes_{}", theme.id);
            blocks.push(assembly.heading(1, anchor, vec![Inline::text(&*theme.title)]));
        }
        blocks.extend(all[..shown].iter().map(|it| Block::Quote(it.blocks(assembly))));
        assembly
            .printed
            .extend(all[..shown].iter().map(|it| (it.record.file, it.span)));
        if shown < all.len() {
            let arguments = [("shown", shown.into()), ("all", all.len().into())];
            blocks.push(paragraph(assembly.say("insert-quotes-cut", &arguments)));
        }
    }
    match (blocks.is_empty(), asked) {
        (true, _) => vec![paragraph(assembly.word("insert-no-quotes"))],
        (false, None) => vec![Block::Annex(blocks)],
        (false, Some(_)) => blocks,
    }
}

struct Quote<'a> {
    record: &'a Record,
    words: String,
    span: Span,
    markers: Vec<Marker>,
}

impl Quote<'_> {
    fn blocks(&self, assembly: &Assembly<'_>) -> Vec<Block> {
        vec![
            paragraph(&self.words),
            paragraph(format!("– {}", voice::note_words(assembly, self.record))),
        ]
    }
}

/// Returns every quotation that may be shown, by note; their words are read again from the files.
fn collect<'a>(assembly: &Assembly<'a>, stakeholder: Option<&str>) -> Vec<Quote<'a>> {
    let project = assembly.project;
    let mut quotes = Vec::new();
    for record in project.records(Kind::Note) {
        let heard = |note: &Note| {
            stakeholder.is_none_or(|asked| {
                note.stakeholders
                    .iter()
                    .any(|it| project.lineage(&it.value).contains(&asked))
            })
        };
        let may = record
            .note()
            .is_some_and(|it| it.disclosure().allows(Form::Quote) && !it.is_planned(project.today) && heard(it));
        if !may || !record.outline.passages.iter().any(is_quote) {
            continue;
        }
        let Some(text) = assembly.texts.of(project, record.file) else {
            continue;
        };
        let (outline, _) = outline::read(&text, record.body, record.file, Markers::Note, false);
        quotes.extend(outline.passages.into_iter().filter(is_quote).map(|it| {
            let block = text.get(it.span.range()).unwrap_or_default();
            Quote {
                record,
                words: running_text::words(block, it.form, Markers::Note),
                span: it.span,
                markers: it.markers,
            }
        }));
    }
    quotes
}

fn is_quote(passage: &Passage) -> bool {
    passage.form == Form::Quote && !passage.markers.is_empty()
}
