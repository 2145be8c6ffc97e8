//! XML of a file that somebody else wrote, as a tree of what we know; all else is left out as it is read.

use crate::render::docx::xml::Xml;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

/// The vocabularies that are kept, and the names by which we call them.
const KNOWN: [(&str, &str); 6] = [
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"),
    (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "r:",
    ),
    (
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wp:",
    ),
    ("http://schemas.openxmlformats.org/drawingml/2006/main", "a:"),
    ("http://schemas.openxmlformats.org/drawingml/2006/picture", "pic:"),
    ("http://www.w3.org/XML/1998/namespace", "xml:"),
];

/// The vocabulary of the lists of what a part refers to; its elements and attributes keep their bare names.
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// How deep elements may stand in one another, and how many there may be.
const DEEPEST: usize = 64;
const MOST: usize = 200_000;

/// The elements whose text is words; all other text is white space between elements.
const WORDS: [&str; 2] = ["w:t", "w:instrText"];

/// An element.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Node {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<Self>,
    pub(super) text: String,
}

impl Node {
    /// Reads a part; `skipped` are elements that need not be read. Nothing comes of what is no XML, or too much of it.
    pub(super) fn parse(text: &str, skipped: &[&str]) -> Option<Self> {
        let mut reader = NsReader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        let mut open: Vec<Self> = Vec::new();
        let mut number = 0;
        loop {
            let (space, event) = reader.read_resolved_event().ok()?;
            let prefix = prefix(&space);
            match event {
                Event::Start(start) => {
                    let name = prefix.map(|it| format!("{it}{}", start.local_name().into_inner()));
                    match name.filter(|it| !skipped.contains(&it.as_str())) {
                        Some(name) => {
                            number += 1;
                            let node = Self {
                                attributes: attributes(&reader, &start)?,
                                name,
                                ..Self::default()
                            };
                            open.push(node);
                            if open.len() > DEEPEST || number > MOST {
                                return None;
                            }
                        }
                        None => {
                            let end = start.to_end().into_owned();
                            reader.read_to_end(end.name()).ok()?;
                        }
                    }
                }
                Event::End(_) => {
                    let node = open.pop()?;
                    match open.last_mut() {
                        Some(parent) => parent.children.push(node),
                        None => return Some(node),
                    }
                }
                Event::Text(it) => add(&mut open, &it.xml10_content()),
                Event::CData(it) => add(&mut open, &it.xml10_content()),
                Event::GeneralRef(it) => {
                    let sign = match it.resolve_char_ref().ok()? {
                        Some(sign) => sign.to_string(),
                        None => quick_xml::escape::resolve_predefined_entity(&it.into_inner())?.to_owned(),
                    };
                    add(&mut open, &sign);
                }
                // What a document type declares can be a bomb.
                Event::DocType(_) | Event::Eof => return None,
                _ => {}
            }
        }
    }

    /// Returns an attribute.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|it| it.0 == name);
        found.map(|it| it.1.as_str())
    }

    /// Sets an attribute.
    pub(super) fn set(&mut self, name: &str, value: &str) {
        match self.attributes.iter_mut().find(|it| it.0 == name) {
            Some(it) => value.clone_into(&mut it.1),
            None => self.attributes.push((name.to_owned(), value.to_owned())),
        }
    }

    /// Returns the first child of a name.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|it| it.name == name)
    }

    /// Returns the first child of a name, to be changed.
    pub(super) fn child_mut(&mut self, name: &str) -> Option<&mut Self> {
        self.children.iter_mut().find(|it| it.name == name)
    }

    /// Tells whether the element or one within it is as asked.
    pub(super) fn any(&self, is: &impl Fn(&Self) -> bool) -> bool {
        is(self) || self.children.iter().any(|it| it.any(is))
    }

    /// Changes the element and each within it.
    pub(super) fn each(&mut self, change: &mut impl FnMut(&mut Self)) {
        change(self);
        for child in &mut self.children {
            child.each(change);
        }
    }

    /// Writes the element.
    pub(super) fn write(&self, xml: &mut Xml) {
        let attributes = self.borrowed();
        if self.children.is_empty() && self.text.is_empty() {
            return xml.empty(&self.name, &attributes);
        }
        xml.open(&self.name, &attributes);
        self.write_inside(xml);
        xml.close(&self.name);
    }

    /// Writes what is within the element.
    pub(super) fn write_inside(&self, xml: &mut Xml) {
        xml.text(&self.text);
        for child in &self.children {
            child.write(xml);
        }
    }

    /// Returns the element as a part of its own.
    pub(super) fn part(&self) -> Vec<u8> {
        let mut xml = Xml::part_with(&self.name, &self.borrowed());
        self.write_inside(&mut xml);
        xml.finish(&self.name)
    }

    fn borrowed(&self) -> Vec<(&str, &str)> {
        self.attributes.iter().map(|it| (&*it.0, &*it.1)).collect()
    }
}

fn prefix(space: &ResolveResult<'_>) -> Option<&'static str> {
    match space {
        ResolveResult::Bound(space) if space.into_inner() == RELATIONS => Some(""),
        ResolveResult::Bound(space) => {
            let known = KNOWN.iter().find(|it| it.0 == space.into_inner());
            known.map(|it| it.1)
        }
        _ => None,
    }
}

fn attributes(reader: &NsReader<&[u8]>, start: &BytesStart<'_>) -> Option<Vec<(String, String)>> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.ok()?;
        if attribute.key.as_namespace_binding().is_some() {
            continue;
        }
        let (space, local) = reader.resolver().resolve_attribute(attribute.key);
        let prefix = match &space {
            ResolveResult::Unbound => Some(""),
            space => prefix(space),
        };
        if let Some(prefix) = prefix {
            let value = attribute.normalized_value(XmlVersion::Explicit1_0).ok()?;
            attributes.push((format!("{prefix}{}", local.into_inner()), value.into_owned()));
        }
    }
    Some(attributes)
}

fn add(open: &mut [Node], text: &str) {
    if let Some(node) = open.last_mut()
        && WORDS.contains(&&*node.name)
    {
        node.text.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    #[test]
    fn what_we_know_is_kept_by_our_own_names() {
        let text = format!(
            "<x:p xmlns:x=\"{W}\" xmlns:y=\"urn:y\" y:id=\"1\" x:rsid=\"&quot;2\"><y:z><x:t>no</x:t></y:z><x:t>a &amp; \
             b&#33;</x:t> <x:tbl><x:t/></x:tbl></x:p>"
        );
        let node = Node::parse(&text, &["w:tbl"]).unwrap();
        let mut xml = Xml::new("r", &[]);
        node.write(&mut xml);
        let written = String::from_utf8(xml.finish("r")).unwrap();
        let inner = written.split_once("<r>").unwrap().1;
        assert_eq!(inner, "<w:p w:rsid=\"&quot;2\"><w:t>a &amp; b!</w:t></w:p></r>");
    }

    #[test]
    fn what_is_no_xml_or_too_much_of_it_is_nothing() {
        let deep = format!("<a xmlns=\"{W}\">").repeat(100) + &"</a>".repeat(100);
        let entity = format!("<!DOCTYPE a [<!ENTITY b \"c\">]><a xmlns=\"{W}\">&b;</a>");
        let many = format!("<a xmlns=\"{W}\">{}</a>", "<b/>".repeat(MOST));
        for text in ["", "<a", "<a></b>", "text", &deep, &entity, &many] {
            assert_eq!(Node::parse(text, &[]), None, "{text:.60}");
        }
    }
}
