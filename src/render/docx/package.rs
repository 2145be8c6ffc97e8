//! The file: parts in a zip, always in the same order and with the same time.

use super::archive::Archive;
use super::fields::{field, locale};
use super::numbering::Lists;
use super::part::{PACKAGE, Part, RELATIONS, Relation, relations};
use super::reference::{Names, Reference, Running};
use super::shown::Shown;
use super::trace::{self, Trace};
use super::xml::Xml;
use super::{pictures, running, styles};
use crate::document::{Document, GENERATOR};
use crate::render::look::Look;

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Everything that the file is made of.
pub(super) struct Parts<'d> {
    pub(super) document: &'d Document,
    pub(super) look: &'d Look,
    /// How wide the text is.
    pub(super) width: usize,
    pub(super) body: Part,
    pub(super) footnotes: Part,
    pub(super) comments: Option<Part>,
    pub(super) lists: Lists,
    pub(super) pictures: Vec<Shown<'d>>,
    pub(super) trace: Option<Trace>,
}

impl Parts<'_> {
    /// Returns the file's bytes.
    pub(super) fn zipped(mut self) -> Vec<u8> {
        let front = &self.document.front;
        let mut zip = Archive::new();
        // First and as it is, so that the file's beginning says who made it.
        zip.stored("docProps/app.xml", &application());
        let ours = styles::part(front.language, self.look, self.width);
        let (styles, heads) = match &self.look.word {
            Some(reference) => reference.dressed(&ours, front.language),
            None => (ours.into_bytes(), Vec::new()),
        };
        let running = self.running(&heads);
        let settings = settings(self.document, self.has_even());
        self.end_body(&running);
        zip.add("[Content_Types].xml", &self.content_types(&running));
        zip.add("_rels/.rels", &relations(&roots()));
        zip.add("docProps/core.xml", &core(self.document));
        self.body.add(&mut zip, "document.xml");
        zip.add("word/styles.xml", &styles);
        zip.add("word/settings.xml", &settings);
        zip.add("word/numbering.xml", &self.lists.part());
        self.footnotes.add(&mut zip, "footnotes.xml");
        if let Some(comments) = self.comments {
            comments.add(&mut zip, "comments.xml");
        }
        if let Some(theme) = self.look.word.as_ref().and_then(Reference::theme) {
            zip.add("word/theme.xml", &theme);
        }
        for head in running {
            for (path, bytes) in &head.media {
                zip.stored(path, bytes);
            }
            head.part.add(&mut zip, &head.name);
        }
        if let Some((trace, origin)) = self.trace.zip(self.document.origin.as_ref()) {
            trace.add(&mut zip, origin);
        }
        for (at, picture) in self.pictures.iter().enumerate() {
            let path = pictures::path(at + 1, picture.ending);
            zip.stored(&format!("word/{path}"), &picture.bytes);
        }
        zip.finish()
    }

    /// Returns the heads and feet of pages: those of the project's Word file, else ours; the banner stands in every head.
    fn running(&self, own: &[(Running, Names)]) -> Vec<Head> {
        let front = &self.document.front;
        let reference = self.look.word.as_ref();
        let has = |kind: &str, page: &str| own.iter().any(|it| it.0.kind == kind && it.0.page == page);
        let mut heads: Vec<Head> = Vec::new();
        for (at, (running, names)) in own.iter().enumerate() {
            let mut head = Head::new(running.kind, running.page);
            if running.kind == "header" && !front.banner.is_empty() {
                running::banner(&mut head.part, front);
            }
            head.media = running.write(&mut head.part, at + 1, names);
            heads.push(head);
        }
        let first = reference.is_some_and(Reference::first);
        for (page, is_used) in [("default", true), ("first", first), ("even", self.has_even())] {
            if is_used && !front.banner.is_empty() && !has("header", page) {
                let mut head = Head::new("header", page);
                running::banner(&mut head.part, front);
                heads.push(head);
            }
        }
        if !own.iter().any(|it| it.0.kind == "footer") {
            let mut foot = Head::new("footer", "default");
            running::page_number(&mut foot.part);
            heads.push(foot);
        }
        heads
    }

    fn has_even(&self) -> bool {
        self.look.word.as_ref().is_some_and(|it| it.even)
    }

    /// Writes the page, and refers to the other parts.
    fn end_body(&mut self, running: &[Head]) {
        for (kind, name) in self.parts() {
            self.body.relate(kind, name, false);
        }
        if self.trace.is_some() {
            self.body.relate("customXml", &format!("../{}", trace::PART), false);
        }
        let references: Vec<_> = running
            .iter()
            .map(|it| (it, self.body.relate(it.kind, &it.name, false)))
            .collect();
        let reference = self.look.word.as_ref();
        let xml = &mut self.body.xml;
        xml.open("w:sectPr", &[]);
        for (head, id) in references {
            let name = format!("w:{}Reference", head.kind);
            xml.empty(&name, &[("w:type", head.page), ("r:id", &id)]);
        }
        if !reference.is_some_and(|it| it.write_page(&mut self.body)) {
            page(&mut self.body.xml);
        }
        if reference.is_some_and(Reference::first) {
            self.body.xml.empty("w:titlePg", &[]);
        }
        self.body.xml.close("w:sectPr");
        self.body.xml.close("w:body");
    }

    /// Returns the parts that the text refers to, by what they are.
    fn parts(&self) -> Vec<(&'static str, &'static str)> {
        let mut parts = vec![
            ("styles", "styles.xml"),
            ("settings", "settings.xml"),
            ("numbering", "numbering.xml"),
            ("footnotes", "footnotes.xml"),
        ];
        if self.comments.is_some() {
            parts.push(("comments", "comments.xml"));
        }
        if self.look.word.as_ref().and_then(Reference::theme).is_some() {
            parts.push(("theme", "theme.xml"));
        }
        parts
    }

    fn content_types(&self, running: &[Head]) -> Vec<u8> {
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
            let kind = match kind {
                "theme" => "application/vnd.openxmlformats-officedocument.theme+xml".to_owned(),
                kind => format!("{WORD}.{kind}+xml"),
            };
            set(&format!("/word/{name}"), &kind);
        }
        for head in running {
            set(&format!("/word/{}", head.name), &format!("{WORD}.{}+xml", head.kind));
        }
        if self.trace.is_some() {
            set(&format!("/{}", trace::PROPERTIES), trace::PROPERTIES_KIND);
        }
        let properties = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
        set("/docProps/app.xml", properties);
        let core = "application/vnd.openxmlformats-package.core-properties+xml";
        set("/docProps/core.xml", core);
        xml.finish("Types")
    }
}

/// A head or a foot of pages, as a part.
struct Head {
    kind: &'static str,
    page: &'static str,
    name: String,
    part: Part,
    /// The pictures that it shows, by their path.
    media: Vec<(String, Vec<u8>)>,
}

impl Head {
    fn new(kind: &'static str, page: &'static str) -> Self {
        let root = if kind == "header" { "w:hdr" } else { "w:ftr" };
        Self {
            kind,
            page,
            name: format!("{kind}-{page}.xml"),
            part: Part::new(root),
            media: Vec::new(),
        }
    }
}

/// Writes the page as it is where nothing else is said.
fn page(xml: &mut Xml) {
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

fn settings(document: &Document, has_even: bool) -> Vec<u8> {
    let mut xml = Xml::part("w:settings");
    xml.empty("w:zoom", &[("w:percent", "100")]);
    xml.value("w:defaultTabStop", "720");
    if has_even {
        xml.empty("w:evenAndOddHeaders", &[]);
    }
    // The contents and the lists of figures know their pages when Word has counted.
    if !document.headings().is_empty() {
        xml.value("w:updateFields", "true");
    }
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
