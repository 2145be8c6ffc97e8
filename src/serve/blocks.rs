//! Blocks of a document, as pages put them together.

use super::address::{self, Piece};
use crate::document::{Alignment, Block, Inline, Table};
use crate::project::Project;

/// Returns a line that says something.
pub(super) fn line(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::text(text)]
}

/// Returns a paragraph.
pub(super) fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph(line(text))
}

/// Returns a heading under the page's title.
pub(super) fn heading(level: u8, id: impl Into<String>, content: Vec<Inline>) -> Block {
    Block::Heading {
        level,
        id: id.into(),
        number: String::new(),
        content,
    }
}

/// Returns words that lead somewhere.
pub(super) fn link(target: impl Into<String>, words: impl Into<String>) -> Inline {
    Inline::Link {
        target: target.into(),
        title: String::new(),
        content: line(words),
    }
}

/// Returns a list of lines.
pub(super) fn list(items: impl IntoIterator<Item = Vec<Inline>>) -> Block {
    Block::List {
        start: None,
        tight: true,
        items: items.into_iter().map(|it| vec![Block::Paragraph(it)]).collect(),
    }
}

/// Returns a table; the columns that hold numbers stand to the right.
pub(super) fn table(caption: String, header: Vec<String>, numbers: &[usize], rows: Vec<Vec<Vec<Inline>>>) -> Block {
    let alignment = |at: usize| {
        if numbers.contains(&at) {
            Alignment::End
        } else {
            Alignment::Start
        }
    };
    Block::Table(Table {
        caption: line(caption),
        alignments: (0..header.len()).map(alignment).collect(),
        header: header.into_iter().map(line).collect(),
        rows,
        row_headers: true,
    })
}

/// Returns lines of text with a break between each.
pub(super) fn lines(text: &str) -> Vec<Inline> {
    broken(text, |it| line(it))
}

/// Returns lines of text in which ids lead to what they name.
pub(super) fn linked(project: &Project, text: &str) -> Vec<Inline> {
    broken(text, |it| {
        let pieces = address::linked(project, it).into_iter();
        pieces.map(piece).collect()
    })
}

fn piece(piece: Piece) -> Inline {
    match piece.to {
        Some(to) => link(to, piece.text),
        None => Inline::text(piece.text),
    }
}

fn broken(text: &str, of: impl Fn(&str) -> Vec<Inline>) -> Vec<Inline> {
    let mut content = Vec::new();
    for (at, it) in text.lines().map(str::trim).filter(|it| !it.is_empty()).enumerate() {
        if at > 0 {
            content.push(Inline::LineBreak);
        }
        content.extend(of(it));
    }
    content
}
