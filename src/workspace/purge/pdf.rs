//! The texts of a PDF: what its pages say, letter by letter, and its titles, descriptions and bookmarks.

mod fonts;
mod objects;
mod token;

use fonts::Fonts;
use objects::{Object, objects};
use token::{Token, tokens};

/// How far apart two pieces of a line stand, in thousandths of a letter's height, for a space to be between them.
const GAP: f64 = 180.0;

/// Returns the texts of a PDF, some of them twice: with its lines as they stand, and with divided words joined. Nothing where it can't
/// be looked into, since it is locked or has pictures of texts alone.
pub fn texts(bytes: &[u8]) -> Option<Vec<String>> {
    if !bytes.starts_with(b"%PDF-") || memchr::memmem::find(bytes, b"/Encrypt").is_some() {
        return None;
    }
    let objects = objects(bytes);
    let fonts = Fonts::of(&objects);
    let (mut texts, mut pages) = (Vec::new(), 0);
    for object in &objects {
        texts.extend(beside(object));
        if let Some(stream) = object.stream.as_deref().filter(|it| is_page(it)) {
            pages += 1;
            let said = said(stream, object.number, &fonts);
            texts.extend(variants(&said));
        }
    }
    (pages > 0).then_some(texts)
}

/// Returns what a dictionary says in strings, and what stands in the data about the document.
fn beside(object: &Object) -> Option<String> {
    let strings = tokens(&object.dictionary).into_iter().filter_map(|it| match it {
        Token::String(bytes) => Some(decoded(&bytes)),
        _ => None,
    });
    let mut all: Vec<String> = strings.filter(|it| it.chars().any(char::is_alphabetic)).collect();
    if object.has(b"/Metadata") {
        all.extend(
            object
                .stream
                .as_deref()
                .map(|it| String::from_utf8_lossy(it).into_owned()),
        );
    }
    (!all.is_empty()).then(|| all.join("\n"))
}

/// Tells whether a stream draws letters.
fn is_page(stream: &[u8]) -> bool {
    let has = |sign: &[u8]| memchr::memmem::find(stream, sign).is_some();
    has(b" Tf") && (has(b"Tj") || has(b"TJ"))
}

/// A piece of what a page says.
struct Piece {
    text: String,
    /// Whether it stands elsewhere than where the one before it ended.
    is_moved: bool,
    /// Whether it stands on another line.
    is_new_line: bool,
}

/// Returns what a stream says, piece by piece.
fn said(stream: &[u8], number: u32, fonts: &Fonts) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut operands, mut font, mut height) = (Vec::new(), Vec::new(), f64::NAN);
    let (mut is_moved, mut is_new_line) = (true, true);
    for token in tokens(stream) {
        let Token::Word(word) = token else {
            operands.push(token);
            continue;
        };
        let number_at = |at: usize| operands.iter().filter_map(Token::number).nth(at);
        match &word[..] {
            b"Tf" => font = operands.iter().find_map(Token::name).unwrap_or_default(),
            b"Td" | b"TD" => {
                is_moved = true;
                is_new_line |= number_at(1).is_none_or(|it| it.abs() > 0.01);
            }
            b"Tm" => {
                let now = number_at(5).unwrap_or(f64::NAN);
                is_moved = true;
                is_new_line |= height.is_nan() || (now - height).abs() > 0.01;
                height = now;
            }
            b"T*" | b"BT" => is_new_line = true,
            b"Tj" | b"'" | b"\"" | b"TJ" => {
                is_new_line |= matches!(&word[..], b"'" | b"\"");
                let text = shown(&operands, &fonts.of_stream(number, &font));
                pieces.push(Piece {
                    text,
                    is_moved,
                    is_new_line,
                });
                (is_moved, is_new_line) = (false, false);
            }
            // What a reader hears in place of the letters.
            b"BDC" | b"DP" => {
                let heard = operands.iter().filter_map(Token::string);
                let heard = heard.filter(|it| it.starts_with(b"\xfe\xff")).map(decoded);
                pieces.extend(heard.map(|text| Piece {
                    text,
                    is_moved: true,
                    is_new_line: true,
                }));
                is_new_line = true;
            }
            _ => {}
        }
        operands.clear();
    }
    pieces
}

fn shown(operands: &[Token], font: &fonts::Letters) -> String {
    let mut text = String::new();
    for operand in operands {
        match operand {
            Token::String(bytes) => text.push_str(&font.read(bytes)),
            Token::Number(it) if *it < -GAP => text.push(' '),
            _ => {}
        }
    }
    text
}

/// Returns pieces as one text: with a space wherever something moves, and only where a line ends; each also with words joined that a
/// line's end divides.
fn variants(pieces: &[Piece]) -> Vec<String> {
    let text = |is_apart: &dyn Fn(&Piece) -> bool, joins: bool| {
        let mut text = String::new();
        for piece in pieces {
            if is_apart(piece) {
                let is_divided = text.ends_with(['-', '\u{ad}', '\u{2010}']);
                if is_divided && joins {
                    text.pop();
                } else if !text.ends_with(' ') {
                    text.push(' ');
                }
            }
            text.push_str(&piece.text);
        }
        text.replace('\u{ad}', "")
    };
    let is_apart = |it: &Piece| it.is_moved || it.is_new_line;
    let mut all = vec![text(&is_apart, false), text(&is_apart, true)];
    all.push(text(&|it| it.is_new_line, false));
    all.push(text(&|it| it.is_new_line, true));
    all.dedup();
    all
}

