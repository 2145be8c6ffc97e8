//! The fonts that every PDF carries, and what they can't write.

use crate::render::characters::visible;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Noto, cut down to the letters and signs of Europe, and to Arabic; `fonts/README.md` says how.
pub(super) const FILES: [&[u8]; 9] = [
    include_bytes!("fonts/NotoSans-Regular.ttf"),
    include_bytes!("fonts/NotoSans-Bold.ttf"),
    include_bytes!("fonts/NotoSans-Italic.ttf"),
    include_bytes!("fonts/NotoSans-BoldItalic.ttf"),
    include_bytes!("fonts/NotoSansMono-Regular.ttf"),
    include_bytes!("fonts/NotoSansMath-Regular.ttf"),
    include_bytes!("fonts/NotoSansSymbols2-Regular.ttf"),
    include_bytes!("fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("fonts/NotoSansArabic-Bold.ttf"),
];

/// The faces that running text may fall back on: the four of the family have the same letters.
const FALLBACKS: [usize; 4] = [0, 5, 6, 7];

/// How long a word may be that is broken by the rules of its language alone, and what lets a longer one be broken.
const LONGEST: usize = 40;
const BREAK: char = '\u{200b}';

/// What stands where a sign is missing.
const REPLACEMENT: char = '\u{fffd}';

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let font = |data: &&'static [u8]| Font::new(Bytes::new(*data), 0).expect("an embedded font is whole");
    FILES.iter().map(font).collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(all())));

/// Returns the fonts; each is read once a run.
pub(super) fn all() -> &'static [Font] {
    &FONTS
}

/// Returns the list by which Typst finds a font.
pub(super) fn book() -> &'static LazyHash<FontBook> {
    &BOOK
}

/// Returns a text that the fonts can write and a line can hold: what they lack is shown as � and added to `missing`.
pub(super) fn fitted(text: &str, missing: &mut BTreeSet<char>) -> String {
    breakable(&written(text, missing))
}

/// Returns a text in which words that no line holds may be broken anywhere.
fn breakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut length = 0;
    for sign in text.chars() {
        length = if sign.is_alphanumeric() || sign == '_' {
            length + 1
        } else {
            0
        };
        if length > LONGEST {
            out.push(BREAK);
            length = 1;
        }
        out.push(sign);
    }
    out
}

/// Returns a text with the fonts' signs only.
pub(super) fn written(text: &str, missing: &mut BTreeSet<char>) -> String {
    let text = visible(text);
    if text.is_ascii() {
        return text.into_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut group = String::new();
    for sign in text.nfc().filter(|it| !is_silent(*it)) {
        if !group.is_empty() && !is_combining_mark(sign) {
            write(&group, &mut out, missing);
            group.clear();
        }
        group.push(sign);
    }
    write(&group, &mut out, missing);
    out
}

/// Writes a letter and its marks, which must come from one face.
fn write(group: &str, out: &mut String, missing: &mut BTreeSet<char>) {
    let has = |face: usize, sign: char| {
        sign.is_ascii()
            || matches!(sign, '\u{ad}' | '\u{fffd}')
            || all()[face].info().coverage.contains(u32::from(sign))
    };
    if FALLBACKS.iter().any(|face| group.chars().all(|it| has(*face, it))) {
        return out.push_str(group);
    }
    let lacks = |it: &char| !FALLBACKS.iter().any(|face| has(*face, *it));
    let before = missing.len();
    missing.extend(group.chars().filter(lacks));
    if missing.len() == before {
        // Each of them is there, but not in one face.
        missing.extend(group.chars().filter(|it| is_combining_mark(*it)));
    }
    out.push(REPLACEMENT);
}

/// Tells whether a sign is only there to steer others that the fonts can't write anyway.
fn is_silent(it: char) -> bool {
    matches!(it, '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_fonts_lack_is_shown_as_missing_and_named() {
        let mut missing = BTreeSet::new();
        assert_eq!(
            fitted("Ærø – »Ångström« … e\u{301}", &mut missing),
            "Ærø – »Ångström« … é"
        );
        assert_eq!(
            fitted("Зеленський, Ελλάδα, Ngô Đình, Łódź, İstanbul ✓ → ☐", &mut missing)
                .matches(REPLACEMENT)
                .count(),
            0
        );
        assert!(missing.is_empty(), "{missing:?}");
        assert_eq!(fitted("ja 🙂\u{fe0f} مرحبا 漢", &mut missing), "ja � مرحبا �");
        assert_eq!(missing.len(), 2);
    }

    #[test]
    fn only_a_word_that_no_line_holds_may_be_broken_anywhere() {
        let mut missing = BTreeSet::new();
        let word = "speciallægepraksisplanlægningsudvalg";
        assert_eq!(fitted(word, &mut missing), word);
        assert_eq!(fitted(&"a".repeat(100), &mut missing).matches(BREAK).count(), 2);
        let path = "policy/chapters/10-et-meget-langt-navn/paa_et_kapitel.md";
        assert_eq!(fitted(path, &mut missing), path);
    }

    #[test]
    fn the_faces_of_the_family_have_the_same_letters() {
        let signs = |at: usize| -> Vec<u32> { all()[at].info().coverage.iter().collect() };
        for face in 1..4 {
            assert_eq!(signs(0), signs(face), "{}", all()[face].info().family);
        }
        let families: Vec<_> = all().iter().map(|it| it.info().family.as_str()).collect();
        assert_eq!(
            families[4..8],
            [
                "Noto Sans Mono",
                "Noto Sans Math",
                "Noto Sans Symbols2",
                "Noto Sans Arabic"
            ]
        );
    }
}
