//! What stands beside the text of a Word file and belongs to a place in it: notes, comments, text boxes.

use super::package::{Package, Part};
use super::reader::{Reader, Run};
use crate::exchange::content::{Block, Sign};
use crate::exchange::incoming::Left;
use crate::exchange::xml::Node;

impl Reader<'_> {
    /// Reads a part as words alone, a line for each paragraph.
    pub(super) fn plain(package: &Package, part: &Part) -> String {
        let mut reader = Reader::new(package, &part.relations);
        reader.read(&part.node);
        reader.story.words_alone()
    }

    /// Reads the comments, before the text in which they stand.
    pub(super) fn read_comments(&mut self) {
        let Some(part) = &self.package.comments else { return };
        for node in part.node.nodes().filter(|it| &*it.name == "w:comment") {
            let mut reader = Reader::new(self.package, &part.relations);
            reader.read(node);
            let words = reader.story.words_alone();
            let left = reader.story.left.iter().map(|it| Left::new(it.kind, &it.words, &words));
            self.story.left.extend(left);
            let id = node.get("w:id").unwrap_or_default().to_owned();
            let at = self.story.comment(words);
            // Of two with one number the first stands in the text.
            self.comments.entry(id).or_insert(at);
        }
    }

    /// Reads a sign at which the range of a comment begins or ends, or the comment's own.
    pub(super) fn comment(&mut self, node: &Node) {
        let id = node.get("w:id").unwrap_or_default();
        let Some(&at) = self.comments.get(id) else { return };
        if self.authors.is_some() {
            return self.story.sign(match &*node.name {
                "w:commentRangeStart" => Sign::Begins(at),
                "w:commentRangeEnd" => Sign::Ends(at),
                _ => Sign::Stands(at),
            });
        }
        match &*node.name {
            "w:commentRangeStart" => self.story.open_range(at),
            "w:commentRangeEnd" => self.story.end_range(at),
            _ if self.story.is_anchored(at) => {}
            _ => self.story.anchor(at),
        }
    }

    /// Reads a footnote or an endnote where the text refers to it.
    pub(super) fn note(&mut self, node: &Node, run: &Run) {
        let package = self.package;
        let is_end = &*node.name == "w:endnoteReference";
        let id = node.get("w:id").unwrap_or_default();
        let part = if is_end { &package.endnotes } else { &package.footnotes };
        let Some((part, note)) = part.as_ref().and_then(|it| Some((it, it.find(id)?))) else {
            return;
        };
        if run.is_hidden {
            return self.story.hide();
        }
        if self.in_note || !self.is_shown() {
            return;
        }
        let key = (is_end, id.to_owned());
        let at = match self.notes.get(&key) {
            Some(at) => *at,
            None => {
                let (at, open) = self.story.begin_note();
                self.notes.insert(key, at);
                let relations = std::mem::replace(&mut self.relations, &part.relations);
                let fields = std::mem::take(&mut self.fields);
                self.in_note = true;
                let blocks = self.aside(|it| it.each(note, &Run::default()));
                self.in_note = false;
                (self.relations, self.fields) = (relations, fields);
                self.story.end_note(at, blocks, open);
                at
            }
        };
        self.story.mark(at);
    }

    /// Reads a text box, whose blocks come after the paragraph at which it stands.
    pub(super) fn text_box(&mut self, node: &Node) {
        let fields = std::mem::take(&mut self.fields);
        let mut blocks = self.aside(|it| it.each(node, &Run::default()));
        if self.authors.is_some() {
            blocks.iter_mut().for_each(Block::set_beside);
        }
        self.fields = fields;
        self.story.text_box(blocks);
    }
}
