//! The tree that every renderer reads: what a document says, with nothing of how it looks.

pub mod address;
pub mod drawing;

use crate::language::Language;
use chrono::NaiveDate;
use drawing::Drawing;

/// What every output names as its maker, by which it is known again and may be written over.
pub const GENERATOR: &str = "ip – integrationspolitik";

/// A whole document.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// What the front page says.
    pub front: Front,
    /// The text, in order; the title stands in `front`, so headings begin at level 1 for a chapter.
    pub blocks: Vec<Block>,
    /// The notes at the foot, by the index that `Inline::Footnote` has.
    pub footnotes: Vec<Vec<Block>>,
    /// Whose the changes are, in a document that shows what is inserted and deleted.
    pub changes: Option<Changes>,
    /// Which draft it is, by which it is recognised when it comes back; nothing where it is no draft.
    pub origin: Option<Origin>,
}

/// Which draft a document is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The version's name; may be empty.
    pub version: String,
    /// The day on which it was made.
    pub day: NaiveDate,
    /// For whom it was made.
    pub edition: &'static str,
}

/// Whose some changes are.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Changes {
    /// Who made them: an authority or a group, never a person's user name.
    pub by: String,
    /// The day on which they were made, as the data say.
    pub date: Option<NaiveDate>,
    /// The front page of the earlier version, where it is known.
    pub front: Option<Front>,
}

/// What became of a part of an earlier version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The earlier version does not have it.
    Inserted,
    /// Only the earlier version has it.
    Deleted,
}

/// Something that each version says for itself; nothing in one that does not have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Versions<'d> {
    /// What the earlier version says.
    pub before: Option<&'d str>,
    /// What the document says.
    pub now: Option<&'d str>,
}

impl Versions<'_> {
    /// Returns whether both say the same.
    pub fn is_same(self) -> bool {
        self.before == self.now
    }
}

/// The front page, and what the file says of itself.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Front {
    /// The language of the document.
    pub language: Language,
    /// The title.
    pub title: String,
    /// Who answers for the document; the only author that the file's metadata names.
    pub authority: String,
    /// Lines under the title, such as status, version and period: a label and a value.
    pub lines: Vec<FrontLine>,
    /// What must stand on every page, such as that the document is internal; empty for none.
    pub banner: String,
    /// What must stand on the first page, such as that the notes are examples.
    pub notices: Vec<String>,
    /// The mark that stands on the first page, such as `UDKAST`; empty for none.
    pub stamp: String,
    /// Whether the text begins below it, as in a memo, and not on a page of its own.
    pub is_head: bool,
    /// Whether the text is so short that nobody needs contents to find something in it.
    pub is_short: bool,
}

/// A line under the title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontLine {
    /// What it is about.
    pub label: String,
    /// What it says.
    pub value: String,
}

impl FrontLine {
    /// Returns a line that says something of what its label names.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
        }
    }
}

/// A part of the text that stands on its own lines.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading; `number` is empty where headings are not numbered.
    Heading {
        /// From 1 (a chapter) to 6.
        level: u8,
        /// Names the heading in links; unique in the document.
        id: String,
        /// `2.1`, or nothing.
        number: String,
        /// The words.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List {
        /// The first number of a numbered list.
        start: Option<u64>,
        /// Whether items stand close, without paragraphs' space.
        tight: bool,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// Somebody's words.
    Quote(Vec<Block>),
    /// Text to be shown as it is.
    Code {
        /// What kind of code it is; may be empty.
        language: String,
        /// The text.
        text: String,
    },
    /// A table.
    Table(Table),
    /// A picture on its own, with its caption.
    Figure {
        /// The picture.
        picture: Picture,
        /// What stands under it; may be empty.
        caption: Vec<Inline>,
    },
    /// A drawing of the project's own figures.
    Drawing(Drawing),
    /// A statement of the policy, and what it rests on.
    Statement {
        /// Names the statement in links: `chapter--name`, unique in the document.
        id: String,
        /// What people call it in a meeting: `14`, or nothing where statements are not numbered.
        number: String,
        /// The statement itself.
        content: Vec<Block>,
        /// What it rests on in a few words, shown at once.
        summary: Vec<Inline>,
        /// What it rests on in full, shown on demand.
        details: Vec<Block>,
    },
    /// What the program made of records, and makes anew for each version; nobody wrote it, so no change is shown in it.
    Insert(Vec<Block>),
    /// What is looked up and not read through, such as the list of sources; where there are pages it stands small and close.
    Annex(Vec<Block>),
    /// Something that must be seen, such as that a figure rests on examples.
    Notice(Vec<Block>),
    /// A line between parts.
    Rule,
    /// What the earlier version does not have; a statement that it has elsewhere has marks of its own, which say how its words
    /// changed. What is deleted in it stands in neither version.
    Inserted(Vec<Block>),
    /// What only the earlier version has; no link leads into it, so no name in it counts.
    Deleted(Vec<Block>),
    /// The remark on a change to the block that follows, such as where it stood before; part of neither version.
    Remark(Vec<Block>),
}

