//! What came back goes into its chapter: other words, a new block, one that goes, a comment.
//!
//! A splice that would say anything else than it should is refused.

mod blocks;
mod first;

use crate::record::kind::Kind;
use crate::record::{self, Record};
use crate::source::{FileId, Source};
use crate::syntax::markdown::blocks::around;
use crate::syntax::markdown::outline::Form;
use crate::text::digest::Digest;
use crate::text::running::running;
use blocks::Block;
use std::ops::Range;

/// What is to be done in a chapter; a block is named by the digest of its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Splice {
    /// Other words in a block.
    Words {
        /// The block.
        block: Digest,
        /// Its words, as readers see them.
        words: String,
        /// Which of them.
        at: Range<usize>,
        /// What comes in their place.
        with: String,
        /// The same as it is written in Markdown.
        written: String,
    },
    /// Other words in the chapter's title.
    Title {
        /// Its words, as readers saw them.
        words: String,
        /// Which of them.
        at: Range<usize>,
        /// What comes in their place.
        with: String,
    },
    /// A new block before all others.
    First {
        /// Its words.
        words: String,
        /// The same as they are written.
        written: String,
    },
    /// A new block behind one.
    Behind {
        /// The block.
        block: Digest,
        /// Its words, as readers saw them.
        near: String,
        /// The words of the new one.
        words: String,
        /// The same as they are written.
        written: String,
    },
    /// The whole of a block goes.
    Away {
        /// The block.
        block: Digest,
    },
    /// A reader's comment behind a block; behind the statement, and else behind the last, where that is gone.
    Remark {
        /// Whether it is on the chapter's title, so that it stands before all blocks.
        is_first: bool,
        /// The block.
        block: Option<Digest>,
        /// Its words, as readers saw them.
        near: String,
        /// The statement.
        statement: Option<String>,
        /// The comment as it is written.
        written: String,
    },
}

/// Why a splice is for a person to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The block is not in the chapter as it is now, or has other words.
    Gone,
    /// Several blocks have the same words.
    Several,
    /// The words are marked: stress, a link, a citation stands in them.
    Marked,
    /// The block has a name, or rests on evidence.
    Named,
    /// The chapter would have no title.
    Untitled,
    /// Where it would stand nothing new can stand, or it would be read as something else.
    Elsewhere,
}

impl Refused {
    /// Returns the word by which catalogues know it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::Several => "several",
            Self::Marked => "marked",
            Self::Named => "named",
            Self::Untitled => "untitled",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// Returns a chapter's text in which something was done.
pub fn spliced(text: &str, splice: &Splice) -> Result<String, Refused> {
    let chapter = Chapter::read(text);
    match splice {
        Splice::Words {
            block,
            words,
            at,
            with,
            written,
        } => match chapter.find(*block) {
            // Others of its words may be others already.
            Err(Refused::Gone) => {
                let (place, own, at) = blocks::within(&chapter.blocks(), words, at).ok_or(Refused::Gone)?;
                chapter.reworded(place, &own, &at, (with, written))
            }
            found => chapter.reworded(found?, words, at, (with, written)),
        },
        Splice::Title { words, at, with } => chapter.retitled(words, at, with),
        Splice::First { words, written } => chapter.begun(words, written),
        Splice::Behind {
            block,
            near,
            words,
            written,
        } => {
            let place = chapter
                .find(*block)
                .or_else(|it| blocks::like(&chapter.blocks(), near).ok_or(it))?;
            chapter.behind(place, words, written)
        }
        Splice::Away { block } => chapter.away(chapter.find(*block)?),
        Splice::Remark {
            is_first: true,
            written,
            ..
        } => chapter.remarked_first(written),
        Splice::Remark {
            is_first: false,
            block,
            near,
            statement,
            written,
        } => {
            let place = block
                .and_then(|it| chapter.first(it))
                .or_else(|| blocks::like(&chapter.blocks(), near));
            chapter.remarked(place, statement.as_deref(), written)
        }
    }
}

/// What a file is read as depends on its ending.
const PATH: &str = "policy/chapters/chapter.md";

/// A chapter, and its blocks in order.
struct Chapter<'a> {
    text: &'a str,
    record: Record,
}

/// What of a block must not change by the way: its words, its name, and how much it cites.
type Facts = (Digest, Option<String>, usize);

impl<'a> Chapter<'a> {
    fn read(text: &'a str) -> Self {
        let source = Source {
            file: FileId(0),
            path: PATH.to_owned(),
            text: text.to_owned(),
        };
        let record = record::read(&source, Kind::Chapter, true).0;
        Self { text, record }
    }

