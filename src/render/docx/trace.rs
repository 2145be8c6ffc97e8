//! What is said of the draft's blocks, so that each is found again: a bookmark, and digests of words.
//!
//! A bookmark is what Word and LibreOffice keep of a paragraph. Its name has the digest of the block's words, in case the list of all
//! blocks is lost on the way. Bookmarks whose names begin with `_` are hidden from those who write.

use super::archive::Archive;
use super::part::{RELATIONS, Relation, relations};
use super::setting::Place;
use super::writer::Writer;
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
const DIGEST: usize = 16;

/// The blocks that were written so far.
#[derive(Debug, Default)]
pub(super) struct Trace {
    blocks: Vec<Traced>,
    comments: Vec<Digest>,
    /// The chapter that is being written; nothing before the first.
    chapter: Option<String>,
    statement: Option<String>,
    /// Whether what is being written is the program's own, and no words of the chapter.
    is_made: bool,
    open: Option<Open>,
}

/// A block that was written.
#[derive(Debug)]
struct Traced {
    name: String,
    digest: Digest,
    /// The digest of what is not the program's own.
    own: Digest,
    chapter: String,
    statement: Option<String>,
    is_made: bool,
    lead: usize,
}

/// What is being written.
#[derive(Debug, Default)]
struct Open {
    words: String,
    /// How many signs at its beginning are the program's own, such as a number.
    lead: usize,
    /// The bookmark's number, and where its name stands; nothing of a comment.
    bookmark: Option<(usize, usize)>,
}

impl Writer<'_> {
    /// Begins the bookmark of the block that was opened; its name is known when its words are.
    pub(super) fn begin_block(&mut self) {
        let is_body = self.place == Place::Body;
        let Some(trace) = &mut self.trace else { return };
        if !is_body || trace.chapter.is_none() {
            if let Some(open) = &mut trace.open {
                open.words.push(' ');
            }
            return;
        }
        self.bookmarks += 1;
        let name = name(0, &"0".repeat(DIGEST));
        let number = self.bookmarks.to_string();
        self.part
            .xml
            .empty("w:bookmarkStart", &[("w:id", &number), ("w:name", &name)]);
        let place = self.part.xml.length() - name.len() - "\"/>".len();
        trace.open = Some(Open {
            bookmark: Some((self.bookmarks, place)),
            ..Open::default()
        });
    }

    /// Ends the bookmark of the block that is about to be closed.
    pub(super) fn end_block(&mut self) {
        if self.place != Place::Body {
            return;
        }
        let Some(trace) = &mut self.trace else { return };
        let Some(open) = trace.open.take() else { return };
        let Some((number, place)) = open.bookmark else { return };
        let digest = Digest::of(&open.words);
        let name = name(trace.blocks.len() + 1, &digest.to_string());
        self.part.xml.overwrite(place, &name);
        self.part.xml.empty("w:bookmarkEnd", &[("w:id", &number.to_string())]);
        let own: String = open.words.chars().skip(open.lead).collect();
        trace.blocks.push(Traced {
            name,
            digest,
            own: Digest::of(&own),
            chapter: trace.chapter.clone().unwrap_or_default(),
            statement: trace.statement.clone(),
            is_made: trace.is_made,
            lead: open.lead,
        });
    }

    /// Says that a chapter begins.
    pub(super) fn trace_chapter(&mut self, id: &str) {
        if let Some(trace) = &mut self.trace {
            trace.chapter = Some(id.to_owned());
        }
    }

    /// Says in which statement it is, and returns in which it was.
    pub(super) fn trace_statement(&mut self, id: Option<String>) -> Option<String> {
        std::mem::replace(&mut self.trace.as_mut()?.statement, id)
    }

    /// Says that the words of the open block so far are the program's own.
    pub(super) fn trace_lead(&mut self) {
        if let Some(open) = self.trace.as_mut().and_then(|it| it.open.as_mut()) {
            open.lead = open.words.chars().count();
        }
    }

    /// Adds words to what is open.
    pub(super) fn trace_words(&mut self, words: &str) {
        if let Some(open) = self.trace.as_mut().and_then(|it| it.open.as_mut()) {
            open.words.push_str(words);
        }
    }

    /// Writes something that the program made, and that stands in no chapter.
    pub(super) fn made(&mut self, write: impl FnOnce(&mut Self)) {
        let set = |it: &mut Self, is_made| it.trace.as_mut().map(|it| std::mem::replace(&mut it.is_made, is_made));
        let outside = set(self, true);
        write(self);
        set(self, outside.unwrap_or_default());
    }

    /// Begins a comment of the program's own.
    pub(super) fn begin_comment(&mut self) {
        if let Some(trace) = &mut self.trace {
            trace.open = Some(Open::default());
        }
    }

    /// Ends it.
    pub(super) fn end_own_comment(&mut self) {
        if let Some(trace) = &mut self.trace
            && let Some(open) = trace.open.take()
        {
            trace.comments.push(Digest::of(&open.words));
        }
    }
}

/// Returns the name of the bookmark of a block.
fn name(number: usize, digest: &str) -> String {
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
