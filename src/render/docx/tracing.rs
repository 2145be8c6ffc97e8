//! What the writer keeps of the draft's blocks while it writes them.

use super::setting::Place;
use super::trace::{DIGEST, Open, Traced, name};
use super::writer::Writer;
use crate::text::digest::Digest;

impl Writer<'_> {
    /// Begins the bookmark of the block that was opened; its name is known when its words are.
    pub(super) fn begin_block(&mut self) {
        let is_body = self.place == Place::Body;
        let Some(trace) = &mut self.trace else { return };
        if !is_body || trace.chapter.is_none() {
            if let Some(open) = &mut trace.open {
                open.words.push(' ');
            }
            return;
        }
        self.bookmarks += 1;
        let name = name(0, &"0".repeat(DIGEST));
        let number = self.bookmarks.to_string();
        self.part
            .xml
            .empty("w:bookmarkStart", &[("w:id", &number), ("w:name", &name)]);
        let place = self.part.xml.length() - name.len() - "\"/>".len();
        trace.open = Some(Open {
            bookmark: Some((self.bookmarks, place)),
            ..Open::default()
        });
    }

    /// Ends the bookmark of the block that is about to be closed.
    pub(super) fn end_block(&mut self) {
        if self.place != Place::Body {
            return;
        }
        let Some(trace) = &mut self.trace else { return };
        let Some(open) = trace.open.take() else { return };
        let Some((number, place)) = open.bookmark else { return };
        let digest = Digest::of(&open.words);
        let name = name(trace.blocks.len() + 1, &digest.to_string());
        self.part.xml.overwrite(place, &name);
        self.part.xml.empty("w:bookmarkEnd", &[("w:id", &number.to_string())]);
        let own: String = open.words.chars().skip(open.lead).collect();
        trace.blocks.push(Traced {
            name,
            digest,
            own: Digest::of(&own),
            chapter: trace.chapter.clone().unwrap_or_default(),
            statement: trace.statement.clone(),
            is_made: trace.is_made,
            lead: open.lead,
        });
    }

    /// Says that a chapter begins.
    pub(super) fn trace_chapter(&mut self, id: &str) {
        if let Some(trace) = &mut self.trace {
            trace.chapter = Some(id.to_owned());
        }
    }

    /// Says in which statement it is, and returns in which it was.
    pub(super) fn trace_statement(&mut self, id: Option<String>) -> Option<String> {
        std::mem::replace(&mut self.trace.as_mut()?.statement, id)
    }

    /// Says that the words of the open block so far are the program's own.
    pub(super) fn trace_lead(&mut self) {
        if let Some(open) = self.trace.as_mut().and_then(|it| it.open.as_mut()) {
            open.lead = open.words.chars().count();
        }
    }

    /// Adds words to what is open.
    pub(super) fn trace_words(&mut self, words: &str) {
        if let Some(open) = self.trace.as_mut().and_then(|it| it.open.as_mut()) {
            open.words.push_str(words);
        }
    }

    /// Tells whether what is being written is a chapter's own words, in a draft that readers may send back.
    pub(super) fn is_chapters(&self) -> bool {
        self.place != Place::Comment && self.trace.as_ref().is_some_and(|it| !it.is_made)
    }

    /// Writes something that the program made, and that stands in no chapter.
    pub(super) fn made(&mut self, write: impl FnOnce(&mut Self)) {
        let set = |it: &mut Self, is_made| it.trace.as_mut().map(|it| std::mem::replace(&mut it.is_made, is_made));
        let outside = set(self, true);
        write(self);
        set(self, outside.unwrap_or_default());
    }

    /// Begins a comment of the program's own.
    pub(super) fn begin_comment(&mut self) {
        if let Some(trace) = &mut self.trace {
            trace.open = Some(Open::default());
        }
    }

    /// Ends it.
    pub(super) fn end_own_comment(&mut self) {
        if let Some(trace) = &mut self.trace
            && let Some(open) = trace.open.take()
        {
            trace.comments.push(Digest::of(&open.words));
        }
    }
}
