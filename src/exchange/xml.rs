//! XML of a file from outside, as a tree in document order, by our own names for its vocabularies.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

/// How deep elements may stand in one another, and how many a part may have.
const DEEPEST: usize = 200;
const MOST: usize = 2_000_000;

/// The vocabularies that are read, and the names by which we call them; the strict form of a standard beside the usual one.
const KNOWN: &[(&str, &str)] = &[
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", "w"),
    (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "r",
    ),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", "r"),
    ("http://schemas.openxmlformats.org/package/2006/relationships", "rel"),
    ("http://schemas.openxmlformats.org/package/2006/content-types", "ct"),
    (
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wp",
    ),
    ("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"),
    ("http://schemas.openxmlformats.org/drawingml/2006/main", "a"),
    ("http://purl.oclc.org/ooxml/drawingml/main", "a"),
    ("http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"),
    ("http://purl.oclc.org/ooxml/drawingml/picture", "pic"),
    ("http://schemas.openxmlformats.org/drawingml/2006/chart", "c"),
    ("http://purl.oclc.org/ooxml/drawingml/chart", "c"),
    ("http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"),
    ("http://purl.oclc.org/ooxml/drawingml/diagram", "dgm"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", "m"),
    ("http://purl.oclc.org/ooxml/officeDocument/math", "m"),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"),
    (
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wps",
    ),
    ("http://schemas.microsoft.com/office/word/2010/wordml", "w14"),
    ("http://schemas.microsoft.com/office/word/2012/wordml", "w15"),
    ("urn:integrationspolitik:draft:1", "ip"),
    ("urn:schemas-microsoft-com:vml", "v"),
    ("urn:schemas-microsoft-com:office:office", "o"),
    ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"),
    ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"),
    ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"),
    ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"),
    ("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"),
    ("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"),
    ("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"),
    ("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"),
    (
        "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
        "loext",
    ),
    ("http://www.w3.org/1999/xlink", "xlink"),
    ("http://www.w3.org/1998/Math/MathML", "math"),
    ("http://www.w3.org/XML/1998/namespace", "xml"),
    ("urn:QDA-XML:project:1.0", "qda"),
    ("urn:QDA-XML:codebook:1.0", "qda"),
];

/// The attributes of an element, by their names.
pub(super) type Attributes = Vec<(Box<str>, Box<str>)>;

/// An element.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Node {
    /// Its name, after the name of its vocabulary: `w:p`; with `?:` where we do not know that.
    pub(super) name: Box<str>,
    attributes: Attributes,
    /// What stands within, in order.
    pub(super) children: Vec<Child>,
}

/// What stands in an element.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Child {
    /// An element.
    Node(Node),
    /// Text.
    Text(String),
}

/// Why a part is no tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is not well formed.
    Broken,
    /// It declares a document type, by which small files are made to unfold without end.
    Declared,
    /// It is too deep or has too many elements.
    TooLarge,
}

impl Node {
    /// Returns an element with nothing in it.
    pub(super) fn new(name: &str, attributes: Attributes) -> Self {
        Self {
            name: name.into(),
            attributes,
            children: Vec::new(),
        }
    }

    /// Reads a part.
    pub(super) fn parse(text: &str) -> Result<Self, Fault> {
        let mut reader = NsReader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        let mut open: Vec<Self> = Vec::new();
        let (mut root, mut number) = (None, 0);
        loop {
            let (space, event) = reader.read_resolved_event().map_err(|_| Fault::Broken)?;
            match event {
                Event::Start(start) => {
                    number += 1;
                    if open.len() >= DEEPEST || number > MOST {
                        return Err(Fault::TooLarge);
                    }
                    if root.is_some() {
                        return Err(Fault::Broken);
                    }
                    open.push(Self {
                        name: called(&space, start.local_name().into_inner()),
                        attributes: attributes(&reader, &start)?,
                        children: Vec::new(),
                    });
                }
                Event::End(_) => {
                    let node = open.pop().ok_or(Fault::Broken)?;
                    match open.last_mut() {
                        Some(parent) => parent.children.push(Child::Node(node)),
                        None => root = Some(node),
                    }
                }
                Event::Text(it) => add(&mut open, &it.xml10_content()),
                Event::CData(it) => add(&mut open, &it.xml10_content()),
                Event::GeneralRef(it) => {
                    let sign = match it.resolve_char_ref().map_err(|_| Fault::Broken)? {
                        Some(sign) => sign.to_string(),
                        None => quick_xml::escape::resolve_predefined_entity(&it.into_inner())
                            .ok_or(Fault::Declared)?
                            .to_owned(),
                    };
                    add(&mut open, &sign);
                }
                Event::DocType(_) => return Err(Fault::Declared),
                Event::Eof => return root.filter(|_| open.is_empty()).ok_or(Fault::Broken),
                _ => {}
            }
        }
    }

