//! A Word file: what its readers see, with its tracked changes accepted.

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
mod words;

use super::archive::Archive;
use super::incoming::{Incoming, Left, LeftKind, Refused};
use package::Package;
use reader::Reader;

/// Reads the file.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<Incoming, Refused> {
    let package = Package::open(archive)?;
    let mut reader = Reader::new(&package, &package.relations);
    reader.read_comments();
    reader.read(&package.document);
    let mut incoming = reader.story.finish()?;
    incoming.left.extend(running(&package));
    if package.has_macros {
        incoming.left.push(Left::new(LeftKind::Macro, "", ""));
    }
    Ok(incoming)
}

/// Returns what runs along the pages; a number alone is theirs.
fn running(package: &Package) -> Vec<Left> {
    let mut found: Vec<Left> = Vec::new();
    for (kind, part) in &package.running {
        let words = Reader::plain(package, part);
        let is_number = words.chars().all(|it| !it.is_alphabetic());
        let left = Left::new(*kind, &words, "");
        if !is_number && !found.contains(&left) {
            found.push(left);
        }
    }
    found
}
