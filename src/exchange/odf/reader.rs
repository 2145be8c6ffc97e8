//! An OpenDocument text while it is read.

use super::package::Package;
use crate::exchange::content::{Block, Look};
use crate::exchange::escape::clean;
use crate::exchange::incoming::LeftKind;
use crate::exchange::story::Story;
use crate::exchange::symbols;
use crate::exchange::xml::Node;
use rustc_hash::FxHashMap;

/// How words look, and what else is said of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Run {
    pub(super) look: Look,
    pub(super) is_hidden: bool,
    pub(super) is_quote: bool,
    /// The name of the letters, where these are pictures.
    pub(super) font: Option<String>,
}

/// A list that is open.
#[derive(Debug, Clone, Default)]
pub(super) struct List {
    /// The name of its style.
    pub(super) style: Option<String>,
    /// Whether the next paragraph begins an item.
    pub(super) begins: bool,
}

/// What reads a part.
pub(super) struct Reader<'a> {
    pub(super) package: &'a Package,
    pub(super) story: Story,
    pub(super) lists: Vec<List>,
    /// The annotations whose range ends somewhere, by their names.
    pub(super) ranges: FxHashMap<String, Option<usize>>,
    pub(super) in_note: bool,
}

impl<'a> Reader<'a> {
    /// Returns a reader.
    pub(super) fn new(package: &'a Package) -> Self {
        Self {
            package,
            story: Story::default(),
            lists: Vec::new(),
            ranges: FxHashMap::default(),
            in_note: false,
        }
    }

    /// Reads an element as words alone, a line for each paragraph.
    pub(super) fn plain(package: &Package, node: &Node) -> String {
        let mut reader = Reader::new(package);
        reader.each(node, &Run::default());
        reader.story.flush();
        reader.story.words_alone()
    }

    /// Adds words.
    pub(super) fn words(&mut self, text: &str, run: &Run) {
        if run.is_hidden {
            if !text.trim().is_empty() {
                self.story.hide();
            }
            return;
        }
        let text = match &run.font {
            Some(font) => self.lettered(text, &font.clone()),
            None => clean(text),
        };
        if !text.is_empty() {
            self.story.words(&text, &run.look, run.is_quote);
        }
    }

    fn lettered(&mut self, text: &str, font: &str) -> String {
        let mut lettered = String::new();
        for letter in text.chars() {
            match symbols::sign(font, letter) {
                Some(sign) => lettered.push(sign),
                None => self
                    .story
                    .leave(LeftKind::Symbol, &format!("{font} U+{:04X}", u32::from(letter))),
            }
        }
        lettered
    }

    /// Adds the text of a paragraph, in which any white space is one space, and none at its start.
    pub(super) fn running(&mut self, text: &str, run: &Run) {
        let words = self.story.squeezed(text);
        self.words(&words, run);
    }

    /// Reads something whose blocks stand by themselves, and returns these.
    pub(super) fn aside(&mut self, read: impl FnOnce(&mut Self)) -> Vec<Block> {
        let waiting = self.story.step_in();
        let lists = std::mem::take(&mut self.lists);
        read(self);
        self.lists = lists;
        self.story.step_out(waiting)
    }
}
