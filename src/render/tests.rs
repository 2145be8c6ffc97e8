//! Every renderer writes the same two documents: one that uses every node, and one in which every field is hostile.

use super::look::Look;
use super::{FORMATS, sample};
use crate::document::Document;
use snapbox::{Data, assert_data_eq, file};

/// Returns a file as text; a PDF is none.
fn render(name: &str, document: &Document) -> String {
    let format = FORMATS.iter().find(|it| it.name == name).expect("a format");
    let render = format.render.expect("a format of this program");
    let bytes = render(document, &Look::default()).expect("a document").bytes;
    let again = render(document, &Look::default()).expect("a document").bytes;
    assert!(bytes == again, "the same document is the same bytes");
    if name == "docx" {
        return super::docx::tests::parts(&bytes).into_iter().map(|it| it.1).collect();
    }
    String::from_utf8(bytes).expect("a text")
}

fn as_it_is(expected: Data) -> Data {
    expected.raw()
}

#[test]
fn every_node_in_html() {
    assert_data_eq!(
        render("html", &sample::every_node()),
        as_it_is(file!["samples/every-node.html"])
    );
}

#[test]
fn every_node_in_markdown() {
    assert_data_eq!(
        render("md", &sample::every_node()),
        as_it_is(file!["samples/every-node.md"])
    );
}

#[test]
fn hostile_fields_in_html() {
    assert_data_eq!(
        render("html", &sample::hostile()),
        as_it_is(file!["samples/hostile.html"])
    );
}

#[test]
fn hostile_fields_in_markdown() {
    assert_data_eq!(render("md", &sample::hostile()), as_it_is(file!["samples/hostile.md"]));
}

#[test]
fn what_is_changed_in_html() {
    assert_data_eq!(
        render("html", &sample::changed()),
        as_it_is(file!["samples/changed.html"])
    );
}

#[test]
fn what_is_changed_in_markdown() {
    assert_data_eq!(render("md", &sample::changed()), as_it_is(file!["samples/changed.md"]));
}

#[test]
fn nothing_hostile_becomes_markup() {
    let html = render("html", &sample::hostile());
    let body = html.split_once("</head>").expect("a head").1;
    for tag in ["<script", "<img src=x", "</title>", "javascript:", "data:text/html"] {
        assert_eq!(body.to_lowercase().matches(tag).count(), 0, "{tag}");
    }
    assert_eq!(html.matches("</title>").count(), 1);
    for format in FORMATS.iter().filter(|it| it.name != "pdf") {
        let out = render(format.name, &sample::hostile());
        assert!(
            !out.contains(|it: char| it.is_control() && it != '\n'),
            "{}",
            format.name
        );
    }
}

#[test]
fn an_empty_document_is_a_document() {
    for format in FORMATS.iter().filter(|it| it.name != "pdf") {
        render(format.name, &Document::default());
    }
}

/// Returns signs that mean something to pandoc, in an order that is the same each time.
fn noise(seed: &mut u64) -> String {
    // Parted by `§`.
    const WORDS: &str = r#" § § §a§Table:§1.§(iv)§-§--§...§*§**§_§`§```§~§~~§^§$§\§[§]§[^1]§(§)§{§}§#§@§[@a]§<b>§</b>§<!--§-->§&amp;§&§"§'§|§:§:::§=§+§%§!§![§>§http://a.dk§x@y.dk§æ§ §e.g.§;§\begin{a}§---§i)§A.§{=html}§://"#;
    let words: Vec<_> = WORDS.split('§').collect();
    let mut next = || {
        *seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(*seed >> 33).unwrap_or(0)
    };
    (0..=next() % 9).map(|_| words[next() % words.len()]).collect()
}

