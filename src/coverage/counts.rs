//! The counting of cells, a table for each set of dimensions that is asked for.

use super::cell::Dimensions;
use super::cell::{ANY, Cell};
use super::dimension::{Dimension, Unit};
use super::heard::{Heard, Row, Topic};
use super::index::{Index, number};
use rustc_hash::{FxHashMap, FxHashSet};

/// What was added up in a cell.
#[derive(Debug, Default, Clone, Copy)]
struct Sums {
    notes: u32,
    passages: u32,
    participants: u32,
}

/// Who, how and what was heard in a cell.
#[derive(Debug, Default)]
struct Sets {
    stakeholders: FxHashSet<u32>,
    methods: FxHashSet<u32>,
    themes: FxHashSet<u32>,
}

impl Sets {
    fn of(&self, unit: Unit) -> Option<&FxHashSet<u32>> {
        match unit {
            Unit::Stakeholders => Some(&self.stakeholders),
            Unit::Methods => Some(&self.methods),
            Unit::Themes => Some(&self.themes),
            Unit::Notes | Unit::Passages | Unit::Participants => None,
        }
    }
}

/// What counts, and what is on its way and closes nothing.
#[derive(Debug, Default, Clone, Copy)]
struct Both<T> {
    counted: T,
    awaited: T,
}

/// The figures of a cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures<'a> {
    sums: Both<Sums>,
    sets: &'a Both<Sets>,
}

impl Figures<'_> {
    /// Returns how many of a unit were counted, and how many more are awaited.
    pub(super) fn pair(&self, unit: Unit) -> (u32, u32) {
        let Both { counted, awaited } = self.sums;
        match unit {
            Unit::Notes => (counted.notes, awaited.notes),
            Unit::Passages => (counted.passages, awaited.passages),
            Unit::Participants => (counted.participants, awaited.participants),
            Unit::Stakeholders | Unit::Methods | Unit::Themes => {
                let (counted, awaited) = (self.sets.counted.of(unit), self.sets.awaited.of(unit));
                let (Some(counted), Some(awaited)) = (counted, awaited) else {
                    return (0, 0);
                };
                (number(counted.len()), number(awaited.difference(counted).count()))
            }
        }
    }

    /// Returns which stakeholders, methods or themes are there or on their way; none of what is only added up.
    pub(super) fn seen(&self, unit: Unit) -> FxHashSet<u32> {
        let both = [&self.sets.counted, &self.sets.awaited];
        both.into_iter()
            .filter_map(|it| it.of(unit))
            .flatten()
            .copied()
            .collect()
    }

    /// Returns how often it was heard, or will be.
    pub(super) fn notes(&self) -> u32 {
        self.sums.counted.notes + self.sums.awaited.notes
    }
}

/// The figures of every cell of some dimensions in which there is anything.
#[derive(Debug, Default)]
pub(super) struct Table {
    sums: FxHashMap<Cell, Both<Sums>>,
    sets: FxHashMap<Cell, Both<Sets>>,
    nothing: Both<Sets>,
}

impl Table {
    /// Counts; `sets` also gathers which stakeholders, methods and themes were heard in each cell.
    fn count(heard: &Heard, index: &Index<'_>, dimensions: Dimensions, sets: bool) -> Self {
        let mut table = Self::default();
        let mut topics = Vec::new();
        for row in &heard.rows {
            let method = if dimensions.has(Dimension::Method) {
                let Some(method) = row.method else { continue };
                method
            } else {
                ANY
            };
            row.topics(heard, index, dimensions, &mut topics);
            let stakeholders = if dimensions.has(Dimension::Stakeholder) {
                heard.slice(&row.covered)
            } else {
                &[ANY]
            };
            for &Topic { theme, goal, counted } in &topics {
                let passages = if counted {
                    row.passages(heard, index, theme, goal)
                } else {
                    1
                };
                for &stakeholder in stakeholders {
                    let cell = [theme, goal, stakeholder, method];
                    let both = table.sums.entry(cell).or_default();
                    let sums = if counted { &mut both.counted } else { &mut both.awaited };
                    sums.notes += 1;
                    sums.passages = sums.passages.saturating_add(passages);
                    sums.participants = sums.participants.saturating_add(row.participants);
                    if sets {
                        gather(row, heard, index, &cell, counted, table.sets.entry(cell).or_default());
                    }
                }
            }
        }
        table
    }

    /// Returns the figures of a cell.
    pub(super) fn at(&self, cell: &Cell) -> Figures<'_> {
        Figures {
            sums: self.sums.get(cell).copied().unwrap_or_default(),
            sets: self.sets.get(cell).unwrap_or(&self.nothing),
        }
    }
}

/// The tables of a project, each counted when it is first asked for.
#[derive(Debug)]
pub(super) struct Tables<'a> {
    index: &'a Index<'a>,
    pub(super) heard: Heard,
    /// The dimensions of cells of which stakeholders, methods or themes are asked.
    sets: FxHashSet<Dimensions>,
    counted: FxHashMap<Dimensions, Table>,
}

impl<'a> Tables<'a> {
    /// Reads the notes; `asked` says of which dimensions which unit will be asked, and nothing else is kept.
    pub(super) fn new(index: &'a Index<'a>, asked: impl Iterator<Item = (Dimensions, Unit)>) -> Self {
        let (mut passages, mut sets) = (false, FxHashSet::default());
        for (dimensions, unit) in asked {
            passages |= unit == Unit::Passages;
            if matches!(unit, Unit::Stakeholders | Unit::Methods | Unit::Themes) {
                sets.insert(dimensions);
            }
        }
        Self {
            index,
            heard: Heard::read(index, passages),
            sets,
            counted: FxHashMap::default(),
        }
    }

    /// Returns the table of some dimensions.
    pub(super) fn of(&mut self, dimensions: Dimensions) -> &Table {
        let sets = self.sets.contains(&dimensions);
        let count = || Table::count(&self.heard, self.index, dimensions, sets);
        self.counted.entry(dimensions).or_insert_with(count)
    }
}

/// Notes who, how and what a note adds to a cell.
fn gather(row: &Row, heard: &Heard, index: &Index<'_>, cell: &Cell, counted: bool, sets: &mut Both<Sets>) {
    let own = if counted { &mut sets.counted } else { &mut sets.awaited };
    let named = heard.slice(&row.named).iter();
    own.stakeholders
        .extend(named.filter(|it| index.is_within(**it, cell[2])));
    own.methods.extend(row.method);
    let about = |it: &&u32| !index.dropped[**it as usize] && index.is_about(cell, **it);
    let of = |list| heard.slice(list).iter().filter(about);
    sets.counted.themes.extend(of(&row.themes));
    sets.awaited.themes.extend(of(&row.agenda));
}
