//! One pass over the notes into compact rows: who was heard about what, in numbers.

use super::cell::ANY;
use super::cell::Dimensions;
use super::dimension::Dimension;
use super::index::{Index, number};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::record::vocabulary::Method;
use crate::syntax::markdown::marker::Marker;
use std::ops::Range;

/// What was heard: a row for each note that counts or is awaited, in numbers.
#[derive(Debug, Default)]
pub(super) struct Heard {
    pub(super) rows: Vec<Row>,
    /// The lists of all rows, one after the other.
    lists: Vec<u32>,
    /// For each passage the themes that it is coded with, as a range of `lists`.
    passages: Vec<Range<u32>>,
    /// Whether passages are kept, each for itself.
    each: bool,
    /// The notes that count.
    pub(super) notes: usize,
    /// The talks and meetings whose date lies in the future.
    pub(super) planned: usize,
    /// The hearing responses that have not come yet.
    pub(super) expected: usize,
    /// The notes that count and do not say how many took part.
    pub(super) unstated: usize,
    /// The notes of which nothing is coded yet.
    pub(super) uncoded: usize,
    /// The notes among all of these that are illustrations.
    pub(super) examples: usize,
}

/// A note.
#[derive(Debug)]
pub(super) struct Row {
    /// Whether the note counts; else it is awaited.
    counted: bool,
    pub(super) method: Option<u32>,
    pub(super) participants: u32,
    /// The stakeholders that the note names.
    pub(super) named: Range<u32>,
    /// Those and all above them.
    pub(super) covered: Range<u32>,
    /// The themes that it covers.
    pub(super) themes: Range<u32>,
    /// The themes that are only on its agenda.
    pub(super) agenda: Range<u32>,
    /// Its coded passages, as a range of `passages`.
    passages: Range<u32>,
}

impl Heard {
    /// Reads what every note of a project says of itself; each passage for itself only where `passages` asks for it.
    pub(super) fn read(index: &Index<'_>, passages: bool) -> Self {
        let records = index.project.records(Kind::Note);
        let mut heard = Self {
            rows: Vec::with_capacity(records.len()),
            lists: Vec::with_capacity(records.len() * 8),
            each: passages,
            ..Self::default()
        };
        for record in records {
            if let Some(note) = record.note().filter(|it| !it.is_out()) {
                heard.add(index, record, note);
            }
        }
        heard
    }

    fn add(&mut self, index: &Index<'_>, record: &Record, note: &Note) {
        let number = |dimension, id: &str| index.number(dimension, id);
        let agenda = self.list(note.themes.iter().filter_map(|it| number(Dimension::Theme, &it.value)));
        let planned = note.is_planned(index.project.today);
        let (themes, passages) = if note.is_erased() {
            (agenda.clone(), 0..0)
        } else if planned {
            (0..0, 0..0)
        } else {
            self.coding(index, record)
        };
        let counted = note.is_erased() || !themes.is_empty();
        let agenda = self.without(agenda, &themes);
        let names = note.stakeholders.iter();
        let named = self.list(names.filter_map(|it| number(Dimension::Stakeholder, &it.value)));
        let covered = self.above(index, &named);
        self.notes += usize::from(counted);
        let is_response = note.method == Some(Method::Hearing);
        self.planned += usize::from(planned && !is_response);
        self.expected += usize::from(planned && is_response);
        self.unstated += usize::from(counted && note.participants.is_none());
        self.uncoded += usize::from(!counted && !planned);
        self.examples += usize::from(note.example);
        self.rows.push(Row {
            counted,
            method: note.method.map(|it| it as u32),
            participants: note.participants.unwrap_or_default(),
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
        let theme = |it: &Marker| index.number(Dimension::Theme, it.theme());
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

    /// Returns the numbers of a list.
    pub(super) fn slice(&self, list: &Range<u32>) -> &[u32] {
        &self.lists[list.start as usize..list.end as usize]
    }
}

/// What a note is about in a table's dimensions: one of its themes, one of their goals, both, or all of it.
pub(super) struct Topic {
    pub(super) theme: u32,
    pub(super) goal: u32,
    /// Whether the note counts there; else it is awaited.
    pub(super) counted: bool,
}

impl Row {
    /// Finds what the note is about in some dimensions.
    pub(super) fn topics(&self, heard: &Heard, index: &Index<'_>, dimensions: Dimensions, topics: &mut Vec<Topic>) {
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
    pub(super) fn passages(&self, heard: &Heard, index: &Index<'_>, theme: u32, goal: u32) -> u32 {
        let passages = &heard.passages[self.passages.start as usize..self.passages.end as usize];
        if theme == ANY && goal == ANY {
            return number(passages.len());
        }
        let cell = [theme, goal, ANY, ANY];
        let of_topic = |it: &&Range<u32>| heard.slice(it).iter().any(|theme| index.is_about(&cell, *theme));
        number(passages.iter().filter(of_topic).count())
    }
}
