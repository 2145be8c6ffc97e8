//! DOCX: a Word file that a municipality can go on working in.
//!
//! What a statement rests on stands as a comment on it. Word's notes hold neither notes nor comments, so there a note's
//! words stand in brackets. Pictures that not every Word shows (SVG, WebP, GIF) are painted as PNG, or described in words.
//! What is inserted and deleted stands as tracked changes, and the remark on a change as a comment: to accept them all gives
//! the new version, to reject them all the old one.
//! Only Word knows where its pages end: the contents name none, and Word is told to count when it opens the file.

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
mod paper;
mod paragraphs;
mod part;
mod pictures;
pub(super) mod reference;
mod running;
mod setting;
mod shown;
pub(super) mod start;
mod styles;
mod tables;
mod targets;
#[cfg(test)]
pub(super) mod tests;
mod trace;
mod tracing;
mod writer;
mod xml;

use super::rendered::Rendered;
use crate::diagnostic::Message;
use crate::document::Document;
use crate::language::Value;
use crate::render::look::Look;
use crate::render::paper::Paper;
use std::collections::BTreeSet;
use writer::Writer;

/// Writes a document, and says which pictures it could not show.
pub(super) fn rendered(document: &Document, look: &Look) -> Rendered {
    let (bytes, described) = written(document, look);
    let arguments = || {
        let paths: Vec<&str> = described.iter().copied().collect();
        vec![
            ("number", Value::from(paths.len())),
            ("paths", Value::from(paths.join(", "))),
        ]
    };
    let remark = (!described.is_empty()).then(|| Message {
        key: "render-docx-told",
        arguments: arguments(),
    });
    Rendered {
        bytes,
        remarks: remark.into_iter().collect(),
    }
}

/// Writes a document.
#[cfg(test)]
pub(super) fn render(document: &Document, look: &Look) -> Vec<u8> {
    written(document, look).0
}

/// Returns the file, and the paths of the pictures that are described in it.
fn written<'d>(document: &'d Document, look: &'d Look) -> (Vec<u8>, BTreeSet<&'d str>) {
    let mut writer = Writer::new(document, look);
    writer.front();
    writer.contents();
    writer.blocks(document.remark_and_text().1);
    writer.end_remarks_without_block();
    let described = std::mem::take(&mut writer.described);
    (finished(writer), described)
}

/// Writes a form.
pub(super) fn paper(form: &Paper, look: &Look) -> Vec<u8> {
    let document = Document {
        front: form.front.clone(),
        ..Document::default()
    };
    let mut writer = Writer::new(&document, look);
    paper::write(form, &mut writer);
    finished(writer)
}

/// Returns the file of what was written.
fn finished(mut writer: Writer<'_>) -> Vec<u8> {
    let body = std::mem::take(&mut writer.part);
    let footnotes = writer.footnotes();
    let comments = writer.comments();
    let parts = package::Parts {
        document: writer.document,
        look: writer.look,
        width: writer.width,
        body,
        footnotes,
        comments,
        lists: writer.lists,
        pictures: writer.pictures,
        trace: writer.trace,
    };
    parts.zipped()
}
