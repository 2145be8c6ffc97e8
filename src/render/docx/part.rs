//! A part of the file while it is written, and what it refers to.

use super::archive::Archive;
use super::xml::Xml;

pub(super) const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
pub(super) const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// A part that is being written.
pub(super) struct Part {
    pub(super) xml: Xml,
    root: &'static str,
    relations: Vec<Relation>,
}

/// What a part refers to.
pub(super) struct Relation {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) target: String,
    pub(super) is_external: bool,
}

impl Default for Part {
    fn default() -> Self {
        Self::new("w:document")
    }
}

impl Part {
    /// Returns the beginning of a part.
    pub(super) fn new(root: &'static str) -> Self {
        let mut xml = Xml::part(root);
        if root == "w:document" {
            xml.open("w:body", &[]);
        }
        Self {
            xml,
            root,
            relations: Vec::new(),
        }
    }

    /// Returns the name by which the part refers to a target.
    pub(super) fn relate(&mut self, kind: &str, target: &str, is_external: bool) -> String {
        let id = format!("rId{}", self.relations.len() + 1);
        self.relations.push(Relation {
            id: id.clone(),
            kind: format!("{RELATIONS}/{kind}"),
            target: target.to_owned(),
            is_external,
        });
        id
    }

    /// Adds the part and what it refers to.
    pub(super) fn add(self, zip: &mut Archive, name: &str) {
        if !self.relations.is_empty() {
            zip.add(&format!("word/_rels/{name}.rels"), &relations(&self.relations));
        }
        zip.add(&format!("word/{name}"), &self.xml.finish(self.root));
    }
}

/// Returns a list of relations as a part of its own.
pub(super) fn relations(relations: &[Relation]) -> Vec<u8> {
    let mut xml = Xml::new("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    for it in relations {
        let mut attributes = vec![("Id", &*it.id), ("Type", &it.kind), ("Target", &it.target)];
        if it.is_external {
            attributes.push(("TargetMode", "External"));
        }
        xml.empty("Relationship", &attributes);
    }
    xml.finish("Relationships")
}
