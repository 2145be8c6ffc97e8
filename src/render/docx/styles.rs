//! How paragraphs and tables look; what is in the file has no look but these.

use super::locale;
use crate::language::Language;

const STYLES: &str = include_str!("styles.xml");

/// Returns the part, in which the project's own styles have names that people read.
pub(super) fn part(language: Language) -> Vec<u8> {
    let mut styles = STYLES.replace("{language}", locale(language));
    for name in [
        "statement",
        "evidence",
        "notice",
        "figure",
        "drawing",
        "drawing-text",
        "figure-text",
        "rule",
        "authority",
        "front-line",
        "banner",
        "table",
        "table-caption",
        "table-text",
        "table-small",
    ] {
        let word = language.word(&format!("render-style-{name}"));
        styles = styles.replace(&format!("{{{name}}}"), &word);
    }
    styles.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_style_has_a_name() {
        for language in Language::ALL {
            let styles = String::from_utf8(part(language)).unwrap();
            assert!(!styles.contains(['{', '}']), "a name is missing");
            assert!(!styles.contains("render-style"), "a word is missing");
        }
    }
}
