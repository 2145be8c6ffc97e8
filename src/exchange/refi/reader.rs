//! A project as it stands in a file: its codes, its sources with their codings, and what has no place here.

use super::codes::{self, Places};
use super::elements::{child, children, guid_of, is_called};
use crate::document::GENERATOR;
use crate::exchange::archive::Archive;
use crate::exchange::coded::placed::Placing;
use crate::exchange::coded::{Incoming, Left, LeftKind};
use crate::exchange::incoming::Refused;
use crate::exchange::xml::Node;
use rustc_hash::FxHashMap;

/// How many bytes all remarks may have, each as often as it is referred to.
const REMARKS: usize = 20_000_000;

/// What reads a project.
pub(super) struct Reader<'a, 'n> {
    pub(super) archive: Archive<'a>,
    pub(super) incoming: Incoming,
    pub(super) codes: Places,
    /// The notes of the file by their identifiers, and whether something they belong to was found.
    pub(super) notes: FxHashMap<String, (&'n Node, bool)>,
    /// Whether the program that wrote the file counts an end of a line as one sign.
    pub(super) ends_are_one: bool,
    pub(super) placing: Placing,
    /// How many bytes of remarks may still come.
    pub(super) remarks: usize,
}

/// What is only counted: the element that holds such things, their own names, and what they are.
const ELSEWHERE: [(&str, &str, LeftKind); 5] = [
    ("Cases", "Case", LeftKind::Case),
    ("Variables", "Variable", LeftKind::Variable),
    ("Sets", "Set", LeftKind::Set),
    ("Graphs", "Graph", LeftKind::Graph),
    ("Links", "Link", LeftKind::Link),
];

impl<'a, 'n> Reader<'a, 'n> {
    pub(super) fn new(archive: Archive<'a>) -> Self {
        Self {
            archive,
            incoming: Incoming::default(),
            codes: Places::default(),
            notes: FxHashMap::default(),
            ends_are_one: false,
            placing: Placing::default(),
            remarks: REMARKS,
        }
    }

    /// Reads a project.
    pub(super) fn project(mut self, root: &'n Node) -> Result<Incoming, Refused> {
        let origin = root.get("origin").unwrap_or_default();
        self.incoming.is_ours = origin == GENERATOR;
        self.ends_are_one = origin.to_ascii_uppercase().contains("ATLAS");
        root.get("name")
            .unwrap_or_default()
            .trim()
            .clone_into(&mut self.incoming.coded.title);
        self.incoming.people = match child(root, "Users") {
            Some(users) if !self.incoming.is_ours => children(users, "User").count(),
            _ => 0,
        };
        self.codes = codes::read(root, &mut self.incoming)?;
        for note in child(root, "Notes").into_iter().flat_map(|it| children(it, "Note")) {
            if let Some(guid) = note.get("guid") {
                self.notes.insert(guid_of(guid), (note, false));
            }
        }
        for source in child(root, "Sources").into_iter().flat_map(Node::nodes) {
            self.source(source)?;
        }
        self.elsewhere(root);
        Ok(self.incoming)
    }

    /// Reads a source, or names it as one that is not taken.
    fn source(&mut self, source: &'n Node) -> Result<(), Refused> {
        let kind = match () {
            () if is_called(source, "TextSource") => return self.text_source(source),
            () if is_called(source, "PictureSource") => LeftKind::Picture,
            () if is_called(source, "PDFSource") => LeftKind::Pdf,
            () if is_called(source, "AudioSource") || is_called(source, "VideoSource") => LeftKind::Recording,
            () => return Ok(()),
        };
        self.leave(kind, source.get("name").unwrap_or_default());
        Ok(())
    }

    /// Names something that is not taken.
    pub(super) fn leave(&mut self, kind: LeftKind, name: &str) {
        self.incoming.left.push(Left::new(kind, name));
    }

    /// Names what a note here can't be told of.
    fn elsewhere(&mut self, root: &'n Node) {
        let mut journals: Vec<&str> = Vec::new();
        for note in child(root, "Notes").into_iter().flat_map(|it| children(it, "Note")) {
            let guid = note.get("guid").map(guid_of).unwrap_or_default();
            if self.notes.get(&guid).is_none_or(|it| !it.1) {
                journals.push(note.get("name").unwrap_or_default());
            }
        }
        for name in journals {
            self.leave(LeftKind::Journal, name);
        }
        for (group, each, kind) in ELSEWHERE {
            // What this program wrote of its own notes is known.
            if self.incoming.is_ours && kind == LeftKind::Variable {
                continue;
            }
            for node in child(root, group).into_iter().flat_map(|it| children(it, each)) {
                self.leave(kind, node.get("name").unwrap_or_default());
            }
        }
    }
}
