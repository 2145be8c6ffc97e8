//! Files from outside: Word's become a note's Markdown, and what could not be taken is named.
//!
//! Nothing here touches the disk or the network, nothing that a file names is opened, and no name in it is ever a path.

mod archive;
mod coding;
mod content;
mod escape;
mod incoming;
mod line;
mod markdown;
mod word;
mod xml;

pub use coding::Themes;
pub use incoming::{Incoming, Refused};

use archive::Archive;

/// How many bytes a file may have that is read.
pub const LARGEST: u64 = 100_000_000;

/// Reads a file that is one of the formats known here, by what is in it; nothing where it is none of them.
pub fn read(bytes: &[u8]) -> Option<Result<Incoming, Refused>> {
    let is_packed = bytes.starts_with(b"PK\x03\x04") && memchr::memmem::find(bytes, b"word/").is_some();
    is_packed.then(|| word::read(&mut Archive::open(bytes)?))
}

#[cfg(test)]
mod tests;
