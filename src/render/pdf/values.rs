//! The document as values of Typst: every text is a string, and none is ever read as markup.

use super::extent::{has_short_rows, is_entry, is_parted_by_notes, is_short};
use super::fonts::fitted;
use super::lines::Line;
use super::writer::Writer;
use crate::document::drawing::Drawing;
use crate::document::{
    Alignment, Block, Change, Front, FrontLine, Inline, Picture, Table, is_lead, leads_in, plain_text,
};
use crate::language::Language;
use crate::render::characters::name;
use crate::render::extent::is_short_table;
use crate::render::title::title_lines;
use crate::render::widths::widths;
use typst::foundations::{Array, Dict, IntoValue, Str, Value, dict};

/// How deep quotes and lists may nest before they are flattened; Typst gives up on what is much deeper.
const DEEPEST: usize = 8;

/// How many items or rows are laid out at once, in a document with more notes than that.
const PIECE: usize = 50;

/// How many columns a page can hold; the rows of wider tables become paragraphs.
const MOST: usize = 24;

/// How long a title may be: what the file says of itself has its limits.
const TITLE: usize = 500;

/// How long a heading may be: what readers list beside the pages is no text of more than 32,767 bytes (ISO 19005-2, 6.1.13).
const HEADING: usize = 10_000;

/// How many letters of a title run along every page.
const RUNNING: usize = 60;

/// How wide the text is, and the room beside a cell's words, in twentieths of a point where letters are as large as in other formats:
/// here they are smaller, by a seventh.
const WIDTH: usize = 9072 * 7 / 6;
const MARGIN: usize = 240 * 7 / 6;

/// Returns the whole document.
impl<'d> Writer<'d> {
    /// Returns the whole document.
    pub(super) fn document(&mut self) -> Dict {
        let front = self.front(&self.document.front);
        let mut chapters = Array::new();
        self.top(&self.document.blocks, &mut chapters);
        let language = self.document.front.language;
        dict! {
            "front" => front,
            "language" => language.code(),
            "region" => region(language),
            "words" => dict! {
                "contents" => language.word("render-contents"),
                "evidence" => language.word("render-evidence"),
                "point" => language.say("point", &[("number", "".into())]),
                "page" => language.word("render-page"),
            },
            "blocks" => chapters,
        }
    }

    fn front(&mut self, front: &Front) -> Dict {
        let mut lines = Array::new();
        for FrontLine { label, value } in &front.lines {
            let pair: Array = [self.field(label), self.field(value)]
                .into_iter()
                .map(IntoValue::into_value)
                .collect();
            lines.push(pair.into_value());
        }
        let notices: Array = front.notices.iter().map(|it| self.field(it).into_value()).collect();
        dict! {
            "title" => self.title(&front.title),
            "title-lines" => title_lines(&self.title(&front.title)).into_iter().map(IntoValue::into_value).collect::<Array>(),
            "stamp" => self.field(&front.stamp),
            "short-title" => shortened(&self.title(&front.title)),
            "authority" => self.field(&front.authority),
            "lines" => lines,
            "banner" => self.field(&front.banner),
            "notices" => notices,
            "is-head" => front.is_head,
            "is-short" => front.is_short,
        }
    }

    /// Returns the title; a file without one is open to few.
    fn title(&mut self, title: &str) -> String {
        let title: String = self.field(title).chars().take(TITLE).collect();
        if title.is_empty() {
            return self.document.front.language.word("render-untitled");
        }
        title
    }

    /// Returns a text that stands alone, on one line.
    fn field(&mut self, text: &str) -> String {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        fitted(&line, &mut self.missing)
    }

