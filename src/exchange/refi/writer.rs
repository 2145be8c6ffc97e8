//! A project as a file of REFI-QDA: `project.qde`, and each text beside it.

use super::guid::guid;
use crate::document::GENERATOR;
use crate::exchange::coded::{Code, Coded, Coding, Document};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, System, ZipWriter};

/// The vocabulary of a project.
const PROJECT: &str = "urn:QDA-XML:project:1.0";

/// The colours of codes, one after the other; each can be told from those beside it.
const COLOURS: [&str; 8] = [
    "#1F77B4", "#FF7F0E", "#2CA02C", "#D62728", "#9467BD", "#8C564B", "#E377C2", "#17BECF",
];

/// What writes XML into memory.
struct Xml(Writer<Vec<u8>>);

impl Xml {
    fn write(&mut self, event: Event<'_>) {
        self.0.write_event(event).expect("memory takes every byte");
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.write(Event::Start(start(name, attributes)));
    }

    fn close(&mut self, name: &str) {
        self.write(Event::End(BytesEnd::new(name)));
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.write(Event::Empty(start(name, attributes)));
    }

    /// Writes an element that holds a text; nothing where the text is empty.
    fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.open(name, &[]);
            self.write(Event::Text(BytesText::new(&sayable(text))));
            self.close(name);
        }
    }
}

fn start<'a>(name: &'a str, attributes: &[(&'a str, &'a str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, &*sayable(value)));
    }
    start
}

