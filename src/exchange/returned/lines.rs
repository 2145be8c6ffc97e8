//! The paragraphs of a file that came back, one after the other, with their changes and with what comments are on.

use crate::exchange::content::{Block, Content, Fate, Paragraph, Piece, Revision, Sign};
use std::cell::OnceCell;
use std::rc::Rc;

/// A paragraph.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Line {
    /// The names of the bookmarks that begin in it.
    pub(super) bookmarks: Vec<Rc<str>>,
    /// Its words, each with what became of them.
    pub(super) pieces: Vec<(String, Option<Rc<Revision>>)>,
    /// What became of its end.
    pub(super) end: Option<Rc<Revision>>,
    /// Whether it looks otherwise than it did, and by whom.
    pub(super) formatted: Option<Rc<Revision>>,
    /// Whether it stands beside the text: in a note or a text box.
    pub(super) is_beside: bool,
    /// Its words as they were, for all that is remarked on it and changed in it.
    pub(super) was: OnceCell<Rc<str>>,
}

/// A place in a file: a paragraph, and a piece of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::exchange) struct Point {
    pub(super) line: usize,
    pub(super) piece: usize,
}

/// A comment as the file has it.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Remark {
    pub(in crate::exchange) author: usize,
    pub(in crate::exchange) date: String,
    pub(in crate::exchange) text: String,
    /// The comment that it answers.
    pub(in crate::exchange) parent: Option<usize>,
    /// Whether it is done with.
    pub(in crate::exchange) is_done: bool,
    pub(in crate::exchange) begins: Option<Point>,
    pub(in crate::exchange) ends: Option<Point>,
    pub(in crate::exchange) stands: Option<Point>,
}

/// Tells whether words with a fate stood in the file before, and whether they stand in it when all is accepted.
pub(super) fn stands(change: Option<&Rc<Revision>>) -> (bool, bool) {
    match change.map(|it| it.fate) {
        None | Some(Fate::Formatted) => (true, true),
        Some(Fate::Inserted | Fate::Arrived) => (false, true),
        Some(Fate::Deleted | Fate::Left) => (true, false),
        Some(Fate::Neither) => (false, false),
    }
}

impl Line {
    /// Returns the words as they were.
    pub(super) fn before(&self) -> String {
        self.words(|it| stands(it).0)
    }

    /// Returns the same words as everybody else who asks for them: ten thousand changes may stand in one paragraph.
    pub(super) fn was(&self) -> Rc<str> {
        Rc::clone(self.was.get_or_init(|| self.before().into()))
    }

    /// Returns the words as they are when all is accepted.
    pub(super) fn after(&self) -> String {
        self.words(|it| stands(it).1)
    }

    fn words(&self, has: impl Fn(Option<&Rc<Revision>>) -> bool) -> String {
        let pieces = self.pieces.iter().filter(|it| has(it.1.as_ref()));
        pieces.map(|it| it.0.as_str()).collect()
    }

    /// Returns the change that all its words are: that they came, or that they went.
    pub(super) fn whole(&self) -> Option<&Rc<Revision>> {
        let mut own = self.pieces.iter().filter(|it| !it.0.trim().is_empty());
        let first = own.next()?.1.as_ref()?;
        let fate = stands(Some(first));
        let same = |it: &(String, Option<Rc<Revision>>)| it.1.is_some() && stands(it.1.as_ref()) == fate;
        (fate != (false, false) && own.all(same)).then_some(first)
    }
}

/// Returns the paragraphs of a content, and says of its comments where they begin and end.
pub(in crate::exchange) fn lines(content: &Content, last: &[Sign], remarks: &mut [Remark]) -> Vec<Line> {
    let mut flat = Flat {
        content,
        lines: Vec::new(),
        remarks,
    };
    for block in &content.blocks {
        flat.block(block, false);
    }
    let end = Point {
        line: flat.lines.len(),
        piece: 0,
    };
    for sign in last {
        flat.point(sign, end);
    }
    flat.lines
}

struct Flat<'a> {
    content: &'a Content,
    lines: Vec<Line>,
    remarks: &'a mut [Remark],
}

impl Flat<'_> {
    fn block(&mut self, block: &Block, is_beside: bool) {
        match block {
            Block::Paragraph(it) => self.paragraph(it, is_beside),
            Block::Table(it) => it
                .rows
                .iter()
                .flatten()
                .flatten()
                .for_each(|it| self.block(it, is_beside)),
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph, is_beside: bool) {
        let mut line = Line {
            is_beside: is_beside || paragraph.is_beside,
            ..Line::default()
        };
        let mut notes = Vec::new();
        for piece in &paragraph.pieces {
            let point = Point {
                line: self.lines.len(),
                piece: line.pieces.len(),
            };
            match piece {
                Piece::Words(text, look) => line.pieces.push((text.clone(), look.change.clone())),
                Piece::Break => {
                    let change = line.pieces.last().and_then(|it| it.1.clone());
                    line.pieces.push((" ".to_owned(), change));
                }
                Piece::Note(at) => notes.push(*at),
                Piece::Sign(Sign::Bookmark(name)) => line.bookmarks.push(Rc::clone(name)),
                Piece::Sign(Sign::End(it)) => line.end = Some(Rc::clone(it)),
                Piece::Sign(Sign::Formatted(it)) => line.formatted = Some(Rc::clone(it)),
                Piece::Sign(sign) => self.point(sign, point),
            }
        }
        self.lines.push(line);
        // A note can't refer to a note, so that this ends.
        if !is_beside {
            let content = self.content;
            for block in notes.iter().filter_map(|it| content.notes.get(*it)).flatten() {
                self.block(block, true);
            }
        }
    }

    /// Says of a comment where it begins, ends or stands; of what is said twice the first counts.
    fn point(&mut self, sign: &Sign, point: Point) {
        let (Sign::Begins(at) | Sign::Ends(at) | Sign::Stands(at)) = sign else {
            return;
        };
        let Some(remark) = self.remarks.get_mut(*at) else {
            return;
        };
        let place = match sign {
            Sign::Begins(_) => &mut remark.begins,
            Sign::Ends(_) => &mut remark.ends,
            _ => &mut remark.stands,
        };
        place.get_or_insert(point);
    }
}
