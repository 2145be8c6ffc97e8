//! Notes and annotations of an OpenDocument text.

use super::reader::{Reader, Run};
use crate::exchange::xml::Node;

impl Reader<'_> {
    /// Reads a footnote or an endnote where it stands.
    pub(super) fn note(&mut self, node: &Node, run: &Run) {
        if run.is_hidden {
            return self.story.hide();
        }
        let Some(body) = node.child("text:note-body").filter(|_| !self.in_note) else {
            return;
        };
        let (at, open) = self.story.begin_note();
        self.in_note = true;
        let blocks = self.aside(|it| it.each(body, &Run::default()));
        self.in_note = false;
        self.story.end_note(at, blocks, open);
        self.story.mark(at);
    }

    /// Finds which annotations end elsewhere than they begin.
    pub(super) fn find_annotations(&mut self, node: &Node) {
        for child in node.nodes() {
            if &*child.name == "office:annotation-end" {
                let name = child.get("office:name").unwrap_or_default();
                self.ranges.insert(name.to_owned(), None);
            }
            self.find_annotations(child);
        }
    }

    /// Reads an annotation, which stands at what follows up to its end, else at its paragraph.
    pub(super) fn annotation(&mut self, node: &Node) {
        let mut reader = Reader::new(self.package);
        for child in node.nodes().filter(|it| matches!(&*it.name, "text:p" | "text:list")) {
            reader.element(child, &Run::default());
        }
        reader.story.flush();
        let at = self.story.comment(reader.story.words_alone());
        let name = node.get("office:name").unwrap_or_default();
        match self.ranges.get_mut(name) {
            Some(range) => {
                *range = Some(at);
                self.story.open_range(at);
            }
            None => self.story.anchor(at),
        }
    }

    /// Reads the end of an annotation's range.
    pub(super) fn end_annotation(&mut self, node: &Node) {
        let name = node.get("office:name").unwrap_or_default();
        let Some(at) = self.ranges.get(name).copied().flatten() else {
            return;
        };
        self.story.end_range(at);
        if !self.story.is_anchored(at) {
            self.story.anchor(at);
        }
    }
}
