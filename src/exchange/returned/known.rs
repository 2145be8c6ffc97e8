//! The draft as the project has it, block by block, to hold against a file that came back.

use super::sent::{Sent, SentBlock};
use crate::project::block::Blocks;
use crate::project::texts::Texts;
use crate::project::{Project, anchor};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::Span;
use crate::syntax::markdown::marker::Markers;
use crate::syntax::markdown::outline::{self, Outline, Text};
use crate::text::digest::Digest;
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

/// The blocks of the draft.
#[derive(Debug, Default)]
pub struct Known {
    /// The blocks, chapter by chapter as the draft has them.
    pub blocks: Vec<KnownBlock>,
    chapters: FxHashSet<Rc<str>>,
    /// Who answers for the draft, and for the program's own comments.
    pub(super) authority: String,
    /// The digests of blocks that rest on notes whose words may not be said now.
    closed: FxHashSet<Digest>,
    /// Where the blocks of each digest stand.
    digests: FxHashMap<Digest, Vec<usize>>,
    /// The statements by the names by which links lead to them.
    names: FxHashMap<String, (Rc<str>, Rc<str>)>,
}

/// A block of a chapter, as its readers see its words.
#[derive(Debug)]
pub struct KnownBlock {
    /// The chapter.
    pub chapter: Rc<str>,
    /// The statement that it belongs to, by its id.
    pub statement: Option<Rc<str>>,
    /// Its words.
    pub words: String,
    /// Their digest.
    pub digest: Digest,
    /// Whether it is the chapter's title.
    pub is_title: bool,
}

impl Known {
    /// Returns the draft of a project.
    pub fn of(project: &Project, texts: &Texts) -> Self {
        let mut known = Self {
            authority: project.manifest.authority.to_string(),
            ..Self::default()
        };
        for (chapter, statements) in anchor::statements(project) {
            let id: Rc<str> = (&*chapter.id).into();
            known.chapters.insert(Rc::clone(&id));
            for (name, own) in statements {
                let statement = format!("{id}#{own}").into();
                known.names.insert(name, (Rc::clone(&id), statement));
            }
            known.chapter(project, chapter, &texts.at(project, chapter.file, chapter.body));
        }
        for (at, block) in known.blocks.iter().enumerate() {
            known.digests.entry(block.digest).or_default().push(at);
        }
        known
    }

    fn chapter(&mut self, project: &Project, chapter: &Record, body: &str) {
        let id: &Rc<str> = &(&*chapter.id).into();
        self.block(id, None, chapter.title.to_string());
        if let Some(title) = self.blocks.last_mut().filter(|it| it.chapter == *id) {
            title.is_title = true;
        }
        let span = Span::new(0, body.len());
        let (outline, _) = outline::read(body, span, chapter.file, Markers::Chapter, true);
        let around = Blocks::of(&outline.passages);
        let passages = outline.passages.iter().filter_map(|it| it.text.as_deref());
        let mut texts: Vec<&Text> = passages.chain(&outline.details().asides).collect();
        texts.sort_by_key(|it| it.pieces.first().map(|it| it.1.start));
        for text in texts {
            let start = text.pieces.first().map_or(0, |it| it.1.start);
            let name = around.at(start).and_then(|it| it.name.as_ref());
            let statement = name.map(|it| format!("{id}#{}", it.value).into());
            if rests_on_closed(text, &outline, project) {
                self.closed.insert(Digest::of(&text.running()));
            }
            self.block(id, statement, text.running());
        }
    }

    fn block(&mut self, chapter: &Rc<str>, statement: Option<Rc<str>>, words: String) {
        if words.trim().is_empty() {
            return;
        }
        self.blocks.push(KnownBlock {
            chapter: Rc::clone(chapter),
            statement,
            digest: Digest::of(&words),
            words,
            is_title: false,
        });
    }

    /// Tells whether a block's words may be said: it rests on no note that is closed.
    pub(super) fn is_open(&self, block: Digest) -> bool {
        !self.closed.contains(&block)
    }

    /// Counts the blocks that were sent and that this state of the draft does not have.
    pub fn missing(&self, sent: &Sent) -> usize {
        let is_own = |it: &&SentBlock| !it.is_made && self.has_chapter(&it.chapter);
        let own = sent.blocks.iter().filter(is_own);
        own.filter(|it| !self.digests.contains_key(&it.own)).count()
    }

    /// Returns the places of the blocks that say just this.
    pub(super) fn places(&self, digest: Digest) -> &[usize] {
        self.digests.get(&digest).map_or(&[], Vec::as_slice)
    }

    /// Returns the chapter and the statement to which a name leads.
    pub(super) fn named(&self, name: &str) -> Option<&(Rc<str>, Rc<str>)> {
        self.names.get(name)
    }

    /// Tells whether there is a chapter.
    pub(super) fn has_chapter(&self, id: &str) -> bool {
        self.chapters.contains(id)
    }

    /// Tells whether a paragraph of a file says what a block does whose words may be said.
    pub(super) fn has_open_line(&self, words: &str) -> bool {
        let is_open = |it: Digest| self.digests.contains_key(&it) && self.is_open(it);
        !words.trim().is_empty() && own(words).any(|it| is_open(Digest::of(it)))
    }

    /// Tells whether a paragraph of a file says what a block does, with or without a number before it.
    pub(super) fn has_line(&self, words: &str) -> bool {
        !words.trim().is_empty() && own(words).any(|it| self.digests.contains_key(&Digest::of(it)))
    }
}

/// Tells whether a text cites a note, or one is cited for it beside it, whose words may not be said.
fn rests_on_closed(text: &Text, outline: &Outline, project: &Project) -> bool {
    let citations = text.cited().filter_map(|it| outline.citations.get(it as usize));
    let mut notes = citations
        .flat_map(|it| &it.items)
        .filter_map(|it| project.find(Kind::Note, &it.record.value));
    notes.any(Record::is_closed)
}

/// Returns the words of a paragraph: as they stand, and without what may be a number before them, as in `2.1 Lægen` and `Punkt 14 Vi`.
pub(super) fn own(words: &str) -> impl Iterator<Item = &str> {
    let words = words.trim();
    let once = behind_first(words);
    let twice = once.and_then(behind_first);
    let has_number = |it: &&str| words[..words.len() - it.len()].contains(|it: char| it.is_ascii_digit());
    std::iter::once(words).chain([once, twice].into_iter().flatten().filter(has_number))
}

fn behind_first(words: &str) -> Option<&str> {
    words.split_once(char::is_whitespace).map(|it| it.1.trim_start())
}
