//! A story of a file while it is read, whatever its format: the body, a cell, a text box, a note.

use super::content::{Block, Cell, Content, Form, Look, Paragraph, Piece, Sign, Table};
use super::escape::clean;
use super::incoming::{Incoming, Left, LeftKind, Refused};

/// How many columns a table may have, and how many cells the tables of a file.
const COLUMNS: usize = 10_000;
const CELLS: usize = 1_000_000;

/// How many ranges of comments may be open at once.
const OPEN: usize = 200;

/// What was read so far.
#[derive(Default)]
pub(super) struct Story {
    /// What is not of one story alone.
    pub(super) content: Content,
    pub(super) left: Vec<Left>,
    pub(super) has_changes: bool,
    /// What stands in places with a tag.
    pub(super) tagged: Vec<(String, String)>,
    pub(super) refused: Option<Refused>,
    /// How much was read, so that it can be seen whether an alternative has anything.
    pub(super) count: usize,
    /// The comments whose range is open.
    open: Vec<usize>,
    /// How many cells there are.
    cells: usize,
    /// Which comments stand at something.
    anchored: Vec<bool>,
    /// The signs that stand between two paragraphs, for the next one.
    signs: Vec<Sign>,
    own: Own,
}

/// What is of one story.
#[derive(Default)]
struct Own {
    blocks: Vec<Block>,
    /// The paragraph that is open.
    line: Option<Paragraph>,
    /// Whether the next paragraph goes on in it, since the mark between them was deleted.
    joins: bool,
    /// Whether the paragraph has words that are a quotation by their style, and others.
    quoted: [bool; 2],
    /// The blocks of the text boxes at the open paragraph.
    boxes: Vec<Block>,
    /// What was not taken since the open paragraph began, by its place among all that was not.
    fresh: Vec<usize>,
    /// The rows of the tables that are open.
    tables: Vec<Vec<Vec<Cell>>>,
}

impl Story {
    /// Returns what was read.
    pub(super) fn finish(mut self) -> Result<Incoming, Refused> {
        self.flush();
        if let Some(refused) = self.refused {
            return Err(refused);
        }
        self.content.blocks = self.own.blocks;
        Ok(Incoming {
            content: self.content,
            left: self.left,
            has_changes: self.has_changes,
            tagged: self.tagged,
            ..Incoming::default()
        })
    }

