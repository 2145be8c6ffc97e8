//! The remarks beside the changes: where something was moved to or from, and that a statement rests on something else.

use crate::change::{Changes, ChapterChange, Form, PartChange, Relocated, State};
use crate::document::{Block, Document, Inline, plain_text};
use crate::language::Language;
use rustc_hash::{FxHashMap, FxHashSet};

/// The remarks to make, by the names of statements.
pub(super) struct Remarks {
    language: Language,
    /// The statements of the new version that have other words.
    reworded: FxHashSet<String>,
    /// Of statements of the new version.
    evidence: FxHashMap<String, Vec<String>>,
    /// For statements of the old version that got another name, or whose chapter did, the new one.
    names: FxHashMap<String, String>,
    /// The chapter that a statement stands in.
    old_chapters: FxHashMap<String, String>,
    new_chapters: FxHashMap<String, String>,
}

impl Remarks {
    /// Gathers the remarks.
    pub(super) fn of(old: &Document, new: &Document, changes: &Changes) -> Self {
        let mut remarks = Self {
            language: new.front.language,
            reworded: FxHashSet::default(),
            evidence: FxHashMap::default(),
            names: FxHashMap::default(),
            old_chapters: chapters(old),
            new_chapters: chapters(new),
        };
        for chapter in &changes.chapters {
            remarks.rename_all(chapter);
            for part in chapter.parts.iter().filter(|it| it.form == Form::Statement) {
                remarks.part(chapter, part);
            }
        }
        remarks
    }

    /// A chapter that got another name gave it to all its statements.
    fn rename_all(&mut self, chapter: &ChapterChange) {
        let Some(before) = &chapter.id_before else { return };
        let renamed = |old: &String| {
            let name = old.strip_prefix(before.as_str())?.strip_prefix("--")?;
            Some((old.clone(), format!("{}--{name}", chapter.id)))
        };
        let renamed: Vec<(String, String)> = self.old_chapters.keys().filter_map(renamed).collect();
        self.names.extend(renamed);
    }

    fn part(&mut self, chapter: &ChapterChange, part: &PartChange) {
        let Some(name) = part.name.as_ref().filter(|_| part.state == State::Kept) else {
            return;
        };
        let id = format!("{}--{name}", chapter.id);
        if part.moved.is_some() || part.name_before.is_some() {
            let before = part.name_before.as_ref().unwrap_or(name);
            let home = match &part.moved {
                Some(Relocated::From { id, .. }) => id,
                _ => chapter.id_before.as_ref().unwrap_or(&chapter.id),
            };
            self.names.insert(format!("{home}--{before}"), id.clone());
        }
        if part.is_reworded() {
            self.reworded.insert(id.clone());
        }
        let sentences: Vec<String> = part.evidence.iter().map(|it| it.in_words(self.language)).collect();
        if !sentences.is_empty() {
            self.evidence.insert(id, sentences);
        }
    }

    /// Returns for each statement that stands elsewhere now, by its old name, the new one.
    pub(super) fn moved(&self, blocks: &[Block]) -> FxHashMap<String, String> {
        let (mut gone, mut new) = (FxHashSet::default(), FxHashSet::default());
        find(blocks, None, &mut |state, id| {
            match state {
                Some(State::Gone) => gone.insert(id.to_owned()),
                Some(State::New) => new.insert(id.to_owned()),
                _ => false,
            };
        });
        let name = |old: &String| self.names.get(old).unwrap_or(old).clone();
        let moved = gone.iter().map(|old| (old.clone(), name(old)));
        moved.filter(|it| new.contains(&it.1)).collect()
    }

    /// Returns the blocks with each remark before the blocks that it is about.
    pub(super) fn add(&self, blocks: Vec<Block>) -> Vec<Block> {
        let moved = self.moved(&blocks);
        Writer { remarks: self, moved }.blocks(blocks, None)
    }
}

/// Returns for each statement the title of the chapter that it stands in.
fn chapters(document: &Document) -> FxHashMap<String, String> {
    let mut chapters = FxHashMap::default();
    let mut title = String::new();
    for block in &document.blocks {
        if let Block::Heading { level: 1, content, .. } = block {
            title = plain_text(content);
        }
        find(std::slice::from_ref(block), None, &mut |_, id| {
            chapters.insert(id.to_owned(), title.clone());
        });
    }
    chapters
}

