//! By what the words of a note, and of each of its passages, are known; the same for a chapter and its statements.

use super::Record;
use crate::syntax::markdown::outline::Form;
use crate::syntax::markdown::words::words;
use crate::text::digest::Digest;

/// By what the words of a record are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digests {
    /// All of it.
    pub whole: Digest,
    /// Each passage or statement with a name, in the order of `Record::names`.
    parts: Box<[Digest]>,
}

impl Digests {
    /// Returns by what the words of a record are known, given its text.
    pub fn of(text: &str, record: &Record) -> Self {
        let markers = record.kind.row().markers;
        let block = |span: crate::source::Span| text.get(span.range()).unwrap_or_default();
        let named = record.outline.passages.iter().filter(|it| it.name.is_some());
        Self {
            whole: Digest::of(&words(block(record.body), Form::Whole, markers)),
            parts: named
                .map(|it| Digest::of(&words(block(it.span), it.form, markers)))
                .collect(),
        }
    }

    /// Returns by what a passage or a statement of the record is known.
    pub fn part(&self, record: &Record, name: &str) -> Option<Digest> {
        let at = record.names().position(|it| it == name)?;
        self.parts.get(at).copied()
    }

    /// Tells whether any passage or statement, or all of it, is known by this.
    pub fn have(&self, digest: Digest) -> bool {
        self.whole == digest || self.parts.contains(&digest)
    }
}