    /// Returns the words of what was read, a line for each block that has any.
    pub(super) fn words_alone(&self) -> String {
        let blocks = self.own.blocks.iter().map(Block::words);
        blocks.filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// Begins a paragraph, or goes on in the one that is open where the mark between them is gone.
    pub(super) fn begin(&mut self, form: Form) {
        if !self.own.joins {
            self.flush();
        }
        self.line().form = form;
    }

    /// Adds a sign that nobody reads; one between two paragraphs stands in the next one.
    pub(super) fn sign(&mut self, sign: Sign) {
        match &mut self.own.line {
            Some(line) => line.pieces.push(Piece::Sign(sign)),
            None => self.signs.push(sign),
        }
    }

    /// Puts the signs that stood before the paragraph into it.
    pub(super) fn take_signs(&mut self) {
        for sign in std::mem::take(&mut self.signs) {
            self.line().pieces.push(Piece::Sign(sign));
        }
    }

    /// Ends a paragraph; `joins` tells that the next one goes on in it.
    pub(super) fn end(&mut self, joins: bool) {
        if joins {
            self.own.joins = true;
        } else {
            self.flush();
        }
    }

    /// Returns the paragraph that is open; text that stands in none begins one.
    pub(super) fn line(&mut self) -> &mut Paragraph {
        self.own.line.get_or_insert_default()
    }

    /// Adds words to the open paragraph; `is_quote` tells whether their own style is a quotation's.
    pub(super) fn words(&mut self, text: &str, look: &Look, is_quote: bool) {
        if !text.trim().is_empty() {
            self.count += 1;
            self.own.quoted[usize::from(!is_quote)] = true;
            for comment in self.open.clone() {
                self.anchor(comment);
            }
        }
        self.line().push(text, look);
    }

    /// Adds the text of a paragraph in which any white space is one space, and none at its start.
    pub(super) fn running(&mut self, text: &str, look: &Look, is_quote: bool) {
        let words = self.squeezed(text);
        if !words.is_empty() {
            self.words(&clean(&words), look, is_quote);
        }
    }

    /// Returns text in which any white space is one space, and none where the open paragraph has one or begins.
    pub(super) fn squeezed(&self, text: &str) -> String {
        let mut words = String::with_capacity(text.len());
        let mut after_space = self.ends_in_space();
        for sign in text.chars() {
            let is_space = matches!(sign, ' ' | '\t' | '\n' | '\r' | '\u{c}');
            if !(is_space && after_space) {
                words.push(if is_space { ' ' } else { sign });
            }
            after_space = is_space;
        }
        words
    }

    /// Adds a line break.
    pub(super) fn break_line(&mut self) {
        self.line().pieces.push(Piece::Break);
    }

    /// Tells whether a space more would be one too many: the open paragraph has no words yet, or ends in a space.
    fn ends_in_space(&self) -> bool {
        let last = self.own.line.as_ref().and_then(|it| it.pieces.last());
        match last {
            Some(Piece::Words(text, _)) => text.ends_with(' '),
            Some(Piece::Note(_) | Piece::Sign(_)) => false,
            Some(Piece::Break) | None => true,
        }
    }

    /// Names something that is not taken, at the paragraph that is open.
    pub(super) fn leave(&mut self, kind: LeftKind, words: &str) {
        self.count += 1;
        self.own.fresh.push(self.left.len());
        self.left.push(Left::new(kind, words, ""));
    }

    /// Says once that something was hidden, never what.
    pub(super) fn hide(&mut self) {
        self.count += 1;
        if !self.left.iter().any(|it| it.kind == LeftKind::Hidden) {
            self.leave(LeftKind::Hidden, "");
        }
    }

    /// Adds a comment, and returns its place among them.
    pub(super) fn comment(&mut self, words: String) -> usize {
        self.content.remarks.push(words);
        self.anchored.push(false);
        self.anchored.len() - 1
    }

    /// Puts a comment at the open paragraph.
    pub(super) fn anchor(&mut self, at: usize) {
        self.anchored[at] = true;
        let line = self.line();
        if !line.remarks.contains(&at) {
            line.remarks.push(at);
        }
    }

    /// Opens the range of a comment; where too many are open, it stands where its range ends.
    pub(super) fn open_range(&mut self, at: usize) {
        if self.open.len() < OPEN {
            self.open.push(at);
        }
    }

    /// Ends the range of a comment.
    pub(super) fn end_range(&mut self, at: usize) {
        self.open.retain(|it| *it != at);
    }

    /// Tells whether a comment stands at something.
    pub(super) fn is_anchored(&self, at: usize) -> bool {
        self.anchored[at]
    }

    /// Begins a note, in which no range of a comment is open; returns its place among them.
    pub(super) fn begin_note(&mut self) -> (usize, Vec<usize>) {
        self.content.notes.push(Vec::new());
        (self.content.notes.len() - 1, std::mem::take(&mut self.open))
    }

    /// Ends a note, with its blocks and the ranges that were open before it.
    pub(super) fn end_note(&mut self, at: usize, blocks: Vec<Block>, open: Vec<usize>) {
        self.content.notes[at] = blocks;
        self.open = open;
    }

    /// Puts the mark of a note.
    pub(super) fn mark(&mut self, at: usize) {
        self.count += 1;
        self.line().pieces.push(Piece::Note(at));
    }

    /// Adds a text box, whose blocks come after the paragraph at which it stands.
    pub(super) fn text_box(&mut self, blocks: Vec<Block>) {
        self.own.boxes.extend(blocks);
    }

    /// Returns the signs that stand behind the last paragraph.
    pub(super) fn last_signs(&mut self) -> Vec<Sign> {
        std::mem::take(&mut self.signs)
    }

    /// Adds a text box of words that look like nothing in particular.
    pub(super) fn boxed(&mut self, words: &str) {
        if !words.trim().is_empty() {
            let mut paragraph = Paragraph::default();
            paragraph.push(words, &Look::default());
            self.own.boxes.push(Block::Paragraph(paragraph));
            self.count += 1;
        }
    }

    /// Ends the paragraph that is open.
    pub(super) fn flush(&mut self) {
        let own = &mut self.own;
        own.joins = false;
        let quoted = std::mem::take(&mut own.quoted);
        let line = own.line.take();
        if !self.own.fresh.is_empty() {
            self.place(line.as_ref().map(Paragraph::beginning).unwrap_or_default());
        }
        if let Some(mut line) = line {
            if quoted == [true, false] {
                line.form = Form::Quote;
            }
            self.own.blocks.push(Block::Paragraph(line));
        }
        let own = &mut self.own;
        own.blocks.append(&mut own.boxes);
    }

    /// Says where what was not taken stands: at the paragraph, or after the last block that has words.
    fn place(&mut self, mut words: String) {
        if words.is_empty() {
            let before = self.own.blocks.iter().rev().map(Block::beginning);
            words = before.take(3).find(|it| !it.is_empty()).unwrap_or_default();
        }
        for at in std::mem::take(&mut self.own.fresh) {
            let left = &self.left[at];
            self.left[at] = Left::new(left.kind, &left.words, &words);
        }
    }
}

/// A story that waits until another one within it was read.
pub(super) struct Waiting(Own);

impl Story {
    /// Begins a story within the one that is being read.
    pub(super) fn step_in(&mut self) -> Waiting {
        Waiting(std::mem::take(&mut self.own))
    }

