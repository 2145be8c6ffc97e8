//! What is still needed while a plan is made, and what one more inquiry would close of it.

use super::fitting;
use crate::coverage::cell::ANY;
use crate::coverage::dimension::Unit;
use crate::coverage::gaps::Need;
use crate::coverage::index::{Index, number};
use crate::record::vocabulary::Method;
use std::rc::Rc;

/// What a unit of need is worth that takes an inquiry of its own: a number that the most participants divide.
const UNIT: u32 = 240;

/// One inquiry, in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) stakeholder: u32,
    pub(super) method: Method,
    pub(super) themes: Vec<u32>,
}

/// Which of an inquiry's themes a need asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Scope {
    /// None: the inquiry itself is enough.
    Always,
    /// One of these.
    Themes(Vec<u32>),
}

/// What is still needed.
#[derive(Debug, Clone)]
pub(super) struct State<'a> {
    index: &'a Index<'a>,
    pub(super) needs: Vec<Need>,
    pub(super) scopes: Rc<[Scope]>,
    /// For each need what one unit of it is worth in the search.
    worths: Rc<[u32]>,
}

impl<'a> State<'a> {
    /// Returns what is needed before anything is planned.
    pub(super) fn new(index: &'a Index<'a>, needs: Vec<Need>, themes: &[u32]) -> Self {
        Self {
            scopes: needs.iter().map(|it| scope(index, it, themes)).collect(),
            worths: needs.iter().map(worth).collect(),
            index,
            needs,
        }
    }

    /// Returns how many units of a need an inquiry would close.
    pub(super) fn closes(&self, at: usize, stakeholder: u32, method: Method, themes: &[u32]) -> u32 {
        let need = &self.needs[at];
        let [.., above, how] = need.cell;
        let fits = (how == ANY || how == method as u32) && self.index.is_within(stakeholder, above);
        if need.left == 0 || !fits {
            return 0;
        }
        let is_new = |it: u32| !need.seen.contains(&it);
        let mut new_themes = 0;
        if let Scope::Themes(asked) = &self.scopes[at] {
            let met = || themes.iter().filter(|it| asked.contains(it));
            if met().next().is_none() {
                return 0;
            }
            new_themes = number(met().filter(|it| is_new(**it)).count());
        }
        let units = match need.unit {
            Unit::Notes | Unit::Passages => 1,
            Unit::Participants => fitting::participants(method),
            Unit::Stakeholders => u32::from(is_new(stakeholder)),
            Unit::Methods => u32::from(is_new(method as u32)),
            Unit::Themes => new_themes,
        };
        units.min(need.left)
    }

    /// Returns what an inquiry is worth for a need.
    pub(super) fn worth(&self, at: usize, stakeholder: u32, method: Method, themes: &[u32]) -> u32 {
        self.closes(at, stakeholder, method, themes)
            .saturating_mul(self.worths[at])
    }

    /// Returns how many units of need an inquiry would close.
    pub(super) fn total(&self, choice: &Choice) -> u32 {
        let closes = |at| self.closes(at, choice.stakeholder, choice.method, &choice.themes);
        (0..self.needs.len()).map(closes).sum()
    }

    /// Plans an inquiry, and returns how many units of need it closes.
    pub(super) fn plan(&mut self, choice: &Choice) -> u32 {
        let mut closed = 0;
        for at in 0..self.needs.len() {
            let units = self.closes(at, choice.stakeholder, choice.method, &choice.themes);
            let need = &mut self.needs[at];
            need.left -= units;
            closed += units;
            match need.unit {
                _ if units == 0 => {}
                Unit::Stakeholders => need.seen.extend([choice.stakeholder]),
                Unit::Methods => need.seen.extend([choice.method as u32]),
                Unit::Themes => need.seen.extend(&choice.themes),
                Unit::Notes | Unit::Passages | Unit::Participants => {}
            }
        }
        closed
    }
}

/// Returns what one unit of a need is worth: participants come many at a time, so each is worth the less.
fn worth(need: &Need) -> u32 {
    if need.unit == Unit::Participants {
        let inquiries = need.left.div_ceil(fitting::MOST_PARTICIPANTS);
        (UNIT.saturating_mul(inquiries) / need.left).max(1)
    } else {
        UNIT
    }
}

fn scope(index: &Index<'_>, need: &Need, themes: &[u32]) -> Scope {
    let [theme, goal, ..] = need.cell;
    if theme == ANY && goal == ANY && need.unit != Unit::Themes {
        return Scope::Always;
    }
    if need.cell == [ANY, goal, ANY, ANY] && goal != ANY && need.unit == Unit::Themes {
        // Which themes serve a goal is written, not heard.
        return Scope::Themes(Vec::new());
    }
    let about = themes.iter().filter(|it| index.is_about(&need.cell, **it));
    Scope::Themes(about.copied().collect())
}
