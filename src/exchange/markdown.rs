//! Content from outside as a note's Markdown: blocks, the markers and comments at them, footnotes.

mod blocks;
mod writer;

use super::coding::{Coding, Themes};
use super::content::{Block, Content, Form};
use super::incoming::{Incoming, Left, LeftKind};
use rustc_hash::FxHashSet;
use writer::{Marks, Writer};

impl Incoming {
    /// Returns the text of a note's body, in which comments that name one of the themes code their blocks, and what of the
    /// file is not in it.
    pub fn markdown(&self, themes: &Themes<'_>) -> (String, Vec<Left>) {
        let mut left = self.left.clone();
        let blocks = blocks::flat(&self.content, &mut left);
        let marks = marks(&self.content, &blocks, themes, &mut left);
        let mut writer = Writer::default();
        for (block, marks) in blocks.iter().zip(&marks) {
            writer.block(block, marks);
        }
        for (at, note) in self.content.notes.iter().enumerate() {
            writer.note(at, note);
        }
        (writer.finish(), left)
    }
}

/// Returns the text of a note's body from its blocks, each with its markers, and with the comments that follow it.
pub(super) fn coded(blocks: impl Iterator<Item = (Block, (Vec<String>, Vec<String>))>) -> String {
    let mut writer = Writer::default();
    for (block, (markers, comments)) in blocks {
        writer.block(&block, &Marks { markers, comments });
    }
    writer.finish()
}

/// Returns what stands at each block: its markers, and the comments that end there.
fn marks(content: &Content, blocks: &[Block], themes: &Themes<'_>, left: &mut Vec<Left>) -> Vec<Marks> {
    let mut places: Vec<Vec<usize>> = vec![Vec::new(); content.remarks.len()];
    for (at, block) in blocks.iter().enumerate() {
        let mut found = Vec::new();
        block.gather(&content.notes, &mut found);
        for remark in found {
            if places[remark].last() != Some(&at) {
                places[remark].push(at);
            }
        }
    }
    let mut marks: Vec<Marks> = blocks.iter().map(|_| Marks::default()).collect();
    let mut names = FxHashSet::default();
    for (words, places) in content.remarks.iter().zip(places) {
        let (Some(first), Some(last)) = (places.first(), places.last()) else {
            if !words.trim().is_empty() {
                left.push(Left::new(LeftKind::Comment, words, ""));
            }
            continue;
        };
        let mut is_lost = false;
        match themes.read(words) {
            Coding::Markers(markers) => {
                for marker in markers {
                    if marker.starts_with('#') {
                        for place in &places {
                            marks[*place].add(&marker);
                        }
                    } else if is_named(blocks, &marks, *first) || !names.insert(marker.clone()) {
                        is_lost = true;
                    } else {
                        marks[*first].add(&marker);
                    }
                }
            }
            Coding::Unknown => is_lost = true,
            Coding::Remark => marks[*last].comments.push(words.clone()),
        }
        if is_lost {
            marks[*last].comments.push(words.clone());
            left.push(Left::new(LeftKind::Coding, words, &blocks[*first].beginning()));
        }
    }
    marks
}

/// Tells whether a block has a name already, or can't have one.
fn is_named(blocks: &[Block], marks: &[Marks], at: usize) -> bool {
    let is_heading = matches!(&blocks[at], Block::Paragraph(it) if matches!(it.form, Form::Heading(_)));
    is_heading || marks[at].markers.iter().any(|it| it.starts_with('^'))
}
