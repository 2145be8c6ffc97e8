//! Drawings of an OpenDocument text: the words in them come in, all else is named.

use super::reader::{Reader, Run};
use crate::exchange::incoming::LeftKind;
use crate::exchange::xml::Node;

impl Reader<'_> {
    /// Reads a drawing or something embedded.
    pub(super) fn drawing(&mut self, node: &Node, run: &Run) {
        if run.is_hidden {
            return self.story.hide();
        }
        let words = described(node);
        let before = self.story.count;
        match &*node.name {
            "draw:control" => return self.story.leave(LeftKind::Control, &words),
            "draw:frame" => self.frame(node, &words),
            _ => self.shape(node),
        }
        if self.story.count == before && &*node.name != "draw:line" {
            self.story.leave(LeftKind::Drawing, &words);
        }
    }

    /// Reads what stands in a frame: the first form of it that we know.
    fn frame(&mut self, node: &Node, words: &str) {
        for child in node.nodes() {
            match &*child.name {
                "draw:text-box" => {
                    let blocks = self.aside(|it| it.each(child, &Run::default()));
                    self.story.count += usize::from(!blocks.is_empty());
                    self.story.text_box(blocks);
                }
                "draw:image" => self.story.leave(LeftKind::Picture, words),
                "draw:object" => self.object(child, words),
                "draw:object-ole" | "draw:plugin" | "draw:floating-frame" | "draw:applet" => {
                    self.story.leave(LeftKind::Embedded, words);
                }
                "table:table" => {
                    let blocks = self.aside(|it| it.element(child, &Run::default()));
                    self.story.count += usize::from(!blocks.is_empty());
                    self.story.text_box(blocks);
                }
                _ => continue,
            }
            return;
        }
    }

    fn object(&mut self, node: &Node, words: &str) {
        let mut inner = String::new();
        node.gather(&["math:annotation"], &mut inner);
        let target = node.get("xlink:href").unwrap_or_default().trim_start_matches("./");
        let known = self
            .package
            .objects
            .iter()
            .find(|it| it.0 == target.trim_end_matches('/'));
        let (kind, own) = match known {
            Some((_, kind, own)) => (*kind, own.as_str()),
            None if node.child("math:math").is_some() => (LeftKind::Formula, inner.as_str()),
            None => (LeftKind::Embedded, ""),
        };
        let parts: Vec<&str> = [words, own].into_iter().filter(|it| !it.is_empty()).collect();
        self.story.leave(kind, &parts.join(": "));
    }

    /// Reads the paragraphs in a shape, and the shapes in a group.
    fn shape(&mut self, node: &Node) {
        let blocks = self.aside(|it| {
            for child in node.nodes() {
                match &*child.name {
                    "text:p" | "text:list" => it.element(child, &Run::default()),
                    name if name.starts_with("draw:") && !name.contains("geometry") && !name.contains("glue") => {
                        it.drawing(child, &Run::default());
                    }
                    _ => {}
                }
            }
        });
        self.story.text_box(blocks);
    }
}

/// Returns the words that describe a drawing to those who can't see it.
fn described(node: &Node) -> String {
    let words = ["svg:desc", "svg:title"].iter().find_map(|it| node.child(it));
    words.map(Node::text).unwrap_or_default().trim().to_owned()
}