    /// Returns the blocks of the document itself, where headings are headings.
    fn top(&mut self, blocks: &'d [Block], out: &mut Array) {
        for (at, block) in blocks.iter().enumerate() {
            match block {
                Block::Heading {
                    level,
                    id,
                    number,
                    content,
                } => {
                    self.opens = self.openers.iter().any(|it| std::ptr::eq(*it, block));
                    self.heading(*level, id, number, content, out);
                }
                Block::Inserted(content) => self.changed_blocks(Change::Inserted, |it| it.top(content, out)),
                Block::Insert(content) => self.top(content, out),
                Block::Annex(content) => {
                    let annex = self.annex(content);
                    out.push(annex.into_value());
                }
                block => {
                    self.block(block, out);
                    mark_lead(blocks, at, out);
                }
            }
        }
    }

    fn changed_blocks(&mut self, change: Change, write: impl FnOnce(&mut Self)) {
        let outside = self.change.replace(change);
        write(self);
        self.change = outside;
    }

    pub(super) fn blocks(&mut self, blocks: &'d [Block]) -> Array {
        let mut out = Array::new();
        self.add(blocks, &mut out);
        out
    }

    fn add(&mut self, blocks: &'d [Block], out: &mut Array) {
        for (at, block) in blocks.iter().enumerate() {
            self.block(block, out);
            mark_lead(blocks, at, out);
        }
    }

    fn block(&mut self, block: &'d Block, out: &mut Array) {
        let value = match block {
            // Inside of other blocks a heading is no part of the document's order.
            Block::Heading { content, .. } => dict! { "kind" => "subheading", "content" => self.line(content) },
            Block::Paragraph(content) => {
                let lead = is_lead(content);
                let whole = is_parted_by_notes(content);
                dict! { "kind" => "paragraph", "content" => self.line(content), "lead" => lead, "leads-in" => false, "whole" => whole }
            }
            Block::List { items, .. } if self.depth >= DEEPEST => return items.iter().for_each(|it| self.add(it, out)),
            Block::Quote(content) if self.depth >= DEEPEST => return self.add(content, out),
            Block::List { start, tight, items } => return self.lists(*start, *tight, items, out),
            Block::Quote(content) => dict! { "kind" => "quote", "blocks" => self.inside(content) },
            Block::Notice(content) => dict! { "kind" => "notice", "blocks" => self.inside(content) },
            Block::Code { text, .. } => dict! { "kind" => "code", "text" => self.code(text) },
            Block::Table(table) if table.header.len() > MOST => return self.rows_as_paragraphs(table, out),
            Block::Table(table) => return self.tables(table, out),
            Block::Figure { picture, caption } => self.figure(picture, caption),
            Block::Statement {
                id,
                number,
                content,
                summary,
                details,
            } => {
                let number = self.field(number);
                let mut value = self.statement(id, content, summary, details);
                value.insert("number".into(), number.into_value());
                value
            }
            Block::Rule => dict! { "kind" => "rule" },
            Block::Insert(content) | Block::Annex(content) => return self.add(content, out),
            Block::Drawing(drawing) => return self.drawing(drawing, out),
            Block::Inserted(content) => return self.changed_blocks(Change::Inserted, |it| it.add(content, out)),
            // No name in what is deleted counts, so its headings are none.
            Block::Deleted(content) => return self.changed_blocks(Change::Deleted, |it| it.add(content, out)),
            Block::Remark(content) => dict! { "kind" => "remark", "blocks" => self.inside(content) },
        };
        out.push(value.into_value());
    }

    fn inside(&mut self, blocks: &'d [Block]) -> Array {
        self.depth += 1;
        let out = self.blocks(blocks);
        self.depth -= 1;
        out
    }

    fn heading(&mut self, level: u8, id: &str, number: &str, content: &'d [Inline], out: &mut Array) {
        let mut line = Line::heading();
        self.inlines(content, &mut line);
        let (number, plain) = (self.field(number), self.field(&plain_text(content)));
        if plain.is_empty() && number.is_empty() {
            return;
        }
        if plain.len() > HEADING {
            return out.push(dict! { "kind" => "subheading", "content" => line.finish() }.into_value());
        }
        // A heading that says nothing is none to those who listen.
        let content = if plain.is_empty() { Array::new() } else { line.finish() };
        self.level = level.clamp(1, self.level + 1).min(6);
        let value = dict! {
            "kind" => "heading",
            "level" => i64::from(self.level),
            "name" => self.place(id),
            "number" => number,
            "content" => content,
            "plain" => shortened(&plain),
            "opens" => self.opens,
        };
        out.push(value.into_value());
    }

