//! A hit, and what is shown of it.

use crate::project::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::syntax::date::Date;
use crate::text::search::Excerpt;
use std::cmp::Reverse;

/// Something in which all words stand that were asked for.
#[derive(Debug)]
pub struct Hit<'a> {
    /// What it is.
    pub kind: ThingKind,
    /// Its id; of a passage without a name its note's.
    pub id: String,
    /// Whether it is a passage without a name, which nothing can cite.
    pub is_unnamed: bool,
    /// The record that it is or stands in.
    pub record: &'a Record,
    pub(super) thing: Thing<'a>,
    pub(super) texts: Texts,
    /// How far it is from what was asked for.
    pub(super) distance: usize,
    /// Its place among its own: the later day first, then as the files have it.
    pub(super) order: (Reverse<Option<Date>>, usize),
}

/// In which of its texts the words of a hit stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Texts {
    /// In what belongs to no passage and no statement of it; a passage has nothing else.
    Own,
    /// In these and its passages together.
    All,
}

/// What is shown of a hit.
#[derive(Debug, Default)]
pub struct Look {
    /// What it is called: its record's title, or a source's.
    pub title: String,
    /// The line of its file in which what is shown stands.
    pub line: usize,
    /// Whether it is somebody's own words.
    pub is_quote: bool,
    /// The sentences in which the words stand.
    pub excerpt: Excerpt,
}

impl<'a> Hit<'a> {
    /// Returns the thing in which the words stand.
    pub fn thing(&self) -> Thing<'a> {
        self.thing
    }
}
