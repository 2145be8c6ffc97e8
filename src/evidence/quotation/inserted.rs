//! What the insert `quotes` takes out of the notes: by theme, somebody's own words that may be quoted.

use super::speaker::without_speaker;
use crate::project::Project;
use crate::project::texts::Texts;
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

/// Somebody's own words.
#[derive(Debug, Clone)]
pub struct Inserted<'a> {
    /// The note.
    pub note: &'a Record,
    /// The words, as they are printed.
    pub words: String,
    /// Where they stand in the note.
    pub span: Span,
    markers: Vec<Marker>,
}

/// What is shown of a theme.
#[derive(Debug)]
pub struct OfTheme<'a> {
    /// The theme.
    pub theme: &'a Record,
    /// What is shown, in the order of the notes.
    pub shown: Vec<Inserted<'a>>,
    /// How many there are.
    pub all: usize,
}

/// Returns what an insert with these options shows; themes of which there is nothing are left out.
pub fn inserted<'a>(project: &'a Project, texts: &Texts, options: &Fields<'_>) -> Vec<OfTheme<'a>> {
    inserted_of(project, texts, options, &|_| true)
}

/// Returns what it shows where only some may be shown: the others take nobody's place.
pub fn inserted_of<'a>(
    project: &'a Project,
    texts: &Texts,
    options: &Fields<'_>,
    may: &dyn Fn(&Inserted<'_>) -> bool,
) -> Vec<OfTheme<'a>> {
    let asked = options.text("theme").map(|it| it.value);
    let limit = options.number("limit").map_or(LIMIT, |it| it as usize);
    let aspect = options.text("aspect").map(|it| it.value);
    let quotes = collect(project, texts, options.text("stakeholder").map(|it| it.value));
    let themes = project.records(Kind::Theme).iter();
    let themes = themes.filter(|it| asked.is_none_or(|asked| *it.id == *asked));
    themes
        .filter_map(|theme| {
            let codes =
                |it: &Marker| *it.theme() == *theme.id && aspect.is_none_or(|aspect| it.aspect() == Some(aspect));
            let own = quotes.iter().filter(|it| it.markers.iter().any(codes) && may(it));
            let all = own.clone().count();
            let shown: Vec<Inserted<'a>> = own.take(limit).cloned().collect();
            (!shown.is_empty()).then_some(OfTheme { theme, shown, all })
        })
        .collect()
}

/// Returns every quotation that may be shown, by note; their words are read again from the files.
fn collect<'a>(project: &'a Project, texts: &Texts, stakeholder: Option<&str>) -> Vec<Inserted<'a>> {
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
        let Some(text) = texts.of(project, record.file) else {
            continue;
        };
        let (outline, _) = outline::read(&text, record.body, record.file, Markers::Note, false);
        quotes.extend(outline.passages.into_iter().filter(is_quote).map(|it| {
            let block = text.get(it.span.range()).unwrap_or_default();
            Inserted {
                note: record,
                words: running_text::words(without_speaker(block), it.form, Markers::Note),
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
