//! A body without statements, citations and inserts, and the pictures that any body shows.

use super::assembly::Assembly;
use super::pictures::bare;
use super::pictures::format::{Format, format};
use crate::document::{Block, Inline, Picture, plain_text};
use crate::record::Record;
use crate::source::Span;
use crate::syntax::citation;
use crate::syntax::markdown::marker::Markers;
use crate::syntax::markdown::tree::{self, Anchor, Resolve};
use crate::text::slug::slug;
use std::borrow::Cow;

impl Assembly<'_> {
    /// Returns the body of a record that has neither markers nor citations, as a goal or a theme.
    pub(super) fn body(&mut self, record: &Record) -> Vec<Block> {
        let Some(text) = self.texts.of(self.project, record.file) else {
            return Vec::new();
        };
        let body = text.get(record.body.range()).unwrap_or_default();
        let body = if self.is_public() {
            Cow::Owned(without_citations(body))
        } else {
            Cow::Borrowed(body)
        };
        self.plain(&body, Markers::None)
    }

    /// Returns the whole text of a note without its markers.
    pub(super) fn note_body(&mut self, record: &Record) -> Vec<Block> {
        let Some(text) = self.texts.of(self.project, record.file) else {
            return Vec::new();
        };
        let body = text.get(record.body.range()).unwrap_or_default();
        self.plain(body, Markers::Note)
    }

    /// Returns a text that has neither statements nor inserts.
    pub(super) fn plain(&mut self, text: &str, markers: Markers) -> Vec<Block> {
        let mut plain = Plain { assembly: self };
        tree::read(text, markers, &mut plain)
    }
}

/// Takes what looks like a citation out of a text that has none: to everyone it would show the id of a note.
fn without_citations(text: &str) -> String {
    let (mut kept, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(start) = rest.find('[') {
        let end = rest[start..].find(']').map(|it| start + it);
        let cites = end.is_some_and(|end| citation::is_citation(&rest[start + 1..end]));
        let (Some(end), true) = (end, cites) else {
            kept.push_str(&rest[..=start]);
            rest = &rest[start + 1..];
            continue;
        };
        kept.push_str(rest[..start].trim_end_matches(' '));
        rest = &rest[end + 1..];
    }
    kept + rest
}

/// Reads such a body, as a goal's.
struct Plain<'a, 'p> {
    assembly: &'a mut Assembly<'p>,
}

impl Resolve for Plain<'_, '_> {
    fn heading(&mut self, _: Span, _: u8, content: &[Inline]) -> Anchor {
        let id = self.assembly.anchor(slug(&plain_text(content)));
        Anchor {
            id,
            number: String::new(),
        }
    }

    fn citation(&mut self, _: Span, inner: &str) -> Vec<Inline> {
        // Whoever gets a letter is not told what others are called.
        if self.assembly.letter_to().is_some() {
            return Vec::new();
        }
        vec![Inline::text(format!("[{inner}]"))]
    }

    fn insert(&mut self, _: Span, _: &str, _: &str) -> Vec<Block> {
        Vec::new()
    }

    fn statement(&mut self, _: Span, _: &str, content: Vec<Block>) -> Vec<Block> {
        content
    }

    fn picture(&mut self, _: Span, target: &str, alternative: &str) -> Option<Picture> {
        picture(self.assembly, target, alternative)
    }

    fn travels(&self) -> bool {
        true
    }

    fn reserve_footnote(&mut self) -> usize {
        self.assembly.footnotes.push(Vec::new());
        self.assembly.footnotes.len() - 1
    }

    fn footnote(&mut self, index: usize, content: Vec<Block>) {
        self.assembly.footnotes[index] = content;
    }
}

/// Returns a picture of the project; addresses are relative to `policy/`, and never lead out of it.
pub(super) fn picture(assembly: &Assembly<'_>, target: &str, alternative: &str) -> Option<Picture> {
    let path = assembly.project.picture(target)?;
    let bytes = (assembly.bytes_of)(path)?;
    let Format::Shown(media) = format(&bytes) else {
        return None;
    };
    Some(Picture {
        alternative: alternative.to_owned(),
        bytes: bare(bytes),
        media,
        path: path.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_citation_is_taken_out_and_other_brackets_stay() {
        for (text, left) in [
            ("Det er taget med [@2018-03-14-x-k3f#tolk].", "Det er taget med."),
            (
                "Se [imod @a; @b] her [1] og [der](https://x.dk).",
                "Se her [1] og [der](https://x.dk).",
            ),
            ("En [åben klamme", "En [åben klamme"),
        ] {
            assert_eq!(without_citations(text), left);
        }
    }
}
