//! What stands in Word's fields: a text on one line, and a language.

use crate::language::Language;
use crate::render::characters::visible;

/// Returns a language as Word names it.
pub(super) fn locale(language: Language) -> &'static str {
    match language {
        Language::Danish => "da-DK",
        Language::English => "en-GB",
    }
}

/// Returns a text on one line and no longer than a field of Word's may be.
pub(super) fn field(text: &str, length: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    visible(&line).chars().take(length).collect()
}
