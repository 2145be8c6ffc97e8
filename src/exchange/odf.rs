//! An OpenDocument text: what its readers see, with its tracked changes accepted.

mod drawings;
mod elements;
mod lists;
mod notes;
mod package;
mod reader;
mod styles;

use super::archive::Archive;
use super::incoming::{Incoming, Left, LeftKind, Refused};
use package::Package;
use reader::{Reader, Run};

/// Reads the file.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<Incoming, Refused> {
    let package = Package::open(archive)?;
    let mut reader = Reader::new(&package);
    if let Some(body) = package.content.at(&["office:body", "office:text"]) {
        reader.find_annotations(body);
        reader.each(body, &Run::default());
    }
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
    for (kind, node) in package.running() {
        let words = Reader::plain(package, node);
        let is_number = words.chars().all(|it| !it.is_alphabetic());
        let left = Left::new(kind, &words, "");
        if !is_number && !found.contains(&left) {
            found.push(left);
        }
    }
    found
}
