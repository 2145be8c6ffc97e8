//! The parts of the file, read back.

use super::render as dressed;
use crate::document::{Block, Document, GENERATOR, Inline, Table};
use crate::render::look::Look;
use crate::render::sample;
use quick_xml::events::Event;
use quick_xml::{Reader, Writer};
use snapbox::{assert_data_eq, file};
use std::io::{Cursor, Read as _};

fn render(document: &Document) -> Vec<u8> {
    dressed(document, &Look::default())
}

/// Returns the file's parts that are text, in their order; each is XML that an XML reader reads to its end.
pub(in crate::render) fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut parts = Vec::new();
    for at in 0..zip.len() {
        let mut entry = zip.by_index(at).expect("an entry");
        let name = entry.name().expect("a name").into_owned();
        if name.starts_with("word/media/") {
            continue;
        }
        let mut text = String::new();
        entry.read_to_string(&mut text).expect("a text");
        read(&text);
        parts.push((name, text));
    }
    parts
}

/// Returns XML with each element on a line of its own.
fn read(text: &str) -> String {
    let mut reader = Reader::from_str(text);
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    loop {
        match reader.read_event().expect("XML") {
            Event::Eof => break,
            event => {
                if let Event::Start(it) | Event::Empty(it) = &event {
                    assert!(it.attributes().all(|it| it.is_ok()), "{it:?}");
                }
                writer.write_event(event).expect("memory takes every byte");
            }
        }
    }
    String::from_utf8(writer.into_inner()).expect("a text")
}

fn part(document: &Document, name: &str) -> String {
    let parts = parts(&render(document));
    let part = parts.into_iter().find(|it| it.0 == name);
    part.unwrap_or_else(|| panic!("no {name}")).1
}

fn paragraph(content: Vec<Inline>) -> Block {
    Block::Paragraph(content)
}

#[test]
fn every_node_in_the_text() {
    let text = read(&part(&sample::every_node(), "word/document.xml"));
    // What paints a drawing for Word comes with PDF; without it the drawing is described.
    let expected = if cfg!(feature = "pdf") {
        file!["../samples/every-node.docx.xml"]
    } else {
        file!["../samples/every-node-described.docx.xml"]
    };
    assert_data_eq!(text, expected.raw());
}

#[test]
fn every_node_in_the_notes_and_comments() {
    let document = sample::every_node();
    let text = ["word/footnotes.xml", "word/comments.xml"].map(|it| read(&part(&document, it)));
    assert_data_eq!(text.join("\n"), file!["../samples/every-node-notes.docx.xml"].raw());
}

#[test]
fn what_is_changed() {
    let document = sample::changed();
    let text = ["word/document.xml", "word/comments.xml"].map(|it| read(&part(&document, it)));
    assert_data_eq!(text.join("\n"), file!["../samples/changed.docx.xml"].raw());
}

#[test]
fn the_beginning_of_the_file_says_who_made_it() {
    let bytes = render(&sample::hostile());
    assert!(
        bytes[..4096]
            .windows(GENERATOR.len())
            .any(|it| it == GENERATOR.as_bytes())
    );
}

#[test]
fn the_file_names_the_authority_and_no_time() {
    let document = sample::every_node();
    let core = part(&document, "docProps/core.xml");
    assert!(core.contains("<dc:creator>Ballerup Kommune</dc:creator>"), "{core}");
    assert!(core.contains("<dc:language>da-DK</dc:language>"), "{core}");
    let mut zip = zip::ZipArchive::new(Cursor::new(render(&document))).unwrap();
    for at in 0..zip.len() {
        let entry = zip.by_index(at).unwrap();
        assert_eq!(
            entry.last_modified(),
            Some(zip::DateTime::DEFAULT),
            "{:?}",
            entry.name()
        );
    }
    for (name, text) in parts(&render(&document)) {
        assert!(!text.contains("w:date=") && !text.contains("dcterms"), "{name}");
    }
}

