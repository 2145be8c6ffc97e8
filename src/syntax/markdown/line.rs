//! Running text while it is collected: its parts, without the markers.

use super::marker::{self, Found, Markers};
use crate::document::Inline;
use crate::source::Span;

/// How deep stress and links may nest before they are flattened; deeper is an attack, not a text.
const DEEPEST: usize = 24;

/// A part of a line that has an inside.
#[derive(Debug)]
pub(super) enum Open {
    Emphasis,
    Strong,
    /// A link; where its target is refused, only its words are kept.
    Link {
        target: Option<String>,
        title: String,
    },
    Picture {
        span: Span,
        target: String,
        title: String,
    },
    Citation {
        span: Span,
        inner: String,
    },
}

/// A part that is open, what it holds so far, and how many deeper ones were flattened into it.
#[derive(Debug)]
struct Level {
    open: Open,
    content: Vec<Inline>,
    flattened: usize,
}

/// The running text of one paragraph, heading, list item or cell.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Where it begins in the text.
    pub(super) start: Option<usize>,
    /// The name that a marker gives it.
    pub(super) name: Option<String>,
    /// The title of the picture that was read last.
    pub(super) title: String,
    pub(super) content: Vec<Inline>,
    levels: Vec<Level>,
    /// Something that is no white space stands right before, so that no marker may begin.
    touched: bool,
    /// A marker or a comment was taken out, so that the space beside it must go too.
    shortened: bool,
}

impl Line {
    /// Adds text that is no marker, whatever it looks like.
    pub(super) fn text(&mut self, text: &str) {
        self.touched = !text.ends_with(char::is_whitespace);
        self.join(text);
    }

    /// Adds text that stands in the file at `at` as it is, without its markers.
    pub(super) fn source(&mut self, text: &str, at: usize, escaped: bool, markers: Markers) {
        let in_link = self
            .levels
            .iter()
            .any(|it| !matches!(it.open, Open::Emphasis | Open::Strong));
        let markers = if in_link { Markers::None } else { markers };
        let mut found = Vec::new();
        marker::read(text, at, !self.touched && !escaped, markers, |it, _| found.push(it));
        let mut done = 0;
        for marker in found {
            let span = match marker {
                Found::Code(it) => it.span,
                Found::Name(it) => {
                    let span = Span::new(it.span.start as usize - 1, it.span.end as usize);
                    self.name.get_or_insert(it.value.into());
                    span
                }
                Found::Malformed { .. } | Found::Near(_) => continue,
            };
            self.join(&text[done..span.start as usize - at]);
            done = span.end as usize - at;
            self.shorten(&text[done..]);
        }
        self.join(&text[done..]);
        self.touched = !text.ends_with(char::is_whitespace);
    }

    /// Leaves something out before `rest`, and the space that would stand doubled or before a full stop.
    pub(super) fn shorten(&mut self, rest: &str) {
        self.shortened = true;
        let closes = rest.is_empty() || rest.starts_with(|it: char| it.is_whitespace() || it.is_ascii_punctuation());
        if closes && let Some(Inline::Text(last)) = self.target().last_mut() {
            last.truncate(last.trim_end_matches(SPACES).len());
        }
    }

    /// Adds a part that is no text.
    pub(super) fn push(&mut self, inline: Inline) {
        let breaks = matches!(inline, Inline::SoftBreak | Inline::LineBreak);
        self.touched = !breaks;
        if matches!(inline, Inline::Footnote(_)) {
            // The mark of a note stands close to the word before it, whatever space a citation had.
            self.close_up();
        }
        let target = self.target();
        // A line that held markers only leaves one break, not two.
        if !(breaks && matches!(target.last(), Some(Inline::SoftBreak))) {
            target.push(inline);
        }
    }

    /// Leaves a citation out, with the space before it.
    pub(super) fn leave_out(&mut self) {
        self.shortened = true;
        self.touched = true;
        self.close_up();
    }

    /// Takes the space and the break away that stand last.
    fn close_up(&mut self) {
        let target = self.target();
        while matches!(target.last(), Some(Inline::SoftBreak)) {
            target.pop();
        }
        if let Some(Inline::Text(last)) = target.last_mut() {
            last.truncate(last.trim_end_matches(SPACES).len());
        }
    }

    /// Adds parts that are ready.
    pub(super) fn splice(&mut self, content: Vec<Inline>) {
        for inline in content {
            match inline {
                Inline::Text(it) => self.text(&it),
                it => self.push(it),
            }
        }
    }

    /// Opens a part; the outermost ones are real, those too deep are flattened.
    pub(super) fn open(&mut self, open: Open) {
        let flattens = matches!(open, Open::Emphasis | Open::Strong | Open::Link { .. });
        let depth = self.levels.len();
        match self.levels.last_mut() {
            Some(level) if flattens && (level.flattened > 0 || depth >= DEEPEST) => level.flattened += 1,
            _ => self.levels.push(Level {
                open,
                content: Vec::new(),
                flattened: 0,
            }),
        }
    }

    /// Ends the innermost open part; a picture or a citation comes back to be resolved.
    pub(super) fn close(&mut self) -> Option<(Open, Vec<Inline>)> {
        let level = self.levels.last_mut()?;
        if level.flattened > 0 {
            level.flattened -= 1;
            return None;
        }
        let Level { open, content, .. } = self.levels.pop()?;
        match open {
            Open::Emphasis | Open::Strong if content.is_empty() => {}
            Open::Emphasis => self.push(Inline::Emphasis(content)),
            Open::Strong => self.push(Inline::Strong(content)),
            Open::Link { target: None, .. } => self.splice(content),
            Open::Link {
                target: Some(target), ..
            } if content.is_empty() && target.is_empty() => {}
            Open::Link {
                target: Some(target),
                title,
            } => {
                // A link without words would be nothing to read aloud.
                let content = if content.is_empty() {
                    vec![Inline::text(&target)]
                } else {
                    content
                };
                self.push(Inline::Link { target, title, content });
            }
            open => return Some((open, content)),
        }
        None
    }

    /// Ends the line.
    pub(super) fn finish(&mut self) -> Self {
        let mut line = std::mem::take(self);
        if line.shortened {
            trim(&mut line.content);
        }
        line
    }

    fn join(&mut self, text: &str) {
        let target = self.target();
        let after_break = matches!(target.last(), None | Some(Inline::SoftBreak | Inline::LineBreak));
        let text = if after_break && self.shortened {
            text.trim_start_matches(SPACES)
        } else {
            text
        };
        if text.is_empty() {
            return;
        }
        if let Some(Inline::Text(last)) = self.target().last_mut() {
            last.push_str(text);
        } else {
            self.target().push(Inline::text(text));
        }
    }

    fn target(&mut self) -> &mut Vec<Inline> {
        self.levels.last_mut().map_or(&mut self.content, |it| &mut it.content)
    }
}

const SPACES: [char; 2] = [' ', '\t'];

/// Takes the spaces and breaks at both ends away.
fn trim(content: &mut Vec<Inline>) {
    while let Some(last) = content.last_mut() {
        match last {
            Inline::SoftBreak | Inline::LineBreak => {}
            Inline::Text(text) => {
                text.truncate(text.trim_end_matches(SPACES).len());
                if !text.is_empty() {
                    break;
                }
            }
            _ => break,
        }
        content.pop();
    }
    let breaks = content
        .iter()
        .take_while(|it| matches!(it, Inline::SoftBreak | Inline::LineBreak))
        .count();
    content.drain(..breaks);
}
