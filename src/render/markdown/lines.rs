//! The parts of a line as pandoc's Markdown.

use super::escape::{self, BREAK, encoded};
use super::{Note, Writer, attribute, words_of};
use crate::document::{Inline, address};
use std::fmt::Write as _;

impl Writer<'_> {
    pub(super) fn inlines(&mut self, content: &[Inline]) -> String {
        let mut out = String::new();
        self.add(&mut out, content, Around::default());
        out
    }

    fn add(&mut self, out: &mut String, content: &[Inline], around: Around) {
        for inline in content {
            match inline {
                Inline::Text(it) => escape::text(out, it),
                Inline::Emphasis(it) => self.stressed(
                    out,
                    it,
                    "*",
                    around.emphasis,
                    Around {
                        emphasis: true,
                        ..around
                    },
                ),
                Inline::Strong(it) => self.stressed(out, it, "**", around.strong, Around { strong: true, ..around }),
                Inline::Code(it) => escape::code(out, it),
                Inline::Link { target, title, content } => {
                    if around.link || !address::is_allowed(target) {
                        self.add(out, content, around);
                        continue;
                    }
                    out.push('[');
                    self.add(out, content, Around { link: true, ..around });
                    let title = if title.is_empty() {
                        String::new()
                    } else {
                        format!(" {}", attribute(title))
                    };
                    let _ = write!(out, "]({}{title})", encoded(target));
                }
                Inline::Picture(it) => {
                    let picture = self.picture(it, "", false);
                    out.push_str(&picture);
                }
                Inline::Footnote(index) => self.reference(out, *index),
                Inline::LineBreak => out.push(BREAK),
                Inline::SoftBreak => out.push('\n'),
            }
        }
    }

    /// Adds stressed words; the signs must touch the words.
    fn stressed(&mut self, out: &mut String, content: &[Inline], sign: &str, already: bool, around: Around) {
        let mut inside = String::new();
        self.add(&mut inside, content, around);
        let is_space = |it: char| it.is_whitespace() || it == BREAK;
        let words = inside.trim_matches(is_space);
        if already || words.is_empty() {
            out.push_str(&inside);
            return;
        }
        let start = inside.len() - inside.trim_start_matches(is_space).len();
        if start == 0 && out.ends_with('*') && !out.ends_with("\\*") {
            out.push_str("<!-- -->");
        }
        let _ = write!(
            out,
            "{}{sign}{words}{sign}{}",
            &inside[..start],
            &inside[start + words.len()..]
        );
    }

    fn reference(&mut self, out: &mut String, index: usize) {
        let Some(content) = self.document.footnotes.get(index) else {
            return;
        };
        if self.in_note {
            out.push_str(" (");
            escape::text(out, &words_of(content));
            out.push(')');
            return;
        }
        let notes = &mut self.notes;
        let number = *self.numbers[index].get_or_insert_with(|| {
            notes.push(Note::Footnote(index));
            notes.len()
        });
        // Two numbers side by side would be one.
        let comma = if out.ends_with(']')
            && out
                .rfind("[^")
                .is_some_and(|at| out[at + 2..out.len() - 1].bytes().all(|it| it.is_ascii_digit()))
        {
            "^,^"
        } else {
            ""
        };
        let _ = write!(out, "{comma}[^{number}]");
    }
}

/// What stands around a part of a line, and so cannot stand in it again.
#[derive(Clone, Copy, Default)]
struct Around {
    emphasis: bool,
    strong: bool,
    link: bool,
}
