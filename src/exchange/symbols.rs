//! Signs of fonts that have pictures where others have letters, as the signs that everybody's letters have.

/// The fonts whose letters are pictures.
const FONTS: [&str; 6] = [
    "wingdings",
    "wingdings 2",
    "wingdings 3",
    "webdings",
    "symbol",
    "mt extra",
];

/// Tells whether the letters of a font are pictures.
pub(super) fn is_pictures(font: &str) -> bool {
    FONTS.contains(&font)
}

/// Wingdings, by its codes.
const WINGDINGS: &[(u8, char)] = &[
    (0x28, '☎'),
    (0x2a, '✉'),
    (0x4a, '☺'),
    (0x4b, '😐'),
    (0x4c, '☹'),
    (0x6c, '●'),
    (0x6d, '○'),
    (0x6e, '■'),
    (0x6f, '□'),
    (0x71, '❑'),
    (0x72, '❒'),
    (0x73, '⬧'),
    (0x74, '⧫'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x9f, '•'),
    (0xa1, '○'),
    (0xa7, '▪'),
    (0xa8, '□'),
    (0xb7, '•'),
    (0xd8, '➢'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xe1, '↑'),
    (0xe2, '↓'),
    (0xe8, '➔'),
    (0xf0, '⇨'),
    (0xfb, '✗'),
    (0xfc, '✓'),
    (0xfd, '☒'),
    (0xfe, '☑'),
];

/// Symbol, by its codes, from 0x41.
const GREEK: &str = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

/// Symbol's other signs.
const SYMBOL: &[(u8, char)] = &[
    (0xa3, '≤'),
    (0xa5, '∞'),
    (0xab, '↔'),
    (0xac, '←'),
    (0xad, '↑'),
    (0xae, '→'),
    (0xaf, '↓'),
    (0xb0, '°'),
    (0xb1, '±'),
    (0xb3, '≥'),
    (0xb4, '×'),
    (0xb7, '•'),
    (0xb8, '÷'),
    (0xb9, '≠'),
    (0xba, '≡'),
    (0xbb, '≈'),
    (0xbc, '…'),
];

/// Returns the sign that a font shows for a letter or a code of its own; nothing where nobody else has it.
pub(super) fn sign(font: &str, letter: char) -> Option<char> {
    let code = u32::from(letter);
    let code = u8::try_from(if (0xf000..=0xf0ff).contains(&code) {
        code - 0xf000
    } else {
        code
    })
    .ok()?;
    if code == b' ' {
        return Some(' ');
    }
    let of = |table: &[(u8, char)]| table.iter().find(|it| it.0 == code).map(|it| it.1);
    match font {
        "symbol" if (0x41..=0x7a).contains(&code) => GREEK.chars().nth(usize::from(code) - 0x41),
        "symbol" => of(SYMBOL).or_else(|| Some(char::from(code)).filter(char::is_ascii)),
        "wingdings 2" => of(&[(0x50, '✓'), (0x4f, '✗'), (0x52, '☑'), (0x51, '☒'), (0xa3, '□')]),
        "wingdings" => of(WINGDINGS),
        "webdings" => of(&[(0x61, '✓'), (0x72, '✗')]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_font_shows_is_the_sign_that_others_have_or_nothing() {
        assert_eq!(sign("wingdings", '\u{f0fc}'), Some('✓'));
        assert_eq!(sign("wingdings", 'J'), Some('☺'));
        assert_eq!(sign("symbol", 'a'), Some('α'));
        assert_eq!(sign("symbol", '\u{f077}'), Some('ω'));
        assert_eq!(sign("symbol", 'Z'), Some('Ζ'));
        assert_eq!(sign("wingdings", '\u{f021}'), None);
        assert_eq!(sign("wingdings", 'æ'), None);
    }
}
