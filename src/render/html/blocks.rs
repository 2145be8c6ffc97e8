//! The document's blocks as HTML.

use super::visible;
use crate::document::{Block, Change, Document, Inline, plain_text};
use crate::language::Value;
use crate::render::extent::openers;
use std::fmt::Write as _;

/// Returns a text in which no character is markup, in text and in attributes.
pub(super) fn escaped(text: &str) -> String {
    let text = visible(text);
    let (mut rest, mut out) = (&*text, String::with_capacity(text.len()));
    while let Some(at) = rest.bytes().position(is_markup) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
    out
}

fn is_markup(byte: u8) -> bool {
    matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'')
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
    pub(super) document: &'d Document,
    /// The footnotes by the order in which they are referred to, and how often each is.
    pub(super) notes: Vec<(usize, usize)>,
    /// What number each footnote has.
    pub(super) numbers: Vec<Option<usize>>,
    /// The chapters that open on a page of their own, where there are pages.
    openers: Vec<&'d Block>,
    pub(super) tables: usize,
    pub(super) drawings: usize,
    /// The level of the HTML heading before.
    level: u8,
    /// What became of the blocks that are being written.
    pub(super) change: Option<Change>,
    /// What stands below a statement beside what the document says, by the statement's name.
    pub(super) below: Option<&'d dyn Fn(&str) -> String>,
}

impl<'d> Writer<'d> {
    pub(super) fn new(document: &'d Document) -> Self {
        let numbers = vec![None; document.footnotes.len()];
        Self {
            out: String::new(),
            document,
            notes: Vec::new(),
            numbers,
            openers: openers(document),
            tables: 0,
            drawings: 0,
            level: 1,
            change: None,
            below: None,
        }
    }

    pub(super) fn say(&self, key: &str, number: usize) -> String {
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
            } => {
                let opens = self.openers.iter().any(|it| std::ptr::eq(*it, block));
                self.heading(*level, id, number, content, opens);
            }
            Block::Paragraph(content) => {
                self.out.push_str("<p>");
                self.inlines(content);
                self.out.push_str("</p>\n");
            }
            Block::List { start, tight, items } => self.list(*start, *tight, items),
            Block::Quote(content) => self.wrapped("<blockquote>", content, "</blockquote>"),
            Block::Code { language, text } => self.code(language, text),
            Block::Table(table) => self.table(table),
            Block::Figure { picture, caption } => self.figure(picture, caption),
            Block::Drawing(drawing) => self.drawing(drawing),
            Block::Statement {
                id,
                number,
                content,
                summary,
                details,
            } => {
                let _ = writeln!(self.out, "<div class=\"statement\"{}>", self.named(id));
                self.point(number);
                self.blocks(content);
                self.evidence(summary, details);
                self.below(id);
                self.out.push_str("</div>\n");
            }
            Block::Insert(content) => self.blocks(content),
            Block::Annex(content) => self.wrapped("<div class=\"annex\">", content, "</div>"),
            Block::Notice(content) => self.wrapped("<div class=\"notice\">", content, "</div>"),
            Block::Rule => self.out.push_str("<hr>\n"),
            Block::Inserted(content) => self.changed(Change::Inserted, content),
            Block::Deleted(content) => self.changed(Change::Deleted, content),
            Block::Remark(content) => self.wrapped("<div class=\"remark\" role=\"note\">", content, "</div>"),
        }
    }

    fn code(&mut self, language: &str, text: &str) {
        let class = if language.is_empty() {
            String::new()
        } else {
            format!(" class=\"language-{}\"", escaped(language))
        };
        let end = if text.is_empty() { "" } else { "\n" };
        let _ = writeln!(self.out, "<pre><code{class}>{}{end}</code></pre>", escaped(text));
    }

    pub(super) fn wrapped(&mut self, before: &str, content: &[Block], after: &str) {
        self.out.push_str(before);
        self.out.push('\n');
        self.blocks(content);
        self.out.push_str(after);
        self.out.push('\n');
    }

    fn heading(&mut self, level: u8, id: &str, number: &str, content: &[Inline], opens: bool) {
        // The title is the page's only heading of level 1, and none may be skipped.
        self.level = (level + 1).clamp(2, self.level + 1).min(6);
        let level = self.level;
        let class = if opens { " class=\"opens\"" } else { "" };
        let _ = write!(self.out, "<h{level}{}{class}>", self.named(id));
        // Who goes from heading to heading does not hear what stands between them.
        if let Some(change) = self.change {
            self.spoken(change, "");
        }
        self.out.push_str(&self::number(&escaped(number)));
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
                if tight && let Some((change, content)) = line_of(block) {
                    match change {
                        None => self.inlines(content),
                        Some(change) => self.marked_change(change, content),
                    }
                    self.out.push('\n');
                } else {
                    self.block(block);
                }
            }
            self.out.truncate(self.out.trim_end().len());
            self.out.push_str("</li>\n");
        }
        let _ = writeln!(self.out, "</{tag}>");
    }

    /// Writes a statement's number; who listens hears what it is.
    fn point(&mut self, number: &str) {
        if number.is_empty() {
            return;
        }
        let language = self.document.front.language;
        let whole = language.say("point", &[("number", number.into())]);
        let label = whole.strip_suffix(number).unwrap_or_default();
        let _ = writeln!(
            self.out,
            "<p class=\"point\"><span class=\"hidden\">{}</span>{}</p>",
            escaped(label),
            escaped(number)
        );
    }

    /// Writes what stands below a statement beside what the document says.
    fn below(&mut self, statement: &str) {
        if let Some(below) = self.below {
            self.out.push_str(&below(statement));
        }
    }

    fn evidence(&mut self, summary: &[Inline], details: &[Block]) {
        if details.is_empty() {
            if !summary.is_empty() {
                self.out.push_str("<p class=\"evidence\">");
                self.inlines(summary);
                self.out.push_str("</p>\n");
            }
        } else {
            // What opens and closes on a click holds no links of its own.
            self.out.push_str("<details class=\"evidence\">\n<summary>");
            if plain_text(summary).trim().is_empty() {
                let words = self.document.front.language.word("render-evidence");
                self.out.push_str(&escaped(&words));
            } else {
                self.words(summary);
            }
            self.out.push_str("</summary>\n");
            self.wrapped("<div class=\"details\">", details, "</div>");
            self.out.push_str("</details>\n");
        }
    }
}

/// Returns the words of a block that is one line, and what became of it.
fn line_of(block: &Block) -> Option<(Option<Change>, &[Inline])> {
    let (change, block) = match block {
        Block::Inserted(content) => (Some(Change::Inserted), content.first().filter(|_| content.len() == 1)?),
        Block::Deleted(content) => (Some(Change::Deleted), content.first().filter(|_| content.len() == 1)?),
        block => (None, block),
    };
    match block {
        Block::Paragraph(content) => Some((change, content)),
        _ => None,
    }
}