/// Returns a text without the signs that XML can't hold.
fn sayable(text: &str) -> String {
    let is_sign =
        |it: &char| matches!(it, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(is_sign).collect()
}

/// Returns the bytes of a project's file.
pub fn write(coded: &Coded) -> Vec<u8> {
    let codes = Codes::of(coded);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // What it is must be seen near the beginning of the file, by which it is known as one that may be written again.
    add(
        &mut zip,
        "project.qde",
        &project(coded, &codes),
        CompressionMethod::Stored,
    );
    for document in &coded.documents {
        let path = format!("sources/{}.txt", source(document));
        add(&mut zip, &path, document.text.as_bytes(), CompressionMethod::Deflated);
    }
    zip.finish().expect("memory takes every byte").into_inner()
}

/// Writes an entry that has no time and no machine.
fn add(zip: &mut ZipWriter<Cursor<Vec<u8>>>, path: &str, bytes: &[u8], method: CompressionMethod) {
    let options = SimpleFileOptions::DEFAULT
        .compression_method(method)
        .system(System::Unix)
        .unix_permissions(0o644);
    zip.start_file(path, options).expect("memory takes every entry");
    zip.write_all(bytes).expect("memory takes every byte");
}

/// The identifiers of the codes.
struct Codes(Vec<String>);

impl Codes {
    fn of(coded: &Coded) -> Self {
        let way = |mut at: usize| {
            let mut way = vec![&*coded.codes[at].name];
            while let Some(parent) = coded.codes[at].parent {
                way.push(&coded.codes[parent].name);
                at = parent;
            }
            way.reverse();
            way
        };
        Self((0..coded.codes.len()).map(|at| guid("code", &way(at))).collect())
    }
}

fn source(document: &Document) -> String {
    guid("source", &[&document.name])
}

fn user() -> String {
    guid("user", &[])
}

fn project(coded: &Coded, codes: &Codes) -> Vec<u8> {
    let mut xml = Xml(Writer::new_with_indent(Vec::new(), b' ', 1));
    xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    let user = user();
    let head = [
        ("xmlns", PROJECT),
        ("origin", GENERATOR),
        ("name", &coded.title),
        ("creatingUserGUID", &user),
    ];
    xml.open("Project", &head);
    xml.open("Users", &[]);
    xml.empty("User", &[("guid", &user), ("name", "ip")]);
    xml.close("Users");
    if !coded.codes.is_empty() {
        xml.open("CodeBook", &[]);
        xml.open("Codes", &[]);
        children(&mut xml, coded, codes, None);
        xml.close("Codes");
        xml.close("CodeBook");
    }
    variables(&mut xml, coded);
    if !coded.documents.is_empty() {
        xml.open("Sources", &[]);
        coded.documents.iter().for_each(|it| text_source(&mut xml, it, codes));
        xml.close("Sources");
    }
    xml.close("Project");
    let mut bytes = xml.0.into_inner();
    bytes.push(b'\n');
    bytes
}

/// Writes the codes under one of them, or those under none.
fn children(xml: &mut Xml, coded: &Coded, codes: &Codes, parent: Option<usize>) {
    let own = coded.codes.iter().enumerate().filter(|it| it.1.parent == parent);
    for (at, Code { name, memo, .. }) in own {
        let colour = COLOURS[at % COLOURS.len()];
        let attributes = [
            ("guid", &*codes.0[at]),
            ("name", name),
            ("isCodable", "true"),
            ("color", colour),
        ];
        if memo.is_empty() && coded.codes.iter().all(|it| it.parent != Some(at)) {
            xml.empty("Code", &attributes);
            continue;
        }
        xml.open("Code", &attributes);
        xml.text("Description", memo);
        children(xml, coded, codes, Some(at));
        xml.close("Code");
    }
}

fn variables(xml: &mut Xml, coded: &Coded) {
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in coded.documents.iter().flat_map(|it| &it.facts) {
        if !names.contains(&&**name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        return;
    }
    xml.open("Variables", &[]);
    for name in names {
        let guid = guid("variable", &[name]);
        xml.empty(
            "Variable",
            &[("guid", &guid), ("name", name), ("typeOfVariable", "Text")],
        );
    }
    xml.close("Variables");
}

fn text_source(xml: &mut Xml, document: &Document, codes: &Codes) {
    let (source, user) = (source(document), user());
    let (path, day) = (format!("internal://{source}.txt"), moment(&document.day));
    let mut attributes = vec![
        ("guid", &*source),
        ("name", &*document.name),
        ("plainTextPath", &path),
        ("creatingUser", &user),
    ];
    attributes.extend(day.as_ref().map(|it| ("creationDateTime", &**it)));
    xml.open("TextSource", &attributes);
    xml.text("Description", &document.memo);
    let places = Places::of(&document.text);
    for coding in &document.codings {
        selection(xml, document, coding, codes, &places);
    }
    for (name, value) in &document.facts {
        xml.open("VariableValue", &[]);
        xml.empty("VariableRef", &[("targetGUID", &guid("variable", &[name]))]);
        xml.text("TextValue", value);
        xml.close("VariableValue");
    }
    xml.close("TextSource");
}

fn selection(xml: &mut Xml, document: &Document, coding: &Coding, codes: &Codes, places: &Places) {
    let (start, end) = (coding.start.to_string(), coding.end.to_string());
    let (own, user) = (guid("selection", &[&document.name, &start, &end]), user());
    let excerpt = places.part(&document.text, coding.start, coding.end);
    let day = moment(&document.day);
    let mut attributes = vec![
        ("guid", &*own),
        ("name", excerpt),
        ("startPosition", &*start),
        ("endPosition", &*end),
        ("creatingUser", &user),
    ];
    attributes.extend(day.as_ref().map(|it| ("creationDateTime", &**it)));
    xml.open("PlainTextSelection", &attributes);
    xml.text("Description", &coding.memo);
    for code in &coding.codes {
        let code = &codes.0[*code];
        let guid = guid("coding", &[&document.name, &start, &end, code]);
        xml.open("Coding", &[("guid", &guid), ("creatingUser", &user)]);
        xml.empty("CodeRef", &[("targetGUID", code)]);
        xml.close("Coding");
    }
    xml.close("PlainTextSelection");
}

/// Returns the moment at which a day begins; nothing where the day is not known.
fn moment(day: &str) -> Option<String> {
    (!day.is_empty()).then(|| format!("{day}T00:00:00Z"))
}

/// Where the code points of a text stand in it, so that a part of a long text is found at once.
struct Places(Vec<usize>);

impl Places {
    fn of(text: &str) -> Self {
        let starts = text.char_indices().map(|it| it.0);
        Self(starts.chain([text.len()]).collect())
    }

    fn part<'t>(&self, text: &'t str, start: usize, end: usize) -> &'t str {
        let byte = |at: usize| self.0.get(at).copied().unwrap_or(text.len());
        text.get(byte(start)..byte(end)).unwrap_or_default()
    }
}
