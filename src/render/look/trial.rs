//! A short document that has something of everything, so that nothing of a look goes untried.

use crate::document::{Alignment, Block, Document, Front, FrontLine, Inline, Picture, Table};

fn word() -> String {
    "x".to_owned()
}

fn line() -> Vec<Inline> {
    vec![Inline::text("x")]
}

fn text() -> Vec<Block> {
    vec![Block::Paragraph(line())]
}

/// Returns the document.
pub(in crate::render) fn trial() -> Document {
    Document {
        front: Front {
            title: word(),
            authority: word(),
            lines: vec![FrontLine::new(word(), word())],
            banner: word(),
            notices: vec![word()],
            stamp: word(),
            ..Front::default()
        },
        blocks: blocks(),
        footnotes: vec![text()],
        changes: None,
        origin: None,
    }
}

fn blocks() -> Vec<Block> {
    let list = |start| Block::List {
        start,
        tight: true,
        items: vec![text()],
    };
    let picture = Picture {
        alternative: word(),
        bytes: Vec::new(),
        media: "image/png",
        path: word(),
    };
    let table = Table {
        caption: line(),
        header: vec![line()],
        alignments: vec![Alignment::End],
        rows: vec![vec![line()]],
        row_headers: true,
    };
    vec![
        Block::Heading {
            level: 1,
            id: word(),
            number: word(),
            content: line(),
        },
        Block::Paragraph(vec![
            Inline::Strong(line()),
            Inline::Code(word()),
            Inline::Inserted(line()),
            Inline::Deleted(line()),
            Inline::Footnote(0),
        ]),
        list(None),
        list(Some(1)),
        Block::Quote(text()),
        Block::Notice(text()),
        Block::Remark(text()),
        Block::Insert(text()),
        Block::Annex(text()),
        Block::Inserted(text()),
        Block::Deleted(text()),
        Block::Code {
            language: word(),
            text: word(),
        },
        Block::Table(table),
        Block::Figure {
            picture,
            caption: line(),
        },
        Block::Statement {
            id: word(),
            number: word(),
            content: text(),
            summary: line(),
            details: text(),
        },
        Block::Rule,
    ]
}
