//! An OpenDocument text: what its readers see, with its tracked changes accepted.

mod drawings;
mod elements;
mod lists;
mod notes;
mod package;
mod reader;
mod styles;

use super::archive::Archive;
use super::incoming::{Incoming, Refused};
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
    let incoming = reader.story.finish()?;
    let running = package
        .running()
        .into_iter()
        .map(|(kind, node)| (kind, Reader::plain(&package, node)));
    Ok(incoming.beside(running, package.has_macros))
}
