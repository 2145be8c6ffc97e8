//! What two versions made of the same sequence: where only one changed it that is taken, and where both did they clash.

use crate::text::difference::{Segment, segments};
use std::hash::Hash;
use std::ops::Range;

/// A part of the joined sequence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// Elements of the one version.
    Mine(Range<usize>),
    /// Elements of the other.
    Theirs(Range<usize>),
    /// Elements that both have in place of the same, and not alike.
    Clash(Range<usize>, Range<usize>),
}

/// What one version has in place of some elements.
#[derive(Debug, Clone)]
struct Hunk {
    is_mine: bool,
    old: Range<usize>,
    new: Range<usize>,
}

/// Joins two versions of a sequence. Changes that have fewer than `apart` elements between them clash.
pub(super) fn join<T: Eq + Hash>(base: &[T], mine: &[T], theirs: &[T], apart: usize) -> Vec<Part> {
    let mut hunks = hunks(base, mine, true);
    hunks.extend(self::hunks(base, theirs, false));
    hunks.sort_by_key(|it| (it.old.start, it.old.end));
    let (mut parts, mut at, mut offset) = (Vec::new(), 0, 0isize);
    let mut rest = hunks.as_slice();
    while let Some(first) = rest.first() {
        let mut range = first.old.clone();
        let mut count = 1;
        while let Some(next) = rest.get(count).filter(|it| touches(&range, &it.old, apart)) {
            range.end = range.end.max(next.old.end);
            count += 1;
        }
        let (cluster, others) = rest.split_at(count);
        rest = others;
        // What stands between two changes is the same in both; our own is taken.
        push_same(&mut parts, at, range.start, offset);
        let own = side(cluster, &range, true);
        let other = side(cluster, &range, false);
        parts.push(match (own, other) {
            (Some(own), None) => Part::Mine(own),
            (None, Some(other)) => Part::Theirs(other),
            (Some(own), Some(other)) if mine[own.clone()] == theirs[other.clone()] => Part::Mine(own),
            (own, other) => Part::Clash(own.unwrap_or_default(), other.unwrap_or_default()),
        });
        for it in cluster.iter().filter(|it| it.is_mine) {
            offset += it.new.len().cast_signed() - it.old.len().cast_signed();
        }
        at = range.end;
    }
    push_same(&mut parts, at, base.len(), offset);
    parts
}

fn hunks<T: Eq + Hash>(base: &[T], new: &[T], is_mine: bool) -> Vec<Hunk> {
    let changed = segments(base, new).into_iter().filter(|it| !it.same);
    let hunk = |it: Segment| Hunk {
        is_mine,
        old: it.old,
        new: it.new,
    };
    changed.map(hunk).collect()
}

/// Tells whether a change belongs to those before it: it begins within them, or stands at the same point.
fn touches(range: &Range<usize>, next: &Range<usize>, apart: usize) -> bool {
    next.start < range.end + apart || range.is_empty() && next.is_empty() && next.start == range.start
}

/// Returns what one version has in place of a range of the base; nothing where it did not change it.
fn side(cluster: &[Hunk], range: &Range<usize>, is_mine: bool) -> Option<Range<usize>> {
    let mut own = cluster.iter().filter(|it| it.is_mine == is_mine);
    let first = own.next()?;
    let last = own.next_back().unwrap_or(first);
    let start = first.new.start - (first.old.start - range.start);
    Some(start..last.new.end + (range.end - last.old.end))
}

fn push_same(parts: &mut Vec<Part>, from: usize, to: usize, offset: isize) {
    if from < to {
        let place = |at: usize| at.saturating_add_signed(offset);
        parts.push(Part::Mine(place(from)..place(to)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(base: &str, mine: &str, theirs: &str, apart: usize) -> String {
        let split = |it: &str| it.chars().collect::<Vec<char>>();
        let (mine, theirs) = (split(mine), split(theirs));
        let text = |it: &[char]| it.iter().collect::<String>();
        let parts = join(&split(base), &mine, &theirs, apart).into_iter();
        let shown = parts.map(|it| match it {
            Part::Mine(own) => text(&mine[own]),
            Part::Theirs(other) => text(&theirs[other]),
            Part::Clash(own, other) => format!("({}|{})", text(&mine[own]), text(&theirs[other])),
        });
        shown.collect()
    }

    #[test]
    fn what_one_changed_is_taken_and_what_both_changed_clashes() {
        for (base, mine, theirs, expected) in [
            ("abc", "abc", "abc", "abc"),
            ("abc", "xbc", "aby", "xby"),
            ("abc", "ac", "abcd", "acd"),
            ("abc", "abcx", "abcy", "abc(x|y)"),
            ("abc", "abcx", "abcx", "abcx"),
            ("abc", "axc", "ayc", "a(x|y)c"),
            ("abc", "axc", "ac", "a(x|)c"),
            ("", "x", "y", "(x|y)"),
            ("abc", "xabc", "ybc", "xybc"),
            ("abcdef", "abXef", "abcYef", "ab(X|cY)ef"),
        ] {
            assert_eq!(joined(base, mine, theirs, 0), expected, "{base} {mine} {theirs}");
        }
        assert_eq!(joined("abc", "xbc", "ayc", 0), "xyc");
        assert_eq!(joined("abc", "xbc", "ayc", 1), "(xb|ay)c");
    }

    #[test]
    fn nothing_that_one_wrote_is_lost_and_what_one_alone_changed_is_as_they_left_it() {
        let base: Vec<u32> = (0..12).collect();
        for seed in 0..400_u32 {
            let change = |salt: u32| {
                let mut own = base.clone();
                for step in 0..3 {
                    let random = (seed * 31 + salt * 17 + step * 101).wrapping_mul(2_654_435_761) >> 8;
                    let at = random as usize % own.len();
                    match random % 3 {
                        0 => own.insert(at, 1000 * salt + 100 * step + seed),
                        1 => drop(own.remove(at)),
                        _ => own[at] = 1_000_000 * salt + 100 * step + seed,
                    }
                }
                own
            };
            let (mine, theirs) = (change(1), change(2));
            let mut all = Vec::new();
            for part in join(&base, &mine, &theirs, 0) {
                match part {
                    Part::Mine(own) => all.extend(&mine[own]),
                    Part::Theirs(other) => all.extend(&theirs[other]),
                    Part::Clash(own, other) => {
                        all.extend(&mine[own]);
                        all.extend(&theirs[other]);
                    }
                }
            }
            for new in mine.iter().chain(&theirs).filter(|it| !base.contains(it)) {
                assert!(
                    all.contains(new),
                    "{seed}: {new} of {mine:?} and {theirs:?} is gone from {all:?}"
                );
            }
            assert_eq!(join(&base, &mine, &base, 0).len(), join(&base, &mine, &mine, 0).len());
        }
    }
}
