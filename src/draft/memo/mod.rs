//! The memos: what is reported to the steering group, to those who were consulted and to those who took part.
//!
//! A memo is a text with inserts, like a chapter. A project's own, `templates/report-NAME.md`, stands in place of the
//! program's of that name, or is one more.

pub(super) mod facts;
pub(super) mod inserts;
pub mod letter;
pub mod preparation;
pub(super) mod since;

pub use facts::{Before, Facts, GoneStatement, Since};

use super::assembly::{Assembly, BytesOf};
use super::plain::picture;
use super::public::answered;
use super::stem::Stem;
use super::{chapter, foreign, front};
use crate::document::{Block, Document, Front, Inline, Picture, plain_text};
use crate::language::Language;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::kind::{Kind, MEMOS as PATH};
use crate::record::vocabulary::Edition;
use crate::record::{self, Record};
use crate::source::{FileId, Source, Span};
use crate::syntax::markdown::marker::Markers;
use crate::syntax::markdown::tree::{self, Anchor, Resolve};
use crate::text::slug::slug;

/// How many headings a memo has at least that has contents.
const FEWEST: usize = 2;

/// A memo of the program's.
#[derive(Debug)]
pub struct Memo {
    /// Its name in the command.
    pub name: &'static str,
    /// The edition that is made where nobody asks for one.
    pub edition: Edition,
    /// Whether there is one for everyone.
    pub is_public: bool,
    /// Its text in Danish and in English.
    texts: [&'static str; 2],
    /// Its text for everyone, where that promises something else.
    public_texts: Option<[&'static str; 2]>,
}

/// Every memo of the program's.
pub const MEMOS: &[Memo] = &[
    Memo {
        name: "steering",
        edition: Edition::Internal,
        is_public: false,
        texts: [include_str!("steering.da.md"), include_str!("steering.en.md")],
        public_texts: None,
    },
    Memo {
        name: "analysis",
        edition: Edition::Internal,
        is_public: false,
        texts: [include_str!("analysis.da.md"), include_str!("analysis.en.md")],
        public_texts: None,
    },
    Memo {
        name: "consultation",
        edition: Edition::Public,
        is_public: true,
        texts: [include_str!("consultation.da.md"), include_str!("consultation.en.md")],
        public_texts: Some([
            include_str!("consultation.public.da.md"),
            include_str!("consultation.public.en.md"),
        ]),
    },
    Memo {
        name: "feedback",
        edition: Edition::Internal,
        is_public: true,
        texts: [include_str!("feedback.da.md"), include_str!("feedback.en.md")],
        public_texts: Some([
            include_str!("feedback.public.da.md"),
            include_str!("feedback.public.en.md"),
        ]),
    },
];

impl Memo {
    /// Returns the path at which a project's own text stands in its place.
    pub fn path(&self) -> String {
        path(self.name)
    }

    /// Returns its text in a language, as an edition has it.
    pub fn text(&self, language: Language, edition: Edition) -> &'static str {
        let texts = self.public_texts.filter(|_| edition == Edition::Public);
        texts.unwrap_or(self.texts)[language as usize]
    }
}

/// Returns the names of all memos: the program's, then those that only the project has.
pub fn names(project: &Project) -> Vec<String> {
    let mut names: Vec<String> = MEMOS.iter().map(|it| it.name.to_owned()).collect();
    for record in project.records(Kind::Memo) {
        if names.iter().all(|it| **it != *record.id) {
            names.push(record.id.to_string());
        }
    }
    names
}

/// Returns the text of an edition of a memo: the project's own, else the program's; nothing where there is none of the name.
pub fn text(project: &Project, (name, edition): (&str, Edition), texts: &Texts) -> Option<Source> {
    let memo = MEMOS.iter().find(|it| it.name == name);
    if let Some(record) = project.find(Kind::Memo, name) {
        let own = texts.source(project, record.file)?;
        // One that was written out and never changed has what the program's has for everyone, too.
        let is_same = |it: &Memo| it.texts.iter().any(|it| own.text.replace("\r\n", "\n") == *it);
        if edition == Edition::Internal || !memo.is_some_and(is_same) {
            return Some(own);
        }
    }
    let memo = memo?;
    Some(source(
        &memo.path(),
        memo.text(project.manifest.language, edition).to_owned(),
    ))
}

fn path(name: &str) -> String {
    format!("{PATH}{name}.md")
}

fn source(path: &str, text: String) -> Source {
    Source {
        file: FileId(u32::MAX),
        path: path.to_owned(),
        text,
    }
}

/// Tells whether a memo's text reports anything from a day on.
pub fn reports_since(source: &Source) -> bool {
    since::matters(&record::read(source, Kind::Memo, false).0)
}

/// Tells whether a memo's text asks for what changed in the draft.
pub fn asks_for_changes(source: &Source) -> bool {
    let outline = record::read(source, Kind::Memo, false).0.outline;
    let mut inserts = outline.details().inserts.iter();
    inserts.any(|it| since::TOLD_CHANGES.contains(&&*it.name.value))
}

/// Returns the edition in which a memo is made where nobody asks for one.
pub fn edition(name: &str) -> Edition {
    let memo = MEMOS.iter().find(|it| it.name == name);
    memo.map_or(Edition::Internal, |it| it.edition)
}

/// Tells whether a memo can be made for everyone; of a project's own, what only the internal edition has is left out.
pub fn has_public(name: &str) -> bool {
    MEMOS.iter().find(|it| it.name == name).is_none_or(|it| it.is_public)
}

/// Assembles an edition of a memo of a project that has no errors.
pub fn assemble(
    project: &Project,
    source: &Source,
    (facts, edition): (Facts, Edition),
    texts: &Texts,
    bytes_of: BytesOf<'_>,
) -> Document {
    let (record, _) = record::read(source, Kind::Memo, false);
    let answers = answered::answers(project, edition);
    let mut assembly = Assembly::new(project, &answers, texts, bytes_of);
    assembly.facts = Some(facts);
    assembly.edition = edition;
    // The front page first: what changed is handed on to the body.
    let front = front::memo(&assembly, &record);
    let body = source.text.get(record.body.range()).unwrap_or_default();
    let mut reader = Body {
        assembly: &mut assembly,
        record: &record,
    };
    let mut blocks = tree::read(body, Markers::Chapter, &mut reader);
    blocks.iter_mut().for_each(raise);
    let headings = blocks.iter().filter(|it| matches!(it, Block::Heading { level: 1, .. }));
    let front = Front {
        is_short: headings.count() < FEWEST,
        ..front
    };
    let mut document = Document {
        front,
        blocks,
        footnotes: assembly.footnotes,
        changes: None,
        origin: None,
    };
    foreign::mark(&mut document);
    document
}

/// Returns the name of a memo's files.
pub fn file_stem(project: &Project, memo: &Document, edition: Edition) -> Stem {
    let others = titles(project).into_iter().chain([project.manifest.title.to_string()]);
    Stem::of_document(project, &memo.front.title, "", edition).beside(others.map(|it| slug(&it)))
}

/// Returns the titles of all memos: the program's in the project's language, and the project's own.
pub(super) fn titles(project: &Project) -> Vec<String> {
    let language = project.manifest.language;
    let own = project.records(Kind::Memo).iter().map(|it| it.title.to_string());
    let texts = MEMOS
        .iter()
        .map(|it| source(&it.path(), it.text(language, Edition::Internal).to_owned()));
    let given = texts.map(|it| record::read(&it, Kind::Memo, false).0.title.to_string());
    given.chain(own).collect()
}

/// Raises a heading to the level of a chapter's: a memo has no chapters.
fn raise(block: &mut Block) {
    if let Block::Heading { level, .. } = block {
        *level = (*level - 1).max(1);
    }
}

struct Body<'a, 'p> {
    assembly: &'a mut Assembly<'p>,
    record: &'a Record,
}

impl Resolve for Body<'_, '_> {
    fn heading(&mut self, _: Span, level: u8, content: &[Inline]) -> Anchor {
        self.assembly.level = level;
        Anchor {
            id: self.assembly.anchor(slug(&plain_text(content))),
            number: String::new(),
        }
    }

