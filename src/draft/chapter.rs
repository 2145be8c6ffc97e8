//! A chapter: its text with citations, inserts and statements resolved.

use super::assembly::{Assembly, paragraph};
use super::plain::picture;
use super::{grounds, inserts, public, voice};
use crate::document::{Block, Inline, Picture, plain_text};
use crate::evidence::Statement;
use crate::project::anchor;
use crate::project::block::Blocks;
use crate::record::Record;
use crate::record::vocabulary::ChapterStatus;
use crate::source::Span;
use crate::syntax::markdown::marker::Markers;
use crate::syntax::markdown::tree::{self, Anchor, Resolve};

/// Returns a chapter's blocks, its heading first.
pub(super) fn assemble(assembly: &mut Assembly<'_>, record: &Record, number: usize) -> Vec<Block> {
    assembly.level = 1;
    let id = assembly.anchor(record.id.to_string());
    let heading = Block::Heading {
        level: 1,
        id,
        number: number.to_string(),
        content: vec![Inline::text(&*record.title)],
    };
    let body = assembly.texts.at(assembly.project, record.file, record.body);
    let mut reader = Chapter {
        assembly,
        record,
        statements: Blocks::of(&record.outline.passages),
        number,
        counters: [0; 6],
    };
    let content = tree::read(&body, Markers::Chapter, &mut reader);
    let outline = record
        .chapter()
        .is_some_and(|it| it.status == Some(ChapterStatus::Outline));
    let mut blocks = vec![heading];
    if outline || content.is_empty() {
        blocks.push(Block::Notice(vec![paragraph(assembly.word("draft-chapter-outline"))]));
    }
    blocks.extend(content);
    blocks
}

struct Chapter<'a, 'p> {
    assembly: &'a mut Assembly<'p>,
    record: &'a Record,
    /// Which statement a place belongs to.
    statements: Blocks<'a>,
    number: usize,
    /// How many headings of each level have come since the one above.
    counters: [usize; 6],
}

impl Resolve for Chapter<'_, '_> {
    fn heading(&mut self, _: Span, level: u8, content: &[Inline]) -> Anchor {
        self.assembly.level = level;
        let at = usize::from(level.clamp(2, 6)) - 1;
        self.counters[at] += 1;
        self.counters[at + 1..].fill(0);
        let numbers = self.counters[1..=at].iter().map(|it| (*it).max(1).to_string());
        let number = std::iter::once(self.number.to_string())
            .chain(numbers)
            .collect::<Vec<_>>()
            .join(".");
        let slug = crate::text::slug::slug(&plain_text(content));
        let id = self.assembly.anchor(anchor::of_part(&self.record.id, &slug));
        Anchor { id, number }
    }

    fn citation(&mut self, span: Span, inner: &str) -> Vec<Inline> {
        let start = span.shifted(self.record.body.start as usize).start;
        if self.statements.at(start).is_some() && is_citation(self.record, start) {
            // What a statement rests on is said with it.
            return Vec::new();
        }
        cited(self.assembly, self.record, span, inner)
    }

    fn insert(&mut self, _: Span, name: &str, options: &str) -> Vec<Block> {
        vec![Block::Insert(inserts::assemble(self.assembly, name, options))]
    }

    fn statement(&mut self, _: Span, name: &str, content: Vec<Block>) -> Vec<Block> {
        let id = self.assembly.anchor(anchor::of_part(&self.record.id, name));
        let Some(passage) = self.record.passage(name) else {
            return content;
        };
        let statement = Statement {
            chapter: self.record,
            passage,
            name,
        };
        let grounds::Shown { summary, details } = grounds::shown(self.assembly, statement);
        vec![Block::Statement {
            id,
            number: statement.number(self.assembly.project).to_string(),
            content,
            summary,
            details,
        }]
    }

    fn picture(&mut self, _: Span, target: &str, alternative: &str) -> Option<Picture> {
        picture(self.assembly, target, alternative)
    }

    fn travels(&self) -> bool {
        true
    }

    fn reserve_footnote(&mut self) -> usize {
        self.assembly.footnotes.push(Vec::new());
        self.assembly.footnotes.len() - 1
    }

    fn footnote(&mut self, index: usize, content: Vec<Block>) {
        self.assembly.footnotes[index] = content;
    }
}

/// Tells whether what stands at a place was read as a bracket of citations.
fn is_citation(record: &Record, start: u32) -> bool {
    let citations = &record.outline.citations;
    citations.binary_search_by_key(&start, |it| it.span.start).is_ok()
}

/// Returns a bracket of citations, which stands at a span of a record's body, as a footnote; what reading the record took
/// for none stays as it is written.
pub(super) fn cited(assembly: &mut Assembly<'_>, record: &Record, span: Span, inner: &str) -> Vec<Inline> {
    let start = span.shifted(record.body.start as usize).start;
    let citations = &record.outline.citations;
    let at = citations.binary_search_by_key(&start, |it| it.span.start);
    if assembly.is_public() {
        let content = at.ok().and_then(|it| public::voice::citation(assembly, &citations[it]));
        let footnote = content.map(|it| assembly.footnote(vec![Block::Paragraph(it)]));
        return footnote.into_iter().collect();
    }
    let Ok(at) = at else {
        return vec![Inline::text(format!("[{inner}]"))];
    };
    let content = voice::citation(assembly, &citations[at]);
    vec![assembly.footnote(vec![Block::Paragraph(content)])]
}
