//! Tracked changes: what Word lets its reader accept or reject, one by one.

use super::fields::field;
use super::setting::{Mark, Place};
use super::writer::Writer;
use crate::document::{Block, Change, has_marks};

/// How long an author's name may be.
const AUTHOR: usize = 255;

impl<'d> Writer<'d> {
    /// Writes something that is inserted or deleted; what is deleted from the inserted stands in neither version.
    pub(super) fn changed(&mut self, change: Change, write: impl FnOnce(&mut Self)) {
        if self.change.is_some_and(|it| it != change) {
            return;
        }
        self.with_change(Some(change), write);
    }

    /// Writes something with what became of it, whatever stands around.
    pub(super) fn with_change(&mut self, change: Option<Change>, write: impl FnOnce(&mut Self)) {
        let outside = std::mem::replace(&mut self.change, change);
        write(self);
        self.change = outside;
    }

    /// Says of a paragraph or of a table's row, in its properties, that it is inserted or deleted.
    pub(super) fn mark_change(&mut self) {
        if let Some(change) = self.tracked_change() {
            let attributes = self.revision();
            self.part.xml.empty(name(change), &borrowed(&attributes));
        }
    }

    /// Returns what became of what is being written; in comments Word keeps track of nothing.
    pub(super) fn tracked_change(&self) -> Option<Change> {
        self.change.filter(|_| self.place != Place::Comment)
    }

    /// Opens a run, within what says that it is inserted or deleted.
    pub(super) fn open_run(&mut self) {
        let change = self.tracked_change();
        if self.open_change != change {
            self.end_change();
            if let Some(change) = change {
                let attributes = self.revision();
                self.part.xml.open(name(change), &borrowed(&attributes));
            }
            self.open_change = change;
        }
        self.part.xml.open("w:r", &[]);
    }

    /// Writes a run's text.
    pub(super) fn words(&mut self, text: &str) {
        self.trace_words(text);
        self.text_element("w:t", "w:delText", text);
    }

    /// Writes what a field does.
    pub(super) fn instruction(&mut self, text: &str) {
        self.text_element("w:instrText", "w:delInstrText", text);
    }

    fn text_element(&mut self, standing: &str, deleted: &str, text: &str) {
        let name = match self.tracked_change() {
            Some(Change::Deleted) => deleted,
            _ => standing,
        };
        self.part.xml.element(name, &[("xml:space", "preserve")], text);
    }

    /// Ends what the runs so far stand in, before something that can't stand in it.
    pub(super) fn end_change(&mut self) {
        if let Some(change) = self.open_change.take() {
            self.part.xml.close(name(change));
        }
    }

    /// Keeps the remark on a change as a comment on what comes next.
    pub(super) fn remark(&mut self, content: &'d [Block]) {
        match self.place {
            Place::Body => {
                self.comments.push(content);
                self.remarks.push(self.comments.len() - 1);
            }
            Place::Note => self.blocks(content),
            Place::Comment => {}
        }
    }

    /// Keeps the marked words of a statement that was moved here as a comment on it: Word's own marks for what was moved hold no
    /// changes that could be accepted or rejected with it, so it goes at one place and comes, as it is now, at the other.
    pub(super) fn reworded(&mut self, content: &'d [Block]) {
        if let [Block::Statement { content, .. }] = content
            && self.place == Place::Body
            && has_marks(content)
        {
            self.remark(content);
        }
    }

    /// Begins the comments on the paragraph that was opened.
    pub(super) fn begin_remarks(&mut self) {
        for comment in self.remarks.clone() {
            self.mark(Mark::Comment(comment));
        }
        self.open_remarks.append(&mut self.remarks);
    }

    /// Ends the comments on the paragraph that is about to be closed.
    pub(super) fn end_remarks(&mut self) {
        for comment in std::mem::take(&mut self.open_remarks) {
            self.end_comment(comment);
        }
    }

    /// Writes the remark on a change to a block that never came.
    pub(super) fn end_remarks_without_block(&mut self) {
        if !self.remarks.is_empty() {
            self.open_paragraph(None);
            self.close_paragraph();
        }
    }

    /// Returns who answers for comments and changes.
    pub(super) fn author(&self) -> String {
        let document = self.document;
        let by = document.changes.as_ref().map_or("", |it| &it.by);
        [by, &document.front.authority]
            .into_iter()
            .map(|it| field(it, AUTHOR))
            .find(|it| !it.is_empty())
            .unwrap_or_else(|| "ip".to_owned())
    }

    /// Returns the attributes of one more change.
    fn revision(&mut self) -> Vec<(&'static str, String)> {
        self.revisions += 1;
        let mut attributes = vec![("w:id", self.revisions.to_string()), ("w:author", self.author())];
        if let Some(date) = self.document.changes.as_ref().and_then(|it| it.date) {
            attributes.push(("w:date", date.format("%Y-%m-%dT00:00:00Z").to_string()));
        }
        attributes
    }
}

fn name(change: Change) -> &'static str {
    match change {
        Change::Inserted => "w:ins",
        Change::Deleted => "w:del",
    }
}

fn borrowed<'a>(attributes: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    attributes.iter().map(|(name, value)| (*name, &**value)).collect()
}