/// A table with a header row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// What the table shows; may be empty where a Markdown text has none.
    pub caption: Vec<Inline>,
    /// The header cells; never empty.
    pub header: Vec<Vec<Inline>>,
    /// The alignment of each column.
    pub alignments: Vec<Alignment>,
    /// The rows, each as long as the header.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// Whether the first cell of each row names the row.
    pub row_headers: bool,
}

/// How a column's cells stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Alignment {
    /// As the text runs.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// At the far side, as numbers do.
    End,
}

/// A picture of the project, carried whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// What the picture says, for those who do not see it.
    pub alternative: String,
    /// The picture's bytes.
    pub bytes: Vec<u8>,
    /// Its media type, such as `image/svg+xml`.
    pub media: &'static str,
    /// Its path from the project's root, for formats that keep pictures beside them.
    pub path: String,
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Text, never markup.
    Text(String),
    /// Stressed.
    Emphasis(Vec<Inline>),
    /// Strongly stressed.
    Strong(Vec<Inline>),
    /// Words in another language than the document's, such as the title of a source.
    Foreign {
        /// The language, as BCP 47 writes it: `en`.
        language: String,
        /// The words.
        content: Vec<Inline>,
    },
    /// Code.
    Code(String),
    /// A link to an address, or within the document where it begins with `#`.
    Link {
        /// Where to.
        target: String,
        /// What is shown on hovering; may be empty.
        title: String,
        /// The words.
        content: Vec<Inline>,
    },
    /// A picture in a line.
    Picture(Picture),
    /// A reference to a note at the foot, by its index.
    Footnote(usize),
    /// A line break that the writer asked for.
    LineBreak,
    /// A line break of the source text, which is a space.
    SoftBreak,
    /// What the earlier version does not have.
    Inserted(Vec<Inline>),
    /// What only the earlier version has.
    Deleted(Vec<Inline>),
}

impl Inline {
    /// Returns a text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}

impl Document {
    /// Returns something that the front page says, in both versions; the same twice where there is but one.
    pub fn versions<'d>(&'d self, of: impl Fn(&'d Front) -> Option<&'d str>) -> Versions<'d> {
        let now = of(&self.front);
        let earlier = self.changes.as_ref().and_then(|it| it.front.as_ref());
        let before = earlier.map_or(now, of);
        Versions { before, now }
    }

    /// Returns the lines of the front page, each by its label with what it says; those that are gone stand last.
    pub fn front_lines(&self) -> Vec<(&str, Versions<'_>)> {
        let earlier = self.changes.as_ref().and_then(|it| it.front.as_ref());
        let mut labels: Vec<&str> = Vec::new();
        let gone = earlier.into_iter().flat_map(|it| &it.lines);
        for line in self.front.lines.iter().chain(gone) {
            if !labels.contains(&&*line.label) {
                labels.push(&line.label);
            }
        }
        let value = |label: &str| {
            let is_it = |it: &&FrontLine| it.label == label;
            self.versions(|front| front.lines.iter().find(is_it).map(|it| &*it.value))
        };
        labels.into_iter().map(|it| (it, value(it))).collect()
    }

