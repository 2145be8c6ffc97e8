//! Which chapter and which part of the new version was which of the old one.

use super::parts::{Form, Part, Side};
use crate::text::difference::{Bag, segments};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;

/// From which likeness on a part is the same one with other words: in its own chapter, and in another.
const ALIKE: (f64, f64) = (0.5, 0.6);
/// How many words a part must have to be known again in another chapter: the same ones, and like ones.
const KNOWN: (usize, usize) = (4, 6);
/// How many pairs are looked at for likeness; beyond that only neighbours are, and how far apart these may stand.
const MOST: usize = 250_000;
const NEAR: usize = 8;

/// What belongs together; places are those of `Side`.
#[derive(Debug)]
pub(super) struct Matching {
    /// For each new chapter the old one.
    pub(super) old_chapters: Vec<Option<usize>>,
    /// For each new part the old one.
    pub(super) old_parts: Vec<Option<usize>>,
    /// For each old part the new one.
    pub(super) new_parts: Vec<Option<usize>>,
    /// The new chapters that stand elsewhere among those that were kept.
    pub(super) moved_chapters: FxHashSet<usize>,
    /// The new parts that stand elsewhere in the same chapter.
    pub(super) moved_parts: FxHashSet<usize>,
}

impl Matching {
    /// Finds what belongs together: first by names, then by the same words, then by like ones; at home before elsewhere.
    pub(super) fn of(old: &Side<'_>, new: &Side<'_>) -> Self {
        let mut matcher = Matcher {
            old,
            new,
            bags: [bags(old), bags(new)],
            old_chapters: chapters(old, new),
            old_parts: vec![None; new.parts.len()],
            new_parts: vec![None; old.parts.len()],
        };
        matcher.by_name();
        for (at, before) in matcher.chapter_pairs() {
            matcher.by_words_in_order(at, before);
        }
        matcher.by_words_anywhere();
        for (at, before) in matcher.chapter_pairs() {
            matcher.by_likeness(new.range(at).collect(), old.range(before).collect(), ALIKE.0, 0);
        }
        matcher.by_likeness(
            (0..new.parts.len()).collect(),
            (0..old.parts.len()).collect(),
            ALIKE.1,
            KNOWN.1,
        );
        matcher.finish()
    }
}

struct Matcher<'a> {
    old: &'a Side<'a>,
    new: &'a Side<'a>,
    bags: [Vec<Bag>; 2],
    old_chapters: Vec<Option<usize>>,
    old_parts: Vec<Option<usize>>,
    new_parts: Vec<Option<usize>>,
}

fn bags(side: &Side<'_>) -> Vec<Bag> {
    side.parts.iter().map(|it| Bag::of(&it.words)).collect()
}

/// Finds the old chapter of each new one: by id, else by what stands in it, else by title.
fn chapters(old: &Side<'_>, new: &Side<'_>) -> Vec<Option<usize>> {
    let by_id = |id: &str| old.chapters.iter().position(|it| *it.id == *id);
    let mut partners: Vec<Option<usize>> = new.chapters.iter().map(|it| by_id(&it.id)).collect();
    let mut scored = Vec::new();
    for at in (0..partners.len()).filter(|it| partners[*it].is_none()) {
        for before in (0..old.chapters.len()).filter(|it| !partners.contains(&Some(*it))) {
            let shared = shared(&new.parts[new.range(at)], &old.parts[old.range(before)]);
            let smaller = new.range(at).len().min(old.range(before).len());
            let same_title = new.chapters[at].title == old.chapters[before].title;
            if shared > 0 && shared * 2 >= smaller || same_title {
                scored.push((Reverse(shared), at, before));
            }
        }
    }
    scored.sort_unstable();
    for (_, at, before) in scored {
        if partners[at].is_none() && !partners.contains(&Some(before)) {
            partners[at] = Some(before);
        }
    }
    partners
}

/// Counts the parts that two chapters share, by name or word for word.
fn shared(new: &[Part], old: &[Part]) -> usize {
    let names: FxHashSet<&str> = old.iter().filter_map(|it| it.name.as_deref()).collect();
    let words: FxHashSet<&str> = old.iter().map(|it| it.words.as_str()).collect();
    let is_shared =
        |it: &&Part| it.name.as_deref().is_some_and(|name| names.contains(name)) || words.contains(it.words.as_str());
    new.iter().filter(is_shared).count()
}