    /// Returns what is looked up as entries: a heading, and what stands below it; what stands before the first has none.
    fn annex(&mut self, blocks: &'d [Block]) -> Dict {
        let mut entries = Array::new();
        let is_heading = |it: &Block| matches!(it, Block::Heading { .. });
        let mut rest = blocks;
        while let Some(first) = rest.first() {
            let head = usize::from(is_heading(first));
            let end = rest[head..]
                .iter()
                .position(is_heading)
                .map_or(rest.len(), |it| head + it);
            let (mut own, mut body) = (Array::new(), Array::new());
            self.top(&rest[..head], &mut own);
            self.top(&rest[head..end], &mut body);
            let whole = is_entry(&rest[head..end]);
            entries.push(dict! { "head" => own, "body" => body, "whole" => whole }.into_value());
            rest = &rest[end..];
        }
        dict! { "kind" => "annex", "entries" => entries }
    }

    /// Returns the name of a place unless it has none, or another place has it.
    fn place(&mut self, id: &str) -> Value {
        let name = name(id);
        if name.is_empty() || self.change == Some(Change::Deleted) || !self.placed.insert(name.clone()) {
            return Value::None;
        }
        name.into_value()
    }

    /// Adds a list, in pieces where it is long.
    fn lists(&mut self, start: Option<u64>, tight: bool, items: &'d [Vec<Block>], out: &mut Array) {
        let mut next = start;
        for piece in items.chunks(self.piece(items.len())) {
            let list = self.list(next, tight, piece);
            out.push(list.into_value());
            next = next.map(|it| it.saturating_add(piece.len() as u64));
        }
    }

    /// Returns how many items of a list or rows of a table are laid out at once: what one piece costs grows with the square of
    /// the notes in it.
    fn piece(&self, length: usize) -> usize {
        if self.document.footnotes.len() > PIECE {
            PIECE
        } else {
            length.max(1)
        }
    }

    fn list(&mut self, start: Option<u64>, tight: bool, items: &'d [Vec<Block>]) -> Dict {
        let whole: Array = items.iter().map(|it| is_short(it).into_value()).collect();
        let items: Array = items.iter().map(|it| self.inside(it).into_value()).collect();
        let start = start.map(|it| i64::try_from(it.min(999_999_999)).unwrap_or(1));
        dict! { "kind" => "list", "start" => start, "tight" => tight, "items" => items, "whole" => whole }
    }

    fn code(&mut self, text: &str) -> String {
        fitted(text, &mut self.missing)
    }

    /// Adds a table, in pieces with the same head where it is long.
    fn tables(&mut self, table: &'d Table, out: &mut Array) {
        let piece = self.piece(table.rows.len());
        let first = self.table(table, table.rows.get(..piece).unwrap_or(&table.rows), &table.caption);
        out.push(first.into_value());
        for rows in table.rows.get(piece..).unwrap_or_default().chunks(piece) {
            let next = self.table(table, rows, &[]);
            out.push(next.into_value());
        }
    }

