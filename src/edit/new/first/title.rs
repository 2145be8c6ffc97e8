//! The title of a new project, a goal or a theme, as somebody types or pastes it.

use crate::edit::body;
use crate::edit::new::read::bad_sign;
use crate::edit::new::{commission, id};
use crate::language::Language;
use crate::record::kind::Kind;
use crate::text::slug::slug;

/// Reads the title or the municipality, one line of text; what is wrong with it is said in a sentence.
pub fn line(text: &str, language: Language) -> Result<String, String> {
    match text.chars().find(|it| it.is_control()) {
        Some(sign) => Err(bad_sign(language, body::code(sign))),
        None => Ok(text.trim().to_owned()),
    }
}

/// Reads the title of a goal or a theme, as a line of a list may have it; what is wrong with it is said in a sentence.
pub fn title(text: &str, kind: Kind, language: Language) -> Result<String, String> {
    let title = line(commission::item(text), language)?;
    match no_id(&slug(&title), kind) {
        None => Ok(title),
        Some(key) => Err(language.say(key, &[("title", title.into())])),
    }
}

/// Returns the key of the sentence that a title makes no id; nothing where it does.
pub(super) fn no_id(id: &str, kind: Kind) -> Option<&'static str> {
    id::refused(kind.into(), id).map(|it| match it {
        "add-bad-id-letter" => "init-no-id-theme",
        _ => "init-no-id",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_one_line_without_signs_that_nobody_sees() {
        assert_eq!(line(" Politik ", Language::English).as_deref(), Ok("Politik"));
        assert!(line("to\nlinjer", Language::English).unwrap_err().contains("U+000A"));
    }
}