    /// Returns the remark on the changes as a whole, which stands first, and the text.
    pub fn remark_and_text(&self) -> (Option<&[Block]>, &[Block]) {
        match &self.blocks[..] {
            [Block::Remark(remark), text @ ..] if self.changes.is_some() => (Some(remark), text),
            text => (None, text),
        }
    }

    /// Returns the headings of the text, as for a table of contents, each with what became of it.
    pub fn headings(&self) -> Vec<(Option<Change>, &Block)> {
        let mut headings = Vec::new();
        add_headings(&mut headings, &self.blocks, None);
        headings
    }
}

fn add_headings<'d>(headings: &mut Vec<(Option<Change>, &'d Block)>, blocks: &'d [Block], change: Option<Change>) {
    for block in blocks {
        match block {
            Block::Heading { .. } => headings.push((change, block)),
            Block::Insert(content) | Block::Annex(content) => add_headings(headings, content, change),
            Block::Inserted(content) => add_headings(headings, content, change.or(Some(Change::Inserted))),
            Block::Deleted(content) => add_headings(headings, content, Some(Change::Deleted)),
            _ => {}
        }
    }
}

/// Returns what became of a table's row as a whole: every cell that says something is inserted, or deleted.
pub fn row_change(row: &[Vec<Inline>]) -> Option<Change> {
    let change = |cell: &Vec<Inline>| match cell[..] {
        [Inline::Inserted(_)] => Some(Change::Inserted),
        [Inline::Deleted(_)] => Some(Change::Deleted),
        _ => None,
    };
    let mut filled = row.iter().filter(|it| !it.is_empty());
    let first = filled.next().and_then(change)?;
    filled.all(|it| change(it) == Some(first)).then_some(first)
}

/// Tells whether a line stands for a heading: it is stressed as a whole, but for what it is of, which may stand in brackets behind it.
pub fn is_lead(content: &[Inline]) -> bool {
    match content {
        [Inline::Strong(_)] => true,
        [Inline::Strong(_), Inline::Text(rest)] => rest.starts_with(" (") && rest.ends_with(')'),
        _ => false,
    }
}

/// How many letters what a line begins with has at most, that says what it is.
const LABEL: usize = 30;
/// How many letters a paragraph has at most that stays with a line about it: a page has room for the two.
const SHORT: usize = 300;

/// Tells whether the paragraph at a place among blocks leads in the one after it, so that no page may part them.
pub fn leads_in(blocks: &[Block], at: usize) -> bool {
    let (Some(Block::Paragraph(content)), Some(next)) = (blocks.get(at), blocks.get(at + 1)) else {
        return false;
    };
    let before = at.checked_sub(1).and_then(|it| blocks.get(it));
    let follows = |it: &Block| {
        let is_set_off = matches!(
            it,
            Block::List { .. } | Block::Quote(_) | Block::Table(_) | Block::Code { .. }
        );
        is_set_off || matches!(it, Block::Figure { .. } | Block::Drawing(_) | Block::Insert(_))
    };
    // A line under a heading that a deeper one follows would stand there alone with it.
    let is_between = match (before, next) {
        (Some(Block::Heading { level, .. }), Block::Heading { level: next, .. }) => level < next,
        _ => false,
    };
    let is_short = || plain_text(content).chars().count() <= SHORT;
    follows(next) || is_lead(content) || (is_between || is_labelled(next)) && is_short()
}

/// Tells whether a paragraph says something more of what stands right before it: it begins with what that is, `Brugt i: …`.
fn is_labelled(block: &Block) -> bool {
    let Block::Paragraph(content) = block else {
        return false;
    };
    let label = match &content[..] {
        [Inline::Strong(label), _, ..] => &label[..],
        [label @ Inline::Text(_), _, ..] => std::slice::from_ref(label),
        _ => return false,
    };
    let label = plain_text(label);
    label.ends_with(':') && label.chars().count() <= LABEL
}