/// Returns a text string: in UTF-16 or UTF-8 where it says so, else by single bytes.
fn decoded(bytes: &[u8]) -> String {
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        let units: Vec<u16> = rest
            .as_chunks::<2>()
            .0
            .iter()
            .map(|it| u16::from_be_bytes(*it))
            .collect();
        return String::from_utf16_lossy(&units);
    }
    match str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|it| char::from(*it)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns a PDF of one page, packed or not, that draws something with a font whose letters are numbered from 1.
    fn pdf(drawn: &str, beside: &str) -> Vec<u8> {
        let letters = "Jeg turdikn.ø-";
        let mut map = "1 begincodespacerange <0000> <FFFF> endcodespacerange\n2 beginbfchar\n".to_owned();
        for (at, letter) in letters.chars().enumerate() {
            map.push_str(&format!("<{:04X}> <{:04X}>\n", at + 1, u32::from(letter)));
        }
        map.push_str("endbfchar\n");
        let stream = |number: u32, keys: &str, data: &str| {
            format!(
                "{number} 0 obj\n<< {keys} /Length {} >>\nstream\n{data}\nendstream\nendobj\n",
                data.len()
            )
        };
        let all = [
            "%PDF-1.7\n1 0 obj\n<< /Type /Page /Contents 2 0 R /Resources << /Font << /F1 3 0 R >> >> >>\nendobj\n"
                .to_owned(),
            stream(2, "", drawn),
            "3 0 obj\n<< /Type /Font /ToUnicode 4 0 R >>\nendobj\n".to_owned(),
            stream(4, "", &map),
            format!("5 0 obj\n<< {beside} >>\nendobj\n"),
        ];
        all.concat().into_bytes()
    }

    /// Returns words as that font draws them.
    fn drawn(words: &str) -> String {
        let letters: Vec<char> = "Jeg turdikn.ø-".chars().collect();
        let code = |it: char| format!("{:04X}", letters.iter().position(|own| *own == it).unwrap() + 1);
        format!("<{}>", words.chars().map(code).collect::<String>())
    }

    fn all(drawn: &str) -> String {
        texts(&pdf(drawn, "")).unwrap().join("|")
    }

    #[test]
    fn what_a_page_says_is_read_by_the_letters_of_its_fonts() {
        let whole = format!("BT /F1 12 Tf {} Tj ET", drawn("Jeg turde ikke."));
        assert_eq!(all(&whole).trim(), "Jeg turde ikke.");
        let spaced = format!(
            "BT /F1 12 Tf [{} -300 {} 20 {}] TJ ET",
            drawn("Jeg"),
            drawn("tur"),
            drawn("de")
        );
        assert_eq!(all(&spaced).trim(), "Jeg turde");
        let moved = format!(
            "BT /F1 12 Tf {} Tj 30 0 Td {} Tj 0 -14 Td {} Tj ET",
            drawn("tur"),
            drawn("de"),
            drawn("ikke")
        );
        assert!(
            all(&moved).contains("turde ikke") && all(&moved).contains("tur de ikke"),
            "{}",
            all(&moved)
        );
        let divided = format!("BT /F1 12 Tf {} Tj 0 -14 Td {} Tj ET", drawn("tur-"), drawn("de"));
        assert!(all(&divided).contains("turde"), "{}", all(&divided));
    }

    #[test]
    fn titles_descriptions_and_what_is_heard_are_read_too() {
        let page = format!(
            "/Span << /ActualText <FEFF00C6> >> BDC BT /F1 12 Tf {} Tj ET EMC",
            drawn("Jeg")
        );
        let all = texts(&pdf(&page, "/Title (Om \\(os\\)) /Alt <FEFF00F80072>"))
            .unwrap()
            .join("|");
        for part in ["Om (os)", "ør", "Æ", "Jeg"] {
            assert!(all.contains(part), "{part}: {all}");
        }
    }

    #[test]
    fn what_is_locked_has_pictures_alone_or_is_none_is_closed() {
        let page = format!("BT /F1 12 Tf {} Tj ET", drawn("Jeg"));
        assert_eq!(texts(&pdf(&page, "/Encrypt 9 0 R")), None);
        assert_eq!(texts(&pdf("/Im1 Do", "")), None);
        for strange in [&b""[..], b"%PDF-1.7", b"PK"] {
            assert_eq!(texts(strange), None);
        }
        // Every way of cutting it short is read without a fault.
        let whole = pdf(&page, "/Title (A)");
        for end in 0..whole.len() {
            let _ = texts(&whole[..end]);
        }
    }
}
