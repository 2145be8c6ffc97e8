//! The document tree → a file's bytes: one row for each format.

mod base64;
mod characters;
mod docx;
mod drawing;
mod html;
mod markdown;
mod palette;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
mod words;

use crate::document::{Block, Document};

/// A format that a document can be written in.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    /// What `--format` calls it.
    pub name: &'static str,
    /// What the file's name ends in, without the full stop.
    pub extension: &'static str,
    /// Writes a document; the same document is the same bytes.
    pub render: fn(&Document) -> Vec<u8>,
}

/// Every format, in the order in which people are told of them.
pub const FORMATS: [Format; 3] = [
    Format {
        name: "html",
        extension: "html",
        render: html::render,
    },
    Format {
        name: "md",
        extension: "md",
        render: markdown::render,
    },
    Format {
        name: "docx",
        extension: "docx",
        render: docx::render,
    },
];

/// Returns some blocks as Markdown, to be pasted into another text.
pub fn markdown_part(blocks: &[Block]) -> String {
    markdown::part(blocks)
}
