//! Files from outside become a note’s Markdown, whatever wrote them; what could not be taken is named.
//!
//! Nothing here touches the disk or the network, nothing that a file names is opened, and no name in it is ever a path.

mod archive;
pub mod coded;
mod coding;
mod content;
pub mod encoding;
mod escape;
mod form;
mod html;
mod incoming;
mod left;
mod line;
mod mail;
mod markdown;
mod names;
mod odf;
pub mod refi;
pub mod responses;
pub mod returned;
mod story;
mod symbols;
pub mod table;
#[cfg(feature = "taguette")]
pub mod taguette;
mod talk;
mod transcript;
mod word;
mod xml;

pub use coding::Themes;
pub use form::{Answers, FormWords};
pub use incoming::{Incoming, Refused};
pub use talk::{Role, Talk};

use archive::Archive;
use returned::Returned;

/// How many bytes a file may have that is read.
pub const LARGEST: u64 = 100_000_000;

/// Reads a file that is one of the formats known here, by what is in it; nothing where it is none of them.
pub fn read(bytes: &[u8]) -> Option<Result<Incoming, Refused>> {
    if !bytes.starts_with(b"PK\x03\x04") {
        return if html::is_page(bytes) {
            html::read(bytes)
        } else if mail::is_mail(bytes) {
            Some(mail::read(bytes))
        } else {
            transcript::read(bytes)
        };
    }
    let holds = |mark: &[u8]| memchr::memmem::find(bytes, mark).is_some();
    // The first part of an OpenDocument file says what it is, and is not packed.
    if holds(b"mimetypeapplication/vnd.oasis.opendocument.text") {
        let document = Archive::open(bytes).and_then(|mut it| odf::read(&mut it));
        return Some(document.and_then(transcript::of_document));
    }
    holds(b"word/").then(|| word::read(&mut Archive::open(bytes)?).and_then(transcript::of_document))
}

/// Reads a Word file as a draft that comes back; nothing where it is none.
pub fn returned(bytes: &[u8]) -> Option<Result<Returned, Refused>> {
    let is_word = bytes.starts_with(b"PK\x03\x04") && memchr::memmem::find(bytes, b"word/").is_some();
    is_word.then(|| word::returned(&mut Archive::open(bytes)?))
}

#[cfg(test)]
mod tests;
