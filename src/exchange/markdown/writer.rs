//! The text of a body while it is written.

use super::blocks::within;
use crate::exchange::content::{Block, Form, Paragraph, Table};
use crate::exchange::escape::comment;
use crate::exchange::line::{lines, one_line};

/// What stands for a line break and the end of a paragraph where neither can be.
const BETWEEN: &str = " / ";

/// What stands at a block.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// Markers, with their signs.
    pub(super) markers: Vec<String>,
    /// Comments.
    pub(super) comments: Vec<String>,
}

impl Marks {
    /// Adds a marker, once; a name stands last.
    pub(super) fn add(&mut self, marker: &str) {
        if self.markers.iter().any(|it| it == marker) {
            return;
        }
        let end = self.markers.iter().position(|it| it.starts_with('^'));
        let at = end.filter(|_| marker.starts_with('#')).unwrap_or(self.markers.len());
        self.markers.insert(at, marker.to_owned());
    }

    /// Returns the markers as they stand after words.
    fn after(&self) -> String {
        self.markers.iter().fold(String::new(), |text, it| text + " " + it)
    }
}

/// A list that is open.
struct List {
    level: u8,
    ordered: bool,
    number: usize,
    /// How far its items are indented.
    indent: usize,
}

/// The text so far.
#[derive(Default)]
pub(super) struct Writer {
    text: String,
    lists: Vec<List>,
    /// The levels of the headings that a heading would stand under.
    headings: Vec<u8>,
}

impl Writer {
    /// Writes a block.
    pub(super) fn block(&mut self, block: &Block, marks: &Marks) {
        match block {
            Block::Table(table) => self.table(table, marks),
            Block::Paragraph(paragraph) => match paragraph.form {
                Form::Heading(level) => self.heading(level, paragraph, marks),
                Form::Item { level, ordered } => return self.item(level, ordered, paragraph, marks),
                Form::Quote => {
                    let text = text(paragraph, marks).replace('\n', "\n> ");
                    self.separate(&format!("> {text}"));
                }
                Form::More(level) if !self.lists.is_empty() => return self.more(level, paragraph, marks),
                Form::Plain | Form::More(_) => self.separate(&text(paragraph, marks)),
            },
        }
        for words in &marks.comments {
            self.separate(&remark(words));
        }
    }

    /// Writes a footnote.
    pub(super) fn note(&mut self, at: usize, blocks: &[Block]) {
        let mut texts = Vec::new();
        for block in within(blocks) {
            if let Block::Paragraph(it) = block {
                texts.push(lines(&it).join("\\\n").replace('\n', "\n    "));
            }
        }
        self.separate(&format!("[^{}]: {}", at + 1, texts.join("\n\n    ")));
    }

    /// Returns the text.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Writes a block of its own.
    fn separate(&mut self, text: &str) {
        self.lists.clear();
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(text);
        self.text.push('\n');
    }

    /// Writes a heading at the level that it has below those before it: the first stands right below the note's title, and none is
    /// skipped.
    fn heading(&mut self, level: u8, paragraph: &Paragraph, marks: &Marks) {
        self.headings.retain(|it| *it < level);
        let signs = "#".repeat((self.headings.len() + 2).min(6));
        self.headings.push(level);
        let words = one_line(&unstressed(paragraph), " ");
        self.separate(&format!("{signs} {words}{}", marks.after()));
    }

    fn item(&mut self, level: u8, ordered: bool, paragraph: &Paragraph, marks: &Marks) {
        let begins = self.lists.is_empty();
        self.lists.retain(|it| it.level <= level);
        if self
            .lists
            .last()
            .is_some_and(|it| it.level == level && it.ordered != ordered)
        {
            self.lists.pop();
        }
        match self.lists.last_mut() {
            Some(last) if last.level == level => last.number += 1,
            last => {
                let indent = last.map_or(0, |it| it.indent + sign(it).len());
                let number = 1;
                self.lists.push(List {
                    level,
                    ordered,
                    number,
                    indent,
                });
            }
        }
        if begins && !self.text.is_empty() {
            self.text.push('\n');
        }
        let Some(list) = self.lists.last() else { return };
        let sign = sign(list);
        let (before, inside) = (" ".repeat(list.indent), " ".repeat(list.indent + sign.len()));
        let words = text(paragraph, marks).replace('\n', &format!("\n{inside}"));
        self.text.push_str(&format!("{before}{sign}{words}\n"));
        self.remarks_within(&inside, marks);
    }

    /// Writes a paragraph that goes on in the item before it.
    fn more(&mut self, level: u8, paragraph: &Paragraph, marks: &Marks) {
        while self.lists.len() > 1 && self.lists.last().is_some_and(|it| it.level > level) {
            self.lists.pop();
        }
        let inside = " ".repeat(self.lists.last().map_or(0, |it| it.indent + sign(it).len()));
        let words = text(paragraph, marks).replace('\n', &format!("\n{inside}"));
        self.text.push_str(&format!("\n{inside}{words}\n"));
        self.remarks_within(&inside, marks);
    }

    fn remarks_within(&mut self, inside: &str, marks: &Marks) {
        for words in &marks.comments {
            self.text.push_str(&format!("{inside}{}\n", remark(words)));
        }
    }

    fn table(&mut self, table: &Table, marks: &Marks) {
        let columns = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut rows = table.rows.iter().map(|row| {
            let cells = (0..columns).map(|at| cell(row.get(at).map_or(&[], Vec::as_slice)));
            cells.fold("|".to_owned(), |text, it| text + " " + &it + " |")
        });
        let head = rows.next().unwrap_or_default();
        let rule = "|".to_owned() + &" --- |".repeat(columns);
        let lines: Vec<String> = [head, rule].into_iter().chain(rows).collect();
        self.separate(&lines.join("\n"));
        if !marks.markers.is_empty() {
            self.separate(marks.after().trim());
        }
    }
}

fn sign(list: &List) -> String {
    if list.ordered {
        format!("{}. ", list.number)
    } else {
        "- ".to_owned()
    }
}

/// Returns a paragraph with its markers.
fn text(paragraph: &Paragraph, marks: &Marks) -> String {
    lines(paragraph).join("\\\n") + &marks.after()
}

fn remark(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("<!-- kommentar: {} -->", comment(&words))
}

fn cell(blocks: &[Block]) -> String {
    let texts = within(blocks).into_iter().filter_map(|it| match it {
        Block::Paragraph(it) => Some(one_line(&it, BETWEEN)),
        Block::Table(_) => None,
    });
    texts.collect::<Vec<_>>().join(BETWEEN).replace('|', "\\|")
}

/// Returns a heading without stress: it is stressed as it is.
fn unstressed(paragraph: &Paragraph) -> Paragraph {
    let mut paragraph = paragraph.clone();
    for piece in &mut paragraph.pieces {
        if let crate::exchange::content::Piece::Words(_, look) = piece {
            (look.bold, look.italic) = (false, false);
        }
    }
    paragraph
}
