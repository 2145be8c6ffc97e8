//! Markdown: one file that pandoc turns into HTML, DOCX and PDF, and that a person can read as it is.
//!
//! Pictures ride along as `data:` addresses at the end of the file. Drawings (SVG) are told in words, since pandoc needs
//! another program for them. What a statement rests on stands in a footnote, because a note cannot hold notes in
//! pandoc, a note inside of a note stands in brackets.

mod escape;

use super::base64::base64;
use super::characters::{name, visible};
use crate::document::{Alignment, Block, Document, Inline, Picture, Table, address, plain_text};
use crate::language::Value;
use escape::{BREAK, encoded, escaped, guarded, one_line};
use std::fmt::Write as _;

/// Writes a document.
pub(super) fn render(document: &Document) -> Vec<u8> {
    let mut writer = Writer {
        document,
        notes: Vec::new(),
        numbers: vec![None; document.footnotes.len()],
        in_note: false,
        pictures: String::new(),
    };
    let mut out = writer.front();
    let body = writer.blocks(&document.blocks);
    if !body.is_empty() {
        out.push('\n');
        out.push_str(&body);
        out.push('\n');
    }
    for part in [writer.notes(), writer.pictures] {
        if !part.is_empty() {
            out.push('\n');
            out.push_str(&part);
        }
    }
    out.into_bytes()
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
    /// The pictures' addresses, a line each.
    pictures: String,
}

