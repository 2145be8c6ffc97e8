//! What is inserted and deleted as HTML: marked for the eye, and said in words for those who do not see it.

use super::blocks::{Writer, escaped};
use super::name;
use crate::document::{Block, Change, Inline, Versions, has_marks, plain_text};
use crate::render::block_text::block_text;
use std::fmt::Write as _;

impl Writer<'_> {
    /// Writes blocks that are inserted or deleted.
    pub(super) fn changed(&mut self, change: Change, content: &[Block]) {
        let outside = self.change.replace(change);
        let tag = tag(change);
        // Where it has marks of its own, only those are new words; the rest stood elsewhere.
        let (class, key) = match change {
            Change::Inserted if has_marks(content) => ("change moved", "render-moved"),
            _ => ("change", key(change)),
        };
        let (start, end) = (self.bracketed(key), self.bracketed(&format!("{key}-end")));
        let _ = writeln!(self.out, "<{tag} class=\"{class}\">\n<p class=\"hidden\">{start}</p>");
        self.blocks(content);
        let _ = writeln!(self.out, "<p class=\"hidden\">{end}</p>\n</{tag}>");
        self.change = outside;
    }

    /// Returns the remark on the changes as a whole as one paragraph, a line for each of its own.
    pub(super) fn notice(&mut self, remark: &[Block]) -> String {
        let before = std::mem::take(&mut self.out);
        for (at, block) in remark.iter().enumerate() {
            self.out.push_str(if at == 0 { "" } else { "<br>\n" });
            match block {
                Block::Paragraph(content) => self.inlines(content),
                other => self.out.push_str(&escaped(&block_text(std::slice::from_ref(other)))),
            }
        }
        std::mem::replace(&mut self.out, before)
    }

    /// Returns the lines under the title, each a label and a value; a title that changed is shown there, since a page has but one.
    pub(super) fn front_lines(&mut self) -> Vec<[String; 2]> {
        let document = self.document;
        let word = |key: &str| escaped(&document.front.language.word(key));
        let mut lines = Vec::new();
        for (key, versions) in [
            ("change-front-title", document.versions(|it| Some(&it.title))),
            ("change-front-authority", document.versions(|it| Some(&it.authority))),
        ] {
            if let Some(before) = versions.before.filter(|it| !versions.is_same() && !it.is_empty()) {
                lines.push([word(key), escaped(before)]);
            }
        }
        for (label, versions) in document.front_lines() {
            lines.push([escaped(label), self.in_versions(versions)]);
        }
        lines
    }

    fn in_versions(&mut self, versions: Versions<'_>) -> String {
        if versions.is_same() {
            return escaped(versions.now.unwrap_or_default());
        }
        let before = std::mem::take(&mut self.out);
        for (change, text) in [(Change::Deleted, versions.before), (Change::Inserted, versions.now)] {
            if let Some(text) = text {
                let space = if self.out.is_empty() { "" } else { " " };
                self.out.push_str(space);
                self.between(change, |it| it.out.push_str(&escaped(text)));
            }
        }
        std::mem::replace(&mut self.out, before)
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
        let announcement = self.announcement(change, at);
        let _ = write!(self.out, "<span class=\"hidden\"> {announcement} </span>");
    }

    fn announcement(&self, change: Change, at: &str) -> String {
        self.bracketed(&format!("{}{at}", key(change)))
    }

    fn bracketed(&self, key: &str) -> String {
        format!("[{}]", escaped(&self.document.front.language.word(key)))
    }

    /// Returns an attribute that names an element; what is deleted has no name.
    pub(super) fn named(&self, id: &str) -> String {
        match self.change {
            Some(Change::Deleted) => String::new(),
            _ => format!(" id=\"{}\"", name(id)),
        }
    }
}

fn key(change: Change) -> &'static str {
    match change {
        Change::Inserted => "render-inserted",
        Change::Deleted => "render-deleted",
    }
}

fn tag(change: Change) -> &'static str {
    match change {
        Change::Inserted => "ins",
        Change::Deleted => "del",
    }
}
