//! The document's blocks as Word's paragraphs.

use super::fields::field;
use super::measures::INSET;
use super::setting::{Mark, Place, Setting};
use super::targets::bookmark;
use super::writer::Writer;
use crate::document::{Block, Change, Inline, Picture, leads_in, plain_text};
use crate::language::Value;
use crate::render::block_text::block_text;

/// How large the letters of a heading are where something is looked up, in half points.
const SMALL: &str = "19";

impl<'d> Writer<'d> {
    pub(super) fn blocks(&mut self, blocks: &'d [Block]) {
        for (at, block) in blocks.iter().enumerate() {
            self.setting.keeps_next = leads_in(blocks, at);
            self.block(block);
        }
    }

    fn block(&mut self, block: &'d Block) {
        match block {
            Block::Heading {
                level,
                id,
                number,
                content,
            } => {
                let opens = self.openers.iter().any(|it| std::ptr::eq(*it, block));
                if *level == 1 {
                    self.trace_chapter(id);
                }
                // A long chapter opens on a page of its own; a memo has none.
                self.setting.on_new_page |= opens && !self.document.front.is_head && self.place == Place::Body;
                self.heading(*level, id, number, content);
            }
            Block::Paragraph(content) => self.paragraph(None, content),
            Block::List { start, tight, items } => self.list(*start, *tight, items),
            Block::Quote(content) => self.inset("Quote", content),
            Block::Code { text, .. } => self.code(text),
            Block::Table(table) => self.table(table),
            Block::Figure { picture, caption } => self.made(|it| it.figure(picture, caption)),
            Block::Drawing(drawing) => self.made(|it| it.figures(drawing)),
            Block::Statement {
                id,
                number,
                content,
                summary,
                details,
            } => {
                self.point = self.point_of(number);
                self.statement(id, content, summary, details);
            }
            Block::Insert(content) => self.made(|it| it.blocks(content)),
            Block::Annex(content) => self.made(|it| it.annex(content)),
            Block::Notice(content) => self.made(|it| it.inset("Notice", content)),
            Block::Rule => {
                self.open_paragraph(Some("Rule"));
                self.close_paragraph();
            }
            Block::Inserted(content) => {
                self.reworded(content);
                self.changed(Change::Inserted, |it| it.blocks(content));
            }
            Block::Deleted(content) => self.changed(Change::Deleted, |it| it.blocks(content)),
            Block::Remark(content) => self.remark(content),
        }
    }

    /// Writes what is looked up, in small letters.
    fn annex(&mut self, content: &'d [Block]) {
        let outside = std::mem::replace(&mut self.setting.is_small, true);
        self.blocks(content);
        self.setting.is_small = outside;
    }

    pub(super) fn paragraph(&mut self, style: Option<&str>, content: &'d [Inline]) {
        self.open_paragraph(style);
        self.inlines(content);
        self.close_paragraph();
    }

    /// Writes a caption, counted by the field that Word makes lists of figures and of tables from.
    pub(super) fn caption(&mut self, style: &str, kind: &'static str, content: &'d [Inline]) {
        self.open_paragraph(Some(style));
        // Where figures come and go with changes, none has a number that is right before and after.
        if self.place == Place::Body && self.document.changes.is_none() {
            let number = self.captions.entry(kind).or_insert(0);
            *number += 1;
            let number = number.to_string();
            let label = self.language().word(kind);
            self.plain(&format!("{label} "));
            self.field_mark("begin");
            self.open_run();
            self.instruction(&format!(" SEQ {label} \\* ARABIC "));
            self.part.xml.close("w:r");
            self.field_mark("separate");
            self.plain(&number);
            self.field_mark("end");
            self.plain(". ");
            self.trace_lead();
        }
        self.inlines(content);
        self.close_paragraph();
    }

    fn heading(&mut self, level: u8, id: &str, number: &str, content: &'d [Inline]) {
        let number = if number.is_empty() {
            String::new()
        } else {
            format!("{number} ")
        };
        let bookmark = self.begin_bookmark(id);
        self.open_paragraph(Some(&format!("Heading{}", level.clamp(1, 6))));
        self.letters = self.setting.is_small.then_some(SMALL);
        self.plain(&number);
        self.trace_lead();
        self.inlines(content);
        self.letters = None;
        self.end_bookmark(bookmark);
        self.close_paragraph();
    }

    /// Begins a bookmark with the next paragraph and returns its number; what is deleted has no name.
    fn begin_bookmark(&mut self, id: &str) -> Option<usize> {
        if self.change == Some(Change::Deleted) {
            return None;
        }
        self.bookmarks += 1;
        self.marks.push(Mark::Bookmark(self.bookmarks, bookmark(id)));
        Some(self.bookmarks)
    }

    pub(super) fn end_bookmark(&mut self, number: Option<usize>) {
        if let Some(number) = number {
            self.part.xml.empty("w:bookmarkEnd", &[("w:id", &number.to_string())]);
        }
    }

