//! How wide text is in a face without serifs, computed so that it fits in whatever face a reader has.

/// How many lines of a text there are at most, and how wide each may be.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// How wide a line may be, in the unit of the letters' size.
    pub width: i32,
    /// How many lines there may be.
    pub lines: usize,
}

/// How many thousandths of its size a letter is wide, in the widest face that a browser falls back on.
fn letter(sign: char) -> i32 {
    match sign {
        'i' | 'j' | 'l' | 'I' | 'J' | '\'' => 300,
        ' ' | '\u{a0}' | ',' | '.' | '/' | ':' | ';' | '\\' | '|' | '·' => 350,
        'f' | 't' | '!' | '(' | ')' | '-' | '[' | ']' => 400,
        'r' => 450,
        '"' | '*' | '_' | '`' | '–' => 500,
        'c' | 's' | 'z' | '?' => 550,
        'k' | 'v' | 'x' | 'y' | 'F' | 'L' => 600,
        'A' | 'B' | 'C' | 'K' | 'R' | 'V' | 'X' | 'Z' | 'Å' => 700,
        'N' | 'U' => 750,
        'D' | 'G' | 'H' | 'O' | 'Q' | '&' | 'Ø' => 800,
        'w' | '#' | '+' | '<' | '=' | '>' | '^' | '~' => 850,
        'M' | '%' => 950,
        'm' | 'W' | '@' | 'æ' | 'Æ' | '—' | '…' => 1000,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' => 0,
        _ if (sign as u32) < 0x250 => 650,
        _ => 1100,
    }
}

/// How much wider a bold letter is, in thousandths of its size.
const BOLD: i32 = 85;

/// How many letters of a text are looked at; no room of a drawing has more.
const LONGEST: usize = 1000;

/// Returns how wide a line of text is at most, in the unit of the letters' size.
pub fn width(text: &str, size: i32, is_bold: bool) -> i32 {
    let bold = if is_bold { BOLD } else { 0 };
    let thousandths = text.chars().fold(0_i32, |sum, sign| {
        let letter = letter(sign);
        sum.saturating_add(if letter == 0 { 0 } else { letter + bold })
    });
    thousandths.saturating_mul(size).saturating_add(999) / 1000
}

/// Returns a text in lines that fit, broken at spaces and where a word is too long for a line; what no line is left for
/// is an ellipsis.
pub fn lines(text: &str, size: i32, is_bold: bool, room: Room) -> Vec<String> {
    let fits = |it: &str| width(it, size, is_bold) <= room.width;
    let mut lines: Vec<String> = Vec::new();
    let start: String = text.chars().take(LONGEST).collect();
    let mut words: Vec<String> = start.split_whitespace().rev().map(str::to_owned).collect();
    while let Some(word) = words.pop() {
        let longer = lines.last().map(|it| format!("{it} {word}"));
        if let Some(longer) = longer.filter(|it| fits(it)) {
            lines.pop();
            lines.push(longer);
        } else if lines.len() == room.lines {
            let last = lines.pop().unwrap_or_default();
            lines.push(shortened(&format!("{last} {word}"), fits));
            break;
        } else if fits(&word) {
            lines.push(word);
        } else {
            let (head, rest) = broken(&word, |it| fits(it));
            lines.push(head);
            words.extend(Some(rest).filter(|it| !it.is_empty()));
        }
    }
    lines
}

/// Returns the longest beginning of a text that fits with an ellipsis after it: whole words, unless the first does not fit.
fn shortened(text: &str, fits: impl Fn(&str) -> bool) -> String {
    let short = |end: usize| format!("{}…", text[..end].trim_end_matches([' ', ',', '.', ':', ';', '-']));
    let spaces = text.char_indices().rev().filter(|it| it.1 == ' ').map(|it| it.0);
    let signs = text.char_indices().rev().map(|it| it.0);
    let mut ends = spaces.chain(signs).map(short);
    ends.find(|it| fits(it)).unwrap_or_else(|| "…".to_owned())
}

/// Returns the beginning of a word that fits in a line, with a hyphen, and the rest; the beginning is never empty.
fn broken(word: &str, fits: impl Fn(&str) -> bool) -> (String, String) {
    let ends = word.char_indices().skip(1).map(|it| it.0);
    let own = word
        .find(['-', '/'])
        .map(|it| it + 1)
        .filter(|it| *it < word.len() && fits(&word[..*it]));
    if let Some(end) = own {
        return (word[..end].to_owned(), word[end..].to_owned());
    }
    let mut cut = None;
    for end in ends {
        if cut.is_some() && !fits(&format!("{}-", &word[..end])) {
            break;
        }
        cut = Some(end);
    }
    match cut {
        Some(end) => (format!("{}-", &word[..end]), word[end..].to_owned()),
        None => (word.to_owned(), String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_lines(text: &str, width: i32, lines: usize) -> Vec<String> {
        super::lines(text, 10, false, Room { width, lines })
    }

    #[test]
    fn no_line_is_wider_than_its_room() {
        let long =
            "Analysen er samlet, og temaerne er uddybet og eventuelt suppleret af integrationspolitikarbejdsgruppen";
        for room in [60, 90, 150, 400, 2000] {
            for line in in_lines(long, room, 9) {
                assert!(width(&line, 10, false) <= room, "{line} in {room}");
            }
        }
        assert_eq!(in_lines("Børn og unge", 60, 2), ["Børn og", "unge"]);
    }

    #[test]
    fn what_no_line_is_left_for_is_an_ellipsis() {
        assert_eq!(in_lines("Børn og unge, der trives", 60, 2), ["Børn og", "unge…"]);
        assert_eq!(in_lines("Børn og unge", 45, 1), ["Børn…"]);
        assert_eq!(in_lines("", 45, 1), Vec::<String>::new());
    }

    #[test]
    fn a_word_too_long_for_a_line_is_broken() {
        assert_eq!(in_lines("Digitalisering", 50, 3), ["Digitalis-", "ering"]);
        assert_eq!(in_lines("bolig-/nærmiljø", 60, 3), ["bolig-", "/nærmiljø"]);
        assert_eq!(in_lines("www", 1, 4), ["w-", "w-", "w"]);
    }

    #[test]
    fn bold_letters_are_wider_and_marks_take_no_room() {
        assert!(width("abc", 12, true) > width("abc", 12, false));
        assert_eq!(width("e\u{301}", 12, true), width("e", 12, true));
    }
}
