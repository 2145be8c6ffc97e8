//! Which quotation mark closes which.

use super::sign::{Doubt, Leaning, Sign};
use std::ops::Range;

/// Something in quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// With the marks.
    pub outer: Range<usize>,
    /// Without them.
    pub inner: Range<usize>,
}

/// The marks that open; each has a stack of its own, so that a partner is found without looking through all that is open.
const OPENING: [char; 5] = ['"', '”', '“', '„', '»'];

/// A pair of signs, by their numbers.
type Pair = (usize, usize);

/// Returns what stands between the signs that belong together, outermost only.
pub(super) fn outermost(signs: &[Sign]) -> Vec<Marked> {
    let marked = |(open, close): Pair| {
        let (open, close) = (signs[open], signs[close]);
        Marked {
            outer: open.start..close.end,
            inner: open.end..close.start,
        }
    };
    pairs(signs).into_iter().map(marked).collect()
}

/// Returns the double marks that stand in no pair: the last that opens, and the first that closes.
pub(super) fn unpaired(signs: &[Sign]) -> (Option<Sign>, Option<Sign>) {
    let free = outside(signs.len(), &pairs(signs));
    let free = || free.iter().map(|it| signs[*it]).filter(|it| it.is_double());
    let open = free().rfind(|it| it.leaning == Leaning::Opens);
    let close = free().find(|it| it.leaning == Leaning::Closes);
    (open, close)
}

/// Returns the signs that belong together, outermost only.
fn pairs(signs: &[Sign]) -> Vec<Pair> {
    let doubles: Vec<usize> = (0..signs.len()).filter(|it| signs[*it].is_double()).collect();
    let mut pairs = exact(signs, &doubles);
    top(&mut pairs);
    // Where the right partner is missing, any double mark closes another; then single ones, then a mixture.
    for family in [loose, single, mixed] {
        let free = outside(signs.len(), &pairs);
        pairs.extend(family(signs, &free));
        top(&mut pairs);
    }
    pairs
}

/// Keeps the pairs that stand in no other, in their order.
fn top(pairs: &mut Vec<Pair>) {
    pairs.sort_unstable_by_key(|it| (it.0, std::cmp::Reverse(it.1)));
    let mut end = None;
    pairs.retain(|it| {
        let is_outside = end.is_none_or(|end| it.0 > end);
        if is_outside {
            end = Some(it.1);
        }
        is_outside
    });
}

/// Returns the signs that stand in no pair.
fn outside(count: usize, pairs: &[Pair]) -> Vec<usize> {
    let mut free = Vec::new();
    let mut from = 0;
    for (open, close) in pairs {
        free.extend(from..*open);
        from = close + 1;
    }
    free.extend(from..count);
    free
}

/// Pairs double marks with the partners that they have in some language.
fn exact(signs: &[Sign], doubles: &[usize]) -> Vec<Pair> {
    let mut open: [Vec<usize>; 6] = Default::default();
    let class = |mark: char| OPENING.iter().position(|it| *it == mark).unwrap_or(OPENING.len());
    let mut pairs = Vec::new();
    for &at in doubles {
        let Sign { mark, leaning, .. } = signs[at];
        let partners: &[char] = match (mark, leaning) {
            (_, Leaning::Opens) => &[],
            ('"', _) => &['"'],
            ('”', _) => &['“', '„', '”'],
            ('“', _) => &['„'],
            ('»', Leaning::Closes) => &['«', '»'],
            ('»', _) => &['«'],
            ('«', Leaning::Closes) => &['»', '«'],
            _ => &['»'],
        };
        let opener = partners.iter().filter_map(|it| open[class(*it)].last().copied()).max();
        if let Some(opener) = opener {
            pairs.push((opener, at));
            for stack in &mut open {
                while stack.last().is_some_and(|it| *it >= opener) {
                    stack.pop();
                }
            }
        } else if leaning != Leaning::Closes {
            open[class(mark)].push(at);
        }
    }
    pairs
}

/// Pairs double marks that have no partner with each other.
fn loose(signs: &[Sign], free: &[usize]) -> Vec<Pair> {
    nested(free.iter().copied().filter(|it| signs[*it].is_double()), |it| {
        signs[it].leaning
    })
}

/// Pairs whatever is left, save what may be an apostrophe.
fn mixed(signs: &[Sign], free: &[usize]) -> Vec<Pair> {
    let sure = |it: &usize| signs[*it].doubt != Doubt::Much;
    nested(free.iter().copied().filter(sure), |it| signs[it].leaning)
}

/// Pairs what closes with what opened last.
fn nested(free: impl Iterator<Item = usize>, leaning: impl Fn(usize) -> Leaning) -> Vec<Pair> {
    let (mut open, mut pairs) = (Vec::new(), Vec::new());
    for at in free {
        match leaning(at) {
            Leaning::Opens => open.push(at),
            Leaning::Closes => pairs.extend(open.pop().map(|it| (it, at))),
            Leaning::Either => {}
        }
    }
    pairs
}

/// Pairs single marks; an apostrophe closes only where nothing else does.
fn single(signs: &[Sign], free: &[usize]) -> Vec<Pair> {
    let (mut sure, mut clipped, mut pairs) = (Vec::new(), Vec::new(), Vec::new());
    // For each opening sign the first that might close it after all.
    let mut waiting: Vec<(usize, Option<usize>)> = Vec::new();
    for &at in free.iter().filter(|it| !signs[**it].is_double()) {
        match (signs[at].leaning, signs[at].doubt) {
            (Leaning::Opens, Doubt::None) => {
                sure.push(at);
                waiting.push((at, None));
            }
            (Leaning::Opens, _) => clipped.push(at),
            (Leaning::Closes, Doubt::None) => {
                let opener = sure.pop().or_else(|| clipped.pop());
                let Some(opener) = opener else { continue };
                while clipped.last().is_some_and(|it| *it > opener) {
                    clipped.pop();
                }
                pairs.push((opener, at));
            }
            (Leaning::Closes, doubt) => {
                if let Some((_, close)) = waiting.last_mut()
                    && close.is_none_or(|it| doubt < signs[it].doubt)
                {
                    *close = Some(at);
                }
            }
            (Leaning::Either, _) => {}
        }
    }
    // What nothing closed for sure.
    let unclosed = waiting.into_iter().filter(|it| sure.binary_search(&it.0).is_ok());
    pairs.extend(unclosed.filter_map(|(open, close)| Some((open, close?))));
    pairs
}
