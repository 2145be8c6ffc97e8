//! The colours of a terminal, beside the marks and words that say the same.

use crate::text::printable::{Part, Printable};
use annotate_snippets::renderer::AnsiColor;

pub use annotate_snippets::renderer::{
    DEFAULT_ADDITION_STYLE as RIGHT, DEFAULT_ERROR_STYLE as ERROR, DEFAULT_INFO_STYLE as INFO,
    DEFAULT_REMOVAL_STYLE as WRONG, DEFAULT_WARNING_STYLE as WARNING, Style,
};

/// What people wait for: what something is called.
pub const STRONG: Style = Style::new().bold();
/// What can be skipped.
pub const FAINT: Style = Style::new().dimmed();
/// What to do.
pub const ADVICE: Style = AnsiColor::Cyan.on_default().bold();

/// Returns a text in a style, or as it is where there is no colour.
pub fn paint(text: impl Part, style: Style, color: bool) -> Printable {
    if color {
        Printable::styled(text, style, format_args!("{style:#}"))
    } else {
        Printable::text(text)
    }
}

/// Returns lines, each in a style of its own, so that none is coloured beyond its end.
pub fn paint_lines(lines: &Printable, style: Style, color: bool) -> Printable {
    Printable::joined(lines.each_line().map(|it| paint(it, style, color)), "\n")
}