    /// Returns an attribute.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|it| &*it.0 == name);
        found.map(|it| &*it.1)
    }

    /// Returns its attributes with their names.
    #[cfg(test)]
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|it| (&*it.0, &*it.1))
    }

    /// Returns the elements within, in order.
    pub(super) fn nodes(&self) -> impl DoubleEndedIterator<Item = &Self> {
        self.children.iter().filter_map(|it| match it {
            Child::Node(node) => Some(node),
            Child::Text(_) => None,
        })
    }

    /// Returns the first child of a name.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.nodes().find(|it| &*it.name == name)
    }

    /// Returns what a way of names leads to: the first child of the first name, its first child of the second.
    pub(super) fn at(&self, way: &[&str]) -> Option<&Self> {
        way.iter().try_fold(self, |node, name| node.child(name))
    }

    /// Returns the first element within, however deep, that is as asked.
    pub(super) fn find(&self, is: &impl Fn(&Self) -> bool) -> Option<&Self> {
        self.nodes().find_map(|it| if is(it) { Some(it) } else { it.find(is) })
    }

    /// Returns the text that stands in the element itself.
    pub(super) fn text(&self) -> String {
        self.children
            .iter()
            .filter_map(|it| match it {
                Child::Text(text) => Some(text.as_str()),
                Child::Node(_) => None,
            })
            .collect()
    }

    /// Returns all text within, however deep.
    pub(super) fn all_text(&self) -> String {
        let texts = self.children.iter().map(|it| match it {
            Child::Text(text) => text.clone(),
            Child::Node(node) => node.all_text() + " ",
        });
        texts.collect()
    }

    /// Adds the texts of all elements of some names, with a space between any two.
    pub(super) fn gather(&self, names: &[&str], words: &mut String) {
        for node in self.nodes() {
            if names.contains(&&*node.name) {
                let text = node.text();
                if !text.trim().is_empty() {
                    if !words.is_empty() {
                        words.push(' ');
                    }
                    words.push_str(text.trim());
                }
            } else {
                node.gather(names, words);
            }
        }
    }
}

fn called(space: &ResolveResult<'_>, local: &str) -> Box<str> {
    let prefix = match space {
        ResolveResult::Bound(space) => KNOWN
            .iter()
            .find(|it| it.0 == space.into_inner())
            .map_or("?", |it| it.1),
        _ => "?",
    };
    format!("{prefix}:{local}").into()
}

/// Returns the attributes by our names; those of no vocabulary have their bare ones.
fn attributes(reader: &NsReader<&[u8]>, start: &BytesStart<'_>) -> Result<Attributes, Fault> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| Fault::Broken)?;
        if attribute.key.as_namespace_binding().is_some() {
            continue;
        }
        let (space, local) = reader.resolver().resolve_attribute(attribute.key);
        let name = match &space {
            ResolveResult::Unbound => local.into_inner().into(),
            space => called(space, local.into_inner()),
        };
        if !name.starts_with('?') {
            let value = attribute.normalized_value(XmlVersion::Explicit1_0);
            attributes.push((name, value.map_err(|_| Fault::Broken)?.into()));
        }
    }
    Ok(attributes)
}

/// Adds text to the innermost open element.
fn add(open: &mut [Node], text: &str) {
    let Some(node) = open.last_mut() else { return };
    match node.children.last_mut() {
        Some(Child::Text(last)) => last.push_str(text),
        _ => node.children.push(Child::Text(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    #[test]
    fn elements_have_our_names_whatever_the_file_calls_them() {
        let text = format!("<x:p xmlns:x=\"{W}\" x:a=\"&quot;1\" b=\"2\">en <x:t>a &amp; b&#33;</x:t><c/> to</x:p>");
        let node = Node::parse(&text).unwrap();
        assert_eq!(
            (&*node.name, node.get("w:a"), node.get("b")),
            ("w:p", Some("\"1"), Some("2"))
        );
        assert_eq!(node.child("w:t").unwrap().text(), "a & b!");
        assert_eq!(node.text(), "en  to");
        assert_eq!(node.nodes().map(|it| &*it.name).collect::<Vec<_>>(), ["w:t", "?:c"]);
    }

    #[test]
    fn what_is_no_xml_or_could_unfold_without_end_is_refused() {
        let deep = "<a>".repeat(DEEPEST + 1) + &"</a>".repeat(DEEPEST + 1);
        let entity = "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>";
        let cases = [
            ("", Fault::Broken),
            ("<a", Fault::Broken),
            ("<a></b>", Fault::Broken),
            ("<a/><b/>", Fault::Broken),
            ("text", Fault::Broken),
            ("<a b=\"&c;\"/>", Fault::Broken),
            ("<a>&c;</a>", Fault::Declared),
            (entity, Fault::Declared),
            (&deep, Fault::TooLarge),
        ];
        for (text, fault) in cases {
            assert_eq!(Node::parse(text), Err(fault), "{text:.40}");
        }
    }
}