    fn list(&mut self, start: Option<u64>, tight: bool, items: &'d [Vec<Block>]) {
        let outside = self.setting;
        if !self.marks.is_empty() || outside.item.is_some() {
            self.settle();
        }
        let depth = outside.depth + 1;
        let list = self.lists.add(depth, start);
        for item in items {
            self.setting = Setting {
                depth,
                tight,
                item: Some(list),
                on_new_page: false,
                ..self.setting
            };
            self.blocks(item);
            self.settle();
        }
        self.setting = Setting {
            after_table: self.setting.after_table,
            tables_before: self.setting.tables_before,
            item: None,
            after_list: outside.depth > 0 && tight && !outside.tight,
            on_new_page: false,
            ..outside
        };
    }

    /// Writes blocks whose paragraphs have a style of their own, and whose other blocks stand in.
    pub(super) fn inset(&mut self, style: &'static str, content: &'d [Block]) {
        let outside = self.setting;
        for block in content {
            match block {
                Block::Paragraph(content) => self.paragraph(Some(style), content),
                block => {
                    self.setting.inset = outside.inset + INSET;
                    self.block(block);
                    self.setting.inset = outside.inset;
                }
            }
        }
    }

    fn code(&mut self, text: &str) {
        self.open_paragraph(Some("HTMLPreformatted"));
        self.open_run();
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.trace_words(" ");
                self.part.xml.empty("w:br", &[]);
            }
            for (at, piece) in line.split('\t').enumerate() {
                if at > 0 {
                    self.trace_words(" ");
                    self.part.xml.empty("w:tab", &[]);
                }
                self.words(piece);
            }
        }
        self.part.xml.close("w:r");
        self.close_paragraph();
    }

    fn figure(&mut self, picture: &'d Picture, caption: &'d [Inline]) {
        let style = if self.shown(picture).is_some() {
            "Figure"
        } else {
            "FigureText"
        };
        self.open_paragraph(Some(style));
        self.picture(picture);
        self.close_paragraph();
        if !caption.is_empty() {
            self.caption("Caption", "render-caption-figure", caption);
        }
    }

    fn statement(&mut self, id: &str, content: &'d [Block], summary: &'d [Inline], details: &'d [Block]) {
        let outside = self.trace_statement(Some(id.to_owned()));
        let bookmark = self.begin_bookmark(id);
        let mut comment = (self.place == Place::Body && !details.is_empty()).then(|| {
            self.comments.push(details);
            self.comments.len() - 1
        });
        self.marks.extend(comment.map(Mark::Comment));
        if !matches!(content.first(), Some(Block::Paragraph(_))) && !self.point.is_empty() {
            self.open_paragraph(Some("Statement"));
            self.write_point();
            self.close_paragraph();
        }
        for (at, block) in content.iter().enumerate() {
            let Block::Paragraph(words) = block else {
                self.block(block);
                continue;
            };
            self.open_paragraph(Some("Statement"));
            self.write_point();
            self.inlines(words);
            if at + 1 == content.len()
                && let Some(comment) = comment.take()
            {
                self.end_comment(comment);
            }
            self.close_paragraph();
        }
        self.made(|it| it.support(summary, details, comment));
        self.settle();
        self.end_bookmark(bookmark);
        self.trace_statement(outside);
    }

    /// Writes in a few words what a statement rests on, where the comment on it ends that has not ended yet.
    fn support(&mut self, summary: &'d [Inline], details: &'d [Block], comment: Option<usize>) {
        let in_brackets = self.place != Place::Body && !details.is_empty();
        if summary.is_empty() && comment.is_none() && !in_brackets {
            return;
        }
        self.open_paragraph(Some("Evidence"));
        if plain_text(summary).trim().is_empty() {
            self.plain(&self.language().word("render-evidence"));
        } else {
            self.inlines(summary);
        }
        if let Some(comment) = comment {
            self.end_comment(comment);
        }
        if in_brackets {
            self.plain(&format!(" ({})", block_text(details)));
        }
        self.close_paragraph();
    }

    /// Returns what a statement is called in a meeting: `Punkt 14`.
    fn point_of(&self, number: &str) -> String {
        if number.is_empty() {
            return String::new();
        }
        self.language().say("point", &[("number", number.into())])
    }

    /// Writes the number of the statement that begins, once.
    fn write_point(&mut self) {
        let point = std::mem::take(&mut self.point);
        if !point.is_empty() {
            self.strong(&point);
            self.plain("\u{2002}");
            self.trace_lead();
        }
    }

    pub(super) fn end_comment(&mut self, comment: usize) {
        let number = comment.to_string();
        self.part.xml.empty("w:commentRangeEnd", &[("w:id", &number)]);
        self.open_run();
        let xml = &mut self.part.xml;
        xml.open("w:rPr", &[]);
        xml.value("w:rStyle", "CommentReference");
        xml.close("w:rPr");
        xml.empty("w:commentReference", &[("w:id", &number)]);
        xml.close("w:r");
    }

    /// Returns a drawing in words.
    pub(super) fn picture_text(&self, picture: &Picture) -> String {
        let alternative = field(&picture.alternative, usize::MAX);
        self.language()
            .say("render-drawing", &[("alternative", Value::from(alternative))])
    }
}
