//! The document's blocks and lines as HTML; every word is escaped here.

use super::{base64, name, visible};
use crate::document::{Alignment, Block, Document, Inline, Picture, Table, address, plain_text};
use crate::language::Value;
use std::fmt::Write as _;

/// Up to how many columns a table fits a phone.
const NARROW: usize = 2;

/// From how many columns a table needs small letters on paper.
const WIDE: usize = 8;

/// Returns a text in which no character is markup, in text and in attributes.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in visible(text).chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(sign),
        }
    }
    out
}

/// Returns a heading's number, which is escaped already, set apart from its words.
pub(super) fn number(number: &str) -> String {
    if number.is_empty() {
        String::new()
    } else {
        format!("<span class=\"number\">{number}</span> ")
    }
}

/// Writes blocks; footnotes are numbered as they are met.
pub(super) struct Writer<'d> {
    pub(super) out: String,
    document: &'d Document,
    /// The footnotes by the order in which they are referred to, and how often each is.
    notes: Vec<(usize, usize)>,
    /// What number each footnote has.
    numbers: Vec<Option<usize>>,
    tables: usize,
    /// The level of the HTML heading before.
    level: u8,
}

impl<'d> Writer<'d> {
    pub(super) fn new(document: &'d Document) -> Self {
        let numbers = vec![None; document.footnotes.len()];
        Self {
            out: String::new(),
            document,
            notes: Vec::new(),
            numbers,
            tables: 0,
            level: 1,
        }
    }

