//! What was text in the file is text in the note, whatever it looks like.

use super::fixture::{body, p, r};
use crate::source::{FileId, Span};
use crate::syntax::markdown::marker::Markers;
use crate::syntax::markdown::outline;
use pulldown_cmark::{Event, Parser, Tag};

/// Signs that mean something to Markdown or to a note.
const PIECES: [&str; 46] = [
    "#",
    "##",
    "^",
    "^navn",
    "#sundhed",
    "#Sundhed/x",
    "ord",
    " ",
    " ",
    "> ",
    "- ",
    "+ ",
    "* ",
    "1. ",
    "12) ",
    "|",
    "---",
    "===",
    "***",
    "_",
    "*",
    "**",
    "`",
    "```",
    "~~~",
    "<b>",
    "</b>",
    "<!-- x",
    "-->",
    "<!-- ip: allow person-name: x -->",
    "[@a#b]",
    "[^1]",
    "[^1]: ",
    "[a](b)",
    "[a]: b",
    "![",
    "]",
    "(",
    "\\",
    "\\#",
    "&amp;",
    "&",
    "<https://a.b>",
    ":",
    "<<<<<<< ",
    "âge",
];

/// Returns the texts of the paragraphs of Markdown, their line breaks as spaces; nothing but paragraphs may be there.
fn paragraphs(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for event in Parser::new_ext(text, outline::options()) {
        match event {
            Event::Start(Tag::Paragraph) => found.push(String::new()),
            Event::Text(it) => found.last_mut().unwrap().push_str(&it),
            Event::HardBreak => found.last_mut().unwrap().push(' '),
            Event::End(_) | Event::Start(Tag::Strong | Tag::Emphasis) => {}
            other => panic!("{other:?} in {text}"),
        }
    }
    found.iter().map(|it| normal(it)).filter(|it| !it.is_empty()).collect()
}

fn normal(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns numbers that look random and are the same each time.
pub(in crate::exchange) fn numbers(seed: usize) -> impl FnMut(usize) -> usize {
    let mut state = seed.wrapping_mul(0x9e37_79b9).wrapping_add(7);
    move |below| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    }
}

#[test]
fn any_text_of_a_file_is_the_same_text_in_the_note_and_marks_nothing() {
    for seed in 0..600 {
        let mut next = numbers(seed);
        let mut texts: Vec<String> = Vec::new();
        let mut xml = String::new();
        for _ in 0..=next(3) {
            let (mut text, mut runs) = (String::new(), String::new());
            for _ in 0..=next(6) {
                let piece: String = (0..=next(4)).map(|_| PIECES[next(PIECES.len())]).collect();
                let look = [
                    "",
                    "<w:rPr><w:b/></w:rPr>",
                    "<w:rPr><w:i/></w:rPr>",
                    "<w:rPr><w:b/><w:i/></w:rPr>",
                ];
                runs.push_str(&r(&piece).replacen("<w:r>", &format!("<w:r>{}", look[next(8) % 4]), 1));
                text.push_str(&piece);
                if next(6) == 0 {
                    runs.push_str("<w:r><w:br/></w:r>");
                    text.push(' ');
                }
            }
            xml.push_str(&p(&runs));
            texts.push(normal(&text));
        }
        texts.retain(|it| !it.is_empty());
        let seen = body(&xml);
        assert_eq!(paragraphs(&seen.text), texts, "{seed}: {}", seen.text);
        let whole = Span::new(0, seen.text.len());
        let (outline, _) = outline::read(&seen.text, whole, FileId(0), Markers::Note, true);
        let is_marked = outline
            .passages
            .iter()
            .any(|it| !it.markers.is_empty() || it.name.is_some());
        assert!(
            !is_marked && outline.details().html.is_empty() && outline.details().allows.is_empty(),
            "{}",
            seen.text
        );
    }
}

#[test]
fn a_cell_holds_its_words_whatever_they_look_like() {
    for seed in 0..200 {
        let mut next = numbers(seed);
        let mut cell = || -> String { (0..=next(4)).map(|_| PIECES[next(PIECES.len())]).collect() };
        let cells: Vec<String> = (0..4).map(|_| cell()).collect();
        let xml = |it: &String| format!("<w:tc>{}</w:tc>", p(&r(it)));
        let row = |it: &[String]| format!("<w:tr>{}</w:tr>", it.iter().map(xml).collect::<String>());
        let seen = body(&format!("<w:tbl>{}{}</w:tbl>", row(&cells[..2]), row(&cells[2..])));
        let mut found: Vec<String> = Vec::new();
        for event in Parser::new_ext(&seen.text, outline::options()) {
            match event {
                Event::Start(Tag::TableCell) => found.push(String::new()),
                Event::Text(it) => found.last_mut().unwrap().push_str(&it),
                Event::Start(Tag::Table(_) | Tag::TableHead | Tag::TableRow) | Event::End(_) => {}
                other => panic!("{seed}: {other:?} in {}", seen.text),
            }
        }
        let found: Vec<String> = found.iter().map(|it| normal(it)).collect();
        let cells: Vec<String> = cells.iter().map(|it| normal(it)).collect();
        if cells.iter().any(|it| !it.is_empty()) {
            assert_eq!(found, cells, "{seed}: {}", seen.text);
        }
    }
}
