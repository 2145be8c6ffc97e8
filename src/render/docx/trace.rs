//! What is said of the draft's blocks, so that each is found again: a bookmark, and digests of words.
//!
//! A bookmark is what Word and LibreOffice keep of a paragraph. Its name has the digest of the block's words, in case the list of all
//! blocks is lost on the way. Bookmarks whose names begin with `_` are hidden from those who write.

use super::archive::Archive;
use super::part::{RELATIONS, Relation, relations};
use super::xml::Xml;
use crate::document::Origin;
use crate::text::digest::Digest;

/// The name of the list in the file, and of what is said of it.
pub(super) const PART: &str = "customXml/item1.xml";
pub(super) const PROPERTIES: &str = "customXml/itemProps1.xml";
pub(super) const PROPERTIES_KIND: &str = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/// The vocabulary of the list; whoever reads the file again knows it too.
const SPACE: &str = "urn:integrationspolitik:draft:1";
const STORE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/// By which the list is told from those of other programs.
const ID: &str = "{5B1F0C1E-6B0A-4C57-9E43-1F1B2C7A0D14}";

/// How long the number of a block is in its bookmark's name, and its digest.
const NUMBER: usize = 5;
pub(super) const DIGEST: usize = 16;

/// The blocks that were written so far.
#[derive(Debug, Default)]
pub(super) struct Trace {
    pub(super) blocks: Vec<Traced>,
    pub(super) comments: Vec<Digest>,
    /// The chapter that is being written; nothing before the first.
    pub(super) chapter: Option<String>,
    pub(super) statement: Option<String>,
    /// Whether what is being written is the program's own, and no words of the chapter.
    pub(super) is_made: bool,
    pub(super) open: Option<Open>,
}

/// A block that was written.
#[derive(Debug)]
pub(super) struct Traced {
    pub(super) name: String,
    pub(super) digest: Digest,
    /// The digest of what is not the program's own.
    pub(super) own: Digest,
    pub(super) chapter: String,
    pub(super) statement: Option<String>,
    pub(super) is_made: bool,
    pub(super) lead: usize,
}

/// What is being written.
#[derive(Debug, Default)]
pub(super) struct Open {
    pub(super) words: String,
    /// How many signs at its beginning are the program's own, such as a number.
    pub(super) lead: usize,
    /// The bookmark's number, and where its name stands; nothing of a comment.
    pub(super) bookmark: Option<(usize, usize)>,
}

/// Returns the name of the bookmark of a block.
pub(super) fn name(number: usize, digest: &str) -> String {
    format!("_ip{number:0NUMBER$}_{digest}")
}

impl Trace {
    /// Adds the list to the file.
    pub(super) fn add(self, zip: &mut Archive, origin: &Origin) {
        zip.add(PART, &self.list(origin));
        let properties = Relation {
            id: "rId1".to_owned(),
            kind: format!("{RELATIONS}/customXmlProps"),
            target: "itemProps1.xml".to_owned(),
            is_external: false,
        };
        zip.add("customXml/_rels/item1.xml.rels", &relations(&[properties]));
        let mut xml = Xml::new("ds:datastoreItem", &[("ds:itemID", ID), ("xmlns:ds", STORE)]);
        xml.open("ds:schemaRefs", &[]);
        xml.empty("ds:schemaRef", &[("ds:uri", SPACE)]);
        xml.close("ds:schemaRefs");
        zip.add(PROPERTIES, &xml.finish("ds:datastoreItem"));
    }

    fn list(&self, origin: &Origin) -> Vec<u8> {
        let day = origin.day.to_string();
        let attributes = [
            ("xmlns", SPACE),
            ("version", &*origin.version),
            ("day", &*day),
            ("edition", origin.edition),
        ];
        let mut xml = Xml::new("draft", &attributes);
        for block in &self.blocks {
            let (digest, own, lead) = (block.digest.to_string(), block.own.to_string(), block.lead.to_string());
            let mut attributes = vec![
                ("name", &*block.name),
                ("digest", &*digest),
                ("chapter", &*block.chapter),
            ];
            attributes.extend(block.statement.as_deref().map(|it| ("statement", it)));
            if block.lead > 0 {
                attributes.extend([("lead", &*lead), ("own", &*own)]);
            }
            if block.is_made {
                attributes.push(("made", "true"));
            }
            xml.empty("block", &attributes);
        }
        for comment in &self.comments {
            xml.empty("comment", &[("digest", &comment.to_string())]);
        }
        xml.finish("draft")
    }
}