    fn citation(&mut self, span: Span, inner: &str) -> Vec<Inline> {
        chapter::cited(self.assembly, self.record, span, inner)
    }

    fn insert(&mut self, _: Span, name: &str, options: &str) -> Vec<Block> {
        super::inserts::assemble(self.assembly, name, options)
    }

    fn statement(&mut self, _: Span, _: &str, content: Vec<Block>) -> Vec<Block> {
        content
    }

    fn picture(&mut self, _: Span, target: &str, alternative: &str) -> Option<Picture> {
        picture(self.assembly, target, alternative)
    }

    fn reserve_footnote(&mut self) -> usize {
        self.assembly.footnotes.push(Vec::new());
        self.assembly.footnotes.len() - 1
    }

    fn footnote(&mut self, index: usize, content: Vec<Block>) {
        self.assembly.footnotes[index] = content;
    }
}

impl Assembly<'_> {
    /// Returns the day from which a memo reports.
    pub(super) fn since(&self) -> Option<&Since> {
        self.facts.as_ref().and_then(|it| it.since.as_ref())
    }

    /// Returns the file of the note in which those spoke to whom this is a letter.
    pub(super) fn letter_to(&self) -> Option<FileId> {
        self.facts.as_ref().and_then(|it| it.to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::insert;

    #[test]
    fn every_memo_is_read_without_a_finding_and_has_only_inserts_that_exist() {
        for memo in MEMOS {
            let editions = [Edition::Internal, Edition::Public];
            for (language, edition) in Language::ALL.into_iter().flat_map(|it| editions.map(|own| (it, own))) {
                let source = source(&memo.path(), memo.text(language, edition).to_owned());
                let (record, findings) = record::read(&source, Kind::Memo, false);
                assert!(findings.is_empty(), "{}: {findings:?}", memo.name);
                assert!(!record.title.is_empty() && *record.id == *memo.name);
                for it in &record.outline.details().inserts {
                    assert!(
                        insert::of(Kind::Memo).any(|own| own.name == &*it.name.value),
                        "{}: {}",
                        memo.name,
                        it.name.value
                    );
                }
            }
        }
    }

    #[test]
    fn the_memos_that_are_never_for_everyone_are_those_of_which_checks_ask_nothing() {
        let internal = MEMOS.iter().filter(|it| !it.is_public).map(|it| it.name);
        assert_eq!(internal.collect::<Vec<_>>(), record::kind::INTERNAL_MEMOS);
    }

    #[test]
    fn both_languages_and_both_editions_of_a_memo_have_the_same_inserts() {
        for memo in MEMOS {
            let all = [
                (Language::Danish, Edition::Internal),
                (Language::English, Edition::Internal),
                (Language::Danish, Edition::Public),
                (Language::English, Edition::Public),
            ];
            let inserts = all.map(|(language, edition)| {
                let source = source(&memo.path(), memo.text(language, edition).to_owned());
                let outline = record::read(&source, Kind::Memo, false).0.outline;
                outline
                    .details()
                    .inserts
                    .iter()
                    .map(|it| it.name.value.clone())
                    .collect::<Vec<_>>()
            });
            assert!(inserts.iter().all(|it| *it == inserts[0]), "{}", memo.name);
        }
    }
}
