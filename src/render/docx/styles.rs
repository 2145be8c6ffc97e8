//! How paragraphs and tables look; what is in the file has no look but these.

use super::fields::locale;
use super::measures::WIDTH;
use crate::language::Language;
use crate::render::look::Look;
use crate::render::look::color::Color;

const STYLES: &str = include_str!("styles.xml");

/// Our colour, the one that no eye distinguishes from it, that of links, and that of tables' heads.
const ACCENT: &str = "0B4A6F";
const TWIN: &str = "0B4A70";
const LINK: &str = "0B5A8A";
const TINT: &str = "E6EDF2";

/// Returns the part, in which the project's own styles have names that people read and its colour.
pub(super) fn part(language: Language, look: &Look, width: usize) -> String {
    let mut styles = STYLES.replace("{language}", locale(language));
    if width != WIDTH {
        let edge = (width - 10).to_string();
        styles = styles.replace(&format!("\"{}\"", WIDTH - 10), &format!("\"{edge}\""));
    }
    if let Some(color) = look.color {
        let ink = color.readable_on(Color::WHITE);
        for (ours, theirs) in [
            (ACCENT, ink),
            (TWIN, ink.twin()),
            (LINK, ink),
            (TINT, ink.mixed(Color::WHITE, 90)),
        ] {
            styles = styles.replace(ours, &theirs.digits());
        }
    }
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
        "cover-authority",
        "cover-title",
        "stamp",
        "front-line",
        "banner",
        "table",
        "table-caption",
        "table-text",
        "table-small",
        "annex",
        "annex-list",
        "annex-quote",
    ] {
        let word = language.word(&format!("render-style-{name}"));
        styles = styles.replace(&format!("{{{name}}}"), &word);
    }
    styles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_style_has_a_name() {
        for language in Language::ALL {
            let styles = part(language, &Look::default(), WIDTH);
            assert!(!styles.contains(['{', '}']), "a name is missing");
            assert!(!styles.contains("render-style"), "a word is missing");
        }
    }

    #[test]
    fn the_projects_colour_stands_where_ours_does() {
        for color in [ACCENT, TWIN, LINK, TINT] {
            assert!(STYLES.contains(color), "{color}");
        }
        let look = Look {
            color: Color::parse("#7a0019"),
            ..Look::default()
        };
        let styles = part(Language::Danish, &look, WIDTH);
        assert!(styles.contains("7A0019") && !styles.contains(ACCENT), "{styles}");
    }
}
