//! The writer of the parts of the file: what it keeps from one paragraph to the next.

use super::measures::WIDTH;
use super::numbering::Lists;
use super::part::Part;
use super::reference::Reference;
use super::setting::{Mark, Place, Setting};
use super::shown::Shown;
use super::trace::Trace;
use crate::document::{Block, Change, Document};
use crate::language::Language;
use crate::render::extent::openers;
use crate::render::look::Look;
use std::collections::{BTreeMap, BTreeSet};

/// Writes one part of the file after the other.
pub(super) struct Writer<'d> {
    pub(super) document: &'d Document,
    pub(super) look: &'d Look,
    /// How wide the text is, in twentieths of a point.
    pub(super) width: usize,
    /// The part that is being written.
    pub(super) part: Part,
    pub(super) place: Place,
    /// How the paragraphs to come are set.
    pub(super) setting: Setting,
    /// What stands at the beginning of the next paragraph.
    pub(super) marks: Vec<Mark>,
    /// The footnotes in the order in which they are referred to.
    pub(super) notes: Vec<usize>,
    /// What number each footnote has that is referred to from text that stands in both versions.
    pub(super) numbers: Vec<Option<usize>>,
    /// What statements rest on.
    pub(super) comments: Vec<&'d [Block]>,
    /// The chapters that open on a page of their own.
    pub(super) openers: Vec<&'d Block>,
    pub(super) lists: Lists,
    pub(super) pictures: Vec<Shown<'d>>,
    /// The paths of the pictures that are described in words.
    pub(super) described: BTreeSet<&'d str>,
    /// How many bookmarks and drawings there are: each has a number of its own.
    pub(super) bookmarks: usize,
    pub(super) drawings: usize,
    /// How many captions there are of each kind.
    pub(super) captions: BTreeMap<&'static str, usize>,
    pub(super) in_link: bool,
    /// How large letters are, in half points, where their style says otherwise.
    pub(super) letters: Option<&'static str>,
    /// What the statement that begins is called in a meeting; written with its first words.
    pub(super) point: String,
    /// What became of what is being written.
    pub(super) change: Option<Change>,
    /// What the runs that are being written stand in.
    pub(super) open_change: Option<Change>,
    /// How many changes there are: each has a number of its own.
    pub(super) revisions: usize,
    /// The comments that the next paragraph begins, and those that it ends.
    pub(super) remarks: Vec<usize>,
    pub(super) open_remarks: Vec<usize>,
    /// What is said of the draft's blocks; nothing in what is no draft.
    pub(super) trace: Option<Trace>,
}

impl<'d> Writer<'d> {
    pub(super) fn new(document: &'d Document, look: &'d Look) -> Self {
        let reference = look.word.as_ref();
        Self {
            document,
            look,
            width: reference.and_then(Reference::width).unwrap_or(WIDTH),
            part: Part::new("w:document"),
            place: Place::Body,
            setting: Setting::default(),
            marks: Vec::new(),
            notes: Vec::new(),
            numbers: vec![None; document.footnotes.len()],
            comments: Vec::new(),
            openers: openers(document),
            lists: Lists::default(),
            pictures: Vec::new(),
            described: BTreeSet::new(),
            bookmarks: 0,
            drawings: 0,
            captions: BTreeMap::new(),
            in_link: false,
            letters: None,
            point: String::new(),
            change: None,
            open_change: None,
            revisions: 0,
            remarks: Vec::new(),
            open_remarks: Vec::new(),
            trace: document.origin.as_ref().map(|_| Trace::default()),
        }
    }

    pub(super) fn language(&self) -> Language {
        self.document.front.language
    }
}
