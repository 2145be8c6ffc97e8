//! Markdown: one file that pandoc turns into HTML, DOCX and PDF, and that a person can read as it is.
//!
//! Pictures ride along as `data:` addresses at the end of the file. Drawings (SVG) are described in words, since pandoc needs
//! another program for them. What a statement rests on stands in a footnote; pandoc's notes hold no notes, so a note
//! inside of a note stands in brackets. The banner stands at the top alone: running heads are a matter of pandoc's templates.
//!
//! What is deleted is struck out, `~~so~~`, and what is inserted is underlined, `[so]{.underline}`: both say what they are to
//! one who reads the file as it is, and pandoc keeps them in every format. Bold would be taken for the text's own, pandoc
//! knows no `CriticMarkup`, and its own `{.insertion}` is seen in Word alone.

mod blocks;
mod escape;
mod lines;

use super::block_text::block_text;
use super::characters::{name, visible};
use crate::document::{Block, Change, Document, FrontLine};
use escape::{escaped, guarded, one_line};
use std::fmt::Write as _;

/// Writes a document.
pub(super) fn render(document: &Document) -> Vec<u8> {
    let mut writer = Writer::new(document);
    let mut out = writer.front();
    let body = writer.blocks(&document.blocks);
    if !body.is_empty() {
        out.push('\n');
        out.push_str(&body);
        out.push('\n');
    }
    for part in [writer.notes(), writer.pictures.concat()] {
        if !part.is_empty() {
            out.push('\n');
            out.push_str(&part);
        }
    }
    out.into_bytes()
}

/// Writes some blocks, to be pasted into another text; they have neither pictures nor notes.
pub(super) fn part(blocks: &[Block]) -> String {
    let document = Document {
        blocks: blocks.to_vec(),
        ..Document::default()
    };
    Writer::new(&document).blocks(&document.blocks) + "\n"
}

/// Where a note's words come from.
#[derive(Clone, Copy)]
enum Note<'d> {
    Footnote(usize),
    Details(&'d [Block]),
}

struct Writer<'d> {
    document: &'d Document,
    /// The notes in the order in which they are referred to.
    notes: Vec<Note<'d>>,
    /// What number each footnote has.
    numbers: Vec<Option<usize>>,
    in_note: bool,
    /// What became of the blocks that are being written.
    change: Option<Change>,
    /// How many headings are deleted.
    deleted: usize,
    /// The pictures' addresses, a line each.
    pictures: Vec<String>,
}

impl<'d> Writer<'d> {
    fn new(document: &'d Document) -> Self {
        Self {
            document,
            notes: Vec::new(),
            numbers: vec![None; document.footnotes.len()],
            in_note: false,
            change: None,
            deleted: 0,
            pictures: Vec::new(),
        }
    }

    /// Returns the metadata, and what the front page says.
    fn front(&mut self) -> String {
        let front = &self.document.front;
        let mut out = format!("---\ntitle: {}\n", quoted(&escaped(&front.title)));
        if !front.authority.is_empty() {
            let _ = writeln!(out, "author: {}", quoted(&escaped(&front.authority)));
        }
        let _ = writeln!(
            out,
            "lang: {}\ngenerator: {}\n---",
            front.language.code(),
            crate::document::GENERATOR
        );
        if !front.banner.is_empty() {
            let _ = writeln!(out, "\n**{}**", escaped(front.banner.trim()));
        }
        if !front.lines.is_empty() {
            out.push('\n');
        }
        for FrontLine { label, value } in &front.lines {
            let _ = writeln!(out, "- {}: {}", escaped(label.trim()), escaped(value.trim()));
        }
        for notice in &front.notices {
            let _ = writeln!(out, "\n{}", prefixed(&guarded(&escaped(notice)), "> ", "> "));
        }
        out
    }

    fn blocks(&mut self, blocks: &'d [Block]) -> String {
        self.joined(blocks, false)
    }

    /// Returns the notes, each under its number.
    fn notes(&mut self) -> String {
        self.in_note = true;
        let mut out = String::new();
        let document = self.document;
        for (at, note) in self.notes.clone().into_iter().enumerate() {
            let blocks = match note {
                Note::Footnote(index) => &document.footnotes[index][..],
                Note::Details(blocks) => blocks,
            };
            let content = self.blocks(blocks);
            let number = at + 1;
            if matches!(blocks.first(), Some(Block::Paragraph(_))) {
                out.push_str(prefixed(&content, &format!("[^{number}]: "), "    ").trim_end());
            } else {
                let _ = write!(out, "[^{number}]:\n\n{}", prefixed(&content, "    ", "    ").trim_end());
            }
            out.push_str("\n\n");
        }
        out.truncate(out.trim_end().len());
        if !out.is_empty() {
            out.push('\n');
        }
        out
    }
}

/// Returns lines with `first` before the first and `rest` before the others; empty lines get no white space.
fn prefixed(text: &str, first: &str, rest: &str) -> String {
    let mut out = String::new();
    for (at, line) in text.split('\n').enumerate() {
        let prefix = if at == 0 { first } else { rest };
        if at > 0 {
            out.push('\n');
        }
        out.push_str(if line.is_empty() { prefix.trim_end() } else { prefix });
        out.push_str(line);
    }
    out
}

/// Returns a text between quotation marks, as YAML reads it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Returns a text between quotation marks, as pandoc's attributes and titles read it.
fn attribute(text: &str) -> String {
    quoted(&one_line(&visible(text))).replace('&', "\\&")
}
