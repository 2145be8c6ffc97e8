//! What is short of its target: how many there are, how many should be, how many are on their way.

use super::accepted::{self, Accepted};
use super::axis::{self, Member, Order};
use super::cell::Dimensions;
use super::cell::{ANY, Cell};
use super::counts::Tables;
use super::dimension::{Amount, Dimension, Unit};
use super::index::{Index, number};
use super::targets::Target;
use rustc_hash::{FxHashMap, FxHashSet};

/// A cell that is short of a target.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    /// The target, by its place in `Report::targets`; of several that ask the same of a cell the highest.
    pub target: usize,
    pub(super) place: Cell,
    /// What the cell names; empty where the target is one for the whole project.
    pub cell: Vec<Member>,
    /// What is counted.
    pub unit: Unit,
    /// How many there are.
    pub have: u32,
    /// How many there should be.
    pub need: u32,
    /// How many more are on their way.
    pub awaited: u32,
    /// Why it is no gap all the same.
    pub accepted: Option<Accepted>,
    /// Why inquiries can't close it, where they can't.
    pub obstacle: Option<Obstacle>,
}

/// Why inquiries can't close a gap, so that somebody must choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// No theme serves the goal.
    GoalWithoutTheme,
    /// Too few themes serve the goal.
    FewThemes,
    /// The theme does not serve the goal.
    NotServing,
    /// Hearing responses come of themselves, in the hearing.
    Hearing,
    /// No stakeholder and method of the project are left that would close it.
    NobodyLeft,
}

/// A gap that is open, in numbers, as the plan needs it.
#[derive(Debug, Clone)]
pub(super) struct Need {
    /// The gap's place in the list of gaps.
    pub(super) gap: usize,
    pub(super) cell: Cell,
    pub(super) unit: Unit,
    /// What is neither there nor on its way.
    pub(super) left: u32,
    /// The stakeholders, methods or themes that are there or on their way.
    pub(super) seen: FxHashSet<u32>,
}

/// What is asked of a cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Demand {
    pub(super) cell: Cell,
    pub(super) unit: Unit,
    pub(super) need: u32,
    /// The target that asks it, by its place in the list of targets.
    pub(super) target: usize,
}

/// Returns what is asked of each cell, in the order of the targets and of their cells; the highest where several ask.
pub(super) fn demands(index: &Index<'_>, targets: &[Target], order: &Order) -> Vec<Demand> {
    let mut highest: FxHashMap<(Cell, Unit), usize> = FxHashMap::default();
    let mut demands: Vec<Demand> = Vec::new();
    for (target, it) in targets.iter().enumerate() {
        let mut cells = it.cells(index);
        cells.sort_by_key(|it| order.place(it));
        for cell in cells {
            for &Amount { unit, number: need } in &it.needs {
                let at = *highest.entry((cell, unit)).or_insert(demands.len());
                match demands.get_mut(at) {
                    Some(other) if need > other.need => (other.need, other.target) = (need, target),
                    Some(_) => {}
                    None => demands.push(Demand {
                        cell,
                        unit,
                        need,
                        target,
                    }),
                }
            }
        }
    }
    demands
}

/// Returns every gap, and what of them is neither accepted nor on its way.
pub(super) fn find(index: &Index<'_>, tables: &mut Tables<'_>, demands: &[Demand]) -> (Vec<Gap>, Vec<Need>) {
    let (mut gaps, mut needs) = (Vec::new(), Vec::new());
    for &Demand {
        cell,
        unit,
        need,
        target,
    } in demands
    {
        let figures = tables.of(Dimensions::of_cell(&cell)).at(&cell);
        let (have, awaited) = serving(index, &cell, unit).map_or_else(|| figures.pair(unit), |themes| (themes, 0));
        if have >= need {
            continue;
        }
        let accepted = accepted::of_cell(index, &cell);
        let left = need.saturating_sub(have.saturating_add(awaited));
        if accepted.is_none() && left > 0 {
            needs.push(Need {
                gap: gaps.len(),
                cell,
                unit,
                left,
                seen: figures.seen(unit),
            });
        }
        gaps.push(Gap {
            target,
            place: cell,
            cell: members(index, &cell),
            unit,
            have,
            need,
            awaited,
            accepted,
            obstacle: None,
        });
    }
    (gaps, needs)
}

/// Returns how many themes serve a goal, where that is what is asked: no note is needed for it.
fn serving(index: &Index<'_>, cell: &Cell, unit: Unit) -> Option<u32> {
    let [theme, goal, stakeholder, method] = *cell;
    let is_goal = goal != ANY && [theme, stakeholder, method] == [ANY; 3];
    (is_goal && unit == Unit::Themes).then(|| number(index.serving[goal as usize].len()))
}

fn members(index: &Index<'_>, cell: &Cell) -> Vec<Member> {
    let named = Dimension::ALL.into_iter().filter(|it| cell[*it as usize] != ANY);
    named.map(|it| axis::member(index, it, cell[it as usize])).collect()
}
