//! What a chapter begins with: other words in its title, and what comes right behind it.

use super::{Chapter, Refused};
use crate::edit::fields;
use crate::record::kind::Kind;
use crate::source::{FileId, Source};
use crate::text::digest::Digest;
use crate::text::running::running;
use std::ops::Range;

impl Chapter<'_> {
    /// Puts other words into the title, where it still is the one that was sent.
    pub(super) fn retitled(&self, words: &str, at: &Range<usize>, with: &str) -> Result<String, Refused> {
        if running(&self.record.title) != running(words) {
            return Err(Refused::Gone);
        }
        let (before, after) = (words.get(..at.start), words.get(at.end..));
        let (before, after) = before.zip(after).ok_or(Refused::Gone)?;
        let title = running(&format!("{before}{with}{after}"));
        if title.is_empty() {
            return Err(Refused::Untitled);
        }
        let source = Source {
            file: FileId(0),
            path: super::PATH.to_owned(),
            text: self.text.to_owned(),
        };
        let settings = [("title", title.as_str().into())];
        let text = fields::written(&source, Kind::Chapter, &settings).ok_or(Refused::Elsewhere)?;
        let new = Chapter::read(&text);
        if *new.record.title != *title {
            return Err(Refused::Elsewhere);
        }
        new.confirmed(&self.facts(), &self.names(), text.clone())
    }

    /// Puts a new block before all others.
    pub(super) fn begun(&self, words: &str, written: &str) -> Result<String, Refused> {
        let text = self.with_first(written);
        let mut facts = self.facts();
        facts.insert(0, (Digest::of(words), None, 0));
        Chapter::read(&text).confirmed(&facts, &self.names(), text.clone())
    }

    /// Puts a reader's comment before all blocks.
    pub(super) fn remarked_first(&self, written: &str) -> Result<String, Refused> {
        let text = self.with_first(written);
        let new = Chapter::read(&text);
        if new.record.outline.details().remarks.len() != self.record.outline.details().remarks.len() + 1 {
            return Err(Refused::Elsewhere);
        }
        new.confirmed(&self.facts(), &self.names(), text.clone())
    }

    fn with_first(&self, written: &str) -> String {
        let end = self.end_of_line();
        let (head, body) = self.text.split_at(self.record.body.start as usize);
        let gap = if head.is_empty() || head.ends_with('\n') {
            ""
        } else {
            end
        };
        let rest = body.trim_start_matches(['\r', '\n']);
        let behind = if rest.trim().is_empty() { "" } else { end };
        format!("{head}{gap}{end}{written}{end}{behind}{rest}")
    }
}