    /// Ends a story within another, and returns its blocks.
    pub(super) fn step_out(&mut self, waiting: Waiting) -> Vec<Block> {
        self.flush();
        std::mem::replace(&mut self.own, waiting.0).blocks
    }

    /// Begins a table.
    pub(super) fn begin_table(&mut self) {
        self.flush();
        self.own.tables.push(Vec::new());
    }

    /// Ends a table.
    pub(super) fn end_table(&mut self) {
        let rows = self.own.tables.pop().unwrap_or_default();
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        if columns > COLUMNS || columns.saturating_mul(rows.len()) > CELLS || self.refused.is_some() {
            self.refused = Some(Refused::Columns);
        } else if columns > 0 {
            self.own.blocks.push(Block::Table(Table { rows }));
        }
    }

    /// Begins a row.
    pub(super) fn begin_row(&mut self) {
        if let Some(rows) = self.own.tables.last_mut() {
            rows.push(Vec::new());
        }
    }

    /// Adds a cell to the row that is open, as often as it stands there; what stands in no table are blocks.
    pub(super) fn cell(&mut self, blocks: Vec<Block>, times: usize) {
        self.cells = self.cells.saturating_add(times);
        if times > COLUMNS || self.cells > CELLS {
            self.refused = Some(Refused::Columns);
            return;
        }
        let has_words = |it: &Block| !matches!(it, Block::Paragraph(it) if it.is_empty() && it.remarks.is_empty());
        let cell: Cell = blocks.into_iter().filter(has_words).collect();
        match self.own.tables.last_mut() {
            Some(rows) => {
                if rows.is_empty() {
                    rows.push(Vec::new());
                }
                if let Some(row) = rows.last_mut() {
                    row.extend(std::iter::repeat_n(cell, times));
                }
            }
            None => self.own.blocks.extend(cell),
        }
    }

    /// Adds empty cells to the row that is open.
    pub(super) fn pad(&mut self, count: usize) {
        if self.own.tables.last().is_some_and(|it| !it.is_empty()) {
            self.cell(Vec::new(), count);
        } else if count > COLUMNS {
            self.refused = Some(Refused::Columns);
        }
    }
}
