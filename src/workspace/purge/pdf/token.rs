//! The words of a PDF's dictionaries and pages.

/// A word.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    /// A string, whichever way it is written.
    String(Vec<u8>),
    /// A name, without its `/`.
    Name(Vec<u8>),
    /// A number.
    Number(f64),
    /// What is done, and every other sign.
    Word(Vec<u8>),
    /// The beginning or the end of a list or a dictionary.
    Bracket(u8),
}

impl Token {
    pub(super) fn number(&self) -> Option<f64> {
        match self {
            Self::Number(it) => Some(*it),
            _ => None,
        }
    }

    pub(super) fn name(&self) -> Option<Vec<u8>> {
        match self {
            Self::Name(it) => Some(it.clone()),
            _ => None,
        }
    }

    pub(super) fn string(&self) -> Option<&[u8]> {
        match self {
            Self::String(it) => Some(it),
            _ => None,
        }
    }
}

/// Returns the words of some bytes; what is none is passed over.
pub(super) fn tokens(bytes: &[u8]) -> Vec<Token> {
    let (mut all, mut at) = (Vec::new(), 0);
    while let Some(&byte) = bytes.get(at) {
        let rest = &bytes[at..];
        match byte {
            b'(' => {
                let (string, length) = literal(rest);
                all.push(Token::String(string));
                at += length;
            }
            b'<' if rest.get(1) != Some(&b'<') => {
                let end = rest.iter().position(|it| *it == b'>').unwrap_or(rest.len());
                all.push(Token::String(hexadecimal(&rest[1..end.max(1)])));
                at += end + 1;
            }
            b'%' => {
                at += rest
                    .iter()
                    .position(|it| matches!(it, b'\n' | b'\r'))
                    .unwrap_or(rest.len())
            }
            b'<' => {
                all.extend([Token::Bracket(b'<'), Token::Bracket(b'<')]);
                at += 2;
            }
            b'>' | b'[' | b']' | b'{' | b'}' | b')' => {
                all.push(Token::Bracket(byte));
                at += 1;
            }
            b'/' => {
                let length = regular(&rest[1..]);
                all.push(Token::Name(rest[1..=length].to_vec()));
                at += length + 1;
            }
            _ if is_regular(byte) => {
                let length = regular(rest);
                let word = &rest[..length];
                let number = str::from_utf8(word).ok().and_then(|it| it.parse().ok());
                all.push(number.map_or_else(|| Token::Word(word.to_vec()), Token::Number));
                at += length;
            }
            _ => at += 1,
        }
    }
    all
}

fn is_regular(byte: u8) -> bool {
    !matches!(
        byte,
        b'\0'
            | b'\t'
            | b'\n'
            | 0x0c
            | b'\r'
            | b' '
            | b'('
            | b')'
            | b'<'
            | b'>'
            | b'['
            | b']'
            | b'{'
            | b'}'
            | b'/'
            | b'%'
    )
}

fn regular(bytes: &[u8]) -> usize {
    bytes.iter().position(|it| !is_regular(*it)).unwrap_or(bytes.len())
}

/// Returns a string in brackets, and how many bytes it takes.
fn literal(bytes: &[u8]) -> (Vec<u8>, usize) {
    let (mut string, mut depth, mut at) = (Vec::new(), 0, 0);
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'(' => {
                if depth > 0 {
                    string.push(byte);
                }
                depth += 1;
            }
            b')' => {
                depth -= 1;
                if depth == 0 {
                    break;
                }
                string.push(byte);
            }
            b'\\' => at += escaped(&bytes[at..], &mut string),
            _ => string.push(byte),
        }
    }
    (string, at)
}

/// Adds what an escape means, and returns how many bytes it takes.
fn escaped(rest: &[u8], string: &mut Vec<u8>) -> usize {
    let Some(&byte) = rest.first() else { return 0 };
    let octal = rest.iter().take(3).take_while(|it| matches!(it, b'0'..=b'7')).count();
    if octal > 0 {
        let value = rest[..octal]
            .iter()
            .fold(0_u32, |value, it| value * 8 + u32::from(it - b'0'));
        string.push(value.to_le_bytes()[0]);
        return octal;
    }
    match byte {
        b'n' => string.push(b'\n'),
        b'r' => string.push(b'\r'),
        b't' => string.push(b'\t'),
        b'\r' if rest.get(1) == Some(&b'\n') => return 2,
        b'b' => string.push(8),
        b'f' => string.push(12),
        b'\n' | b'\r' => {}
        _ => string.push(byte),
    }
    1
}

fn hexadecimal(bytes: &[u8]) -> Vec<u8> {
    let digit = |it: &u8| char::from(*it).to_digit(16).and_then(|it| u8::try_from(it).ok());
    let mut digits: Vec<u8> = bytes.iter().filter_map(digit).collect();
    if digits.len() % 2 == 1 {
        digits.push(0);
    }
    digits
        .as_chunks::<2>()
        .0
        .iter()
        .map(|[high, low]| high << 4 | low)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_says_the_same_however_it_is_written() {
        for written in [
            "(\\001\\b\\f\\n\\)a)",
            "(\\1\\10\\14\\12\\51\\\na)",
            "<01080C0A2961>",
            "<0108 0C0A\n2961 >",
        ] {
            assert_eq!(
                tokens(written.as_bytes()),
                [Token::String(b"\x01\x08\x0c\n)a".to_vec())],
                "{written}"
            );
        }
        assert_eq!(
            tokens(b"(a(b)c)/N 1.5[<<"),
            [
                Token::String(b"a(b)c".to_vec()),
                Token::Name(b"N".to_vec()),
                Token::Number(1.5),
                Token::Bracket(b'['),
                Token::Bracket(b'<'),
                Token::Bracket(b'<'),
            ]
        );
    }
}
