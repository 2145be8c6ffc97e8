//! DOCX: a Word file that a municipality can go on working in.
//!
//! What a statement rests on stands as a comment on it. Word's notes hold neither notes nor comments, so there a note's
//! words stand in brackets. Drawings (SVG) are told in words, since Word shows them in its newest versions alone.
//! What is inserted and deleted stands as tracked changes, and what is said of a change as a comment: to accept them all gives
//! the new version, to reject them all the old one.
//! The contents have no page numbers until somebody lets Word update them: only Word knows where its pages end.

mod blocks;
mod changes;
mod contents;
mod drawings;
mod front;
mod lines;
mod notes;
mod numbering;
#[cfg(test)]
mod outside;
mod package;
mod paragraphs;
mod pictures;
pub(super) mod reference;
mod styles;
mod tables;
mod targets;
#[cfg(test)]
pub(super) mod tests;
mod xml;

use crate::document::{Block, Change, Document, Picture};
use crate::language::Language;
use crate::render::look::Look;
use numbering::Lists;
use package::Part;
use paragraphs::{Mark, Place, Setting};
use std::collections::BTreeMap;

/// How long an author's name may be.
const AUTHOR: usize = 255;

/// Writes a document.
pub(super) fn render(document: &Document, look: &Look) -> Vec<u8> {
    let mut writer = Writer::new(document, look);
    writer.front();
    writer.contents();
    writer.blocks(document.told_and_text().1);
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

/// Writes one part of the file after the other.
struct Writer<'d> {
    document: &'d Document,
    look: &'d Look,
    /// How wide the text is, in twentieths of a point.
    width: usize,
    /// The part that is being written.
    part: Part,
    place: Place,
    /// How the paragraphs to come are set.
    setting: Setting,
    /// What stands at the beginning of the next paragraph.
    marks: Vec<Mark>,
    /// The footnotes in the order in which they are referred to.
    notes: Vec<usize>,
    /// What number each footnote has that is referred to from text that stands in both versions.
    numbers: Vec<Option<usize>>,
    /// What statements rest on.
    comments: Vec<&'d [Block]>,
    lists: Lists,
    pictures: Vec<&'d Picture>,
    /// How many bookmarks and drawings there are: each has a number of its own.
    bookmarks: usize,
    drawings: usize,
    /// How many captions there are of each kind.
    captions: BTreeMap<&'static str, usize>,
    in_link: bool,
    /// What became of what is being written.
    change: Option<Change>,
    /// What the runs that are being written stand in.
    open_change: Option<Change>,
    /// How many changes there are: each has a number of its own.
    revisions: usize,
    /// The comments that the next paragraph begins, and those that it ends.
    remarks: Vec<usize>,
    open_remarks: Vec<usize>,
}

impl<'d> Writer<'d> {
    fn new(document: &'d Document, look: &'d Look) -> Self {
        let reference = look.word.as_ref();
        Self {
            document,
            look,
            width: reference.and_then(reference::Reference::width).unwrap_or(tables::WIDTH),
            part: Part::new("w:document"),
            place: Place::Body,
            setting: Setting::default(),
            marks: Vec::new(),
            notes: Vec::new(),
            numbers: vec![None; document.footnotes.len()],
            comments: Vec::new(),
            lists: Lists::default(),
            pictures: Vec::new(),
            bookmarks: 0,
            drawings: 0,
            captions: BTreeMap::new(),
            in_link: false,
            change: None,
            open_change: None,
            revisions: 0,
            remarks: Vec::new(),
            open_remarks: Vec::new(),
        }
    }

    fn language(&self) -> Language {
        self.document.front.language
    }
}

/// Returns a language as Word names it.
fn locale(language: Language) -> &'static str {
    match language {
        Language::Danish => "da-DK",
        Language::English => "en-GB",
    }
}

/// Returns a text on one line and no longer than a field of Word's may be.
fn field(text: &str, length: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    super::characters::visible(&line).chars().take(length).collect()
}