    fn table(&mut self, table: &'d Table, rows: &'d [Vec<Vec<Inline>>], caption: &'d [Inline]) -> Dict {
        let cell = |writer: &mut Self, it: &'d Vec<Inline>| writer.line(it).into_value();
        let mut cells = |row: &'d [Vec<Inline>]| -> Array { row.iter().map(|it| cell(self, it)).collect() };
        let header = cells(&table.header);
        let rows: Array = rows.iter().map(|it| cells(it).into_value()).collect();
        let columns: Array = widths(table, WIDTH, MARGIN).into_iter().map(as_int).collect();
        let alignments = (0..table.header.len()).map(|at| match table.alignments.get(at) {
            Some(Alignment::Center) => "center".into_value(),
            Some(Alignment::End) => "end".into_value(),
            _ => "start".into_value(),
        });
        dict! {
            "kind" => "table",
            "caption" => self.line(caption),
            "columns" => columns,
            "alignments" => alignments.collect::<Array>(),
            "header" => header,
            "rows" => rows,
            "row-headers" => table.row_headers,
            // What comes again on the next page may not lead anywhere.
            "repeat" => !table.header.iter().any(|it| leads_somewhere(it)),
            "whole-rows" => has_short_rows(table),
            "together" => is_short_table(table),
        }
    }

    /// Adds each row of a table that no page can hold as a line of its own.
    fn rows_as_paragraphs(&mut self, table: &'d Table, out: &mut Array) {
        for row in std::iter::once(&table.header).chain(&table.rows) {
            let mut line = Line::default();
            for (at, cell) in row.iter().enumerate() {
                if at > 0 {
                    line.text(", ", super::lines::Form::default());
                }
                self.inlines(cell, &mut line);
            }
            out.push(
                dict! { "kind" => "paragraph", "content" => line.finish(), "lead" => false, "leads-in" => false, "whole" => false }
                    .into_value(),
            );
        }
    }

    fn figure(&mut self, picture: &'d Picture, caption: &'d [Inline]) -> Dict {
        dict! {
            "kind" => "figure",
            "picture" => self.picture(picture),
            "caption" => self.line(caption),
            "above" => false,
        }
    }

    /// Adds a drawing, and its figures as tables where it does not show them all.
    fn drawing(&mut self, drawing: &'d Drawing, out: &mut Array) {
        let value = dict! {
            "kind" => "figure",
            "picture" => self.drawn(drawing),
            "caption" => self.line(&drawing.caption),
            "above" => true,
        };
        out.push(value.into_value());
        if !drawing.is_whole {
            self.add(&drawing.details, out);
        }
    }

    fn statement(&mut self, id: &str, content: &'d [Block], summary: &'d [Inline], details: &'d [Block]) -> Dict {
        let mut summary = self.line(summary);
        if summary.is_empty() && !details.is_empty() {
            let word: Str = self.document.front.language.word("render-evidence").into();
            summary.push(word.into_value());
        }
        dict! {
            "kind" => "statement",
            "name" => self.place(id),
            "blocks" => self.inside(content),
            "summary" => summary,
            "details" => self.inside(details),
            "details-whole" => is_short(details),
        }
    }
}

/// Marks the last of what is written as what stays with what follows, if the block at a place does.
fn mark_lead(blocks: &[Block], at: usize, out: &mut Array) {
    if leads_in(blocks, at)
        && let Ok(Value::Dict(value)) = out.last_mut()
        && value.contains("leads-in")
    {
        value.insert("leads-in".into(), true.into_value());
    }
}

fn leads_somewhere(content: &[Inline]) -> bool {
    content.iter().any(|it| match it {
        Inline::Link { .. } | Inline::Footnote(_) => true,
        Inline::Emphasis(content)
        | Inline::Strong(content)
        | Inline::Inserted(content)
        | Inline::Deleted(content)
        | Inline::Foreign { content, .. } => leads_somewhere(content),
        _ => false,
    })
}

/// Returns as much of a title as runs along a page.
fn shortened(title: &str) -> String {
    if title.chars().count() <= RUNNING {
        return title.to_owned();
    }
    let start: String = title.chars().take(RUNNING - 1).collect();
    format!("{}…", start.trim_end())
}

fn as_int(number: usize) -> Value {
    Value::Int(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Returns where a language is spoken, by which Typst and readers choose its rules.
fn region(language: Language) -> &'static str {
    match language {
        Language::Danish => "DK",
        Language::English => "GB",
    }
}
