//! The file as others read it: Microsoft, pandoc and `LibreOffice`, which `.ci/verify-documents` installs.

use super::render as dressed;
use crate::document::{Change, Document};
use crate::language::Language;
use crate::render::look::Look;
use crate::render::sample;
use crate::render::tests::{pandoc, through};

const SETTLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/.ci/docx/settle");
const VERIFY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/.ci/docx/verify.mjs");

fn render(document: &Document) -> Vec<u8> {
    dressed(document, &Look::default())
}

#[test]
#[ignore = "needs the Open XML SDK"]
fn the_sdk_finds_every_sample_valid() {
    let changed = sample::changed();
    for document in [
        sample::every_node(),
        sample::hostile(),
        Document::default(),
        sample::version(&changed, Change::Deleted),
        changed,
    ] {
        through("node", &[VERIFY, "-"], &render(&document));
    }
}

#[test]
#[ignore = "needs the Open XML SDK"]
fn the_sdk_finds_our_own_reference_valid() {
    for language in Language::ALL {
        through("node", &[VERIFY, "-"], &super::start::file(language));
    }
}

#[test]
#[ignore = "needs pandoc"]
fn pandoc_accepts_to_the_new_version_and_rejects_to_the_old_one() {
    let changed = render(&sample::changed());
    for (way, without) in [("accept", Change::Deleted), ("reject", Change::Inserted)] {
        assert_eq!(words(&changed, way), version_words(without), "{way}");
    }
}

#[test]
#[ignore = "needs LibreOffice and pandoc"]
fn libre_office_accepts_to_the_new_version_and_rejects_to_the_old_one() {
    let changed = render(&sample::changed());
    for (way, without) in [("Accept", Change::Deleted), ("Reject", Change::Inserted)] {
        // What LibreOffice kept as a change would be a word too many.
        let settled = words(&through(SETTLE, &[way], &changed), "all");
        assert_eq!(settled, version_words(without), "{way}");
    }
}

fn version_words(without: Change) -> Vec<String> {
    let changed = sample::changed();
    let mut version = sample::version(&changed, without);
    version.changes.clone_from(&changed.changes);
    // What the cover says of the changes stays, whatever becomes of them.
    version.blocks.splice(..0, changed.blocks.first().cloned());
    let words = words(&render(&version), "accept");
    assert!(words.len() > 50, "{words:?}");
    words
}

/// Returns the words that pandoc reads in a file, one after the other.
fn words(bytes: &[u8], changes: &str) -> Vec<String> {
    let arguments = ["--from", "docx+styles", "--to", "json", "--track-changes", changes];
    let tree: serde_json::Value = serde_json::from_slice(&pandoc(&arguments, bytes)).expect("a tree");
    let mut words = Vec::new();
    add_words(&tree["blocks"], &mut words);
    words
}

fn add_words(tree: &serde_json::Value, words: &mut Vec<String>) {
    match (tree["t"].as_str(), &tree["c"]) {
        (Some("Str"), serde_json::Value::String(word)) => words.push(word.clone()),
        // What a statement rests on is no part of the text.
        (Some("Span"), content) if content[0][1][0] == "comment-start" => {}
        // Contents are made anew, and are not tracked.
        (Some("Div"), content) if is_contents(&content[0][2]) => {}
        // What a table says of itself stands above it as well.
        (Some("Table"), content) => (3..6).for_each(|at| add_words(&content[at], words)),
        (Some("Code" | "CodeBlock"), content) => words.extend(content[1].as_str().map(str::to_owned)),
        (Some(_), content) => add_words(content, words),
        (None, _) => tree
            .as_array()
            .into_iter()
            .flatten()
            .for_each(|it| add_words(it, words)),
    }
}

/// Tells whether a paragraph's attributes are those of a line of the contents.
fn is_contents(attributes: &serde_json::Value) -> bool {
    let styles = attributes.as_array().into_iter().flatten();
    let mut styles = styles.filter_map(|it| it[1].as_str());
    styles.any(|it| it.to_ascii_lowercase().starts_with("toc"))
}
