//! A Word file: what its readers see, with its tracked changes accepted.

mod authors;
mod drawings;
mod field;
mod fields;
mod numbering;
mod package;
mod paragraphs;
mod reader;
mod relations;
mod stories;
mod styles;
mod tables;
mod tracked;
mod words;

use super::archive::Archive;
use super::incoming::{Incoming, Refused};
use super::returned::Returned;
use authors::Authors;
use package::Package;
use reader::Reader;

/// Reads the file.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<Incoming, Refused> {
    let package = Package::open(archive)?;
    let mut reader = Reader::new(&package, &package.relations);
    reader.read_comments();
    reader.read(&package.document);
    let incoming = reader.story.finish()?;
    let running = package
        .running
        .iter()
        .map(|(kind, part)| (*kind, Reader::plain(&package, part)));
    Ok(incoming.beside(running, package.has_macros))
}

/// Reads the file as a draft that comes back: its changes kept apart, and its comments with who wrote them.
pub(super) fn returned(archive: &mut Archive<'_>) -> Result<Returned, Refused> {
    let package = Package::open(archive)?;
    let mut reader = Reader::new(&package, &package.relations);
    reader.read_comments();
    reader.authors = Some(Authors::default());
    reader.read(&package.document);
    reader.returned()
}
