//! What every part of the draft has at hand while it is assembled.

use super::annex::Annex;
use super::memo::facts::Facts;
use super::sources::Sources;
use crate::coverage::dimension::{Dimension, Unit};
use crate::coverage::{self, Report};
use crate::document::{Block, Inline};
use crate::evidence::answers::Answers;
use crate::evidence::depth::Depths;
use crate::evidence::publication::Publication;
use crate::evidence::quotation::Approved;
use crate::language::{Language, Value};
use crate::project::texts::Texts;
use crate::project::{Project, anchor};
use crate::record::vocabulary::{Edition, EvidenceStyle};
use crate::source::{FileId, Span};
use rustc_hash::FxHashSet;
use std::cell::OnceCell;
use std::rc::Rc;

/// Gives a picture's bytes by its path from the root; nothing where it can't be read.
pub type BytesOf<'a> = &'a dyn Fn(&str) -> Option<Vec<u8>>;

/// The draft or a memo while it is assembled.
pub(super) struct Assembly<'a> {
    pub(super) project: &'a Project,
    pub(super) answers: &'a Answers<'a>,
    pub(super) language: Language,
    pub(super) texts: &'a Texts,
    pub(super) bytes_of: BytesOf<'a>,
    pub(super) sources: Sources,
    pub(super) footnotes: Vec<Vec<Block>>,
    /// Every anchor that is taken.
    anchors: anchor::Names,
    /// The level of the heading that we are under.
    pub(super) level: u8,
    /// What the draft lists; nothing in a memo, where the draft is not at hand.
    pub(super) annex: Annex<'a>,
    /// For whom it is made.
    pub(super) edition: Edition,
    /// How what statements rest on is shown, and whether the appendix that shows it stands already.
    pub(super) evidence: EvidenceStyle,
    pub(super) has_appendix: bool,
    /// What the public edition says once, whichever inserts ask for it, and has said, by its key in the catalogue.
    pub(super) said: FxHashSet<&'static str>,
    /// Whether what is written stands in an appendix, where ids are looked up.
    pub(super) in_appendix: bool,
    /// The passages whose words the appendix has printed.
    pub(super) printed: FxHashSet<(FileId, Span)>,
    /// What a memo knows beside the project; nothing in the draft itself.
    pub(super) facts: Option<Facts>,
    /// Who was heard about what, and what was said about each theme: computed once, when it is first asked for.
    coverage: OnceCell<Rc<Report>>,
    depths: OnceCell<Rc<Depths<'a>>>,
    depths_since: OnceCell<Rc<Depths<'a>>>,
    /// What the public edition may say and quote: looked up when it is first asked for.
    publication: OnceCell<Rc<Publication<'a>>>,
    approved: OnceCell<Rc<Approved<'a>>>,
}

impl<'a> Assembly<'a> {
    pub(super) fn new(project: &'a Project, answers: &'a Answers<'a>, texts: &'a Texts, bytes_of: BytesOf<'a>) -> Self {
        Self {
            sources: Sources::read(project, texts),
            ..Self::without_sources(project, answers, texts, bytes_of)
        }
    }

    /// Returns what is at hand where nothing is cited.
    pub(super) fn without_sources(
        project: &'a Project,
        answers: &'a Answers<'a>,
        texts: &'a Texts,
        bytes_of: BytesOf<'a>,
    ) -> Self {
        Self {
            project,
            answers,
            language: project.manifest.language,
            texts,
            bytes_of,
            sources: Sources::default(),
            footnotes: Vec::new(),
            anchors: anchor::Names::default(),
            level: 1,
            annex: Annex::default(),
            edition: Edition::Internal,
            evidence: EvidenceStyle::Box,
            has_appendix: false,
            said: FxHashSet::default(),
            in_appendix: false,
            printed: FxHashSet::default(),
            facts: None,
            coverage: OnceCell::new(),
            depths: OnceCell::new(),
            depths_since: OnceCell::new(),
            publication: OnceCell::new(),
            approved: OnceCell::new(),
        }
    }