impl Matcher<'_> {
    fn chapter_pairs(&self) -> Vec<(usize, usize)> {
        let pairs = self.old_chapters.iter().enumerate();
        pairs.filter_map(|(at, before)| Some((at, (*before)?))).collect()
    }

    fn pair(&mut self, at: usize, before: usize) {
        self.old_parts[at] = Some(before);
        self.new_parts[before] = Some(at);
    }

    fn is_free(&self, at: usize, before: usize) -> bool {
        self.old_parts[at].is_none() && self.new_parts[before].is_none()
    }

    /// A statement's name follows it, also into another chapter, unless it is not the only one of that name.
    fn by_name(&mut self) {
        let (old, new) = (self.old, self.new);
        let mut named: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for (before, part) in old.parts.iter().enumerate() {
            named
                .entry(part.name.as_deref().unwrap_or_default())
                .or_default()
                .push(before);
        }
        let places = |at: usize| new.parts[at].name.as_deref().and_then(|it| named.get(it));
        let every = 0..new.parts.len();
        for at in every.clone() {
            let home = self.old_chapters[new.parts[at].chapter];
            let same = |it: &&usize| Some(old.parts[**it].chapter) == home && self.new_parts[**it].is_none();
            if let Some(before) = places(at).and_then(|it| it.iter().find(same)) {
                self.pair(at, *before);
            }
        }
        let mut waiting: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for at in every.filter(|it| self.old_parts[*it].is_none()) {
            waiting
                .entry(new.parts[at].name.as_deref().unwrap_or_default())
                .or_default()
                .push(at);
        }
        for at in 0..new.parts.len() {
            let Some(name) = new.parts[at].name.as_deref() else {
                continue;
            };
            let left: Vec<usize> = named
                .get(name)
                .into_iter()
                .flatten()
                .copied()
                .filter(|it| self.new_parts[*it].is_none())
                .collect();
            if let ([before], Some([only])) = (&left[..], waiting.get(name).map(|it| &it[..]))
                && *only == at
            {
                self.pair(at, *before);
            }
        }
    }

    /// What says the same in the same order stands where it stood.
    fn by_words_in_order(&mut self, at: usize, before: usize) {
        let free_new: Vec<usize> = self.new.range(at).filter(|it| self.old_parts[*it].is_none()).collect();
        let free_old: Vec<usize> = self
            .old
            .range(before)
            .filter(|it| self.new_parts[*it].is_none())
            .collect();
        let words = |side: &'static str, places: &[usize]| -> Vec<String> {
            let side = if side == "old" { self.old } else { self.new };
            places.iter().map(|it| side.parts[*it].words.clone()).collect()
        };
        let (old_words, new_words) = (words("old", &free_old), words("new", &free_new));
        for segment in segments(&old_words, &new_words).into_iter().filter(|it| it.same) {
            for (before, at) in segment.old.zip(segment.new) {
                self.pair(free_new[at], free_old[before]);
            }
        }
    }

    /// What says the same elsewhere was moved, first of all within its chapter.
    fn by_words_anywhere(&mut self) {
        let (old, new) = (self.old, self.new);
        let mut places: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for before in (0..old.parts.len()).filter(|it| self.new_parts[*it].is_none()) {
            places.entry(&old.parts[before].words).or_default().push(before);
        }
        for at_home in [true, false] {
            for at in (0..new.parts.len())
                .filter(|it| self.old_parts[*it].is_none())
                .collect::<Vec<_>>()
            {
                let part = &new.parts[at];
                if part.words.is_empty() || !at_home && self.bags[1][at].len() < KNOWN.0 {
                    continue;
                }
                let home = self.old_chapters[part.chapter];
                let fits =
                    |it: &&usize| self.new_parts[**it].is_none() && (!at_home || Some(old.parts[**it].chapter) == home);
                if let Some(before) = places.get(part.words.as_str()).and_then(|it| it.iter().find(fits)) {
                    self.pair(at, *before);
                }
            }
        }
    }

    /// What says nearly the same was reworded; the likest find each other first.
    fn by_likeness(&mut self, new: Vec<usize>, old: Vec<usize>, least: f64, words: usize) {
        let new: Vec<usize> = new
            .into_iter()
            .filter(|it| self.old_parts[*it].is_none() && self.bags[1][*it].len() >= words)
            .collect();
        let old: Vec<usize> = old
            .into_iter()
            .filter(|it| self.new_parts[*it].is_none() && self.bags[0][*it].len() >= words)
            .collect();
        let mut scored = Vec::new();
        for (n, o) in pairs(new.len(), old.len()) {
            let (at, before) = (new[n], old[o]);
            if may_become(&self.old.parts[before], &self.new.parts[at]) {
                let likeness = self.likeness(at, before);
                if likeness >= least {
                    scored.push((likeness, n.abs_diff(o), at, before));
                }
            }
        }
        scored.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2, a.3).cmp(&(b.1, b.2, b.3))));
        for (_, _, at, before) in scored {
            if self.is_free(at, before) {
                self.pair(at, before);
            }
        }
    }

    /// Returns how alike two parts are; an insert is the same one with other options.
    fn likeness(&self, at: usize, before: usize) -> f64 {
        let (new, old) = (&self.new.parts[at], &self.old.parts[before]);
        if new.form == Form::Insert {
            let name = |it: &Part| it.words.split(' ').next().map(str::to_owned);
            return f64::from(u8::from(name(new) == name(old)));
        }
        self.bags[1][at].likeness(&self.bags[0][before])
    }

    fn finish(self) -> Matching {
        let mut moved_parts = FxHashSet::default();
        for (at, before) in self.chapter_pairs() {
            let range = self.old.range(before);
            let kept: Vec<(usize, usize)> = self
                .new
                .range(at)
                .filter_map(|at| Some((at, self.old_parts[at].filter(|it| range.contains(it))?)))
                .collect();
            moved_parts.extend(out_of_order(&kept));
        }
        Matching {
            moved_chapters: out_of_order(&self.chapter_pairs()).into_iter().collect(),
            moved_parts,
            old_chapters: self.old_chapters,
            old_parts: self.old_parts,
            new_parts: self.new_parts,
        }
    }
}

