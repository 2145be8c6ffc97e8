//! Drawings of a Word file: the words in them come in, all else is named.

use super::reader::{Reader, Run};
use crate::exchange::escape::clean;
use crate::exchange::incoming::LeftKind;
use crate::exchange::xml::Node;

impl Reader<'_> {
    /// Reads a drawing, a picture or something embedded.
    pub(super) fn drawing(&mut self, node: &Node, run: &Run) {
        if run.is_hidden {
            return self.story.hide();
        }
        if !self.is_shown() {
            return;
        }
        let named = node.find(&|it| &*it.name == "wp:docPr");
        let words = described(named.or_else(|| node.find(&|it| it.get("alt").is_some())));
        if let Some(object) = node.find(&|it| &*it.name == "o:OLEObject") {
            let program = object.get("ProgID").unwrap_or_default();
            let kind = if program.starts_with("Equation") {
                LeftKind::Formula
            } else {
                LeftKind::Embedded
            };
            return self.story.leave(kind, if words.is_empty() { program } else { &words });
        }
        let before = self.story.count;
        self.shapes(node, &words);
        let is_rule = node.find(&|it| it.get("o:hr").is_some()).is_some();
        let holds = node.nodes().any(|it| &*it.name != "v:shapetype");
        if self.story.count == before && !is_rule && holds {
            self.story.leave(LeftKind::Drawing, &words);
        }
    }

    /// Reads what stands in a drawing; `words` describe it.
    fn shapes(&mut self, node: &Node, words: &str) {
        for child in node.nodes() {
            match &*child.name {
                "w:txbxContent" => self.text_box(child),
                "a:p" => self.lettering(child),
                "pic:pic" => {
                    let own = described(child.at(&["pic:nvPicPr", "pic:cNvPr"]));
                    self.story
                        .leave(LeftKind::Picture, if own.is_empty() { words } else { &own });
                }
                "v:imagedata" => self.story.leave(LeftKind::Picture, words),
                "v:textpath" => self.story.boxed(&clean(child.get("string").unwrap_or_default())),
                "w:control" => self.story.leave(LeftKind::Control, words),
                "dgm:relIds" => self.shown(LeftKind::Diagram, child.get("r:dm"), words),
                "?:chart" | "c:chart" => self.shown(LeftKind::Chart, child.get("r:id"), words),
                "v:shapetype" => {}
                "mc:AlternateContent" => self.first_form(child, words),
                _ => self.shapes(child, words),
            }
        }
    }

    fn first_form(&mut self, node: &Node, words: &str) {
        let before = self.story.count;
        for form in node.nodes() {
            self.shapes(form, words);
            if self.story.count > before {
                return;
            }
        }
    }

    /// Names a chart or a diagram with the words in it.
    fn shown(&mut self, kind: LeftKind, id: Option<&str>, words: &str) {
        let target = id.and_then(|it| self.relations.get(it)).map(|it| &it.target);
        let within = target.and_then(|name| self.package.shown.iter().find(|it| it.0 == *name));
        let within = within.map_or("", |it| &it.1);
        let parts: Vec<&str> = [words, within].into_iter().filter(|it| !it.is_empty()).collect();
        self.story.leave(kind, &parts.join(": "));
    }

    /// Reads a paragraph of a drawing that is no text box of Word's own.
    fn lettering(&mut self, node: &Node) {
        let mut words = String::new();
        for run in node.nodes() {
            match &*run.name {
                "a:br" => words.push(' '),
                _ => words.extend(run.child("a:t").map(Node::text)),
            }
        }
        self.story.boxed(&clean(&words));
    }
}

/// Returns the words that describe a drawing to those who can't see it.
fn described(node: Option<&Node>) -> String {
    let words = ["descr", "title", "alt"].iter().find_map(|name| node?.get(name));
    words.unwrap_or_default().trim().to_owned()
}