    /// Returns who was heard about what: the notes by stakeholder and theme.
    pub(super) fn coverage(&self) -> Rc<Report> {
        let (rows, columns) = (Dimension::Stakeholder, Dimension::Theme);
        let report = || Rc::new(coverage::report(self.project, rows, columns, Unit::Notes));
        Rc::clone(self.coverage.get_or_init(report))
    }

    /// Returns what was said about each theme.
    pub(super) fn depths(&self) -> Rc<Depths<'a>> {
        Rc::clone(self.depths.get_or_init(|| Rc::new(Depths::of(self.project, None))))
    }

    /// Returns what was said about each theme since the day that a memo reports from; all of it where none is said.
    pub(super) fn depths_since(&self) -> Rc<Depths<'a>> {
        let Some(day) = self.since().map(|it| it.day) else {
            return self.depths();
        };
        let since = || Rc::new(Depths::since(self.project, day));
        Rc::clone(self.depths_since.get_or_init(since))
    }

    /// Returns what the public edition may say of the notes.
    pub(super) fn publication(&self) -> Rc<Publication<'a>> {
        let publication = || Rc::new(Publication::of(self.project));
        Rc::clone(self.publication.get_or_init(publication))
    }

    /// Returns the quotations that were approved for publication.
    pub(super) fn approved(&self) -> Rc<Approved<'a>> {
        let approved = || Rc::new(Approved::of(self.project, self.texts));
        Rc::clone(self.approved.get_or_init(approved))
    }
}

impl Assembly<'_> {
    /// Returns a word or a sentence of the document's language.
    pub(super) fn word(&self, key: &str) -> String {
        self.language.word(key)
    }

    /// Returns a sentence of the document's language, its gaps filled.
    pub(super) fn say(&self, key: &str, arguments: &[(&'static str, Value)]) -> String {
        self.language.say(key, arguments)
    }

    /// Returns an anchor that nothing else has.
    pub(super) fn anchor(&mut self, wish: String) -> String {
        let wish = if wish.is_empty() { "del".to_owned() } else { wish };
        self.anchors.take(wish)
    }

    /// Returns a heading without a number, so many levels below the one that we are under.
    pub(super) fn heading(&mut self, below: u8, id: String, content: Vec<Inline>) -> Block {
        Block::Heading {
            level: (self.level + below).min(6),
            id: self.anchor(id),
            number: String::new(),
            content,
        }
    }

    /// Returns a link within the draft; in a memo, where the draft is not at hand, the words alone.
    pub(super) fn link(&self, target: String, words: &str) -> Inline {
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

    /// Tells whether what is written says the id by which something is found: in an appendix, and on a screen where no list
    /// leads further.
    pub(super) fn shows_ids(&self, is_listed: bool) -> bool {
        !self.is_public() && (self.in_appendix || self.evidence == EvidenceStyle::Box && !is_listed)
    }

    /// Tells whether it is made for everyone.
    pub(super) fn is_public(&self) -> bool {
        self.edition == Edition::Public
    }

    /// Writes something as a part of an appendix.
    pub(super) fn in_appendix<T>(&mut self, write: impl FnOnce(&mut Self) -> T) -> T {
        let outside = std::mem::replace(&mut self.in_appendix, true);
        let written = write(self);
        self.in_appendix = outside;
        written
    }

    /// Adds a footnote and returns the reference to it.
    pub(super) fn footnote(&mut self, content: Vec<Block>) -> Inline {
        self.footnotes.push(content);
        Inline::Footnote(self.footnotes.len() - 1)
    }
}

/// Returns a paragraph of plain text.
pub(super) fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph(vec![Inline::text(text)])
}

/// Returns a table cell of plain text.
pub(super) fn cell(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::text(text)]
}
