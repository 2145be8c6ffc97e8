//! Drawings in the page: SVG with its words for those who do not see it, and its tables for everyone.

use super::blocks::{Writer, escaped};
use crate::document::drawing::Drawing;
use crate::render::drawing::shapes;
use std::fmt::Write as _;

impl Writer<'_> {
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
