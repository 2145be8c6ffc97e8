//! Files that others made, hostile ones among them.

use super::Reference;
use crate::document::Document;
use crate::language::Language;
use crate::render::docx::start;
use crate::render::docx::tests::parts;
use crate::render::look::Look;
use crate::render::sample;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Returns a file of parts; `@` stands for the names of the vocabularies.
fn file(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in parts {
        zip.start_file(*path, SimpleFileOptions::DEFAULT).unwrap();
        let text = text.replace('@', &format!("xmlns:w=\"{W}\" xmlns:r=\"{R}\""));
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const STYLES: &str = "<w:styles @><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Overskrift1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/>\
    <w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:rPr><w:color w:val=\"ABCDEF\"/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Noget andet\"/><w:basedOn w:val=\"Overskrift1\"/></w:style></w:styles>";

const SECTION: &str = "<w:document @><w:body><w:p/><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/>\
    <w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1000\" w:right=\"1000\" w:bottom=\"1000\" w:left=\"1000\" w:header=\"700\" w:footer=\"700\"/>\
    </w:sectPr></w:body></w:document>";

const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"header\" Target=\"header1.xml\"/></Relationships>";

fn with_header(header: &str) -> Vec<u8> {
    file(&[
        ("word/styles.xml", STYLES),
        ("word/document.xml", SECTION),
        ("word/_rels/document.xml.rels", RELATIONS),
        ("word/header1.xml", &format!("<w:hdr @>{header}</w:hdr>")),
        (
            "word/_rels/header1.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
             <Relationship Id=\"rId1\" Type=\"x\" Target=\"https://evil.example/\" TargetMode=\"External\"/>\
             <Relationship Id=\"rId2\" Type=\"x\" Target=\"../../../etc/passwd\"/></Relationships>",
        ),
    ])
}

/// Returns the text parts of a document that wears the look of a file.
fn dressed(bytes: Vec<u8>, document: &Document) -> Vec<(String, String)> {
    let look = Look {
        word: Some(Reference::read(bytes).unwrap()),
        ..Look::default()
    };
    parts(&super::super::render(document, &look))
}

fn part(parts: &[(String, String)], name: &str) -> String {
    let found = parts.iter().find(|it| it.0 == name);
    found
        .unwrap_or_else(|| panic!("no {name} in {:?}", parts.iter().map(|it| &it.0).collect::<Vec<_>>()))
        .1
        .clone()
}

#[test]
fn styles_are_known_by_their_name_in_whatever_language_word_calls_them() {
    let parts = dressed(with_header("<w:p/>"), &sample::every_node());
    let styles = part(&parts, "word/styles.xml");
    let heading = styles.split("w:styleId=\"Heading1\"").nth(1).expect("a heading");
    let heading = &heading[..heading.find("</w:style>").unwrap()];
    assert!(heading.contains("ABCDEF") && !heading.contains("numPr"), "{heading}");
    assert!(!styles.contains("\"Overskrift1\""), "{styles}");
    assert_eq!(styles.matches("w:styleId=\"Title\"").count(), 1);
    assert!(
        styles.contains("w:styleId=\"Title-1\""),
        "what has our name and is another gives way"
    );
    assert!(styles.contains("w:styleId=\"Statement\""), "ours are added");
    assert_eq!(styles.matches("w:default=\"1\" w:styleId=\"Normal\"").count(), 1);
    assert!(styles.contains("w:val=\"da-DK\""), "the document says its language");
}

#[test]
fn the_page_is_taken_over_and_tables_fit_it() {
    let text = part(
        &dressed(with_header("<w:p/>"), &sample::every_node()),
        "word/document.xml",
    );
    assert!(text.contains("w:w=\"12240\" w:h=\"15840\""));
    let widest = text
        .split("<w:tblW w:w=\"")
        .skip(1)
        .filter_map(|it| it.split('"').next()?.parse::<u32>().ok())
        .max();
    assert!(widest.is_some_and(|it| (9500..=10240).contains(&it)), "{widest:?}");
    let section = SECTION.replace("w:left=\"1000\"", "w:left=\"12000\"");
    let narrow = file(&[("word/styles.xml", STYLES), ("word/document.xml", &section)]);
    let text = part(&dressed(narrow, &sample::every_node()), "word/document.xml");
    assert!(text.contains("w:w=\"11906\""), "a page without room is not taken over");
}

#[test]
fn running_heads_come_along_without_what_reaches_out() {
    let header = "<w:p><w:r><w:t>Ballerup</w:t></w:r><w:hyperlink r:id=\"rId1\"><w:r><w:t>link</w:t></w:r></w:hyperlink>\
        <w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>\
        <w:fldSimple w:instr=\" INCLUDETEXT c:/secret \"><w:r><w:t>kept</w:t></w:r></w:fldSimple>\
        <w:r><w:object r:id=\"rId1\"/></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\
        <w:r><w:instrText> DDEAUTO cmd </w:instrText></w:r><w:bookmarkStart w:id=\"0\" w:name=\"sundhed\"/></w:p>\
        <w:altChunk r:id=\"rId2\"/><x:evil xmlns:x=\"urn:x\">gone</x:evil>";
    let parts = dressed(with_header(header), &sample::every_node());
    let head = part(&parts, "word/header-default.xml");
    for kept in ["Ballerup", ">link<", " PAGE ", ">kept<", "INTERN"] {
        assert!(head.contains(kept), "{kept} in {head}");
    }
    for (name, text) in &parts {
        for gone in [
            "INCLUDETEXT",
            "DDEAUTO",
            "w:object",
            "altChunk",
            "gone",
            "evil.example",
            "passwd",
            "fldChar w:fldCharType=\"begin\"/></w:r></w:p>",
        ] {
            assert!(!text.contains(gone), "{gone} in {name}");
        }
    }
    assert_eq!(head.matches("sundhed").count(), 0);
}

#[test]
fn a_file_that_is_broken_says_which_part() {
    let detail = |parts: &[(&str, &str)]| Reference::read(file(parts)).expect_err("a defect").detail;
    assert_eq!(detail(&[]), "word/styles.xml");
    assert_eq!(detail(&[("word/styles.xml", STYLES)]), "word/document.xml");
    assert_eq!(detail(&[("word/styles.xml", "<w:styles @>")]), "word/styles.xml");
    let bomb = " ".repeat(20 * 1024 * 1024);
    assert_eq!(detail(&[("word/styles.xml", &bomb)]), "word/styles.xml");
    let lost = [
        ("word/styles.xml", STYLES),
        ("word/document.xml", SECTION),
        ("word/_rels/document.xml.rels", RELATIONS),
    ];
    assert_eq!(detail(&lost), "word/header1.xml");
    let defect = Reference::read(b"PK\x03\x04".to_vec()).expect_err("a defect");
    assert_eq!(defect.key, "broken-template-not-docx");
}

#[test]
fn our_own_file_dresses_a_document_as_we_do() {
    for language in Language::ALL {
        let document = sample::every_node();
        let worn = dressed(start::file(language), &document);
        let ours = parts(&super::super::render(&document, &Look::default()));
        let text = |parts: &[(String, String)]| part(parts, "word/document.xml");
        assert_eq!(text(&worn).len(), text(&ours).len(), "{language:?}");
        let foot = part(&worn, "word/footer-default.xml");
        assert!(foot.contains(" PAGE ") && foot.contains(" NUMPAGES "), "{foot}");
    }
}
