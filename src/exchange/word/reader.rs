//! A story of a Word file while it is read: the body, a cell, a text box, a note.

use super::field::Field;
use super::package::Package;
use super::relations::Relations;
use crate::exchange::content::{Block, Cell, Content, Look, Paragraph};
use crate::exchange::incoming::{Incoming, Left, LeftKind, Refused};
use crate::exchange::xml::Node;
use rustc_hash::FxHashMap;

/// How words look, and what else their run says of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Run {
    pub(super) look: Look,
    pub(super) is_hidden: bool,
    /// Whether its style is a quotation's.
    pub(super) is_quote: bool,
    /// The name of the letters, where these are pictures.
    pub(super) font: Option<String>,
}

/// The rows of a table that is open.
pub(super) type Rows = Vec<Vec<Cell>>;

/// What is read, so far.
pub(super) struct Reader<'a> {
    pub(super) package: &'a Package,
    /// What the part refers to that is being read.
    pub(super) relations: &'a Relations,
    pub(super) content: Content,
    pub(super) left: Vec<Left>,
    pub(super) has_changes: bool,
    /// The blocks of the story.
    pub(super) blocks: Vec<Block>,
    /// The paragraph that is open.
    pub(super) line: Option<Paragraph>,
    /// Whether the next paragraph goes on in it, since the mark between them was deleted.
    pub(super) joins: bool,
    /// Whether the paragraph has words that are a quotation by their style, and others.
    pub(super) quoted: [bool; 2],
    /// The blocks of the text boxes at the open paragraph.
    pub(super) boxes: Vec<Block>,
    pub(super) fields: Vec<Field>,
    /// The tables that are open.
    pub(super) tables: Vec<Rows>,
    /// The comments whose range is open.
    pub(super) open: Vec<usize>,
    /// The comments by their ids.
    pub(super) comments: FxHashMap<String, usize>,
    /// Which comments stand at something.
    pub(super) anchored: Vec<bool>,
    /// The notes by their kind and id.
    pub(super) notes: FxHashMap<(bool, String), usize>,
    /// Whether a note is being read, in which no other can stand.
    pub(super) in_note: bool,
    /// What was not taken since the open paragraph began.
    pub(super) fresh: Vec<usize>,
    /// How much was read, so that it can be seen whether an alternative has anything.
    pub(super) count: usize,
    pub(super) refused: Option<Refused>,
}

impl<'a> Reader<'a> {
    /// Returns a reader of a part.
    pub(super) fn new(package: &'a Package, relations: &'a Relations) -> Self {
        Self {
            package,
            relations,
            content: Content::default(),
            left: Vec::new(),
            has_changes: false,
            blocks: Vec::new(),
            line: None,
            joins: false,
            quoted: [false; 2],
            boxes: Vec::new(),
            fields: Vec::new(),
            tables: Vec::new(),
            open: Vec::new(),
            comments: FxHashMap::default(),
            anchored: Vec::new(),
            notes: FxHashMap::default(),
            in_note: false,
            fresh: Vec::new(),
            count: 0,
            refused: None,
        }
    }

    /// Reads the whole of a part.
    pub(super) fn story(&mut self, node: &Node) {
        self.each(node, &Run::default());
        self.flush();
        self.end_fields();
    }

    /// Returns what was read.
    pub(super) fn finish(mut self) -> Result<Incoming, Refused> {
        if let Some(refused) = self.refused {
            return Err(refused);
        }
        self.content.blocks = self.blocks;
        Ok(Incoming {
            content: self.content,
            left: self.left,
            has_changes: self.has_changes,
        })
    }

    /// Reads everything within an element.
    pub(super) fn each(&mut self, node: &Node, run: &Run) {
        for child in node.nodes() {
            self.element(child, run);
        }
    }

    /// Reads an element; of one that we do not know what stands within, since words may.
    pub(super) fn element(&mut self, node: &Node, run: &Run) {
        match &*node.name {
            "w:p" => self.paragraph(node),
            "w:tbl" => self.table(node),
            "w:tr" => self.row(node, run),
            "w:tc" => self.cell(node, run),
            "w:r" => self.run(node, run),
            "w:hyperlink" => self.hyperlink(node, run),
            "w:fldSimple" => self.simple_field(node, run),
            "w:fldChar" => self.field_sign(node, run),
            "w:instrText" => self.instruction(node),
            "w:sdt" => self.control(node, run),
            "w:ruby" => self.ruby(node, run),
            "mc:AlternateContent" => self.alternative(node, run),
            "w:drawing" | "w:pict" | "w:object" => self.drawing(node, run),
            "m:oMath" | "m:oMathPara" => {
                let mut words = String::new();
                node.gather(&["m:t", "w:t"], &mut words);
                self.leave(LeftKind::Formula, &words);
            }
            "w:altChunk" | "w:subDoc" => self.leave(LeftKind::Embedded, ""),
            "w:del" | "w:moveFrom" | "w:delText" | "w:delInstrText" => self.has_changes = true,
            "w:ins" | "w:moveTo" => {
                self.has_changes = true;
                self.each(node, run);
            }
            "w:commentRangeStart" | "w:commentRangeEnd" | "w:commentReference" => self.comment(node),
            "w:footnoteReference" | "w:endnoteReference" => self.note(node, run),
            "w:t" | "w:tab" | "w:ptab" | "w:br" | "w:cr" | "w:noBreakHyphen" | "w:sym" => self.sign(node, run),
            name if name.ends_with("Pr") => {}
            _ => self.each(node, run),
        }
    }

    /// Names something that is not taken, at the paragraph that is open.
    pub(super) fn leave(&mut self, kind: LeftKind, words: &str) {
        self.count += 1;
        self.fresh.push(self.left.len());
        self.left.push(Left::new(kind, words, ""));
    }

    /// Returns the paragraph that is open; text that stands in none begins one.
    pub(super) fn line(&mut self) -> &mut Paragraph {
        self.line.get_or_insert_default()
    }

    /// Ends the paragraph that is open.
    pub(super) fn flush(&mut self) {
        self.joins = false;
        let quoted = std::mem::take(&mut self.quoted);
        if let Some(mut line) = self.line.take() {
            if quoted == [true, false] {
                line.form = crate::exchange::content::Form::Quote;
            }
            self.place(&line.words());
            self.blocks.push(Block::Paragraph(line));
        } else {
            self.place("");
        }
        self.blocks.append(&mut self.boxes);
    }

    /// Says where what was not taken stands: at the paragraph, or after the last block that has words.
    fn place(&mut self, words: &str) {
        if self.fresh.is_empty() {
            return;
        }
        let mut words = words.to_owned();
        if words.is_empty() {
            let before = self.blocks.iter().rev().map(Block::words);
            words = before.take(3).find(|it| !it.is_empty()).unwrap_or_default();
        }
        for at in std::mem::take(&mut self.fresh) {
            let left = &self.left[at];
            self.left[at] = Left::new(left.kind, &left.words, &words);
        }
    }
}
