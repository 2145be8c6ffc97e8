//! XML in memory: elements, attributes and text, each escaped where it goes in.

use crate::render::characters::visible;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// The names of the vocabularies that Word's parts are written in.
const SPACES: [(&str, &str); 8] = [
    (
        "xmlns:w",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        "xmlns:wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    (
        "xmlns:mc",
        "http://schemas.openxmlformats.org/markup-compatibility/2006",
    ),
    (
        "xmlns:wpg",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    ),
    (
        "xmlns:wps",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    ),
];

/// An XML text that grows.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// Returns the beginning of a text whose root has these attributes.
    pub(super) fn new(root: &str, attributes: &[(&str, &str)]) -> Self {
        let mut xml = Self(Writer::new(Vec::new()));
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml.open(root, attributes);
        xml
    }

    /// Returns the beginning of one of Word's own parts.
    pub(super) fn part(root: &str) -> Self {
        Self::new(root, &SPACES)
    }

    /// Returns the beginning of one of Word's own parts whose root has attributes.
    pub(super) fn part_with(root: &str, attributes: &[(&str, &str)]) -> Self {
        Self::new(root, &[&SPACES, attributes].concat())
    }

    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.write(Event::Start(start(name, attributes)));
    }

    pub(super) fn close(&mut self, name: &str) {
        self.write(Event::End(BytesEnd::new(name)));
    }

    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.write(Event::Empty(start(name, attributes)));
    }

    /// Writes an empty element whose attribute `w:val` is `value`.
    pub(super) fn value(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    pub(super) fn text(&mut self, text: &str) {
        self.write(Event::Text(BytesText::new(&visible(text))));
    }

    /// Writes an element that holds a text.
    pub(super) fn element(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close(name);
    }

    /// Returns how many bytes there are.
    pub(super) fn length(&self) -> usize {
        self.0.get_ref().len()
    }

    /// Writes over what was written from a byte on, as long as it is, with plain letters.
    pub(super) fn overwrite(&mut self, from: usize, letters: &str) {
        if let Some(place) = self.0.get_mut().get_mut(from..from + letters.len()) {
            place.copy_from_slice(letters.as_bytes());
        }
    }

    /// Ends the root and returns the text.
    pub(super) fn finish(mut self, root: &str) -> Vec<u8> {
        self.close(root);
        self.0.into_inner()
    }

    fn write(&mut self, event: Event<'_>) {
        self.0.write_event(event).expect("memory takes every byte");
    }
}

fn start<'a>(name: &'a str, attributes: &[(&'a str, &'a str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for &(name, value) in attributes {
        start.push_attribute((name, &*visible(value)));
    }
    start
}
