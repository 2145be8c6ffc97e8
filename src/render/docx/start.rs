//! A Word file that shows each of our styles, as a start for a project's own.

use crate::document::{Alignment, Block, Document, Front, FrontLine, Inline, Table};
use crate::language::Language;
use crate::render::look::Look;

/// Returns the file.
pub(in crate::render) fn file(language: Language) -> Vec<u8> {
    let word = |key: &str| language.word(key);
    let line = |key: &str| vec![Inline::text(word(key))];
    let paragraph = |key: &str| Block::Paragraph(line(key));
    let heading = |level: u8| Block::Heading {
        level,
        id: format!("h{level}"),
        number: level.to_string(),
        content: line("render-reference-heading"),
    };
    let cell = || line("render-style-table-text");
    let statement = Block::Statement {
        id: "s".to_owned(),
        number: "1".to_owned(),
        content: vec![paragraph("render-style-statement")],
        summary: line("render-style-evidence"),
        details: Vec::new(),
    };
    let table = Table {
        caption: line("render-style-table-caption"),
        header: vec![cell(), cell()],
        alignments: vec![Alignment::Start, Alignment::End],
        rows: vec![vec![cell(), cell()]],
        row_headers: true,
    };
    let text = vec![Inline::text(word("render-reference-text")), Inline::Footnote(0)];
    let document = Document {
        front: Front {
            language,
            title: word("render-reference-title"),
            authority: word("render-style-authority"),
            lines: vec![FrontLine::new(word("render-style-front-line"), "…")],
            notices: vec![word("render-reference-use")],
            stamp: word("render-style-stamp"),
            ..Front::default()
        },
        blocks: vec![
            heading(1),
            Block::Paragraph(text),
            heading(2),
            Block::List {
                start: None,
                tight: true,
                items: vec![vec![paragraph("render-reference-text")]],
            },
            heading(3),
            statement,
            Block::Quote(vec![paragraph("render-reference-text")]),
            Block::Notice(vec![paragraph("render-style-notice")]),
            Block::Table(table),
            Block::Rule,
        ],
        footnotes: vec![vec![paragraph("render-reference-text")]],
        changes: None,
        origin: None,
    };
    super::written(&document, &Look::default()).0
}
