//! Making a plan shorter: some of it is taken out and filled in anew, over and over.

use super::random::Random;
use super::search::Field;
use super::state::{Choice, State};

/// How often it is tried; a test holds the result against every plan there is, on small projects.
const TRIES: usize = 120;
/// The most needs of a project for which it is tried: with more the wait would be felt.
const MOST_NEEDS: usize = 200;
/// The most inquiries that are taken out at once.
const MOST_OUT: usize = 5;

/// Returns a plan that closes as much with fewer inquiries, or the plan itself where none is found; `least` is how many
/// any plan must have.
pub(super) fn shorten(field: &Field, state: &State<'_>, plan: Vec<Choice>, least: usize) -> Vec<Choice> {
    if plan.len() <= least || state.needs.len() > MOST_NEEDS {
        return plan;
    }
    let whole = plan.len();
    let mut random = Random::new(1);
    let mut current = plan.clone();
    let mut best = plan;
    for _ in 0..TRIES {
        let mut next = current.clone();
        for _ in 0..2 + random.below(MOST_OUT - 1) {
            if !next.is_empty() {
                next.swap_remove(random.below(next.len()));
            }
        }
        let mut left = state.clone();
        next.retain(|it| left.plan(it) > 0);
        next.extend(field.greedy(left, Some(Random::new(random.next()))).choices);
        if next.len() <= current.len() {
            current = next;
        }
        if current.len() < best.len() {
            best.clone_from(&current);
        }
        if best.len() <= least {
            break;
        }
    }
    if best.len() < whole { arrange(state, best) } else { best }
}

/// Puts the inquiries that close most first, and leaves out themes that close nothing.
fn arrange(state: &State<'_>, mut plan: Vec<Choice>) -> Vec<Choice> {
    let mut state = state.clone();
    let mut arranged = Vec::with_capacity(plan.len());
    while !plan.is_empty() {
        let closes = |at: &usize| (state.total(&plan[*at]), std::cmp::Reverse(*at));
        let best = (0..plan.len()).max_by_key(closes).unwrap_or_default();
        let mut choice = plan.remove(best);
        for theme in choice.themes.clone() {
            let mut without = choice.clone();
            without.themes.retain(|it| *it != theme);
            if state.total(&without) == state.total(&choice) {
                choice = without;
            }
        }
        state.plan(&choice);
        arranged.push(choice);
    }
    arranged
}
