//! What every account is made of: its front, its headings, its tables.

use crate::document::{Alignment, Block, Document, Front, FrontLine, Inline, Table};
use crate::draft::Stem;
use crate::draft::assembly::{cell, paragraph};
use crate::language::{Language, Value};
use crate::project::Project;
use crate::record::vocabulary::Edition;
use crate::text::slug::slug;
use std::collections::BTreeSet;

/// Whom an account is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::draft) enum Reader {
    /// Those who spoke: it is handed out.
    Participant,
    /// Those who answer for it: it stays in the house.
    House,
}

/// An account while it is written.
pub(super) struct Account<'a> {
    pub(super) project: &'a Project,
    pub(super) language: Language,
    blocks: Vec<Block>,
    anchors: BTreeSet<String>,
}

impl<'a> Account<'a> {
    pub(super) fn new(project: &'a Project) -> Self {
        Self {
            project,
            language: project.manifest.language,
            blocks: Vec::new(),
            anchors: BTreeSet::new(),
        }
    }

    /// Adds a heading that the catalogue has.
    pub(super) fn heading(&mut self, key: &str) {
        let words = self.language.word(key);
        self.title(1, &words);
    }

    /// Adds a heading of these words.
    pub(super) fn title(&mut self, level: u8, words: &str) {
        let wish = slug(words);
        let mut id = wish.clone();
        for number in 2.. {
            if self.anchors.insert(id.clone()) {
                break;
            }
            id = format!("{wish}-{number}");
        }
        self.blocks.push(Block::Heading {
            level,
            id,
            number: String::new(),
            content: cell(words),
        });
    }

    /// Adds a paragraph that the catalogue has.
    pub(super) fn say(&mut self, key: &str, arguments: &[(&'static str, Value)]) {
        self.blocks.push(paragraph(self.language.say(key, arguments)));
    }

    /// Adds a paragraph of these words.
    pub(super) fn text(&mut self, words: impl Into<String>) {
        self.blocks.push(paragraph(words));
    }

    /// Adds blocks that were made elsewhere.
    pub(super) fn blocks(&mut self, blocks: Vec<Block>) {
        self.blocks.extend(blocks);
    }

    /// Adds a list of these lines; nothing where there are none.
    pub(super) fn list(&mut self, lines: Vec<String>) {
        if lines.is_empty() {
            return;
        }
        self.blocks.push(Block::List {
            start: None,
            tight: true,
            items: lines.into_iter().map(|it| vec![paragraph(it)]).collect(),
        });
    }

    /// Adds a table whose caption and header the catalogue has; nothing where it has no rows.
    pub(super) fn table(&mut self, caption: &str, header: &[&str], rows: Vec<Vec<String>>) {
        if rows.is_empty() {
            return;
        }
        let cells = |row: Vec<String>| row.into_iter().map(cell).collect::<Vec<Vec<Inline>>>();
        self.blocks.push(Block::Table(Table {
            caption: cell(self.language.word(caption)),
            header: header.iter().map(|it| cell(self.language.word(it))).collect(),
            alignments: vec![Alignment::Start; header.len()],
            rows: rows.into_iter().map(cells).collect(),
            row_headers: true,
        }));
    }

    /// Returns the document, and the name of its files.
    pub(super) fn done(self, title: &str, reader: Reader, notices: Vec<String>) -> (Document, Stem) {
        let front = front(self.project, title, reader, notices);
        let stem = match reader {
            Reader::Participant => Stem::of_document(self.project, title, "", Edition::Public),
            Reader::House => Stem::of_document(self.project, title, "", Edition::Internal),
        };
        let document = Document {
            front,
            blocks: self.blocks,
            footnotes: Vec::new(),
            changes: None,
            origin: None,
        };
        (document, stem)
    }
}

/// Returns the head of an account; what is handed out says nothing of the house.
pub(in crate::draft) fn front(project: &Project, title: &str, reader: Reader, notices: Vec<String>) -> Front {
    let manifest = &project.manifest;
    let language = manifest.language;
    let lines = [
        ("front-about", manifest.title.to_string()),
        ("front-day", language.day(project.today)),
    ];
    let banner = match reader {
        Reader::Participant => String::new(),
        Reader::House => language.word("draft-banner-internal"),
    };
    Front {
        language,
        title: title.to_owned(),
        authority: manifest.authority.to_string(),
        lines: lines
            .into_iter()
            .map(|it| FrontLine::new(language.word(it.0), it.1))
            .collect(),
        banner,
        notices,
        stamp: String::new(),
        is_head: true,
        is_short: false,
    }
}
