//! REFI-QDA 1.0: projects (`.qdpx`) and codebooks (`.qdc`) as programs for qualitative analysis exchange them.
//!
//! What a file says of paths is only ever looked up among its own parts.

mod codes;
mod elements;
mod guid;
mod places;
mod reader;
mod sources;
mod writer;

pub use writer::write;

use super::archive::Archive;
use super::coded::Incoming;
use super::incoming::Refused;
use super::xml::{Fault, Node};
use elements::is_called;

/// Reads a project or a codebook, by what is in it; nothing where it is neither.
pub fn read(bytes: &[u8]) -> Option<Result<Incoming, Refused>> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(project(bytes));
    }
    let near = &bytes[..bytes.len().min(1_000)];
    let holds = |mark: &[u8]| memchr::memmem::find(near, mark).is_some();
    (holds(b"urn:QDA-XML:codebook:") || holds(b"<CodeBook")).then(|| codebook(bytes))
}

fn project(bytes: &[u8]) -> Result<Incoming, Refused> {
    let mut archive = Archive::open(bytes)?;
    // It is called `project.qde`, and by some programs otherwise.
    let is_project = |it: &&String| it.to_ascii_lowercase().ends_with(".qde") && !it.contains('/');
    let named = archive.names().iter().find(is_project).cloned();
    let name = named.unwrap_or_else(|| "project.qde".to_owned());
    let tree = archive.tree(&name)?.ok_or_else(|| Refused::Damaged(name.clone()))?;
    if !is_called(&tree, "Project") {
        return Err(Refused::Damaged(name));
    }
    reader::Reader::new(archive).project(&tree)
}

fn codebook(bytes: &[u8]) -> Result<Incoming, Refused> {
    let text = std::str::from_utf8(bytes).map_err(|_| Refused::Damaged(String::new()))?;
    let tree = match Node::parse(text.trim_start_matches('\u{feff}')) {
        Ok(tree) => tree,
        Err(Fault::Broken) => return Err(Refused::Damaged(String::new())),
        Err(Fault::Declared) => return Err(Refused::Declared("CodeBook".to_owned())),
        Err(Fault::TooLarge) => return Err(Refused::TooLarge),
    };
    let mut incoming = Incoming::default();
    codes::read(&tree, &mut incoming)?;
    Ok(incoming)
}

#[cfg(test)]
mod tests;