/// Finds the statements in some blocks, with what became of them.
fn find(blocks: &[Block], state: Option<State>, see: &mut dyn FnMut(Option<State>, &str)) {
    for block in blocks {
        match block {
            Block::Statement { id, content, .. } => {
                see(state, id);
                find(content, state, see);
            }
            Block::Inserted(content) => find(content, Some(State::New), see),
            Block::Deleted(content) => find(content, Some(State::Gone), see),
            Block::Quote(content) | Block::Notice(content) | Block::Insert(content) | Block::Annex(content) => {
                find(content, state, see);
            }
            Block::List { items, .. } => items.iter().for_each(|it| find(it, state, see)),
            _ => {}
        }
    }
}

struct Writer<'a> {
    remarks: &'a Remarks,
    /// For each statement that stands elsewhere now, by its old name, the new one.
    moved: FxHashMap<String, String>,
}

impl Writer<'_> {
    fn blocks(&self, blocks: Vec<Block>, state: Option<State>) -> Vec<Block> {
        let mut out = Vec::new();
        for block in blocks {
            match block {
                Block::Inserted(content) => {
                    out.extend(self.parted(content, State::New, Block::Inserted));
                }
                Block::Deleted(content) => {
                    out.extend(self.parted(content, State::Gone, Block::Deleted));
                }
                Block::Quote(content) => out.push(Block::Quote(self.blocks(content, state))),
                Block::List { start, tight, items } => out.push(Block::List {
                    start,
                    tight,
                    items: items.into_iter().map(|it| self.blocks(it, state)).collect(),
                }),
                Block::Statement { ref id, .. } => {
                    out.extend(self.remark(id, state));
                    out.push(block);
                }
                block => out.push(block),
            }
        }
        out
    }

    /// Returns what is inserted or deleted, split so that each remark stands right before what it is about.
    fn parted(&self, content: Vec<Block>, state: State, whole: fn(Vec<Block>) -> Block) -> Vec<Block> {
        let mut out = Vec::new();
        let mut waiting = Vec::new();
        for block in content {
            let remark = match &block {
                Block::Statement { id, .. } => self.remark(id, Some(state)),
                _ => None,
            };
            let Some(remark) = remark else {
                waiting.push(block);
                continue;
            };
            if !waiting.is_empty() {
                out.push(whole(std::mem::take(&mut waiting)));
            }
            out.extend([remark, whole(vec![block])]);
        }
        if !waiting.is_empty() {
            out.push(whole(waiting));
        }
        out
    }

    fn remark(&self, id: &str, state: Option<State>) -> Option<Block> {
        let mut sentences: Vec<String> = self.moved_words(id, state).into_iter().collect();
        if state == Some(State::New) && !sentences.is_empty() {
            let is_reworded = self.remarks.reworded.contains(id);
            let key = if is_reworded {
                "change-moved-reworded"
            } else {
                "change-moved-same"
            };
            sentences.push(self.remarks.language.word(key));
        }
        if state != Some(State::Gone) {
            sentences.extend(self.remarks.evidence.get(id).into_iter().flatten().cloned());
        }
        let lines = sentences.into_iter().map(|it| Block::Paragraph(vec![Inline::text(it)]));
        let lines: Vec<Block> = lines.collect();
        (!lines.is_empty()).then_some(Block::Remark(lines))
    }

    fn moved_words(&self, id: &str, state: Option<State>) -> Option<String> {
        let remarks = self.remarks;
        let (key, elsewhere) = match state? {
            State::Gone => ("change-moved-to", remarks.new_chapters.get(self.moved.get(id)?)),
            _ => {
                let old = self.moved.iter().find(|it| it.1 == id)?.0;
                ("change-moved-from", remarks.old_chapters.get(old))
            }
        };
        let here = match state? {
            State::Gone => remarks.old_chapters.get(id),
            _ => remarks.new_chapters.get(id),
        };
        if here == elsewhere {
            return Some(remarks.language.word(&format!("{key}-within")));
        }
        let chapter = elsewhere.map_or("", String::as_str);
        Some(remarks.language.say(key, &[("chapter", chapter.into())]))
    }
}
