//! Who was heard at all and who was not, of the actors that are part of no other, and how many gaps are left.

use super::axis::{Line, Order};
use super::cell::ANY;
use super::cell::Dimensions;
use super::counts::Tables;
use super::dimension::{Dimension, Unit};
use super::gaps::{self, Gap};
use super::index::Index;
use super::{targets, units};
use crate::project::Project;

/// What a project has heard, without a plan for the rest.
#[derive(Debug, Clone, PartialEq)]
pub struct Hearing {
    /// The notes that count.
    pub notes: usize,
    /// The talks and meetings whose date lies in the future.
    pub planned: usize,
    /// The hearing responses that have not come yet.
    pub expected: usize,
    /// The notes of which nothing is coded yet.
    pub uncoded: usize,
    /// The notes among all of these that are illustrations.
    pub examples: usize,
    /// The actors that were heard, themselves or a part of them.
    pub heard: Vec<Line>,
    /// The actors that were not, those among them that would not take part.
    pub unheard: Vec<Line>,
    /// What is short of a target, and nobody has accepted.
    pub gaps: Vec<Gap>,
}

/// Returns what a project has heard.
pub fn of(project: &Project) -> Hearing {
    let index = Index::new(project);
    let order = Order::new(&index);
    let targets = targets::of(&index);
    let demands = gaps::demands(&index, &targets, &order);
    let actors = Dimensions::of([Dimension::Stakeholder]);
    let mut tables = Tables::new(&index, units(&demands).chain([(actors, Unit::Notes)]));
    let (mut gaps, _) = gaps::find(&index, &mut tables, &demands);
    gaps.retain(|it| it.accepted.is_none());
    let table = tables.of(actors);
    let is_heard = |number: u32| table.at(&[ANY, ANY, number, ANY]).pair(Unit::Notes).0 > 0;
    let (mut heard, mut unheard) = (Vec::new(), Vec::new());
    let lines = order.lines(&index, Dimension::Stakeholder).into_iter();
    for (line, number) in lines.zip(order.numbers(Dimension::Stakeholder)) {
        if line.depth == 0 {
            let own = if is_heard(number) { &mut heard } else { &mut unheard };
            own.push(line);
        }
    }
    let notes = tables.heard;
    Hearing {
        notes: notes.notes,
        planned: notes.planned,
        expected: notes.expected,
        uncoded: notes.uncoded,
        examples: notes.examples,
        heard,
        unheard,
        gaps,
    }
}
