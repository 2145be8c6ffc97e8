//! The project's ids as numbers, so that counting looks up no text.

use super::cell::{ANY, Cell};
use super::dimension::Dimension;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::{Method, ThemeStatus};
use rustc_hash::FxHashMap;

/// What themes, goals and stakeholders have to do with each other, by their numbers.
///
/// A number is a record's place among the records of its kind; a method's is its place in `Method::ALL`.
#[derive(Debug)]
pub(super) struct Index<'a> {
    pub(super) project: &'a Project,
    /// For each dimension its ids; of records with the same id the first.
    numbers: [FxHashMap<&'a str, u32>; 4],
    /// For each stakeholder itself and those above it, nearest first.
    pub(super) lineage: Vec<Vec<u32>>,
    /// For each theme the goals that it serves; a dropped theme serves none.
    pub(super) goals: Vec<Vec<u32>>,
    /// For each goal the themes that serve it.
    pub(super) serving: Vec<Vec<u32>>,
    /// For each theme whether it was dropped.
    pub(super) dropped: Vec<bool>,
}

impl<'a> Index<'a> {
    /// Numbers a project.
    pub(super) fn new(project: &'a Project) -> Self {
        let numbers = Dimension::ALL.map(|dimension| numbered(project, dimension));
        let of = |dimension: Dimension, id: &str| numbers[dimension as usize].get(id).copied();
        let themes = project.records(Kind::Theme);
        let dropped: Vec<bool> = themes.iter().map(is_dropped).collect();
        let mut goals = vec![Vec::new(); themes.len()];
        let mut serving = vec![Vec::new(); project.records(Kind::Goal).len()];
        for (at, theme) in themes.iter().enumerate().filter(|(at, _)| !dropped[*at]) {
            for id in theme.theme().into_iter().flat_map(|it| &it.goals) {
                if let Some(goal) = of(Dimension::Goal, &id.value)
                    && !goals[at].contains(&goal)
                {
                    goals[at].push(goal);
                    serving[goal as usize].push(number(at));
                }
            }
        }
        let stakeholders = project.records(Kind::Stakeholder);
        let line = |it: &Record| -> Vec<u32> {
            let ids = project.lineage(&it.id);
            ids.iter().filter_map(|id| of(Dimension::Stakeholder, id)).collect()
        };
        Self {
            project,
            lineage: stakeholders.iter().map(line).collect(),
            goals,
            serving,
            dropped,
            numbers,
        }
    }

    /// Returns the number of an id of a dimension.
    pub(super) fn number(&self, dimension: Dimension, id: &str) -> Option<u32> {
        self.numbers[dimension as usize].get(id).copied()
    }

    /// Returns the numbers of a dimension; of records with the same id only the first has one.
    pub(super) fn numbers(&self, dimension: Dimension) -> Vec<u32> {
        let Some(kind) = kind(dimension) else {
            return Method::ALL.iter().map(|it| *it as u32).collect();
        };
        let records = self.project.records(kind);
        let first = |at: &usize| *at == 0 || records[at - 1].id != records[*at].id;
        (0..records.len()).filter(first).map(number).collect()
    }

    /// Returns the record of a number; nothing for a method.
    pub(super) fn record(&self, dimension: Dimension, number: u32) -> Option<&'a Record> {
        kind(dimension).and_then(|kind| self.project.records(kind).get(number as usize))
    }

    /// Returns the id of a number.
    pub(super) fn id(&self, dimension: Dimension, number: u32) -> &'a str {
        match self.record(dimension, number) {
            Some(record) => &record.id,
            None => Method::ALL.get(number as usize).map_or("", |it| it.word()),
        }
    }

    /// Returns whether a stakeholder is another, or lies below it.
    pub(super) fn is_within(&self, stakeholder: u32, above: u32) -> bool {
        above == ANY || self.lineage[stakeholder as usize].contains(&above)
    }

    /// Returns whether a theme is one of those that a cell is about: the cell's own, one that serves its goal, or any.
    pub(super) fn is_about(&self, cell: &Cell, theme: u32) -> bool {
        let [own, goal, ..] = *cell;
        (own == ANY || own == theme) && (goal == ANY || self.goals[theme as usize].contains(&goal))
    }

    /// Returns whether the theme of a cell serves its goal.
    pub(super) fn is_linked(&self, cell: &Cell) -> bool {
        self.goals[cell[0] as usize].contains(&cell[1])
    }
}

/// Returns a place in a list as a number.
pub(super) fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(ANY)
}

fn kind(dimension: Dimension) -> Option<Kind> {
    match dimension {
        Dimension::Theme => Some(Kind::Theme),
        Dimension::Goal => Some(Kind::Goal),
        Dimension::Stakeholder => Some(Kind::Stakeholder),
        Dimension::Method => None,
    }
}

fn is_dropped(theme: &Record) -> bool {
    theme.theme().is_some_and(|it| it.status == ThemeStatus::Dropped)
}

/// Returns the number of every id of a dimension; a record's is its place among those of its kind.
fn numbered(project: &Project, dimension: Dimension) -> FxHashMap<&str, u32> {
    let Some(kind) = kind(dimension) else {
        return Method::ALL.iter().map(|it| (it.word(), *it as u32)).collect();
    };
    let records = project.records(kind).iter().enumerate().rev();
    records.map(|(at, it)| (&*it.id, number(at))).collect()
}
