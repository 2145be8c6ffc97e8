//! The members of a dimension with their titles, in the order in which people look for them.

use super::accepted::{self, Accepted};
use super::cell::{ANY, Cell};
use super::dimension::Dimension;
use super::index::Index;
use crate::text::order::Titles;

/// One of a dimension's members: a theme, a goal, a stakeholder or a method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its dimension.
    pub dimension: Dimension,
    /// Its id.
    pub id: Box<str>,
    /// Its title; a method's is its id, which the catalogue has a word for.
    pub title: Box<str>,
}

/// A row or a column of a matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it stands for.
    pub member: Member,
    /// How many stakeholders stand above it.
    pub depth: usize,
    /// The id of the stakeholder right above it.
    pub part_of: Option<Box<str>>,
    /// Why nothing is asked of it.
    pub accepted: Option<Accepted>,
}

/// The order of every dimension's members: by title, parts below their whole, methods as files list them.
#[derive(Debug)]
pub(super) struct Order {
    /// For each dimension its members in their order, with how many stand above them.
    members: [Vec<(u32, usize)>; 4],
    /// For each dimension and number its place in that order.
    places: [Vec<usize>; 4],
}

impl Order {
    /// Orders the themes, goals and stakeholders of a project.
    pub(super) fn new(index: &Index<'_>) -> Self {
        let titles = Titles::new(index.project.manifest.language);
        let members = Dimension::ALL.map(|dimension| {
            let mut numbers = index.numbers(dimension);
            if dimension != Dimension::Method {
                let title = |number: u32| index.record(dimension, number).map_or("", |it| &*it.title);
                numbers.sort_by(|a, b| titles.compare(title(*a), title(*b)));
            }
            if dimension == Dimension::Stakeholder {
                tree(index, &numbers)
            } else {
                numbers.into_iter().map(|it| (it, 0)).collect()
            }
        });
        let places = std::array::from_fn(|dimension| {
            let members = &members[dimension];
            let mut places = vec![0; members.iter().map(|it| it.0 as usize + 1).max().unwrap_or(0)];
            for (place, member) in members.iter().enumerate() {
                places[member.0 as usize] = place;
            }
            places
        });
        Self { members, places }
    }

    /// Returns the numbers of a dimension's members.
    pub(super) fn numbers(&self, dimension: Dimension) -> impl ExactSizeIterator<Item = u32> + Clone {
        self.members[dimension as usize].iter().map(|it| it.0)
    }

    /// Returns where a cell stands among the others of its kind.
    pub(super) fn place(&self, cell: &Cell) -> [usize; 4] {
        std::array::from_fn(|it| {
            if cell[it] == ANY {
                0
            } else {
                self.places[it][cell[it] as usize]
            }
        })
    }

    /// Returns a dimension's rows or columns.
    pub(super) fn lines(&self, index: &Index<'_>, dimension: Dimension) -> Vec<Line> {
        let line = |&(number, depth): &(u32, usize)| Line {
            member: member(index, dimension, number),
            depth,
            part_of: (depth > 0).then(|| index.id(dimension, index.lineage[number as usize][1]).into()),
            accepted: accepted::of(index, dimension, number),
        };
        self.members[dimension as usize].iter().map(line).collect()
    }
}

/// Returns a member by its number.
pub(super) fn member(index: &Index<'_>, dimension: Dimension, number: u32) -> Member {
    let id: Box<str> = index.id(dimension, number).into();
    let title = index
        .record(dimension, number)
        .map_or_else(|| id.clone(), |it| it.title.clone());
    Member { dimension, id, title }
}

/// Returns stakeholders with their parts right below them, each with how many stand above it.
fn tree(index: &Index<'_>, sorted: &[u32]) -> Vec<(u32, usize)> {
    let mut parts = vec![Vec::new(); index.lineage.len()];
    let mut open = Vec::new();
    for &it in sorted.iter().rev() {
        match index.lineage[it as usize].get(1) {
            Some(above) => parts[*above as usize].push(it),
            None => open.push((it, 0)),
        }
    }
    let mut placed = vec![false; index.lineage.len()];
    let mut members = Vec::with_capacity(sorted.len());
    while let Some((it, depth)) = open.pop() {
        placed[it as usize] = true;
        members.push((it, depth));
        open.extend(parts[it as usize].iter().map(|part| (*part, depth + 1)));
    }
    // What is part of itself has no place in the tree; it is shown all the same, and `ip check` says what is wrong.
    members.extend(sorted.iter().filter(|it| !placed[**it as usize]).map(|it| (*it, 0)));
    members
}
