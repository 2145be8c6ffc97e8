//! Which blocks, items and rows of two versions stand beside each other, in their order.

use super::notes::{Notes, Side};
use super::signature;
use crate::document::{Block, Inline};
use crate::text::difference::{Bag, segments};

/// From which likeness on two things are two versions of one.
const ALIKE: f64 = 0.4;
/// How many pairs are held against each other between two things that stayed; beyond that everything there is another.
const MOST: usize = 40_000;

/// One step through both versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Both have it, by their places in the old and in the new one.
    Same(usize, usize),
    /// Both have it, in different words.
    Like(usize, usize),
    /// Only the old one has it.
    Gone(usize),
    /// Only the new one has it.
    New(usize),
}

/// Whether two things can be two versions of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pairing {
    /// They are, whatever they say.
    Surely,
    /// They are if they say nearly the same.
    IfLike,
    /// They are not.
    Never,
}

/// Returns the steps through some blocks.
pub(super) fn blocks(notes: &Notes<'_>, old: &[Block], new: &[Block]) -> Vec<Step> {
    let one = |side, it: &Block| signature::blocks(notes, side, std::slice::from_ref(it));
    let words = |it: &Block| signature::words(std::slice::from_ref(it));
    steps(
        (&keys(old, |it| one(Side::Old, it)), &keys(new, |it| one(Side::New, it))),
        &|before, at| can_be_one(&old[before], &new[at]),
        &|before| Bag::of(&words(&old[before])),
        &|at| Bag::of(&words(&new[at])),
    )
}

/// Returns the steps through the items of a list.
pub(super) fn items(notes: &Notes<'_>, old: &[Vec<Block>], new: &[Vec<Block>]) -> Vec<Step> {
    let one = |side, it: &Vec<Block>| signature::blocks(notes, side, it);
    let pairing = |before: usize, at: usize| match (&old[before][..], &new[at][..]) {
        ([one], [other]) => can_be_one(one, other),
        _ => Pairing::IfLike,
    };
    steps(
        (&keys(old, |it| one(Side::Old, it)), &keys(new, |it| one(Side::New, it))),
        &pairing,
        &|before| Bag::of(&signature::words(&old[before])),
        &|at| Bag::of(&signature::words(&new[at])),
    )
}

/// Returns the steps through the rows of a table; rows of the same name are the same one.
pub(super) fn rows(notes: &Notes<'_>, old: &[Vec<Vec<Inline>>], new: &[Vec<Vec<Inline>>]) -> Vec<Step> {
    let one = |side, it: &Vec<Vec<Inline>>| signature::row(notes, side, it);
    let name = |row: &[Vec<Inline>]| row.first().map(|it| signature::line_words(it));
    let pairing = |before: usize, at: usize| {
        if name(&old[before]) == name(&new[at]) {
            Pairing::Surely
        } else {
            Pairing::IfLike
        }
    };
    steps(
        (&keys(old, |it| one(Side::Old, it)), &keys(new, |it| one(Side::New, it))),
        &pairing,
        &|before| Bag::of(&signature::row_words(&old[before])),
        &|at| Bag::of(&signature::row_words(&new[at])),
    )
}

/// Tells whether two blocks can be two versions of one.
fn can_be_one(old: &Block, new: &Block) -> Pairing {
    match (old, new) {
        (
            Block::Heading { level, id, .. },
            Block::Heading {
                level: other, id: name, ..
            },
        ) if level == other => {
            if id == name {
                Pairing::Surely
            } else {
                Pairing::IfLike
            }
        }
        (Block::Statement { id, .. }, Block::Statement { id: name, .. }) => {
            if id == name {
                Pairing::Surely
            } else {
                Pairing::IfLike
            }
        }
        (Block::List { start, .. }, Block::List { start: other, .. }) if start == other => Pairing::IfLike,
        (Block::Figure { picture, .. }, Block::Figure { picture: other, .. }) if picture == other => Pairing::Surely,
        // What can't be merged stands at least beside its other version.
        (Block::Paragraph(_), Block::Paragraph(_))
        | (Block::Table(_), Block::Table(_))
        | (Block::Figure { .. }, Block::Figure { .. })
        | (Block::Drawing(_), Block::Drawing(_))
        | (Block::Code { .. }, Block::Code { .. })
        | (Block::Quote(_), Block::Quote(_))
        | (Block::Notice(_), Block::Notice(_)) => Pairing::IfLike,
        _ => Pairing::Never,
    }
}