/// Returns whether some words of statements are marked as inserted or deleted.
pub fn has_marks(blocks: &[Block]) -> bool {
    let in_line = |it: &Inline| matches!(it, Inline::Inserted(_) | Inline::Deleted(_));
    let marked = |block: &Block| match block {
        Block::Inserted(_) | Block::Deleted(_) => true,
        Block::Paragraph(content) => content.iter().any(in_line),
        Block::List { items, .. } => items.iter().any(|it| has_marks(it)),
        Block::Quote(block) | Block::Statement { content: block, .. } => has_marks(block),
        _ => false,
    };
    blocks.iter().any(marked)
}

/// Returns the words of some inlines without their form, as for a table of contents or a text alternative; what is
/// deleted has none.
pub fn plain_text(content: &[Inline]) -> String {
    let mut text = String::new();
    for inline in content {
        match inline {
            Inline::Text(it) | Inline::Code(it) => text.push_str(it),
            Inline::Emphasis(it)
            | Inline::Strong(it)
            | Inline::Inserted(it)
            | Inline::Foreign { content: it, .. }
            | Inline::Link { content: it, .. } => {
                text.push_str(&plain_text(it));
            }
            Inline::Picture(it) => text.push_str(&it.alternative),
            Inline::Footnote(_) | Inline::Deleted(_) => {}
            Inline::LineBreak | Inline::SoftBreak => text.push(' '),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_a_heading_stays_with_what_follows_whatever_it_is() {
        let text = |it: &str| Inline::text(it);
        let head = || Inline::Strong(vec![text("4. Vi spørger")]);
        let paragraph = |content: Vec<Inline>| Block::Paragraph(content);
        let next = paragraph(vec![text("Det taler for:")]);
        for (content, leads) in [
            (vec![head()], true),
            (vec![head(), text(" (Værdier)")], true),
            (vec![head(), text(" og mere.")], false),
            (vec![head(), text(" (Værdier) og mere.")], false),
            (vec![text("Ord.")], false),
            (vec![], false),
        ] {
            let block = paragraph(content);
            assert_eq!(leads_in(&[block.clone(), next.clone()], 0), leads, "{block:?}");
            assert!(!leads_in(std::slice::from_ref(&block), 0), "{block:?}");
            assert!(leads_in(&[block, Block::Quote(Vec::new())], 0));
        }
    }

    #[test]
    fn a_line_that_says_more_of_the_one_before_stays_with_it() {
        let text = |it: &str| Inline::text(it);
        let strong = |it: &str| Inline::Strong(vec![text(it)]);
        let before = |letters: usize| Block::Paragraph(vec![text(&"o".repeat(letters))]);
        for (next, stays) in [
            (vec![strong("Indstilling:"), text(" at godkende")], true),
            (vec![text("Brugt i:"), text(" "), text("P3")], true),
            (vec![strong("Indstilling")], false),
            (vec![strong("Børn"), text(" er vigtige.")], false),
            (vec![text("Vi siger: »Kom.«")], false),
            (
                vec![text("Det sagde de, da vi spurgte dem på mødet:"), text(" ja")],
                false,
            ),
            (vec![], false),
        ] {
            let next = Block::Paragraph(next);
            assert_eq!(leads_in(&[before(9), next.clone()], 0), stays, "{next:?}");
            assert!(!leads_in(&[before(SHORT + 1), next.clone()], 0), "{next:?}");
        }
    }

    #[test]
    fn a_line_between_a_heading_and_a_deeper_one_stays_with_both() {
        let heading = |level| Block::Heading {
            level,
            id: String::new(),
            number: String::new(),
            content: vec![Inline::text("Interview")],
        };
        let line = |letters: usize| Block::Paragraph(vec![Inline::text("o".repeat(letters))]);
        for (blocks, stays) in [
            (vec![heading(2), line(9), heading(3)], true),
            (vec![heading(2), line(9), heading(2)], false),
            (vec![heading(3), line(9), heading(2)], false),
            (vec![line(9), line(9), heading(3)], false),
            (vec![heading(2), line(SHORT + 1), heading(3)], false),
            (vec![heading(2), line(9)], false),
        ] {
            assert_eq!(leads_in(&blocks, 1), stays, "{blocks:?}");
        }
    }
}
