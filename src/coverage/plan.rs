//! The fewest inquiries that close the most gaps.

mod bound;
mod fitting;
mod improve;
mod limits;
mod random;
mod search;
mod state;
#[cfg(test)]
mod tests;

use super::axis::{self, Member, Order};
use super::cell::ANY;
use super::counts::Tables;
use super::dimension::{Dimension, Unit};
use super::gaps::{Gap, Need, Obstacle};
use super::index::Index;
use crate::record::vocabulary::Method;
use search::{Field, Greedy};
use state::{Choice, State};

/// An inquiry that should be made.
#[derive(Debug, Clone, PartialEq)]
pub struct Inquiry {
    /// Who should be heard.
    pub stakeholder: Member,
    /// How.
    pub method: Method,
    /// About what: what closes gaps, else the theme that the stakeholder was heard least about.
    pub themes: Vec<Member>,
    /// How many participants are expected, where a target counts them.
    pub participants: Option<u32>,
    /// How many units of need it closes.
    pub closes: u32,
}

/// What is planned.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Planned {
    /// The inquiries.
    pub(super) inquiries: Vec<Inquiry>,
    /// Whether more of them would close more.
    pub(super) is_cut: bool,
}

/// Plans inquiries, and marks the gaps that they can't close.
pub(super) fn of(
    index: &Index<'_>,
    tables: &mut Tables<'_>,
    order: &Order,
    needs: Vec<Need>,
    gaps: &mut [Gap],
) -> Planned {
    if needs.is_empty() {
        return Planned::default();
    }
    let themes: Vec<u32> = order
        .numbers(Dimension::Theme)
        .filter(|it| !index.dropped[*it as usize])
        .collect();
    let state = State::new(index, needs, &themes);
    let mut field = Field::new(index, tables, order.numbers(Dimension::Stakeholder), &themes, &state);
    let Greedy { choices, is_cut } = fewest(index, &field, &state);
    let mut left = state.clone();
    let closes: Vec<u32> = choices.iter().map(|it| left.plan(it)).collect();
    if !is_cut {
        for need in left.needs.iter().filter(|it| it.left > 0) {
            gaps[need.gap].obstacle = Some(obstacle(index, need, gaps[need.gap].have));
        }
    }
    let inquiry = |(choice, closes): (Choice, u32)| {
        let topics = field.topics(&choice);
        Inquiry {
            stakeholder: axis::member(index, Dimension::Stakeholder, choice.stakeholder),
            method: choice.method,
            participants: participants(&state, &choice),
            themes: topics
                .into_iter()
                .map(|it| axis::member(index, Dimension::Theme, it))
                .collect(),
            closes,
        }
    };
    let inquiries = choices.into_iter().zip(closes).map(inquiry).collect();
    Planned { inquiries, is_cut }
}

/// Returns the fewest inquiries that close what inquiries can close.
///
/// Where the greedy plan is as short as any plan can be, that is all; else a shorter one is searched for.
fn fewest(index: &Index<'_>, field: &Field, state: &State<'_>) -> Greedy {
    let greedy = field.greedy(state.clone(), None);
    if greedy.is_cut {
        return greedy;
    }
    let plan = greedy.choices;
    let mut end = state.clone();
    for choice in &plan {
        end.plan(choice);
    }
    let mut closable = state.clone();
    for (need, end) in closable.needs.iter_mut().zip(&end.needs) {
        need.left -= end.left;
    }
    Greedy {
        choices: improve::shorten(field, state, plan, bound::least(index, &closable) as usize),
        is_cut: false,
    }
}

/// Returns how many participants an inquiry must have, where a target that it helps with counts them.
fn participants(state: &State<'_>, choice: &Choice) -> Option<u32> {
    let size = fitting::participants(choice.method);
    let counts = |at: &usize| {
        let closes = state.closes(*at, choice.stakeholder, choice.method, &choice.themes);
        state.needs[*at].unit == Unit::Participants && closes > 0
    };
    (size > 1 && (0..state.needs.len()).any(|it| counts(&it))).then_some(size)
}

/// Returns why inquiries can't close what is left of a need.
fn obstacle(index: &Index<'_>, need: &Need, have: u32) -> Obstacle {
    let [theme, goal, stakeholder, method] = need.cell;
    let without_theme = goal != ANY && index.serving[goal as usize].is_empty();
    let is_goal = goal != ANY && [theme, stakeholder, method] == [ANY; 3];
    if without_theme {
        Obstacle::GoalWithoutTheme
    } else if is_goal && need.unit == Unit::Themes && have > 0 {
        Obstacle::FewThemes
    } else if theme != ANY && goal != ANY && !index.is_linked(&need.cell) {
        Obstacle::NotServing
    } else if method == Method::Hearing as u32 {
        Obstacle::Hearing
    } else {
        Obstacle::NobodyLeft
    }
}
