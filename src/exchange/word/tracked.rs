//! Tracked changes of a Word file, kept apart: whose each is, and which words it inserted or deleted.

use super::reader::{Reader, Run};
use super::styles::is_on;
use crate::exchange::content::{Fate, Look, Revision, Sign};
use crate::exchange::incoming::Refused;
use crate::exchange::returned::{Remark, Returned, Sent, lines};
use crate::exchange::xml::Node;
use rustc_hash::FxHashMap;
use std::rc::Rc;

impl Reader<'_> {
    /// Returns what was read of a draft that comes back.
    pub(super) fn returned(mut self) -> Result<Returned, Refused> {
        let mut remarks = self.remarks();
        let last = self.story.last_signs();
        let authors = self.authors.take().unwrap_or_default().names;
        let content = self.story.finish()?.content;
        Ok(Returned {
            sent: self.package.draft.as_ref().map(Sent::read),
            authors,
            lines: lines(&content, &last, &mut remarks),
            remarks,
        })
    }

    /// Returns the comments, in the order of the file, with whose each is and which it answers.
    fn remarks(&mut self) -> Vec<Remark> {
        let package = self.package;
        let nodes = package.comments.iter().flat_map(|it| it.node.nodes());
        let nodes: Vec<&Node> = nodes.filter(|it| &*it.name == "w:comment").collect();
        let mut paragraphs = FxHashMap::default();
        let mut remarks = Vec::with_capacity(nodes.len());
        for (at, (node, text)) in nodes.iter().zip(&self.story.content.remarks).enumerate() {
            let ids = node.nodes().filter_map(|it| it.get("w14:paraId"));
            paragraphs.extend(ids.map(|it| (it, at)));
            let author = node.get("w:author").unwrap_or_default();
            remarks.push(Remark {
                author: self.authors.as_mut().map_or(0, |it| it.place(author)),
                date: node.get("w:date").unwrap_or_default().to_owned(),
                text: text.clone(),
                ..Remark::default()
            });
        }
        let threads = package.threads.iter().flat_map(|it| it.node.nodes());
        for thread in threads.filter(|it| &*it.name == "w15:commentEx") {
            let place = |name| paragraphs.get(thread.get(name)?).copied();
            let Some(at) = place("w15:paraId") else { continue };
            remarks[at].parent = place("w15:paraIdParent").filter(|it| *it != at);
            remarks[at].is_done = thread.get("w15:done").is_some_and(|it| is_on(Some(it)));
        }
        remarks
    }

    /// Reads an element that says of words what became of them; tells whether it is one.
    pub(super) fn tracked(&mut self, node: &Node, run: &Run) -> bool {
        let fate = match &*node.name {
            "w:ins" => Fate::Inserted,
            "w:del" => Fate::Deleted,
            "w:moveTo" => Fate::Arrived,
            "w:moveFrom" => Fate::Left,
            "w:delText" => {
                self.sign(node, run);
                return true;
            }
            "w:delInstrText" => {
                self.instruction(node);
                return true;
            }
            "w:bookmarkStart" => {
                self.story
                    .sign(Sign::Bookmark(node.get("w:name").unwrap_or_default().into()));
                return true;
            }
            _ => return false,
        };
        let look = Look {
            change: self.within(node, fate, run.look.change.as_ref()),
            ..run.look.clone()
        };
        let run = Run { look, ..run.clone() };
        self.each(node, &run);
        true
    }

    /// Returns what becomes of words by an element that stands in another one; what was inserted and deleted again is neither.
    fn within(&mut self, node: &Node, fate: Fate, outer: Option<&Rc<Revision>>) -> Option<Rc<Revision>> {
        let comes = |it: Fate| matches!(it, Fate::Inserted | Fate::Arrived);
        let fate = match outer {
            Some(outer) if comes(outer.fate) != comes(fate) || outer.fate == Fate::Neither => Fate::Neither,
            _ => fate,
        };
        self.revision(node, fate)
    }

    fn revision(&mut self, node: &Node, fate: Fate) -> Option<Rc<Revision>> {
        let author = self.authors.as_mut()?.place(node.get("w:author").unwrap_or_default());
        let date = node.get("w:date").unwrap_or_default().to_owned();
        Some(Rc::new(Revision { fate, author, date }))
    }

    /// Returns the change that properties say something is.
    pub(super) fn change_of(&mut self, properties: Option<&Node>) -> Option<Rc<Revision>> {
        self.authors.as_ref()?;
        let fates = [
            ("w:del", Fate::Deleted),
            ("w:moveFrom", Fate::Left),
            ("w:ins", Fate::Inserted),
            ("w:moveTo", Fate::Arrived),
        ];
        let found = fates.iter().find_map(|it| Some((properties?.child(it.0)?, it.1)));
        found.and_then(|(node, fate)| self.revision(node, fate))
    }

    /// Says that something looks otherwise than it did.
    pub(super) fn formatted(&mut self, properties: Option<&Node>) {
        let changed = properties.and_then(|it| it.nodes().find(|it| it.name.ends_with("PrChange")));
        if let Some(revision) = changed.and_then(|it| self.revision(it, Fate::Formatted)) {
            self.story.sign(Sign::Formatted(revision));
        }
    }

    /// Says what became of the end of a paragraph.
    pub(super) fn end_of(&mut self, properties: Option<&Node>, mark: Option<&Node>) {
        self.formatted(properties);
        if let Some(revision) = self.change_of(mark) {
            self.story.sign(Sign::End(revision));
        }
    }
}
