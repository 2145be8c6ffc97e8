//! The objects of a PDF, those among them that are packed together.

use super::token::{Token, tokens};
use memchr::memmem::find;
use std::io::Read;

/// The most bytes of one object that are looked at.
const LARGEST: u64 = 16 * 1024 * 1024;

/// One object.
#[derive(Debug)]
pub(super) struct Object {
    pub(super) number: u32,
    /// What stands before its stream, or all of it.
    pub(super) dictionary: Vec<u8>,
    /// Its stream, unpacked; nothing where it has none, or one that is packed in another way, as pictures are.
    pub(super) stream: Option<Vec<u8>>,
}

impl Object {
    /// Tells whether a key or a name stands in it.
    pub(super) fn has(&self, name: &[u8]) -> bool {
        find(&self.dictionary, name).is_some()
    }

    /// Returns the numbers of the objects that it refers to, each with the name before it.
    pub(super) fn references(&self) -> Vec<(Vec<u8>, u32)> {
        let all = tokens(&self.dictionary);
        let mut name = Vec::new();
        let mut found = Vec::new();
        for (at, token) in all.iter().enumerate() {
            if let Token::Name(it) = token {
                name.clone_from(it);
            }
            let is_reference = matches!(all.get(at + 2), Some(Token::Word(it)) if it == b"R");
            if let (Token::Number(number), Some(Token::Number(_)), true) = (token, all.get(at + 1), is_reference) {
                found.extend(whole(*number).map(|it| (name.clone(), it)));
            }
        }
        found
    }
}

/// Returns every object of a file, older versions of one too.
pub(super) fn objects(bytes: &[u8]) -> Vec<Object> {
    let (mut all, mut at) = (Vec::new(), 0);
    while let Some(found) = find(&bytes[at..], b" obj") {
        let number = number_before(&bytes[at..at + found]);
        at += found + 4;
        let Some(number) = number else { continue };
        let (object, length) = object(number, &bytes[at..]);
        if object.has(b"/ObjStm") {
            all.extend(packed(&object));
        }
        all.push(object);
        at += length;
    }
    all
}

/// Returns the object that begins some bytes, and how many of them it takes.
fn object(number: u32, bytes: &[u8]) -> (Object, usize) {
    let end = find(bytes, b"endobj").unwrap_or(bytes.len());
    let start = find(&bytes[..end], b"stream").filter(|it| matches!(bytes.get(it + 6), Some(b'\r' | b'\n')));
    let Some(start) = start else {
        let dictionary = bytes[..end].to_vec();
        let stream = None;
        return (
            Object {
                number,
                dictionary,
                stream,
            },
            end,
        );
    };
    let dictionary = bytes[..start].to_vec();
    let from = start + 6 + if bytes[start + 6..].starts_with(b"\r\n") { 2 } else { 1 };
    let rest = &bytes[from..];
    let told = key(&dictionary, b"Length").and_then(|it| usize::try_from(it).ok());
    let is_end = |at: &usize| {
        let after = rest.get(*at..).unwrap_or_default();
        after.trim_ascii_start().starts_with(b"endstream")
    };
    let length = told
        .filter(is_end)
        .or_else(|| find(rest, b"endstream"))
        .unwrap_or(rest.len());
    let stream = unpacked(&dictionary, &rest[..length]);
    (
        Object {
            number,
            dictionary,
            stream,
        },
        from + length,
    )
}

fn unpacked(dictionary: &[u8], data: &[u8]) -> Option<Vec<u8>> {
    if find(dictionary, b"/FlateDecode").is_none() {
        return find(dictionary, b"/Filter").is_none().then(|| data.to_vec());
    }
    let mut plain = Vec::new();
    // What was unpacked before it breaks off is read all the same.
    let _ = flate2::read::ZlibDecoder::new(data)
        .take(LARGEST)
        .read_to_end(&mut plain);
    Some(plain)
}

/// Returns the objects that are packed together in a stream.
fn packed(object: &Object) -> Vec<Object> {
    let Some(stream) = &object.stream else {
        return Vec::new();
    };
    let first = key(&object.dictionary, b"First")
        .and_then(|it| usize::try_from(it).ok())
        .unwrap_or(0);
    let head = tokens(&stream[..first.min(stream.len())]);
    let numbers: Vec<u32> = head.iter().filter_map(|it| whole(it.number()?)).collect();
    let pairs = numbers.as_chunks::<2>().0;
    let start = |at: usize| pairs.get(at).map(|it| first + it[1] as usize);
    let one = |(at, [number, _]): (usize, &[u32; 2])| {
        let end = start(at + 1).unwrap_or(stream.len()).min(stream.len());
        let dictionary = stream.get(start(at)?..end)?.to_vec();
        Some(Object {
            number: *number,
            dictionary,
            stream: None,
        })
    };
    pairs.iter().enumerate().filter_map(one).collect()
}

/// Returns the number that a key of a dictionary has; nothing where it is elsewhere.
fn key(dictionary: &[u8], name: &[u8]) -> Option<u32> {
    let all = tokens(dictionary);
    let at = all
        .iter()
        .position(|it| matches!(it, Token::Name(own) if own == name))?;
    let is_reference = matches!(all.get(at + 3), Some(Token::Word(it)) if it == b"R");
    whole(all.get(at + 1)?.number()?).filter(|_| !is_reference)
}

/// Returns the object's number that ends some bytes, before that of its version.
fn number_before(bytes: &[u8]) -> Option<u32> {
    let start = bytes.len().saturating_sub(24);
    let words = str::from_utf8(&bytes[start..]).unwrap_or_else(|_| {
        let after = bytes[start..]
            .iter()
            .rposition(|it| !it.is_ascii())
            .map_or(start, |it| start + it + 1);
        str::from_utf8(&bytes[after..]).unwrap_or_default()
    });
    let mut words = words.rsplit([' ', '\n', '\r', '\t', '\0']).filter(|it| !it.is_empty());
    let version: u32 = words.next()?.parse().ok()?;
    let number = words.next()?.parse().ok()?;
    (version < 65_536).then_some(number)
}

fn whole(number: f64) -> Option<u32> {
    let is_whole = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
    is_whole.then(|| format!("{number}").parse().ok()).flatten()
}
