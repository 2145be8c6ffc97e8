//! One pass over the notes into a compact table, and the counting of cells from it.

use super::dimension::{Dimension, Unit};
use super::index::{ANY, Cell, Index, number};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::syntax::markdown::marker::Marker;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// What was heard: a row for each note that counts or is awaited, in numbers.
#[derive(Debug, Default)]
pub(super) struct Heard {
    rows: Vec<Row>,
    /// The lists of all rows, one after the other.
    lists: Vec<u32>,
    /// For each passage the themes that it is coded with, as a stretch of `lists`.
    passages: Vec<Range<u32>>,
    /// Whether passages are kept, each for itself.
    each: bool,
    /// The notes that count.
    pub(super) notes: usize,
    /// The notes whose date lies in the future.
    pub(super) planned: usize,
    /// The notes of which nothing is coded yet.
    pub(super) uncoded: usize,
    /// The notes among all of these that are illustrations.
    pub(super) examples: usize,
}

#[derive(Debug)]
struct Row {
    /// Whether the note counts; else it is awaited.
    counted: bool,
    method: Option<u32>,
    participants: u32,
    /// The stakeholders that the note names.
    named: Range<u32>,
    /// Those and all above them.
    covered: Range<u32>,
    /// The themes that it covers.
    themes: Range<u32>,
    /// The themes that are only on its agenda.
    agenda: Range<u32>,
    /// Its coded passages, as a stretch of `passages`.
    passages: Range<u32>,
}

impl Heard {
    /// Reads what every note of a project says of itself; each passage for itself only where `passages` asks for it.
    fn read(index: &Index<'_>, passages: bool) -> Self {
        let records = index.project.records(Kind::Note);
        let mut heard = Self {
            rows: Vec::with_capacity(records.len()),
            lists: Vec::with_capacity(records.len() * 8),
            each: passages,
            ..Self::default()
        };
        for record in records {
            if let Some(note) = record.note().filter(|it| !it.is_withdrawn()) {
                heard.add(index, record, note);
            }
        }
        heard
    }

    fn add(&mut self, index: &Index<'_>, record: &Record, note: &Note) {
        let number = |dimension, id: &str| index.number(dimension, id);
        let agenda = self.list(note.themes.iter().filter_map(|it| number(Dimension::Theme, &it.value)));
        let planned = note.is_planned(index.project.today);
        let (themes, passages) = if note.erased.is_some() {
            (agenda.clone(), 0..0)
        } else if planned {
            (0..0, 0..0)
        } else {
            self.coding(index, record)
        };
        let counted = note.erased.is_some() || !themes.is_empty();
        let agenda = self.without(agenda, &themes);
        let names = note.stakeholders.iter();
        let named = self.list(names.filter_map(|it| number(Dimension::Stakeholder, &it.value)));
        let covered = self.above(index, &named);
        self.notes += usize::from(counted);
        self.planned += usize::from(planned);
        self.uncoded += usize::from(!counted && !planned);
        self.examples += usize::from(note.example);
        self.rows.push(Row {
            counted,
            method: note.method.map(|it| it as u32),
            participants: note.participants.unwrap_or(1),
            named,
            covered,
            themes,
            agenda,
            passages,
        });
    }

    /// Reads the passages that are coded with themes of the project, and returns the themes and the passages.
    fn coding(&mut self, index: &Index<'_>, record: &Record) -> (Range<u32>, Range<u32>) {
        let passages = &record.outline.passages;
        let theme = |it: &Marker| index.number(Dimension::Theme, &it.theme);
        if !self.each {
            let markers = passages.iter().flat_map(|it| &it.markers);
            return (self.list(markers.filter_map(theme)), 0..0);
        }
        let (first, start) = (self.passages.len(), self.lists.len());
        for passage in passages {
            let themes = self.list(passage.markers.iter().filter_map(theme));
            if !themes.is_empty() {
                self.passages.push(themes);
            }
        }
        let all = start..self.lists.len();
        let start = self.lists.len();
        for at in all {
            self.push(start, self.lists[at]);
        }
        (
            number(start)..number(self.lists.len()),
            number(first)..number(self.passages.len()),
        )
    }

    /// Writes stakeholders and all above them.
    fn above(&mut self, index: &Index<'_>, named: &Range<u32>) -> Range<u32> {
        let start = self.lists.len();
        for at in named.clone() {
            for &it in &index.lineage[self.lists[at as usize] as usize] {
                self.push(start, it);
            }
        }
        number(start)..number(self.lists.len())
    }

