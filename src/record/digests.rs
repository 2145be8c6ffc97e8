//! The digests of a note's words and of each of its passages; the same for a chapter and its statements.

use crate::source::Span;
use crate::syntax::markdown::marker::Markers;
use crate::syntax::markdown::outline::{Form, Outline};
use crate::syntax::markdown::running_text::words;
use crate::text::digest::Digest;

/// The digests of a record's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digests {
    /// All of it.
    pub whole: Digest,
    /// Each passage or statement with a name, in the order of `Record::names`.
    parts: Box<[Digest]>,
}

impl Digests {
    /// Returns the digests of a body, given the text in which it stands.
    pub(super) fn of(text: &str, markers: Markers, body: Span, outline: &Outline) -> Self {
        let block = |span: Span| text.get(span.range()).unwrap_or_default();
        let named = outline.passages.iter().filter(|it| it.name.is_some());
        Self {
            whole: Digest::of(&words(block(body), Form::Whole, markers)),
            parts: named
                .map(|it| Digest::of(&words(block(it.span), it.form, markers)))
                .collect(),
        }
    }

    /// Returns the digest of a passage or a statement of the body.
    pub fn part(&self, outline: &Outline, name: &str) -> Option<Digest> {
        let mut names = outline.passages.iter().filter_map(|it| it.name.as_ref());
        let at = names.position(|it| &*it.value == name)?;
        self.parts.get(at).copied()
    }

    /// Tells whether any passage or statement, or all of it, is known by this.
    pub fn have(&self, digest: Digest) -> bool {
        self.whole == digest || self.parts.contains(&digest)
    }
}
