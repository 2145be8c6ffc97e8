//! Which letters a PDF's fonts draw for which numbers.

use super::objects::Object;
use super::token::{Token, tokens};
use rustc_hash::FxHashMap;

/// The letters of a font by their numbers; of one that names none a number is the letter of one byte.
#[derive(Debug, Default, Clone)]
pub(super) struct Letters {
    known: FxHashMap<u32, String>,
    /// How many bytes a number has.
    width: usize,
}

/// The fonts of a file.
#[derive(Debug)]
pub(super) struct Fonts {
    /// By the object of the stream that draws with them, and the name in it; those of every stream by object 0.
    named: FxHashMap<(u32, Vec<u8>), Letters>,
}

impl Letters {
    /// Returns what some bytes draw.
    pub(super) fn read(&self, bytes: &[u8]) -> String {
        if self.known.is_empty() {
            return bytes.iter().map(|it| char::from(*it)).collect();
        }
        let number = |it: &[u8]| it.iter().fold(0_u32, |number, it| number << 8 | u32::from(*it));
        let letters = bytes.chunks(self.width.max(1)).map(|it| self.known.get(&number(it)));
        letters.flatten().map(String::as_str).collect()
    }

    /// Reads the table that a font has.
    fn parse(table: &[u8]) -> Self {
        let mut letters = Self {
            width: 1,
            ..Self::default()
        };
        let mut operands: Vec<Token> = Vec::new();
        for token in tokens(table) {
            match token {
                Token::Word(word) => {
                    match &word[..] {
                        b"endcodespacerange" => {
                            let widths = operands.iter().filter_map(Token::string).map(<[u8]>::len);
                            letters.width = widths.max().unwrap_or(1);
                        }
                        b"endbfchar" => letters.add_each(&operands),
                        b"endbfrange" => letters.add_ranges(&operands),
                        _ => {}
                    }
                    operands.clear();
                }
                other => operands.push(other),
            }
        }
        letters
    }

    fn add_each(&mut self, operands: &[Token]) {
        let strings: Vec<&[u8]> = operands.iter().filter_map(Token::string).collect();
        for [number, letter] in strings.as_chunks::<2>().0 {
            self.known.insert(number_of(number), utf16(letter));
        }
    }

    /// Adds `<first> <last> <letter>` and `<first> <last> [<letter> …]`.
    fn add_ranges(&mut self, operands: &[Token]) {
        let mut at = 0;
        while let (Some(first), Some(last)) = (string_at(operands, at), string_at(operands, at + 1)) {
            let (first, last) = (
                number_of(first),
                number_of(last).min(number_of(first).saturating_add(u32::from(u16::MAX))),
            );
            if matches!(operands.get(at + 2), Some(Token::Bracket(b'['))) {
                let list = operands[at + 3..].iter().map_while(Token::string);
                let count = list.clone().count();
                self.known.extend((first..=last).zip(list.map(utf16)));
                at += count + 4;
            } else if let Some(letter) = string_at(operands, at + 2) {
                let start = utf16(letter);
                for number in first..=last {
                    self.known.insert(number, moved(&start, number - first));
                }
                at += 3;
            } else {
                return;
            }
        }
    }
}

fn string_at(operands: &[Token], at: usize) -> Option<&[u8]> {
    operands.get(at)?.string()
}

fn number_of(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |number, it| number << 8 | u32::from(*it))
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes
        .as_chunks::<2>()
        .0
        .iter()
        .map(|it| u16::from_be_bytes(*it))
        .collect();
    String::from_utf16_lossy(&units)
}

/// Returns letters whose last one is so many further on.
fn moved(letters: &str, by: u32) -> String {
    let mut letters: Vec<char> = letters.chars().collect();
    if let Some(last) = letters.last_mut() {
        *last = char::from_u32(u32::from(*last).saturating_add(by)).unwrap_or(*last);
    }
    letters.into_iter().collect()
}

impl Fonts {
    pub(super) fn of(objects: &[Object]) -> Self {
        let by_number: FxHashMap<u32, &Object> = objects.iter().map(|it| (it.number, it)).collect();
        let table = |font: &Object| {
            let references = font.references();
            let own = references.iter().find(|it| it.0 == b"ToUnicode")?.1;
            by_number.get(&own)?.stream.as_deref()
        };
        let fonts = objects
            .iter()
            .filter_map(|it| Some((it.number, Letters::parse(table(it)?))));
        let fonts: FxHashMap<u32, Letters> = fonts.collect();
        let mut named: FxHashMap<(u32, Vec<u8>), Letters> = FxHashMap::default();
        for object in objects {
            let references = object.references();
            let contents = references.iter().filter(|it| it.0 == b"Contents").map(|it| it.1);
            let draws: Vec<u32> = contents
                .chain(object.stream.as_ref().map(|_| object.number))
                .chain([0])
                .collect();
            // The names stand in the page itself, in its list of resources, or in that one's list of fonts.
            let mut near = references.clone();
            for depth in [&b"Resources"[..], b"Font"] {
                let lists: Vec<u32> = near.iter().filter(|it| it.0 == depth).map(|it| it.1).collect();
                near.extend(
                    lists
                        .iter()
                        .filter_map(|it| by_number.get(it))
                        .flat_map(|it| it.references()),
                );
            }
            for (name, font) in near {
                let Some(letters) = fonts.get(&font) else { continue };
                for stream in &draws {
                    named.entry((*stream, name.clone())).or_insert_with(|| letters.clone());
                }
            }
        }
        Self { named }
    }

    /// Returns the letters of a font that a stream names.
    pub(super) fn of_stream(&self, stream: u32, name: &[u8]) -> Letters {
        let key = |stream: u32| (stream, name.to_vec());
        let own = self.named.get(&key(stream)).or_else(|| self.named.get(&key(0)));
        own.cloned().unwrap_or_default()
    }
}
