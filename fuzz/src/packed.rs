//! Packed files whose parts the fuzzer writes: each part ends with a zero byte, and nothing is packed, so that it reaches the XML.

use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// Returns a file of some parts, the last ones left out where the bytes have no more.
fn packed(fixed: &[(&str, &str)], names: &[&str], bytes: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let own = names.iter().copied().zip(bytes.split(|it| *it == 0));
    let fixed = fixed.iter().map(|it| (it.0, it.1.as_bytes()));
    for (name, part) in fixed.chain(own.filter(|it| !it.1.is_empty())) {
        let options = SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Stored);
        zip.start_file(name, options).expect("a name");
        zip.write_all(part).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}

/// Returns relations: of each its kind, which is its name, and where it leads.
fn relations(all: &[(&str, &str)]) -> String {
    let one = |it: &(&str, &str)| {
        format!(
            "<Relationship Id=\"{0}\" Type=\"{OFFICE}/{0}\" Target=\"{1}\"/>",
            it.0, it.1
        )
    };
    format!(
        "<Relationships xmlns=\"{PACKAGE}\">{}</Relationships>",
        all.iter().map(one).collect::<String>()
    )
}

/// Returns a Word file, which refers to those of its parts that are there unless it says itself to what it refers.
pub(crate) fn word(bytes: &[u8]) -> Vec<u8> {
    const PARTS: [&str; 9] = [
        "word/document.xml",
        "word/styles.xml",
        "word/numbering.xml",
        "word/comments.xml",
        "word/commentsExtended.xml",
        "word/footnotes.xml",
        "word/header.xml",
        "customXml/item1.xml",
        "word/_rels/document.xml.rels",
    ];
    const KINDS: [(&str, &str); 7] = [
        ("styles", "styles.xml"),
        ("numbering", "numbering.xml"),
        ("comments", "comments.xml"),
        ("commentsExtended", "commentsExtended.xml"),
        ("footnotes", "footnotes.xml"),
        ("header", "header.xml"),
        ("customXml", "../customXml/item1.xml"),
    ];
    let own: Vec<&[u8]> = bytes.split(|it| *it == 0).collect();
    let is_there = |at: usize| own.get(at).is_some_and(|it| !it.is_empty());
    let there = KINDS.iter().enumerate().filter(|it| is_there(it.0 + 1));
    let there: Vec<(&str, &str)> = there.map(|it| *it.1).collect();
    let (root, main) = (relations(&[("officeDocument", "word/document.xml")]), relations(&there));
    let fixed = [("_rels/.rels", &*root), ("word/_rels/document.xml.rels", &*main)];
    packed(&fixed[..if is_there(8) { 1 } else { 2 }], &PARTS, bytes)
}

/// Returns an OpenDocument file.
pub(crate) fn opendocument(bytes: &[u8]) -> Vec<u8> {
    let fixed = [("mimetype", "application/vnd.oasis.opendocument.text")];
    let names = [
        "content.xml",
        "styles.xml",
        "META-INF/manifest.xml",
        "Object 1/content.xml",
    ];
    packed(&fixed, &names, bytes)
}

/// Returns a workbook.
pub(crate) fn workbook(bytes: &[u8]) -> Vec<u8> {
    let root = relations(&[("officeDocument", "xl/workbook.xml")]);
    let names = [
        "xl/worksheets/sheet1.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/worksheets/sheet2.xml",
    ];
    packed(&[("_rels/.rels", &root)], &names, bytes)
}

/// Returns a project of REFI-QDA.
pub(crate) fn project(bytes: &[u8]) -> Vec<u8> {
    packed(
        &[],
        &["project.qde", "sources/a.txt", "sources/b.txt", "sources/c.docx"],
        bytes,
    )
}
