//! The parts of a line as pandoc's Markdown.

use super::escape::{self, BREAK, encoded};
use super::{Note, Writer, attribute, block_text};
use crate::document::{Change, Inline, address};
use std::fmt::Write as _;

impl Writer<'_> {
    pub(super) fn inlines(&mut self, content: &[Inline]) -> String {
        let mut out = String::new();
        match self.change {
            None => self.add(&mut out, content, Enclosing::default()),
            Some(change) => self.changed_line(&mut out, content, change, Enclosing::default()),
        }
        out
    }

    fn add(&mut self, out: &mut String, content: &[Inline], around: Enclosing) {
        for inline in content {
            match inline {
                Inline::Text(it) => escape::text(out, it),
                Inline::Emphasis(it) if around.emphasis => self.add(out, it, around),
                Inline::Strong(it) if around.strong => self.add(out, it, around),
                Inline::Emphasis(it) => {
                    let emphasis = true;
                    self.between(out, it, ("*", "*"), Enclosing { emphasis, ..around });
                }
                Inline::Strong(it) => self.between(out, it, ("**", "**"), Enclosing { strong: true, ..around }),
                Inline::Foreign { language, content } => {
                    let end = format!("]{{lang={language}}}");
                    self.between(out, content, ("[", &end), around);
                }
                Inline::Inserted(it) => self.changed_line(out, it, Change::Inserted, around),
                Inline::Deleted(it) => self.changed_line(out, it, Change::Deleted, around),
                Inline::Code(it) => escape::code(out, it),
                Inline::Link { target, title, content } => {
                    if around.link || !address::is_allowed(target) {
                        self.add(out, content, around);
                        continue;
                    }
                    part(out, "[");
                    out.push('[');
                    self.add(out, content, Enclosing { link: true, ..around });
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

    /// Adds words that are inserted or deleted; what is deleted from the inserted stands in neither version.
    fn changed_line(&mut self, out: &mut String, content: &[Inline], change: Change, around: Enclosing) {
        let signs = match change {
            Change::Inserted => ("[", "]{.underline}"),
            Change::Deleted => ("~~", "~~"),
        };
        let inside = Enclosing {
            change: Some(change),
            ..around
        };
        match around.change {
            None => self.between(out, content, signs, inside),
            Some(outer) if outer == change => self.add(out, content, around),
            Some(_) => {}
        }
    }

    /// Adds words between signs, which must touch the words.
    fn between(&mut self, out: &mut String, content: &[Inline], (before, after): (&str, &str), around: Enclosing) {
        let mut inside = String::new();
        self.add(&mut inside, content, around);
        let is_space = |it: char| it.is_whitespace() || it == BREAK;
        let words = inside.trim_matches(is_space);
        if words.is_empty() {
            out.push_str(&inside);
            return;
        }
        let start = inside.len() - inside.trim_start_matches(is_space).len();
        out.push_str(&inside[..start]);
        part(out, before);
        let _ = write!(out, "{before}{words}{after}{}", &inside[start + words.len()..]);
    }

    fn reference(&mut self, out: &mut String, index: usize) {
        let Some(content) = self.document.footnotes.get(index) else {
            return;
        };
        if self.in_note {
            out.push_str(" (");
            escape::text(out, &block_text(content));
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

/// Parts a sign from what stands before, where both would be read as one sign.
fn part(out: &mut String, sign: &str) {
    let last = if sign.starts_with('[') {
        '!'
    } else {
        sign.chars().next().unwrap_or(' ')
    };
    if out.ends_with(last) && !out.ends_with(&format!("\\{last}")) {
        out.push_str("<!-- -->");
    }
}

/// What stands around a part of a line, and so cannot stand in it again.
#[derive(Clone, Copy, Default)]
struct Enclosing {
    emphasis: bool,
    strong: bool,
    link: bool,
    change: Option<Change>,
}
