//! Word files by hand.

use crate::exchange::{self, Refused, Themes};
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPACES: &str = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" \
    xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" \
    xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

/// The parts of a file beside its text, each the inside of its root.
#[derive(Default, Clone)]
pub(super) struct Parts<'a> {
    pub(super) body: &'a str,
    pub(super) styles: &'a str,
    pub(super) numbering: &'a str,
    pub(super) comments: &'a str,
    pub(super) footnotes: &'a str,
    pub(super) header: &'a str,
}

/// Returns what stands around the parts of a file, and how each is named.
pub(super) fn named(parts: &Parts<'_>) -> Vec<(String, String)> {
    let part = |name: &str, root: &str, inside: &str| {
        let text = format!("<w:{root} xmlns:w=\"{W}\" xmlns:r=\"{OFFICE}\" {SPACES}>{inside}</w:{root}>");
        (format!("word/{name}.xml"), text)
    };
    let relation = |id: &str, kind: &str, target: &str| {
        let mode = if target.contains(':') {
            " TargetMode=\"External\""
        } else {
            ""
        };
        format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"{mode}/>")
    };
    let relations = |inside: String| {
        let space = "http://schemas.openxmlformats.org/package/2006/relationships";
        format!("<Relationships xmlns=\"{space}\">{inside}</Relationships>")
    };
    let kinds = ["styles", "numbering", "comments", "footnotes", "header"];
    let own: String = kinds.iter().map(|it| relation(it, it, &format!("{it}.xml"))).collect();
    let link = relation("link", "hyperlink", "https://example.org/a?b=1&amp;c=2");
    vec![
        (
            "_rels/.rels".to_owned(),
            relations(relation("d", "officeDocument", "word/document.xml")),
        ),
        ("word/_rels/document.xml.rels".to_owned(), relations(own + &link)),
        part("document", "document", &format!("<w:body>{}</w:body>", parts.body)),
        part("styles", "styles", parts.styles),
        part("numbering", "numbering", parts.numbering),
        part("comments", "comments", parts.comments),
        part("footnotes", "footnotes", parts.footnotes),
        part("header", "hdr", parts.header),
    ]
}

/// Returns a packed file.
pub(in crate::exchange) fn packed(parts: &[(String, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(
            name.as_str(),
            SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Stored),
        )
        .unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Returns an OpenDocument file of what stands in its text, its own styles and its comments' home.
pub(super) fn opendocument(text: &str, automatic: &str, styles: &str) -> Vec<(String, String)> {
    let names = [
        ("office", "office:1.0"),
        ("style", "style:1.0"),
        ("text", "text:1.0"),
        ("table", "table:1.0"),
        ("draw", "drawing:1.0"),
        ("svg", "svg-compatible:1.0"),
        ("fo", "xsl-fo-compatible:1.0"),
    ];
    let spaces: String = names
        .iter()
        .map(|it| [" xmlns:", it.0, "=\"urn:oasis:names:tc:opendocument:xmlns:", it.1, "\""].concat())
        .collect();
    let spaces =
        spaces + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:math=\"http://www.w3.org/1998/Math/MathML\"";
    let manifest = "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    let content = format!(
        "<office:document-content{spaces}><office:automatic-styles>{automatic}</office:automatic-styles><office:body>\
         <office:text>{text}</office:text></office:body></office:document-content>"
    );
    let described = format!("<office:document-styles{spaces}>{styles}</office:document-styles>");
    vec![
        (
            "mimetype".to_owned(),
            "application/vnd.oasis.opendocument.text".to_owned(),
        ),
        ("content.xml".to_owned(), content),
        ("styles.xml".to_owned(), described),
        ("META-INF/manifest.xml".to_owned(), manifest.to_owned()),
    ]
}

/// What came of a file: its Markdown, and what was not taken, a line for each.
#[derive(Debug)]
pub(super) struct Seen {
    pub(super) text: String,
    pub(super) left: String,
    pub(super) has_changes: bool,
}

/// Reads a file with two themes at hand.
pub(super) fn seen(bytes: &[u8]) -> Result<Seen, Refused> {
    let incoming = exchange::read(bytes).expect("a Word file")?;
    let themes = Themes(vec![("sundhed", "Sundhed og trivsel"), ("tolk", "Tolk")]);
    let (text, left) = incoming.markdown(&themes);
    let left = left
        .iter()
        .map(|it| format!("{:?} »{}« ved »{}«\n", it.kind, it.words, it.place));
    Ok(Seen {
        text,
        left: left.collect(),
        has_changes: incoming.has_changes,
    })
}

/// Reads a file that is made of some parts.
pub(super) fn of(parts: &Parts<'_>) -> Seen {
    seen(&packed(&named(parts))).unwrap()
}

/// Reads a file that has a body alone.
pub(super) fn body(body: &str) -> Seen {
    of(&Parts {
        body,
        ..Parts::default()
    })
}

/// Returns a run.
pub(super) fn r(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// Returns a paragraph.
pub(super) fn p(inside: &str) -> String {
    format!("<w:p>{inside}</w:p>")
}

/// Returns a paragraph of a style.
pub(super) fn styled(style: &str, inside: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{inside}</w:p>")
}
