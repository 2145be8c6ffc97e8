//! How a program counted the places in a text: the standard says Unicode code points, and not all do.

use super::super::coded::excerpt::Searched;

/// A text as it comes into a note, and how its places were counted.
#[derive(Debug)]
pub(super) struct Counted {
    /// Its code points; lines end in `\n`.
    pub(super) signs: Vec<char>,
    /// For each way of counting the place that each of its places is among the code points.
    ways: Vec<Vec<u32>>,
    chosen: usize,
}

/// A way of counting.
#[derive(Debug, Clone, Copy)]
struct Way {
    /// A line's end of two signs is one.
    ends_are_one: bool,
    /// The mark that begins some files is a sign.
    mark_counts: bool,
    /// What is counted are the units of UTF-16.
    by_units: bool,
}

const MARK: char = '\u{feff}';

impl Counted {
    /// Reads a text; `ends_are_one` says whether a program is known to count an end of a line as one sign, however it is written.
    pub(super) fn new(text: &str, ends_are_one: bool) -> Self {
        let mut signs = Vec::with_capacity(text.len());
        let mut before = ' ';
        for (at, sign) in text.chars().enumerate() {
            match sign {
                MARK if at == 0 => {}
                '\n' if before == '\r' => {}
                '\r' => signs.push('\n'),
                sign => signs.push(sign),
            }
            before = sign;
        }
        let mut ways = vec![(ends_are_one, false, false)];
        let others = [
            (text.contains("\r\n"), (!ends_are_one, false, false)),
            (text.chars().any(|it| it.len_utf16() > 1), (ends_are_one, false, true)),
            (text.starts_with(MARK), (ends_are_one, true, false)),
        ];
        ways.extend(others.into_iter().filter(|it| it.0).map(|it| it.1));
        let way = |(ends_are_one, mark_counts, by_units)| Way {
            ends_are_one,
            mark_counts,
            by_units,
        };
        Self {
            signs,
            ways: ways.into_iter().map(|it| places(text, way(it))).collect(),
            chosen: 0,
        }
    }

    /// Chooses the way of counting by which most excerpts stand at their places.
    pub(super) fn choose<'e>(&mut self, excerpts: &(impl Iterator<Item = (i64, i64, &'e str)> + Clone)) {
        if self.ways.len() == 1 {
            return;
        }
        let mut budget = 0;
        let searched = Searched::new(&self.signs, &mut budget);
        let fitting = |way: &Vec<u32>| {
            let is_there = |it: &(i64, i64, &str)| {
                part(way, it.0, it.1).is_some_and(|(start, end)| searched.holds(start, end, it.2))
            };
            excerpts
                .clone()
                .filter(|it| !it.2.trim().is_empty())
                .filter(is_there)
                .count()
        };
        let counts: Vec<usize> = self.ways.iter().map(fitting).collect();
        let best = counts.iter().copied().max().unwrap_or(0);
        self.chosen = counts.iter().position(|it| *it == best).unwrap_or(0);
    }

    /// Returns a place among the code points; nothing where it is none, or has nothing in it.
    pub(super) fn place(&self, start: i64, end: i64) -> Option<(usize, usize)> {
        part(&self.ways[self.chosen], start, end)
    }
}

fn part(way: &[u32], start: i64, end: i64) -> Option<(usize, usize)> {
    let place = |at: i64| way.get(usize::try_from(at).ok()?).map(|it| *it as usize);
    let (start, end) = (place(start)?, place(end)?);
    (start < end).then_some((start, end))
}

/// Returns for each place by a way of counting its place among the code points.
fn places(text: &str, way: Way) -> Vec<u32> {
    let mut places = Vec::with_capacity(text.len() + 1);
    let (mut at, mut before) = (0_u32, ' ');
    for (index, sign) in text.chars().enumerate() {
        let is_mark = index == 0 && sign == MARK;
        let is_second = sign == '\n' && before == '\r';
        let units = match sign {
            _ if is_mark => usize::from(way.mark_counts),
            _ if is_second && way.ends_are_one => 0,
            sign if way.by_units => sign.len_utf16(),
            _ => 1,
        };
        // The second sign of a line's end has the place of what follows.
        places.extend(std::iter::repeat_n(at, units));
        at += u32::from(!is_mark && !is_second);
        before = sign;
    }
    places.push(at);
    places
}
