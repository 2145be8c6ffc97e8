//! The document tree → a file's bytes: one row for each format.

mod addresses;
mod block_text;
mod characters;
mod docx;
mod drawing;
mod extent;
mod html;
mod jpeg;
pub mod look;
mod markdown;
mod palette;
pub mod paper;
#[cfg(feature = "pdf")]
mod pdf;
mod rendered;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
mod title;
mod widths;
pub mod workbook;

pub use rendered::Rendered;

use crate::diagnostic::Message;
use crate::document::{Block, Document};
use look::Look;
use look::color::Color;

/// Writes a document with a look, or says why it can't.
pub type Render = fn(&Document, &Look) -> Result<Rendered, Message>;

/// A format that a document can be written in.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    /// What `--format` calls it.
    pub name: &'static str,
    /// What the file's name ends in, without the full stop.
    pub extension: &'static str,
    /// Whether it is read page by page, where nothing unfolds.
    pub has_pages: bool,
    /// Writes a document; nothing where this program was built without the format.
    pub render: Option<Render>,
}

/// Every format, in the order in which people read of them.
pub const FORMATS: [Format; 4] = [
    Format {
        name: "html",
        extension: "html",
        has_pages: false,
        render: Some(|it, look| html::render(it, look).map(Rendered::whole)),
    },
    Format {
        name: "md",
        extension: "md",
        has_pages: false,
        render: Some(|it, _| Ok(Rendered::whole(markdown::render(it)))),
    },
    Format {
        name: "docx",
        extension: "docx",
        has_pages: true,
        render: Some(|it, look| Ok(docx::rendered(it, look))),
    },
    Format {
        name: "pdf",
        extension: "pdf",
        has_pages: true,
        #[cfg(feature = "pdf")]
        render: Some(pdf::render),
        #[cfg(not(feature = "pdf"))]
        render: None,
    },
];

/// Returns a form to fill in as a Word file, in the look of a project.
pub fn word_form(form: &paper::Paper, look: &Look) -> Vec<u8> {
    docx::paper(form, look)
}

/// Returns some blocks as Markdown, to be pasted into another text.
pub fn markdown_part(blocks: &[Block]) -> String {
    markdown::part(blocks)
}

/// Returns the text of a document as HTML, to stand in a page; what stands at its foot comes last.
///
/// `below` gives what stands below a statement, as HTML, by the name by which links lead to it.
pub fn html_part(document: &Document, below: &dyn Fn(&str) -> String) -> String {
    html::part(document, below)
}

/// Returns a text in which no character is markup in HTML, in text and in attributes; what is unseen in it is shown.
pub fn html_text(text: &str) -> String {
    html::text(text)
}

/// Returns the style of documents in a project's colour.
pub fn html_style(color: Option<Color>) -> String {
    html::style_in(color)
}
