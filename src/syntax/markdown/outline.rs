//! What a body holds, as checks need it: passages, markers, citations, quotations, headings, pictures, inserts.
//!
//! One pass over pulldown-cmark's events, without a tree: 10,000 notes are read this way in each run.

mod awaited;
mod beside;
mod body;
mod bullet;
mod carried;
mod code;
mod embedded;
mod faults;
mod footnotes;
mod foreign;
mod hashes;
mod lazy;
mod leaf;
mod line_ends;
mod lines;
mod misread;
mod quoted;
mod rare;
mod reader;
mod running;
mod source_line;

pub use body::{
    Details, Form, Hash, HashForm, Heading, Insert, Link, Neighbours, Outline, Passage, Picture, Text, UnsafeLink,
};

pub use quoted::Spoken;

use super::marker::Markers;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};
use crate::syntax::citation;
use pulldown_cmark::{BrokenLink, CowStr, Options, Parser};

/// The extensions of CommonMark that notes and chapters have.
pub fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES
}

/// Reads a body; `keep` keeps every passage with its text, which chapters and quoted notes need.
pub fn read(text: &str, body: Span, file: FileId, markers: Markers, keep: bool) -> (Outline, Vec<Diagnostic>) {
    let slice = &text[body.range()];
    // What people say cites nothing; in a note such a bracket is plain text.
    let callback = |link: BrokenLink<'_>| {
        let cites = markers != Markers::Note && citation::is_citation(&link.reference);
        cites.then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
    };
    let mut reader = reader::Reader::new(slice, body.start as usize, file, markers, keep);
    let parser = Parser::new_with_broken_link_callback(slice, options(), Some(callback));
    let mut events = parser.into_offset_iter();
    reader.definitions(&events);
    for (event, range) in &mut events {
        reader.event(event, range.into());
    }
    reader.finish()
}

#[cfg(test)]
mod tests;