impl<'d> Writer<'d> {
    /// Returns the metadata, and what the front page says.
    fn front(&mut self) -> String {
        let front = &self.document.front;
        let mut out = format!("---\ntitle: {}\n", quoted(&escaped(&front.title)));
        if !front.authority.is_empty() {
            let _ = writeln!(out, "author: {}", quoted(&escaped(&front.authority)));
        }
        let _ = writeln!(out, "lang: {}\n---", front.language.code());
        if !front.banner.is_empty() {
            let _ = writeln!(out, "\n**{}**", escaped(front.banner.trim()));
        }
        if !front.lines.is_empty() {
            out.push('\n');
        }
        for (label, value) in &front.lines {
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

    /// Returns blocks one under the other; in a tight list a sub-list follows its paragraph at once.
    fn joined(&mut self, blocks: &'d [Block], tight: bool) -> String {
        let mut out = String::new();
        let mut before: Option<&Block> = None;
        for block in blocks {
            let text = self.block(block);
            if text.is_empty() {
                continue;
            }
            match (before, block) {
                (None, _) => {}
                (Some(Block::Paragraph(_)), Block::List { .. }) if tight => out.push('\n'),
                // Two lists side by side would be one.
                (Some(Block::List { .. }), Block::List { .. }) => out.push_str("\n\n<!-- -->\n\n"),
                _ => out.push_str("\n\n"),
            }
            out.push_str(&text);
            before = Some(block);
        }
        out
    }

    fn block(&mut self, block: &'d Block) -> String {
        match block {
            Block::Heading {
                level,
                id,
                number,
                content,
            } => {
                let number = if number.is_empty() {
                    String::new()
                } else {
                    format!("{} ", escaped(number))
                };
                let marks = "#".repeat(usize::from(*level).clamp(1, 6));
                format!("{marks} {number}{} {{#{}}}", one_line(&self.inlines(content)), name(id))
            }
            Block::Paragraph(content) => self.paragraph(content),
            Block::List { start, tight, items } => self.list(*start, *tight, items),
            Block::Quote(content) => prefixed(&self.blocks(content), "> ", "> "),
            Block::Code { language, text } => code_block(language, text),
            Block::Table(table) => self.table(table),
            Block::Figure { picture, caption } => self.figure(picture, caption),
            Block::Statement {
                id,
                content,
                summary,
                details,
            } => {
                let content = self.blocks(content);
                let summary = self.evidence(summary, details);
                let summary = if summary.is_empty() {
                    summary
                } else {
                    format!("\n\n{summary}")
                };
                format!("::: {{#{} .statement}}\n{content}{summary}\n:::", name(id))
            }
            Block::Notice(content) => format!("::: notice\n{}\n:::", prefixed(&self.blocks(content), "> ", "> ")),
            Block::Rule => "* * *".to_owned(),
        }
    }

    fn paragraph(&mut self, content: &[Inline]) -> String {
        let text = guarded(&self.inlines(content));
        match content {
            // A picture alone would become a figure with its text alternative as caption.
            [Inline::Picture(_)] if text.starts_with('!') => text + "&nbsp;",
            _ => text,
        }
    }

    fn list(&mut self, start: Option<u64>, tight: bool, items: &'d [Vec<Block>]) -> String {
        let mut out = String::new();
        for (at, item) in (0..).zip(items) {
            let marker = start.map_or_else(|| "- ".to_owned(), |first| format!("{}. ", first.saturating_add(at)));
            let content = self.joined(item, tight);
            if !out.is_empty() {
                out.push_str(if tight { "\n" } else { "\n\n" });
            }
            out.push_str(prefixed(&content, &marker, &" ".repeat(marker.len())).trim_end());
        }
        out
    }

    /// Returns what a statement rests on in a line of its own; the details stand in a note.
    fn evidence(&mut self, summary: &[Inline], details: &'d [Block]) -> String {
        let words = one_line(&self.inlines(summary));
        if details.is_empty() {
            return guarded(&words);
        }
        let words = if words.is_empty() {
            escaped(&self.document.front.language.word("render-evidence"))
        } else {
            words
        };
        let reference = if self.in_note {
            format!(" ({})", escaped(&words_of(details)))
        } else {
            self.notes.push(Note::Details(details));
            format!("[^{}]", self.notes.len())
        };
        guarded(&format!("{words}{reference}"))
    }

    fn figure(&mut self, picture: &Picture, caption: &[Inline]) -> String {
        let words = one_line(&self.inlines(caption));
        match self.picture(picture, &words, !words.is_empty()) {
            drawing if !drawing.starts_with('!') => {
                let caption = if words.is_empty() {
                    String::new()
                } else {
                    format!("\n\n{}", guarded(&words))
                };
                format!("{}{caption}", guarded(&drawing))
            }
            picture if words.is_empty() => picture + "&nbsp;",
            picture => picture,
        }
    }

    /// Returns a picture with `words` under it, or with its text alternative.
    fn picture(&mut self, picture: &Picture, words: &str, is_figure: bool) -> String {
        let alternative = one_line(&escaped(&picture.alternative));
        if !matches!(picture.media, "image/png" | "image/jpeg") {
            let arguments = [("alternative", Value::from(one_line(&picture.alternative)))];
            return escaped(&self.document.front.language.say("render-drawing", &arguments));
        }
        let number = self.pictures.lines().count() + 1;
        let attribute = if is_figure {
            format!(" {{alt={}}}", attribute(&picture.alternative))
        } else {
            String::new()
        };
        let data = base64(&picture.bytes);
        let _ = writeln!(
            self.pictures,
            "[picture-{number}]: data:{};base64,{data}{attribute}",
            picture.media
        );
        format!("![{}][picture-{number}]", if is_figure { words } else { &alternative })
    }

    fn table(&mut self, table: &Table) -> String {
        let header: Vec<_> = table.header.iter().map(|cell| self.cell(cell, false)).collect();
        let rows: Vec<Vec<_>> = table
            .rows
            .iter()
            .map(|row| {
                row.iter()
                    .enumerate()
                    .map(|(at, cell)| self.cell(cell, at == 0 && table.row_headers))
                    .collect()
            })
            .collect();
        let mut out = line_of(&header);
        out.push('|');
        for at in 0..header.len() {
            let lengths = rows
                .iter()
                .chain([&header])
                .filter_map(|row| row.get(at))
                .map(|it| it.chars().count());
            // Where lines are long, pandoc shares the page's width out as these lines are long.
            let dashes = "-".repeat(lengths.max().unwrap_or(0).clamp(3, 40));
            let (before, after) = match table.alignments.get(at) {
                Some(Alignment::Center) => (":", ":"),
                Some(Alignment::End) => ("", ":"),
                _ => ("", ""),
            };
            let _ = write!(out, "{before}{dashes}{after}|");
        }
        out.push('\n');
        for row in &rows {
            out.push_str(&line_of(row));
        }
        if table.caption.is_empty() {
            out.truncate(out.trim_end().len());
        } else {
            let _ = write!(out, "\n: {}", one_line(&self.inlines(&table.caption)));
        }
        out
    }

    fn cell(&mut self, cell: &[Inline], names_the_row: bool) -> String {
        let text = one_line(&self.inlines(cell));
        if names_the_row && !text.is_empty() && !text.contains('*') {
            format!("**{text}**")
        } else {
            text
        }
    }

    fn inlines(&mut self, content: &[Inline]) -> String {
        let mut out = String::new();
        self.add(&mut out, content, Around::default());
        out
    }

    fn add(&mut self, out: &mut String, content: &[Inline], around: Around) {
        for inline in content {
            match inline {
                Inline::Text(it) => escape::text(out, it),
                Inline::Emphasis(it) => self.stressed(
                    out,
                    it,
                    "*",
                    around.emphasis,
                    Around {
                        emphasis: true,
                        ..around
                    },
                ),
                Inline::Strong(it) => self.stressed(out, it, "**", around.strong, Around { strong: true, ..around }),
                Inline::Code(it) => escape::code(out, it),
                Inline::Link { target, title, content } => {
                    if around.link || !address::is_allowed(target) {
                        self.add(out, content, around);
                        continue;
                    }
                    out.push('[');
                    self.add(out, content, Around { link: true, ..around });
                    let title = if title.is_empty() {
                        String::new()
                    } else {
                        format!(" {}", attribute(title))
                    };
                    let _ = write!(out, "]({}{title})", encoded(target));
                }
                Inline::Picture(it) => {
                    let picture = self.picture(it, "", false);
                    out.push_str(&picture);
                }
                Inline::Footnote(index) => self.reference(out, *index),
                Inline::LineBreak => out.push(BREAK),
                Inline::SoftBreak => out.push('\n'),
            }
        }
    }

    /// Adds stressed words; the signs must touch the words.
    fn stressed(&mut self, out: &mut String, content: &[Inline], sign: &str, already: bool, around: Around) {
        let mut inside = String::new();
        self.add(&mut inside, content, around);
        let is_space = |it: char| it.is_whitespace() || it == BREAK;
        let words = inside.trim_matches(is_space);
        if already || words.is_empty() {
            out.push_str(&inside);
            return;
        }
        let start = inside.len() - inside.trim_start_matches(is_space).len();
        if start == 0 && out.ends_with('*') && !out.ends_with("\\*") {
            out.push_str("<!-- -->");
        }
        let _ = write!(
            out,
            "{}{sign}{words}{sign}{}",
            &inside[..start],
            &inside[start + words.len()..]
        );
    }

    fn reference(&mut self, out: &mut String, index: usize) {
        let Some(content) = self.document.footnotes.get(index) else {
            return;
        };
        if self.in_note {
            out.push_str(" (");
            escape::text(out, &words_of(content));
            out.push(')');
            return;
        }
        let notes = &mut self.notes;
        let number = *self.numbers[index].get_or_insert_with(|| {
            notes.push(Note::Footnote(index));
            notes.len()
        });
        // Two numbers side by side would be one.
        let comma = if out.ends_with(']')
            && out
                .rfind("[^")
                .is_some_and(|at| out[at + 2..out.len() - 1].bytes().all(|it| it.is_ascii_digit()))
        {
            "^,^"
        } else {
            ""
        };
        let _ = write!(out, "{comma}[^{number}]");
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

/// What stands around a part of a line, and so cannot stand in it again.
#[derive(Clone, Copy, Default)]
struct Around {
    emphasis: bool,
    strong: bool,
    link: bool,
}

fn line_of(cells: &[String]) -> String {
    let mut out = String::from("|");
    for cell in cells {
        let _ = write!(out, " {cell} |");
    }
    out + "\n"
}

fn code_block(language: &str, text: &str) -> String {
    let longest = text.split(|it| it != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let language: String = language
        .chars()
        .filter(|it| it.is_ascii_alphanumeric() || matches!(it, '-' | '+' | '_'))
        .collect();
    let text = visible(text);
    format!("{fence}{language}\n{text}\n{fence}")
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

/// Returns what blocks say, on one line.
fn words_of(blocks: &[Block]) -> String {
    let mut words = Vec::new();
    for block in blocks {
        words.push(match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => plain_text(content),
            Block::List { items, .. } => items.iter().map(|it| words_of(it)).collect::<Vec<_>>().join("; "),
            Block::Quote(content) | Block::Notice(content) | Block::Statement { content, .. } => words_of(content),
            Block::Code { text, .. } => text.clone(),
            Block::Table(table) => {
                let rows: Vec<_> = table
                    .rows
                    .iter()
                    .map(|row| row.iter().map(|it| plain_text(it)).collect::<Vec<_>>().join(", "))
                    .collect();
                rows.join("; ")
            }
            Block::Figure { picture, .. } => picture.alternative.clone(),
            Block::Rule => String::new(),
        });
    }
    words.retain(|it| !it.trim().is_empty());
    words.join(" ")
}
