//! Drawings of the project's figures: laid out here once, and drawn from the same shapes by every format.

pub(super) mod bars;
mod calendar;
pub(super) mod heat_map;
#[cfg(test)]
mod tests;
pub(super) mod timeline;

use super::Assembly;
use crate::document::drawing::{Area, Drawing, Edge, Line, Panel, Shape, Text, Tone, WIDTH};
use crate::document::{Alignment, Inline};
use crate::text::face::{self, Room};
use std::ops::Range;

/// How large letters are.
const SIZE: i32 = 12;
/// How high a line of text is.
const LINE: i32 = 15;
/// How many lines a name may take.
const NAME_LINES: usize = 3;
/// How high a part of a drawing may be, so that it stands on one page with its caption.
const PAGE: i32 = 760;
/// Into how many parts a drawing may fall; what would be more is no picture, and its table says it.
const MOST: usize = 9;

/// A drawing in the making: its shapes, and how far down they reach.
#[derive(Default)]
struct Sheet {
    shapes: Vec<Shape>,
    height: i32,
}

impl Sheet {
    /// Adds a field.
    fn field(&mut self, panel: Panel) {
        self.shapes.push(Shape::Panel(panel));
    }

    /// Adds a line of text that stands in an area.
    fn text(&mut self, area: Area, words: &str, alignment: Alignment, is_bold: bool) {
        self.field(Panel {
            area,
            text: Some(written(words, alignment, is_bold)),
            ..Panel::default()
        });
    }

    /// Adds lines of text, one under the other in the middle of an area.
    fn lines(&mut self, area: Area, lines: &[String], alignment: Alignment, is_bold: bool) {
        let top = area.y + (area.height - number(lines.len()) * LINE) / 2;
        for (at, line) in (0..).zip(lines) {
            let area = Area {
                y: top + at * LINE,
                height: LINE,
                ..area
            };
            self.text(area, line, alignment, is_bold);
        }
    }

    /// Adds a level or an upright line.
    fn line(&mut self, from: (i32, i32), to: (i32, i32), is_faint: bool) {
        self.shapes.push(Shape::Line(Line { from, to, is_faint }));
    }

    /// Returns the drawing: what stands above it, and what it says, which begins with `title`; each part of several says
    /// which it is.
    fn finish(
        self,
        assembly: &Assembly<'_>,
        caption: &str,
        title: &str,
        description: impl Iterator<Item = String>,
        (at, of): (usize, usize),
    ) -> Drawing {
        let part = (of > 1).then(|| {
            let arguments = [("part", (at + 1).into()), ("parts", of.into())];
            assembly.say("drawing-part", &arguments)
        });
        let joined = |text: &str| [text].into_iter().chain(part.as_deref()).collect::<Vec<_>>().join(" ");
        let words: Vec<String> = [joined(title)].into_iter().chain(description).collect();
        Drawing {
            caption: vec![Inline::text(joined(caption))],
            alternative: words.join(" "),
            width: WIDTH,
            height: self.height,
            shapes: self.shapes,
            details: Vec::new(),
            is_whole: false,
        }
    }
}

/// Returns a field that is filled and bounded, with a text in its middle.
fn filled(area: Area, tone: Tone, edge: Edge, words: &str) -> Panel {
    Panel {
        area,
        tone,
        edge,
        text: (!words.is_empty()).then(|| written(words, Alignment::Center, edge == Edge::Thick)),
        ..Panel::default()
    }
}

fn written(words: &str, alignment: Alignment, is_bold: bool) -> Text {
    Text {
        words: words.to_owned(),
        alignment,
        size: SIZE,
        is_bold,
    }
}

/// Returns how wide a text is.
fn width(text: &str, is_bold: bool) -> i32 {
    face::width(text, SIZE, is_bold)
}

/// Returns a text in at most so many lines that are no wider than this.
fn folded(text: &str, width: i32, lines: usize, is_bold: bool) -> Vec<String> {
    face::lines(text, SIZE, is_bold, Room { width, lines })
}

/// Returns a count as a length.
fn number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// Parts rows of these heights into chunks that are no higher than `room`.
fn chunks(heights: &[i32], room: i32) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut filled = 0;
    for (at, height) in heights.iter().enumerate() {
        filled += height;
        match parts.last_mut().filter(|_| filled <= room) {
            Some(part) => part.end = at + 1,
            None => {
                parts.push(at..at + 1);
                filled = *height;
            }
        }
    }
    parts
}