    /// Writes what of a list is not taken; the list itself where nothing is.
    fn without(&mut self, list: Range<u32>, taken: &Range<u32>) -> Range<u32> {
        if !self.slice(&list).iter().any(|it| self.slice(taken).contains(it)) {
            return list;
        }
        let start = self.lists.len();
        for at in list {
            let it = self.lists[at as usize];
            if !self.slice(taken).contains(&it) {
                self.push(start, it);
            }
        }
        number(start)..number(self.lists.len())
    }

    fn push(&mut self, start: usize, it: u32) {
        if !self.lists[start..].contains(&it) {
            self.lists.push(it);
        }
    }

    /// Writes a list without its repetitions.
    fn list(&mut self, numbers: impl Iterator<Item = u32>) -> Range<u32> {
        let start = self.lists.len();
        for it in numbers {
            self.push(start, it);
        }
        number(start)..number(self.lists.len())
    }

    fn slice(&self, list: &Range<u32>) -> &[u32] {
        &self.lists[list.start as usize..list.end as usize]
    }
}

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

/// The dimensions of a table of cells; always in the order of `Dimension::ALL`.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Dimensions([bool; 4]);

impl Dimensions {
    /// Returns the dimensions that are named.
    pub(super) fn of(named: impl IntoIterator<Item = Dimension>) -> Self {
        let mut all = Self::default();
        for it in named {
            all.0[it as usize] = true;
        }
        all
    }

    /// Returns the dimensions that a cell names.
    pub(super) fn of_cell(cell: &Cell) -> Self {
        Self(cell.map(|it| it != ANY))
    }

    /// Returns whether a dimension is among them.
    fn has(self, dimension: Dimension) -> bool {
        self.0[dimension as usize]
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
                        row.gather(heard, index, &cell, counted, table.sets.entry(cell).or_default());
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

/// What a note is about in a table's dimensions: one of its themes, one of their goals, both, or all of it.
struct Topic {
    theme: u32,
    goal: u32,
    counted: bool,
}

impl Row {
    fn topics(&self, heard: &Heard, index: &Index<'_>, dimensions: Dimensions, topics: &mut Vec<Topic>) {
        topics.clear();
        let (by_theme, by_goal) = (dimensions.has(Dimension::Theme), dimensions.has(Dimension::Goal));
        if !by_theme && !by_goal {
            topics.push(Topic {
                theme: ANY,
                goal: ANY,
                counted: self.counted,
            });
            return;
        }
        for (list, counted) in [(&self.themes, true), (&self.agenda, false)] {
            for &own in heard.slice(list) {
                let theme = if by_theme { own } else { ANY };
                let own = &index.goals[own as usize];
                for &goal in if by_goal { own } else { &[ANY][..] } {
                    // A goal that several themes serve is one topic, and counts where any of them does.
                    if by_theme || topics.iter().all(|it| it.goal != goal) {
                        topics.push(Topic { theme, goal, counted });
                    }
                }
            }
        }
    }

    /// Returns how many coded passages of the note belong to a topic; of a note that was erased nobody knows.
    fn passages(&self, heard: &Heard, index: &Index<'_>, theme: u32, goal: u32) -> u32 {
        let passages = &heard.passages[self.passages.start as usize..self.passages.end as usize];
        if theme == ANY && goal == ANY {
            return number(passages.len());
        }
        let cell = [theme, goal, ANY, ANY];
        let of_topic = |it: &&Range<u32>| heard.slice(it).iter().any(|theme| index.is_about(&cell, *theme));
        number(passages.iter().filter(of_topic).count())
    }

    fn gather(&self, heard: &Heard, index: &Index<'_>, cell: &Cell, counted: bool, sets: &mut Both<Sets>) {
        let own = if counted { &mut sets.counted } else { &mut sets.awaited };
        let named = heard.slice(&self.named).iter();
        own.stakeholders
            .extend(named.filter(|it| index.is_within(**it, cell[2])));
        own.methods.extend(self.method);
        let about = |it: &&u32| !index.dropped[**it as usize] && index.is_about(cell, **it);
        let of = |list| heard.slice(list).iter().filter(about);
        sets.counted.themes.extend(of(&self.themes));
        sets.awaited.themes.extend(of(&self.agenda));
    }
}
