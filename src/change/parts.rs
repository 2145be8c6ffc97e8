//! The parts of a version's chapters: every statement, paragraph, heading, cell and insert, in their order.

use super::draft::Draft;
use crate::evidence;
use crate::project::block::Blocks;
use crate::record::{self, Record};
use crate::source::Span;
use crate::syntax::citation::{Citation, Item};
use crate::syntax::markdown::outline::{self, Outline, Text};
use crate::text::running::running;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// What kind of text a part of a chapter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// A statement of the policy.
    Statement,
    /// A heading.
    Heading,
    /// A paragraph, a list item or somebody's words.
    Paragraph,
    /// A table's cell or a note at the foot.
    Aside,
    /// A picture, by its file and by what it says to those who do not see it.
    Picture,
    /// Something that `ip` puts in.
    Insert,
}

/// A part of a chapter.
#[derive(Debug)]
pub(super) struct Part {
    /// The chapter, by its place.
    pub(super) chapter: usize,
    /// What kind of text it is.
    pub(super) form: Form,
    /// A statement's name.
    pub(super) name: Option<String>,
    /// Its words, without citations.
    pub(super) words: String,
    /// What it cites, each once, in its order.
    pub(super) cites: Vec<Cited>,
}

/// A note, a passage of one or a source that is cited.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Cited {
    pub(super) record: String,
    pub(super) name: Option<String>,
    pub(super) against: bool,
}

impl Cited {
    fn of(item: &Item) -> Self {
        Self {
            record: item.record.value.to_string(),
            name: item.name.as_ref().map(|it| it.value.to_string()),
            against: item.against,
        }
    }

    /// Returns the id as chapters write it.
    pub(super) fn id(&self) -> String {
        match &self.name {
            Some(name) => format!("{}#{name}", self.record),
            None => self.record.clone(),
        }
    }
}

/// The chapters of a version and their parts.
#[derive(Debug)]
pub(super) struct Side<'a> {
    /// The chapters, in the order of the draft.
    pub(super) chapters: Vec<&'a Record>,
    /// The chapters whose text could not be had, by their place.
    pub(super) unread: Vec<usize>,
    /// The parts of all chapters, one chapter's after the other's.
    pub(super) parts: Vec<Part>,
    starts: Vec<usize>,
}

impl<'a> Side<'a> {
    /// Reads the chapters of a version; one whose text can't be had has no parts.
    pub(super) fn read(draft: Draft<'a>) -> Self {
        let mut side = Self {
            chapters: draft.project.chapters(),
            unread: Vec::new(),
            parts: Vec::new(),
            starts: Vec::new(),
        };
        for (at, chapter) in side.chapters.iter().enumerate() {
            side.starts.push(side.parts.len());
            let Some(source) = draft.texts.source(draft.project, chapter.file) else {
                side.unread.push(at);
                continue;
            };
            // A project lets go of the texts that only checks need, so the chapter is read once more.
            let (record, _) = record::read(&source, chapter.kind, true);
            side.parts.extend(parts(at, &record, &source.text));
        }
        side
    }

    /// Returns where a chapter's parts stand.
    pub(super) fn range(&self, chapter: usize) -> Range<usize> {
        let end = self.starts.get(chapter + 1).copied().unwrap_or(self.parts.len());
        self.starts[chapter]..end
    }
}

fn parts(chapter: usize, record: &Record, text: &str) -> Vec<Part> {
    let outline = &record.outline;
    let blocks = Blocks::of(&outline.passages);
    let is_free = |span: Span| blocks.whole_at(span.start).is_none();
    let part = |form, name, words: String, cites| Part {
        chapter,
        form,
        name,
        words,
        cites,
    };
    let texts = texts(outline);
    let mut placed: Vec<(Span, Part)> = Vec::new();
    for passage in &outline.passages {
        let name = passage.name.as_ref().map(|it| it.value.to_string());
        let words = match &passage.text {
            _ if passage.form == outline::Form::Whole && name.is_some() => within(&texts, passage.span),
            Some(text) if name.is_some() || is_free(passage.span) => text.running(),
            _ => continue,
        };
        let form = if name.is_some() {
            Form::Statement
        } else {
            Form::Paragraph
        };
        let cites = distinct(evidence::citations(record, passage));
        placed.push((passage.span, part(form, name, words, cites)));
    }
    for aside in &outline.details().asides {
        let span = aside.place(0..aside.words.len().max(1));
        let form = match is_heading(outline, span) {
            true => Form::Heading,
            false if is_free(span) => Form::Aside,
            false => continue,
        };
        let cited = aside
            .citations
            .iter()
            .filter_map(|it| outline.citations.get(it.1 as usize));
        placed.push((span, part(form, None, aside.running(), distinct(cited))));
    }
    for picture in outline.details().pictures.iter().filter(|it| is_free(it.span)) {
        let markdown = text.get(picture.span.range()).unwrap_or_default();
        let words = running(&format!("{} ({})", alternative(markdown), picture.target));
        placed.push((picture.span, part(Form::Picture, None, words, Vec::new())));
    }
    for insert in &outline.details().inserts {
        let options = text.get(insert.options.range()).unwrap_or_default();
        let options = options.lines().map(|it| it.split('#').next().unwrap_or_default());
        let words = running(&format!(
            "{} {}",
            insert.name.value,
            options.collect::<Vec<_>>().join(" ")
        ));
        placed.push((insert.options, part(Form::Insert, None, words, Vec::new())));
    }
    placed.sort_by_key(|it| it.0.start);
    let is_something = |it: &Part| it.name.is_some() || !it.words.is_empty() || !it.cites.is_empty();
    placed.into_iter().map(|it| it.1).filter(is_something).collect()
}

fn is_heading(outline: &Outline, span: Span) -> bool {
    let before = outline
        .details()
        .headings
        .partition_point(|it| it.span.start <= span.start);
    before > 0 && outline.details().headings[before - 1].span.contains(span)
}

/// Returns what a picture says to those who do not see it.
fn alternative(markdown: &str) -> &str {
    let inner = markdown.strip_prefix("![").unwrap_or_default();
    inner.rsplit_once(']').map_or(inner, |it| it.0)
}

/// Returns the texts of a chapter and where each stands, in their order.
fn texts(outline: &Outline) -> Vec<(Span, &Text)> {
    let passages = outline.passages.iter().filter_map(|it| it.text.as_deref());
    let all = passages.chain(&outline.details().asides);
    let mut texts: Vec<(Span, &Text)> = all.map(|it| (it.place(0..it.words.len().max(1)), it)).collect();
    texts.sort_by_key(|it| it.0.start);
    texts
}

/// Returns the words of what stands in a table or a list, in their order.
fn within(texts: &[(Span, &Text)], whole: Span) -> String {
    let first = texts.partition_point(|it| it.0.start < whole.start);
    let texts = texts[first..].iter().take_while(|it| it.0.start < whole.end);
    let words: Vec<String> = texts
        .filter(|it| whole.contains(it.0))
        .map(|it| it.1.running())
        .collect();
    words.join(" · ")
}

fn distinct<'a>(citations: impl Iterator<Item = &'a Citation>) -> Vec<Cited> {
    let mut seen = FxHashSet::default();
    let mut cites: Vec<Cited> = citations.flat_map(|it| &it.items).map(Cited::of).collect();
    cites.retain(|it| seen.insert(it.clone()));
    cites
}
