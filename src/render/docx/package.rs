//! The file: parts in a zip, in an order and with a time that are always the same.

use super::numbering::Lists;
use super::xml::Xml;
use super::{field, front, locale, pictures, styles};
use crate::document::{Document, GENERATOR, Picture};
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, System, ZipWriter};

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A part that is being written, and what it refers to.
pub(super) struct Part {
    pub(super) xml: Xml,
    root: &'static str,
    relations: Vec<Relation>,
}

struct Relation {
    id: String,
    kind: String,
    target: String,
    is_external: bool,
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
    fn add(self, zip: &mut Archive, name: &str) {
        if !self.relations.is_empty() {
            zip.add(&format!("word/_rels/{name}.rels"), &relations(&self.relations));
        }
        zip.add(&format!("word/{name}"), &self.xml.finish(self.root));
    }
}

/// Everything that the file is made of.
pub(super) struct Parts<'d> {
    pub(super) document: &'d Document,
    pub(super) body: Part,
    pub(super) footnotes: Part,
    pub(super) comments: Option<Part>,
    pub(super) lists: Lists,
    pub(super) pictures: Vec<&'d Picture>,
}

impl Parts<'_> {
    /// Returns the file's bytes.
    pub(super) fn zipped(mut self) -> Vec<u8> {
        let front = &self.document.front;
        let mut zip = Archive::new();
        // First and as it is, so that the file's beginning says who made it.
        zip.stored("docProps/app.xml", &application());
        zip.add("[Content_Types].xml", &self.content_types());
        zip.add("_rels/.rels", &relations(&roots()));
        zip.add("docProps/core.xml", &core(self.document));
        self.end_body();
        self.body.add(&mut zip, "document.xml");
        zip.add("word/styles.xml", &styles::part(front.language));
        zip.add("word/settings.xml", &settings(self.document));
        zip.add("word/numbering.xml", &self.lists.part());
        self.footnotes.add(&mut zip, "footnotes.xml");
        if let Some(comments) = self.comments {
            comments.add(&mut zip, "comments.xml");
        }
        if !front.banner.is_empty() {
            zip.add("word/header.xml", &front::header(front));
        }
        zip.add("word/footer.xml", &front::footer());
        for (at, picture) in self.pictures.iter().enumerate() {
            if let Some(ending) = pictures::ending(picture) {
                zip.stored(&format!("word/{}", pictures::path(at + 1, ending)), &picture.bytes);
            }
        }
        zip.finish()
    }

    /// Writes the page, and refers to the other parts.
    fn end_body(&mut self) {
        for (kind, name) in self.parts() {
            if !matches!(kind, "header" | "footer") {
                self.body.relate(kind, name, false);
            }
        }
        let header = (!self.document.front.banner.is_empty()).then(|| self.body.relate("header", "header.xml", false));
        let footer = self.body.relate("footer", "footer.xml", false);
        let xml = &mut self.body.xml;
        xml.open("w:sectPr", &[]);
        if let Some(header) = header {
            xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", &header)]);
        }
        xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", &footer)]);
        xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
        let margin = "1417";
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", margin),
                ("w:right", margin),
                ("w:bottom", margin),
                ("w:left", margin),
                ("w:header", "708"),
                ("w:footer", "708"),
                ("w:gutter", "0"),
            ],
        );
        xml.close("w:sectPr");
        xml.close("w:body");
    }

    /// Returns the parts that the text refers to, by what they are.
    fn parts(&self) -> Vec<(&'static str, &'static str)> {
        let mut parts = vec![
            ("styles", "styles.xml"),
            ("settings", "settings.xml"),
            ("numbering", "numbering.xml"),
            ("footnotes", "footnotes.xml"),
            ("footer", "footer.xml"),
        ];
        if self.comments.is_some() {
            parts.push(("comments", "comments.xml"));
        }
        if !self.document.front.banner.is_empty() {
            parts.push(("header", "header.xml"));
        }
        parts
    }

    fn content_types(&self) -> Vec<u8> {
        let mut xml = Xml::new("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))]);
        for (ending, kind) in [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("png", "image/png"),
            ("jpeg", "image/jpeg"),
        ] {
            xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
        }
        let mut set = |path: &str, kind: &str| xml.empty("Override", &[("PartName", path), ("ContentType", kind)]);
        set("/word/document.xml", &format!("{WORD}.document.main+xml"));
        for (kind, name) in self.parts() {
            set(&format!("/word/{name}"), &format!("{WORD}.{kind}+xml"));
        }
        let properties = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
        set("/docProps/app.xml", properties);
        let core = "application/vnd.openxmlformats-package.core-properties+xml";
        set("/docProps/core.xml", core);
        xml.finish("Types")
    }
}