#[test]
fn every_link_within_the_document_has_its_bookmark() {
    let text = part(&sample::every_node(), "word/document.xml");
    let mut number = 0;
    for anchor in text.split("w:anchor=\"").skip(1) {
        let name = &anchor[..anchor.find('"').unwrap()];
        assert_eq!(text.matches(&format!("w:name=\"{name}\"")).count(), 1, "{name}");
        number += 1;
    }
    assert!(number > 2);
    assert_eq!(
        text.matches("<w:bookmarkStart").count(),
        text.matches("<w:bookmarkEnd").count()
    );
}

#[test]
fn a_note_is_one_note_however_often_it_is_referred_to() {
    let document = sample::every_node();
    let text = part(&document, "word/document.xml");
    let references = text.matches("<w:footnoteReference ").count();
    assert_eq!(references, document.footnotes.len());
    assert!(text.contains(" NOTEREF _Note1 "));
}

#[test]
fn two_tables_side_by_side_stay_two() {
    let table = || {
        Block::Table(Table {
            header: vec![vec![Inline::text("a")]],
            ..Table::default()
        })
    };
    let document = Document {
        blocks: vec![table(), table()],
        ..Document::default()
    };
    let text = part(&document, "word/document.xml");
    assert!(!text.contains("</w:tbl><w:tbl>"), "{text}");
}

#[test]
fn a_short_table_stands_on_one_page_and_no_row_of_a_long_one_alone() {
    let kept = |rows: usize| {
        let document = Document {
            blocks: vec![Block::Table(Table {
                header: vec![vec![Inline::text("a")]],
                rows: vec![vec![vec![Inline::text("b")]]; rows],
                ..Table::default()
            })],
            ..Document::default()
        };
        let text = part(&document, "word/document.xml");
        let rows = text.split("<w:tr>").skip(1);
        let at = rows.enumerate().filter(|it| it.1.contains("<w:keepNext/>"));
        at.map(|it| it.0).collect::<Vec<_>>()
    };
    assert_eq!(kept(0), [0; 0]);
    assert_eq!(kept(1), [0]);
    assert_eq!(kept(4), [0, 1, 2, 3]);
    assert_eq!(kept(30), [0, 1, 29]);
}

#[test]
fn a_table_wider_than_word_can_take_is_written_as_lines() {
    let document = Document {
        blocks: vec![Block::Table(Table {
            header: vec![vec![Inline::text("a")]; 64],
            ..Table::default()
        })],
        ..Document::default()
    };
    assert!(!part(&document, "word/document.xml").contains("<w:tbl>"));
}

#[test]
fn without_an_authority_comments_are_by_the_program() {
    let document = Document {
        blocks: vec![Block::Statement {
            id: "a--b".into(),
            number: String::new(),
            content: vec![paragraph(vec![Inline::text("c")])],
            summary: Vec::new(),
            details: vec![paragraph(vec![Inline::text("d")])],
        }],
        ..Document::default()
    };
    let comments = part(&document, "word/comments.xml");
    assert!(comments.contains("w:author=\"ip\""), "{comments}");
}

#[test]
fn a_note_of_changed_words_is_a_note_of_its_own() {
    let refer = || Inline::Footnote(0);
    let document = Document {
        blocks: vec![paragraph(vec![
            Inline::Deleted(vec![refer()]),
            refer(),
            Inline::Inserted(vec![refer()]),
        ])],
        footnotes: vec![vec![paragraph(vec![Inline::text("a")])]],
        ..Document::default()
    };
    let text = part(&document, "word/document.xml");
    assert_eq!(text.matches("<w:footnoteReference ").count(), 2);
    let end = text.split_once("<w:ins ").expect("an insertion").1;
    assert!(end.contains("NOTEREF _Note2"), "{text}");
}

#[test]
fn what_is_deleted_from_the_inserted_stands_in_no_version() {
    let document = Document {
        blocks: vec![Block::Inserted(vec![paragraph(vec![
            Inline::text("a"),
            Inline::Deleted(vec![Inline::text("b")]),
        ])])],
        ..Document::default()
    };
    let text = part(&document, "word/document.xml");
    assert!(text.contains(">a<") && !text.contains(">b<"), "{text}");
}
