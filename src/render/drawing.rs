//! A drawing as SVG; every colour is a class, which a style sheet fills in.

use super::characters::visible;
use crate::document::Alignment;
use crate::document::drawing::{Area, Drawing, Edge, Form, Line, Panel, Shape, Text, Tone};
use std::fmt::Write as _;

/// How far below the middle of a line of text its letters stand, in hundredths of their size.
const DROP: i32 = 35;

/// Writes the shapes, one a line.
pub(super) fn shapes(drawing: &Drawing) -> String {
    let mut out = String::new();
    for shape in &drawing.shapes {
        match shape {
            Shape::Line(it) => line(&mut out, *it),
            Shape::Panel(it) => panel(&mut out, it),
        }
    }
    out
}

/// Returns the class of a tone.
pub(super) fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::None => "empty",
        Tone::Pale => "pale",
        Tone::Light => "light",
        Tone::Medium => "medium",
        Tone::Strong => "strong",
    }
}

fn line(out: &mut String, line: Line) {
    let class = if line.is_faint { "faint" } else { "edge" };
    let ((x1, y1), (x2, y2)) = (line.from, line.to);
    let _ = writeln!(
        out,
        "<line class=\"{class}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>"
    );
}

fn panel(out: &mut String, panel: &Panel) {
    let Area { x, y, width, height } = panel.area;
    if panel.tone != Tone::None || panel.edge != Edge::None {
        let edge = match panel.edge {
            Edge::None => "",
            Edge::Thin => " edge",
            Edge::Thick => " thick",
        };
        let class = class(panel.tone);
        let _ = match panel.form {
            Form::Rectangle => writeln!(
                out,
                "<rect class=\"{class}{edge}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
            ),
            Form::Diamond => {
                let (middle, centre) = (tenths(x * 10 + width * 5), tenths(y * 10 + height * 5));
                let (right, bottom) = (x + width, y + height);
                writeln!(
                    out,
                    "<polygon class=\"{class}{edge}\" points=\"{middle},{y} {right},{centre} {middle},{bottom} {x},{centre}\"/>"
                )
            }
        };
    }
    if let Some(it) = &panel.text {
        text(out, panel, it);
    }
}

fn text(out: &mut String, panel: &Panel, text: &Text) {
    let Area { x, y, width, height } = panel.area;
    let (x, anchor) = match text.alignment {
        Alignment::Start => (tenths(x * 10), ""),
        Alignment::Center => (tenths(x * 10 + width * 5), " text-anchor=\"middle\""),
        Alignment::End => (tenths((x + width) * 10), " text-anchor=\"end\""),
    };
    let y = tenths(y * 10 + height * 5 + text.size * DROP / 10);
    let class = match panel.tone {
        Tone::None | Tone::Pale | Tone::Light => "",
        Tone::Medium => " class=\"on-medium\"",
        Tone::Strong => " class=\"on-strong\"",
    };
    let weight = if text.is_bold { " font-weight=\"700\"" } else { "" };
    let _ = writeln!(
        out,
        "<text{class} x=\"{x}\" y=\"{y}\" font-size=\"{}\"{weight}{anchor}>{}</text>",
        text.size,
        escaped(&text.words)
    );
}

/// Returns a number of tenths as SVG writes it.
fn tenths(number: i32) -> String {
    if number % 10 == 0 {
        (number / 10).to_string()
    } else {
        format!(
            "{}{}.{}",
            if number < 0 { "-" } else { "" },
            number.abs() / 10,
            number.abs() % 10
        )
    }
}

fn escaped(text: &str) -> String {
    visible(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
