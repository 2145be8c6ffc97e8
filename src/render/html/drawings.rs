//! Drawings in the page: SVG with its words for those who do not see it, and its tables for everyone.

use super::blocks::{Writer, escaped};
use crate::document::drawing::Drawing;
use crate::document::{Inline, Picture};
use crate::render::drawing::shapes;
use std::fmt::Write as _;

/// How much wider than high a drawing of the project's own is whose letters nobody can read on a phone.
const WIDE: f64 = 2.0;
/// From what width on it has room for letters that get too small there.
const LARGE: f64 = 500.0;

impl Writer<'_> {
    pub(super) fn figure(&mut self, picture: &Picture, caption: &[Inline]) {
        self.out.push_str("<figure>\n");
        if is_wide(picture) {
            // It scrolls as the drawings of figures do, and can be reached with the keyboard; the picture itself says what it is.
            let label = self.document.front.language.word("render-wide-picture");
            let _ = writeln!(
                self.out,
                "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{}\">",
                escaped(&label)
            );
            self.picture(picture);
            self.out.push_str("\n</div>\n");
        } else {
            self.picture(picture);
            self.out.push('\n');
        }
        if !caption.is_empty() {
            self.out.push_str("<figcaption>");
            self.inlines(caption);
            self.out.push_str("</figcaption>\n");
        }
        self.out.push_str("</figure>\n");
    }

    pub(super) fn drawing(&mut self, drawing: &Drawing) {
        self.drawings += 1;
        let number = self.drawings;
        let whole = if drawing.is_whole { " whole" } else { "" };
        let _ = writeln!(self.out, "<figure class=\"drawing{whole}\">");
        let _ = write!(self.out, "<figcaption id=\"drawing_{number}\">");
        self.inlines(&drawing.caption);
        self.out.push_str("</figcaption>\n");
        // On a phone the drawing keeps the size at which it can be read, and scrolls.
        let _ = writeln!(
            self.out,
            "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"drawing_{number}\">"
        );
        let _ = writeln!(
            self.out,
            "<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"drawing_{number} drawing_{number}_words\">",
            drawing.width, drawing.height
        );
        let words = escaped(&drawing.alternative);
        let _ = writeln!(self.out, "<desc id=\"drawing_{number}_words\">{words}</desc>");
        self.out.push_str(&shapes(drawing));
        self.out.push_str("</svg>\n</div>\n");
        if !drawing.details.is_empty() {
            let summary = self.document.front.language.word("render-drawing-details");
            let _ = writeln!(self.out, "<details>\n<summary>{}</summary>", escaped(&summary));
            self.wrapped("<div class=\"details\">", &drawing.details, "</div>");
            self.out.push_str("</details>\n");
        }
        self.out.push_str("</figure>\n");
    }
}

/// Tells whether a picture is a drawing that is large and much wider than high.
fn is_wide(picture: &Picture) -> bool {
    let size = || {
        let svg = str::from_utf8(&picture.bytes).ok()?;
        let tag = svg.split_once("<svg")?.1.split_once('>')?.0;
        let quoted = tag.split_once("viewBox=")?.1;
        let numbers = quoted.get(1..)?.split(['"', '\'']).next()?;
        let mut numbers = numbers.split([' ', ',']).filter(|it| !it.is_empty()).skip(2);
        let (width, height) = (numbers.next()?, numbers.next()?);
        Some((width.parse::<f64>().ok()?, height.parse::<f64>().ok()?))
    };
    picture.media == "image/svg+xml" && size().is_some_and(|(width, height)| width >= LARGE && width >= WIDE * height)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_large_drawing_that_is_much_wider_than_high_scrolls() {
        for (media, bytes, wide) in [
            (
                "image/svg+xml",
                "<?xml version=\"1.0\"?><svg viewBox=\"0 0 960 150\"/>",
                true,
            ),
            ("image/svg+xml", "<svg width='3' viewBox='0,0,960,150'></svg>", true),
            ("image/svg+xml", "<svg viewBox=\"0 0 960 700\"/>", false),
            ("image/svg+xml", "<svg viewBox=\"0 0 300 50\"/>", false),
            ("image/svg+xml", "<svg viewBox=\"0 0 a b\"/>", false),
            ("image/svg+xml", "<svg viewBox=", false),
            ("image/svg+xml", "<svg width=\"960\" height=\"150\"/>", false),
            ("image/svg+xml", "\u{fffd}", false),
            ("image/png", "<svg viewBox=\"0 0 960 150\"/>", false),
        ] {
            let picture = Picture {
                alternative: String::new(),
                bytes: bytes.as_bytes().to_vec(),
                media,
                path: String::new(),
            };
            assert_eq!(is_wide(&picture), wide, "{media} {bytes}");
        }
    }
}