/// Returns which of so many new and old parts are held against each other, each by its place among them.
fn pairs(new: usize, old: usize) -> impl Iterator<Item = (usize, usize)> {
    // So many of them are another text; then only what stands at about the same place is held against each other.
    let near = if new.saturating_mul(old) > MOST {
        NEAR
    } else {
        new.max(old)
    };
    (0..new).flat_map(move |n| (n.saturating_sub(near)..(n + near + 1).min(old)).map(move |o| (n, o)))
}

/// Tells whether one part can have become another: running text can become a statement, and a heading only a heading.
fn may_become(old: &Part, new: &Part) -> bool {
    let is_text = |it: &Part| matches!(it.form, Form::Statement | Form::Paragraph);
    old.form == new.form || is_text(old) && is_text(new)
}

/// Returns what must have been moved: all but the longest run whose old places rise too.
fn out_of_order(pairs: &[(usize, usize)]) -> Vec<usize> {
    // For each length the pair that ends a rising run of it at the lowest place, and before each pair the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|it| pairs[*it].1 < pair.1);
        before.push(length.checked_sub(1).map(|it| ends[it]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut is_in_order = vec![false; pairs.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        is_in_order[at] = true;
        next = before[at];
    }
    let moved = pairs.iter().zip(is_in_order).filter(|it| !it.1);
    moved.map(|(pair, _)| pair.0).collect()
}

#[cfg(test)]
mod tests {
    use super::{MOST, NEAR, out_of_order, pairs};

    #[test]
    fn of_two_long_texts_only_neighbours_are_held_against_each_other() {
        assert_eq!(
            pairs(3, 2).collect::<Vec<_>>(),
            [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)]
        );
        assert_eq!((pairs(500, 500).count(), pairs(1, MOST).count()), (MOST, MOST));
        for (new, old) in [(501, 500), (5_000, 5_000), (2, MOST), (MOST, 2)] {
            let longest = new.max(old);
            assert!(pairs(new, old).count() <= longest * (2 * NEAR + 1), "{new}, {old}");
        }
        assert_eq!(
            pairs(600, 600)
                .filter(|it| it.0 == 300)
                .map(|it| it.1)
                .collect::<Vec<_>>(),
            (292..=308).collect::<Vec<_>>()
        );
    }

    #[test]
    fn as_little_as_can_be_was_moved() {
        let moved = |old: &[usize]| out_of_order(&old.iter().copied().enumerate().collect::<Vec<_>>());
        assert_eq!(moved(&[0, 1, 2, 3]), Vec::<usize>::new());
        assert_eq!(moved(&[3, 0, 1, 2]), [0]);
        assert_eq!(moved(&[0, 2, 3, 1]), [3]);
        assert_eq!(moved(&[]), Vec::<usize>::new());
    }
}
