//! The colours of a terminal, beside the marks and words that say the same.

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
pub fn paint(text: &str, style: Style, color: bool) -> String {
    if color {
        format!("{style}{text}{style:#}")
    } else {
        text.to_owned()
    }
}
