//! One pass over the notes into a compact table, and the counting of cells from it.

use super::dimension::{Dimension, Unit};
use super::index::{ANY, Cell, Index, number};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
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
    /// Reads what every note of a project says of itself.
    pub(super) fn read(index: &Index<'_>) -> Self {
        let mut heard = Self::default();
        for record in index.project.records(Kind::Note) {
            if let Some(note) = record.note().filter(|it| !it.is_withdrawn()) {
                heard.add(index, record, note);
            }
        }
        heard
    }

    fn add(&mut self, index: &Index<'_>, record: &Record, note: &Note) {
        let agenda = self.list(
            note.themes
                .iter()
                .filter_map(|it| index.number(Dimension::Theme, &it.value)),
        );
        let planned = note.is_planned(index.project.today);
        let (themes, passages) = if note.erased.is_some() {
            (agenda.clone(), 0..0)
        } else if planned {
            (0..0, 0..0)
        } else {
            self.coding(index, record)
        };
        let counted = note.erased.is_some() || !themes.is_empty();
        let agenda = self.without(&agenda, &themes);
        let named = self.list(
            note.stakeholders
                .iter()
                .filter_map(|it| index.number(Dimension::Stakeholder, &it.value)),
        );
        let covered: Vec<u32> = self.slice(&named).to_vec();
        let covered = self.list(covered.iter().flat_map(|it| &index.lineage[*it as usize]).copied());
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
        let first = number(self.passages.len());
        let mut all: Vec<u32> = Vec::new();
        for passage in record.outline.passages.iter().filter(|it| !it.markers.is_empty()) {
            let themes = self.list(
                passage
                    .markers
                    .iter()
                    .filter_map(|it| index.number(Dimension::Theme, &it.theme)),
            );
            if !themes.is_empty() {
                all.extend(self.slice(&themes));
                self.passages.push(themes);
            }
        }
        (self.list(all.into_iter()), first..number(self.passages.len()))
    }

    /// Writes a list without its repetitions.
    fn list(&mut self, numbers: impl Iterator<Item = u32>) -> Range<u32> {
        let start = self.lists.len();
        for it in numbers {
            if !self.lists[start..].contains(&it) {
                self.lists.push(it);
            }
        }
        number(start)..number(self.lists.len())
    }

    fn without(&mut self, list: &Range<u32>, taken: &Range<u32>) -> Range<u32> {
        let rest: Vec<u32> = self
            .slice(list)
            .iter()
            .filter(|it| !self.slice(taken).contains(it))
            .copied()
            .collect();
        self.list(rest.into_iter())
    }

    fn slice(&self, list: &Range<u32>) -> &[u32] {
        &self.lists[list.start as usize..list.end as usize]
    }
}

/// What was counted in a cell, or is awaited there.
#[derive(Debug, Default, Clone)]
pub(super) struct Tally {
    pub(super) notes: u32,
    pub(super) passages: u32,
    pub(super) participants: u32,
    pub(super) stakeholders: FxHashSet<u32>,
    pub(super) methods: FxHashSet<u32>,
    pub(super) themes: FxHashSet<u32>,
}

impl Tally {
    /// Returns which stakeholders, methods or themes were heard; nothing for what is only counted.
    pub(super) fn seen(&self, unit: Unit) -> Option<&FxHashSet<u32>> {
        match unit {
            Unit::Stakeholders => Some(&self.stakeholders),
            Unit::Methods => Some(&self.methods),
            Unit::Themes => Some(&self.themes),
            Unit::Notes | Unit::Passages | Unit::Participants => None,
        }
    }

    fn sum(&self, unit: Unit) -> u32 {
        match unit {
            Unit::Notes => self.notes,
            Unit::Passages => self.passages,
            Unit::Participants => self.participants,
            _ => self.seen(unit).map_or(0, |it| number(it.len())),
        }
    }
}

/// A cell's two tallies.
#[derive(Debug, Default, Clone)]
pub(super) struct Figures {
    /// What closes gaps.
    pub(super) counted: Tally,
    /// What is on its way, and closes nothing.
    pub(super) awaited: Tally,
}

impl Figures {
    /// Returns how many of a unit were counted, and how many more are awaited.
    pub(super) fn pair(&self, unit: Unit) -> (u32, u32) {
        let awaited = match (self.counted.seen(unit), self.awaited.seen(unit)) {
            (Some(counted), Some(awaited)) => number(awaited.difference(counted).count()),
            _ => self.awaited.sum(unit),
        };
        (self.counted.sum(unit), awaited)
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

    /// Returns whether a dimension is among them.
    pub(super) fn has(self, dimension: Dimension) -> bool {
        self.0[dimension as usize]
    }
}

/// The figures of every cell of some dimensions in which there is anything.
#[derive(Debug, Default)]
pub(super) struct Table {
    cells: FxHashMap<Cell, Figures>,
    empty: Figures,
}

impl Table {
    /// Counts; `sets` also gathers which stakeholders, methods and themes were heard in each cell.
    pub(super) fn count(heard: &Heard, index: &Index<'_>, dimensions: Dimensions, sets: bool) -> Self {
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
                    let figures = table.cells.entry(cell).or_default();
                    let tally = if counted {
                        &mut figures.counted
                    } else {
                        &mut figures.awaited
                    };
                    tally.notes += 1;
                    tally.passages += passages;
                    tally.participants = tally.participants.saturating_add(row.participants);
                    if sets {
                        row.sets(heard, index, &cell, counted, figures);
                    }
                }
            }
        }
        table
    }

    /// Returns the figures of a cell.
    pub(super) fn at(&self, cell: &Cell) -> &Figures {
        self.cells.get(cell).unwrap_or(&self.empty)
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

    fn sets(&self, heard: &Heard, index: &Index<'_>, cell: &Cell, counted: bool, figures: &mut Figures) {
        let tally = if counted {
            &mut figures.counted
        } else {
            &mut figures.awaited
        };
        let named = heard.slice(&self.named).iter();
        tally
            .stakeholders
            .extend(named.filter(|it| index.is_within(**it, cell[2])));
        tally.methods.extend(self.method);
        let about = |it: &&u32| !index.dropped[**it as usize] && index.is_about(cell, **it);
        figures
            .counted
            .themes
            .extend(heard.slice(&self.themes).iter().filter(about));
        figures
            .awaited
            .themes
            .extend(heard.slice(&self.agenda).iter().filter(about));
    }
}
