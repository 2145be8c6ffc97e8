//! A packed file from outside: its parts by name, up to limits; no name in it is ever a path.

use super::incoming::Refused;
use super::xml::{Fault, Node};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// How many bytes all of it may be when it is unpacked, and one part that is read.
const MOST: u64 = 200_000_000;
const LARGEST: u64 = 64_000_000;
/// How far into a part its declarations stand.
const HEAD: u64 = 64_000;

/// The file, and how much of it was unpacked.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
    unpacked: u64,
}

impl<'a> Archive<'a> {
    /// Opens a file; one that would unpack to more than the limit is refused before anything of it is.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Refused> {
        let damaged = |_| Refused::Damaged(String::new());
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        let (mut names, mut size) = (Vec::new(), 0_u64);
        for at in 0..zip.len() {
            let entry = zip.by_index_raw(at).map_err(damaged)?;
            size = size.saturating_add(entry.size());
            names.push(String::from_utf8_lossy(entry.name_raw()).into_owned());
        }
        if size > MOST {
            return Err(Refused::TooLarge);
        }
        let unpacked = 0;
        Ok(Self { zip, names, unpacked })
    }

    /// Unpacks every part and throws it away: what the file says of its sizes need not be true, and other readers believe it.
    pub(super) fn measure(&mut self) -> Result<(), Refused> {
        let mut size = 0_u64;
        for at in 0..self.names.len() {
            let damaged = |_| Refused::Damaged(self.names[at].clone());
            if self.zip.by_index_raw(at).map_err(damaged)?.encrypted() {
                return Err(Refused::Locked);
            }
            let entry = self.zip.by_index(at).map_err(damaged)?;
            let unpacked = std::io::copy(&mut entry.take(MOST - size + 1), &mut std::io::sink());
            size += unpacked.map_err(|_| Refused::Damaged(self.names[at].clone()))?;
            if size > MOST {
                return Err(Refused::TooLarge);
            }
        }
        Ok(())
    }

    /// Tells whether a part declares what XML should unfold to.
    pub(super) fn declares(&mut self, name: &str) -> Result<bool, Refused> {
        let at = self.names.iter().position(|it| it == name);
        let damaged = || Refused::Damaged(name.to_owned());
        let Some(at) = at else { return Ok(false) };
        let mut start = Vec::new();
        let entry = self.zip.by_index(at).map_err(|_| damaged())?;
        entry.take(HEAD).read_to_end(&mut start).map_err(|_| damaged())?;
        Ok(memchr::memmem::find(&start, b"<!DOCTYPE").is_some())
    }

    /// Returns the names of its parts.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// Returns a part as text; nothing where there is none. Capitals make no difference, as in Word.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Refused> {
        let Some(bytes) = self.bytes(name)? else {
            return Ok(None);
        };
        decoded(bytes)
            .map(Some)
            .ok_or_else(|| Refused::Damaged(name.to_owned()))
    }

    /// Returns the bytes of a part; nothing where there is none.
    pub(super) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refused> {
        let same = |it: &String| it.trim_start_matches('/').eq_ignore_ascii_case(name);
        let Some(at) = self.names.iter().position(same) else {
            return Ok(None);
        };
        let damaged = || Refused::Damaged(name.to_owned());
        if self.zip.by_index_raw(at).map_err(|_| damaged())?.encrypted() {
            return Err(Refused::Locked);
        }
        let entry = self.zip.by_index(at).map_err(|_| damaged())?;
        let mut bytes = Vec::new();
        // What the file says of its sizes need not be true.
        let limit = LARGEST.min(MOST - self.unpacked);
        entry.take(limit + 1).read_to_end(&mut bytes).map_err(|_| damaged())?;
        self.unpacked += bytes.len() as u64;
        if bytes.len() as u64 > limit {
            return Err(Refused::TooLarge);
        }
        Ok(Some(bytes))
    }

    /// Returns a part as a tree; nothing where there is none.
    pub(super) fn tree(&mut self, name: &str) -> Result<Option<Node>, Refused> {
        let Some(text) = self.text(name)? else {
            return Ok(None);
        };
        match Node::parse(&text) {
            Ok(node) => Ok(Some(node)),
            Err(Fault::Broken) => Err(Refused::Damaged(name.to_owned())),
            Err(Fault::Declared) => Err(Refused::Declared(name.to_owned())),
            Err(Fault::TooLarge) => Err(Refused::TooLarge),
        }
    }
}

/// Returns a part's text; both forms of Unicode are XML.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    let units = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|it| unit([it[0], it[1]])).collect();
        String::from_utf16(&units).ok()
    };
    match bytes[..] {
        [0xff, 0xfe, ref rest @ ..] => units(rest, u16::from_le_bytes),
        [0xfe, 0xff, ref rest @ ..] => units(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, ref rest @ ..] => std::str::from_utf8(rest).ok().map(str::to_owned),
        _ => String::from_utf8(bytes).ok(),
    }
}
