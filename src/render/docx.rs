//! DOCX: a Word file that a municipality can go on working in.
//!
//! What a statement rests on stands as a comment on it. Word's notes hold neither notes nor comments, so there a note's
//! words stand in brackets. Drawings (SVG) are described in words, since Word shows them in its newest versions alone.
//! What is inserted and deleted stands as tracked changes, and the remark on a change as a comment: to accept them all gives
//! the new version, to reject them all the old one.
//! The contents have no page numbers until somebody lets Word update them: only Word knows where its pages end.

mod archive;
mod blocks;
mod changes;
mod contents;
mod drawings;
mod fields;
mod front;
mod lines;
mod measures;
mod notes;
mod numbering;
#[cfg(test)]
mod outside;
mod package;
mod paragraphs;
mod part;
mod pictures;
pub(super) mod reference;
mod running;
mod setting;
pub(super) mod start;
mod styles;
mod tables;
mod targets;
#[cfg(test)]
pub(super) mod tests;
mod writer;
mod xml;

use crate::document::Document;
use crate::render::look::Look;
use writer::Writer;

/// Writes a document.
pub(super) fn render(document: &Document, look: &Look) -> Vec<u8> {
    let mut writer = Writer::new(document, look);
    writer.front();
    writer.contents();
    writer.blocks(document.remark_and_text().1);
    writer.end_remarks_without_block();
    let body = std::mem::take(&mut writer.part);
    let footnotes = writer.footnotes();
    let comments = writer.comments();
    let parts = package::Parts {
        document,
        look,
        width: writer.width,
        body,
        footnotes,
        comments,
        lists: writer.lists,
        pictures: writer.pictures,
    };
    parts.zipped()
}