    fn blocks(&self) -> Vec<Block<'_>> {
        let outline = &self.record.outline;
        let passages = outline.passages.iter().filter_map(|it| {
            Some(Block {
                text: it.text.as_deref()?,
                passage: Some(it),
            })
        });
        let asides = outline
            .details()
            .asides
            .iter()
            .map(|text| Block { text, passage: None });
        let mut blocks: Vec<Block<'_>> = passages.chain(asides).collect();
        blocks.sort_by_key(Block::start);
        blocks
    }

    fn facts(&self) -> Vec<Facts> {
        let fact = |it: &Block<'_>| {
            let name = it
                .passage
                .and_then(|it| it.name.as_ref())
                .map(|it| it.value.to_string());
            (Digest::of(&it.text.running()), name, it.text.citations.len())
        };
        self.blocks().iter().map(fact).collect()
    }

    /// Returns the names of what has a name, in order: also of what has no words of its own.
    fn names(&self) -> Vec<String> {
        let names = self.record.outline.passages.iter().filter_map(|it| it.name.as_ref());
        names.map(|it| it.value.to_string()).collect()
    }

    fn find(&self, digest: Digest) -> Result<usize, Refused> {
        let blocks = self.blocks();
        let is_it = |it: &usize| Digest::of(&blocks[*it].text.running()) == digest;
        let mut found = (0..blocks.len()).filter(is_it);
        let first = found.next().ok_or(Refused::Gone)?;
        if found.next().is_some() {
            Err(Refused::Several)
        } else {
            Ok(first)
        }
    }

    fn first(&self, digest: Digest) -> Option<usize> {
        self.blocks()
            .iter()
            .position(|it| Digest::of(&it.text.running()) == digest)
    }

    /// Puts other words into a block.
    fn reworded(&self, at: usize, words: &str, part: &Range<usize>, new: (&str, &str)) -> Result<String, Refused> {
        let blocks = self.blocks();
        let block = blocks[at];
        let span = block.span_of(words, part).ok_or(Refused::Marked)?;
        let own = self.text.get(span.clone()).ok_or(Refused::Marked)?;
        let before = words.get(part.clone()).ok_or(Refused::Gone)?;
        if running(own) != running(before) {
            return Err(Refused::Marked);
        }
        let (with, written) = new;
        let text = self.with(span, before, written);
        let expected = format!("{}{with}{}", &words[..part.start], &words[part.end..]);
        let mut facts = self.facts();
        facts[at].0 = Digest::of(&expected);
        Chapter::read(&text).confirmed(&facts, &self.names(), text.clone())
    }

    /// Returns the text with something written in a place; where nothing is, one space stays of two.
    fn with(&self, span: Range<usize>, before: &str, written: &str) -> String {
        let (mut start, mut end) = (span.start, span.end);
        let inner = written.trim();
        let is_free = |it: Option<char>| it.is_none_or(char::is_whitespace);
        if inner.is_empty() {
            if self.text[..start].ends_with(' ') && is_free(self.text[end..].chars().next()) {
                start -= 1;
            } else if self.text[end..].starts_with(' ') && is_free(self.text[..start].chars().next_back()) {
                end += 1;
            }
            return format!("{}{}", &self.text[..start], &self.text[end..]);
        }
        // The spaces around what was there stand in the file already.
        let lead = if before.is_empty() {
            written.len() - written.trim_start().len()
        } else {
            0
        };
        let tail = if before.is_empty() {
            written.len() - written.trim_end().len()
        } else {
            0
        };
        let lead = if is_free(self.text[..start].chars().next_back()) {
            0
        } else {
            lead
        };
        let tail = if is_free(self.text[end..].chars().next()) {
            0
        } else {
            tail
        };
        let space = |length: usize| if length > 0 { " " } else { "" };
        format!(
            "{}{}{inner}{}{}",
            &self.text[..start],
            space(lead),
            space(tail),
            &self.text[end..]
        )
    }

    /// Returns a new text where nothing else became of the chapter.
    fn confirmed(&self, facts: &[Facts], names: &[String], text: String) -> Result<String, Refused> {
        if self.facts() == facts && self.names() == names {
            Ok(text)
        } else {
            Err(Refused::Elsewhere)
        }
    }

    /// Returns the outermost block around a byte.
    fn outermost(&self, byte: usize) -> Option<Range<usize>> {
        let span = around(self.text, self.record.body, byte)?.range();
        let own = self.text.get(span.clone())?.trim_end().len();
        Some(span.start..span.start + own)
    }

    /// Returns the ends of the outermost block around a byte, and of the one after it: of a list or a table the name may stand there.
    fn ends(&self, byte: usize) -> Vec<usize> {
        let Some(own) = self.outermost(byte) else {
            return Vec::new();
        };
        let rest = &self.text[own.end..];
        let next = own.end + rest.len() - rest.trim_start().len();
        let after = self.outermost(next).filter(|it| it.start >= own.end);
        let is_name = |it: &Range<usize>| {
            self.text[it.clone()]
                .split_whitespace()
                .all(|it| it.starts_with(['^', '#']))
        };
        let mut ends = vec![own.end];
        match after {
            // The name of a list or a table stands behind it, and goes with it.
            Some(after) if is_name(&after) => ends.insert(0, after.end),
            after => ends.extend(after.map(|it| it.end)),
        }
        ends
    }

    fn end_of_line(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }

    /// Puts a new block behind one.
    fn behind(&self, at: usize, words: &str, written: &str) -> Result<String, Refused> {
        let blocks = self.blocks();
        let block = blocks[at];
        let end = self.end_of_line();
        let mut tried: Vec<String> = Vec::new();
        let put = |at: usize, new: String| format!("{}{new}{}", &self.text[..at], &self.text[at..]);
        match block.passage {
            Some(item) if item.form == Form::Item => {
                let start = item.span.start as usize;
                let line = self.text[..start].rfind('\n').map_or(0, |it| it + 1);
                let sign = &self.text[line..block.start()];
                let own = self.text[item.span.range()].trim_end().len();
                tried.push(put(start + own, format!("{end}{sign}{written}")));
            }
            None if block.is_cell(self.text) => return Err(Refused::Elsewhere),
            _ => {
                let places = self.ends(block.start());
                tried.extend(places.into_iter().map(|it| put(it, format!("{end}{end}{written}"))));
            }
        }
        let mut facts = self.facts();
        facts.insert(at + 1, (Digest::of(words), None, 0));
        let names = self.names();
        let right = tried
            .into_iter()
            .find_map(|it| Chapter::read(&it).confirmed(&facts, &names, it.clone()).ok());
        right.ok_or(Refused::Elsewhere)
    }

    /// Takes a block away.
    fn away(&self, at: usize) -> Result<String, Refused> {
        let blocks = self.blocks();
        let block = blocks[at];
        // A heading, a footnote and an item go without what is cited beside them.
        let is_paragraph = block.passage.is_some_and(|it| it.form == Form::Paragraph);
        let is_cited = !block.text.citations.is_empty() || is_paragraph && block.text.cites();
        if block.passage.is_some_and(|it| it.name.is_some()) || is_cited {
            return Err(Refused::Named);
        }
        let span = match block.passage {
            Some(item) if item.form == Form::Item => {
                let start = item.span.start as usize;
                let line = self.text[..start].rfind('\n').map_or(0, |it| it + 1);
                line..item.span.end as usize
            }
            None if block.is_cell(self.text) => return Err(Refused::Elsewhere),
            _ => self.outermost(block.start()).ok_or(Refused::Gone)?,
        };
        let rest = &self.text[span.end..];
        let is_item = block.passage.is_some_and(|it| it.form == Form::Item);
        let blank = if is_item {
            0
        } else {
            rest.len() - rest.trim_start_matches(['\r', '\n']).len()
        };
        let text = format!("{}{}", &self.text[..span.start], &rest[blank..]);
        let mut facts = self.facts();
        facts.remove(at);
        Chapter::read(&text).confirmed(&facts, &self.names(), text.clone())
    }

    /// Puts a reader's comment behind the outermost block around one.
    fn remarked(&self, at: Option<usize>, statement: Option<&str>, written: &str) -> Result<String, Refused> {
        let blocks = self.blocks();
        let at = at.and_then(|it| blocks.get(it));
        let named = statement.and_then(|it| self.record.passage(it));
        let start = at.map(Block::start).or(named.map(|it| it.span.start as usize));
        let mut places = start.map(|it| self.ends(it)).unwrap_or_default();
        let kept = self.text.trim_end().len();
        places.push(kept.max(self.record.body.start as usize));
        let (facts, names, end) = (self.facts(), self.names(), self.end_of_line());
        for place in places {
            let (before, after) = self.text.split_at(place);
            let gap = if before.ends_with('\n') {
                end.to_owned()
            } else {
                end.repeat(2)
            };
            let after = if after.trim().is_empty() {
                end.to_owned()
            } else {
                after.to_owned()
            };
            let text = format!("{before}{gap}{written}{after}");
            let new = Chapter::read(&text);
            let is_there =
                new.record.outline.details().remarks.len() == self.record.outline.details().remarks.len() + 1;
            if is_there && let Ok(text) = new.confirmed(&facts, &names, text.clone()) {
                return Ok(text);
            }
        }
        Err(Refused::Elsewhere)
    }
}

#[cfg(test)]
mod tests;