    fn say(&self, key: &str, number: usize) -> String {
        escaped(
            &self
                .document
                .front
                .language
                .say(key, &[("number", Value::from(number))]),
        )
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading {
                level,
                id,
                number,
                content,
            } => self.heading(*level, id, number, content),
            Block::Paragraph(content) => {
                self.out.push_str("<p>");
                self.inlines(content);
                self.out.push_str("</p>\n");
            }
            Block::List { start, tight, items } => self.list(*start, *tight, items),
            Block::Quote(content) => self.wrapped("<blockquote>", content, "</blockquote>"),
            Block::Code { language, text } => {
                let class = if language.is_empty() {
                    String::new()
                } else {
                    format!(" class=\"language-{}\"", escaped(language))
                };
                let end = if text.is_empty() { "" } else { "\n" };
                let _ = writeln!(self.out, "<pre><code{class}>{}{end}</code></pre>", escaped(text));
            }
            Block::Table(table) => self.table(table),
            Block::Figure { picture, caption } => {
                self.out.push_str("<figure>\n");
                self.picture(picture);
                self.out.push('\n');
                if !caption.is_empty() {
                    self.out.push_str("<figcaption>");
                    self.inlines(caption);
                    self.out.push_str("</figcaption>\n");
                }
                self.out.push_str("</figure>\n");
            }
            Block::Statement {
                id,
                content,
                summary,
                details,
            } => self.statement(id, content, summary, details),
            Block::Notice(content) => self.wrapped("<div class=\"notice\">", content, "</div>"),
            Block::Rule => self.out.push_str("<hr>\n"),
        }
    }

    fn wrapped(&mut self, before: &str, content: &[Block], after: &str) {
        self.out.push_str(before);
        self.out.push('\n');
        self.blocks(content);
        self.out.push_str(after);
        self.out.push('\n');
    }

    fn heading(&mut self, level: u8, id: &str, number: &str, content: &[Inline]) {
        // The title is the page's only heading of level 1, and none may be skipped.
        self.level = (level + 1).clamp(2, self.level + 1).min(6);
        let level = self.level;
        let _ = write!(
            self.out,
            "<h{level} id=\"{}\">{}",
            name(id),
            self::number(&escaped(number))
        );
        self.inlines(content);
        let _ = writeln!(self.out, "</h{level}>");
    }

    fn list(&mut self, start: Option<u64>, tight: bool, items: &[Vec<Block>]) {
        if items.is_empty() {
            return;
        }
        let tag = if start.is_some() { "ol" } else { "ul" };
        match start {
            Some(first) if first != 1 => {
                let _ = writeln!(self.out, "<ol start=\"{first}\">");
            }
            _ => {
                let _ = writeln!(self.out, "<{tag}>");
            }
        }
        for item in items {
            self.out.push_str("<li>");
            for block in item {
                match block {
                    Block::Paragraph(content) if tight => {
                        self.inlines(content);
                        self.out.push('\n');
                    }
                    _ => self.block(block),
                }
            }
            self.out.truncate(self.out.trim_end().len());
            self.out.push_str("</li>\n");
        }
        let _ = writeln!(self.out, "</{tag}>");
    }

    fn table(&mut self, table: &Table) {
        self.tables += 1;
        let (number, columns) = (self.tables, table.header.len());
        if columns <= NARROW {
            self.out.push_str("<div class=\"table narrow\">\n");
        } else {
            let class = if columns >= WIDE { "table wide" } else { "table" };
            let _ = write!(self.out, "<div class=\"{class}\" role=\"group\" tabindex=\"0\" ");
            let _ = if table.caption.is_empty() {
                writeln!(self.out, "aria-label=\"{}\">", self.say("render-table", number))
            } else {
                writeln!(self.out, "aria-labelledby=\"table_{number}\">")
            };
        }
        self.out.push_str("<table>\n");
        if !table.caption.is_empty() {
            let _ = write!(self.out, "<caption id=\"table_{number}\">");
            self.inlines(&table.caption);
            self.out.push_str("</caption>\n");
        }
        self.out.push_str("<thead>\n");
        self.row(table, &table.header, |_| Some("col"));
        self.out.push_str("</thead>\n");
        if !table.rows.is_empty() {
            self.out.push_str("<tbody>\n");
            for row in &table.rows {
                self.row(table, row, |at| (at == 0 && table.row_headers).then_some("row"));
            }
            self.out.push_str("</tbody>\n");
        }
        self.out.push_str("</table>\n</div>\n");
    }

    fn row(&mut self, table: &Table, cells: &[Vec<Inline>], scope: impl Fn(usize) -> Option<&'static str>) {
        self.out.push_str("<tr>\n");
        for (at, cell) in cells.iter().enumerate() {
            // A header without words names nothing.
            let scope = scope(at).filter(|_| !cell.is_empty());
            let tag = if scope.is_some() { "th" } else { "td" };
            let scope = scope.map_or_else(String::new, |it| format!(" scope=\"{it}\""));
            let class = match table.alignments.get(at) {
                Some(Alignment::Center) => " class=\"center\"",
                Some(Alignment::End) => " class=\"end\"",
                _ => "",
            };
            let _ = write!(self.out, "<{tag}{scope}{class}>");
            self.inlines(cell);
            let _ = writeln!(self.out, "</{tag}>");
        }
        self.out.push_str("</tr>\n");
    }

    fn statement(&mut self, id: &str, content: &[Block], summary: &[Inline], details: &[Block]) {
        let _ = writeln!(self.out, "<div class=\"statement\" id=\"{}\">", name(id));
        self.blocks(content);
        if details.is_empty() {
            if !summary.is_empty() {
                self.out.push_str("<p class=\"evidence\">");
                self.inlines(summary);
                self.out.push_str("</p>\n");
            }
        } else {
            // What opens and closes on a click holds no links of its own.
            let words = plain_text(summary);
            let words = if words.trim().is_empty() {
                self.document.front.language.word("render-evidence")
            } else {
                words
            };
            let _ = writeln!(
                self.out,
                "<details class=\"evidence\">\n<summary>{}</summary>",
                escaped(words.trim())
            );
            self.wrapped("<div class=\"details\">", details, "</div>");
            self.out.push_str("</details>\n");
        }
        self.out.push_str("</div>\n");
    }

    fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text(it) => self.out.push_str(&escaped(it)),
                Inline::Emphasis(it) => self.marked("em", it),
                Inline::Strong(it) => self.marked("strong", it),
                Inline::Code(it) => {
                    let _ = write!(self.out, "<code>{}</code>", escaped(it));
                }
                Inline::Link { target, title, content } => self.link(target, title, content),
                Inline::Picture(it) => self.picture(it),
                Inline::Footnote(index) => self.reference(*index),
                Inline::LineBreak => self.out.push_str("<br>\n"),
                Inline::SoftBreak => self.out.push('\n'),
            }
        }
    }

    fn marked(&mut self, tag: &str, content: &[Inline]) {
        let _ = write!(self.out, "<{tag}>");
        self.inlines(content);
        let _ = write!(self.out, "</{tag}>");
    }

    fn link(&mut self, target: &str, title: &str, content: &[Inline]) {
        if !address::is_allowed(target) {
            return self.inlines(content);
        }
        // On paper an address stands beside its words, but not beside itself.
        let bare = if plain_text(content) == target {
            " class=\"bare\""
        } else {
            ""
        };
        let title = if title.is_empty() {
            String::new()
        } else {
            format!(" title=\"{}\"", escaped(title))
        };
        let _ = write!(self.out, "<a href=\"{}\"{title}{bare}>", encoded(target));
        self.inlines(content);
        self.out.push_str("</a>");
    }

    fn picture(&mut self, picture: &Picture) {
        let _ = write!(
            self.out,
            "<img src=\"data:{};base64,{}\" alt=\"{}\">",
            escaped(picture.media),
            base64(&picture.bytes),
            escaped(&picture.alternative)
        );
    }

    fn reference(&mut self, index: usize) {
        let Some(number) = self.numbers.get_mut(index) else {
            return;
        };
        let number = *number.get_or_insert_with(|| {
            self.notes.push((index, 0));
            self.notes.len()
        });
        let count = &mut self.notes[number - 1].1;
        *count += 1;
        let id = reference_id(number, *count);
        let word = self.say("render-note", number);
        let _ = write!(
            self.out,
            "<sup class=\"reference\"><a id=\"{id}\" href=\"#note_{number}\" role=\"doc-noteref\"><span class=\"hidden\">{word}</span><span aria-hidden=\"true\">{number}</span></a></sup>"
        );
    }

    /// Writes the notes at the foot, each with its way back; notes met on the way are added.
    pub(super) fn notes(&mut self) -> String {
        let document = self.document;
        let mut contents = Vec::new();
        while let Some((index, _)) = self.notes.get(contents.len()) {
            let content = document.footnotes.get(*index).map_or(&[][..], Vec::as_slice);
            self.out.clear();
            self.blocks(content);
            contents.push(std::mem::take(&mut self.out));
        }
        let mut out = String::new();
        for (at, content) in contents.iter().enumerate() {
            let number = at + 1;
            let _ = writeln!(out, "<li id=\"note_{number}\">");
            let (before, after) = content
                .strip_suffix("</p>\n")
                .map_or((&**content, "<p>"), |it| (it, " "));
            out.push_str(before);
            out.push_str(after);
            let word = self.say("render-back", number);
            for count in 1..=self.notes[at].1 {
                let id = reference_id(number, count);
                let (word, label, space) = match count {
                    1 => (word.clone(), String::new(), ""),
                    _ => (format!("{word} ({count})"), format!("<sup>{count}</sup>"), " "),
                };
                let _ = write!(
                    out,
                    "{space}<a href=\"#{id}\" role=\"doc-backlink\"><span class=\"hidden\">{word}</span><span aria-hidden=\"true\">↩\u{fe0e}{label}</span></a>"
                );
            }
            out.push_str("</p>\n</li>\n");
        }
        out.truncate(out.trim_end().len());
        out
    }
}

/// Returns an address in which every byte that has no place there stands as a percent sign and its number.
fn encoded(target: &str) -> String {
    let mut out = String::with_capacity(target.len());
    for sign in visible(target).chars() {
        if sign.is_ascii_graphic() && !matches!(sign, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | '[' | ']')
        {
            out.push(sign);
        } else {
            for byte in sign.encode_utf8(&mut [0; 4]).bytes() {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    escaped(&out)
}

/// Returns the name of the place that refers to a note; `_` stands in no heading's name.
fn reference_id(number: usize, count: usize) -> String {
    if count == 1 {
        format!("ref_{number}")
    } else {
        format!("ref_{number}_{count}")
    }
}
