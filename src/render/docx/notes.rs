//! Footnotes and comments: parts of the file beside the text.

use super::part::Part;
use super::setting::{Mark, Place, Setting};
use super::tables::end_in_table;
use super::writer::Writer;
use crate::document::{Block, Change, Inline, Table};

/// How long the letters for an author's name may be.
const INITIALS: usize = 9;

impl<'d> Writer<'d> {
    /// Returns the footnotes in the order in which they were met.
    pub(super) fn footnotes(&mut self) -> Part {
        self.begin("w:footnotes", Place::Note);
        for (number, kind, line) in [
            ("-1", "separator", "w:separator"),
            ("0", "continuationSeparator", "w:continuationSeparator"),
        ] {
            let xml = &mut self.part.xml;
            xml.open("w:footnote", &[("w:type", kind), ("w:id", number)]);
            xml.open("w:p", &[]);
            xml.open("w:r", &[]);
            xml.empty(line, &[]);
            xml.close("w:r");
            xml.close("w:p");
            xml.close("w:footnote");
        }
        let document = self.document;
        for (at, index) in std::mem::take(&mut self.notes).into_iter().enumerate() {
            let content = &document.footnotes[index];
            let number = (at + 1).to_string();
            self.part.xml.open("w:footnote", &[("w:id", &number)]);
            self.setting = note_setting("FootnoteText");
            self.marks.push(Mark::Note);
            self.blocks(content);
            self.settle();
            if end_in_table(content) {
                self.open_paragraph(None);
                self.close_paragraph();
            }
            self.part.xml.close("w:footnote");
        }
        std::mem::take(&mut self.part)
    }

    /// Returns what statements rest on, as comments; nothing where there are none.
    pub(super) fn comments(&mut self) -> Option<Part> {
        let comments = std::mem::take(&mut self.comments);
        if comments.is_empty() {
            return None;
        }
        self.begin("w:comments", Place::Comment);
        let author = self.author();
        let initials: String = author
            .split(' ')
            .filter_map(|it| it.chars().next())
            .take(INITIALS)
            .collect();
        for (at, content) in comments.into_iter().enumerate() {
            let attributes = [
                ("w:id", &*at.to_string()),
                ("w:author", &*author),
                ("w:initials", &initials),
            ];
            self.part.xml.open("w:comment", &attributes);
            self.begin_comment();
            self.setting = note_setting("CommentText");
            self.marks.push(Mark::Annotation);
            self.annotation(content, "");
            self.settle();
            self.end_own_comment();
            self.part.xml.close("w:comment");
        }
        Some(std::mem::take(&mut self.part))
    }

    fn begin(&mut self, root: &'static str, place: Place) {
        self.part = Part::new(root);
        self.place = place;
    }

    /// Writes blocks as plain paragraphs, since Word's comments show neither tables nor lists.
    fn annotation(&mut self, blocks: &'d [Block], mut before: &str) {
        for block in blocks {
            match block {
                Block::Paragraph(content) | Block::Heading { content, .. } => self.note_line(before, content),
                Block::List { items, .. } => items.iter().for_each(|it| self.annotation(it, "– ")),
                Block::Quote(content)
                | Block::Insert(content)
                | Block::Annex(content)
                | Block::Notice(content)
                | Block::Remark(content)
                | Block::Statement { content, .. } => self.annotation(content, before),
                Block::Inserted(content) => self.changed(Change::Inserted, |it| it.annotation(content, before)),
                Block::Deleted(content) => self.changed(Change::Deleted, |it| it.annotation(content, before)),
                Block::Code { text, .. } => self.note_words(text),
                Block::Table(table) => self.rows(table),
                Block::Figure { picture, .. } => self.note_words(&picture.alternative),
                Block::Drawing(drawing) => self.note_words(&drawing.alternative),
                Block::Rule => {}
            }
            before = "";
        }
    }

    fn note_line(&mut self, before: &str, content: &'d [Inline]) {
        self.open_paragraph(None);
        if !before.is_empty() {
            self.plain(before);
        }
        self.inlines(content);
        self.close_paragraph();
    }

    pub(super) fn note_words(&mut self, text: &str) {
        self.open_paragraph(None);
        self.plain(text);
        self.close_paragraph();
    }

    fn rows(&mut self, table: &'d Table) {
        if !table.caption.is_empty() {
            self.note_line("", &table.caption);
        }
        for row in std::iter::once(&table.header).chain(&table.rows) {
            self.open_paragraph(None);
            self.plain("– ");
            for (at, cell) in row.iter().enumerate() {
                if at > 0 {
                    self.plain(" · ");
                }
                self.inlines(cell);
            }
            self.close_paragraph();
        }
    }
}

fn note_setting(style: &'static str) -> Setting {
    Setting {
        style: Some(style),
        ..Setting::default()
    }
}
