//! A story of a Word file while it is read: the body, a cell, a text box, a note.

use super::authors::Authors;
use super::field::Field;
use super::package::Package;
use super::relations::Relations;
use crate::exchange::content::Look;
use crate::exchange::incoming::LeftKind;
use crate::exchange::story::Story;
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

/// What reads a part.
pub(super) struct Reader<'a> {
    pub(super) package: &'a Package,
    /// What the part refers to that is being read.
    pub(super) relations: &'a Relations,
    pub(super) story: Story,
    pub(super) fields: Vec<Field>,
    /// How many fields are open within the deepest that is kept.
    pub(super) deeper: usize,
    /// The comments by their ids.
    pub(super) comments: FxHashMap<String, usize>,
    /// The notes by their kind and id.
    pub(super) notes: FxHashMap<(bool, String), usize>,
    /// Whether a note is being read, in which no other can stand.
    pub(super) in_note: bool,
    /// Who changed something, where changes are kept apart; nothing where they are taken as accepted.
    pub(super) authors: Option<Authors>,
}

impl<'a> Reader<'a> {
    /// Returns a reader of a part.
    pub(super) fn new(package: &'a Package, relations: &'a Relations) -> Self {
        Self {
            package,
            relations,
            story: Story::default(),
            fields: Vec::new(),
            deeper: 0,
            comments: FxHashMap::default(),
            notes: FxHashMap::default(),
            in_note: false,
            authors: None,
        }
    }

    /// Reads the whole of a part.
    pub(super) fn read(&mut self, node: &Node) {
        self.each(node, &Run::default());
        self.story.flush();
        self.end_fields();
    }

    /// Reads everything within an element.
    pub(super) fn each(&mut self, node: &Node, run: &Run) {
        for child in node.nodes() {
            self.element(child, run);
        }
    }

    /// Reads an element; of one that we do not know what stands within, since words may.
    pub(super) fn element(&mut self, node: &Node, run: &Run) {
        if self.authors.is_some() && self.tracked(node, run) {
            return;
        }
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
                self.story.leave(LeftKind::Formula, &words);
            }
            "w:altChunk" | "w:subDoc" => self.story.leave(LeftKind::Embedded, ""),
            "w:del" | "w:moveFrom" | "w:delText" | "w:delInstrText" => self.story.has_changes = true,
            "w:ins" | "w:moveTo" => {
                self.story.has_changes = true;
                self.each(node, run);
            }
            "w:commentRangeStart" | "w:commentRangeEnd" | "w:commentReference" => self.comment(node),
            "w:footnoteReference" | "w:endnoteReference" => self.note(node, run),
            "w:t" | "w:tab" | "w:ptab" | "w:br" | "w:cr" | "w:noBreakHyphen" | "w:sym" => self.sign(node, run),
            name if name.ends_with("Pr") => {}
            _ => self.each(node, run),
        }
    }
}
