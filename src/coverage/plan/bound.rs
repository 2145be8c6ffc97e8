//! How many inquiries any plan must have at least.

use super::fitting;
use super::limits::MOST_THEMES;
use super::state::{Scope, State};
use crate::coverage::dimension::Unit;
use crate::coverage::gaps::Need;
use crate::coverage::index::{Index, number};
use crate::record::vocabulary::Method;

/// Returns a number of inquiries that no plan which closes every need can be shorter than.
///
/// An inquiry has one stakeholder and one method, so what is needed of different stakeholders, or by different methods,
/// takes different inquiries; and it has at most so many themes, so what is needed about themes takes at least their
/// sum divided by that many.
pub(super) fn least(index: &Index<'_>, state: &State<'_>) -> u32 {
    let mut open: Vec<(&Need, &Scope)> = state
        .needs
        .iter()
        .zip(state.scopes.iter())
        .filter(|it| it.0.left > 0)
        .collect();
    open.sort_by_key(|it| it.0.cell[2]);
    let mut below = vec![0; index.lineage.len()];
    let mut own = vec![0; index.lineage.len()];
    let mut any = 0;
    for needs in open.chunk_by(|a, b| a.0.cell[2] == b.0.cell[2]) {
        let least = of_one(needs);
        match own.get_mut(needs[0].0.cell[2] as usize) {
            Some(of) => *of = least,
            None => any = least,
        }
    }
    // Parts before their whole: the longest lines first.
    let mut deepest: Vec<usize> = (0..own.len()).collect();
    deepest.sort_by_key(|it| std::cmp::Reverse(index.lineage[*it].len()));
    let mut all = 0;
    for it in deepest {
        let least = own[it].max(below[it]);
        match index.lineage[it].get(1) {
            Some(above) => below[*above as usize] += least,
            None => all += least,
        }
    }
    any.max(all)
}

/// Returns the least number of inquiries for needs that may all be closed by the same stakeholder.
fn of_one(needs: &[(&Need, &Scope)]) -> u32 {
    let by_method = Method::ALL.iter().map(|method| {
        let of_method: Vec<_> = needs
            .iter()
            .filter(|it| it.0.cell[3] == *method as u32)
            .copied()
            .collect();
        of_kind(&of_method)
    });
    of_kind(needs).max(by_method.sum())
}

fn of_kind(needs: &[(&Need, &Scope)]) -> u32 {
    let most = number(MOST_THEMES);
    let mut by_theme: Vec<(u32, u32)> = Vec::new();
    for (need, scope) in needs {
        if let Scope::Themes(themes) = scope
            && let [theme] = themes[..]
        {
            by_theme.push((theme, inquiries(need, scope)));
        }
    }
    by_theme.sort_unstable();
    let peaks = by_theme.chunk_by(|a, b| a.0 == b.0).filter_map(|it| it.last());
    let sum: u32 = peaks.map(|it| it.1).sum();
    let longest = needs.iter().map(|(need, scope)| inquiries(need, scope)).max();
    longest.unwrap_or(0).max(sum.div_ceil(most))
}

/// Returns how many inquiries one need takes at least.
fn inquiries(need: &Need, scope: &Scope) -> u32 {
    let at_once = match need.unit {
        Unit::Notes | Unit::Passages | Unit::Stakeholders | Unit::Methods => 1,
        Unit::Participants => match Method::ALL.get(need.cell[3] as usize) {
            Some(method) => fitting::participants(*method),
            None => Method::ALL
                .iter()
                .map(|it| fitting::participants(*it))
                .max()
                .unwrap_or(1),
        },
        Unit::Themes => match scope {
            Scope::Themes(themes) => number(themes.len().clamp(1, MOST_THEMES)),
            Scope::Always => 1,
        },
    };
    need.left.div_ceil(at_once)
}