fn roots() -> [Relation; 3] {
    let root = |id: &str, kind: String, target: &str| Relation {
        id: id.to_owned(),
        kind,
        target: target.to_owned(),
        is_external: false,
    };
    [
        root("rId1", format!("{RELATIONS}/officeDocument"), "word/document.xml"),
        root(
            "rId2",
            format!("{PACKAGE}/relationships/metadata/core-properties"),
            "docProps/core.xml",
        ),
        root("rId3", format!("{RELATIONS}/extended-properties"), "docProps/app.xml"),
    ]
}

fn relations(relations: &[Relation]) -> Vec<u8> {
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

fn application() -> Vec<u8> {
    let space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    let mut xml = Xml::new("Properties", &[("xmlns", space)]);
    xml.element("Application", &[], GENERATOR);
    xml.finish("Properties")
}

/// Returns what the file says of itself: no person, no place, no time.
fn core(document: &Document) -> Vec<u8> {
    let front = &document.front;
    let mut xml = Xml::new(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &format!("{PACKAGE}/metadata/core-properties")),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ],
    );
    xml.element("dc:title", &[], &field(&front.title, usize::MAX));
    xml.element("dc:creator", &[], &field(&front.authority, usize::MAX));
    xml.element("dc:language", &[], locale(front.language));
    xml.finish("cp:coreProperties")
}

fn settings(document: &Document) -> Vec<u8> {
    let mut xml = Xml::part("w:settings");
    xml.empty("w:zoom", &[("w:percent", "100")]);
    xml.value("w:defaultTabStop", "720");
    xml.open("w:footnotePr", &[]);
    xml.empty("w:footnote", &[("w:id", "-1")]);
    xml.empty("w:footnote", &[("w:id", "0")]);
    xml.close("w:footnotePr");
    xml.open("w:compat", &[]);
    xml.empty(
        "w:compatSetting",
        &[
            ("w:name", "compatibilityMode"),
            ("w:uri", "http://schemas.microsoft.com/office/word"),
            ("w:val", "15"),
        ],
    );
    xml.close("w:compat");
    xml.value("w:themeFontLang", locale(document.front.language));
    xml.finish("w:settings")
}

/// A zip whose entries have no time and no machine.
struct Archive(ZipWriter<Cursor<Vec<u8>>>);

impl Archive {
    fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    fn add(&mut self, path: &str, bytes: &[u8]) {
        self.write(path, bytes, CompressionMethod::Deflated);
    }

    fn stored(&mut self, path: &str, bytes: &[u8]) {
        self.write(path, bytes, CompressionMethod::Stored);
    }

    fn write(&mut self, path: &str, bytes: &[u8], method: CompressionMethod) {
        let options = SimpleFileOptions::DEFAULT
            .compression_method(method)
            .system(System::Unix)
            .unix_permissions(0o644);
        self.0.start_file(path, options).expect("memory takes every entry");
        self.0.write_all(bytes).expect("memory takes every byte");
    }

    fn finish(self) -> Vec<u8> {
        self.0.finish().expect("memory takes every byte").into_inner()
    }
}
