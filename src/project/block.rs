//! Which block of a body a place belongs to.

use crate::source::Span;
use crate::syntax::markdown::outline::{Form, Passage};
use std::cmp::Reverse;

/// The blocks of a body, by place.
#[derive(Debug)]
pub struct Blocks<'a>(Vec<Piece<'a>>);

/// A piece of a body, up to the next one.
#[derive(Debug)]
struct Piece<'a> {
    start: u32,
    around: Around<'a>,
}

/// The blocks around a place.
#[derive(Debug, Clone, Copy, Default)]
struct Around<'a> {
    /// The one that it belongs to.
    owner: Option<&'a Passage>,
    /// The table or the list that is named as a whole.
    whole: Option<&'a Passage>,
    /// The innermost block, named or not.
    innermost: Option<&'a Passage>,
}

impl<'a> Around<'a> {
    /// Returns what is around a place whose innermost block is this one.
    fn within(self, passage: &'a Passage) -> Self {
        let named = Some(passage).filter(|it| it.name.is_some());
        let whole = named.filter(|it| it.form == Form::Whole).or(self.whole);
        // An item's text is its own without its sub-lists, so what stands in one belongs to no item above.
        let owner = named.or(whole);
        Self {
            owner,
            whole,
            innermost: Some(passage),
        }
    }
}

impl<'a> Blocks<'a> {
    /// Divides a body by its blocks.
    pub fn of(passages: &'a [Passage]) -> Self {
        let mut passages: Vec<&Passage> = passages.iter().collect();
        // A list of one item has the same place as the item.
        passages.sort_by_key(|it| (it.span.start, Reverse(it.span.end), it.form != Form::Whole));
        let mut pieces = Vec::with_capacity(2 * passages.len());
        let mut open: Vec<(u32, Around<'_>)> = Vec::new();
        let innermost = |open: &[(u32, Around<'a>)]| open.last().map(|it| it.1).unwrap_or_default();
        for passage in passages {
            while let Some((end, _)) = open.pop_if(|it| it.0 <= passage.span.start) {
                let around = innermost(&open);
                pieces.push(Piece { start: end, around });
            }
            let around = innermost(&open).within(passage);
            let Span { start, end } = passage.span;
            pieces.push(Piece { start, around });
            open.push((open.last().map_or(end, |it| end.min(it.0)), around));
        }
        while let Some((end, _)) = open.pop() {
            let around = innermost(&open);
            pieces.push(Piece { start: end, around });
        }
        Self(pieces)
    }

    /// Returns the named block that a byte belongs to: the innermost block around it, or where that has no name the table
    /// or the list that is named as a whole.
    pub fn at(&self, byte: u32) -> Option<&'a Passage> {
        self.around(byte).owner
    }

    /// Returns the table or the list around a byte that is named as a whole.
    pub fn whole_at(&self, byte: u32) -> Option<&'a Passage> {
        self.around(byte).whole
    }

    /// Returns the innermost block around a byte, whether it has a name or not.
    pub fn innermost_at(&self, byte: u32) -> Option<&'a Passage> {
        self.around(byte).innermost
    }

    fn around(&self, byte: u32) -> Around<'a> {
        let next = self.0.partition_point(|it| it.start <= byte);
        next.checked_sub(1).map(|it| self.0[it].around).unwrap_or_default()
    }
}