/// Returns the words of pandoc's own tree, with one space for each break.
fn block_text(tree: &serde_json::Value, out: &mut String) {
    match (tree["t"].as_str(), &tree["c"]) {
        (Some("Str"), content) => out.push_str(content.as_str().unwrap_or_default()),
        (Some("Space" | "SoftBreak" | "LineBreak"), _) => out.push(' '),
        (Some("Code"), content) => out.push_str(content[1].as_str().unwrap_or_default()),
        (Some(kind), content) => {
            assert!(["Para", "Plain", "Emph", "Strong"].contains(&kind), "{tree}");
            content
                .as_array()
                .into_iter()
                .flatten()
                .for_each(|it| block_text(it, out));
        }
        (None, _) => tree.as_array().into_iter().flatten().for_each(|it| block_text(it, out)),
    }
}

fn one_spaced(text: &str) -> String {
    text.split([' ', '\n'])
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
#[ignore = "needs pandoc"]
fn pandoc_reads_the_words_that_were_written() {
    use crate::document::{Block, Inline};
    let mut seed = 1;
    for _ in 0..40 {
        let mut blocks = Vec::new();
        let mut expected = Vec::new();
        for _ in 0..100 {
            let parts: Vec<_> = (0..4).map(|_| noise(&mut seed)).collect();
            expected.push(one_spaced(&parts.join(" ")));
            let [first, second, third, fourth] = parts.try_into().expect("four");
            blocks.push(Block::Paragraph(vec![
                Inline::Text(first + " "),
                Inline::Emphasis(vec![Inline::Text(second)]),
                Inline::SoftBreak,
                Inline::Text(third),
                Inline::LineBreak,
                Inline::Strong(vec![Inline::Text(fourth)]),
            ]));
        }
        let text = render(
            "md",
            &Document {
                blocks,
                ..Document::default()
            },
        );
        // Abbreviations get a space that does not break, which is none of our words.
        let arguments = [
            "--from",
            "markdown",
            "--to",
            "json",
            "--fail-if-warnings",
            "--abbreviations",
            "/dev/null",
        ];
        let tree: serde_json::Value = serde_json::from_slice(&pandoc(&arguments, text.as_bytes())).expect("a tree");
        let read: Vec<_> = tree["blocks"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|block| {
                let mut words = String::new();
                block_text(block, &mut words);
                one_spaced(&words)
            })
            .collect();
        for (read, expected) in read.iter().zip(&expected) {
            assert_eq!(read, expected);
        }
        assert_eq!(read.len(), expected.len());
    }
}

/// Returns what pandoc makes of a text.
pub(super) fn pandoc(arguments: &[&str], text: &[u8]) -> Vec<u8> {
    through("pandoc", arguments, text)
}

/// Returns what another program makes of some bytes.
pub(super) fn through(program: &str, arguments: &[&str], bytes: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    use std::process::{Command, Stdio};
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect(program);
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(bytes).expect("the program reads");
    drop(input);
    let output = child.wait_with_output().expect("the program ends");
    assert!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stdout)
    );
    output.stdout
}

#[test]
fn a_document_twice_as_large_makes_a_file_twice_as_large() {
    use crate::document::{Block, Inline, Table};
    let cell = || vec![Inline::text("a")];
    let document = |size: usize| Document {
        blocks: vec![
            Block::Table(Table {
                header: (0..size).map(|_| cell()).collect(),
                rows: (0..4).map(|_| (0..size).map(|_| cell()).collect()).collect(),
                ..Table::default()
            }),
            Block::Paragraph((0..size).map(Inline::Footnote).collect()),
        ],
        footnotes: (0..size).map(|_| vec![Block::Paragraph(cell())]).collect(),
        ..Document::default()
    };
    // Of this many notes no PDF is made; see its own tests.
    for format in FORMATS.iter().filter(|it| it.name != "pdf") {
        let [small, large] = [2_000, 4_000].map(|it| render(format.name, &document(it)).len());
        assert!(large < small * 2 + small / 4, "{}: {small}, {large}", format.name);
    }
}
