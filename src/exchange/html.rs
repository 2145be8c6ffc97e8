//! A web page, or what a program saved as one: what its readers see.

mod elements;
mod reader;
mod tables;
mod tree;

use super::encoding;
use super::incoming::{Incoming, Refused};
use reader::{Reader, Run};

/// How many bytes at the start of a file say whether it is a page.
const HEAD: usize = 2000;

/// Returns the elements of a piece of a page, with all of its text.
#[cfg(feature = "taguette")]
pub(super) fn tree(html: &str) -> Result<super::xml::Node, Refused> {
    tree::parse(html)
}

/// Tells whether a file is a page.
pub(super) fn is_page(bytes: &[u8]) -> bool {
    let head: Vec<u8> = bytes.iter().copied().filter(|it| *it != 0).take(HEAD).collect();
    let head = String::from_utf8_lossy(&head).to_ascii_lowercase();
    let mut rest = head.trim_start_matches(|it: char| !it.is_ascii()).trim_start();
    // What may stand before a page.
    for (start, end) in [("<?xml", "?>"), ("<!--", "-->"), ("<!--", "-->")] {
        if let Some(inner) = rest.strip_prefix(start) {
            rest = inner.split_once(end).map_or("", |it| it.1).trim_start();
        }
    }
    ["<!doctype html", "<html", "<head>", "<body", "<meta "]
        .iter()
        .any(|it| rest.starts_with(it))
}

/// Reads the file; nothing where it is no text.
pub(super) fn read(bytes: &[u8]) -> Option<Result<Incoming, Refused>> {
    let page = encoding::page(bytes)?;
    let tree = match tree::parse(&page.text) {
        Ok(tree) => tree,
        Err(refused) => return Some(Err(refused)),
    };
    let mut reader = Reader::default();
    reader.each(&tree, &Run::default());
    Some(reader.story.finish().map(|it| Incoming {
        assumed: page.assumed,
        ..it
    }))
}
