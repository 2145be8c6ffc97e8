//! The draft: records become one document, with every statement tied to what was heard.

mod chapter;
mod decided;
mod drawings;
mod front;
mod inserts;
pub mod memo;
pub mod pictures;
mod said;
mod sources;
mod voice;

use crate::coverage::dimension::{Dimension, Unit};
use crate::coverage::{self, Report};
use crate::document::{Block, Document, Inline};
use crate::evidence::answers::Answers;
use crate::evidence::depth::Depths;
use crate::language::{Language, Value};
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::kind::Kind;
use crate::syntax::markdown::marker::Markers;
use crate::syntax::markdown::tree;
use rustc_hash::FxHashSet;
use std::cell::OnceCell;
use std::rc::Rc;

/// Gives a picture's bytes by its path from the root; nothing where it can't be read.
pub type BytesOf<'a> = &'a dyn Fn(&str) -> Option<Vec<u8>>;

/// Assembles the internal edition of the draft of a project that has no errors.
pub fn assemble(project: &Project, texts: &Texts, bytes_of: BytesOf<'_>) -> Document {
    let answers = Answers::of(project);
    let mut assembly = Assembly::new(project, &answers, texts, bytes_of);
    assembly.annex = Annex::of(project, &answers);
    let mut blocks = Vec::new();
    for (at, record) in project.chapters().into_iter().enumerate() {
        blocks.extend(chapter::assemble(&mut assembly, record, at + 1));
    }
    Document {
        front: front::page(project),
        blocks,
        footnotes: assembly.footnotes,
        changes: None,
    }
}

/// Returns the stem of the draft's file names; it says that the edition is internal.
pub fn file_stem(project: &Project) -> String {
    internal(project, &project.manifest.title)
}

/// Returns the stem of the file names of an internal document with a title.
fn internal(project: &Project, title: &str) -> String {
    let stem = crate::text::slug::slug(title);
    let mark = project.manifest.language.word("draft-file-internal");
    format!("{}-{mark}", if stem.is_empty() { "draft" } else { &stem })
}

/// What the draft has a list of, so that a link can lead there.
#[derive(Debug, Default)]
struct Annex<'a> {
    /// The notes and sources, where they are listed.
    sources: Option<inserts::sources::Listed<'a>>,
    /// Whether every answer has one.
    answers: bool,
}

impl<'a> Annex<'a> {
    /// Returns what the chapters list in full.
    fn of(project: &'a Project, answers: &'a Answers<'a>) -> Self {
        let has = |name: &str| {
            let inserts = project.records(Kind::Chapter).iter().flat_map(|it| &it.outline.inserts);
            inserts
                .filter(|it| *it.name.value == *name)
                .any(|it| it.options.is_empty())
        };
        Self {
            sources: has("sources").then(|| inserts::sources::Listed::of(project, answers)),
            answers: has("answers"),
        }
    }

    /// Tells whether a note or a source has an entry.
    fn lists(&self, key: &str) -> bool {
        self.sources.as_ref().is_some_and(|it| it.has(key))
    }
}

/// What every part of the draft has at hand.
struct Assembly<'a> {
    project: &'a Project,
    answers: &'a Answers<'a>,
    language: Language,
    texts: &'a Texts,
    bytes_of: BytesOf<'a>,
    sources: sources::Sources,
    footnotes: Vec<Vec<Block>>,
    /// Every anchor that is taken.
    anchors: FxHashSet<String>,
    /// The level of the heading that we are under.
    level: u8,
    /// What the draft lists; nothing in a memo, where the draft is not at hand.
    annex: Annex<'a>,
    /// What a memo knows beside the project; nothing in the draft itself.
    facts: Option<memo::Facts>,
    /// Who was heard about what, and what was said about each theme: reckoned once, when it is first asked for.
    coverage: OnceCell<Rc<Report>>,
    depths: OnceCell<Rc<Depths<'a>>>,
}

impl<'a> Assembly<'a> {
    fn new(project: &'a Project, answers: &'a Answers<'a>, texts: &'a Texts, bytes_of: BytesOf<'a>) -> Self {
        Self {
            project,
            answers,
            language: project.manifest.language,
            texts,
            bytes_of,
            sources: sources::Sources::read(project, texts),
            footnotes: Vec::new(),
            anchors: FxHashSet::default(),
            level: 1,
            annex: Annex::default(),
            facts: None,
            coverage: OnceCell::new(),
            depths: OnceCell::new(),
        }
    }

    /// Returns who was heard about what: the notes by stakeholder and theme.
    fn coverage(&self) -> Rc<Report> {
        let (rows, columns) = (Dimension::Stakeholder, Dimension::Theme);
        let report = || Rc::new(coverage::report(self.project, rows, columns, Unit::Notes));
        Rc::clone(self.coverage.get_or_init(report))
    }

    /// Returns what was said about each theme.
    fn depths(&self) -> Rc<Depths<'a>> {
        Rc::clone(self.depths.get_or_init(|| Rc::new(Depths::of(self.project, None))))
    }
}

impl Assembly<'_> {
    /// Returns a word or a sentence of the document's language.
    fn word(&self, key: &str) -> String {
        self.language.word(key)
    }

    /// Returns a sentence of the document's language, its gaps filled.
    fn say(&self, key: &str, arguments: &[(&'static str, Value)]) -> String {
        self.language.say(key, arguments)
    }

    /// Returns an anchor that nothing else has.
    fn anchor(&mut self, wish: String) -> String {
        let wish = if wish.is_empty() { "del".to_owned() } else { wish };
        let mut anchor = wish.clone();
        let mut number = 2;
        while !self.anchors.insert(anchor.clone()) {
            anchor = format!("{wish}-{number}");
            number += 1;
        }
        anchor
    }

    /// Returns a heading without a number, so many levels below the one that we are under.
    fn heading(&mut self, below: u8, id: String, content: Vec<Inline>) -> Block {
        Block::Heading {
            level: (self.level + below).min(6),
            id: self.anchor(id),
            number: String::new(),
            content,
        }
    }

    /// Returns a link within the draft; in a memo, where the draft is not at hand, the words alone.
    fn link(&self, target: String, words: &str) -> Inline {
        let words = Inline::text(words);
        if self.facts.is_some() {
            return words;
        }
        Inline::Link {
            target,
            title: String::new(),
            content: vec![words],
        }
    }

    /// Adds a footnote and returns the reference to it.
    fn footnote(&mut self, content: Vec<Block>) -> Inline {
        self.footnotes.push(content);
        Inline::Footnote(self.footnotes.len() - 1)
    }

    /// Returns the body of a record that has neither markers nor citations, as a goal or a theme.
    fn body(&mut self, record: &crate::record::Record) -> Vec<Block> {
        let Some(text) = self.texts.of(self.project, record.file) else {
            return Vec::new();
        };
        let body = text.get(record.body.range()).unwrap_or_default();
        let mut plain = chapter::Plain { assembly: self };
        tree::read(body, Markers::None, &mut plain)
    }
}

/// Returns a paragraph of plain text.
fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph(vec![Inline::text(text)])
}

/// Returns a table cell of plain text.
fn cell(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::text(text)]
}