fn keys<T>(all: &[T], key: impl Fn(&T) -> u64) -> Vec<u64> {
    all.iter().map(key).collect()
}

type PairingOf<'a> = &'a dyn Fn(usize, usize) -> Pairing;
type BagOf<'a> = &'a dyn Fn(usize) -> Bag;

fn steps((old, new): (&[u64], &[u64]), pairing: PairingOf<'_>, old_bag: BagOf<'_>, new_bag: BagOf<'_>) -> Vec<Step> {
    let mut steps = Vec::new();
    let segments = segments(old, new);
    let mut rest = segments.into_iter().peekable();
    while let Some(mut segment) = rest.next() {
        if segment.same {
            steps.extend(segment.old.zip(segment.new).map(|(before, at)| Step::Same(before, at)));
            continue;
        }
        while let Some(next) = rest.next_if(|it| !it.same) {
            segment.old.end = next.old.end;
            segment.new.end = next.new.end;
        }
        let gap = Gap {
            old: segment.old.clone().map(old_bag).collect(),
            new: segment.new.clone().map(new_bag).collect(),
            first: (segment.old.start, segment.new.start),
            pairing,
        };
        steps.extend(gap.steps());
    }
    steps
}

/// What stands between two things that stayed.
struct Gap<'a> {
    old: Vec<Bag>,
    new: Vec<Bag>,
    first: (usize, usize),
    pairing: PairingOf<'a>,
}

impl Gap<'_> {
    fn likeness(&self, before: usize, at: usize) -> f64 {
        match (self.pairing)(self.first.0 + before, self.first.1 + at) {
            // Certainty outweighs any likeness.
            Pairing::Surely => 2.0,
            Pairing::IfLike => self.old[before].likeness(&self.new[at]),
            Pairing::Never => 0.0,
        }
    }

    /// Pairs what is alike so that as much as can be stands beside each other.
    fn steps(&self) -> Vec<Step> {
        let (rows, columns) = (self.old.len(), self.new.len());
        if rows.saturating_mul(columns) > MOST {
            let gone = (0..rows).map(|it| Step::Gone(self.first.0 + it));
            return gone
                .chain((0..columns).map(|it| Step::New(self.first.1 + it)))
                .collect();
        }
        // best[before][at]: the most likeness that what stands from there on can have.
        let mut best = vec![vec![0.0_f64; columns + 1]; rows + 1];
        let mut alike = vec![vec![0.0_f64; columns]; rows];
        for before in (0..rows).rev() {
            for at in (0..columns).rev() {
                let likeness = self.likeness(before, at);
                alike[before][at] = likeness;
                let apart = best[before + 1][at].max(best[before][at + 1]);
                let together = if likeness >= ALIKE {
                    likeness + best[before + 1][at + 1]
                } else {
                    0.0
                };
                best[before][at] = apart.max(together);
            }
        }
        let (mut before, mut at) = (0, 0);
        let mut steps = Vec::new();
        while before < rows || at < columns {
            let (old, new) = (self.first.0 + before, self.first.1 + at);
            let is_pair = before < rows && at < columns && {
                let likeness = alike[before][at];
                likeness >= ALIKE && likeness + best[before + 1][at + 1] >= best[before][at]
            };
            if is_pair {
                steps.push(Step::Like(old, new));
                (before, at) = (before + 1, at + 1);
            } else if before < rows && (at == columns || best[before + 1][at] >= best[before][at + 1]) {
                steps.push(Step::Gone(old));
                before += 1;
            } else {
                steps.push(Step::New(new));
                at += 1;
            }
        }
        steps
    }
}
