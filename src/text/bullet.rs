//! Bullets as text programs write them, where a text is pasted or saved as plain text.

/// Signs that are bullets wherever a line begins with them and a space or a word follows.
const PLAIN: [char; 14] = ['•', '▪', '◦', '‣', '●', '■', '□', '▸', '►', '➢', '➤', '❖', '⁃', '∙'];
/// Signs and letters that are bullets where as much space follows as no sentence has.
const SPACED: [char; 6] = ['o', '§', '–', '—', '·', 'Ø'];

/// Returns how many bytes a bullet at the start of a line takes, the space after it included; nothing where there is none.
pub fn bullet(line: &str) -> Option<usize> {
    // What almost every line begins with.
    if let [b'A'..=b'Z' | b'a'..=b'n' | b'p'..=b'z', second, ..] = line.as_bytes()
        && !matches!(second, b')' | b'.')
    {
        return None;
    }
    let sign = line.chars().next()?;
    let rest = &line[sign.len_utf8()..];
    let words = rest.trim_start_matches(is_space);
    let space = &rest[..rest.len() - words.len()];
    let is_wide = space.contains('\t') || space.chars().count() > 1;
    let is_bullet = match sign {
        // The private signs of the fonts Symbol and Wingdings.
        '\u{f000}'..='\u{f0ff}' => true,
        it if PLAIN.contains(&it) => !space.is_empty() || words.starts_with(char::is_alphanumeric),
        '·' => !space.is_empty() && !words.is_empty(),
        it if SPACED.contains(&it) => is_wide && !words.is_empty(),
        _ => return lettered(line),
    };
    is_bullet.then(|| sign.len_utf8() + space.len())
}

/// Returns the length of `a)` or `b.` before a tab, as a text program numbers with letters.
fn lettered(line: &str) -> Option<usize> {
    let mut signs = line.chars();
    let is_letter = signs.next()?.is_ascii_lowercase() && matches!(signs.next()?, ')' | '.');
    let rest = line.get(2..).filter(|_| is_letter)?;
    let words = rest.trim_start_matches(is_space);
    (rest.starts_with('\t') && !words.is_empty()).then(|| line.len() - words.len())
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\u{a0}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_text_program_writes_before_an_item_is_a_bullet() {
        for line in [
            "•\tTolk",
            "• Tolk",
            "•Tolk",
            "o\tTolk",
            "o   Tolk",
            "–\tTolk",
            "·\tTolk",
            "· Tolk",
            "§\tTolk",
            "▪ Tolk",
            "\u{f0b7}\tTolk",
            "\u{f0b7}Tolk",
            "Ø\tTolk",
            "a)\tTolk",
            "b.\tTolk",
            "•\u{a0}Tolk",
        ] {
            let length = bullet(line).unwrap_or_default();
            assert_eq!(&line[length..], "Tolk", "{line:?}");
        }
    }

    #[test]
    fn what_people_begin_a_line_with_is_none() {
        for line in [
            "",
            "o",
            "o g",
            "og så",
            "– en beboer",
            "— Ja.",
            "§ 12 i loven",
            "Ø er en ø",
            "a) tolk",
            "e.g. noget",
            "·",
            "-\tTolk",
            "1.\tTolk",
            "Tolk",
        ] {
            assert_eq!(bullet(line), None, "{line:?}");
        }
    }
}
