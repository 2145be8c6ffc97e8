//! What is inserted and deleted as HTML: marked for the eye, and said in words for those who do not see it.

use super::blocks::{Writer, escaped};
use super::name;
use crate::document::{Block, Change, Inline, plain_text};
use std::fmt::Write as _;

impl Writer<'_> {
    /// Writes blocks that are inserted or deleted.
    pub(super) fn changed(&mut self, change: Change, content: &[Block]) {
        let outside = self.change.replace(change);
        let tag = tag(change);
        let (start, end) = (self.said(change, ""), self.said(change, "-end"));
        let _ = writeln!(self.out, "<{tag} class=\"change\">\n<p class=\"hidden\">{start}</p>");
        self.blocks(content);
        let _ = writeln!(self.out, "<p class=\"hidden\">{end}</p>\n</{tag}>");
        self.change = outside;
    }

    /// Writes a part of a line that is inserted or deleted.
    pub(super) fn marked_change(&mut self, change: Change, content: &[Inline]) {
        self.between(change, |it| it.inlines(content));
    }

    /// Writes the words of a line, which may be changed, without links and notes.
    pub(super) fn words(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Inserted(content) => self.between(Change::Inserted, |it| it.words(content)),
                Inline::Deleted(content) => self.between(Change::Deleted, |it| it.words(content)),
                inline => self.out.push_str(&escaped(&plain_text(std::slice::from_ref(inline)))),
            }
        }
    }

    fn between(&mut self, change: Change, write: impl FnOnce(&mut Self)) {
        let tag = tag(change);
        let _ = write!(self.out, "<{tag}>");
        self.spoken(change, "");
        write(self);
        self.spoken(change, "-end");
        let _ = write!(self.out, "</{tag}>");
    }

    /// Writes in a line what a screen reader says where a change begins or ends.
    pub(super) fn spoken(&mut self, change: Change, at: &str) {
        let said = self.said(change, at);
        let _ = write!(self.out, "<span class=\"hidden\"> {said} </span>");
    }

    fn said(&self, change: Change, at: &str) -> String {
        let key = match change {
            Change::Inserted => "render-inserted",
            Change::Deleted => "render-deleted",
        };
        let word = self.document.front.language.word(&format!("{key}{at}"));
        format!("[{}]", escaped(&word))
    }

    /// Returns an attribute that names an element; what is deleted has no name.
    pub(super) fn named(&self, id: &str) -> String {
        match self.change {
            Some(Change::Deleted) => String::new(),
            _ => format!(" id=\"{}\"", name(id)),
        }
    }
}

fn tag(change: Change) -> &'static str {
    match change {
        Change::Inserted => "ins",
        Change::Deleted => "del",
    }
}
